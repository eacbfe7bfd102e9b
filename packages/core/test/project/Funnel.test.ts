import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Id from "../../src/foundation/Id.ts"
import * as Ratio from "../../src/foundation/Ratio.ts"
import * as PairedCoverage from "../../src/place/rules/PairedCoverage.ts"
import * as Application from "../../src/project/Application.ts"
import * as Award from "../../src/project/Award.ts"
import * as FeatureProjects from "../../src/project/FeatureProjects.ts"
import * as Funnel from "../../src/project/Funnel.ts"
import { kinds } from "../../src/registers/project/ProjectLives.ts"
import * as V from "./venture.ts"

const { award, awarded, day, selected, signed, whole } = V
const submitted = V.after<Application.Command, Application.Application, Application.Event, Application.Context>(
  Application.decider,
  [V.draft(), { type: "submit", on: "2026-01-20" }],
  V.applicationContext()
)
const applied = ({ stage, appliedFen }: Application.Application): Funnel.Applied => ({
  application: "app-1",
  call: "call-2026",
  stage,
  appliedFen
})
const awardFacts = (state: Award.Award): Funnel.Awarded => ({
  ...state,
  award,
  earnedFen: Award.earnedFen(state),
  disbursedFen: Award.disbursedFen(state)
})
const row = (application: Application.Application, commands?: Parameters<typeof awarded>[0]) =>
  Funnel.rowOf(applied(application), commands === undefined ? undefined : awardFacts(awarded(commands)))
const running = [...signed, V.pay(1, "2026-03-12")]

describe("the funnel of a round", () => {
  it.each([
    ["submitted", row(submitted), ["applied"]],
    ["screened out", row({ ...submitted, stage: "screened-out" }), ["applied"]],
    ["withdrawn", row({ ...submitted, stage: "withdrawn" }), ["applied"]],
    ["screened in", row({ ...submitted, stage: "screened-in" }), ["applied", "screened"]],
    ["declined", row({ ...submitted, stage: "declined" }), ["applied", "screened", "reviewed"]],
    ["selected", row(selected()), ["applied", "screened", "reviewed"]],
    ["proposed", row(selected(), [V.propose]), ["applied", "screened", "reviewed"]],
    ["approved", row(selected(), [V.propose, V.approve]), ["applied", "screened", "reviewed", "awarded"]],
    ["mid-term failed", row(selected(), [...running, V.assess("failed")]), ["applied", "screened", "reviewed", "awarded"]],
    ["mid-term passed", row(selected(), [...running, V.assess("passed")]), ["applied", "screened", "reviewed", "awarded", "mid-term"]],
    ["accepted", row(selected(), whole.slice(0, 9)), ["applied", "screened", "reviewed", "awarded", "mid-term", "accepted"]],
    ["closed", row(selected(), whole), ["applied", "screened", "reviewed", "awarded", "mid-term", "accepted", "closed"]],
    [
      "broken off and settled",
      row(selected(), [
        ...running,
        { type: "terminate", cause: "breach", reason: "违约", by: V.officer, on: "2026-08-01" },
        V.takeBack(900_000, "2026-08-02"),
        V.close("2026-08-03")
      ]),
      ["applied", "screened", "reviewed", "awarded"]
    ]
  ])("%s: %j", (_, of, reached) => expect(of?.reached).toEqual(reached))
  it("an award says that its application was screened and reviewed, whatever else stands of it; a row holds what was asked, given and returned", () => {
    expect(row({ ...submitted, stage: "withdrawn" }, whole)).toStrictEqual({
      application: "app-1",
      award: "award-1",
      call: "call-2026",
      reached: [...Funnel.steps],
      appliedFen: 1_500_000,
      awardedFen: 1_500_000,
      earnedFen: 1_500_000,
      disbursedFen: 1_500_000,
      returnedFen: 100_000
    })
    const nothing = { awardedFen: 0, earnedFen: 0, disbursedFen: 0, returnedFen: 0 }
    expect(row(submitted)).toStrictEqual({
      application: "app-1",
      call: "call-2026",
      reached: ["applied"],
      appliedFen: 1_500_000,
      ...nothing
    })
  })
  it("a draft has not applied", () => expect(Funnel.rowOf(applied({ stage: "draft", revisions: 0 }))).toBeUndefined())
  it("counts projects and money at each step", () => {
    const rows = [row(submitted), row(selected()), row(selected(), running), row(selected(), whole)].flatMap((one) => one ?? [])
    expect(Funnel.figures(rows)).toEqual({
      steps: {
        applied: { projects: 4, appliedFen: 6_000_000, awardedFen: 3_000_000 },
        screened: { projects: 3, appliedFen: 4_500_000, awardedFen: 3_000_000 },
        reviewed: { projects: 3, appliedFen: 4_500_000, awardedFen: 3_000_000 },
        awarded: { projects: 2, appliedFen: 3_000_000, awardedFen: 3_000_000 },
        "mid-term": { projects: 1, appliedFen: 1_500_000, awardedFen: 1_500_000 },
        accepted: { projects: 1, appliedFen: 1_500_000, awardedFen: 1_500_000 },
        closed: { projects: 1, appliedFen: 1_500_000, awardedFen: 1_500_000 }
      },
      appliedFen: 6_000_000,
      awardedFen: 3_000_000,
      disbursedFen: 2_400_000,
      returnedFen: 100_000
    })
  })
  it("never widens, whatever the rows, and a round of two halves is their sum", () => {
    const all = [row(submitted), row(selected()), row(selected(), running), row(selected(), whole)].flatMap((one) => one ?? [])
    const rows = fc.array(fc.constantFrom(...all))
    fc.assert(
      fc.property(rows, rows, (one, other) => {
        const [a, b, both] = [Funnel.figures(one), Funnel.figures(other), Funnel.figures([...one, ...other])]
        const projects = Funnel.steps.map((step) => both.steps[step].projects)
        expect(projects).toEqual(projects.toSorted((x, y) => y - x))
        for (const step of Funnel.steps) expect(both.steps[step].projects).toBe(a.steps[step].projects + b.steps[step].projects)
        expect([both.disbursedFen, both.returnedFen]).toEqual([a.disbursedFen + b.disbursedFen, a.returnedFen + b.returnedFen])
        expect(both.disbursedFen).toBeLessThanOrEqual(both.awardedFen)
        expect(both.awardedFen).toBeLessThanOrEqual(both.appliedFen)
      })
    )
  })
})

