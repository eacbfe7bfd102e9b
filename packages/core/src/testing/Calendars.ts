/**
 * Arbitrary working calendars, and days around the place where one ends: the answers that differ between a calendar that
 * knows and one that does not lie there.
 */
import * as fc from "fast-check"
import * as Day from "../foundation/Day.ts"
import type { WorkingCalendar } from "../foundation/WorkingCalendar.ts"

/** Two to fourteen weeks of coverage, with some days moved either way and statutory holidays in and beyond it. */
export const workingCalendar = (): fc.Arbitrary<WorkingCalendar> =>
  fc
    .tuple(
      fc.integer({ min: Day.require("2024-01-01"), max: Day.require("2026-12-31") }),
      fc.integer({ min: 14, max: 100 }),
      fc.array(fc.integer({ min: 0, max: 99 }), { maxLength: 20 }),
      fc.array(fc.integer({ min: -20, max: 40 }), { maxLength: 10 })
    )
    .map(([first, length, moved, holidays]) => {
      const last = first + length - 1
      const statutory = [...new Set(holidays.map((shift) => Day.plusDays(last as Day.Day, shift)))].toSorted((a, b) => a - b)
      const held = new Set<number>(statutory)
      const shifted = [...new Set(moved)].map((at) => Day.plusDays(first as Day.Day, at)).filter((day) => day <= last && !held.has(day))
      return {
        id: "arbitrary",
        coverage: { first: first as Day.Day, last: last as Day.Day },
        restDays: [...shifted.filter((day) => Day.weekday(day) <= 5), ...statutory.filter((day) => day >= first && day <= last)].toSorted(
          (a, b) => a - b
        ),
        workingDays: shifted.filter((day) => Day.weekday(day) > 5).toSorted((a, b) => a - b),
        statutory
      }
    })

/** A calendar and a day inside its coverage, at its edges, or up to three weeks outside. */
export const withDay = (calendars: fc.Arbitrary<WorkingCalendar> = workingCalendar()): fc.Arbitrary<readonly [WorkingCalendar, Day.Day]> =>
  fc.tuple(calendars, fc.boolean(), fc.integer({ min: -21, max: 21 }), fc.nat({ max: 5000 })).map(([calendar, inside, shift, at]) => {
    const { first, last } = calendar.coverage
    return [calendar, inside ? Day.plusDays(first, at % (last - first + 1)) : Day.plusDays(shift < 0 ? first : last, shift)] as const
  })

/**
 * What the world may still announce for that many days after the coverage: every unannounced day that is no statutory
 * holiday either way. Whatever an unknown answer promises must hold under each.
 */
export const announced = (calendar: WorkingCalendar, days: number): fc.Arbitrary<WorkingCalendar> =>
  fc.array(fc.boolean(), { minLength: days, maxLength: days }).map((worked) => {
    const { first, last } = calendar.coverage
    const held = new Set<number>(calendar.statutory)
    const next = worked.map((works, index) => ({ day: Day.plusDays(last, index + 1), works }))
    return {
      ...calendar,
      coverage: { first, last: Day.plusDays(last, days) },
      restDays: [...calendar.restDays, ...next.filter(({ day, works }) => !works || held.has(day)).map(({ day }) => day)],
      workingDays: [...calendar.workingDays, ...next.filter(({ day, works }) => works && !held.has(day)).map(({ day }) => day)]
    }
  })
