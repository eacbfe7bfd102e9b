import { describe, expect, it } from "vitest"
import * as Escalation from "../../src/care/Escalation.ts"
import * as Day from "../../src/foundation/Day.ts"
import * as Id from "../../src/foundation/Id.ts"
import { after, assess, close, context, passOn, raise, takeUp } from "./handovers.ts"
import { spoken } from "../said.ts"
import { reasons, today, wang, zhao } from "./people.ts"

const id = Id.require
const day = Day.require

describe("a case handed over", () => {
  it("is taken up, assessed, and closed by whoever took it up", () =>
    expect(after(raise, takeUp(), assess(), close())).toEqual({
      stage: "closed",
      raised: { recipient: "p-1", risk: "raised", to: "station", words: "需要心理疏导", on: "2026-01-01" },
      risk: "urgent",
      with: "station",
      worker: "p-2",
      waitingSince: day("2026-01-01"),
      takenUpOn: day("2026-01-03"),
      closedOn: day("2026-01-10"),
      latest: day("2026-01-10")
    }))
  it("passed on, it waits anew, and nobody answers for it", () => {
    const state = after(raise, takeUp(), passOn)
    expect(state).toMatchObject({ stage: "raised", with: "hospital", waitingSince: day("2026-01-05") })
    expect(state).not.toHaveProperty("worker")
    expect(after(raise, passOn)).toMatchObject({ with: "hospital" })
  })
  it.each([
    ["2025-12-31", undefined],
    ["2026-01-02", { urgent: false, raisedOn: day("2026-01-01"), takenUpBy: day("2026-01-02") }],
    ["2026-01-09", { urgent: false, raisedOn: day("2026-01-01"), takenUpBy: day("2026-01-03") }]
  ])("how long it waited, as of %s", (asOf, expected) => expect(Escalation.handoverOf(after(raise, takeUp()), day(asOf))).toEqual(expected))
  it("waits as urgent as it was assessed last", () =>
    expect(Escalation.handoverOf(after(raise, takeUp(), assess()), day("2026-01-09"))).toMatchObject({ urgent: true }))
  it("has not waited before it is handed over", () => expect(Escalation.handoverOf(Escalation.initial, today)).toBeUndefined())
  it.each<[string, Escalation.Command, readonly Escalation.Command[], unknown]>([
    ["closed by somebody else", close(zhao), [raise, takeUp()], [["care.not-the-worker", { worker: "p-2" }]]],
    ["assessed by somebody else", assess(zhao), [raise, takeUp()], [["care.not-the-worker", { worker: "p-2" }]]],
    ["closed before it is taken up", close(), [raise], [["care.stage", { command: "close", stage: "raised" }]]]
  ])("is refused: %s", (_, command, before, expected) =>
    expect(reasons(Escalation.decide(command, after(...before), context))).toEqual(expected)
  )
  it.each([
    [true, "met", []],
    [false, "unmet", [["care.not-professional", { by: wang, isProfessional: false }]]],
    [undefined, "unknown", [["unknown care.not-professional", { by: wang, isProfessional: undefined }]]]
  ] as const)("is taken up by a licensed social worker or from a post where it lies: %s", (isProfessional, outcome, expected) => {
    const decision = Escalation.decide(takeUp(), after(raise), { today, isProfessional })
    expect([decision.outcome, spoken(decision)]).toEqual([outcome, expected])
    // Whoever took it up goes on, whatever they are by now; and a passer-by may hand it over.
    for (const command of [assess(), close(), passOn])
      expect(Escalation.decide(command, after(raise, takeUp()), { today, isProfessional }).outcome).toBe("met")
    expect(Escalation.decide(raise, Escalation.initial, { today, isProfessional }).outcome).toBe("met")
  })
  it.each<[string, Escalation.Event, readonly Escalation.Command[]]>([
    ["taken up before it is handed over", { type: "escalation.taken-up", v: 1, by: wang, on: "2026-01-06" }, []],
    ["taken up twice", { type: "escalation.taken-up", v: 1, by: zhao, on: "2026-01-06" }, [raise, takeUp()]],
    ["assessed by another", { type: "escalation.assessed", v: 1, risk: "urgent", by: zhao, on: "2026-01-06" }, [raise, takeUp()]],
    ["closed by another", { type: "escalation.closed", v: 1, by: zhao, outcome: "已稳定", on: "2026-01-06" }, [raise, takeUp()]],
    [
      "assessed by whoever had it before",
      { type: "escalation.assessed", v: 1, risk: "urgent", by: wang, on: "2026-01-06" },
      [raise, takeUp(), passOn]
    ]
  ])("%s: cannot have been", (_, event, before) => {
    const state = after(...before)
    expect(Escalation.fits(state, event)).toBe(false)
    expect(Escalation.evolve(state, event)).toBe(state)
  })
  it("waits from the day on which it was handed over, and is no older than what is known of it", () => {
    expect(Escalation.handoverOf(after(raise), day("2026-01-01"))).toEqual({
      urgent: false,
      raisedOn: day("2026-01-01"),
      takenUpBy: day("2026-01-01")
    })
    expect(reasons(Escalation.decide(assess(wang, "2026-01-02"), after(raise, takeUp()), context))).toEqual([
      ["care.before", { on: day("2026-01-02"), latest: day("2026-01-03") }]
    ])
    expect(Escalation.streamOf(id("e-1"))).toBe("escalation/e-1")
  })
})
