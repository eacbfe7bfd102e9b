import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import * as Id from "../../src/foundation/Id.ts"
import * as Period from "../../src/foundation/Period.ts"
import * as GroupRecord from "../../src/service/GroupRecord.ts"
import * as PeriodClosing from "../../src/service/PeriodClosing.ts"
import type { CountingRules } from "../../src/service/CountingRules.ts"
import * as ServiceRecord from "../../src/service/ServiceRecord.ts"
import { exact } from "../../src/testing/TallyRecords.ts"
import { after as recordAfter, context, library, met, morning, officer, reason, refused, rules, span } from "./record.ts"

const march = Period.require("2026-03")
const on = (today: string, period = march) => ({ today: Day.require(today), period })
const close = { type: "close", approver: officer } as const
const reopen = { type: "reopen", approver: officer, reason: "漏报" } as const
const change = { stream: "record/r-1", minutesBefore: 120, minutesAfter: 90, timesBefore: 1, timesAfter: 1 }

const after = (...commands: readonly PeriodClosing.Command[]): PeriodClosing.PeriodClosing => {
  let state = PeriodClosing.decider.initial
  for (const command of commands) {
    const decision = PeriodClosing.decider.decide(command, state, on("2026-04-20"))
    if (decision.outcome !== "met") throw new Error(rules(decision).join())
    for (const event of decision.value) state = PeriodClosing.decider.evolve(state, event)
  }
  return state
}

describe("closed periods", () => {
  it.each([
    ["2026-03-31", ["period.not-over"]],
    ["2026-04-01", []]
  ] as const)("March 2026 closed on %s", (today, expected) => {
    expect(rules(PeriodClosing.decide(close, PeriodClosing.initial, on(today)))).toEqual(expected)
  })

  it.each([
    ["2025", []],
    ["2025-12", []],
    ["2025-Q4", ["period.no-month-or-year"]],
    ["2025-12-02..2025-12-31", ["period.no-month-or-year"]]
  ] as const)("%s", (period, expected) => {
    expect(rules(PeriodClosing.decide(close, PeriodClosing.initial, on("2026-04-01", Period.require(period))))).toEqual(expected)
  })

  it("is closed once, reopened with reason and approver, and closed again", () => {
    expect(rules(PeriodClosing.decide(close, after(close), on("2026-04-20")))).toEqual(["period.stage"])
    expect(rules(PeriodClosing.decide(reopen, PeriodClosing.initial, on("2026-04-20")))).toEqual(["period.stage"])
    expect(after(close, reopen)).toMatchObject({ stage: "open", reopenedFor: "漏报", approver: officer })
    expect(after(close, reopen, close)).toMatchObject({ stage: "closed", changes: [] })
  })

  it("a change is booked while it is closed, and stays to be seen", () => {
    expect(after(close, { type: "book", change }, { type: "book", change }).changes).toEqual([change, change])
    expect(after(close, { type: "book", change }, reopen).changes).toEqual([change])
    expect(rules(PeriodClosing.decide({ type: "book", change }, PeriodClosing.initial, on("2026-04-20")))).toEqual(["period.stage"])
  })
})

