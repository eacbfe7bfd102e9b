/** What the generator makes of calls is accepted, to the last command; and it lies at the edge of what is. */
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import * as Call from "../../src/project/Call.ts"
import * as CallCommands from "../../src/testing/CallCommands.ts"
import { lived } from "../lives.ts"
import { callContext } from "../project/venture.ts"

const context = callContext()
const rules = (before: readonly Call.Command[], command: Call.Command): readonly string[] =>
  Call.decide(command, lived(Call.decider, before, context).state, context).findings.map(({ rule }) => rule)

describe("a life of a call", () => {
  it("is accepted to the last command; every event is seen, and a pool that is empty to the fen", () => {
    const seen = new Set<string>()
    let emptied = 0
    fc.assert(
      fc.property(CallCommands.lives, (all) => {
        const { accepted, events, state } = lived(Call.decider, all, context)
        expect(accepted).toEqual(all)
        for (const { type } of events) seen.add(type)
        if (state.terms !== undefined && Call.allottedFen(state) === state.terms.poolFen) emptied += 1
      }),
      { numRuns: 500 }
    )
    expect([...seen].toSorted()).toEqual(Object.keys(Call.stagesOf).toSorted())
    expect(emptied).toBeGreaterThan(0)
  })
  it("closes on the first day on which it can, and allots as much as it can", () => {
    const tried = { close: 0, allot: 0 }
    fc.assert(
      fc.property(CallCommands.lives, (all) => {
        for (const [index, one] of all.entries()) {
          const before = all.slice(0, index)
          if (one.type === "close") {
            expect(rules(before, { ...one, on: Day.text(Day.plusDays(Day.require(one.on), -1)) })).toContain("call.still-open")
            tried.close += 1
          }
          if (one.type === "allot") {
            const against = rules(before, { ...one, amountFen: one.amountFen + 1 })
            expect(against.length).toBeGreaterThan(0)
            for (const rule of against) expect(["call.above-ceiling", "call.pool-empty"]).toContain(rule)
            tried.allot += 1
          }
        }
      }),
      { numRuns: 200 }
    )
    expect(tried.close).toBeGreaterThan(100)
    expect(tried.allot).toBeGreaterThan(50)
  })
})
