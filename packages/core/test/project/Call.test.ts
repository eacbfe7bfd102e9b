import * as fc from "fast-check"
import { describe, expect, it, vi } from "vitest"
import type * as Id from "../../src/foundation/Id.ts"
import * as Ventures from "../../src/law/parameters/Ventures.ts"
import * as Call from "../../src/project/Call.ts"
import { Command, Event } from "../../src/project/Call.schema.ts"
import { viewOf } from "../law/policies.ts"
import { holdsOf } from "../lives.ts"
import { after, callContext, day, id, said, terms, told, view } from "./venture.ts"

// Many cases; on a busy machine they may take their time.
vi.setConfig({ testTimeout: 60_000 })

const [first, second] = ["award-1", "award-2"].map((text) => id<Id.AwardId>(text)) as [Id.AwardId, Id.AwardId]
const draft: Call.Command = { type: "draft", terms, on: "2026-01-02" }
const publish: Call.Command = { type: "publish", on: "2026-01-03" }
const close: Call.Command = { type: "close", on: "2026-01-21" }
const cancel: Call.Command = { type: "cancel", reason: "经费未落实", on: "2026-01-22" }
const allot = (award: Id.AwardId, amountFen: number, on = "2026-02-02"): Call.Command => ({ type: "allot", award, amountFen, on })
const release = (award: Id.AwardId, on = "2026-02-03"): Call.Command => ({ type: "release", award, on })
const prolong = (closesOn: string): Call.Command => ({ type: "prolong", closesOn, reason: "申报较少", on: "2026-01-10" })
const closed = [draft, publish, close]

const state = (commands: readonly Call.Command[], of = view()) =>
  after<Call.Command, Call.Call, Call.Event, Call.Context>(Call.decider, commands, callContext("2026-12-31", of))
const ask = (before: readonly Call.Command[], command: Call.Command, of = view()): string =>
  said(Call.decide(command, state(before, of), callContext("2026-12-31", of)))

