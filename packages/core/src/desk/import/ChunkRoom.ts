/**
 * How many row changes the rows of a chunk come to, at most, so that one transaction takes them (`mostChanges`). What a reader would get
 * wrong: each closed month and year in which something changes is a row too. Whether one is closed may change until the chunk is taken back,
 * so every month and year of the rows is reckoned with.
 */
import * as Day from "../../foundation/Day.ts"
import { mostChanges } from "../../ports/Batches.ts"

/** The import itself. */
const ownChanges = 1
/** A record, and the sum that it adds to. */
const changesOfEntry = 2
/** A correction may take from one sum and give to another. */
const changesOfCorrection = 3

/** Months and years of services that begin on these days. Caps may move figures of other months too: corrections leave room enough for these. */
export class Periods {
  readonly #seen = new Set<number>()
  #last: Day.Day | undefined

  get size(): number {
    return this.#seen.size
  }

  add(on: Day.Day | undefined): this {
    // Rows of one day stand together.
    if (on === undefined || on === this.#last) return this
    this.#last = on
    // A night may end on the day after.
    for (const day of [on, Day.plusDays(on, 1)]) this.#seen.add(Day.monthIndex(day)).add(-Day.parts(day).year)
    return this
  }
}

/** Whether a chunk takes one more row, whatever becomes of it; `periods` are those of all its rows, this one among them. */
export const takes = (rowsBefore: number, periods: Periods): boolean =>
  ownChanges + changesOfCorrection * (rowsBefore + 1) + periods.size <= mostChanges

/** Changes that a chunk has room for beside its own. */
export const left = (entries: number, corrections: number, periods: Periods): number =>
  mostChanges - ownChanges - changesOfEntry * entries - changesOfCorrection * corrections - periods.size
