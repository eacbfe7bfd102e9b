import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"

const d = Day.require

describe("Day as text", () => {
  it.each([
    ["1970-01-01", 0],
    ["1969-12-31", -1],
    ["2000-02-29", 11016],
    ["2024-02-29", 19782],
    ["2026-03-05", 20517],
    ["0001-01-01", Day.first],
    ["9999-12-31", Day.last]
  ])("%s is day %i", (text, day) => {
    expect(Day.fromText(text)).toBe(day)
    expect(Day.text(day as Day.Day)).toBe(text)
  })

  it.each([
    "",
    "2026",
    "2026-3-5",
    "2026-03-5",
    "26-03-05",
    "2026/03/05",
    "2026-03-05 ",
    " 2026-03-05",
    "2026-03-05T",
    "20260305",
    "2026-13-01",
    "2026-00-10",
    "2026-01-00",
    "2026-01-32",
    "2026-04-31",
    "2026-06-31",
    "2026-09-31",
    "2026-11-31",
    "2026-02-29",
    "2100-02-29",
    "1900-02-29",
    "0000-01-01",
    "-026-03-05",
    "2026-+3-05",
    "2026-03--5",
    "２０２６-03-05",
    "2026-03-0५",
    "2o26-03-05",
    "2026x03-05",
    "2026-03x05",
    "20:6-03-05",
    "202/-03-05",
    "2:26-03-05",
    "2/26-03-05",
    "2026-0:-05",
    "2026-1/-05",
    "2026-03-0:",
    "2026-03-1/",
    "2026-:0-01",
    "2026-0/-01"
  ])("%j is no day", (text) => {
    expect(Day.fromText(text)).toBeUndefined()
    expect(() => Day.require(text)).toThrow(RangeError)
  })

  it.each([
    [0, 1, 1],
    [10_000, 1, 1],
    [2026, 0, 1],
    [2026, 13, 1],
    [2026, 2, 29],
    [2026, 1, 0],
    [2026.5, 1, 1],
    [2026, 1.5, 1],
    [2026, 1, 1.5],
    [NaN, 1, 1]
  ])("there is no day %s-%s-%s", (year, month, dayOfMonth) => expect(Day.of(year, month, dayOfMonth)).toBeUndefined())

  it("does not write a day beyond the four-digit years", () => {
    expect(() => Day.text(Day.plusDays(Day.last, 1))).toThrow(RangeError)
    expect(() => Day.text(Day.plusDays(Day.first, -1))).toThrow(RangeError)
    expect(() => Day.text(0.5 as Day.Day)).toThrow(RangeError)
    expect(Day.isDay(Day.last + 1)).toBe(false)
    expect(Day.isDay(1.5)).toBe(false)
  })
})

it.each([
  [1, 31],
  [2, 28],
  [3, 31],
  [4, 30],
  [5, 31],
  [6, 30],
  [7, 31],
  [8, 31],
  [9, 30],
  [10, 31],
  [11, 30],
  [12, 31]
])("month %i of 2026 has %i days", (month, days) => expect(Day.daysInMonth(2026, month)).toBe(days))

it.each([
  ["2026-03-02", 1],
  ["2026-03-05", 4],
  ["2026-03-08", 7],
  ["1970-01-01", 4],
  ["1969-12-28", 7],
  ["1969-12-29", 1],
  ["2000-02-29", 2]
])("%s is day %i of its week", (text, weekday) => expect(Day.weekday(d(text))).toBe(weekday))

