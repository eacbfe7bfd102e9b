/**
 * Memory that one count leaves to the next. Whoever counts again and again keeps a workspace, one for each thread: memory that is new has
 * to be got from the system page by page, and that takes as long as all counting.
 *
 * What lies in it has no meaning between two counts.
 */
import { oneOfEach } from "./Kept.ts"

export class Workspace {
  /** What must not be forgotten between two counts. */
  readonly kept = oneOfEach
  readonly #allocate: (bytes: number) => ArrayBufferLike
  #words: Int32Array

  /** Threads that count together (`PartTally`) need memory that they share: `(bytes) => new SharedArrayBuffer(bytes)`. */
  constructor(allocate: (bytes: number) => ArrayBufferLike = (bytes) => new ArrayBuffer(bytes)) {
    this.#allocate = allocate
    this.#words = new Int32Array(allocate(0))
  }

  /** At least so many words, whatever stands in them. */
  words(length: number): Int32Array {
    if (this.#words.length < length) this.#words = new Int32Array(this.#allocate(length * Int32Array.BYTES_PER_ELEMENT))
    return this.#words
  }
}
