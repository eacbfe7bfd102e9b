/**
 * Sums of swept rows by person and by month; either may not have been asked for. Rows come person by person, so what a person has is
 * written down once, when all months of that person are booked.
 */
import type { Cells } from "./Cells.ts"
import type { Amounts, PersonSums } from "./PersonSums.ts"

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

  /** The same of what reaches over from the month before, which is forgotten with this. */
  nextMonth(person: number, month: number, amounts: Amounts): void {
    this.month(person, month, amounts.credited, amounts.excluded, amounts.overage, amounts.toppedUp, amounts.personTimes)
    amounts.clear()
  }

  /** What a person has in all. */
  person({ person, credited, excluded, overage, toppedUp, personTimes }: PersonSums): void {
    const people = this.#people
    if (people === undefined) return
    people.add(person, credited, excluded, overage, toppedUp, personTimes)
    if (credited > 0) people.see(person, person)
  }
}
