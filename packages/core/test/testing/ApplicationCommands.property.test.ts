/** What the generator makes of applications is accepted, to the last command; and it lies at the edge of what is. */
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import * as Application from "../../src/project/Application.ts"
import * as ApplicationCommands from "../../src/testing/ApplicationCommands.ts"
import { lived } from "../lives.ts"
import { applicationContext, openCall } from "../project/venture.ts"

const { lives, terms } = ApplicationCommands
const context = { ...applicationContext(), call: openCall(terms) }
const state = (before: readonly Application.Command[]) => lived(Application.decider, before, context).state
const rules = (before: readonly Application.Command[], command: Application.Command): readonly string[] =>
  Application.decide(command, state(before), context).findings.map(({ rule }) => rule)
/** The same plan for a fen more. */
const dearer = ({ lines: [first, ...more], ...plan }: Application.Plan): Application.Plan => ({
  ...plan,
  lines: [{ ...first, amountFen: first.amountFen + 1 }, ...more],
  askedFen: plan.askedFen + 1,
  totalFen: plan.totalFen + 1
})

describe("a life of an application", () => {
  it("is accepted to the last command, and ends; every event is seen", () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(lives, (all) => {
        const { accepted, events, state: after } = lived(Application.decider, all, context)
        expect(accepted).toEqual(all)
        expect(["screened-out", "selected", "declined", "withdrawn"]).toContain(after.stage)
        for (const { type } of events) seen.add(type)
      }),
      { numRuns: 300 }
    )
    expect([...seen].toSorted()).toEqual(Object.keys(Application.stagesOf).toSorted())
  })
  it("is submitted on the last day of the call, for all that may be asked, and again for no more than before", () => {
    const tried = { late: 0, ceiling: 0, again: 0 }
    fc.assert(
      fc.property(lives, (all) => {
        for (const [index, one] of all.entries()) {
          const before = all.slice(0, index)
          if (one.type === "submit" && one.on === terms.closesOn) {
            expect(rules(before, { ...one, on: Day.text(Day.plusDays(Day.require(one.on), 1)) })).toContain("application.call-not-open")
            tried.late += 1
          }
          const plan = one.type === "draft" || one.type === "revise" ? one.plan : undefined
          const next = all[index + 1]
          if (plan === undefined || next?.type !== "submit") continue
          const { stage, appliedFen } = state(before)
          const against = rules([...before, { ...one, plan: dearer(plan) } as Application.Command], next)
          if (plan.askedFen === terms.ceilingFen) {
            expect(against).toContain("plan.above-the-call")
            tried.ceiling += 1
          }
          if (stage === "returned" && plan.askedFen === appliedFen) {
            expect(against).toContain("application.asks-more")
            tried.again += 1
          }
        }
      }),
      { numRuns: 300 }
    )
    for (const times of Object.values(tried)) expect(times).toBeGreaterThan(10)
  })
})
