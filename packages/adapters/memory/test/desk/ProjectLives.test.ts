import { Life, ListedRows, ProjectLives, Rounds, Verification } from "@yanzhen/core/desk"
import { Id } from "@yanzhen/core/foundation"
import type { Application, Award, Call, Review } from "@yanzhen/core/project"
import { Registers } from "@yanzhen/core/registers"
import { describe, expect, it } from "vitest"
import { failure, journal, run, town } from "./world.ts"

const id = <I extends Id.Id>(text: string): I => Id.require<I>(text)
const { call, application, review, award } = ProjectLives.lives
const round = id<Id.CallId>("round")
const [officer, reviewer, elders] = [id<Id.PersonId>("p-1"), id<Id.PersonId>("p-2"), id<Id.GroupId>("g-1")]
const lines: Application.Plan["lines"] = [{ line: "meals", head: "activity", source: "grant", amountFen: 1_000_000 }]

const terms: Call.Terms = {
  title: "2026年社区微公益创投",
  organiser: id<Id.OrganisationId>("host"),
  themes: [],
  applicants: ["filed"],
  opensOn: "2026-01-05",
  closesOn: "2026-01-20",
  ceilingFen: 1_000_000,
  poolFen: 1_500_000,
  sheet: [{ item: "need", maxPoints: 100, weight: 1 }]
}
const draft: Application.Command = {
  type: "draft",
  call: round,
  applicant: { kind: "filed", by: { team: id<Id.TeamId>("goose") } },
  plan: {
    title: "银龄助餐",
    street: id<Id.StreetId>("north"),
    community: id<Id.CommunityId>("xuetian"),
    startsOn: "2026-03-01",
    endsOn: "2026-12-31",
    served: [{ group: elders, kind: "elders", people: 40 }],
    concerns: [],
    lines,
    totalFen: 1_000_000,
    askedFen: 1_000_000,
    contact: officer
  },
  on: "2026-01-06"
}
const propose = (of: string): Award.Command => ({
  type: "propose",
  call: round,
  application: id<Id.ApplicationId>(of),
  appliedFen: 1_000_000,
  awardedFen: 1_000_000,
  lines,
  by: officer,
  on: "2026-02-01"
})
const sign: Award.Command = {
  type: "sign",
  agreement: id<Id.AgreementId>("agr"),
  parties: [
    { role: "funder", party: { organisation: id<Id.OrganisationId>("host") } },
    { role: "implementer", party: { team: id<Id.TeamId>("goose") } }
  ],
  milestones: [
    { milestone: "signed", kind: "signing" },
    { milestone: "end", kind: "acceptance", dueOn: "2026-12-31" }
  ],
  tranches: [
    { tranche: 1, amountFen: 600_000, milestone: "signed" },
    { tranche: 2, amountFen: 400_000, milestone: "end" }
  ],
  startsOn: "2026-03-01",
  endsOn: "2026-12-31",
  evidence: ["协议"],
  by: officer,
  on: "2026-02-10"
}
const pay = (tranche: number, amountFen: number): Award.Command => ({
  type: "pay",
  tranche,
  amountFen,
  resolution: id<Id.ResolutionId>("res"),
  commitment: id<Id.EntryId>("c-1"),
  entry: id<Id.EntryId>(`e-${tranche}`),
  on: "2026-03-02"
})
type World = ReturnType<typeof town>
const giveCall = (world: World, command: Call.Command) => run(Life.give(world, call, "round", command))
const giveApplication = (world: World, of: string, command: Application.Command) => run(Life.give(world, application, of, command))
const giveReview = (world: World, command: Review.Command) => run(Life.give(world, review, "round", command))

/** A call that brought in two applications, both selected. */
const reviewed = async (): Promise<World> => {
  const world = town()
  await giveCall(world, { type: "draft", terms, on: "2026-01-02" })
  await giveCall(world, { type: "publish", on: "2026-01-03" })
  for (const of of ["app-1", "app-2"]) {
    await giveApplication(world, of, draft)
    await giveApplication(world, of, { type: "submit", on: "2026-01-20" })
  }
  await giveCall(world, { type: "close", on: "2026-01-21" })
  for (const of of ["app-1", "app-2"]) await giveApplication(world, of, { type: "screen-in", by: officer, on: "2026-01-22" })
  const entries = ["app-1", "app-2"].map((of) => ({ application: id<Id.ApplicationId>(of), submittedOn: "2026-01-20" }))
  await giveReview(world, {
    type: "convene",
    call: round,
    panel: [reviewer],
    entries: entries as [(typeof entries)[0]],
    by: officer,
    on: "2026-01-23"
  })
  for (const [of, points] of [
    ["app-1", 80],
    ["app-2", 90]
  ] as const)
    await giveReview(world, {
      type: "score",
      reviewer,
      application: id<Id.ApplicationId>(of),
      marks: [{ item: "need", points }],
      on: "2026-01-24"
    })
  for (const of of ["app-1", "app-2"]) await giveApplication(world, of, { type: "select", by: officer, on: "2026-01-30" })
  return world
}

