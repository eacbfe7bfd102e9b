import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import * as Period from "../../src/foundation/Period.ts"
import * as PeriodClosing from "../../src/service/PeriodClosing.ts"
import * as ServiceRecord from "../../src/service/ServiceRecord.ts"
import { after as recordAfter, context, morning, officer, rules, span } from "./record.ts"

const march = Period.require("2026-03")
const on = (today: string, period = march) => ({ today: Day.require(today), period })
const close = { type: "close", approver: officer } as const
const reopen = { type: "reopen", approver: officer, reason: "漏报" } as const
const change = { stream: "record/r-1", minutesBefore: 120, minutesAfter: 90, timesBefore: 1, timesAfter: 1 }

const after = (...commands: readonly PeriodClosing.Command[]): PeriodClosing.PeriodClosing => {
  let state = PeriodClosing.initial
  for (const command of commands) {
    const decision = PeriodClosing.decide(command, state, on("2026-04-20"))
    if (decision.outcome !== "met") throw new Error(rules(decision).join())
    for (const event of decision.value) state = PeriodClosing.evolve(state, event)
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
})
