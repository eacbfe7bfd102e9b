import * as fc from "fast-check"
import { describe, expect, it, vi } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import * as Id from "../../src/foundation/Id.ts"
import * as Concerns from "../../src/law/parameters/Concerns.ts"
import * as Concern from "../../src/concern/Concern.ts"
import { Command, Event } from "../../src/concern/Concern.schema.ts"
import { lives } from "../../src/concern/messages/lives.ts"
import { viewOf, viewWith } from "../law/policies.ts"
import { holdsOf, inOrder, lived } from "../lives.ts"
import { haveWords, writtenIn } from "../words.ts"

// Many cases; on a busy machine they may take their time.
vi.setConfig({ testTimeout: 60_000 })

const today = Day.require("2026-06-30")
const context: Concern.Context = { today, view: viewOf("national"), speaker: undefined }
const twoConfirm: Concern.Context = { today, view: viewWith(Concerns.confirmations, 2), speaker: undefined }
const id = Id.require
const people = (["p-1", "p-2", "p-3"] as const).map((one) => id<Id.PersonId>(one)) as [Id.PersonId, Id.PersonId, Id.PersonId]
const [worker, li, wang] = people

const report: Concern.Command = { type: "report", topic: "charging-cables", community: id("c-1"), words: "飞线充电", on: "2026-01-01" }
const ofProject: Concern.Command = { ...report, project: id<Id.AwardId>("a-1") }
const assign: Concern.Command = { type: "assign", to: { type: "person", person: worker }, on: "2026-01-02" }
const coordinate = (agreed = true): Concern.Command => ({
  type: "coordinate",
  parties: [
    { type: "organisation", organisation: id("property") },
    { type: "team", team: id("t-1") }
  ],
  agreed,
  words: "装充电桩",
  on: "2026-01-03"
})
const measure = (
  moment: "before" | "after",
  value: number,
  on: string,
  what = "cables",
  better: "lower" | "higher" = "lower"
): Concern.Command => ({
  type: "measure",
  moment,
  measure: what,
  value,
  better,
  on
})
/** Nobody said which of two counts is better. */
const uncertain = (moment: "before" | "after", value: number, on: string): Concern.Command => ({
  type: "measure",
  ...{ moment, measure: "cables", value, on }
})
const handle: Concern.Command = { type: "handle", words: "已装", on: "2026-01-10" }
const confirm = (by: Id.PersonId, solved = true, on = "2026-01-11"): Concern.Command => ({ type: "confirm", by, solved, on })
const reopen: Concern.Command = { type: "reopen", on: "2026-02-01", reason: "又出现了" }
const withdraw: Concern.Command = { type: "withdraw", on: "2026-01-05", reason: "误报" }

const after = (commands: readonly Concern.Command[], under = context): Concern.Concern => {
  const { state, accepted } = lived(Concern.decider, commands, under)
  expect(accepted).toEqual(commands)
  return state
}
const refused = (command: Concern.Command, before: readonly Concern.Command[], under = context) => {
  const decision = Concern.decide(command, after(before, under), under)
  return decision.outcome === "met" ? [] : decision.findings.map(({ rule, facts }) => [rule, facts])
}

it("every rule that the decider names has what, why and fix, speaking of the same facts in both languages", () => {
  const written = writtenIn("concern")
  expect(written.size).toBe(5)
  haveWords(written, lives)
})

