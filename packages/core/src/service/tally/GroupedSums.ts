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
  readonly #sums: Int32Array
  #room = rowsAtOnce * wordsPerRow

  constructor(cells: Cells, { shift, mask }: Field) {
    this.#cells = cells
    this.#shift = shift
    this.#mask = mask
    this.#sums = new Int32Array(cells.size * width)
  }

  /** Rows of a person as `PlainSweep` or, `withExtras`, `CappedSweep` left them, each into the cell that its word of places names. */
  add(words: Int32Array, from: number, end: number, person: number, withExtras: boolean): void {
    for (let begin = from; begin < end;) {
      if (this.#room === 0) this.pour()
      const stop = Math.min(end, begin + this.#room)
      this.#room -= stop - begin
      if (withExtras) this.#addWithExtras(words, begin, stop, person + 1)
      else this.#addSome(words, begin, stop, person + 1)
      begin = stop
    }
  }

  #addSome(words: Int32Array, from: number, end: number, seen: number): void {
    const sums = this.#sums
    const [shift, mask] = [this.#shift, this.#mask]
    for (let word = from; word < end; word += wordsPerRow) {
      const at = (((words[word + 2] ?? 0) >>> shift) & mask) * width
      const became = words[word + 1] ?? 0
      const given = became >>> 16
      sums[at + credited] = (sums[at + credited] ?? 0) + given
      sums[at + excluded] = (sums[at + excluded] ?? 0) + (became & 0xffff)
      if (given === 0) continue
      sums[at + personTimes] = (sums[at + personTimes] ?? 0) + 1
      if (sums[at + last] === seen) continue
      sums[at + last] = seen
      sums[at + people] = (sums[at + people] ?? 0) + 1
    }
  }

  /** The same loop with one question more: two loops would look every cell up twice. */
  #addWithExtras(words: Int32Array, from: number, end: number, seen: number): void {
    const sums = this.#sums
    const [shift, mask] = [this.#shift, this.#mask]
    for (let word = from; word < end; word += wordsPerRow) {
      const at = (((words[word + 2] ?? 0) >>> shift) & mask) * width
      const became = words[word + 1] ?? 0
      const extra = words[word] ?? 0
      const given = became >>> 16
      sums[at + credited] = (sums[at + credited] ?? 0) + given
      sums[at + excluded] = (sums[at + excluded] ?? 0) + (became & 0xffff)
      sums[at + overage] = (sums[at + overage] ?? 0) + (extra >>> 16)
      sums[at + toppedUp] = (sums[at + toppedUp] ?? 0) + (extra & 0xffff)
      if (given === 0) continue
      sums[at + personTimes] = (sums[at + personTimes] ?? 0) + 1
      if (sums[at + last] === seen) continue
      sums[at + last] = seen
      sums[at + people] = (sums[at + people] ?? 0) + 1
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
    this.#room = rowsAtOnce * wordsPerRow
  }
}
