import { describe, expect, it } from "vitest"
import * as Day from "../../../src/foundation/Day.ts"
import * as WorkingCalendar from "../../../src/foundation/WorkingCalendar.ts"
import { china } from "../../../src/law/calendars/Calendars.ts"
import * as OwnNotices from "../../../src/law/calendars/OwnNotices.ts"
import { calendar as messages } from "../../../src/law/messages/calendar.ts"

const day = Day.require
const base = {
  type: "announce",
  first: "2026-12-26",
  last: "2027-12-24",
  restDays: ["2027-01-01", "2027-01-04"],
  workingDays: ["2027-01-09"],
  source: "国办发明电〔2026〕9号",
  by: "p-1" as OwnNotices.Command["by"],
  on: "2026-11-10"
} as const satisfies OwnNotices.Command

const decide = (more: Partial<OwnNotices.Command> = {}, state: OwnNotices.OwnNotices = OwnNotices.initial, today = "2026-11-10") =>
  OwnNotices.decide({ ...base, ...more }, state, { today: day(today), base: china })
const announced = (...all: readonly Partial<OwnNotices.Command>[]): OwnNotices.OwnNotices =>
  all.reduce<OwnNotices.OwnNotices>((state, more) => {
    const decision = decide(more, state)
    if (decision.outcome !== "met") throw new Error(JSON.stringify(decision.findings))
    return decision.value.reduce(OwnNotices.evolve, state)
  }, OwnNotices.initial)
const rules = (decision: ReturnType<typeof decide>) => decision.findings.map(({ rule }) => rule)

describe("CAL-02: a holiday notice that a tenant announces for itself", () => {
  it("holds for its days, and says nothing of others", () => {
    const calendar = OwnNotices.over(announced({}), china)
    const kinds = ["2026-12-25", "2027-01-01", "2027-01-04", "2027-01-05", "2027-01-09", "2027-01-10", "2027-12-25"]
    expect(kinds.map((text) => WorkingCalendar.kindOf(calendar, day(text)))).toEqual([
      ...["working", "rest", "rest", "working", "working", "rest", "unannounced"]
    ])
    expect(OwnNotices.over(OwnNotices.initial, china)).toBe(china)
  })
  it("that was typed wrongly is announced again as it is right: the last one holds", () => {
    const calendar = OwnNotices.over(announced({}, { restDays: ["2027-01-01"], workingDays: [] }), china)
    expect(["2027-01-04", "2027-01-09"].map((text) => WorkingCalendar.kindOf(calendar, day(text)))).toEqual(["working", "rest"])
  })
  it("is kept with its document and whoever announced it", () => {
    const { type: _, ...said } = base
    expect(announced({}).notices).toEqual([{ ...said, type: "calendar.announced", v: 1 }])
  })
  it.each<readonly [string, Partial<OwnNotices.Command>, readonly string[]]>([
    ["that leaves days open", { first: "2026-12-27" }, ["calendar.gap"]],
    [
      "of days before all that is known",
      { first: "2023-12-31", last: "2024-12-31", restDays: [], workingDays: [] },
      ["calendar.too-early"]
    ],
    [
      "with a day outside, both off and worked",
      { restDays: ["2027-01-09", "2027-12-25"] },
      ["calendar.day-outside-coverage", "calendar.rest-and-working"]
    ],
    ["with a weekday worked in return", { workingDays: ["2027-01-05"] }, ["calendar.working-day-on-weekday"]],
    ["that ends before it begins", { last: "2026-12-25" }, ["calendar.ends-before-it-begins"]],
    ["of tomorrow", { on: "2026-11-11" }, ["calendar.future"]],
    // What is shipped says the same of these days.
    ["that says what is known", { first: "2026-11-01", last: "2026-11-30", restDays: [], workingDays: [] }, ["calendar.known"]],
    ["that moves a day which is known", { first: "2026-11-01", last: "2026-11-30", restDays: ["2026-11-20"], workingDays: [] }, []],
    ["that moves its last day", { first: "2026-11-01", last: "2026-11-30", restDays: ["2026-11-30"], workingDays: [] }, []],
    [
      "of a single day, which was a working day",
      { first: "2026-11-30", last: "2026-11-30", restDays: ["2026-11-30"], workingDays: [] },
      []
    ],
    ["of one more day", { first: "2026-11-01", last: "2026-12-26", restDays: [], workingDays: [] }, []]
  ])("one %s: %j", (_what, more, expected) => expect(rules(decide(more))).toEqual(expected))
  it("a refusal names the days that it speaks of", () => {
    const units = { first: "day", last: "day" }
    expect(decide({ last: "2026-12-25" }).findings).toMatchObject([{ facts: { first: day("2026-12-26"), last: day("2026-12-25") }, units }])
    expect(decide({}, announced({})).findings).toMatchObject([{ facts: { first: day("2026-12-26"), last: day("2027-12-24") }, units }])
  })
  it("stands by itself: no other has to come before it", () => {
    const [event] = announced({}).notices
    expect(OwnNotices.fits()).toBe(true)
    expect(OwnNotices.decider.evolve(OwnNotices.decider.initial, event!)).toEqual(announced({}))
  })
  it("is refused a second time, and before the last one", () => {
    const state = announced({})
    expect(rules(decide({}, state))).toEqual(["calendar.known"])
    expect(rules(decide({ restDays: [], on: "2026-11-09" }, state))).toEqual(["calendar.before"])
    expect(rules(decide({ restDays: [] }, state))).toEqual([])
  })
  it("every refusal has what, why and fix in both languages", () => {
    for (const rule of ["ends-before-it-begins", "known", "future", "before"].map((one) => `calendar.${one}`))
      for (const locale of ["zh-CN", "en"] as const)
        for (const key of [rule, `${rule}.why`, `${rule}.fix`]) expect((messages[locale] as Record<string, string>)[key], key).toMatch(/\S/)
  })
})
