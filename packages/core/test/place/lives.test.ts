import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import type { Decider } from "../../src/foundation/Decider.ts"
import * as Id from "../../src/foundation/Id.ts"
import { lives } from "../../src/place/messages/lives.ts"
import * as Agreement from "../../src/place/PartnershipAgreement.ts"
import * as AgreementSchema from "../../src/place/PartnershipAgreement.schema.ts"
import * as SixHaves from "../../src/place/rules/SixHaves.ts"
import * as Station from "../../src/place/Station.ts"
import * as StationSchema from "../../src/place/Station.schema.ts"
import * as Goals from "../../src/place/YearlyGoals.ts"
import * as GoalsSchema from "../../src/place/YearlyGoals.schema.ts"
import { decide, said, viewOf } from "../law/policies.ts"
import { holdsOf, inOrder, lived } from "../lives.ts"
import { answered } from "../said.ts"
import { haveWords, writtenIn } from "../words.ts"

const day = Day.require
const context = { today: day("2026-06-30") }

/** The state after commands that must all be accepted. */
const after = <C, S, E>(decider: Decider<C, S, E, { today: Day.Day }>, commands: readonly C[]): S => {
  const { state, accepted } = lived(decider, commands, context)
  expect(accepted).toEqual(commands)
  return state
}
/** "met" or the rules that refuse. */
const answer = <C, S, E>(decider: Decider<C, S, E, { today: Day.Day }>, before: readonly C[], command: C): string =>
  answered(decider.decide(command, after(decider, before), context))
/** An accepted command gives this one event, and nothing is remarked; but for its type the event says what the command said. */
const gives = <C extends { readonly type: string }, S, E>(
  decider: Decider<C, S, E, { today: Day.Day }>,
  before: readonly C[],
  command: C,
  type: string
): void =>
  expect(decider.decide(command, after(decider, before), context)).toStrictEqual({
    outcome: "met",
    value: [{ ...command, type, v: 1 }],
    findings: []
  })
/** In which of the states an event fits; where it does not, nothing changes. */
const fitting = <C, S, E>(
  of: Decider<C, S, E, never> & { readonly fits: (state: S, event: E) => boolean },
  states: readonly S[],
  event: E
) =>
  states.map((state) => {
    const fits = of.fits(state, event)
    if (!fits) expect(of.evolve(state, event)).toBe(state)
    return fits
  })
const between = (first: string, last: string) =>
  fc.integer({ min: day(first), max: day(last) }).map((number) => Day.text(number as Day.Day))

describe("the words of refusals", () => {
  it("every rule that a decider of places names has what, why and fix, speaking of the same facts in both languages", () => {
    // Those of assessments have a catalogue of their own, and a test beside them.
    const written = new Set([...writtenIn("place")].filter((rule) => !rule.startsWith("assessment.")))
    expect(written.size).toBeGreaterThan(15)
    haveWords(written, lives)
  })
})

