/** Arbitrary periods of every kind, and pairs that meet at an end. */
import * as fc from "fast-check"
import * as Day from "../foundation/Day.ts"
import * as Period from "../foundation/Period.ts"
import * as Days from "./Days.ts"

export const period = (): fc.Arbitrary<Period.Period> => {
  const year = fc.integer({ min: 1999, max: 2040 })
  return fc.oneof(
    year.map(Period.year),
    fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([of, quarter]) => Period.quarter(of, quarter)),
    fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([of, month]) => Period.month(of, month)),
    fc.tuple(Days.day(), fc.integer({ min: 0, max: 800 })).map(([first, days]) => ({ first, last: Day.plusDays(first, days) }))
  )
}

/** A period and a day on, just before or just after one of its ends, or well inside. */
export const withDay = (): fc.Arbitrary<readonly [Period.Period, Day.Day]> =>
  fc.tuple(period(), fc.constantFrom(-1, 0, 1), fc.constantFrom("first", "last", "middle")).map(([of, shift, end]) => {
    const anchor = end === "middle" ? Day.plusDays(of.first, Math.floor(Period.days(of) / 2)) : of[end as "first" | "last"]
    return [of, Day.plusDays(anchor, shift)] as const
  })

/** Two periods, the second beginning near one end of the first: apart by a day, touching, sharing a day, or more. */
export const pair = (): fc.Arbitrary<readonly [Period.Period, Period.Period]> =>
  fc
    .tuple(withDay(), fc.integer({ min: 0, max: 60 }), fc.boolean())
    .map(([[one, near], days, forward]) => [
      one,
      forward ? { first: near, last: Day.plusDays(near, days) } : { first: Day.plusDays(near, -days), last: near }
    ])
