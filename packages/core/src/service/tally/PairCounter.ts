/**
 * Counts pairs of integers, in one array: a pair and its number lie together, so that one look at memory finds both.
 */
const width = 4
const first = 0
const second = 1
const number = 2
/** 1 = taken; a number that fell to 0 keeps its place. */
const taken = 3

export class PairCounter {
  #cells = new Int32Array(64 * width)
  #size = 0

  /** Changes the number of a pair and gives what it is then. */
  change(one: number, other: number, by: number): number {
    if (this.#size * 2 * width >= this.#cells.length) this.#grow()
    const at = placeOf(this.#cells, one, other)
    const cells = this.#cells
    if (cells[at + taken] === 0) {
      cells[at + first] = one
      cells[at + second] = other
      cells[at + taken] = 1
      this.#size++
    }
    const now = (cells[at + number] ?? 0) + by
    cells[at + number] = now
    return now
  }

  #grow(): void {
    const old = this.#cells
    const cells = new Int32Array(old.length * 2)
    this.#size = 0
    for (let from = 0; from < old.length; from += width) {
      // Pairs that fell to 0 are left behind.
      if (old[from + number] === 0) continue
      const at = placeOf(cells, old[from + first] ?? 0, old[from + second] ?? 0)
      for (let part = 0; part < width; part++) cells[at + part] = old[from + part] ?? 0
      this.#size++
    }
    this.#cells = cells
  }
}

/** Where a pair lies, or would. */
const placeOf = (cells: Int32Array, one: number, other: number): number => {
  const mask = cells.length / width - 1
  const mixed = Math.imul(Math.imul(one ^ (one >>> 15), 0x2c1b_3c6d) ^ other, 0x9e37_79b1)
  let place = (mixed ^ (mixed >>> 15)) & mask
  for (;;) {
    const at = place * width
    if (cells[at + taken] === 0 || (cells[at + first] === one && cells[at + second] === other)) return at
    place = (place + 1) & mask
  }
}