describe("feature projects", () => {
  const team = (index: number) => ({ team: `team-${index}`, community: `c-${index}`, isVolunteerOrganisation: true })
  const communities = Array.from({ length: 75 }, (_, index) => ({ community: `c-${index}`, kind: "城市社区" }))
  const teams = communities.map((_, index) => team(index))
  const projects = (count: number) =>
    FeatureProjects.of(
      Array.from({ length: count }, (_, index) => ({
        award: Id.require<Id.AwardId>(`award-${index}`),
        state: { ...awarded(signed), featureOf: Id.require<Id.TeamId>(`team-${index}`) }
      }))
    )
  it.each([
    [75, "2026-06-01", 100_00],
    [74, "2026-06-01", 98_67],
    [74, "2026-03-09", 0], // not begun
    [74, "2026-12-31", 98_67],
    [74, "2027-01-01", 0] // over
  ])("VEN-10: %i of 75 communities with a project on %s: %i hundredths of a percent", (count, on, share) => {
    const report = PairedCoverage.report({ on: day(on), kinds: ["城市社区"] }, communities, teams, projects(count))
    const covered = report.communities.filter(({ outcome }) => outcome === "covered").length
    expect(Ratio.halfUp(covered, 10_000, communities.length)).toBe(share)
  })
  it("one that was broken off features until that day; one of no team, or not signed, never does", () => {
    const state = awarded([
      ...signed,
      { type: "terminate", cause: "given-up", reason: "人手不足", by: V.officer, on: "2026-05-01" },
      V.close("2026-05-03")
    ])
    expect(FeatureProjects.of([{ award, state }])).toEqual([
      { project: award, team: "team-1", from: day("2026-03-10"), until: day("2026-05-01") }
    ])
    const { featureOf: _, ...without } = state
    const rows = (of: Award.Award) =>
      kinds.award
        .project(award, Award.initial, of)
        .flatMap((change) => (change.kind === "put" && change.register === "feature_project" ? [change.row] : []))
    expect(rows(state)).toMatchObject([{ project: award, award, team: "team-1", stage: "ended", until: day("2026-05-01") }])
    expect(rows(awarded(signed))).toMatchObject([{ project: award, team: "team-1", stage: "named", from: day("2026-03-10") }])
    expect(rows(without)).toEqual([])
    expect(FeatureProjects.of([{ award, state: without }])).toEqual([])
    expect(FeatureProjects.of([{ award, state: awarded([V.propose]) }])).toEqual([])
  })
})
