import * as fc from "fast-check"
import { describe, expect, it, vi } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import * as Id from "../../src/foundation/Id.ts"
import * as Grant from "../../src/project/Grant.ts"
import { Command, Event, Known } from "../../src/project/Grant.schema.ts"
import { holdsOf, inOrder } from "../lives.ts"

vi.setConfig({ testTimeout: 60_000 })

type Report = Extract<Grant.Command, { readonly type: "report" }>
const context: Grant.Context = { today: Day.require("2026-06-30") }
const report: Report = {
  type: "report",
  identifier: "360G-else-1",
  title: "银龄助餐",
  description: "助餐",
  currency: "CNY",
  applied: 1_500_000,
  awarded: 1_500_000,
  awardedOn: "2026-03-01",
  startsOn: "2026-03-10",
  endsOn: "2026-12",
  funders: [{ identifier: "org-2", name: "区慈善会" }],
  recipients: [],
  payments: [{ amount: 900_000, on: "2026-03-12" }, { amount: 100_000 }],
  fingerprint: "one",
  on: "2026-06-01"
}
const withdraw: Grant.Command = { type: "withdraw", reason: "误报", by: Id.require("p-1"), on: "2026-06-02" }
const after = (...commands: readonly Grant.Command[]): Grant.Grant => {
  let state = Grant.initial
  for (const command of commands) {
    const decision = Grant.decide(command, state, context)
    if (decision.outcome !== "met") throw new RangeError(decision.findings.map(({ rule }) => rule).join())
    state = decision.value.reduce(Grant.evolve, state)
  }
  return state
}
const answer = (command: Grant.Command, state = Grant.initial): string => {
  const { outcome, findings } = Grant.decide(command, state, context)
  return [outcome, ...findings.map(({ rule, severity }) => (severity === "error" ? rule : `${severity} ${rule}`))].join(" ")
}

describe("a grant of another funder", () => {
  it.each([
    [{}, "met"],
    [{ awarded: 1_500_001 }, "unmet grant.awarded-above-applied"],
    [{ awarded: 1_000_000 }, "met"],
    [{ awarded: 999_999 }, "unmet grant.disbursed-above-awarded"],
    [{ applied: 0, awarded: 0, payments: [] }, "met"],
    [{ startsOn: "2026-02-28" }, "unmet grant.starts-before-award"],
    [{ startsOn: "2026-03-01" }, "met"],
    [{ startsOn: "2026-03" }, "met"],
    [{ startsOn: "2026-02" }, "unmet grant.starts-before-award"],
    [{ startsOn: "2025" }, "unmet grant.starts-before-award"],
    [{ endsOn: "2026-03-09" }, "unmet grant.ends-before-start"],
    [{ endsOn: "2026-03" }, "met"],
    [{ endsOn: "2026-02-30" }, "unmet grant.no-day"],
    [{ on: "2026-07-01" }, "unmet grant.future"],
    [{ awardedOn: "2026-06-02", startsOn: "2026-06-02" }, "unmet grant.awarded-later"]
  ] satisfies readonly (readonly [Partial<Report>, string])[])("%j: %s", (of, expected) =>
    expect(answer({ ...report, ...of })).toBe(expected)
  )
  it("whoever knows why something is broken says so, and it stays as a warning; nothing else is let through with it", () => {
    const known = ["disbursed-above-awarded"] as const
    expect(answer({ ...report, awarded: 1, known })).toBe("met warning grant.disbursed-above-awarded")
    expect(answer({ ...report, awarded: 1, applied: 0, known })).toBe(
      "unmet grant.awarded-above-applied warning grant.disbursed-above-awarded"
    )
  })
  it("the same report again is refused; another takes its place; a grant that was withdrawn may be reported again", () => {
    const state = after(report)
    expect(answer({ ...report, on: "2026-06-03" }, state)).toBe("unmet grant.reported-already")
    expect(after(report, { ...report, awarded: 1_200_000, fingerprint: "two", on: "2026-06-03" }).said?.awarded).toBe(1_200_000)
    expect(answer({ ...report, fingerprint: "two", on: "2026-05-31" }, state)).toBe("unmet grant.before")
    expect(answer({ ...report, identifier: "another", fingerprint: "two" }, state)).toBe("unmet grant.another")
    expect([answer(withdraw), answer(withdraw, state), answer(withdraw, after(report, withdraw))]).toEqual([
      "unmet grant.nothing-reported",
      "met",
      "unmet grant.nothing-reported"
    ])
    expect(after(report, withdraw, { ...report, on: "2026-06-02" }).stage).toBe("reported")
  })
  it("whatever is reported, in whatever order: paid ≤ awarded ≤ applied unless somebody knows why, and a replay gives the same", () => {
    const amount = fc.integer({ min: 0, max: 3 })
    const on = fc.integer({ min: 0, max: 4 }).map((days) => Day.text(Day.plusDays(Day.require("2026-06-28"), days)))
    const command: fc.Arbitrary<Grant.Command> = fc.oneof(
      {
        weight: 4,
        arbitrary: fc
          .record({
            applied: amount,
            awarded: amount,
            payments: fc.array(fc.record({ amount }), { maxLength: 2 }),
            fingerprint: fc.constantFrom("one", "two", "three"),
            on
          })
          .map((of) => ({ ...report, ...of }))
      },
      on.map((day) => ({ ...withdraw, on: day })),
      fc.constant({ ...report, applied: 0, known: ["awarded-above-applied"] as const })
    )
    holdsOf({
      decider: Grant.decider,
      fits: Grant.fits,
      Command,
      Event,
      commands: inOrder(command),
      context,
      always: ({ said }) => {
        if (said === undefined || said.known !== undefined) return
        expect(Grant.paid(said)).toBeLessThanOrEqual(said.awarded)
        expect(said.awarded).toBeLessThanOrEqual(said.applied ?? Infinity)
      }
    })
  })
  it("what may be known is what a decider names", () => {
    for (const known of Known.literals) {
      const broken = { ...report, applied: 1, awarded: 0, startsOn: "2025" }
      const one = known === "awarded-above-applied" ? { ...broken, applied: 0, awarded: 1, payments: [] } : broken
      expect(answer({ ...one, known: [known] })).toContain(`warning grant.${known}`)
    }
  })
})
