/**
 * Sums of swept rows by one key of place, in small integers: twice as many cells fit the cache as in the numbers of `Cells`, into which
 * they are poured before they could grow too large.
 *
 * Rows come person by person, so remembering the last person of each cell is enough to tell people apart.
 */
import type { Cells } from "./Cells.ts"
import * as PackedRow from "./PackedRow.ts"
import type { PersonSums } from "./PersonSums.ts"
import type { Field } from "./RowSource.ts"

const { wordsPerRow } = PackedRow

/** Numbers of a cell, and where they lie: `cell << widthBits | credited`. */
const widthBits = 3
const width = 1 << widthBits
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

  /**
   * A person's rows as `PlainSweep` or, `withExtras`, `CappedSweep` left them: those that lie apart, from `from` on, each into the cell that
   * its word of places names; what remains of the person's sums into the cell of the usual place.
   */
  add(words: Int32Array, from: number, own: PersonSums, withExtras: boolean): void {
    const person = own.person + 1
    for (let next = from; next < own.end;) {
      if (this.#room === 0) this.pour()
      const stop = Math.min(own.end, next + this.#room)
      this.#room -= stop - next
      if (withExtras) this.#addWithExtras(words, next, stop, person)
      else this.#addSome(words, next, stop, person)
      next = stop
    }
    this.#addUsual(own, person)
  }

  /** Straight to the cells: once for each person, however many rows these sums are of. */
  #addUsual({ usual, credited, excluded, overage, toppedUp, personTimes }: PersonSums, person: number): void {
    const cell = (usual >>> this.#shift) & this.#mask
    this.#cells.add(cell, credited, excluded, overage, toppedUp, personTimes)
    const at = cell << widthBits
    if (personTimes === 0 || this.#sums[at | last] === person) return
    this.#sums[at | last] = person
    this.#sums[at | people] = (this.#sums[at | people] ?? 0) + 1
  }

  /** No branch: whether a person comes to a cell anew no processor foresees. `person` is counted from 1; `comes` is 0 or turns `last` into it. */
  #addSome(words: Int32Array, from: number, end: number, person: number): void {
    const sums = this.#sums
    const shift = this.#shift
    const mask = this.#mask
    for (let word = from; word < end; word += wordsPerRow) {
      const cell = (((words[word + 2] ?? 0) >>> shift) & mask) << widthBits
      const became = words[word + 1] ?? 0
      const given = became >>> 16
      sums[cell | credited] = (sums[cell | credited] ?? 0) + given
      sums[cell | excluded] = (sums[cell | excluded] ?? 0) + (became & 0xffff)
      const times = -given >>> 31
      sums[cell | personTimes] = (sums[cell | personTimes] ?? 0) + times
      const before = sums[cell | last] ?? 0
      const comes = (before ^ person) & -times
      sums[cell | people] = (sums[cell | people] ?? 0) + ((comes | -comes) >>> 31)
      sums[cell | last] = before ^ comes
    }
  }

  /** The same loop with one word more: two loops would look every cell up twice. */
  #addWithExtras(words: Int32Array, from: number, end: number, person: number): void {
    const sums = this.#sums
    const shift = this.#shift
    const mask = this.#mask
    for (let word = from; word < end; word += wordsPerRow) {
      const cell = (((words[word + 2] ?? 0) >>> shift) & mask) << widthBits
      const became = words[word + 1] ?? 0
      const extra = words[word] ?? 0
      const given = became >>> 16
      sums[cell | credited] = (sums[cell | credited] ?? 0) + given
      sums[cell | excluded] = (sums[cell | excluded] ?? 0) + (became & 0xffff)
      sums[cell | overage] = (sums[cell | overage] ?? 0) + (extra >>> 16)
      sums[cell | toppedUp] = (sums[cell | toppedUp] ?? 0) + (extra & 0xffff)
      const times = -given >>> 31
      sums[cell | personTimes] = (sums[cell | personTimes] ?? 0) + times
      const before = sums[cell | last] ?? 0
      const comes = (before ^ person) & -times
      sums[cell | people] = (sums[cell | people] ?? 0) + ((comes | -comes) >>> 31)
      sums[cell | last] = before ^ comes
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
