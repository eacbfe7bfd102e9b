/**
 * Sums of swept rows by person and by month; either may not have been asked for. Rows come person by person, so what a person has is
 * written down once, when all months of that person are booked.
 */
import type { Cells } from "./Cells.ts"

export class TimeSums {
  readonly #people: Cells | undefined
  readonly #months: Cells | undefined
  #credited = 0
  #excluded = 0
  #overage = 0
  #toppedUp = 0
  #times = 0

  constructor(people: Cells | undefined, months: Cells | undefined) {
    this.#people = people
    this.#months = months
  }

  /** What a person has in a month (`Day.monthIndex`), or more of it. */
  month(person: number, month: number, credited: number, excluded: number, overage: number, toppedUp: number, times: number): void {
    this.#credited += credited
    this.#excluded += excluded
    this.#overage += overage
    this.#toppedUp += toppedUp
    this.#times += times
    const months = this.#months
    if (months === undefined) return
    months.add(month, credited, excluded, overage, toppedUp, times)
    if (credited > 0) months.see(month, person)
  }

  /** All months of the person are booked. */
  person(person: number): void {
    const people = this.#people
    if (people !== undefined) {
      people.add(person, this.#credited, this.#excluded, this.#overage, this.#toppedUp, this.#times)
      if (this.#credited > 0) people.see(person, person)
    }
    this.#credited = this.#excluded = this.#overage = this.#toppedUp = this.#times = 0
  }
}
