/**
 * Stretches of one long array, given out and taken back: a row or a person needs no object of its own. Stretches of one user have few sizes,
 * no two of which have the same logarithm.
 */
/** A long array is given out 16 bytes behind the begin of a line of the cache: from here on stretches of whole lines lie in whole lines. */
const begin = 12

export class Pool {
  words = new Int32Array(1024)
  #filled = begin
  /** Stretches taken back, by the logarithm of their size. */
  readonly #free: number[][] = []

  /** Where a stretch of so many words begins. Its words may hold anything. `words` may be another array from now on. */
  allocate(size: number): number {
    const known = this.#free[logarithm(size)]?.pop()
    if (known !== undefined) return known
    const at = this.#filled
    this.#filled += size
    if (this.#filled > this.words.length) this.words = longer(this.words, Math.max(this.#filled, this.words.length * 2))
    return at
  }

  release(at: number, size: number): void {
    ;(this.#free[logarithm(size)] ??= []).push(at)
  }
}

/** The same words and more behind them. */
export const longer = (from: Int32Array, length: number): Int32Array<ArrayBuffer> => {
  const to = new Int32Array(length)
  to.set(from)
  return to
}

const logarithm = (size: number): number => 31 - Math.clz32(size)