describe("a station", () => {
  const [head, worker] = (["p-1", "p-2"] as const).map((id) => Id.require<Id.PersonId>(id)) as [Id.PersonId, Id.PersonId]
  const open: Station.Command = { type: "open", on: "2026-01-01" }
  const facilities = ["premises", "team", "projects", "equipment", "rules", "sign"] as const
  const functions = ["needs", "projects", "recruitment", "activities", "records", "publicity"] as const
  const has = (facility: (typeof facilities)[number], is = true, on = "2026-01-02"): Station.Command => ({
    type: "note-facility",
    facility,
    has: is,
    on
  })
  const does = (name: (typeof functions)[number], is = true, on = "2026-01-02"): Station.Command => ({
    type: "note-function",
    function: name,
    has: is,
    on
  })
  const take = (person: Id.PersonId, on = "2026-02-01", isLicensed = false): Station.Command => ({
    type: "take-post",
    person,
    post: "staff",
    isLicensed,
    on
  })
  const leave = (person: Id.PersonId, on: string): Station.Command => ({ type: "leave-post", person, on })
  const close: Station.Command = { type: "close", on: "2026-03-01", reason: "合并" }
  const whole = [open, ...facilities.map((one) => has(one)), ...functions.map((one) => does(one))]
  const judged = (state: Station.Station, on: string) =>
    said(decide(SixHaves.stationHaves, Station.factsOn(state, day(on)), viewOf("national", on)))

  it("STD-04: what is noted of it is what the rule about the six haves is asked", () => {
    const state = after(Station.decider, [...whole, has("sign", false, "2026-02-01")])
    expect(judged(state, "2026-01-31")).toBe("")
    expect(judged(state, "2026-02-01")).toBe("unmet place.station-sign")
  })
  it.each([...facilities.map((one) => [one, has(one, false)] as const), ...functions.map((one) => [one, does(one, false)] as const)])(
    "STD-04: each note is one fact: %s",
    (_, note) => expect(judged(after(Station.decider, [...whole, note]), "2026-01-02")).toMatch(/^unmet place\.station-[a-z]+$/)
  )
  it("STD-04: what nobody has noted is unknown", () =>
    expect(judged(after(Station.decider, whole.slice(0, -1)), "2026-01-02")).toBe("unknown place.station-publicity"))
  it("STN-02: counts who works there on a day, the last one included", () => {
    const state = after(Station.decider, [open, take(head, "2026-02-01", true), take(worker, "2026-02-02"), leave(worker, "2026-02-03")])
    expect(["2026-01-31", "2026-02-01", "2026-02-03", "2026-02-04"].map((on) => Station.staffingOn(state, day(on)))).toEqual([
      { staff: 0, licensed: 0 },
      { staff: 1, licensed: 1 },
      { staff: 2, licensed: 1 },
      { staff: 1, licensed: 1 }
    ])
  })
  it("closes with everybody in it", () => {
    const state = after(Station.decider, [open, take(head), close])
    expect([state.stage, Station.staffingOn(state, day("2026-03-01")).staff, Station.staffingOn(state, day("2026-03-02")).staff]).toEqual([
      "closed",
      1,
      0
    ])
  })
  it.each([
    [[], has("sign"), "unmet station.stage"],
    [[open], open, "unmet station.stage"],
    [[open, close], has("sign", true, "2026-03-01"), "unmet station.stage"],
    [[open], has("sign", true, "2026-07-01"), "unmet station.future"],
    [[open], has("sign", true, "2025-12-31"), "unmet station.before"],
    [[open, take(head)], take(head), "unmet station.has-post"],
    [[open, take(head), leave(head, "2026-02-03")], take(head, "2026-02-03"), "unmet station.has-post"],
    [[open, take(head), leave(head, "2026-02-03")], take(head, "2026-02-04"), "met"],
    [[open, take(head)], take(worker), "met"],
    [[open, take(head)], leave(worker, "2026-02-03"), "unmet station.no-post"],
    [[open, take(head), leave(head, "2026-02-03")], leave(head, "2026-02-03"), "unmet station.no-post"],
    [[open], { ...close, on: "2026-06-30" }, "met"],
    [[open], { ...close, on: "2026-01-01" }, "met"]
  ] satisfies readonly (readonly [readonly Station.Command[], Station.Command, string])[])(
    "after %j, %j: %s",
    (before, command, expected) => expect(answer(Station.decider, before, command)).toBe(expected)
  )
  it("what is commanded is what happens", () => {
    gives(Station.decider, [], { ...open, street: Id.require<Id.StreetId>("s-1") }, "station.opened")
    gives(Station.decider, [open], has("sign"), "station.facility-noted")
    gives(Station.decider, [open], does("needs"), "station.function-noted")
    gives(Station.decider, [open], take(head), "station.post-taken")
    gives(Station.decider, [open, take(head)], leave(head, "2026-02-03"), "station.post-left")
    gives(Station.decider, [open], close, "station.closed")
    expect(Station.streamOf(Id.require<Id.StationId>("st-1"))).toBe("station/st-1")
  })
  it.each([
    ["station.opened", [true, false, false]],
    ["station.facility-noted", [false, true, false]],
    ["station.function-noted", [false, true, false]],
    ["station.post-taken", [false, true, false]],
    ["station.post-left", [false, false, false]],
    ["station.closed", [false, true, false]]
  ] as const)("%s fits before, during and after: %j", (type, expected) => {
    const states = [Station.initial, after(Station.decider, [open]), after(Station.decider, [open, close])]
    expect(fitting(Station, states, { type, v: 1, person: head, on: "2026-05-01" } as Station.Event)).toEqual(expected)
  })
  it.each([
    ["station.post-taken", false, true],
    ["station.post-left", true, false]
  ] as const)("%s fits for who has a post: %s, and for who has none: %s", (type, has, hasNone) => {
    const states = [after(Station.decider, [open, take(head)])]
    const event = (person: Id.PersonId) => ({ type, v: 1, person, on: "2026-05-01" }) as Station.Event
    expect([...fitting(Station, states, event(head)), ...fitting(Station, states, event(worker))]).toEqual([has, hasNone])
  })
  it("keeps where it is, who works there and until when", () => {
    const [street, community] = [Id.require<Id.StreetId>("s-1"), Id.require<Id.CommunityId>("c-1")]
    const commands = [{ ...open, street, community }, take(head), take(worker), leave(head, "2026-02-03"), close] as const
    expect(after(Station.decider, commands)).toStrictEqual({
      stage: "closed",
      notes: [],
      posts: [
        { person: head, post: "staff", isLicensed: false, from: day("2026-02-01"), until: day("2026-02-03") },
        { person: worker, post: "staff", isLicensed: false, from: day("2026-02-01"), until: day("2026-03-01") }
      ],
      street,
      community,
      openedOn: day("2026-01-01"),
      closedOn: day("2026-03-01"),
      latest: day("2026-03-01")
    })
    expect(after(Station.decider, [open])).toStrictEqual({
      stage: "open",
      notes: [],
      posts: [],
      openedOn: day("2026-01-01"),
      latest: day("2026-01-01")
    })
  })
  it("never gets stuck, replays to the same state, and nobody has two posts on one day", () => {
    const on = between("2026-01-01", "2026-01-12")
    const person = fc.constantFrom(head, worker)
    const command: fc.Arbitrary<Station.Command> = fc.oneof(
      fc.record({ type: fc.constant("note-facility" as const), facility: fc.constantFrom(...facilities), has: fc.boolean(), on }),
      fc.record({ type: fc.constant("note-function" as const), function: fc.constantFrom(...functions), has: fc.boolean(), on }),
      fc.record({
        type: fc.constant("take-post" as const),
        person,
        post: fc.constantFrom("head" as const, "staff" as const),
        isLicensed: fc.boolean(),
        on
      }),
      fc.record({ type: fc.constant("leave-post" as const), person, on }),
      fc.record({ type: fc.constant("close" as const), reason: fc.constant("合并"), on: fc.constant("2026-01-12") })
    )
    holdsOf({
      decider: Station.decider,
      fits: Station.fits,
      ...StationSchema,
      commands: inOrder(command, open),
      context,
      always: (state) => {
        for (let on = day("2025-12-31"); on <= day("2026-01-13"); on = Day.plusDays(on, 1)) {
          const there = state.posts.filter(({ from, until }) => from <= on && (until === undefined || on <= until))
          expect(new Set(there.map((posted) => posted.person)).size).toBe(there.length)
        }
      }
    })
  })
})

