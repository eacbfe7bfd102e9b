import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import * as Period from "../../src/foundation/Period.ts"
import * as WorkingCalendar from "../../src/foundation/WorkingCalendar.ts"
import { china } from "../../src/law/calendars/Calendars.ts"

const d = Day.require
const show = (answer: WorkingCalendar.Answer): string =>
  answer.known ? Day.text(answer.day) : `unknown, earliest ${Day.text(answer.earliest)}`

describe("CAL-02: working days, the start day not counted", () => {
  it.each([
    ["CAL-02: 2024-12-18 + 10 working days → 2025-01-02 (REC-09)", "2024-12-18", 10, "2025-01-02"],
    ["CAL-02: 2024-09-28 + 10 working days → 2024-10-16 (REC-09)", "2024-09-28", 10, "2024-10-16"],
    ["CAL-02: 2025-09-26 + 10 working days → 2025-10-16 (REC-09)", "2025-09-26", 10, "2025-10-16"],
    ["CAL-02: 2026-02-10 + 10 working days → 2026-03-02 (REC-09)", "2026-02-10", 10, "2026-03-02"],
    ["CAL-02: 2026-09-18 + 10 working days → 2026-10-09 (REC-09)", "2026-09-18", 10, "2026-10-09"],
    ["CAL-02: 2025-12-26 + 15 working days → 2026-01-19 (VEN-07)", "2025-12-26", 15, "2026-01-19"],
    ["CAL-02: 2026-04-30 + 5 working days → 2026-05-11", "2026-04-30", 5, "2026-05-11"],
    ["CAL-02: 2026-09-30 + 5 working days → 2026-10-13", "2026-09-30", 5, "2026-10-13"],
    ["CAL-02: 2026-02-27 + 1 working day → 2026-02-28, a worked Saturday", "2026-02-27", 1, "2026-02-28"],
    ["CAL-02: no working day after 2026-05-01 is 2026-05-01 itself", "2026-05-01", 0, "2026-05-01"]
  ])("%s", (_, start, n, end) => expect(show(WorkingCalendar.plusWorkingDays(china, d(start), n))).toBe(end))

  it.each([
    ["CAL-02: 2026-12-24 + 1 working day → 2026-12-25, the last day announced", "2026-12-24", 1, "2026-12-25"],
    ["CAL-02: 2026-12-25 + 1 working day → unknown, earliest the Saturday", "2026-12-25", 1, "unknown, earliest 2026-12-26"],
    [
      "CAL-02: 2026-12-18 + 10 working days → unknown, earliest 2026-12-30: weekends may be worked",
      "2026-12-18",
      10,
      "unknown, earliest 2026-12-30"
    ],
    [
      "CAL-02: 2026-12-31 + 1 working day → unknown, earliest 2027-01-02: New Year is certain",
      "2026-12-31",
      1,
      "unknown, earliest 2027-01-02"
    ],
    [
      "CAL-02: 2027-02-04 + 1 working day → unknown, earliest 2027-02-09: 除夕 to 初三 are certain",
      "2027-02-04",
      1,
      "unknown, earliest 2027-02-09"
    ],
    ["CAL-02: 2027-02-05 + 1 working day → unknown, earliest 2027-02-09", "2027-02-05", 1, "unknown, earliest 2027-02-09"],
    [
      "CAL-02: 2028-09-30 + 1 working day → unknown, earliest 2028-10-04: 中秋 falls into 国庆",
      "2028-09-30",
      1,
      "unknown, earliest 2028-10-04"
    ],
    [
      "CAL-02: 2040-01-01 + 2 working days → unknown, earliest 2040-01-03: beyond every table",
      "2040-01-01",
      2,
      "unknown, earliest 2040-01-03"
    ],
    ["CAL-02: 2023-12-28 + 2 working days → unknown: before the first notice held here", "2023-12-28", 2, "unknown, earliest 2023-12-30"],
    ["CAL-02: 2023-12-31 + 1 working day → 2024-01-02: every day counted is announced", "2023-12-31", 1, "2024-01-02"]
  ])("%s", (_, start, n, end) => expect(show(WorkingCalendar.plusWorkingDays(china, d(start), n))).toBe(end))

  it.each([-1, 0.5, NaN])("CAL-02: %s working days are no answer", (n) =>
    expect(() => WorkingCalendar.plusWorkingDays(china, d("2026-03-05"), n)).toThrow(RangeError)
  )
})