describe("民法典 art. 202: months and years end on the corresponding day, else on the month's last", () => {
  it.each([
    ["CAL-01: 2025-11-30 + 3 months → 2026-02-28", "2025-11-30", 3, "2026-02-28"],
    ["CAL-01: 2026-01-31 + 1 month → 2026-02-28", "2026-01-31", 1, "2026-02-28"],
    ["CAL-01: 2024-01-31 + 1 month → 2024-02-29", "2024-01-31", 1, "2024-02-29"],
    ["CAL-01: 2026-02-28 + 1 month → 2026-03-28, not the month's end", "2026-02-28", 1, "2026-03-28"],
    ["CAL-01: 2026-03-15 + 0 months stays", "2026-03-15", 0, "2026-03-15"],
    ["CAL-01: 2026-03-31 − 1 month → 2026-02-28", "2026-03-31", -1, "2026-02-28"],
    ["CAL-01: 2026-01-15 − 13 months → 2024-12-15", "2026-01-15", -13, "2024-12-15"],
    ["CAL-01: 2026-12-31 + 2 months → 2027-02-28", "2026-12-31", 2, "2027-02-28"]
  ])("%s", (_, from, months, to) => expect(Day.text(Day.plusMonths(d(from), months))).toBe(to))

  it("CAL-01: 2024-02-29 + 1 year → 2025-02-28, + 4 years → 2028-02-29", () => {
    expect(Day.text(Day.plusYears(d("2024-02-29"), 1))).toBe("2025-02-28")
    expect(Day.text(Day.plusYears(d("2024-02-29"), 4))).toBe("2028-02-29")
  })

  it.each([
    // limit, months, the latest day that reaches it
    ["2026-02-28", 1, "2026-01-31"],
    ["2026-02-27", 1, "2026-01-27"],
    ["2026-04-30", 2, "2026-02-28"],
    ["2026-04-29", 2, "2026-02-28"],
    ["2026-04-30", 1, "2026-03-31"],
    ["2028-02-28", 1, "2028-01-28"],
    ["2028-02-29", 12, "2027-02-28"],
    ["2026-03-30", 1, "2026-02-28"]
  ])("the latest day at most %s after %i months is right", (limit, months, latest) =>
    expect(Day.text(Day.latestPlus(months, d(limit)))).toBe(latest)
  )
})

it("knows the first and last of a month and counts months through", () => {
  expect(Day.text(Day.firstOfMonth(d("2024-02-29")))).toBe("2024-02-01")
  expect(Day.text(Day.lastOfMonth(d("2024-02-01")))).toBe("2024-02-29")
  expect(Day.monthIndex(d("2026-01-01")) - Day.monthIndex(d("2025-12-31"))).toBe(1)
  expect(Day.text(Day.firstOfMonthIndex(Day.monthIndex(d("2026-12-31"))))).toBe("2026-12-01")
})

describe("周岁: completed years", () => {
  it.each([
    ["(MIN-01) born 2008-03-15 is 17 on 2026-03-14 (minor)", "2008-03-15", "2026-03-14", "march-1", 17],
    ["(MIN-01) born 2008-03-15 is 18 on 2026-03-15 (adult)", "2008-03-15", "2026-03-15", "march-1", 18],
    ["(MIN-01) born 2012-02-29 is still 13 on 2026-02-28", "2012-02-29", "2026-02-28", "march-1", 13],
    ["(MIN-01) born 2012-02-29 turns 14 on 2026-03-01", "2012-02-29", "2026-03-01", "march-1", 14],
    ["(MIN-01) born 1964-02-29 turns 60 on 2024-02-29, a leap day", "1964-02-29", "2024-02-29", "march-1", 60],
    ["(MIN-01) born 1966-02-28 turns 60 on 2026-02-28", "1966-02-28", "2026-02-28", "february-28", 60],
    ["(MIN-01) born 1968-02-29 is 61 on 2029-02-28 where the earlier day protects", "1968-02-29", "2029-02-28", "february-28", 61],
    ["(MIN-01) born 1968-02-29 is still 60 on 2029-02-27", "1968-02-29", "2029-02-27", "february-28", 60]
  ] as const)("%s", (_, born, on, rule, age) => expect(Day.ageOn(d(born), d(on), rule)).toBe(age))

  it("is 0 on the day of birth and negative before it", () => {
    expect(Day.ageOn(d("2026-03-05"), d("2026-03-05"), "march-1")).toBe(0)
    expect(Day.ageOn(d("2026-03-05"), d("2026-03-04"), "march-1")).toBe(-1)
  })

  it("names the birthday", () => {
    expect(Day.text(Day.birthday(d("2012-02-29"), 14, "march-1"))).toBe("2026-03-01")
    expect(Day.text(Day.birthday(d("2012-02-29"), 14, "february-28"))).toBe("2026-02-28")
    expect(Day.text(Day.birthday(d("2012-02-29"), 16, "march-1"))).toBe("2028-02-29")
    expect(Day.text(Day.birthday(d("2008-03-31"), 18, "march-1"))).toBe("2026-03-31")
  })
})

it.each([
  ["2026-03-05", "2026-03-06", "2026-03-05", "2026-03-06"],
  ["2026-03-06", "2026-03-05", "2026-03-05", "2026-03-06"],
  ["1969-12-31", "1970-01-01", "1969-12-31", "1970-01-01"],
  [undefined, "2026-03-05", "2026-03-05", "2026-03-05"]
])("of %s and %s the earlier is %s, the later %s", (one, other, earlier, later) => {
  const first = one === undefined ? undefined : d(one)
  expect([Day.earlier(first, d(other)), Day.later(first, d(other))].map(Day.text)).toEqual([earlier, later])
})
