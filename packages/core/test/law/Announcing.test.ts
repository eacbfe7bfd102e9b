import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import * as Finding from "../../src/foundation/Finding.ts"
import * as Period from "../../src/foundation/Period.ts"
import * as WorkingCalendar from "../../src/foundation/WorkingCalendar.ts"
import { announce } from "../../src/law/calendars/Announcing.ts"
import { china } from "../../src/law/calendars/Calendars.ts"
import { calendar as texts } from "../../src/law/messages/calendar.ts"

const d = Day.require
const notice = (covers: string, off: readonly string[] = [], worked: readonly string[] = []): WorkingCalendar.Notice => ({
  coverage: Period.require(covers),
  restDays: off.map(d),
  workingDays: worked.map(d)
})
const rules = (of: WorkingCalendar.Notice) => announce(china, of).findings.map(({ rule }) => rule)

describe("a holiday notice that is laid over the calendar", () => {
  it("CAL-01: what was open is settled by it, from the last December on", () => {
    const decision = announce(china, notice("2026-12-26..2027-12-24", ["2027-01-01"], ["2026-12-27"]))
    if (decision.outcome !== "met") throw new Error("refused")
    const known = decision.value
    expect(known.coverage).toEqual(Period.require("2024-01-01..2027-12-24"))
    expect(WorkingCalendar.plusWorkingDays(china, d("2026-12-24"), 10).known).toBe(false)
    // 25 December, Sunday 27, 28 to 31, then 4 to 7 January.
    expect(WorkingCalendar.plusWorkingDays(known, d("2026-12-24"), 10)).toEqual({ known: true, day: d("2027-01-07") })
    expect(WorkingCalendar.plusWorkingDays(known, d("2026-03-05"), 10)).toEqual(WorkingCalendar.plusWorkingDays(china, d("2026-03-05"), 10))
  })

  it.each<[string, WorkingCalendar.Notice, readonly string[]]>([
    ["begins the day after what is known", notice("2026-12-26..2027-12-24"), []],
    ["moves days that were known", notice("2026-10-01..2027-12-24"), []],
    ["begins a day later", notice("2026-12-27..2027-12-24"), ["calendar.gap"]],
    ["is of its year and forgets December", notice("2027"), ["calendar.gap"]],
    ["begins with what is known", notice("2024"), []],
    ["begins a day before", notice("2023-12-31..2024-01-31"), ["calendar.too-early"]],
    ["settles two years", notice("2026-12-26..2028-12-25"), []],
    ["settles a day more, as if its last year were mistyped", notice("2026-12-26..2028-12-26"), ["calendar.too-long"]],
    ["names a day outside", notice("2026-12-26..2027-01-31", ["2027-02-01"]), ["calendar.day-outside-coverage"]],
    ["names a day twice", notice("2026-12-26..2027-01-31", ["2026-12-27"], ["2026-12-27"]), ["calendar.rest-and-working"]],
    ["has a Monday worked in return", notice("2026-12-26..2027-01-31", [], ["2026-12-28"]), ["calendar.working-day-on-weekday"]],
    [
      "does all of it",
      notice("2027", ["2026-12-28"], ["2026-12-28"]),
      ["calendar.day-outside-coverage", "calendar.rest-and-working", "calendar.working-day-on-weekday", "calendar.gap"]
    ]
  ])("one that %s", (_what, of, expected) => {
    const decision = announce(china, of)
    expect([decision.outcome, rules(of)]).toEqual([expected.length === 0 ? "met" : "unmet", expected])
  })

  it("one that begins too early says from when data are known", () => {
    const [early] = announce(china, notice("2023-12-31..2024-01-31")).findings
    expect(Finding.text(early!, "zh-CN", texts).why).toBe("所定期间自2023-12-31起；已有数据自2024-01-01起")
  })

  it("a gap says which days are open", () => {
    const [gap] = announce(china, notice("2027")).findings
    expect(Finding.text(gap!, "zh-CN", texts)).toMatchObject({
      why: "所定期间自2027-01-01起，2026-12-26至2026-12-31没有着落；下一年的通知也决定上年12月的最后几天",
      fix: "请把 coverage 从2026-12-26写起，或先载入前一份通知"
    })
  })
})