describe("CAL-01: a last day that is a rest day moves to the next that is none", () => {
  it.each([
    ["CAL-01: 2026-02-28, a worked Saturday, stays", "2026-02-28", "2026-02-28"],
    ["CAL-01: 2026-02-15, the Spring Festival, → 2026-02-24", "2026-02-15", "2026-02-24"],
    ["CAL-01: 2026-05-31, a Sunday, → 2026-06-01", "2026-05-31", "2026-06-01"],
    ["CAL-01: 2026-04-04, Qingming, → 2026-04-07", "2026-04-04", "2026-04-07"],
    ["CAL-01: 2026-12-25, a Friday, stays", "2026-12-25", "2026-12-25"],
    ["CAL-01: 2026-12-26, not announced, → unknown", "2026-12-26", "unknown, earliest 2026-12-26"],
    ["CAL-01: 2027-01-01 is certainly off → unknown, earliest 2027-01-02", "2027-01-01", "unknown, earliest 2027-01-02"],
    ["CAL-01: 2029-02-01 → unknown, earliest itself (VEN-08)", "2029-02-01", "unknown, earliest 2029-02-01"]
  ])("%s", (_, day, rolled) => expect(show(WorkingCalendar.rollForward(china, d(day)))).toBe(rolled))
})

describe("kinds of days", () => {
  it.each([
    ["2026-03-05", "working"],
    ["2026-03-07", "rest"],
    ["2026-02-28", "working"],
    ["2026-02-16", "rest"],
    ["2026-12-25", "working"],
    ["2026-12-26", "unannounced"],
    ["2027-01-01", "rest"],
    ["2027-01-02", "unannounced"],
    ["2027-03-08", "unannounced"],
    ["2023-12-31", "unannounced"],
    ["2050-01-01", "unannounced"]
  ])("%s is %s", (day, kind) => expect(WorkingCalendar.kindOf(china, d(day))).toBe(kind))

  it("CAL-02: 妇女节, 青年节 and 儿童节 do not change working days", () => {
    expect(
      ["2025-03-07", "2024-03-08", "2026-05-06", "2024-06-03", "2026-06-01"].map((day) => WorkingCalendar.kindOf(china, d(day)))
    ).toEqual(Array(5).fill("working"))
    expect(WorkingCalendar.kindOf(china, d("2024-03-08"))).toBe("working")
  })
})

it("knows nothing from lists outside the coverage, but statutory holidays on both sides of it", () => {
  const march: WorkingCalendar.WorkingCalendar = {
    id: "march",
    coverage: Period.require("2026-03"),
    restDays: [d("2026-02-27"), d("2026-04-07")],
    workingDays: [d("2026-02-28"), d("2026-04-11")],
    statutory: [d("2026-02-19"), d("2026-05-01")]
  }
  const kinds = [
    "2026-02-18",
    "2026-02-19",
    "2026-02-27",
    "2026-02-28",
    "2026-03-02",
    "2026-04-07",
    "2026-04-11",
    "2026-05-01",
    "2026-05-02"
  ]
  expect(kinds.map((day) => WorkingCalendar.kindOf(march, d(day)))).toEqual([
    "unannounced",
    "rest",
    "unannounced",
    "unannounced",
    "working",
    "unannounced",
    "unannounced",
    "rest",
    "unannounced"
  ])
})

describe("counting", () => {
  it.each([
    ["2024", { known: true, count: 251 }],
    ["2025", { known: true, count: 248 }],
    ["2026-02", { known: true, count: 16 }],
    ["2026-05-01..2026-05-05", { known: true, count: 0 }],
    ["2026-12-24..2027-01-02", { known: false, least: 2, most: 9 }]
  ])("%s has %j", (text, count) => expect(WorkingCalendar.countWorkingDays(china, Period.require(text))).toEqual(count))
})

