/** A few changes that wait to be made together, in the order in which they came. */
import type { Row } from "./Shelves.ts"

/** So many changes' memory is asked for at once: more the processor cannot wait for at a time, and has no room for in its nearest cache. */
export const most = 32

export class Changes {
  readonly records = new Int32Array(most)
  /** The rows of a record that comes; one that goes has none. */
  readonly rows: (readonly Row[])[] = []
  count = 0

  get isFull(): boolean {
    return this.count === most
  }

  push(record: number, rows: readonly Row[]): void {
    this.records[this.count] = record
    this.rows[this.count] = rows
    this.count++
  }

  /** Rows are let go, not only forgotten. */
  clear(): void {
    this.rows.length = this.count = 0
  }
}
