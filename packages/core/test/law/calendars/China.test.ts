import { describe, expect, it } from "vitest"
import * as Day from "../../../src/foundation/Day.ts"
import * as Period from "../../../src/foundation/Period.ts"
import * as WorkingCalendar from "../../../src/foundation/WorkingCalendar.ts"
import { china, notices } from "../../../src/law/calendars/Calendars.ts"
import { ofYear } from "../../../src/law/calendars/StatutoryHolidays.ts"

const runs = (days: readonly Day.Day[]): readonly string[] => {
  const out: { first: Day.Day; last: Day.Day }[] = []
  for (const day of days) {
    const before = out.at(-1)
    if (before !== undefined && before.last + 1 === day) before.last = day
    else out.push({ first: day, last: day })
  }
  return out.map(({ first, last }) => `${Day.text(first).slice(5)}${first === last ? "" : `…${Day.text(last).slice(5)}`}`)
}

describe("CAL-02: the notices", () => {
  it.each([
    [
      "CAL-02: off in 2024",
      2024,
      "01-01 02-10…02-17 04-04…04-06 05-01…05-05 06-08…06-10 09-15…09-17 10-01…10-07",
      "02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12"
    ],
    ["CAL-02: off in 2025", 2025, "01-01 01-28…02-04 04-04…04-06 05-01…05-05 05-31…06-02 10-01…10-08", "01-26 02-08 04-27 09-28 10-11"],
    [
      "CAL-02: off in 2026",
      2026,
      "01-01…01-03 02-15…02-23 04-04…04-06 05-01…05-05 06-19…06-21 09-25…09-27 10-01…10-07",
      "01-04 02-14 02-28 05-09 09-20 10-10"
    ]
  ])("%s", (_, year, off, worked) => {
    const notice = notices.find((of) => of.year === year)
    expect(runs(notice?.restDays ?? []).join(" ")).toBe(off)
    expect((notice?.workingDays ?? []).map((day) => Day.text(day).slice(5)).join(" ")).toBe(worked)
  })

  it.each(notices.map((notice) => [notice.year, notice] as const))(
    "that for %i is sound and holds every statutory holiday of its year",
    (year, notice) => {
      expect(WorkingCalendar.problems(notice)).toEqual([])
      expect(ofYear(year).filter((day) => !notice.restDays.includes(day))).toEqual([])
      expect(notice.citation.instrument).toBe(notice.instrument.id)
    }
  )

  // Each notice moves weekends and gives none away: off on weekdays = statutory days in lieu + worked weekends.
  it.each(notices.map((notice) => [notice.year, notice] as const))(
    "that for %i gives back a weekend day for every one it takes",
    (year, notice) => {
      const extra = notice.restDays.filter((day) => Day.weekday(day) <= 5).length
      expect(extra).toBe(ofYear(year).length + notice.workingDays.length)
    }
  )
})

it("covers 2024 to the last Friday before the weekends that the New Year of 2027 could move", () => {
  expect(Period.text(china.coverage)).toBe("2024-01-01..2026-12-25")
  expect(Day.weekday(china.coverage.last)).toBe(5)
})
