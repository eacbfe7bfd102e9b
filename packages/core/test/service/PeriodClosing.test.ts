import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import * as Id from "../../src/foundation/Id.ts"
import * as Period from "../../src/foundation/Period.ts"
import * as GroupRecord from "../../src/service/GroupRecord.ts"
import * as PeriodClosing from "../../src/service/PeriodClosing.ts"
import * as ServiceRecord from "../../src/service/ServiceRecord.ts"
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
  const changed = (before: ServiceRecord.ServiceRecord, next: ServiceRecord.ServiceRecord) =>
    PeriodClosing.changeIn(march, "record/r-1", before, next)

  it("a record relies on its month and its year", () => {
    expect(PeriodClosing.periodsOf(Day.require(morning.on)).map(PeriodClosing.streamOf)).toEqual(["period/2026-03", "period/2026"])
  })

  it("recording, correcting, moving out, voiding", () => {
    expect(changed(ServiceRecord.initial, recorded)).toMatchObject({ minutesBefore: 0, minutesAfter: 120, timesBefore: 0, timesAfter: 1 })
    expect(changed(recorded, corrected({ attended: [span("2026-03-05 09:00", "2026-03-05 10:30")] }))).toEqual(change)
    expect(changed(recorded, corrected({ on: "2026-04-01", attended: [span("2026-04-01 09:00", "2026-04-01 11:00")] }))).toMatchObject({
      minutesAfter: 0,
      timesAfter: 0
    })
    expect(changed(recorded, corrected({ content: "别的" }))).toBeUndefined()
    expect(
      changed(
        recorded,
        recordAfter(
          [
            { type: "record", facts: morning },
            { type: "void", reason: "x", by: officer }
          ],
          today
        )
      )
    ).toMatchObject({ minutesBefore: 120, minutesAfter: 0 })
    expect(changed(ServiceRecord.initial, recordAfter([{ type: "draft", facts: morning }], today))).toBeUndefined()
  })

  it("what is only submitted counts for nothing", () =>
    expect(changed(ServiceRecord.initial, recordAfter([{ type: "submit", facts: morning }], today))).toBeUndefined())

  it("a head-count counts its heads without a name, each with the minutes of one", () => {
    const { volunteer: _one, ...shared } = morning
    const ids = [Id.require<Id.RecordId>("r-1"), Id.require<Id.RecordId>("r-2")]
    const counted = (heads: number, minutes = 120): GroupRecord.GroupRecord => ({
      stage: "recorded",
      facts: { ...shared, heads, attended: [], untimedMinutes: minutes },
      replacedBy: ids,
      history: []
    })
    const moved = (before: PeriodClosing.Counted, next: PeriodClosing.Counted) => PeriodClosing.changeIn(march, "group/g-1", before, next)
    const change = (minutesBefore: number, minutesAfter: number, timesBefore: number, timesAfter: number) => ({
      stream: "group/g-1",
      minutesBefore,
      minutesAfter,
      timesBefore,
      timesAfter
    })
    expect(PeriodClosing.countedOf(counted(20))).toEqual({ on: Day.require(morning.on), minutes: 18 * 120, times: 18 })
    expect(moved(GroupRecord.initial, counted(20))).toEqual(change(0, 2160, 0, 18))
    expect(moved(counted(20), counted(3))).toEqual(change(2160, 120, 18, 1))
    expect(moved(counted(20), { stage: "voided", facts: { ...shared, heads: 20 }, reason: "x" })).toEqual(change(2160, 0, 18, 0))
    // The same minutes in all, of twice as many people.
    expect(moved(counted(4, 60), counted(6, 30))).toEqual(change(120, 120, 2, 4))
    // As many people, a minute less each.
    expect(moved(counted(4, 60), counted(4, 59))).toEqual(change(120, 118, 2, 2))
    expect(moved(counted(4, 60), counted(4, 60))).toBeUndefined()
  })
})
