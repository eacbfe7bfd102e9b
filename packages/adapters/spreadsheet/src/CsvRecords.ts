/**
 * The records of delimited text, streamed: memory does not grow with the file. What a reader would get wrong: this also runs in a thread of
 * its own (`CsvThread`), so it knows nothing of the rest of this package, and throws nothing that only one thread could understand.
 *
 * The parser is `csv-parse`. An empty line is a row, so that row numbers are those a spreadsheet program shows.
 */
import { createReadStream } from "node:fs"
import { Parser } from "csv-parse"
import * as FormulaEscape from "./FormulaEscape.ts"

/** A path, or the bytes themselves. */
export type Source = string | Uint8Array

/** A field of text; undefined for an empty one. */
export type Field = string | undefined

export interface Page {
  /** The number of the first row, from 1. */
  readonly first: number
  readonly rows: readonly (readonly Field[])[]
}

export interface Reading {
  readonly source: Source
  readonly encoding: string
  /** Characters of one record, at most. */
  readonly recordCharacters: number
}

/** Quotes that never close, or a record without end. */
export class Broken extends Error {
  override readonly name = "Broken"
  /** After which row it was noticed. */
  readonly row: number

  constructor(row: number, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause })
    this.row = row
  }
}

/** A page is handed on when it has so many rows, or was made of so many bytes. */
const RowsInPage = 250
const BytesInPage = 1024 * 1024
const ChunkBytes = 256 * 1024

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

/** Pages of rows, in order; none for an empty source. Throws `Broken`, and whatever reading the source throws. */
export async function* pages({ source, encoding, recordCharacters }: Reading): AsyncGenerator<Page> {
  const decoder = encoding === "utf-8" ? undefined : new TextDecoder(encoding)
  let parser: RowParser | undefined
  let first = 1
  let bytes = 0
  for await (const chunk of chunks(source)) {
    const text = decoder?.decode(chunk, { stream: true }) ?? chunk
    parser ??= new RowParser(delimiterOf(text), recordCharacters)
    await parser.feed(text).catch(brokenAt(first + parser.rows.length))
    bytes += chunk.length
    if (parser.rows.length < RowsInPage && (bytes < BytesInPage || parser.rows.length === 0)) continue
    bytes = 0
    const rows = parser.taken()
    yield { first, rows }
    first += rows.length
  }
  if (parser === undefined) return
  await parser.finish().catch(brokenAt(first + parser.rows.length))
  if (parser.rows.length > 0) yield { first, rows: parser.taken() }
}

const brokenAt =
  (row: number) =>
  (cause: unknown): never => {
    throw new Broken(row, cause)
  }

/** Keeps its records instead of passing them down the stream, which would cost more than the parsing. */
class RowParser extends Parser {
  rows: (readonly Field[])[] = []

  constructor(delimiter: string, recordCharacters: number) {
    super({ bom: true, delimiter, relax_column_count: true, relax_quotes: true, max_record_size: recordCharacters })
  }

  override push(record: string[] | null): boolean {
    if (record === null) return super.push(null)
    this.rows.push(fieldsOf(record))
    return true
  }

  taken(): readonly (readonly Field[])[] {
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
        // A parser that has failed says so once more as a stream; somebody has to listen.
        if (error !== undefined && error !== null) return reject(error)
        this.removeListener("error", reject)
        resolve()
      })
    })
  }
}

/** In place: an empty field is no value, and the apostrophe of an escaped formula goes. */
const fieldsOf = (record: string[]): readonly Field[] => {
  const fields: Field[] = record
  for (let index = 0; index < record.length; index++) {
    const field = record[index] ?? ""
    if (field === "") fields[index] = undefined
    else if (field.charCodeAt(0) === 0x27) fields[index] = FormulaEscape.unescape(field)
  }
  return fields
}
