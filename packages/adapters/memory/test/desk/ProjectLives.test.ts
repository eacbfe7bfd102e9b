import { Life, ListedRows, ProjectLives, Rounds, Verification } from "@yanzhen/core/desk"
import { Day, type Id } from "@yanzhen/core/foundation"
import { Policies } from "@yanzhen/core/law"
import type { Application } from "@yanzhen/core/project"
import { Registers } from "@yanzhen/core/registers"
import { describe, expect, it } from "vitest"
import { award, call, draft, giveApplication, giveCall, id, officer, pay, propose, reviewed, sign, terms } from "./ventures.ts"
import { failure, journal, listed, run, town } from "./world.ts"

const clean: NonNullable<Parameters<typeof ProjectLives.applicationKnowing>[0]> = {
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
    await listed(world)
    await giveCall(world, { type: "draft", terms, on: "2026-01-02" })
    await giveCall(world, { type: "publish", on: "2026-01-03" })
    await giveApplication(world, "app-1", draft)
    await giveApplication(world, "app-1", { type: "submit", on: "2026-01-20" })
    const known = ProjectLives.applicationKnowing(clean)
    await run(Life.give(world, known, "app-1", { type: "screen-in", by: officer, on: "2026-01-22" }))
    expect((await run(ListedRows.list(world, Registers.ventureApplication))).rows).toMatchObject([
      { application: "app-1", stage: "screened-in" }
    ])
  })
  it("names teams and places that the directory lists", async () => {
    const world = town()
    await giveCall(world, { type: "draft", terms, on: "2026-01-02" })
    expect(await failure(Life.give(world, ProjectLives.lives.application, "app-1", draft))).toMatchObject({
      findings: [
        { rule: "directory.not-listed", facts: { kind: "team", id: "goose" } },
        { rule: "directory.not-listed", facts: { kind: "street", id: "north" } },
        { rule: "directory.not-listed", facts: { kind: "community", id: "xuetian" } }
      ]
    })
  })
  it("VEN-08: who was banned after a breach is out by the awards kept here, whatever anybody says", async () => {
    const world = await reviewed()
    await run(Life.give(world, award, "aw-1", propose("app-1")))
    await run(Life.give(world, award, "aw-1", { type: "approve", by: officer, on: "2026-02-05" }))
    await run(Life.give(world, award, "aw-1", { type: "terminate", cause: "breach", reason: "未履约", by: officer, on: "2026-02-06" }))
    const again = id<Id.CallId>("again")
    const later = { ...terms, opensOn: "2026-02-08", closesOn: "2026-02-20" }
    await run(Life.give(world, call, again, { type: "draft", terms: later, on: "2026-02-07" }))
    await run(Life.give(world, call, again, { type: "publish", on: "2026-02-08" }))
    await giveApplication(world, "app-3", { ...draft, call: again, on: "2026-02-09" } as Application.Command)
    await giveApplication(world, "app-3", { type: "submit", on: "2026-02-09" })
    const strict = { ...world, policy: Policies.byName("zhongshan") }
    const screen = (said: boolean | undefined) =>
      Life.give(strict, ProjectLives.applicationKnowing({ ...clean, isBanned: said }), "app-3", {
        type: "screen-in",
        by: officer,
        on: "2026-02-10"
      })
    // Calls have been kept here for a month: that nobody is banned is for somebody to say.
    expect(await failure(screen(undefined))).toMatchObject({ findings: [{ rule: "project.applicant-banned", outcome: "unknown" }] })
    await run(Life.give(world, award, "aw-1", { type: "ban", reason: "未履约", by: officer, on: "2026-02-09" }))
    expect(await failure(screen(false))).toMatchObject({
      findings: [{ rule: "project.applicant-banned", outcome: "unmet", facts: { isBanned: true, bannedOn: Day.require("2026-02-09") } }]
    })
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
