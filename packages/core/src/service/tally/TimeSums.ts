/**
 * Sums of swept rows by person and by month; either may not have been asked for. Rows come person by person, so what a person has is
 * written down once, when all months of that person are booked.
 */
import type { Cells } from "./Cells.ts"

export class TimeSums {
  readonly #people: Cells | undefined
  readonly #months: Cells | undefined

  constructor(people: Cells | undefined, months: Cells | undefined) {
    this.#people = people
    this.#months = months
  }

  /** What a person has in a month (`Day.monthIndex`), or more of it. */
  month(person: number, month: number, credited: number, excluded: number, overage: number, toppedUp: number, times: number): void {
    const months = this.#months
    if (months === undefined) return
    months.add(month, credited, excluded, overage, toppedUp, times)
    if (credited > 0) months.see(month, person)
  }

  /** What a person has in all. */
  person(person: number, credited: number, excluded: number, overage: number, toppedUp: number, times: number): void {
    const people = this.#people
    if (people === undefined) return
    people.add(person, credited, excluded, overage, toppedUp, times)
    if (credited > 0) people.see(person, person)
  }
}
