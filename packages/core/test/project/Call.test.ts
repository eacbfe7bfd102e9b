import * as fc from "fast-check"
import { describe, expect, it, vi } from "vitest"
import type * as Id from "../../src/foundation/Id.ts"
import * as Ventures from "../../src/law/parameters/Ventures.ts"
import * as Call from "../../src/project/Call.ts"
import { Command, Event } from "../../src/project/Call.schema.ts"
import { viewOf } from "../law/policies.ts"
import { holdsOf } from "../lives.ts"
import { keepsShape, spoken } from "../said.ts"
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
  const on = day("2026-01-21")
  const closesOn = day(terms.closesOn)
  const one: readonly Call.Command[] = [{ ...draft, terms: { ...terms, awards: 1 } }, publish, close, allot(first, 1)]
  const wrong = {
    ...terms,
    closesOn: "2026-01-04",
    sheet: [...terms.sheet, { item: "need", maxPoints: 1, weight: 1 }] as unknown as typeof terms.sheet
  }
  it.each<readonly [readonly Call.Command[], Call.Command, readonly (readonly [string, object])[]]>([
    [[], publish, [["call.stage", { command: "publish", stage: "none" }]]],
    [[draft], { ...publish, on: "2026-12-31" }, [["call.over", { on: day("2026-12-31"), closesOn }]]],
    [
      [draft],
      { ...publish, on: "2027-01-01" },
      [
        ["call.future", { on: day("2027-01-01"), today: day("2026-12-31") }],
        ["call.over", { on: day("2027-01-01"), closesOn }]
      ]
    ],
    [[draft], { ...publish, on: "2026-01-01" }, [["call.before", { on: day("2026-01-01"), latest: day("2026-01-02") }]]],
    [
      [],
      { ...draft, terms: wrong },
      [
        ["call.ends-before", { opensOn: day("2026-01-05"), closesOn: day("2026-01-04") }],
        ["call.item-twice", { item: "need" }]
      ]
    ],
    // Each item that comes again, once.
    [
      [],
      { ...draft, terms: { ...terms, sheet: [...terms.sheet, ...terms.sheet, ...terms.sheet] as unknown as typeof terms.sheet } },
      terms.sheet.map(({ item }) => ["call.item-twice", { item }] as const)
    ],
    // A call of one day.
    [[], { ...draft, terms: { ...terms, closesOn: terms.opensOn } }, []],
    [[draft, publish], prolong("2026-01-20"), [["call.not-longer", { on: closesOn, closesOn }]]],
    [[draft, publish], { ...close, on: "2026-01-20" }, [["call.still-open", { on: closesOn, closesOn }]]],
    [[draft], { ...publish, on: "2026-01-21" }, [["call.over", { on, closesOn }]]],
    [one, { ...cancel, on: "2026-02-04" }, [["call.has-awards", { awards: 1 }]]],
    [one, allot(second, 1), [["call.enough-awards", { awards: 1 }]]],
    [one, release(second), [["call.not-allotted", { award: second }]]],
    [[...closed, allot(first, 1)], allot(first, 1), [["call.allotted-already", { award: first }]]],
    [
      closed,
      allot(first, 3_000_001),
      [
        ["call.above-ceiling", { amountFen: 3_000_001, ceilingFen: 2_000_000 }],
        ["call.pool-empty", { amountFen: 3_000_001, leftFen: 3_000_000 }]
      ]
    ]
  ])("case %#: says what speaks against it, and of what", (before, command, reasons) =>
    expect(spoken(Call.decide(command, state(before), callContext()))).toStrictEqual(reasons)
  )
  it("has a stream of its own, and holds nothing at first", () => {
    expect(Call.streamOf(id("call-9"))).toBe("call/call-9")
    expect(Call.initial).toStrictEqual({ stage: "none", allotted: new Map() })
  })
})

