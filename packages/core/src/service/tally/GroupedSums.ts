/**
 * Sums of swept rows by one key of place, in small integers: twice as many cells fit the cache as in the numbers of `Cells`, into which
 * they are poured before they could grow too large.
 *
 * Rows come person by person, so remembering the last person of each cell is enough to tell people apart.
 */
import type { Cells } from "./Cells.ts"
import { wordsPerRow } from "./Packing.ts"
import type { Field } from "./RowSource.ts"

/** Numbers of a cell, and where they lie. */
const width = 8
const credited = 0
const excluded = 1
const personTimes = 2
const overage = 3
const toppedUp = 4
const people = 5
/** The last person, plus one. Stays when the sums are poured out. */
const last = 6

/** A row gives less than 4,096 minutes of each sort (a day, and a minimum of at most a day), so as many rows stay below 2³¹. */
const rowsAtOnce = 2 ** 19

export class GroupedSums {
  readonly #cells: Cells
  readonly #shift: number
  readonly #mask: number
  readonly #timeBits: number
  readonly #sums: Int32Array
  #room = rowsAtOnce

  constructor(cells: Cells, { shift, mask }: Field, timeBits: number) {
    this.#cells = cells
    this.#shift = shift
    this.#mask = mask
    this.#timeBits = timeBits
    this.#sums = new Int32Array(cells.size * width)
  }

  /**
   * Rows as a sweep left them (`NarrowSweep`), each into the cell that its word of places names. `extras` holds overage and top-up of each
   * row, where the policy knows them. `firstPerson` is the code of person 0 of the words.
   */
  add(words: Int32Array, extras: Int32Array | undefined, from: number, to: number, firstPerson: number): void {
    for (let begin = from; begin < to;) {
      if (this.#room === 0) this.pour()
      const end = Math.min(to, begin + this.#room)
      this.#room -= end - begin
      this.#addSome(words, begin, end, firstPerson + 1)
      if (extras !== undefined) this.#addExtras(words, extras, begin, end)
      begin = end
    }
  }

  #addSome(words: Int32Array, from: number, to: number, personZero: number): void {
    const sums = this.#sums
    const [shift, mask, timeBits, end] = [this.#shift, this.#mask, this.#timeBits, to * wordsPerRow]
    for (let word = from * wordsPerRow; word < end; word += wordsPerRow) {
      const at = (((words[word + 2] ?? 0) >>> shift) & mask) * width
      const became = words[word + 1] ?? 0
      const given = became >>> 16
      sums[at + credited] = (sums[at + credited] ?? 0) + given
      sums[at + excluded] = (sums[at + excluded] ?? 0) + (became & 0xffff)
      if (given === 0) continue
      sums[at + personTimes] = (sums[at + personTimes] ?? 0) + 1
      const person = personZero + ((words[word] ?? 0) >>> timeBits)
      if (sums[at + last] === person) continue
      sums[at + last] = person
      sums[at + people] = (sums[at + people] ?? 0) + 1
    }
  }

  #addExtras(words: Int32Array, extras: Int32Array, from: number, to: number): void {
    const sums = this.#sums
    const [shift, mask] = [this.#shift, this.#mask]
    for (let row = from, word = from * wordsPerRow + 2; row < to; row++, word += wordsPerRow) {
      const extra = extras[row] ?? 0
      if (extra === 0) continue
      const at = (((words[word] ?? 0) >>> shift) & mask) * width
      sums[at + overage] = (sums[at + overage] ?? 0) + (extra >>> 16)
      sums[at + toppedUp] = (sums[at + toppedUp] ?? 0) + (extra & 0xffff)
    }
  }

  /** Hands the sums over to the cells, and begins again at 0. */
  pour(): void {
    const sums = this.#sums
    for (let cell = 0, at = 0; at < sums.length; cell++, at += width) {
      const number = (which: number): number => sums[at + which] ?? 0
      this.#cells.add(cell, number(credited), number(excluded), number(overage), number(toppedUp), number(personTimes))
      this.#cells.addPeople(cell, number(people))
      sums.fill(0, at, at + last)
    }
    this.#room = rowsAtOnce
  }
}
