/**
 * A file of rows, .xlsx or .csv, opened and ready to be read page by page.
 *
 * Opening refuses what cannot be read at all (`Refusal`); it judges by the content of the file, never by its name. Row numbers are
 * those that WPS and Excel show: the first row of the sheet is 1, empty rows count.
 */
import { open as openFile, readFile, stat } from "node:fs/promises"
import { basename } from "node:path"
import type * as Cell from "./Cell.ts"
import * as CsvFile from "./CsvFile.ts"
import * as Encoding from "./Encoding.ts"
import * as FileKind from "./FileKind.ts"
import * as Limits from "./Limits.ts"
import { Refusal } from "./Refusal.ts"
import type { Xlsx } from "./Xlsx.ts"

/** A path, or bytes with the name that messages should use. */
export type Source = string | { readonly name: string; readonly bytes: Uint8Array }

export interface Options {
  /** Only these sheets, by name; they may be hidden. Default: all visible ones. */
  readonly sheets?: readonly string[]
  readonly limits?: Partial<Limits.Limits>
}

export interface Page {
  readonly sheet: string
  /** The number of the first row of this page, from 1. */
  readonly first: number
  readonly rows: readonly (readonly Cell.Cell[])[]
}

export interface Table {
  /** The name without folders. */
  readonly file: string
  readonly format: "xlsx" | "csv"
  /** Of a .csv file. */
  readonly encoding?: Encoding.Encoding
  /** Sheets in the order of the workbook; a .csv file is one sheet named after the file. */
  readonly sheets: readonly string[]
  readonly hiddenSheets: readonly string[]
  /** May be called again, to read once more from the beginning. Pages of one sheet follow each other. */
  readonly pages: () => AsyncIterable<Page>
}

const HeadBytes = 1024 * 1024
const RowsInPage = 500

export const open = async (source: Source, options: Options = {}): Promise<Table> => {
  const limits: Limits.Limits = { ...Limits.usual, ...options.limits }
  const file = basename(typeof source === "string" ? source : source.name)
  const head = await headOf(source, file)
  const kind = FileKind.of(head)
  if (kind === "zip") return openXlsx(await bytesOf(source, file, limits), file, limits, options.sheets)
  if (kind === "text") return openCsv(typeof source === "string" ? source : source.bytes, file, limits)
  if (kind === "empty") throw new Refusal("YZ_XLSX_EMPTY", file)
  if (kind === "encrypted") throw new Refusal("YZ_XLSX_ENCRYPTED", file)
  if (kind === "xls") throw new Refusal((await isEncrypted(source, file, limits)) ? "YZ_XLSX_ENCRYPTED" : "YZ_XLSX_OLD_XLS", file)
  throw new Refusal("YZ_XLSX_NOT_A_TABLE", file, { seems: kind })
}

/** The directory that tells an encrypted workbook from an old one may lie anywhere in the file. */
const isEncrypted = async (source: Source, file: string, limits: Limits.Limits): Promise<boolean> =>
  FileKind.of(await bytesOf(source, file, limits)) === "encrypted"

const openXlsx = async (bytes: Uint8Array, file: string, limits: Limits.Limits, wanted: readonly string[] | undefined): Promise<Table> => {
  // Whoever reads a .csv never loads what reads workbooks.
  const { read } = await import("./Xlsx.ts")
  const workbook = await read(bytes, file, limits, wanted)
  return {
    file,
    format: "xlsx",
    sheets: workbook.sheets.map((sheet) => sheet.name),
    hiddenSheets: workbook.hidden,
    pages: () => xlsxPages(workbook)
  }
}

async function* xlsxPages(workbook: Xlsx): AsyncGenerator<Page> {
  for (const sheet of workbook.sheets) {
    for (let at = 0; at < sheet.rows.length; at += RowsInPage) {
      yield { sheet: sheet.name, first: at + 1, rows: sheet.rows.slice(at, at + RowsInPage) }
    }
  }
}

const openCsv = async (source: CsvFile.Source, file: string, limits: Limits.Limits): Promise<Table> => {
  const encoding = await Encoding.of(source)
  if (encoding === undefined) throw new Refusal("YZ_CSV_ENCODING", file)
  const sheet = file.replace(/\.[^.]*$/, "") || file
  const read = CsvFile.over(source, file, encoding, limits)
  return { file, format: "csv", encoding, sheets: [sheet], hiddenSheets: [], pages: () => csvPages(read, sheet) }
}

async function* csvPages(read: () => AsyncGenerator<CsvFile.CsvPage>, sheet: string): AsyncGenerator<Page> {
  for await (const { first, rows } of read()) yield { sheet, first, rows }
}

const headOf = async (source: Source, file: string): Promise<Uint8Array> => {
  if (typeof source !== "string") return source.bytes.subarray(0, HeadBytes)
  const handle = await openFile(source).catch((cause: unknown) => {
    throw new Refusal("YZ_FILE_NOT_FOUND", file, {}, cause)
  })
  try {
    const buffer = new Uint8Array(HeadBytes)
    const { bytesRead } = await handle.read(buffer, 0, HeadBytes, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

const bytesOf = async (source: Source, file: string, limits: Limits.Limits): Promise<Uint8Array> => {
  if (typeof source !== "string") return source.bytes
  const { size } = await stat(source)
  if (size > limits.packedBytes) throw new Refusal("YZ_XLSX_TOO_LARGE", file, { size, limit: limits.packedBytes, of: "bytes" })
  return readFile(source)
}
