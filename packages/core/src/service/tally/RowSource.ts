/**
 * Where rows to be packed come from: columns, or objects. A source gives its rows block by block in the words of a `PackedRow`, all but
 * the person, and looks at each row once.
 */
import type { Key } from "./Totals.ts"

/** So many rows are read at once: they stay in the innermost cache until they have gone to their buckets. */
export const blockRows = 1024

/** Rows side by side, one array for each word. */
export class Block {
  readonly person = new Int32Array(blockRows)
  /** `sortKey` */
  readonly time = new Int32Array(blockRows)
  /** Minutes, and in the low `minuteBits` what is deducted. */
  readonly minutes = new Int32Array(blockRows)
  readonly place = new Int32Array(blockRows)
}

/** Where the code of a key lies in the word of places. */
export interface Field {
  readonly key: Key
  readonly shift: number
  readonly mask: number
}

export interface RowSource {
  readonly length: number
  /**
   * Rows from `from` up to, but without, `to`: at most a block. False where one does not fit: it belongs to the record of the row before it,
   * is longer than a day, loses more minutes than it has, or lies too far away in time.
   */
  read(block: Block, from: number, to: number): boolean
}
