import fc from "fast-check"
import { expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import * as Period from "../../src/foundation/Period.ts"
import * as Days from "../../src/testing/Days.ts"
import * as Periods from "../../src/testing/Periods.ts"

it("text reads back to the same period", () => {
  fc.assert(
    fc.property(Periods.period(), (period) => {
      expect(Period.fromText(Period.text(period))).toEqual(period)
    })
  )
})

it("the period of a day holds it, and the next begins where it ends", () => {
  const kinds = fc.constantFrom(
    Period.yearOf,
    Period.quarterOf,
    Period.monthOf,
    (day: Day.Day) => Period.fiscalYearOf(day, 4),
    (day: Day.Day) => Period.serviceYearOf(day, Day.require("1896-02-29"))
  )
  fc.assert(
    fc.property(Days.day(), kinds, (day, of) => {
      const period = of(day)
      if (period === undefined) return expect.fail("no period")
      expect(Period.contains(period, day)).toBe(true)
      expect(of(period.first)).toEqual(period)
      expect(of(period.last)).toEqual(period)
      expect(of(Day.plusDays(period.last, 1))?.first).toBe(Day.plusDays(period.last, 1))
    })
  )
})

it("service years follow one another without gap, whatever day service began", () => {
  fc.assert(
    fc.property(fc.oneof(Days.leapDay(), Days.day()), fc.integer({ min: 1, max: 60 }), (start, n) => {
      const [one, next] = [Period.serviceYear(start, n), Period.serviceYear(start, n + 1)]
      expect(next.first).toBe(Day.plusDays(one.last, 1))
      expect(Period.serviceYearOf(one.first, start)).toEqual(one)
      expect(Period.serviceYearOf(one.last, start)).toEqual(one)
    })
  )
})

it("a rolling period holds exactly the days from which n months are not yet over", () => {
  fc.assert(
    fc.property(Days.day(), fc.integer({ min: 1, max: 36 }), fc.integer({ min: -4, max: 4 }), (last, months, shift) => {
      const period = Period.rolling(months, last)
      const day = Day.plusDays(period.first, shift)
      expect(Period.contains(period, day)).toBe(day <= last && Day.plusMonths(day, months) > last)
    })
  )
})

it("containing, overlapping and sharing agree", () => {
  fc.assert(
    fc.property(Periods.pair(), ([a, b]) => {
      const shared = Period.intersect(a, b)
      expect(Period.intersect(b, a)).toEqual(shared)
      expect(Period.overlaps(a, b)).toBe(shared !== undefined)
      if (shared !== undefined) expect(Period.encloses(a, shared) && Period.encloses(b, shared)).toBe(true)
      expect(Period.encloses(a, b)).toBe(shared !== undefined && Period.equals(shared, b))
    })
  )
})

it("a day lies in what two periods share exactly when it lies in both", () => {
  fc.assert(
    fc.property(Periods.pair(), Periods.withDay(), ([a, b], [, day]) => {
      for (const at of [day, a.first, a.last, b.first, b.last]) {
        const shared = Period.intersect(a, b)
        expect(shared !== undefined && Period.contains(shared, at)).toBe(Period.contains(a, at) && Period.contains(b, at))
      }
    })
  )
})

it("the months of a period join up to it", () => {
  fc.assert(
    fc.property(Periods.period(), (period) => {
      const months = Period.splitByMonths(period)
      expect(months.reduce((sum, month) => sum + Period.days(month), 0)).toBe(Period.days(period))
      expect(months[0]?.first).toBe(period.first)
      expect(months.at(-1)?.last).toBe(period.last)
      for (const month of months) expect(Day.monthIndex(month.first)).toBe(Day.monthIndex(month.last))
      months.slice(1).forEach((month, i) => expect(month.first).toBe(Day.plusDays(months[i]?.last ?? month.first, 1)))
    })
  )
})