describe("closing, reopening and booking: exactly which events, or exactly which reasons", () => {
  const decide = (command: PeriodClosing.Command, state: PeriodClosing.PeriodClosing, today = "2026-04-20", period = march) =>
    PeriodClosing.decide(command, state, on(today, period))
  const wrong = (command: string, stage: string) => reason("period.stage", { command, stage }, { citations: [library] })
  const book = { type: "book", change } as const

  it("met", () => {
    expect(decide(close, PeriodClosing.initial)).toStrictEqual(met([{ type: "period.closed", v: 1, approver: officer, on: "2026-04-20" }]))
    expect(decide(reopen, after(close))).toStrictEqual(met([{ type: "period.reopened", v: 1, approver: officer, reason: "漏报" }]))
    expect(decide(book, after(close))).toStrictEqual(met([{ type: "period.changed", v: 1, change }]))
  })
  it("at the wrong stage", () => {
    expect(decide(close, after(close))).toStrictEqual(refused(wrong("close", "closed")))
    expect(decide(reopen, PeriodClosing.initial)).toStrictEqual(refused(wrong("reopen", "open")))
    expect(decide(book, after(close, reopen))).toStrictEqual(refused(wrong("book", "open")))
  })
  it("what is no month or year, and is not over: both are said", () => {
    const quarter = Period.require("2026-Q2")
    const [first, last, today] = ["2026-04-01", "2026-06-30", "2026-04-20"].map((text) => Day.require(text))
    expect(decide(close, PeriodClosing.initial, "2026-04-20", quarter)).toStrictEqual(
      refused(
        reason("period.no-month-or-year", { first, last }, { units: { first: "day", last: "day" } }),
        reason("period.not-over", { last, today }, { units: { last: "day", today: "day" } })
      )
    )
  })

  const closed = { stage: "closed", closedOn: "2026-04-20", approver: officer, changes: [] } as const
  it("what it is afterwards", () => {
    expect(after(close)).toStrictEqual(closed)
    expect(after(close, book)).toStrictEqual({ ...closed, changes: [change] })
    expect(after(close, book, reopen)).toStrictEqual({ stage: "open", reopenedFor: "漏报", approver: officer, changes: [change] })
    expect(after(close, book, reopen, close)).toStrictEqual(closed)
  })
  it("an event at the wrong stage changes nothing", () => {
    const events: readonly PeriodClosing.Event[] = [
      { type: "period.closed", v: 1, approver: officer, on: "2026-04-21" },
      { type: "period.reopened", v: 1, approver: officer, reason: "漏报" },
      { type: "period.changed", v: 1, change }
    ]
    const moved = (state: PeriodClosing.PeriodClosing) =>
      events.filter((event) => PeriodClosing.evolve(state, event) !== state).map(({ type }) => type)
    expect(moved(PeriodClosing.initial)).toEqual(["period.closed"])
    expect(moved(after(close))).toEqual(["period.reopened", "period.changed"])
  })
})

