/** Selecting at the desk: by the review, among those who stand before it, and out of what the pool still has. */
import { DeskError, Life } from "@yanzhen/core/desk"
import { Day, type Id } from "@yanzhen/core/foundation"
import { Pack, Policies, VentureParameters } from "@yanzhen/core/law"
import type { Application, Award, Call, Review } from "@yanzhen/core/project"
import { describe, expect, it } from "vitest"
import { given, policyWith } from "./policies.ts"
import { interruptible } from "./racing.ts"
import { application, award, call, draft, id, officer, propose, review, reviewer, round, sign, terms } from "./ventures.ts"
import { failure, listed, run, type Town, town } from "./world.ts"

type Brought = Readonly<Record<string, number>>
const give = (world: Town, of: string, command: Application.Command) => run(Life.give(world, application, of, command))
const selecting = (world: Town, of: string, on = "2026-01-30") => Life.give(world, application, of, { type: "select", by: officer, on })
const decline = (of: string, world: Town) => give(world, of, { type: "decline", reasons: ["重复申报"], by: officer, on: "2026-01-29" })
const reasons = (error: unknown) =>
  error instanceof DeskError.Refused ? error.findings.map(({ rule, facts }) => [rule, facts] as const) : [["none", {}] as const]
const rules = async (asked: ReturnType<typeof selecting>) => reasons(await failure(asked)).map(([rule]) => rule)
const entriesOf = (brought: Brought): readonly [Review.Entry, ...Review.Entry[]] => {
  const [first, ...more] = Object.keys(brought).map((of) => ({ application: id<Id.ApplicationId>(of), submittedOn: "2026-01-20" }))
  if (first === undefined) throw new Error("nothing")
  return [first, ...more]
}
const convene = (brought: Brought): Review.Command => ({
  type: "convene",
  call: round,
  panel: [reviewer],
  entries: entriesOf(brought),
  by: officer,
  on: "2026-01-23"
})

/** What a call brought in, up to where the panel may convene. */
const screened = async (brought: Brought, of: Partial<Call.Terms> = {}, world = town()): Promise<Town> => {
  await listed(world)
  const told = (command: Call.Command) => run(Life.give(world, call, "round", command))
  await told({ type: "draft", terms: { ...terms, ...of }, on: "2026-01-02" })
  await told({ type: "publish", on: "2026-01-03" })
  for (const one of Object.keys(brought)) {
    await give(world, one, draft)
    await give(world, one, { type: "submit", on: "2026-01-20" })
  }
  await told({ type: "close", on: "2026-01-21" })
  for (const one of Object.keys(brought)) await give(world, one, { type: "screen-in", by: officer, on: "2026-01-22" })
  return world
}
const reviewed = async (brought: Brought, of: Partial<Call.Terms> = {}, there = town()): Promise<Town> => {
  const world = await screened(brought, of, there)
  const commands: readonly Review.Command[] = [
    convene(brought),
    ...Object.entries(brought).map(([one, points]): Review.Command => ({
      type: "score",
      reviewer,
      application: id<Id.ApplicationId>(one),
      marks: [{ item: "need", points }],
      on: "2026-01-24"
    })),
    { type: "conclude", by: officer, on: "2026-01-25" }
  ]
  for (const command of commands) await run(Life.give(world, review, "round", command))
  return world
}
const three = { "app-1": 80, "app-2": 90, "app-3": 70 } as const
const awarding = (world: Town, of: string, as: string, amountFen: number): Promise<unknown> => {
  const proposal = propose(of)
  if (proposal.type !== "propose") throw new Error("no proposal")
  const [line] = proposal.lines
  return run(Life.give(world, award, as, { ...proposal, awardedFen: amountFen, lines: [{ ...line, amountFen }], on: "2026-02-01" }))
}

