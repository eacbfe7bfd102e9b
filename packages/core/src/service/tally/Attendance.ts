/**
 * Who has credit in the cells of one question, where records also leave again: each person has a number of credited pieces in each cell.
 *
 * Changes of one person may wait until all of them are known (`later`, `settle`): what one step takes out the next often puts back.
 */
import type { PersonCounts } from "./PersonCounts.ts"

export class Attendance {
  readonly #counts: PersonCounts
  readonly #question: number
  readonly #questions: number
  readonly #waitingCells = new Int32Array(16)
  readonly #waitingChanges = new Int32Array(16)
  #waiting = 0

  /** One of several questions, counted from 0, whose counts are kept together. */
  constructor(counts: PersonCounts, question: number, questions: number) {
    this.#counts = counts
    this.#question = question
    this.#questions = questions
  }

  /** So many pieces more, or fewer, at once. Gives what becomes of the person in the cell: 1 comes, −1 goes, 0 stays or stays away. */
  change(cell: number, volunteer: number, by: number): number {
    const now = this.#counts.change(volunteer, cell * this.#questions + this.#question, by)
    return comesOrGoes(now, by)
  }

  /** See `PersonCounts.near`. */
  near(cell: number, volunteer: number): number {
    return this.#counts.near(volunteer, cell * this.#questions + this.#question)
  }

  /** A change that waits; false where there is no more room for waiting. */
  later(cell: number, by: number): boolean {
    const cells = this.#waitingCells
    let at = 0
    while (at < this.#waiting && cells[at] !== cell) at++
    if (at === cells.length) return false
    if (at === this.#waiting) {
      this.#waiting++
      cells[at] = cell
      this.#waitingChanges[at] = 0
    }
    this.#waitingChanges[at] = (this.#waitingChanges[at] ?? 0) + by
    return true
  }

  /** Gives every change that waits, with its cell, and forgets it. */
  settle(take: (cell: number, by: number) => void): void {
    for (let at = 0; at < this.#waiting; at++) {
      const by = this.#waitingChanges[at] ?? 0
      if (by !== 0) take(this.#waitingCells[at] ?? 0, by)
    }
    this.#waiting = 0
  }
}

/** Pieces that are put back before others leave may take a number below 0 for a moment; only above 0 somebody is there. */
export const comesOrGoes = (now: number, by: number): number => (now > 0 ? 1 : 0) - (now - by > 0 ? 1 : 0)
