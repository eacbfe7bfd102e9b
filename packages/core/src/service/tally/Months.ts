/** The calendar of a count as a table, by day from the earliest on: a sweep asks for the month of nearly every row. */
import * as Day from "../../foundation/Day.ts"
import * as Sweep from "./Sweep.ts"

const { minutesPerDay } = Sweep

/** Three hundred years of days: records further apart are not worth a table. */
const mostDays = 110_000

export class Months {
  /** First minute of the earliest day. */
  readonly origin: number
  /** `Day.monthIndex` of each day. */
  readonly of: Int32Array
  /** The minute in which that month ends. */
  readonly end: Int32Array
  /** The first month of the table, and the last. */
  readonly first: number
  readonly last: number

  private constructor(origin: number, days: number) {
    const firstDay = origin / minutesPerDay
    this.origin = origin
    this.of = Int32Array.from({ length: days }, (_, day) => Day.monthIndex((firstDay + day) as Day.Day))
    this.end = this.of.map((month) => Day.firstOfMonthIndex(month + 1) * minutesPerDay)
    this.first = this.of[0] ?? 0
    this.last = this.of[days - 1] ?? 0
  }

  /** From the day of the earliest to the day after the latest minute; undefined where that is too far. */
  static between(earliest: number, latest: number): Months | undefined {
    const first = Math.floor(earliest / minutesPerDay)
    const days = Math.max(1, Math.floor(latest / minutesPerDay) - first + 2)
    return days > mostDays ? undefined : new Months(first * minutesPerDay, days)
  }

  /** Of the table; `minute` is not before its earliest day. */
  dayOf(minute: number): number {
    return ((minute - this.origin) / minutesPerDay) | 0
  }

  /** In which minute a day of the table ends. */
  midnightAfter(day: number): number {
    return this.origin + (day + 1) * minutesPerDay
  }
}