describe("selecting", () => {
  it("goes by places: whoever stands before it and is out makes room, and that is said", async () => {
    const world = await reviewed(three, { awards: 1, poolFen: 3_000_000 })
    expect(reasons(await failure(selecting(world, "app-1")))).toEqual([["application.no-place-left", { place: 2, before: 1, awards: 1 }]])
    expect(reasons(await failure(selecting(world, "app-3")))).toEqual([["application.no-place-left", { place: 3, before: 2, awards: 1 }]])
    await decline("app-2", world)
    expect((await run(selecting(world, "app-1"))).findings).toMatchObject([{ rule: "application.passed-over", facts: { passedOver: 1 } }])
    // Selected, it takes the place that it had.
    expect(await rules(selecting(world, "app-3"))).toEqual(["application.no-place-left", "application.passed-over"])
  })
  it.each<readonly [string, (world: Town) => Promise<unknown>]>([
    ["withdrew", (world) => give(world, "app-2", { type: "withdraw", reason: "人手不足", on: "2026-01-29" })],
    ["was declined", (world) => decline("app-2", world)],
    [
      "has an award that came to nothing",
      async (world) => {
        await run(selecting(world, "app-2"))
        await awarding(world, "app-2", "aw-2", 1_000_000)
        await run(Life.give(world, award, "aw-2", { type: "refuse", reason: "放弃", by: officer, on: "2026-02-01" }))
      }
    ]
  ])("whoever %s takes no place", async (_, out) => {
    const world = await reviewed(three, { awards: 1, poolFen: 3_000_000 })
    await out(world)
    await run(selecting(world, "app-1", "2026-02-02"))
  })
  it.each([
    [400_000, []],
    [500_000, []],
    [500_001, ["application.pool-short"]],
    [1_000_000, ["application.pool-short"]]
  ])("those before it take of the pool what they are awarded, or ask for: of %i fen", async (awardedFen, said) => {
    const world = await reviewed(three, { poolFen: 1_500_000 })
    const before = await run(selecting(world, "app-1"))
    expect(before.findings.map(({ rule, facts }) => [rule, facts["leftFen"]])).toEqual([["application.pool-short", 500_000]])
    const again = await reviewed(three, { poolFen: 1_500_000 })
    await run(selecting(again, "app-2"))
    await awarding(again, "app-2", "aw-2", awardedFen)
    expect((await run(selecting(again, "app-1", "2026-02-02"))).findings.map(({ rule }) => rule)).toEqual(said)
  })
  it("each takes what its own award takes", async () => {
    const world = await reviewed(three, { poolFen: 1_500_000 })
    for (const one of ["app-2", "app-1"]) await run(selecting(world, one))
    await awarding(world, "app-2", "aw-2", 400_000)
    expect((await run(selecting(world, "app-3", "2026-02-02"))).findings).toMatchObject([
      { rule: "application.pool-short", facts: { askedFen: 1_000_000, leftFen: 100_000 } }
    ])
  })
  it("what those before it ask for may be the whole pool", async () => {
    const world = await reviewed(three, { poolFen: 2_000_000 })
    await run(selecting(world, "app-2"))
    expect((await run(selecting(world, "app-1"))).findings).toEqual([])
    expect(reasons(await failure(selecting(world, "app-3")))).toEqual([
      ["application.pool-taken", { place: 3, poolFen: 2_000_000, leftFen: 0 }]
    ])
  })
  it("a draft of the call, or an application of another, takes nothing", async () => {
    const world = await reviewed({ "app-1": 80 }, { awards: 1 })
    await give(world, "app-8", draft)
    await give(world, "app-9", { ...draft, call: id<Id.CallId>("another") } as Application.Command)
    await run(selecting(world, "app-1"))
  })
  it("without a panel where the policy needs none; a panel that is convened meanwhile is waited for", async () => {
    const { store, arm } = interruptible()
    const open = town({ store })
    const world = {
      ...(await screened({ "app-1": 80, "app-2": 90 }, {}, open)),
      policy: policyWith(Pack.value(VentureParameters.needsPanel, { ...given, value: false }))
    }
    expect((await run(selecting(world, "app-2"))).findings).toMatchObject([{ rule: "application.no-panel", severity: "hint" }])
    // app-2 is selected already: the panel is for the other.
    arm((meanwhile) => run(Life.give({ ...town({ store: meanwhile, desk: "colleague" }) }, review, "round", convene({ "app-1": 80 }))))
    expect(await rules(selecting(world, "app-1"))).toEqual(["application.not-reviewed"])
  })
})

describe("a panel", () => {
  it("is convened for what passed the screening, with the day of each", async () => {
    const world = await screened({ "app-1": 80, "app-2": 90 })
    const asked = (command: Review.Command) => Life.give(world, review, "round", command)
    const late = convene({ "app-1": 80 })
    if (late.type !== "convene") throw new Error("no panel")
    const [entry] = late.entries
    expect(reasons(await failure(asked({ ...late, entries: [{ ...entry, submittedOn: "2026-01-19" }] })))).toEqual([
      ["review.entry-submitted", { application: "app-1", statedOn: Day.require("2026-01-19"), submittedOn: Day.require("2026-01-20") }],
      ["review.entry-left-out", { application: "app-2" }]
    ])
    await run(asked(convene({ "app-1": 80, "app-2": 90 })))
  })
  it("one that withdraws while it is convened is no entry", async () => {
    const { store, arm } = interruptible()
    const world = await screened({ "app-1": 80 }, {}, town({ store }))
    arm((meanwhile) =>
      give(town({ store: meanwhile, desk: "colleague" }), "app-1", { type: "withdraw", reason: "人手不足", on: "2026-01-23" })
    )
    expect(reasons(await failure(Life.give(world, review, "round", convene({ "app-1": 80 }))))).toEqual([
      ["review.entry-not-screened", { application: "app-1", stage: "withdrawn" }]
    ])
  })
})

it("VEN-03: who has to sign hangs on what kind of applicant it is, as its application says", async () => {
  const world = { ...(await reviewed({ "app-1": 80 })), policy: Policies.byName("tongling") }
  await run(selecting(world, "app-1"))
  for (const command of [propose("app-1"), { type: "approve", by: officer, on: "2026-02-05" }] as readonly Award.Command[])
    await run(Life.give(world, award, "aw-1", command))
  const refused = await failure(Life.give(world, award, "aw-1", sign))
  expect(refused).toMatchObject({ findings: [{ rule: "award.host-missing", outcome: "unmet", facts: { kind: "filed" } }] })
})
