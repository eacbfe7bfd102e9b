/**
 * The rows of an .xlsx workbook, as the user counts them.
 *
 * The reading itself is `read-excel-file`; around it stand the limits it does not have (size, unpacked size, far-away cells) and
 * what it leaves out (merged blocks, error cells, hidden sheets). It is handed the parts we unpacked, stored without compression,
 * so that nothing is unpacked beyond the limits.
 */
import { zipSync } from "fflate"
import readXlsx from "read-excel-file/universal"
import * as Cell from "./Cell.ts"
import * as FormulaEscape from "./FormulaEscape.ts"
import type { Limits } from "./Limits.ts"
import { Refusal } from "./Refusal.ts"
import * as SheetXml from "./SheetXml.ts"
import * as Zip from "./Zip.ts"

export interface XlsxSheet {
  readonly name: string
  /** From row 1; an empty row is an empty list. */
  readonly rows: readonly (readonly Cell.Cell[])[]
}

export interface Xlsx {
  readonly sheets: readonly XlsxSheet[]
  /** Not read: hidden sheets hold lists for drop-downs, not records. */
  readonly hidden: readonly string[]
}

/** All visible sheets, or those named in `wanted` (visible or not). Throws a `Refusal`. */
export const read = async (bytes: Uint8Array, file: string, limits: Limits, wanted?: readonly string[]): Promise<Xlsx> => {
  if (bytes.length > limits.packedBytes)
    throw new Refusal("YZ_XLSX_TOO_LARGE", file, { size: bytes.length, limit: limits.packedBytes, of: "bytes" })
  const parts = await Zip.unpack(bytes, file, limits)
  const workbook = parts.get("xl/workbook.xml")
  const relations = parts.get("xl/_rels/workbook.xml.rels")
  if (workbook === undefined || relations === undefined) throw new Refusal("YZ_XLSX_NOT_A_TABLE", file, { seems: archiveKind(parts) })
  const listed = readable(file, () => SheetXml.list(decode(workbook), decode(relations)))
  const chosen = listed.filter((sheet) => parts.has(sheet.path) && (wanted === undefined ? !sheet.hidden : wanted.includes(sheet.name)))
  if (chosen.length === 0) {
    throw new Refusal("YZ_XLSX_NO_SHEET", file, { wanted: wanted?.join("、") ?? "", sheets: listed.map((sheet) => sheet.name).join("、") })
  }
  const scans = readable(file, () => scansOf(listed, parts))
  refuseFarCells(scans, file, limits)
  const read = await readSheets(parts, file)
  const sheets = chosen.map(({ name }) => {
    const scan = scans.get(name)
    const data = read.get(name) ?? []
    return { name, rows: scan === undefined ? [] : cellsOf(data, scan) }
  })
  return { sheets, hidden: listed.filter((sheet) => sheet.hidden && !chosen.includes(sheet)).map((sheet) => sheet.name) }
}

/** Hidden sheets too: the reader behind us holds them all. */
const scansOf = (listed: readonly SheetXml.Listed[], parts: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, SheetXml.Scan> => {
  const scans = new Map<string, SheetXml.Scan>()
  for (const { name, path } of listed) {
    const part = parts.get(path)
    if (part !== undefined) scans.set(name, SheetXml.scan(decode(part)))
  }
  return scans
}

const readable = <A>(file: string, read: () => A): A => {
  try {
    return read()
  } catch (cause) {
    throw broken(file, cause)
  }
}

const broken = (file: string, cause: unknown): Refusal =>
  new Refusal("YZ_XLSX_BROKEN", file, { detail: cause instanceof Error ? cause.message.slice(0, 120) : "xml" }, cause)

const decode = (part: Uint8Array): string => new TextDecoder().decode(part)

const archiveKind = (parts: ReadonlyMap<string, Uint8Array>): string => {
  const names = [...parts.keys()]
  if (names.some((name) => name.startsWith("word/"))) return ".docx"
  if (names.some((name) => name.startsWith("ppt/"))) return ".pptx"
  if (names.includes("content.xml")) return ".ods"
  return names.some((name) => name.startsWith("xl/")) ? ".xlsb" : ".zip"
}

const refuseFarCells = (scans: ReadonlyMap<string, SheetXml.Scan>, file: string, limits: Limits): void => {
  for (const [sheet, scan] of scans) {
    if (scan.rows * scan.columns <= limits.cells) continue
    const corner = `${Cell.columnLetter(scan.columns - 1)}${scan.rows}`
    throw new Refusal("YZ_XLSX_TOO_LARGE", file, { size: `${sheet}!${corner}`, limit: limits.cells, of: "cells" })
  }
}

type Written = string | number | boolean | Date | null

const readSheets = async (
  parts: ReadonlyMap<string, Uint8Array>,
  file: string
): Promise<ReadonlyMap<string, readonly (readonly Written[])[]>> => {
  const stored = zipSync(Object.fromEntries(parts), { level: 0 })
  try {
    const sheets = await readXlsx(new Blob([stored]))
    // The published types say `typeof Date` where a Date is meant.
    return new Map(sheets.map(({ sheet, data }) => [sheet, data as unknown as readonly (readonly Written[])[]]))
  } catch (cause) {
    throw broken(file, cause)
  }
}

const cellsOf = (data: readonly (readonly Written[])[], scan: SheetXml.Scan): readonly (readonly Cell.Cell[])[] => {
  const rows: Cell.Cell[][] = data.map((row) => row.map(cellOf))
  for (const { row, column, error } of scan.failed) {
    while (rows.length <= row) rows.push([])
    const cells = rows[row] ?? []
    while (cells.length < column) cells.push(undefined)
    cells[column] = { failed: error }
  }
  for (const block of scan.blocks) fillBelow(rows, block)
  return rows
}

const cellOf = (value: Written): Cell.Cell => {
  if (value === null) return undefined
  if (typeof value === "string") return FormulaEscape.unescape(value)
  if (!(value instanceof Date)) return value
  const seconds = Math.round(value.getTime() / 1000)
  return Number.isFinite(seconds) ? Cell.momentOfSeconds(seconds) : { failed: "####" }
}

/** Cells below the first of a merged block; beside it they stay empty, because a title merged over columns says one thing once. */
const fillBelow = (rows: Cell.Cell[][], block: SheetXml.Block): void => {
  const value = rows[block.top]?.[block.left]
  if (value === undefined) return
  for (let row = block.top + 1; row <= block.bottom && row < rows.length; row++) {
    const cells = rows[row]
    if (cells === undefined || block.left >= cells.length || cells[block.left] !== undefined) continue
    cells[block.left] = { under: value }
  }
}
