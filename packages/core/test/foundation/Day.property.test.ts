import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import * as Days from "../../src/testing/Days.ts"

it("text and day are each other's inverse", () => {
  fc.assert(fc.property(Days.anyDay(), (day) => Day.fromText(Day.text(day)) === day))
})

it("agrees with the proleptic Gregorian calendar of the platform", () => {
  fc.assert(fc.property(Days.anyDay(), (day) => Day.text(day) === new Date(day * 86_400_000).toISOString().slice(0, 10)))
})

it("parts and of are each other's inverse", () => {
  fc.assert(
    fc.property(Days.anyDay(), (day) => {
      const { year, month, dayOfMonth } = Day.parts(day)
      return Day.of(year, month, dayOfMonth) === day
    })
  )
})

it("weekdays follow each other", () => {
  fc.assert(fc.property(Days.anyDay(), (day) => Day.weekday(Day.plusDays(day, 1)) === (Day.weekday(day) % 7) + 1))
})

it("the days of a month lie between its first and its last", () => {
  fc.assert(
    fc.property(Days.day(), (day) => {
      const [first, last] = [Day.firstOfMonth(day), Day.lastOfMonth(day)]
      expect(first <= day && day <= last).toBe(true)
      expect([first, Day.plusDays(first, -1), last, Day.plusDays(last, 1)].map(Day.monthIndex).map((m) => m - Day.monthIndex(day))).toEqual(
        [0, -1, 0, 1]
      )
      expect(Day.firstOfMonthIndex(Day.monthIndex(day))).toBe(first)
    })
  )
})

describe("adding months", () => {
  const months = fc.integer({ min: -36, max: 36 })

  it("changes the month by exactly that many, and the day only to a month's end", () => {
    fc.assert(
      fc.property(Days.day(), months, (day, n) => {
        const to = Day.plusMonths(day, n)
        expect(Day.monthIndex(to)).toBe(Day.monthIndex(day) + n)
        const kept = Day.parts(to).dayOfMonth === Day.parts(day).dayOfMonth
        expect(kept || (to === Day.lastOfMonth(to) && Day.parts(to).dayOfMonth < Day.parts(day).dayOfMonth)).toBe(true)
      })
    )
  })

  it("keeps the order of days", () => {
    fc.assert(
      fc.property(Days.day(), fc.nat(40), months, (day, later, n) => Day.plusMonths(day, n) <= Day.plusMonths(Day.plusDays(day, later), n))
    )
  })

  it("x + n months ≤ D ⇔ x ≤ latestPlus(n, D), for every month end 1999–2040 and its neighbours, n up to 36", () => {
    for (let index = 1999 * 12; index < 2041 * 12; index++) {
      const end = Day.lastOfMonth(Day.firstOfMonthIndex(index))
      for (let n = 0; n <= 36; n++) {
        for (const limit of [Day.plusDays(end, -3), Day.plusDays(end, -2), Day.plusDays(end, -1), end, Day.plusDays(end, 1)]) {
          const latest = Day.latestPlus(n, limit)
          // plusMonths keeps the order of days (the law above), so these two neighbours settle all x.
          if (Day.plusMonths(latest, n) > limit || Day.plusMonths(Day.plusDays(latest, 1), n) <= limit) {
            expect.fail(`latestPlus(${n}, ${Day.text(limit)}) = ${Day.text(latest)}`)
          }
        }
      }
    }
  })

  it("x + n months ≤ D ⇔ x ≤ latestPlus(n, D), and ≥ D ⇔ x ≥ earliestPlus(n, D), for days around the answer", () => {
    fc.assert(
      fc.property(Days.day(), months, fc.integer({ min: -5, max: 5 }), (limit, n, shift) => {
        const x = Day.plusDays(Day.plusMonths(limit, -n), shift)
        expect(Day.plusMonths(x, n) <= limit).toBe(x <= Day.latestPlus(n, limit))
        expect(Day.plusMonths(x, n) >= limit).toBe(x >= Day.earliestPlus(n, limit))
      }),
      { numRuns: 2000 }
    )
  })
})

describe("age", () => {
  const rule = fc.constantFrom("march-1" as const, "february-28" as const)
  const born = fc.oneof(Days.leapDay(), Days.day())

  it("rises on the birthday and not before", () => {
    fc.assert(
      fc.property(born, fc.integer({ min: 0, max: 110 }), rule, (day, age, by) => {
        const birthday = Day.birthday(day, age, by)
        expect([Day.plusDays(birthday, -1), birthday].map((on) => Day.ageOn(day, on, by))).toEqual([age - 1, age])
      })
    )
  })

  it("differs between the two rules on 28 February only, and only for those born on the 29th", () => {
    fc.assert(
      fc.property(born, fc.integer({ min: 0, max: 110 }), fc.integer({ min: -2, max: 2 }), (day, age, shift) => {
        const on = Day.plusDays(Day.birthday(day, age, "february-28"), shift)
        const apart = Day.ageOn(day, on, "february-28") - Day.ageOn(day, on, "march-1")
        const special = Day.text(day).endsWith("02-29") && Day.text(on).endsWith("02-28") && on === Day.lastOfMonth(on)
        expect(apart).toBe(special ? 1 : 0)
      })
    )
  })
})