describe("a concern", () => {
  it("is taken up, talked over, handled, and resolved by a resident", () => {
    expect(after([report, assign, coordinate(), handle, confirm(li)])).toEqual({
      stage: "resolved",
      reported: { topic: "charging-cables", community: "c-1", words: "飞线充电", on: "2026-01-01" },
      assigned: [{ type: "person", person: "p-1" }],
      parties: [
        { type: "organisation", organisation: "property" },
        { type: "team", team: "t-1" }
      ],
      measures: [],
      confirmations: [{ by: "p-2", solved: true, on: "2026-01-11" }],
      assignedOn: Day.require("2026-01-02"),
      resolvedOn: Day.require("2026-01-11"),
      reopenings: 0,
      latest: Day.require("2026-01-11")
    })
  })
  it("begins with nothing, and may be told of today", () => {
    expect(Concern.initial).toStrictEqual({ stage: "none", assigned: [], parties: [], measures: [], confirmations: [], reopenings: 0 })
    expect(refused({ ...report, on: "2026-06-30" }, [])).toEqual([])
    expect(refused({ ...report, on: "2026-07-01" }, []).map(([rule]) => rule)).toEqual(["concern.future"])
    expect(Concern.streamOf(id("c-9"))).toBe("concern/c-9")
  })
  it("is resolved by as many as the policy asks for, and by no fewer", () => {
    const before = [report, assign, handle, confirm(li)]
    expect(after(before, twoConfirm).stage).toBe("handled")
    const second = Concern.decide(confirm(wang), after(before, twoConfirm), twoConfirm)
    expect(second.outcome === "met" && second.value.map(({ type }) => type)).toEqual(["concern.confirmed", "concern.resolved"])
    expect(after([...before, confirm(wang)], twoConfirm)).toMatchObject({ stage: "resolved" })
  })
  it("is open again when one resident says that it is not solved, and everything said before is void", () => {
    const state = after([report, assign, handle, confirm(li), confirm(wang, false)], twoConfirm)
    expect(state).toMatchObject({ stage: "assigned", reopenings: 1, confirmations: [] })
    // It was never settled.
    expect(state.reopenedOn).toBeUndefined()
    expect(
      after([report, assign, handle, confirm(wang, false), { ...handle, on: "2026-01-12" }, confirm(wang, true, "2026-01-13")]).stage
    ).toBe("resolved")
  })
  it("that comes back is opened again, and has no day of resolving", () => {
    const state = after([report, assign, handle, confirm(li), reopen])
    expect(state).toMatchObject({ stage: "assigned", reopenings: 1, reopenedOn: Day.require("2026-02-01") })
    expect(state).not.toHaveProperty("resolvedOn")
  })
  it("without agreement stays where it was", () => expect(after([report, assign, coordinate(), coordinate(false)]).stage).toBe("assigned"))
  it("keeps the day on which it was first taken up", () =>
    expect(after([report, assign, { ...assign, to: { type: "team", team: id("t-2") }, on: "2026-01-09" }])).toMatchObject({
      assignedOn: Day.require("2026-01-02"),
      assigned: [{ type: "person" }, { type: "team", team: "t-2" }]
    }))
  it("shows what changed: the last count before, the last after, of the same thing", () => {
    const state = after([
      report,
      assign,
      measure("before", 12, "2026-01-02"),
      measure("before", 14, "2026-01-03"),
      measure("after", 5, "2026-01-08"),
      measure("after", 0, "2026-01-09"),
      measure("before", 3, "2026-01-09", "bags")
    ])
    expect(Concern.changes(state)).toEqual([{ measure: "cables", before: 14, after: 0, improved: true }])
    expect(Concern.changes(after([report, assign, measure("after", 5, "2026-01-08")]))).toEqual([])
  })
  it("is solved by those who say that it is", () => {
    const said = (by: Id.PersonId, solved: boolean) => ({ by, solved, on: "2026-01-11" })
    expect(Concern.solvedBy({ ...Concern.initial, confirmations: [said(li, true), said(wang, false), said(worker, true)] })).toBe(2)
  })
  it("of a venture is not handled before its change is shown", () => {
    expect(refused(handle, [ofProject, assign, measure("before", 12, "2026-01-02")])).toEqual([
      ["concern.not-measured", { ofProject: true, measured: false }]
    ])
    expect(after([ofProject, assign, measure("before", 12, "2026-01-02"), measure("after", 0, "2026-01-09"), handle]).stage).toBe("handled")
    const under = { ...context, view: viewWith(Concerns.measuredProjects, false) }
    expect(after([ofProject, assign, handle], under).stage).toBe("handled")
  })
  it("of a venture shows a change since it last came back, counted before and then after", () => {
    const settled = [ofProject, assign, measure("before", 12, "2026-01-02"), measure("after", 0, "2026-01-09"), handle, confirm(li), reopen]
    const missing = [["concern.not-measured", { ofProject: true, measured: false }]]
    const again: Concern.Command = { ...handle, on: "2026-02-03" }
    expect(refused(again, settled)).toEqual(missing)
    const after0 = measure("after", 1, "2026-02-02")
    expect(refused(again, [...settled, after0, measure("before", 9, "2026-02-02")])).toEqual(missing)
    expect(refused(again, [...settled, measure("before", 9, "2026-02-02", "bags"), after0])).toEqual(missing)
    expect(refused(again, [...settled, measure("before", 9, "2026-02-02"), measure("before", 8, "2026-02-02")])).toEqual(missing)
    expect(refused(again, [...settled, after0, after0])).toEqual(missing)
    // What was counted of something else is no count of this.
    const [before9, bags] = [measure("before", 9, "2026-02-02"), (moment: "before" | "after") => measure(moment, 9, "2026-02-02", "bags")]
    expect(refused(again, [...settled, bags("before"), after0, before9])).toEqual(missing)
    expect(refused(again, [...settled, after0, before9, bags("after")])).toEqual(missing)
    expect(refused(again, [...settled, measure("before", 9, "2026-02-02"), after0])).toEqual([])
  })
  const none = [] as const
  const worse = [["concern.no-better", { ofProject: true, worse: true }]] as const
  const unsaid = [["concern.direction-unsaid", { ofProject: true, directed: false }]] as const
  it.each<readonly [string, number, number, "lower" | "higher", readonly (readonly unknown[])[]]>([
    ["fewer, and fewer is better", 40, 39, "lower", none],
    ["as many", 40, 40, "lower", worse],
    ["more, and fewer is better", 40, 60, "lower", worse],
    ["more, and more is better", 40, 41, "higher", none],
    ["as many, and more is better", 40, 40, "higher", worse],
    ["fewer, and more is better", 40, 39, "higher", worse]
  ])("of a venture is handled when it is better: %s", (_, before, later, better, expected) => {
    const counted = [measure("before", before, "2026-01-02", "x", better), measure("after", later, "2026-01-09", "x", better)]
    expect(refused(handle, [ofProject, assign, ...counted])).toEqual(expected)
    expect(Concern.changes(after([report, assign, ...counted]))).toMatchObject([{ improved: expected.length === 0 }])
    // Nobody's venture: residents say whether it is solved, and see both counts.
    expect(refused(handle, [report, assign, ...counted])).toEqual(none)
  })
  it("of a venture: of several counts none may be worse; where nobody said which is better it is told, and both are shown", () => {
    const good = [measure("before", 9, "2026-01-02"), measure("after", 1, "2026-01-09")]
    const lamps = [measure("before", 3, "2026-01-09", "lamps", "higher"), measure("after", 2, "2026-01-09", "lamps", "higher")]
    expect(refused(handle, [ofProject, assign, ...good, ...lamps])).toEqual(worse)
    const undirected = [uncertain("before", 9, "2026-01-02"), uncertain("after", 1, "2026-01-09")] as const
    const told = Concern.decide(handle, after([ofProject, assign, ...undirected]), context)
    expect([told.outcome, told.findings.map(({ rule, facts }) => [rule, facts])]).toEqual(["met", unsaid])
    expect(Concern.changes(after([report, assign, ...undirected]))).toEqual([
      { measure: "cables", before: 9, after: 1, improved: undefined }
    ])
    // Said once is said of both counts, first or last.
    expect(refused(handle, [ofProject, assign, measure("before", 9, "2026-01-02"), uncertain("after", 9, "2026-01-09")])).toEqual(worse)
    expect(refused(handle, [ofProject, assign, undirected[0], measure("after", 1, "2026-01-09")])).toEqual(none)
  })
  describe("is confirmed by nobody who had a part in it", () => {
    const team = id<Id.TeamId>("t-1")
    const at = (...parties: readonly [Concern.Party, ...Concern.Party[]]): Concern.Command => ({
      type: "coordinate",
      parties,
      agreed: true,
      words: "装充电桩",
      on: "2026-01-03"
    })
    const sat = at({ type: "person", person: li }, { type: "organisation", organisation: id("property") })
    const toTeam: Concern.Command = { ...assign, to: { type: "team", team } }
    const own = [["concern.own-confirmation", { by: "p-2" }]]
    const speaker = (teams: readonly Id.TeamId[], ...entries: readonly Id.PersonId[]) => ({
      ...context,
      speaker: { entries, teams, units: [] as readonly string[] }
    })
    const property = { type: "organisation", organisation: id<Id.OrganisationId>("property") } as const
    const ofUnits = (...units: readonly string[]) => ({ ...context, speaker: { entries: [li], teams: [], units } })
    it.each<[string, readonly Concern.Command[], Concern.Context, readonly unknown[]]>([
      ["somebody at the table", [report, assign, sat, handle], context, own],
      ["whoever reported it may", [{ ...report, reporter: li }, assign, sat, handle], context, []],
      [
        "not where it was assigned to them",
        [{ ...report, reporter: li }, { ...assign, to: { type: "person", person: li } }, handle],
        context,
        own
      ],
      ["under another entry", [report, assign, handle], speaker([], li, worker), own],
      ["one person by two entries alone", [report, assign, handle], speaker([], li, wang), []],
      ["a member of the team that handled it", [report, toTeam, handle], speaker([team], li), own],
      ["a member of a team at the table", [report, assign, coordinate(), handle], speaker([team], li), own],
      ["of a unit at the table", [report, assign, at(property), handle], ofUnits("property"), own],
      ["of a unit that handled it", [report, { ...assign, to: property }, handle], ofUnits("hotel", "property"), own],
      ["of another unit", [report, assign, at(property), handle], ofUnits("hotel"), []],
      ["a member of another team", [report, toTeam, coordinate(), handle], speaker([id<Id.TeamId>("t-2")], li), []]
    ])("%s", (_, before, under, expected) => expect(refused(confirm(li), before, under)).toEqual(expected))
    it("one person counts once, whichever entry speaks", () => {
      const before = [report, assign, handle, confirm(wang)]
      const under = { ...twoConfirm, speaker: { entries: [li, wang], teams: [], units: [] } }
      const decision = Concern.decide(confirm(li), after(before, twoConfirm), under)
      expect(decision.findings.map(({ rule }) => rule)).toEqual(["concern.confirmed-already"])
    })
  })
  const on = Day.require
  it.each<[string, readonly Concern.Command[], Concern.Command, readonly [string, object][]]>([
    ["reported twice", [report], report, [["concern.stage", { command: "report", stage: "reported" }]]],
    ["handled before it is reported", [], handle, [["concern.stage", { command: "handle", stage: "none" }]]],
    ["handled by nobody", [report], handle, [["concern.stage", { command: "handle", stage: "reported" }]]],
    ["confirmed before it is handled", [report, assign], confirm(li), [["concern.stage", { command: "confirm", stage: "assigned" }]]],
    ["confirmed by whoever handled it", [report, assign, handle], confirm(worker), [["concern.own-confirmation", { by: "p-1" }]]],
    ["opened again before it is resolved", [report, assign, handle], reopen, [["concern.stage", { command: "reopen", stage: "handled" }]]],
    [
      "withdrawn when it is handled",
      [report, assign, handle],
      { ...withdraw, on: "2026-01-10" },
      [["concern.stage", { command: "withdraw", stage: "handled" }]]
    ],
    [
      "measured when it is resolved",
      [report, assign, handle, confirm(li)],
      measure("after", 0, "2026-01-12"),
      [["concern.stage", { command: "measure", stage: "resolved" }]]
    ],
    [
      "anything after it was withdrawn",
      [report, withdraw],
      { ...assign, on: "2026-01-06" },
      [["concern.stage", { command: "assign", stage: "withdrawn" }]]
    ],
    ["talked over by nobody", [report], coordinate(), [["concern.stage", { command: "coordinate", stage: "reported" }]]],
    ["tomorrow", [report], { ...assign, on: "2026-07-01" }, [["concern.future", { on: on("2026-07-01"), today }]]],
    [
      "before the last word",
      [report, assign],
      { ...handle, on: "2026-01-01" },
      [["concern.before", { on: on("2026-01-01"), latest: on("2026-01-02") }]]
    ]
  ])("is refused: %s", (_, before, command, expected) => expect(refused(command, before)).toEqual(expected))
  it("one resident counts once", () => {
    expect(refused(confirm(li), [report, assign, handle, confirm(li)], twoConfirm)).toEqual([["concern.confirmed-already", { by: "p-2" }]])
    expect(refused(confirm(li, false), [report, assign, handle, confirm(li)], twoConfirm)).toEqual([
      ["concern.confirmed-already", { by: "p-2" }]
    ])
  })
  it("an event that cannot be changes nothing", () => {
    const state = after([report, assign, handle, confirm(li)], twoConfirm)
    for (const event of [
      { type: "concern.resolved", v: 1, confirmations: 2, on: "2026-01-12" },
      { type: "concern.confirmed", v: 1, by: li, solved: true, on: "2026-01-12" },
      { type: "concern.assigned", v: 1, to: { type: "person", person: li }, on: "2026-01-12" }
    ] satisfies readonly Concern.Event[]) {
      expect(Concern.fits(state, event)).toBe(false)
      expect(Concern.evolve(state, event)).toBe(state)
    }
    expect(Concern.fits(after([report, assign, handle]), { type: "concern.resolved", v: 1, confirmations: 0, on: "2026-01-12" })).toBe(
      false
    )
  })

  const day = fc.integer({ min: Day.require("2026-01-01"), max: Day.require("2026-01-12") }).map((number) => Day.text(number as Day.Day))
  const person = fc.constantFrom(...people)
  const command: fc.Arbitrary<Concern.Command> = fc.oneof(
    { weight: 1, arbitrary: fc.constant(report) },
    {
      weight: 3,
      arbitrary: fc.record({
        type: fc.constant("assign" as const),
        to: person.map((one) => ({ type: "person" as const, person: one })),
        on: day
      })
    },
    { weight: 2, arbitrary: fc.tuple(fc.boolean(), day).map(([agreed, at]): Concern.Command => ({ ...coordinate(agreed), on: at })) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom("before" as const, "after" as const), fc.nat(20), day)
        .map(([moment, value, at]) => measure(moment, value, at))
    },
    { weight: 4, arbitrary: day.map((at): Concern.Command => ({ ...handle, on: at })) },
    {
      weight: 6,
      arbitrary: fc.tuple(person, fc.constantFrom(true, true, true, false), day).map(([by, solved, at]) => confirm(by, solved, at))
    },
    { weight: 1, arbitrary: day.map((at): Concern.Command => ({ ...reopen, on: at })) },
    { weight: 1, arbitrary: day.map((at): Concern.Command => ({ ...withdraw, on: at })) }
  )
  const table: Concern.Command = { ...assign, to: { type: "team", team: id("t-1") }, on: "2026-01-01" }
  it("never counts a member of a team that had a part in it, whatever happened before", () => {
    let [asked, others] = [0, 0]
    fc.assert(
      fc.property(inOrder(command, report, table, { ...handle, on: "2026-01-01" }), fc.boolean(), (commands, isMember) => {
        const { state } = lived(Concern.decider, commands, twoConfirm)
        if (state.stage !== "handled") return
        const newcomer = id<Id.PersonId>("p-9")
        const speaker = { entries: [newcomer], teams: isMember ? [id<Id.TeamId>("t-1")] : [], units: [] }
        const { outcome } = Concern.decide(confirm(newcomer, true, "2026-06-30"), state, { ...twoConfirm, speaker })
        expect(outcome).toBe(isMember ? "unmet" : "met")
        if (isMember) asked += 1
        else others += 1
      })
    )
    expect(Math.min(asked, others)).toBeGreaterThan(5)
  })
  it("never resolves without its confirmations, by people who did not handle it", () => {
    let resolved = 0
    holdsOf({
      decider: Concern.decider,
      fits: Concern.fits,
      Command,
      Event,
      commands: inOrder(command, report, { ...assign, on: "2026-01-01" }, { ...handle, on: "2026-01-01" }),
      context: twoConfirm,
      always: (state) => {
        const solvers = state.confirmations.filter(({ solved }) => solved).map(({ by }) => by)
        expect(new Set(solvers).size).toBe(solvers.length)
        for (const by of solvers) expect(state.assigned).not.toContainEqual({ type: "person", person: by })
        if (state.stage !== "resolved") return
        resolved += 1
        expect(solvers.length).toBeGreaterThanOrEqual(2)
        expect(state.resolvedOn).toBe(state.latest)
      }
    })
    expect(resolved).toBeGreaterThan(20)
  })
})
