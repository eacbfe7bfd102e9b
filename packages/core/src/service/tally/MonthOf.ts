/** `Day.monthIndex`, remembered by day: the days of records are few, and asked for again and again. */
import * as Day from "../../foundation/Day.ts"

const never = -0x8000_0000
/** Days that differ by so many share a place. */
const places = 4096

export class MonthOf {
  readonly #days = new Int32Array(places).fill(never)
  readonly #months = new Int32Array(places)

  day(day: number): number {
    const at = day & (places - 1)
    if (this.#days[at] !== day) {
      this.#days[at] = day
      this.#months[at] = Day.monthIndex(day as Day.Day)
    }
    return this.#months[at] ?? 0
  }
}
