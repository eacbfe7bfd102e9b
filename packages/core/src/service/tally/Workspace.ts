/**
 * Memory that one count leaves to the next. Whoever counts again and again keeps a workspace, one for each thread: memory that is new has
 * to be got from the system page by page, and that takes as long as all counting.
 *
 * What lies in it has no meaning between two counts.
 */
export class Workspace {
  #words = new Int32Array(0)
  #columns: Columns = [new Int32Array(0), new Int32Array(0), new Int32Array(0), new Int32Array(0)]

  /** At least so many words, whatever stands in them. */
  words(length: number): Int32Array {
    if (this.#words.length < length) this.#words = new Int32Array(length)
    return this.#words
  }

  /** Columns of at least so many rows, whatever stands in them. */
  columns(length: number): Columns {
    if (this.#columns[0].length < length)
      this.#columns = [new Int32Array(length), new Int32Array(length), new Int32Array(length), new Int32Array(length)]
    return this.#columns
  }
}

type Columns = readonly [Int32Array, Int32Array, Int32Array, Int32Array]
