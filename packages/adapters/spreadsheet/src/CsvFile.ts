/**
 * The rows of a .csv file, page by page. What a reader would get wrong: a long file is read ahead in a thread of its own (`CsvAhead`); a
 * short one is done before a thread has begun, and of a very long one what counts is memory. The rows are the same.
 */
import { stat } from "node:fs/promises"
import type * as Cell from "./Cell.ts"
import * as CsvAhead from "./CsvAhead.ts"
import * as CsvReaders from "./CsvReaders.ts"
import * as CsvRecords from "./CsvRecords.ts"
import type { Encoding } from "./Encoding.ts"
import type { Limits } from "./Limits.ts"
import { Refusal } from "./Refusal.ts"

export type { Source } from "./CsvRecords.ts"

export interface CsvPage {
  /** The number of the first row, from 1. */
  readonly first: number
  readonly rows: readonly (readonly Cell.Cell[])[]
}

/** From here on a thread is worth its start. */
const longBytes = 1024 * 1024
/** Up to here: a thread takes some forty megabytes, a fifth of what a file of any length may take in all. */
const veryLongBytes = 32 * longBytes

/** Pages of rows, in order, as often as they are asked for. Reading throws a `Refusal` for quotes that never close. */
export const over = (
  source: CsvRecords.Source,
  file: string,
  encoding: Encoding,
  { recordCharacters }: Limits
): (() => AsyncGenerator<CsvPage>) => {
  const reading = { source, encoding, recordCharacters }
  const read = async (): Promise<AsyncIterable<CsvPage>> => {
    if (typeof source !== "string" || !CsvReaders.isPossible()) return CsvRecords.pages(reading)
    const { size } = await stat(source)
    return size >= longBytes && size < veryLongBytes ? CsvAhead.pages(reading) : CsvRecords.pages(reading)
  }
  return async function* () {
    let isEmpty = true
    try {
      for await (const page of await read()) {
        isEmpty = false
        yield page
      }
    } catch (error) {
      throw error instanceof CsvRecords.Broken ? new Refusal("YZ_CSV_BROKEN", file, { row: error.row }, error) : error
    }
    if (isEmpty) throw new Refusal("YZ_XLSX_EMPTY", file)
  }
}
