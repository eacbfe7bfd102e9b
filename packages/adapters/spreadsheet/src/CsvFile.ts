/**
 * The rows of a .csv file, streamed: memory does not grow with the file.
 *
 * The parser is `csv-parse`. An empty line is a row, so that row numbers are those a spreadsheet program shows.
 */
import { createReadStream } from "node:fs"
import { Parser } from "csv-parse"
import type * as Cell from "./Cell.ts"
import type { Encoding } from "./Encoding.ts"
import * as FormulaEscape from "./FormulaEscape.ts"
import type { Limits } from "./Limits.ts"
import { Refusal } from "./Refusal.ts"

/** A path, or the bytes themselves. */
export type Source = string | Uint8Array

export interface CsvPage {
  /** The number of the first row, from 1. */
  readonly first: number
  readonly rows: readonly (readonly Cell.Cell[])[]
}

const RowsInPage = 250
const ChunkBytes = 64 * 1024

const chunks = (source: Source): AsyncIterable<Uint8Array> =>
  typeof source === "string" ? (createReadStream(source, { highWaterMark: ChunkBytes }) as AsyncIterable<Uint8Array>) : sliced(source)

async function* sliced(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += ChunkBytes) yield bytes.subarray(at, at + ChunkBytes)
}

/** Comma, tab or semicolon, whichever divides the first line most often. */
const delimiterOf = (beginning: string | Uint8Array): string => {
  const text = typeof beginning === "string" ? beginning : new TextDecoder().decode(beginning.subarray(0, 65_536))
  const [line = ""] = text.split(/\r?\n/, 1)
  const counts = [",", "\t", ";"].map((mark) => [mark, line.split(mark).length] as const)
  return counts.reduce((best, next) => (next[1] > best[1] ? next : best))[0]
}

/** Pages of rows, in order. Throws a `Refusal` for quotes that never close. */
export async function* pages(source: Source, file: string, encoding: Encoding, limits: Limits): AsyncGenerator<CsvPage> {
  const decoder = encoding === "utf-8" ? undefined : new TextDecoder(encoding)
  let parser: RowParser | undefined
  let first = 1
  for await (const chunk of chunks(source)) {
    const text = decoder?.decode(chunk, { stream: true }) ?? chunk
    parser ??= new RowParser(delimiterOf(text), limits)
    await parser.feed(text).catch(brokenAt(file, first + parser.rows.length))
    if (parser.rows.length < RowsInPage) continue
    const rows = parser.taken()
    yield { first, rows }
    first += rows.length
  }
  if (parser === undefined) throw new Refusal("YZ_XLSX_EMPTY", file)
  await parser.finish().catch(brokenAt(file, first + parser.rows.length))
  if (parser.rows.length > 0) yield { first, rows: parser.taken() }
}

const brokenAt =
  (file: string, row: number) =>
  (cause: unknown): never => {
    throw new Refusal("YZ_CSV_BROKEN", file, { row }, cause)
  }

/** Keeps its records instead of passing them down the stream, which would cost more than the parsing. */
class RowParser extends Parser {
  rows: (readonly Cell.Cell[])[] = []

  constructor(delimiter: string, limits: Limits) {
    super({ bom: true, delimiter, relax_column_count: true, relax_quotes: true, max_record_size: limits.recordCharacters })
  }

  override push(record: string[] | null): boolean {
    if (record === null) return super.push(null)
    this.rows.push(cellsOf(record))
    return true
  }

  taken(): readonly (readonly Cell.Cell[])[] {
    const rows = this.rows
    this.rows = []
    return rows
  }

  feed(text: string | Uint8Array): Promise<void> {
    return this.#settled((done) => this.write(text, done))
  }

  finish(): Promise<void> {
    this.resume()
    return this.#settled((done) => this.end(done))
  }

  #settled(start: (done: (error?: Error | null) => void) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      this.once("error", reject)
      start((error) => {
        this.removeListener("error", reject)
        if (error === undefined || error === null) resolve()
        else reject(error)
      })
    })
  }
}

/** In place: an empty field is no value, and the apostrophe of an escaped formula goes. */
const cellsOf = (record: string[]): readonly Cell.Cell[] => {
  const cells: Cell.Cell[] = record
  for (let index = 0; index < record.length; index++) {
    const field = record[index] ?? ""
    if (field === "") cells[index] = undefined
    else if (field.charCodeAt(0) === 0x27) cells[index] = FormulaEscape.unescape(field)
  }
  return cells
}
