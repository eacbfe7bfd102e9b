/**
 * The rows of a .csv file, page by page. What a reader would get wrong: a long file is read ahead in a thread of its own (`CsvAhead`); a
 * short one is done before a thread has begun. The rows are the same.
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
/** From here on what matters is that memory does not grow. */
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
    if (size < longBytes) return CsvRecords.pages(reading)
    return CsvAhead.pages(reading, size < veryLongBytes ? "roomy" : "narrow")
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