describe("a venture at the desk", () => {
  it("is ranked, awarded out of the pool, signed and paid, with its rows", async () => {
    const world = await reviewed()
    expect((await run(ListedRows.list(world, Registers.ventureRanking))).rows).toMatchObject([
      { call: "round", application: "app-1", place: 2, totalHundredths: 8000, outcome: "passed" },
      { call: "round", application: "app-2", place: 1, totalHundredths: 9000, reviewers: 1 }
    ])
    await run(Life.give(world, award, "aw-2", propose("app-2")))
    await run(Life.give(world, award, "aw-2", { type: "approve", by: officer, on: "2026-02-05" }))
    await run(Life.give(world, award, "aw-2", sign))
    expect((await run(ListedRows.list(world, Registers.awardTranche))).rows).toMatchObject([
      { award: "aw-2", tranche: 1, earned: true, payable: true, street: "north", community: "xuetian", team: "goose" },
      { award: "aw-2", tranche: 2, earned: false, payable: false }
    ])
    await run(Life.give(world, award, "aw-2", pay(1, 600_000)))
    expect((await run(ListedRows.list(world, Registers.award))).rows).toMatchObject([
      {
        award: "aw-2",
        stage: "running",
        appliedFen: 1_000_000,
        awardedFen: 1_000_000,
        earnedFen: 600_000,
        disbursedFen: 600_000,
        unspentFen: 600_000
      }
    ])
    expect((await run(ListedRows.list(world, Registers.ventureCall))).rows).toMatchObject([
      { call: "round", allottedFen: 1_000_000, awards: 1 }
    ])
    expect((await run(ListedRows.list(world, Registers.awardMilestone))).rows).toMatchObject([
      { milestone: "end", kind: "acceptance", reachedOn: undefined },
      { milestone: "signed", kind: "signing" }
    ])
    expect(await run(Verification.verify(world))).toMatchObject({ holds: true })
  })
  it("takes its part of the pool in the same commit: a second award that would overdraw it changes nothing", async () => {
    const world = await reviewed()
    await run(Life.give(world, award, "aw-1", propose("app-1")))
    const before = (await journal(world)).length
    expect(await failure(Life.give(world, award, "aw-2", propose("app-2")))).toMatchObject({
      _tag: "Refused",
      findings: [{ rule: "call.pool-empty", facts: { amountFen: 1_000_000, leftFen: 500_000 } }]
    })
    expect(await journal(world)).toHaveLength(before)
    await run(Life.give(world, award, "aw-1", { type: "refuse", reason: "放弃", by: officer, on: "2026-02-02" }))
    await run(Life.give(world, award, "aw-2", { ...propose("app-2"), on: "2026-02-02" }))
    expect((await run(ListedRows.list(world, Registers.ventureCall))).rows).toMatchObject([{ allottedFen: 1_000_000, awards: 1 }])
    expect(await run(Verification.verify(world))).toMatchObject({ holds: true })
  })
  it("two awards at the same time never take the same money", async () => {
    const world = await reviewed()
    const both = await Promise.allSettled(["1", "2"].map((n) => run(Life.give(world, award, `aw-${n}`, propose(`app-${n}`)))))
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"])
    expect((await run(ListedRows.list(world, Registers.award))).rows).toHaveLength(1)
    expect((await run(ListedRows.list(world, Registers.ventureCall))).rows).toMatchObject([{ allottedFen: 1_000_000 }])
  })
  it("an award rests on its application: one that was not selected is none", async () => {
    const world = await reviewed()
    expect(await failure(Life.give(world, award, "aw-3", propose("app-3")))).toMatchObject({
      _tag: "Refused",
      findings: [{ rule: "award.not-selected" }]
    })
  })
  it("a screening says which facts it lacks, and takes those it is given", async () => {
    const world = town()
    await giveCall(world, { type: "draft", terms, on: "2026-01-02" })
    await giveCall(world, { type: "publish", on: "2026-01-03" })
    await giveApplication(world, "app-1", draft)
    await giveApplication(world, "app-1", { type: "submit", on: "2026-01-20" })
    const known = ProjectLives.applicationKnowing({
      isLocal: true,
      isEquipped: true,
      isWithinCharter: true,
      abnormalList: "never",
      abnormalUntil: undefined,
      dishonestList: "never",
      dishonestUntil: undefined,
      hasViolated: false,
      violatedOn: undefined,
      isFundedElsewhere: false,
      wonLastYear: false,
      isBanned: false,
      bannedOn: undefined
    })
    await run(Life.give(world, known, "app-1", { type: "screen-in", by: officer, on: "2026-01-22" }))
    expect((await run(ListedRows.list(world, Registers.ventureApplication))).rows).toMatchObject([
      { application: "app-1", stage: "screened-in" }
    ])
  })
  it("the funnel counts from the registers, of one round or of all", async () => {
    const world = await reviewed()
    await run(Life.give(world, award, "aw-2", propose("app-2")))
    await run(Life.give(world, award, "aw-2", { type: "approve", by: officer, on: "2026-02-05" }))
    await run(Life.give(world, award, "aw-2", sign))
    await run(Life.give(world, award, "aw-2", pay(1, 600_000)))
    const { figures, rows } = await run(Rounds.funnel(world, "round"))
    expect([
      figures.steps.applied.projects,
      figures.steps.reviewed.projects,
      figures.steps.awarded.projects,
      figures.disbursedFen,
      rows.length
    ]).toEqual([2, 2, 1, 600_000, 2])
    expect((await run(Rounds.funnel(world))).figures).toEqual(figures)
    expect((await run(Rounds.funnel(world, "another"))).rows).toEqual([])
  })
})
