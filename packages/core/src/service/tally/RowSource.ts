/**
 * Where rows to be packed come from: columns, or objects. A source can say how its rows lie in time and among people, and gives them block
 * by block in the words of `Packing`, all but the bucket.
 */
import type { People } from "./Order.ts"
import type { Key } from "./Totals.ts"

/** So many rows are read at once: they stay in the innermost cache until they have gone to their buckets. */
export const blockRows = 1024

/** Rows side by side, one array for each word. */
export class Block {
  readonly person = new Int32Array(blockRows)
  /** `sortKey` from the origin on. */
  readonly time = new Int32Array(blockRows)
  /** Minutes, and in the low half what is deducted. */
  readonly minutes = new Int32Array(blockRows)
  readonly place = new Int32Array(blockRows)
}

/** Where the code of a key lies in the word of places. */
export interface Field {
  readonly key: Key
  readonly shift: number
  readonly mask: number
}

export interface Survey {
  /** Earliest and latest start of all rows. */
  readonly from: number
  readonly to: number
  /** Of each person of the range, the first row; behind the last person, the number of rows. */
  readonly offsets: Int32Array
}

export interface RowSource {
  readonly length: number
  /** Undefined where rows do not fit: none at all, a record of several rows, or a row of more than a day. */
  survey(people: People): Survey | undefined
  /** Rows from `from` up to, but without, `to`: at most a block. Times are counted from `origin` on. */
  read(block: Block, from: number, to: number, origin: number): void
}

/** From counts of each person, one place further, to the first row of each. */
export const offsetsOf = (counts: Int32Array): Int32Array => {
  for (let person = 1; person < counts.length; person++) counts[person] = (counts[person] ?? 0) + (counts[person - 1] ?? 0)
  return counts
}
