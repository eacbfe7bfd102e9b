import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import * as Period from "../../src/foundation/Period.ts"

const d = Day.require
const days = (period: Period.Period | undefined) =>
  period === undefined ? undefined : `${Day.text(period.first)}..${Day.text(period.last)}`

describe("named periods", () => {
  it.each([
    ["2026", "2026-01-01..2026-12-31"],
    ["2024-02", "2024-02-01..2024-02-29"],
    ["2026-02", "2026-02-01..2026-02-28"],
    ["2026-12", "2026-12-01..2026-12-31"],
    ["2026-Q1", "2026-01-01..2026-03-31"],
    ["2026-Q4", "2026-10-01..2026-12-31"],
    ["2026-03-01..2026-03-30", "2026-03-01..2026-03-30"],
    ["2026-03-05..2026-03-05", "2026-03-05..2026-03-05"]
  ])("%s is %s, and is written so again", (text, range) => {
    expect(days(Period.fromText(text))).toBe(range)
    expect(Period.text(Period.require(text))).toBe(text)
  })

  it.each([
    ["2026-01-01..2026-12-31", "2026"],
    ["2026-04-01..2026-06-30", "2026-Q2"],
    ["2026-03-01..2026-03-31", "2026-03"]
  ])("%s is written %s", (range, text) => expect(Period.text(Period.require(range))).toBe(text))

  it.each([
    "",
    "26",
    "0000",
    "2026-",
    "2026-0",
    "2026-00",
    "2026-13",
    "2026-1",
    "2026-Q0",
    "2026-Q5",
    "2026-q1",
    "2026Q1",
    " 2026",
    "2026 ",
    "2026-02-30",
    "2026-03-05",
    "2026-03-02..2026-03-01",
    "2026-03-01..2026-02-29",
    "2026-03-01...2026-03-31",
    "2026-03-01..2026-03-31 ",
    "2026-03..2026-04",
    "2026-03-01--2026-03-31",
    "上个月",
    "２０２６"
  ])("%j is no period", (text) => {
    expect(Period.fromText(text)).toBeUndefined()
    expect(() => Period.require(text)).toThrow(RangeError)
  })

  it("refuses numbers that name nothing", () => {
    for (const wrong of [
      () => Period.year(0),
      () => Period.year(10_000),
      () => Period.year(2026.5),
      () => Period.month(2026, 0),
      () => Period.month(2026, 13),
      () => Period.quarter(2026, 0),
      () => Period.quarter(2026, 5),
      () => Period.fiscalYear(2026, 13),
      () => Period.serviceYear(d("2026-01-01"), 0),
      () => Period.rolling(0, d("2026-01-01"))
    ])
      expect(wrong).toThrow(RangeError)
    expect(Period.of(d("2026-03-02"), d("2026-03-01"))).toBeUndefined()
  })
})

describe("the period of a day", () => {
  it.each([
    ["2026-01-01", "2026", "2026-Q1", "2026-01"],
    ["2026-03-31", "2026", "2026-Q1", "2026-03"],
    ["2026-04-01", "2026", "2026-Q2", "2026-04"],
    ["2026-12-31", "2026", "2026-Q4", "2026-12"]
  ])("%s lies in %s, %s, %s", (day, ...texts) => {
    expect([Period.yearOf(d(day)), Period.quarterOf(d(day)), Period.monthOf(d(day))].map(Period.text)).toEqual(texts)
  })

  it.each([
    ["2026-03-31", 4, "2025-04-01..2026-03-31"],
    ["2026-04-01", 4, "2026-04-01..2027-03-31"],
    ["2026-12-31", 1, "2026-01-01..2026-12-31"],
    ["2026-11-30", 12, "2025-12-01..2026-11-30"]
  ])("%s lies in the fiscal year from month %i: %s", (day, start, range) => expect(days(Period.fiscalYearOf(d(day), start))).toBe(range))

  it.each([
    ["2026-03-04", "2026-03-05", undefined],
    ["2026-03-05", "2026-03-05", "2026-03-05..2027-03-04"],
    ["2027-03-04", "2026-03-05", "2026-03-05..2027-03-04"],
    ["2027-03-05", "2026-03-05", "2027-03-05..2028-03-04"],
    ["2025-02-27", "2024-02-29", "2024-02-29..2025-02-27"],
    ["2025-02-28", "2024-02-29", "2025-02-28..2026-02-27"],
    ["2028-02-28", "2024-02-29", "2027-02-28..2028-02-28"],
    ["2028-02-29", "2024-02-29", "2028-02-29..2029-02-27"]
  ])("%s lies in the service year begun on %s: %s", (day, start, range) => expect(days(Period.serviceYearOf(d(day), d(start)))).toBe(range))
})

it.each([
  [1, "2026-02-28", "2026-02"],
  [1, "2026-03-31", "2026-03"],
  [12, "2026-12-31", "2026"],
  [3, "2026-06-30", "2026-Q2"],
  [1, "2026-03-15", "2026-02-16..2026-03-15"],
  [12, "2026-03-05", "2025-03-06..2026-03-05"]
])("the rolling %i months to %s are %s", (months, last, text) => expect(Period.text(Period.rolling(months, d(last)))).toBe(text))

describe("algebra", () => {
  const march = Period.require("2026-03")

  it("both ends belong to a period", () => {
    expect(["2026-02-28", "2026-03-01", "2026-03-31", "2026-04-01"].map((day) => Period.contains(march, d(day)))).toEqual([
      false,
      true,
      true,
      false
    ])
    expect(Period.days(march)).toBe(31)
  })

  it.each([
    ["2026-02", undefined],
    ["2026-02-01..2026-03-01", "2026-03-01..2026-03-01"],
    ["2026-03-31..2026-05-01", "2026-03-31..2026-03-31"],
    ["2026-04", undefined],
    ["2026", "2026-03-01..2026-03-31"],
    ["2026-03-10..2026-03-12", "2026-03-10..2026-03-12"]
  ])("March 2026 and %s share %s", (other, shared) => {
    const period = Period.require(other)
    expect(days(Period.intersect(march, period))).toBe(shared)
    expect(Period.overlaps(march, period)).toBe(shared !== undefined)
  })

  it("encloses what lies within it", () => {
    expect(
      ["2026-03", "2026-03-02..2026-03-31", "2026-02-28..2026-03-31", "2026-03-01..2026-04-01"].map((text) =>
        Period.encloses(march, Period.require(text))
      )
    ).toEqual([true, true, false, false])
  })

  it("is cut at month ends", () => {
    expect(Period.splitByMonths(Period.require("2026-01-15..2026-03-01")).map(days)).toEqual([
      "2026-01-15..2026-01-31",
      "2026-02-01..2026-02-28",
      "2026-03-01..2026-03-01"
    ])
    expect(Period.splitByMonths(march)).toEqual([march])
  })
})