describe("what a command changes in a period", () => {
  const today = context("2026-04-20")
  const recorded = recordAfter([{ type: "record", facts: morning }], today)
  const corrected = (facts: Partial<typeof morning>) =>
    recordAfter(
      [
        { type: "record", facts: morning },
        { type: "correct", facts: { ...morning, ...facts }, reason: "x", by: officer }
      ],
      today
    )
  const share = (state: PeriodClosing.Counted) => {
    const { minutes, times } = PeriodClosing.shareIn(march, state)
    return [minutes, times]
  }

  it("a record relies on its month and its year", () => {
    expect(PeriodClosing.periodsOf(Day.require(morning.on)).map(PeriodClosing.streamOf)).toEqual(["period/2026-03", "period/2026"])
  })

  it("it states its minutes and one person-time of the month in which it lies, as it was corrected last; voided, nothing", () => {
    expect(share(ServiceRecord.initial)).toEqual([0, 0])
    expect(share(recorded)).toEqual([120, 1])
    expect(share(corrected({ attended: [span("2026-03-05 09:00", "2026-03-05 10:30")] }))).toEqual([90, 1])
    expect(share(corrected({ on: "2026-04-01", attended: [span("2026-04-01 09:00", "2026-04-01 11:00")] }))).toEqual([0, 0])
    const commands = [
      { type: "record", facts: morning },
      { type: "void", reason: "x", by: officer }
    ] as const
    expect(share(recordAfter(commands, today))).toEqual([0, 0])
  })

  it("a night over the end of the month has the minutes up to midnight, and its person-time where it begins", () => {
    const out = corrected({ on: "2026-03-31", attended: [span("2026-03-31 22:00", "2026-04-01 01:00")] })
    const into = corrected({ on: "2026-02-28", attended: [span("2026-02-28 23:00", "2026-03-01 00:30")] })
    expect([share(out), share(into)]).toEqual([
      [120, 1],
      [30, 0]
    ])
  })

  it("what is only drafted or submitted counts for nothing, and touches no day", () => {
    for (const type of ["draft", "submit"] as const) {
      const state = recordAfter([{ type, facts: morning }], today)
      expect([share(state), PeriodClosing.daysOf([state]).size]).toEqual([[0, 0], 0])
    }
  })

  const { volunteer: _one, ...shared } = morning
  const ids = [Id.require<Id.RecordId>("r-1"), Id.require<Id.RecordId>("r-2")]
  const heads = (heads: number, minutes = 120): GroupRecord.GroupRecord => ({
    stage: "recorded",
    facts: { ...shared, heads, attended: [], untimedMinutes: minutes },
    replacedBy: ids,
    history: []
  })

  it("a head-count states its heads without a name, each with the minutes of one", () => {
    expect(share(heads(20))).toEqual([18 * 120, 18])
    expect(share(heads(3, 60))).toEqual([60, 1])
    expect(share({ stage: "voided", facts: { ...shared, heads: 20 }, reason: "x" })).toEqual([0, 0])
  })

  it("days are those of attended time and of the ways, of a duration its own", () => {
    const days = (state: PeriodClosing.Counted) => [...PeriodClosing.daysOf([state])].map((day) => Day.text(day))
    const way = { ...span("2026-04-01 00:00", "2026-04-01 00:30"), way: "back" } as const
    expect(days(recorded)).toEqual([morning.on])
    expect(days(heads(20))).toEqual([morning.on])
    expect(days(corrected({ on: "2026-03-31", attended: [span("2026-03-31 22:00", "2026-04-01 00:00")] }))).toEqual(["2026-03-31"])
    expect(days(corrected({ on: "2026-03-31", attended: [span("2026-03-31 22:00", "2026-04-01 00:00")], travel: [way] }))).toEqual([
      "2026-03-31",
      "2026-04-01"
    ])
  })

  const eras = (rules: Partial<CountingRules>) => [{ first: Day.first, rules: { ...exact, ...rules } }]
  it.each<readonly [string, Partial<CountingRules>, readonly string[], readonly string[]]>([
    ["where nothing is topped up or capped, its month and year", {}, ["2026-03-05"], ["2026-03", "2026"]],
    ["two days, those of both", {}, ["2025-12-31", "2026-01-01"], ["2025-12", "2025", "2026-01", "2026"]],
    ["no day, none", {}, [], []],
    ["under a minimum, the months beside it too", { minimumMinutes: 60 }, ["2026-03-05"], ["2026-02", "2026-03", "2026-04", "2026"]],
    ["under a cap of an activity likewise", { activityCapMinutes: 60 }, ["2026-03-05"], ["2026-02", "2026-03", "2026-04", "2026"]],
    ["under a cap of a day", { dayCapMinutes: 60 }, ["2026-01-05"], ["2025-12", "2025", "2026-01", "2026-02", "2026"]],
    ["under a cap of a month", { periodCapMinutes: 60 }, ["2026-03-05"], ["2026-02", "2026-03", "2026-04", "2026"]]
  ])("%s", (_, rules, days, expected) =>
    expect([...PeriodClosing.reachOf(days.map(Day.require), eras(rules)).values()].map(Period.text).toSorted()).toEqual(expected.toSorted())
  )

  it("of several eras, one with a minimum or a yearly cap is enough; a year is no cap of its own", () => {
    const day = [Day.require("2026-03-05")]
    const two = (rules: Partial<CountingRules>) => [...eras({}), { first: Day.require("2026-01-01"), rules: { ...exact, ...rules } }]
    expect(PeriodClosing.reachOf(day, two({})).size).toBe(2)
    expect(PeriodClosing.reachOf(day, two({ minimumMinutes: 60 })).size).toBe(4)
    expect(PeriodClosing.reachOf(day, two({ periodCapMinutes: 60, capPeriod: "year" })).size).toBe(13)
    expect(PeriodClosing.reachOf(day, eras({ capPeriod: "year" })).size).toBe(2)
  })

  it("under a cap of a year, every month of it", () =>
    expect(PeriodClosing.reachOf([Day.require("2026-03-05")], eras({ periodCapMinutes: 60, capPeriod: "year" })).size).toBe(13))
})
