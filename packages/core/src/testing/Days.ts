/** Arbitrary days, aimed at the places where calendars go wrong: month ends, leap days, New Year, the ends of what can be written. */
import * as fc from "fast-check"
import * as Day from "../foundation/Day.ts"

const between = (first: string, last: string): fc.Arbitrary<Day.Day> =>
  fc.integer({ min: Day.require(first), max: Day.require(last) }).map((day) => day as Day.Day)

/** A last day of a month, 1999–2040. */
export const monthEnd = (): fc.Arbitrary<Day.Day> => between("1999-01-01", "2040-12-31").map(Day.lastOfMonth)

/** 29 February of a leap year, 1904–2096. */
export const leapDay = (): fc.Arbitrary<Day.Day> => fc.integer({ min: 0, max: 48 }).map((n) => Day.require(`${1904 + n * 4}-02-29`))

/** A day at most that many days from another. */
export const near = (anchor: fc.Arbitrary<Day.Day>, days = 2): fc.Arbitrary<Day.Day> =>
  fc.tuple(anchor, fc.integer({ min: -days, max: days })).map(([day, shift]) => Day.plusDays(day, shift))

/** A day of our time, most often beside a month's end or a leap day. */
export const day = (): fc.Arbitrary<Day.Day> =>
  fc.oneof(
    { weight: 3, arbitrary: near(monthEnd()) },
    { weight: 1, arbitrary: near(leapDay()) },
    { weight: 2, arbitrary: between("1999-01-01", "2040-12-31") }
  )

/** Any day that can be written, its two ends included. */
export const anyDay = (): fc.Arbitrary<Day.Day> =>
  fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom(Day.first, Day.last) },
    { weight: 4, arbitrary: fc.integer({ min: Day.first, max: Day.last }).map((value) => value as Day.Day) }
  )
