/**
 * From tuples of integers to the order of their first appearance, in typed arrays: no object and no text for each key.
 *
 * Clearing costs nothing: what was there before grows stale.
 */
export class TupleMap {
  readonly #arity: number
  /** Tuples in order of appearance. */
  #tuples: Int32Array
  #slots = new Int32Array(64)
  #stamps = new Int32Array(64)
  #stamp = 1
  #size = 0

  constructor(arity: number) {
    this.#arity = arity
    this.#tuples = new Int32Array(32 * arity)
  }

  get size(): number {
    return this.#size
  }

  /** One integer of the tuple that came `index`-th. */
  part(index: number, place: number): number {
    return this.#tuples[index * this.#arity + place] ?? 0
  }

  clear(): void {
    this.#size = 0
    if (this.#stamp === 0x7fff_ffff) this.#stamps.fill(0)
    this.#stamp = this.#stamp === 0x7fff_ffff ? 1 : this.#stamp + 1
  }

  /** The index of a tuple of at most two integers: the next free one if it is new. */
  index(first: number, second: number): number {
    scratch[0] = first
    scratch[1] = second
    return this.indexOf(scratch)
  }

  /** The index of the tuple that a buffer begins with: the next free one if it is new. */
  indexOf(tuple: Int32Array): number {
    if (this.#size * 2 >= this.#slots.length) this.#grow()
    const arity = this.#arity
    const mask = this.#slots.length - 1
    let at = this.#hash(tuple, 0) & mask
    while (this.#stamps[at] === this.#stamp) {
      const index = this.#slots[at] ?? 0
      let place = 0
      while (place < arity && this.#tuples[index * arity + place] === tuple[place]) place++
      if (place === arity) return index
      at = (at + 1) & mask
    }
    this.#stamps[at] = this.#stamp
    this.#slots[at] = this.#size
    for (let place = 0; place < arity; place++) this.#tuples[this.#size * arity + place] = tuple[place] ?? 0
    return this.#size++
  }

  #hash(tuples: Int32Array, offset: number): number {
    let hash = 0x811c_9dc5
    for (let place = 0; place < this.#arity; place++) {
      hash = Math.imul(hash ^ (tuples[offset + place] ?? 0), 0x9e37_79b1)
      hash ^= hash >>> 15
    }
    return hash
  }

  #grow(): void {
    const length = this.#slots.length * 2
    const mask = length - 1
    const tuples = new Int32Array((length / 2) * this.#arity)
    tuples.set(this.#tuples)
    this.#tuples = tuples
    this.#slots = new Int32Array(length)
    this.#stamps = new Int32Array(length)
    this.#stamp = 1
    for (let index = 0; index < this.#size; index++) {
      let at = this.#hash(tuples, index * this.#arity) & mask
      while (this.#stamps[at] === 1) at = (at + 1) & mask
      this.#stamps[at] = 1
      this.#slots[at] = index
    }
  }
}

const scratch = new Int32Array(2)
