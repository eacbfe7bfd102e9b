import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { describe, expect, it, vi } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import * as Id from "../../src/foundation/Id.ts"
import * as Grant from "../../src/project/Grant.ts"
import { Command, Event, Known } from "../../src/project/Grant.schema.ts"
import { holdsOf, inOrder } from "../lives.ts"
import { keepsShape, spoken } from "../said.ts"

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
  const day = Day.require
  const { startsOn: _from, endsOn: _to, applied: _applied, ...brief } = report
  it.each<readonly [Partial<Report>, readonly (readonly [string, object])[]]>([
    [{ awarded: 1_500_001 }, [["grant.awarded-above-applied", { awarded: 1_500_001, applied: 1_500_000, currency: "CNY" }]]],
    [{ awarded: 999_999 }, [["grant.disbursed-above-awarded", { disbursed: 1_000_000, awarded: 999_999, currency: "CNY" }]]],
    [{ startsOn: "2026-02" }, [["grant.starts-before-award", { startsOn: "2026-02", awardedOn: "2026-03-01" }]]],
    [{ endsOn: "2026-03-09" }, [["grant.ends-before-start", { startsOn: "2026-03-10", endsOn: "2026-03-09" }]]],
    // On one day.
    [{ endsOn: "2026-03-10" }, []],
    [{ endsOn: "2026-13" }, [["grant.no-day", { day: "2026-13" }]]],
    [{ startsOn: "0000-00" }, [["grant.no-day", { day: "0000-00" }]]],
    [{ on: "2026-07-01" }, [["grant.future", { on: day("2026-07-01"), today: day("2026-06-30") }]]],
    [{ on: "2026-06-30" }, []],
    [
      { awardedOn: "2026-06-02", startsOn: "2026-06-02" },
      [["grant.awarded-later", { awardedOn: day("2026-06-02"), on: day("2026-06-01") }]]
    ]
  ])("%j: says what speaks against it, and of what", (of, reasons) =>
    expect(spoken(Grant.decide({ ...report, ...of }, Grant.initial, context))).toStrictEqual(reasons)
  )
  it("what a report leaves out speaks against nothing", () => {
    for (const one of [brief, { ...brief, startsOn: "2026-03-10" }, { ...brief, endsOn: "2026-03-09" }]) expect(answer(one)).toBe("met")
  })
  it("what happened is what was said, under its name; a report for another grant, or a withdrawal of none, changes nothing", () => {
    const { type: _, on: __, ...said } = report
    expect(Grant.initial).toStrictEqual({ stage: "none" })
    expect(Grant.streamOf(Id.require("g-1"))).toBe("grant/g-1")
    expect(Grant.decide(report, Grant.initial, context)).toStrictEqual({
      outcome: "met",
      value: [{ ...report, type: "grant.reported", v: 1 }],
      findings: []
    })
    const reported = after(report)
    expect(reported).toStrictEqual({ stage: "reported", said, latest: day("2026-06-01") })
    expect(after(report, withdraw)).toStrictEqual({ stage: "withdrawn", said, latest: day("2026-06-02") })
    const other: Grant.Event = { ...report, type: "grant.reported", v: 1, identifier: "another" }
    const gone: Grant.Event = { ...withdraw, type: "grant.withdrawn", v: 1 } as Grant.Event
    expect([
      Grant.fits(reported, other),
      Grant.fits(Grant.initial, other),
      Grant.fits(reported, gone),
      Grant.fits(Grant.initial, gone)
    ]).toEqual([false, true, true, false])
    expect([Grant.evolve(reported, other), Grant.evolve(Grant.initial, gone)]).toEqual([reported, Grant.initial])
    expect(spoken(Grant.decide(withdraw, Grant.initial, context))).toStrictEqual([["grant.nothing-reported", { stage: "none" }]])
    expect(spoken(Grant.decide({ ...report, on: "2026-05-31" }, reported, context))).toStrictEqual([
      ["grant.reported-already", {}],
      ["grant.before", { on: day("2026-05-31"), latest: day("2026-06-01") }]
    ])
    // A grant that was withdrawn has no report that another could repeat; the same day is not before it.
    expect(answer({ ...report, on: "2026-06-02" }, after(report, withdraw))).toBe("met")
  })
  it("is written and read again, and takes a day only in the shape of one, a currency only by its three letters", () => {
    const full: Report = { ...report, recipients: [{ identifier: "org-3", name: "助餐社" }], known: ["awarded-above-applied"] }
    keepsShape(Command, full)
    keepsShape(Event, { ...full, type: "grant.reported", v: 1 })
    keepsShape(Command, withdraw)
    keepsShape(Event, { ...withdraw, type: "grant.withdrawn", v: 1 } as Grant.Event)
    const decode = Schema.decodeUnknownResult(Command)
    const told = (of: object): string => String(decode({ ...report, ...of })._tag)
    for (const startsOn of ["2026", "2026-03", "2026-03-10"]) expect(told({ startsOn })).toBe("Success")
    for (const startsOn of ["x2026", "2026x", "2026-03-10x", "202", "2026-3", "x2026-03"]) expect(told({ startsOn })).toBe("Failure")
    for (const currency of ["CNYX", "XCNY", "CN", "cny"]) expect(told({ currency })).toBe("Failure")
    expect(() => Schema.decodeUnknownSync(Command)({ ...report, currency: "cny" })).toThrow("a currency, as CNY")
    expect(() => Schema.decodeUnknownSync(Command)({ ...report, startsOn: "?" })).toThrow("a day, or a part of one, as 2026-03")
  })
  it("whoever knows why something is broken says so, and it stays as a warning; nothing else is let through with it", () => {
    const known = ["disbursed-above-awarded"] as const
    expect(answer({ ...report, awarded: 1, known })).toBe("met warning grant.disbursed-above-awarded")
    expect(answer({ ...report, awarded: 1, applied: 0, known })).toBe(
      "unmet grant.awarded-above-applied warning grant.disbursed-above-awarded"
    )
    expect(answer({ ...report, awarded: 1, applied: 0, known: [...known, "awarded-above-applied"] })).toBe(
      "met warning grant.awarded-above-applied warning grant.disbursed-above-awarded"
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