describe("a call", () => {
  it.each(
    told<Call.Command>([
      [[], publish, "unmet call.stage"],
      [[], draft, "met"],
      [[draft], draft, "unmet call.stage"],
      [[draft], { type: "revise", terms, on: "2026-01-02" }, "met"],
      [[draft, publish], { type: "revise", terms, on: "2026-01-04" }, "unmet call.stage"],
      [[draft], { type: "publish", on: "2026-01-20" }, "met"],
      [[draft], { type: "publish", on: "2026-01-21" }, "unmet call.over"],
      [[draft], { type: "publish", on: "2026-01-01" }, "unmet call.before"],
      [[draft], { type: "publish", on: "2027-01-01" }, "unmet call.future call.over"],
      [[draft, publish], prolong("2026-01-20"), "unmet call.not-longer"],
      [[draft, publish], prolong("2026-01-21"), "met"],
      [[draft, publish], { type: "close", on: "2026-01-20" }, "unmet call.still-open"],
      [[draft, publish], close, "met"],
      [[draft, publish, prolong("2026-01-21")], close, "unmet call.still-open"],
      [closed, cancel, "met"],
      [[...closed, allot(first, 1)], { ...cancel, on: "2026-02-04" }, "unmet call.has-awards"],
      [[...closed, allot(first, 1), release(first)], { ...cancel, on: "2026-02-04" }, "met"],
      [[draft, publish], allot(first, 1), "unmet call.stage"]
    ])
  )("after %s, %s: %s", (_before, _command, answer, before, command) => expect(ask(before, command)).toBe(answer))
  it.each([
    // what is allotted already, what is asked for: ceiling 20,000, pool 30,000 yuan
    [[], 2_000_000, "met"],
    [[], 2_000_001, "unmet call.above-ceiling"],
    [[allot(second, 1_500_000)], 1_500_000, "met"],
    [[allot(second, 1_500_000)], 1_500_001, "unmet call.pool-empty"],
    [[allot(second, 1_500_000), release(second)], 2_000_000, "met"],
    [[allot(first, 1)], 1, "unmet call.allotted-already"]
  ] satisfies readonly (readonly [readonly Call.Command[], number, string])[])("after %j, %i fen of the pool: %s", (before, fen, answer) =>
    expect(ask([...closed, ...before], allot(first, fen, "2026-02-04"))).toBe(answer)
  )
  it("makes no more awards than it said, and releases only what was allotted", () => {
    const one = { ...terms, awards: 1 }
    const before: readonly Call.Command[] = [{ ...draft, terms: one }, publish, close, allot(first, 1)]
    expect(ask(before, allot(second, 1))).toBe("unmet call.enough-awards")
    expect(ask(before, release(second))).toBe("unmet call.not-allotted")
  })
  it("names what is wrong with its terms, all at once", () => {
    const wrong = {
      ...terms,
      closesOn: "2026-01-04",
      sheet: [...terms.sheet, { item: "need", maxPoints: 1, weight: 1 }] as typeof terms.sheet
    }
    expect(ask([], { ...draft, terms: wrong })).toBe("unmet call.ends-before call.item-twice")
  })
  it.each([
    ["wuhu", { ceilingFen: 10_000_000, poolFen: 240_000_000, awards: 24, cycleMonths: 10 }, "met"],
    ["wuhu", { ceilingFen: 10_000_001, awards: 25, cycleMonths: 10 }, "unmet project.call-ceiling project.call-awards"],
    ["wuhu", { awards: 24 }, "unknown project.call-cycle"],
    ["national", { ceilingFen: 1_000_000_000_000 }, "met"]
  ] as const)("VEN-02: %s, terms %j: %s", (name, of, answer) =>
    expect(ask([], { ...draft, terms: { ...terms, ...of } }, viewOf(name))).toBe(answer)
  )
  it("what was drafted under one policy is asked again when it is published", () =>
    expect(said(Call.decide(publish, state([draft]), callContext("2026-12-31", view({ [Ventures.ceilingFen.id]: 1_999_999 }))))).toBe(
      "unmet project.call-ceiling"
    ))
  it.each([
    ["2026-01-04", false],
    ["2026-01-05", true],
    ["2026-01-20", true],
    ["2026-01-21", false]
  ])("takes applications from the first to the last day: %s %s", (on, takes) =>
    expect([
      Call.takesOn(state([draft, publish]), day(on)),
      Call.takesOn(state([draft]), day(on)),
      Call.takesOn(Call.initial, day(on))
    ]).toEqual([takes, false, false])
  )
  it("tells a refusal with amounts and days", () =>
    expect(Call.decide(allot(first, 3_000_001), state(closed), callContext()).findings).toEqual([
      expect.objectContaining({ rule: "call.above-ceiling", facts: { amountFen: 3_000_001, ceilingFen: 2_000_000 } }),
      expect.objectContaining({ rule: "call.pool-empty", facts: { amountFen: 3_000_001, leftFen: 3_000_000 } })
    ]))
})

const on = fc.constantFrom("2026-01-02", "2026-01-10", "2026-01-21", "2026-02-02", "2026-02-10")
const award = fc.constantFrom(first, second)
const amountFen = fc.constantFrom(1, 999_999, 1_000_000, 1_500_000, 1_500_001, 2_000_000)
const command: fc.Arbitrary<Call.Command> = fc.oneof(
  fc.record({ type: fc.constant("draft" as const), terms: fc.constant({ ...terms, awards: 2 }), on }),
  fc.record({ type: fc.constantFrom("publish" as const, "close" as const), on }),
  fc.record({ type: fc.constant("prolong" as const), closesOn: on, reason: fc.constant("延长"), on }),
  { weight: 6, arbitrary: fc.record({ type: fc.constant("allot" as const), award, amountFen, on }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant("release" as const), award, on }) },
  fc.record({ type: fc.constant("cancel" as const), reason: fc.constant("取消"), on })
)

it("whatever is commanded, no more is allotted than there is, and a replay gives the same", () =>
  holdsOf({
    decider: Call.decider,
    fits: Call.fits,
    Command,
    Event,
    commands: fc.array(command, { maxLength: 20 }).map((all) => [...closed, ...all]),
    context: callContext(),
    always: (now) => {
      expect(Call.allottedFen(now)).toBeLessThanOrEqual(now.terms?.poolFen ?? 0)
      for (const fen of now.allotted.values()) expect(fen).toBeLessThanOrEqual(now.terms?.ceilingFen ?? 0)
    }
  }))