describe("yearly goals", () => {
  const list = (item: string): Goals.Command => ({ type: "list-key-work", item, words: "老旧小区改造" })
  const strike = (item: string): Goals.Command => ({ type: "strike-key-work", item, reason: "并入其他工作" })
  const set = (goal: string, serves?: string): Goals.Command => ({
    type: "set-goal",
    goal,
    words: "每月走访",
    ...(serves === undefined ? {} : { serves })
  })
  const point = (goal: string, serves: string): Goals.Command => ({ type: "point-goal", goal, serves })
  const reach = (goal: string, on = "2026-06-30"): Goals.Command => ({ type: "reach-goal", goal, on, evidence: ["总结"] })
  const drop = (goal: string): Goals.Command => ({ type: "drop-goal", goal, reason: "条件不足" })

  it("those that serve no key work are set, told of, and listed", () => {
    expect(answer(Goals.decider, [list("1")], set("g-1"))).toBe("met goals.serves-none")
    const state = after(Goals.decider, [list("1"), list("2"), set("g-1"), set("g-2", "1"), set("g-3"), drop("g-3")])
    expect(Goals.servingNone(state)).toEqual(["g-1"])
    expect(Goals.unserved(state)).toEqual(["2"])
    expect(Goals.servingNone(after(Goals.decider, [list("1"), set("g-1"), point("g-1", "1")]))).toEqual([])
  })
  it("a goal whose key work was struck serves none", () => {
    const state = after(Goals.decider, [list("1"), set("g-1", "1"), strike("1")])
    expect([Goals.servingNone(state), Goals.unserved(state)]).toEqual([["g-1"], []])
  })
  it.each([
    [[list("1")], list("1"), "unmet goals.key-work-twice"],
    [[list("1"), strike("1")], list("1"), "unmet goals.key-work-twice"],
    [[], strike("1"), "unmet goals.no-key-work"],
    [[list("1"), strike("1")], strike("1"), "unmet goals.no-key-work"],
    [[], set("g-1", "1"), "unmet goals.no-key-work"],
    [[list("1"), set("g-1", "1")], set("g-1", "1"), "unmet goals.goal-twice"],
    [[list("1")], point("g-1", "1"), "unmet goals.not-open"],
    [[list("1"), set("g-1", "1")], point("g-1", "2"), "unmet goals.no-key-work"],
    [[set("g-1")], reach("g-1"), "met"],
    [[set("g-1")], reach("g-1", "2026-07-01"), "unmet goals.future"],
    [[set("g-1"), reach("g-1")], drop("g-1"), "unmet goals.not-open"],
    [[set("g-1"), drop("g-1")], reach("g-1"), "unmet goals.not-open"]
  ] satisfies readonly (readonly [readonly Goals.Command[], Goals.Command, string])[])("after %j, %j: %s", (before, command, expected) =>
    expect(answer(Goals.decider, before, command)).toBe(expected)
  )
  it("a goal that serves nothing is told of, with where the law looks at it", () => {
    const { outcome, findings } = Goals.decide(set("g-1"), Goals.initial, context)
    expect([outcome, findings]).toMatchObject([
      "met",
      [
        {
          rule: "goals.serves-none",
          severity: "warning",
          kind: "notice",
          facts: { goal: "g-1" },
          citations: [{}, { words: "重要考核指标" }]
        }
      ]
    ])
  })
  it("what is commanded is what happens", () => {
    gives(Goals.decider, [], list("1"), "goals.key-work-listed")
    gives(Goals.decider, [list("1")], list("2"), "goals.key-work-listed")
    gives(Goals.decider, [list("1")], strike("1"), "goals.key-work-struck")
    gives(Goals.decider, [list("1"), set("g-2", "1")], set("g-1", "1"), "goals.goal-set")
    gives(Goals.decider, [list("1"), list("2"), set("g-1", "1")], point("g-1", "2"), "goals.goal-pointed")
    gives(Goals.decider, [set("g-1")], reach("g-1"), "goals.goal-reached")
    gives(Goals.decider, [set("g-1")], drop("g-1"), "goals.goal-dropped")
    expect(Goals.streamOf(Id.require<Id.StationId>("st-1"), 2026)).toBe("goals/st-1/2026")
  })
  it.each([
    ["goals.key-work-listed", [true, false, false]],
    ["goals.key-work-struck", [false, true, false]],
    ["goals.goal-set", [true, false, false]],
    ["goals.goal-pointed", [false, true, false]],
    ["goals.goal-reached", [false, true, false]],
    ["goals.goal-dropped", [false, true, false]]
  ] as const)("%s fits where its goal or item is not there, is open, is over: %j", (type, expected) => {
    const open = [list("1"), list("2"), set("g-1", "1"), set("g-2", "2")]
    const states = [Goals.initial, after(Goals.decider, open), after(Goals.decider, [...open, strike("1"), drop("g-1")])]
    const event = { type, v: 1, item: "1", goal: "g-1", serves: "2", on: "2026-05-01" } as Goals.Event
    expect(fitting(Goals, states, event)).toEqual(expected)
  })
  it("keeps each item and goal by itself", () => {
    const commands = [list("1"), list("2"), set("g-1", "1"), set("g-2", "2"), set("g-3"), set("g-4"), point("g-1", "2")] as const
    expect(after(Goals.decider, [...commands, reach("g-2"), drop("g-3"), strike("1")])).toStrictEqual({
      keyWork: [
        { item: "1", isStruck: true },
        { item: "2", isStruck: false }
      ],
      goals: [
        { goal: "g-1", stage: "open", serves: "2" },
        { goal: "g-2", stage: "reached", serves: "2", reachedOn: day("2026-06-30") },
        { goal: "g-3", stage: "dropped" },
        { goal: "g-4", stage: "open" }
      ]
    })
    const counted = [...commands, reach("g-2"), drop("g-4")]
    expect([Goals.tally(Goals.initial), Goals.tally(after(Goals.decider, counted))]).toEqual([
      { done: 0, of: 0 },
      { done: 1, of: 3 }
    ])
    const dropped = after(Goals.decider, [list("1"), list("2"), set("g-1", "1"), drop("g-1"), strike("2")])
    expect([Goals.servingNone(dropped), Goals.unserved(dropped)]).toEqual([[], ["1"]])
  })
  it("never gets stuck, replays to the same state; a goal is listed or serves what stands", () => {
    const item = fc.constantFrom("1", "2")
    const goal = fc.constantFrom("g-1", "g-2", "g-3")
    const command = fc.oneof(
      item.map(list),
      item.map(strike),
      fc.tuple(goal, fc.option(item, { nil: undefined })).map(([one, serves]) => set(one, serves)),
      fc.tuple(goal, item).map(([one, serves]) => point(one, serves)),
      goal.map((one) => reach(one)),
      goal.map(drop)
    )
    holdsOf({
      decider: Goals.decider,
      fits: Goals.fits,
      ...GoalsSchema,
      commands: fc.array(command, { minLength: 1, maxLength: 30 }),
      context,
      always: (state) => {
        const standing = state.keyWork.filter(({ isStruck }) => !isStruck).map((one) => one.item)
        const listed = Goals.servingNone(state)
        for (const one of state.goals) {
          if (one.stage !== "dropped" && !listed.includes(one.goal)) expect(standing).toContain(one.serves)
        }
      }
    })
  })
})

