import { HighestGrants, Life, ListedRows, ProjectDues, ProjectLives, Rounds, Verification } from "@yanzhen/core/desk"
import { Day, type Id } from "@yanzhen/core/foundation"
import { Policies } from "@yanzhen/core/law"
import type { Application, Award, Review } from "@yanzhen/core/project"
import { Registers } from "@yanzhen/core/registers"
import { describe, expect, it } from "vitest"
import {
  award,
  call,
  convene,
  draft,
  giveApplication,
  giveCall,
  giveReview,
  id,
  officer,
  paid,
  propose,
  review,
  reviewed,
  screened,
  sign,
  terms
} from "./ventures.ts"
import { failure, journal, listed, run, town, write } from "./world.ts"

const approve: Award.Command = { type: "approve", by: officer, on: "2026-02-05" }
const breach = (on: string): Award.Command => ({ type: "terminate", cause: "breach", reason: "未履约", by: officer, on })
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

const rules = async (asked: Parameters<typeof failure>[0]): Promise<readonly string[]> =>
  ((await failure(asked)) as { readonly findings: readonly { readonly rule: string }[] }).findings.map(({ rule }) => rule)
const allotted = async (world: Awaited<ReturnType<typeof reviewed>>) =>
  (await run(ListedRows.list(world, Registers.ventureCall))).rows.map(({ allottedFen, awards }) => [allottedFen, awards])

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
    await run(Life.give(world, award, "aw-2", paid(1, 600_000)))
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
  it("VEN-08: nobody has to say that nobody is banned where calls have been kept for longer than a ban lasts", async () => {
    const world = await reviewed()
    await run(
      Life.give(world, call, "old", { type: "draft", terms: { ...terms, opensOn: "2015-01-05", closesOn: "2015-01-20" }, on: "2026-01-02" })
    )
    await giveApplication(world, "app-3", { ...draft, call: id<Id.CallId>("again") } as Application.Command)
    const later = { ...terms, opensOn: "2026-02-08", closesOn: "2026-02-20" }
    await run(Life.give(world, call, "again", { type: "draft", terms: later, on: "2026-02-07" }))
    await run(Life.give(world, call, "again", { type: "publish", on: "2026-02-08" }))
    await giveApplication(world, "app-3", { type: "submit", on: "2026-02-09" })
    const strict = { ...world, policy: Policies.byName("zhongshan") }
    const unsaid = ProjectLives.applicationKnowing({ ...clean, isBanned: undefined })
    await run(Life.give(strict, unsaid, "app-3", { type: "screen-in", by: officer, on: "2026-02-10" }))
  })
  it("VEN-08: nobody takes an award over who was banned after a breach; the directory knows whom it names", async () => {
    const world = await reviewed()
    for (const [of, one] of [
      ["aw-1", propose("app-1")],
      ["aw-1", approve],
      ["aw-1", breach("2026-02-06")],
      ["aw-1", { type: "ban", reason: "未履约", by: officer, on: "2026-02-09" }],
      ["aw-2", { ...propose("app-2"), on: "2026-02-09" }],
      ["aw-2", { ...approve, on: "2026-02-10" }],
      ["aw-2", sign],
      [
        "aw-2",
        {
          ...{ type: "transfer", kind: "registered", reason: "换人", evidence: ["补充协议"], by: officer, on: "2026-02-11" },
          to: { organisation: id<Id.OrganisationId>("org-9") }
        }
      ]
    ] as readonly (readonly [string, Award.Command])[])
      await run(Life.give(world, award, of, one))
    expect((await run(ListedRows.list(world, Registers.award))).rows).toMatchObject([
      {},
      { award: "aw-2", organisation: "org-9", team: undefined }
    ])
    const strict = { ...world, policy: Policies.byName("zhongshan") }
    const back = (team: string) =>
      Life.give(strict, award, "aw-2", {
        ...{ type: "transfer", kind: "registered", reason: "换人", evidence: ["补充协议"], by: officer, on: "2026-02-12" },
        to: { team: id<Id.TeamId>(team) }
      } as Award.Command)
    expect(await rules(back("goose"))).toEqual(["project.applicant-banned"])
    expect(await rules(back("nobody"))).toEqual(["directory.not-listed"])
  })
  it("VEN-03: who signs is who was screened, for no longer than the call lets a project last", async () => {
    // from 2026-03-01, eleven months
    const world = await reviewed(town(), { ...terms, cycleMonths: 11 })
    await run(Life.give(world, award, "aw-2", propose("app-2")))
    await run(Life.give(world, award, "aw-2", approve))
    const [funder] = sign.parties
    const other = [funder, { role: "implementer" as const, party: { organisation: id<Id.OrganisationId>("foundation") } }] as const
    expect(await rules(Life.give(world, award, "aw-2", { ...sign, parties: other, endsOn: "2027-02-01" }))).toEqual([
      "award.longer-than-the-call",
      "award.not-the-applicant"
    ])
    await run(Life.give(world, award, "aw-2", sign))
    const extend = (endsOn: string): Award.Command => ({ type: "extend", endsOn, reason: "天气", by: officer, on: "2026-03-02" })
    expect(await rules(Life.give(world, award, "aw-2", extend("2027-02-01")))).toEqual(["award.longer-than-the-call"])
    await run(Life.give(world, award, "aw-2", extend("2027-01-31")))
  })
  it("VEN-07: what waits is told by its day, of one round or of all, before it is late and after", async () => {
    const world = await reviewed()
    for (const command of [propose("app-2"), approve, sign]) await run(Life.give(world, award, "aw-2", command))
    for (const [of, closesOn, ...submitted] of [
      // Its name comes first, its day last.
      ["later", "2026-02-02", "a"],
      // One of two is handed in.
      ["spring", terms.closesOn, "a", "b"],
      ["empty", terms.closesOn]
    ] as const) {
      await run(Life.give(world, call, of, { type: "draft", terms: { ...terms, closesOn }, on: "2026-01-02" }))
      await run(Life.give(world, call, of, { type: "publish", on: "2026-01-03" }))
      await giveApplication(world, `app-${of}`, { ...draft, call: id<Id.CallId>(of) })
      for (const one of submitted) {
        await giveApplication(world, `app-${of}-${one}`, { ...draft, call: id<Id.CallId>(of) })
        if (one === "a") await giveApplication(world, `app-${of}-${one}`, { type: "submit", on: "2026-01-20" })
      }
      await run(Life.give(world, call, of, { type: "close", on: Day.text(Day.plusDays(Day.require(closesOn), 1)) }))
    }
    const asked = async (policy: "zhongshan" | "shanghai", of: ProjectDues.Asked) =>
      (await run(ProjectDues.dues({ ...world, policy: Policies.byName(policy) }, of))).dues.map(
        ({ call: round, award: on, step, milestone, status, deadline }) =>
          [round, on, step, milestone, status, deadline.known ? Day.text(deadline.breachAfter) : "?"].join(" ")
      )
    const [payment, end] = ["round aw-2 first-payment", "round aw-2 milestone end due 2026-12-31"]
    // Signed on 2026-02-10; the Spring Festival is no working day, the Saturdays beside it are.
    expect(await asked("zhongshan", { call: "round", on: Day.require("2026-03-09") })).toEqual([`${payment}  due 2026-03-09`, end])
    expect(await asked("zhongshan", { on: Day.require("2026-03-10") })).toEqual([`${payment}  overdue 2026-03-09`, end])
    const [spring, later] = ["spring  review  due 2026-03-23", "later  review  due 2026-04-07"]
    expect(await asked("shanghai", { on: Day.require("2026-03-23") })).toEqual([spring, later, end])
    expect(await asked("shanghai", { call: "round", on: Day.require("2026-03-23") })).toEqual([end])
    expect(await asked("shanghai", { call: "spring", on: Day.require("2026-03-24") })).toEqual(["spring  review  overdue 2026-03-23"])
    await run(Life.give(world, award, "aw-2", paid(1, 600_000)))
    expect(await asked("zhongshan", {})).toEqual([end])
    expect(await failure(ProjectDues.dues(world, { call: "nowhere" }))).toMatchObject({ _tag: "NotFound" })
  })
  it("VEN-05: a reviewer who is the contact, of the team that applied, or at the station that hosts it, is known by what is kept here", async () => {
    const [member, gone, worker, other] = ["p-member", "p-gone", "p-worker", "p-other"].map((one) => id<Id.PersonId>(one))
    const told = { ...draft, applicant: { ...draft.applicant, host: id<Id.OrganisationId>("st-1") } }
    const world = await screened(town(), terms, told)
    const joined = { type: "membership.joined", v: 1 as const, role: "member", on: "2025-01-01" }
    await write(world, "people", {
      "membership/goose/p-member": [joined],
      "membership/goose/p-gone": [joined, { type: "membership.left", v: 1, on: "2026-01-24" }],
      "membership/swan/p-other": [joined],
      "station/st-1": [
        { type: "station.opened", v: 1, on: "2025-01-01" },
        { type: "station.post-taken", v: 1, person: "p-worker", post: "staff", isLicensed: false, on: "2025-01-01" }
      ]
    })
    const found = (findings: readonly { readonly rule: string; readonly facts: object }[]) =>
      findings.flatMap(({ rule, facts }) => (rule === "review.related" ? [Object.values(facts).join(" ")] : []))
    const { findings } = await giveReview(world, convene([officer, member!, gone!, worker!, other!]))
    const ties = (of: string) => [`p-1 ${of} staff`, `p-member ${of} applicant`, `p-gone ${of} applicant`, `p-worker ${of} other-interest`]
    expect(found(findings)).toEqual([...ties("app-1"), ...ties("app-2")])
    const score = (by: Id.PersonId, on = "2026-01-25", application = "app-1"): Review.Command => ({
      ...{ type: "score", reviewer: by, application: id<Id.ApplicationId>(application), marks: [{ item: "need", points: 80 }], on }
    })
    const refused = async (by: Id.PersonId, on?: string) => rules(Life.give(world, review, "round", score(by, on)))
    expect([await refused(officer), await refused(member!), await refused(worker!)]).toEqual(Array(3).fill(["review.related"]))
    // On the last day in the team, and the day after.
    expect(await refused(gone!, "2026-01-24")).toEqual(["review.related"])
    for (const command of [score(gone!), score(other!), score(other!, "2026-01-25", "app-2")])
      expect(found((await giveReview(world, command)).findings)).toEqual([])
    // Who joins after scoring is told at the end.
    await write(world, "later", { "membership/goose/p-other": [{ ...joined, on: "2026-01-26" }] })
    const { findings: last } = await giveReview(world, { type: "conclude", by: officer, on: "2026-01-26" })
    expect(found(last)).toEqual(["p-other app-1 applicant", "p-other app-2 applicant"])
  })
  it.each([
    // yuan: the budget, of it given by donors, the ceiling of the call; 东莞 matches 1:2 up to 500,000, and gives 300,000 without donors
    [500_000, 100_000, 1_000_000, 200_000, ["venture.match-times", "venture.match-ceiling-fen"]],
    [900_000, 300_000, 1_000_000, 500_000, ["venture.match-times", "venture.match-ceiling-fen"]],
    [900_000, 300_000, 400_000, 400_000, ["venture.match-times", "venture.match-ceiling-fen"]],
    [900_000, 0, 1_000_000, 300_000, ["venture.without-donors-ceiling-fen"]],
    [200_000, 0, 1_000_000, 200_000, ["venture.without-donors-ceiling-fen"]]
  ])("VEN-02: 东莞, of %i yuan with %i from donors, in a call up to %i: at most %i", async (budget, donated, ceiling, most, asked) => {
    const world = { ...town(), policy: Policies.byName("dongguan") }
    await listed(world)
    const fen = (yuan: number) => yuan * 100
    await giveCall(world, { type: "draft", terms: { ...terms, ceilingFen: fen(ceiling), poolFen: fen(ceiling) }, on: "2026-01-02" })
    await giveCall(world, { type: "publish", on: "2026-01-03" })
    const lines = [
      { line: "meals", head: "activity", source: "grant", amountFen: fen(budget - donated) },
      ...(donated === 0 ? [] : [{ line: "room", head: "activity", source: "donated", amountFen: fen(donated) } as const])
    ] as const
    const plan = { ...draft.plan, lines, totalFen: fen(budget), askedFen: fen(budget - donated) }
    await giveApplication(world, "app-1", { ...draft, plan })
    const found = await run(HighestGrants.ofApplication(world, "app-1"))
    expect([found?.amountFen, found?.uses.map(({ parameter }) => parameter)]).toEqual([fen(most), asked])
  })
  it("what was never drafted may ask for nothing", async () =>
    expect(await run(HighestGrants.ofApplication(town(), "nowhere"))).toBeUndefined())
  it("only what was submitted is screened", async () => {
    const world = await reviewed()
    const screen = (of: string) =>
      Life.give(world, ProjectLives.applicationKnowing(clean), of, { type: "screen-in", by: officer, on: "2026-02-10" })
    expect(await rules(screen("none"))).toEqual(["application.stage"])
    await giveApplication(world, "app-3", draft)
    expect(await rules(screen("app-3"))).toEqual(["application.stage"])
  })
  it.each<readonly [string, readonly Award.Command[], number]>([
    ["an award that is refused", [{ type: "refuse", reason: "放弃", by: officer, on: "2026-02-05" }], 0],
    ["one broken off before it was signed", [breach("2026-02-06")], 0],
    ["one broken off after it was signed keeps it", [{ ...sign, on: "2026-02-05" } as Award.Command, breach("2026-02-06")], 1],
    ["one that nobody ended keeps it", [], 1]
  ])("gives its part of the pool back: %s", async (_, commands, awards) => {
    const world = await reviewed()
    await run(Life.give(world, award, "aw-1", propose("app-1")))
    const approved = commands.some(({ type }) => type === "terminate") ? [approve] : []
    for (const command of [...approved, ...commands]) await run(Life.give(world, award, "aw-1", command))
    expect(await allotted(world)).toEqual([[awards * 1_000_000, awards]])
  })
  it.each([
    [true, 0],
    [false, 1]
  ])("an objection that is upheld (%s) ends the award and gives its part back", async (upheld, awards) => {
    const world = await reviewed()
    await run(Life.give(world, award, "aw-1", propose("app-1")))
    const commands: readonly Award.Command[] = [
      { type: "publicise", by: officer, on: "2026-02-02" },
      { type: "object", words: "不符合条件", on: "2026-02-03" },
      { type: "answer", upheld, words: "已核实", by: officer, on: "2026-02-04" }
    ]
    for (const command of commands) await run(Life.give(world, award, "aw-1", command))
    expect(await allotted(world)).toEqual([[awards * 1_000_000, awards]])
  })
  it("what the award refuses by itself, its call and its fund are not asked; what all of them refuse, all of them say", async () => {
    const world = await reviewed()
    expect(await rules(Life.give(world, award, "none", { type: "refuse", reason: "放弃", by: officer, on: "2026-02-05" }))).toEqual([
      "award.stage"
    ])
    expect(await rules(Life.give(world, award, "aw-1", { ...propose("app-1"), on: "2026-03-11" } as Award.Command))).toEqual([
      "award.future",
      "call.future"
    ])
  })
  it("the funnel counts from the registers, of one round or of all", async () => {
    const world = await reviewed()
    await run(Life.give(world, award, "aw-2", propose("app-2")))
    await run(Life.give(world, award, "aw-2", { type: "approve", by: officer, on: "2026-02-05" }))
    await run(Life.give(world, award, "aw-2", sign))
    await run(Life.give(world, award, "aw-2", paid(1, 600_000)))
    const { figures, rows } = await run(Rounds.funnel(world, "round"))
    expect([
      figures.steps.applied.projects,
      figures.steps.reviewed.projects,
      figures.steps.awarded.projects,
      figures.disbursedFen,
      rows.length
    ]).toEqual([2, 2, 1, 600_000, 2])
    expect(rows[1]).toEqual({
      application: "app-2",
      award: "aw-2",
      call: "round",
      reached: ["applied", "screened", "reviewed", "awarded"],
      appliedFen: 1_000_000,
      awardedFen: 1_000_000,
      earnedFen: 600_000,
      disbursedFen: 600_000,
      returnedFen: 0
    })
    expect((await run(Rounds.funnel(world))).figures).toEqual(figures)
    expect(await failure(Rounds.funnel(world, "another"))).toMatchObject({ _tag: "NotFound", kind: "call", id: "another" })
    await run(Life.give(world, call, "another", { type: "draft", terms, on: "2026-01-02" }))
    expect((await run(Rounds.funnel(world, "another"))).rows).toEqual([])
  })
})
