/**
 * The end of a period the law gives: two days, not one.
 *
 * `dueBy` is the last day as it is counted, shown and reminded. `breachAfter` is that day rolled to a working day
 * (民法典 art. 203); only after it is anything late. Rolling prolongs a duty, so whether to roll, like whether the first
 * day counts, is an argument: no convention is silent here (a publicity counts both ends, a 民法典 period does not).
 */
import * as Day from "./Day.ts"
import * as WorkingCalendar from "./WorkingCalendar.ts"

export type Unit = "day" | "working-day" | "month" | "year"

export interface Term {
  readonly count: number
  readonly unit: Unit
}

export interface Convention {
  /** Whether the day on which the period is set off is its first day. 民法典 art. 201: it is not. */
  readonly countFirstDay: boolean
  /** Whether a last day that is not worked moves to the next that is. */
  readonly roll: boolean
}

/**
 * `known: false` while holidays on the way are unannounced: `earliest` is the earliest day `breachAfter` can be, `latest` the latest, where
 * announced days alone come up to it. `dueBy` is known even then, except for a period in working days.
 */
export type Deadline =
  | { readonly known: true; readonly dueBy: Day.Day; readonly breachAfter: Day.Day }
  | { readonly known: false; readonly dueBy?: Day.Day; readonly earliest: Day.Day; readonly latest?: Day.Day }

/** A fixed day (“每年5月31日前”), that day included. */
export const on = (dueBy: Day.Day, roll: boolean, calendar: WorkingCalendar.WorkingCalendar): Deadline => {
  if (!roll) return { known: true, dueBy, breachAfter: dueBy }
  const rolled = WorkingCalendar.rollForward(calendar, dueBy)
  return rolled.known ? { known: true, dueBy, breachAfter: rolled.day } : { ...rolled, dueBy }
}

/**
 * The last day of a period in months. Counted from its first day it ends the day before the corresponding day; where the
 * month has no corresponding day it ends with the month either way.
 */
const lastOfMonths = (start: Day.Day, months: number, countFirstDay: boolean): Day.Day => {
  const end = Day.plusMonths(start, months)
  return countFirstDay && Day.parts(end).dayOfMonth === Day.parts(start).dayOfMonth ? Day.plusDays(end, -1) : end
}

/**
 * The end of a period set off on `start`. A period in working days ends on one, so rolling changes nothing there. Throws
 * a `RangeError` unless the count is a whole number of at least 1.
 */
export const after = (start: Day.Day, term: Term, convention: Convention, calendar: WorkingCalendar.WorkingCalendar): Deadline => {
  const { count, unit } = term
  if (!Number.isInteger(count) || count < 1) throw new RangeError(`a period is at least one ${unit}: ${count}`)
  const first = convention.countFirstDay ? Day.plusDays(start, -1) : start
  switch (unit) {
    case "working-day": {
      const end = WorkingCalendar.plusWorkingDays(calendar, first, count)
      return end.known ? { known: true, dueBy: end.day, breachAfter: end.day } : end
    }
    case "day":
      return on(Day.plusDays(first, count), convention.roll, calendar)
    case "month":
      return on(lastOfMonths(start, count, convention.countFirstDay), convention.roll, calendar)
    case "year":
      return on(lastOfMonths(start, count * 12, convention.countFirstDay), convention.roll, calendar)
  }
}

/**
 * The end of so many working days after a day. 民法典 art. 201: the day on which a period is set off is not counted. It ends on a working day, so that
 * nothing is left to roll.
 */
export const afterWorkingDays = (start: Day.Day, count: number, calendar: WorkingCalendar.WorkingCalendar): Deadline =>
  after(start, { count, unit: "working-day" }, { countFirstDay: false, roll: false }, calendar)

/** Whether the day is past the deadline; undefined while that hangs on holidays not yet announced. */
export const isBreached = (deadline: Deadline, day: Day.Day): boolean | undefined => {
  if (deadline.known) return day > deadline.breachAfter
  if (deadline.latest !== undefined && day > deadline.latest) return true
  return day <= deadline.earliest ? false : undefined
}
