/**
 * A page on its way from one thread to another: every text is sent once, and from then on by its number. What is copied are a few numbers, and
 * whoever reads the page meets the same string again and not an equal one, which a map finds without looking through it. What a reader would get
 * wrong: both sides remember the same texts only as long as no page is lost or overtakes another.
 */
import type { Field, Page } from "./CsvRecords.ts"
import { TextNumbers } from "./TextNumbers.ts"

export interface PackedPage {
  readonly first: number
  /** Texts that were not sent before, in the order of their numbers. */
  readonly texts: readonly string[]
  /** Numbers begin anew with this page: too much was remembered. */
  readonly isAnew: boolean
  /** Row after row: how many fields, then each by its number; `none` for an empty one. */
  readonly fields: Int32Array<ArrayBuffer>
}

const none = -1

/** Enough for what the rows of a file share; beyond it the texts are forgotten, and sent again. */
const mostTexts = 65_536
const mostCharacters = 2 ** 20

/** The side that sends. */
export const packing = (): ((page: Page) => PackedPage) => {
  let numbers = new TextNumbers()
  return ({ first, rows }) => {
    const isAnew = numbers.size > mostTexts || numbers.characters > mostCharacters
    if (isAnew) numbers = new TextNumbers()
    const texts: string[] = []
    const fields = new Int32Array(rows.reduce((sum, row) => sum + 1 + row.length, 0))
    let sent = numbers.size
    let at = 0
    for (const row of rows) {
      fields[at++] = row.length
      for (let column = 0; column < row.length; column++) {
        const field = row[column]
        const number = field === undefined ? none : numbers.of(field, column)
        fields[at++] = number
        if (number !== sent || field === undefined) continue
        texts.push(field)
        sent += 1
      }
    }
    return { first, texts, isAnew, fields }
  }
}

/** The side that receives; pages in the order in which they were packed. */
export const unpacking = (): ((packed: PackedPage) => Page) => {
  let known: string[] = []
  return ({ first, texts, isAnew, fields }) => {
    if (isAnew) known = []
    for (const text of texts) known.push(text)
    const rows: (readonly Field[])[] = []
    for (let at = 0; at < fields.length;) {
      const end = at + 1 + (fields[at] ?? 0)
      const row: Field[] = []
      for (at += 1; at < end; at++) row.push(known[fields[at] ?? none])
      rows.push(row)
    }
    return { first, rows }
  }
}