describe("a partnership agreement", () => {
  const duty = (id: string): Agreement.Duty => ({ duty: id, of: "partner", words: "提供场地" })
  const draft = (duties: readonly [Agreement.Duty, ...Agreement.Duty[]], until = "2026-12-31"): Agreement.Command => ({
    type: "draft",
    community: Id.require<Id.CommunityId>("c-1"),
    partner: Id.require<Id.OrganisationId>("o-1"),
    needs: ["活动场地"],
    resources: ["会议室"],
    projects: [],
    duties,
    from: "2026-01-01",
    until
  })
  const sign: Agreement.Command = { type: "sign", on: "2026-01-10" }
  const report = (of: string, kept: boolean, on: string): Agreement.Command => ({ type: "report-duty", duty: of, kept, on })
  const prolong = (until: string): Agreement.Command => ({ type: "prolong", until })
  const end = (on: string): Agreement.Command => ({ type: "end", on, reason: "单位搬迁" })
  const signed = [draft([duty("d-1"), duty("d-2")]), sign] as const

  it.each([
    ["2026-01-09", false],
    ["2026-01-10", true],
    ["2026-12-31", true],
    ["2027-01-01", false]
  ])("is in force on %s: %s", (on, expected) => expect(Agreement.isInForceOn(after(Agreement.decider, signed), day(on))).toBe(expected))
  it("is in force for longer, or for less", () => {
    expect(Agreement.isInForceOn(after(Agreement.decider, [...signed, prolong("2027-06-30")]), day("2027-06-30"))).toBe(true)
    const over = after(Agreement.decider, [...signed, end("2026-03-31")])
    expect([Agreement.isInForceOn(over, day("2026-03-31")), Agreement.isInForceOn(over, day("2026-04-01"))]).toEqual([true, false])
    expect(Agreement.isInForceOn(after(Agreement.decider, signed.slice(0, 1)), day("2026-02-01"))).toBe(false)
  })
  it("a duty is kept, or not, or nobody has said; the last report up to a day stands", () => {
    const state = after(Agreement.decider, [...signed, report("d-1", true, "2026-04-01"), report("d-1", false, "2026-05-01")])
    const on = (asked: string) => Agreement.dutiesOn(state, day(asked)).map(({ kept }) => kept)
    expect([on("2026-03-31"), on("2026-04-01"), on("2026-05-01")]).toEqual([
      [undefined, undefined],
      [true, undefined],
      [false, undefined]
    ])
  })
  it.each([
    [[], sign, "unmet agreement.stage"],
    [[], draft([duty("d-1")], "2025-12-31"), "unmet agreement.dates"],
    [[], draft([duty("d-1")], "2026-01-01"), "met"],
    [[], draft([duty("d-1"), duty("d-1")]), "unmet agreement.duty-twice"],
    [[draft([duty("d-1")])], { type: "sign", on: "2026-07-01" }, "unmet agreement.future"],
    [[draft([duty("d-1")])], report("d-1", true, "2026-02-01"), "unmet agreement.stage"],
    [signed, report("d-3", true, "2026-02-01"), "unmet agreement.no-duty"],
    [signed, report("d-1", true, "2025-12-31"), "unmet agreement.not-begun"],
    [signed, report("d-1", true, "2026-07-01"), "unmet agreement.future"],
    [signed, report("d-1", true, "2026-01-01"), "met"],
    [signed, report("d-1", true, "2026-06-30"), "met"],
    [signed, end("2026-01-01"), "met"],
    [signed, prolong("2026-12-31"), "unmet agreement.not-longer"],
    [signed, prolong("2027-01-01"), "met"],
    [signed, end("2025-12-31"), "unmet agreement.not-in-force"],
    [[draft([duty("d-1")], "2026-03-31"), sign], end("2026-04-01"), "unmet agreement.not-in-force"],
    [[draft([duty("d-1")], "2026-03-31"), sign], end("2026-03-31"), "met"],
    [[...signed, end("2026-03-31")], prolong("2027-01-01"), "unmet agreement.stage"]
  ] satisfies readonly (readonly [readonly Agreement.Command[], Agreement.Command, string])[])(
    "after %j, %j: %s",
    (before, command, expected) => expect(answer(Agreement.decider, before, command)).toBe(expected)
  )
  it("what is commanded is what happens", () => {
    gives(Agreement.decider, [], draft([duty("d-1")]), "agreement.drafted")
    gives(Agreement.decider, [draft([duty("d-1")])], sign, "agreement.signed")
    gives(Agreement.decider, signed, report("d-1", true, "2026-02-01"), "agreement.duty-reported")
    gives(Agreement.decider, signed, prolong("2027-01-01"), "agreement.prolonged")
    gives(Agreement.decider, signed, end("2026-03-31"), "agreement.ended")
    expect(Agreement.streamOf(Id.require<Id.AgreementId>("a-1"))).toBe("agreement/a-1")
  })
  it.each([
    ["agreement.drafted", [true, false, false, false]],
    ["agreement.signed", [false, true, false, false]],
    ["agreement.duty-reported", [false, false, true, false]],
    ["agreement.prolonged", [false, false, true, false]],
    ["agreement.ended", [false, false, true, false]]
  ] as const)("%s fits before, drafted, signed, ended: %j", (type, expected) => {
    const states = [[], signed.slice(0, 1), signed, [...signed, end("2026-03-31")]].map((all) => after(Agreement.decider, all))
    const event = { type, v: 1, duty: "d-1", duties: [], kept: true, on: "2026-05-01", from: "2026-01-01", until: "2027-01-01" }
    expect(fitting(Agreement, states, event as never)).toEqual(expected)
  })
  it("begins with nothing agreed", () => expect(Agreement.initial).toStrictEqual({ stage: "none", duties: [], reports: [] }))
  it("keeps its terms, its days and what was reported", () => {
    const commands = [...signed, report("d-2", false, "2026-02-01"), prolong("2027-01-01"), end("2026-03-31")] as const
    expect(after(Agreement.decider, commands)).toStrictEqual({
      stage: "ended",
      terms: { community: "c-1", partner: "o-1", needs: ["活动场地"], resources: ["会议室"], projects: [] },
      duties: [duty("d-1"), duty("d-2")],
      from: day("2026-01-01"),
      until: day("2026-03-31"),
      signedOn: day("2026-01-10"),
      reports: [{ duty: "d-2", kept: false, on: day("2026-02-01") }]
    })
  })
  it("is not in force before it begins, though it was signed before", () => {
    const early = after(Agreement.decider, [draft([duty("d-1")]), { ...sign, on: "2025-12-01" }])
    expect(["2025-12-31", "2026-01-01"].map((on) => Agreement.isInForceOn(early, day(on)))).toEqual([false, true])
  })
  it("a duty's last report by its day stands, whatever the order in which they came", () => {
    const state = after(Agreement.decider, [...signed, report("d-1", false, "2026-05-01"), report("d-1", true, "2026-04-01")])
    expect(Agreement.dutiesOn(state, day("2026-05-01"))).toStrictEqual([
      { ...duty("d-1"), kept: false },
      { ...duty("d-2"), kept: undefined }
    ])
  })
  it("never gets stuck, and replays to the same state", () => {
    const on = between("2025-12-30", "2026-01-12")
    const command = fc.oneof(
      fc.constantFrom(draft([duty("d-1")]), sign),
      fc.tuple(fc.constantFrom("d-1", "d-2", "d-3"), fc.boolean(), on).map(([id, kept, at]) => report(id, kept, at)),
      between("2026-12-30", "2027-01-03").map(prolong),
      { weight: 1, arbitrary: on.map(end) }
    )
    holdsOf({
      decider: Agreement.decider,
      fits: Agreement.fits,
      ...AgreementSchema,
      commands: fc.array(command, { minLength: 1, maxLength: 30 }).map((all) => [...signed, ...all]),
      context
    })
  })
})