describe("what happens to a call", () => {
  const v = 1
  const on = "2026-02-03"
  const reason = "申报较少"
  const other = { ...terms, title: "另一次创投" }
  const held = (stage: Call.Stage): Call.Call => ({ ...state([...closed, allot(first, 1), allot(second, 2)]), stage })
  const third = id<Id.AwardId>("award-3")
  it.each<readonly [Call.Event, string, Partial<Call.Call>]>([
    [{ type: "call.drafted", v, terms: other, on }, "none", { stage: "draft", terms: other }],
    [{ type: "call.revised", v, terms: other, on }, "draft", { terms: other }],
    [{ type: "call.published", v, on }, "draft", { stage: "published" }],
    [{ type: "call.prolonged", v, closesOn: "2026-03-01", reason, on }, "published", { terms: { ...terms, closesOn: "2026-03-01" } }],
    [{ type: "call.closed", v, on }, "published", { stage: "closed", closedOn: day(on) }],
    [{ type: "call.cancelled", v, reason, on }, "draft published closed", { stage: "cancelled" }],
    [
      { type: "call.allotted", v, award: third, amountFen: 3, on },
      "closed",
      {
        allotted: new Map([
          [first, 1],
          [second, 2],
          [third, 3]
        ])
      }
    ],
    [{ type: "call.released", v, award: first, on }, "closed", { allotted: new Map([[second, 2]]) }],
    // Allotted already, and never allotted.
    [{ type: "call.allotted", v, award: first, amountFen: 3, on }, "", {}],
    [{ type: "call.released", v, award: third, on }, "", {}]
  ])("case %#: $type, changes this and nothing else, in these stages and no others", (event, fitting, change) => {
    for (const stage of Call.stages) {
      const before = held(stage)
      const isFitting = fitting.split(" ").includes(stage)
      expect([stage, Call.fits(before, event)]).toEqual([stage, isFitting])
      const then = Call.evolve(before, event)
      if (isFitting) expect(then).toStrictEqual({ ...before, ...change, latest: day(on) })
      else expect(then).toBe(before)
    }
  })
  it("an event is the command under the name of what happened", () => {
    const revise: Call.Command = { type: "revise", terms: other, on: "2026-01-02" }
    const rows: readonly (readonly [readonly Call.Command[], Call.Command, Call.Event["type"]])[] = [
      [[], draft, "call.drafted"],
      [[draft], revise, "call.revised"],
      [[draft], publish, "call.published"],
      [[draft, publish], prolong("2026-01-21"), "call.prolonged"],
      [[draft, publish], close, "call.closed"],
      [closed, cancel, "call.cancelled"],
      [closed, allot(first, 1), "call.allotted"],
      [[...closed, allot(first, 1)], release(first), "call.released"]
    ]
    for (const [before, command, type] of rows)
      expect(Call.decide(command, state(before), callContext())).toStrictEqual({
        outcome: "met",
        value: [{ ...command, type, v: 1 }],
        findings: []
      })
  })
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

it("what is written of a call is read again, with everything that can be said in it, and nothing of another kind is taken", () => {
  const [need, ...rest] = terms.sheet
  const full: Call.Terms = { ...terms, themes: ["助老"], awards: 24, cycleMonths: 10, sheet: [{ ...need, title: "需求" }, ...rest] }
  const on = "2026-01-02"
  const reason = "申报较少"
  for (const [command, event, body] of [
    ["draft", "call.drafted", { terms: full, on }],
    ["revise", "call.revised", { terms: full, on }],
    ["publish", "call.published", { on }],
    ["prolong", "call.prolonged", { closesOn: on, reason, on }],
    ["close", "call.closed", { on }],
    ["cancel", "call.cancelled", { reason, on }],
    ["allot", "call.allotted", { award: first, amountFen: 1, on }],
    ["release", "call.released", { award: first, on }]
  ] as const) {
    keepsShape(Command, { type: command, ...body } as Call.Command)
    keepsShape(Event, { type: event, v: 1, ...body } as Call.Event)
  }
})
