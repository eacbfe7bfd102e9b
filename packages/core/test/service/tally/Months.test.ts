import { describe, expect, it } from "vitest"
import * as Day from "../../../src/foundation/Day.ts"
import * as CapUnit from "../../../src/service/tally/CapUnit.ts"
import * as EraTable from "../../../src/service/tally/EraTable.ts"
import { MonthOf } from "../../../src/service/tally/MonthOf.ts"
import { Months } from "../../../src/service/tally/Months.ts"
import { always } from "./sheet.ts"

const minute = (day: string, of = 0): number => Day.require(day) * 1440 + of
const month = (day: string): number => Day.monthIndex(Day.require(day))

describe("the calendar of a count", () => {
  it("reaches from the day of the earliest to the day after the latest minute", () => {
    const months = Months.between(minute("2026-02-27", 5), minute("2026-03-01", 1439))
    expect(months).toMatchObject({ origin: minute("2026-02-27"), first: month("2026-02-01"), last: month("2026-03-01") })
    expect([...(months?.of ?? [])]).toEqual(["2026-02-27", "2026-02-28", "2026-03-01", "2026-03-02"].map(month))
    expect([...(months?.end ?? [])]).toEqual(["2026-03-01", "2026-03-01", "2026-04-01", "2026-04-01"].map((day) => minute(day)))
  })
  it("of one minute it is two days", () => {
    const months = Months.between(minute("2026-12-31"), minute("2026-12-31"))
    expect([...(months?.of ?? [])]).toEqual([month("2026-12-01"), month("2027-01-01")])
  })
  it("tells the day of a minute and when it ends", () => {
    const months = Months.between(minute("1969-12-30", 600), minute("1970-01-02"))
    expect([0, 1439, 1440, 3 * 1440 + 1].map((later) => months?.dayOf(minute("1969-12-30", later)))).toEqual([0, 0, 1, 3])
    expect([months?.midnightAfter(0), months?.midnightAfter(2)]).toEqual([minute("1969-12-31"), minute("1970-01-02")])
  })
  it("of three hundred years it is a table, of more it is none", () => {
    expect(Months.between(0, 109_998 * 1440 + 1439)?.of.length).toBe(110_000)
    expect(Months.between(0, 109_999 * 1440)).toBeUndefined()
  })
})

it("the month of a day is told right also when another day took its place", () => {
  const months = new MonthOf()
  const days = [Day.require("2026-03-31"), Day.plusDays(Day.require("2026-03-31"), 4096), Day.require("1960-01-01"), Day.first, Day.last]
  for (const day of [...days, ...days, ...days.toReversed()]) expect(months.day(day)).toBe(Day.monthIndex(day))
})

describe("the unit over which caps run", () => {
  const units = {
    day: CapUnit.of(EraTable.of(always({ dayCapMinutes: 60 }), "service")),
    month: CapUnit.of(EraTable.of(always({ periodCapMinutes: 60 }), "service")),
    year: CapUnit.of(EraTable.of(always({ periodCapMinutes: 60, capPeriod: "year" }), "service"))
  }
  it.each([
    ["day", "2026-03-31", 0, "2026-03-31", "2026-03-31"],
    ["day", "2026-03-31", 1, "2026-03-31", "2026-04-01"],
    ["day", "2026-03-31", 1439, "2026-03-31", "2026-04-01"],
    ["month", "2026-03-01", 0, "2026-03-01", "2026-03-01"],
    ["month", "2026-03-01", 1, "2026-03-01", "2026-04-01"],
    ["month", "2026-03-31", 1439, "2026-03-01", "2026-04-01"],
    ["month", "2026-12-31", 1, "2026-12-01", "2027-01-01"],
    ["year", "2026-01-01", 0, "2026-01-01", "2026-01-01"],
    ["year", "2026-01-01", 1, "2026-01-01", "2027-01-01"],
    ["year", "2026-12-31", 1439, "2026-01-01", "2027-01-01"],
    ["year", "1969-12-31", 1, "1969-01-01", "1970-01-01"]
  ] as const)("%s: around %s, minute %i", (unit, day, of, from, to) => {
    expect([units[unit].floor(minute(day, of)), units[unit].ceil(minute(day, of))]).toEqual([minute(from), minute(to)])
  })
  it("is the year where any era caps by the year", () => {
    const [before] = always({ periodCapMinutes: 60 })
    const [after] = always({ periodCapMinutes: 60, capPeriod: "year" })
    if (before === undefined || after === undefined) throw new Error("no era")
    const both = CapUnit.of(EraTable.of([before, { ...after, first: Day.require("2026-01-01") }], "service"))
    expect(both.floor(minute("2025-07-07"))).toBe(minute("2025-01-01"))
  })
})

describe("the rules as a table", () => {
  const noCap = EraTable.noCap
  const column = (table: EraTable.EraTable) =>
    Object.fromEntries(Object.entries(table).map(([key, value]) => [key, typeof value === "boolean" ? value : [...(value as Int32Array)]]))
  it("of exact minutes is plain, of a minimum or any cap it is not", () => {
    expect(column(EraTable.of(always(), "service"))).toEqual({
      first: [Day.first],
      once: [1],
      minimum: [0],
      activityCap: [noCap],
      dayCap: [noCap],
      periodCap: [noCap],
      yearly: [0],
      plain: true,
      hasActivityCap: false,
      hasPeriodCap: false
    })
    expect(column(EraTable.of(always({ minimumMinutes: 1 }), "service"))).toMatchObject({ minimum: [1], plain: false })
    expect(column(EraTable.of(always({ dayCapMinutes: 2, overlap: "each" }), "service"))).toMatchObject({
      dayCap: [2],
      plain: false,
      once: [0]
    })
    expect(column(EraTable.of(always({ activityCapMinutes: 3 }), "service"))).toMatchObject({
      activityCap: [3],
      plain: false,
      hasActivityCap: true
    })
    expect(column(EraTable.of(always({ periodCapMinutes: 4, capPeriod: "year" }), "service"))).toMatchObject({
      periodCap: [4],
      yearly: [1],
      plain: false,
      hasPeriodCap: true
    })
  })
  it("of other time than service has neither minimum nor cap", () =>
    expect(EraTable.of(always({ minimumMinutes: 60, dayCapMinutes: 60 }), "training").plain).toBe(true))
  it("tells the era of a day; the first holds before it begins", () => {
    const [era] = always()
    if (era === undefined) throw new Error("no era")
    const table = EraTable.of(
      [10, 20, 30].map((first) => ({ ...era, first: first as Day.Day })),
      "service"
    )
    expect([9, 10, 19, 20, 29, 30, 31].map((day) => EraTable.eraOn(table, day))).toEqual([0, 0, 0, 1, 1, 2, 2])
    expect(() => EraTable.of([], "service")).toThrow("a policy without counting rules counts nothing")
  })
})
