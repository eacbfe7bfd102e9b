import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import * as Deadline from "../../src/foundation/Deadline.ts"
import { china } from "../../src/law/calendars/Calendars.ts"

const d = Day.require
const show = (deadline: Deadline.Deadline): string =>
  deadline.known
    ? `${Day.text(deadline.dueBy)} / ${Day.text(deadline.breachAfter)}`
    : `${deadline.dueBy === undefined ? "?" : Day.text(deadline.dueBy)} / unknown, earliest ${Day.text(deadline.earliest)}`
const after = (start: string, count: number, unit: Deadline.Unit, countFirstDay: boolean, roll: boolean): string =>
  show(Deadline.after(d(start), { count, unit }, { countFirstDay, roll }, china))

describe("due by / breach after", () => {
  it.each([
    [
      "CAL-01: 2025-11-30 + 3 months → 2026-02-28, a worked Saturday, no roll",
      "2025-11-30",
      3,
      "month",
      false,
      true,
      "2026-02-28 / 2026-02-28"
    ],
    ["CAL-01: 2026-01-31 + 1 month → 2026-02-28", "2026-01-31", 1, "month", false, true, "2026-02-28 / 2026-02-28"],
    ["CAL-01: 2026-01-31 + 1 month without roll → 2026-02-28", "2026-01-31", 1, "month", false, false, "2026-02-28 / 2026-02-28"],
    [
      "CAL-01: 2026-03-05 + 30 days → due 2026-04-04, late after 2026-04-07 (CHA-07)",
      "2026-03-05",
      30,
      "day",
      false,
      true,
      "2026-04-04 / 2026-04-07"
    ],
    ["CAL-01: 2026-03-05 + 30 days, no roll → 2026-04-04 (CHA-07)", "2026-03-05", 30, "day", false, false, "2026-04-04 / 2026-04-04"],
    [
      "CAL-01: publicity of 15 days from 2026-03-02, both ends counted → 2026-03-16 (VEN-06)",
      "2026-03-02",
      15,
      "day",
      true,
      false,
      "2026-03-16 / 2026-03-16"
    ],
    [
      "CAL-01: 15 days from 2026-03-02, first day not counted → 2026-03-17 (VEN-06)",
      "2026-03-02",
      15,
      "day",
      false,
      false,
      "2026-03-17 / 2026-03-17"
    ],
    ["CAL-01: 2026-02-01 + 3 years, no roll → 2029-02-01 (VEN-08)", "2026-02-01", 3, "year", false, false, "2029-02-01 / 2029-02-01"],
    [
      "CAL-01: 2026-02-01 + 3 years → due 2029-02-01, roll not yet known, earliest the same (VEN-08)",
      "2026-02-01",
      3,
      "year",
      false,
      true,
      "2029-02-01 / unknown, earliest 2029-02-01"
    ],
    [
      "CAL-01: 2026-10-01 + 3 months → due 2027-01-01, certainly off, earliest 2027-01-02",
      "2026-10-01",
      3,
      "month",
      false,
      true,
      "2027-01-01 / unknown, earliest 2027-01-02"
    ],
    ["CAL-01: 2024-02-29 + 1 year → 2025-02-28", "2024-02-29", 1, "year", false, true, "2025-02-28 / 2025-02-28"],
    [
      "CAL-01: a month whose first day counts ends the day before: 2026-03-01 → 2026-03-31",
      "2026-03-01",
      1,
      "month",
      true,
      false,
      "2026-03-31 / 2026-03-31"
    ],
    [
      "CAL-01: a month whose first day counts, without a corresponding day: 2026-01-31 → 2026-02-28",
      "2026-01-31",
      1,
      "month",
      true,
      false,
      "2026-02-28 / 2026-02-28"
    ],
    ["CAL-01: a year whose first day counts: 2026-01-01 → 2026-12-31", "2026-01-01", 1, "year", true, false, "2026-12-31 / 2026-12-31"],
    [
      "CAL-02: 2026-04-30 + 5 working days → 2026-05-11, rolled or not",
      "2026-04-30",
      5,
      "working-day",
      false,
      true,
      "2026-05-11 / 2026-05-11"
    ],
    [
      "CAL-02: 2026-04-30 + 5 working days, first day counted → 2026-05-09, a worked Saturday",
      "2026-04-30",
      5,
      "working-day",
      true,
      false,
      "2026-05-09 / 2026-05-09"
    ],
    [
      "CAL-02: 2026-12-18 + 10 working days → unknown, earliest 2026-12-30",
      "2026-12-18",
      10,
      "working-day",
      false,
      true,
      "? / unknown, earliest 2026-12-30"
    ]
  ] as const)("%s", (_, start, count, unit, countFirstDay, roll, expected) =>
    expect(after(start, count, unit, countFirstDay, roll)).toBe(expected)
  )

  it.each([
    ["CAL-01: by 31 May 2026, a Sunday, stays by default", false, "2026-05-31 / 2026-05-31"],
    ["CAL-01: by 31 May 2026 with roll → late after 2026-06-01", true, "2026-05-31 / 2026-06-01"]
  ])("%s", (_, roll, expected) => expect(show(Deadline.on(d("2026-05-31"), roll, china))).toBe(expected))

  it.each([0, -1, 0.5, NaN])("refuses a period of %s days", (count) => {
    expect(() => Deadline.after(d("2026-03-05"), { count, unit: "day" }, { countFirstDay: false, roll: false }, china)).toThrow(RangeError)
  })
})

describe("breached", () => {
  const known = Deadline.on(d("2026-05-31"), true, china)
  const open = Deadline.on(d("2027-01-01"), true, china)

  it.each([
    ["2026-05-31", false],
    ["2026-06-01", false],
    ["2026-06-02", true]
  ])("on %s: %s", (day, breached) => expect(Deadline.isBreached(known, d(day))).toBe(breached))

  it.each([
    ["2027-01-02", false],
    ["2027-01-03", undefined],
    ["2027-03-01", undefined]
  ])("before the notice, on %s: %s", (day, breached) => expect(Deadline.isBreached(open, d(day))).toBe(breached))

  it.each([
    ["2027-01-03", undefined],
    ["2027-01-11", undefined],
    ["2027-01-12", true]
  ])("passed under every notice that may come, on %s: %s", (day, breached) =>
    expect(Deadline.isBreached({ known: false, earliest: d("2027-01-02"), latest: d("2027-01-11") }, d(day))).toBe(breached)
  )
})