describe("one more notice", () => {
  const days = (...texts: readonly string[]) => texts.map(d)
  // Invented: no notice for 2027 is known here.
  const notice = {
    coverage: Period.require("2026-12-26..2027-12-24"),
    restDays: days("2026-12-31", "2027-01-01"),
    workingDays: days("2026-12-27")
  }
  const extended = (by: WorkingCalendar.Notice, calendar = china): WorkingCalendar.WorkingCalendar => {
    const next = WorkingCalendar.announce(calendar, by)
    return next ?? expect.fail("not announced")
  }

  it("makes known what was unknown", () => {
    const longer = extended(notice)
    expect(show(WorkingCalendar.plusWorkingDays(longer, d("2026-12-25"), 1))).toBe("2026-12-27")
    expect(show(WorkingCalendar.plusWorkingDays(longer, d("2026-12-30"), 1))).toBe("2027-01-04")
    expect(Period.text(longer.coverage)).toBe("2024-01-01..2027-12-24")
    expect(WorkingCalendar.kindOf(china, d("2026-12-27"))).toBe("unannounced")
  })

  it("moves days of the December before it, even such as were covered", () => {
    const longer = extended(notice)
    const moved = extended(
      { coverage: Period.require("2027-12-20..2028-12-22"), restDays: days("2027-12-24"), workingDays: days("2027-12-25") },
      longer
    )
    expect(["2027-12-24", "2027-12-25", "2026-12-27"].map((day) => WorkingCalendar.kindOf(moved, d(day)))).toEqual([
      "rest",
      "working",
      "working"
    ])
    const unmoved = extended({ coverage: Period.require("2026-12-20..2026-12-31"), restDays: [], workingDays: [] }, longer)
    expect(["2026-12-27", "2026-12-31", "2027-01-01"].map((day) => WorkingCalendar.kindOf(unmoved, d(day)))).toEqual([
      "rest",
      "working",
      "rest"
    ])
    expect(unmoved.coverage).toEqual(longer.coverage)
  })

  it("keeps the lists in order, wherever the notice lies", () => {
    const corrected = extended({ coverage: Period.require("2024-02"), restDays: days("2024-02-09"), workingDays: days("2024-02-04") })
    expect(corrected.restDays).toEqual(corrected.restDays.toSorted((a, b) => a - b))
    expect(corrected.workingDays).toEqual(corrected.workingDays.toSorted((a, b) => a - b))
    expect(["2024-02-09", "2024-02-12", "2024-02-18"].map((day) => WorkingCalendar.kindOf(corrected, d(day)))).toEqual([
      "rest",
      "working",
      "rest"
    ])
  })

  it("leaves no gap and does not begin before the calendar", () => {
    const none = { restDays: [], workingDays: [] }
    expect(WorkingCalendar.announce(china, { ...none, coverage: Period.require("2026-12-27..2027-12-24") })).toBeUndefined()
    expect(WorkingCalendar.announce(china, { ...none, coverage: Period.require("2023-12-31..2027-12-24") })).toBeUndefined()
    expect(WorkingCalendar.announce(china, { ...none, coverage: Period.require("2024-01-01..2024-01-31") })).toBeDefined()
  })

  it.each([
    [{ coverage: Period.year(2027), restDays: days("2027-01-01"), workingDays: days("2027-01-09") }, []],
    [{ coverage: Period.year(2027), restDays: days("2026-12-31", "2027-01-01"), workingDays: [] }, ["day-outside-coverage"]],
    [{ coverage: Period.year(2027), restDays: [], workingDays: days("2028-01-01") }, ["day-outside-coverage"]],
    [{ coverage: Period.year(2027), restDays: days("2027-01-09"), workingDays: days("2027-01-09") }, ["rest-and-working"]],
    [{ coverage: Period.year(2027), restDays: [], workingDays: days("2027-01-08") }, ["working-day-on-weekday"]]
  ])("case %#: what is wrong is named", (data, codes) => expect(WorkingCalendar.problems(data)).toEqual(codes))
})
