import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Day } from "../../../src/foundation/Day.ts"
import * as FiveParties from "../../../src/place/rules/FiveParties.ts"
import * as PairedCoverage from "../../../src/place/rules/PairedCoverage.ts"
import { day, decide, said, viewOf } from "../../law/policies.ts"

const national = viewOf("national")
const on = day("2026-03-05")
const urban = { on, kinds: ["城市社区"] }
const community = { community: "c-1", street: "s-1", kind: "城市社区" }
const team: PairedCoverage.Team = { team: "t-1", community: "c-1", isVolunteerOrganisation: true }
const project: PairedCoverage.FeatureProject = { project: "p-1", team: "t-1" }

const one = (teams: readonly PairedCoverage.Team[], projects: readonly PairedCoverage.FeatureProject[], question = urban) =>
  PairedCoverage.report(question, [community], teams, projects).communities[0]

describe("place.coverage: coverage of urban communities, paired", () => {
  it.each([
    ["a team and a project of that team", [team], [project], "covered", ""],
    ["no team", [], [project], "gap", "unmet place.coverage-team, unmet place.coverage-project"],
    ["a team without a project", [team], [], "gap", "unmet place.coverage-project"],
    ["a project of somebody else's team", [team], [{ ...project, team: "t-2" }], "gap", "unmet place.coverage-project"],
    [
      "a project of a team that is elsewhere",
      [{ ...team, community: "c-2" }],
      [project],
      "gap",
      "unmet place.coverage-team, unmet place.coverage-project"
    ],
    [
      "a team that is no volunteer organisation",
      [{ ...team, isVolunteerOrganisation: false }],
      [project],
      "gap",
      "unmet place.coverage-team, unmet place.coverage-project"
    ],
    [
      "a team of which nobody knows, with a project",
      [{ ...team, isVolunteerOrganisation: undefined }],
      [project],
      "unknown",
      "unknown place.coverage-team, unknown place.coverage-project"
    ],
    [
      "a team of which nobody knows, without one",
      [{ ...team, isVolunteerOrganisation: undefined }],
      [],
      "gap",
      "unknown place.coverage-team, unmet place.coverage-project"
    ]
  ] satisfies readonly (readonly [string, readonly PairedCoverage.Team[], readonly PairedCoverage.FeatureProject[], string, string])[])(
    "%s",
    (_, teams, projects, outcome, answer) => {
      const covered = one(teams, projects)
      if (covered === undefined) throw new Error("one community")
      expect(covered.outcome).toBe(outcome)
      expect(said(decide(PairedCoverage.pairedCoverage, covered.facts, national))).toBe(answer)
    }
  )

  const [own, others, maybe, none] = [true, true, undefined, false].map((isVolunteerOrganisation, index) => ({
    team: `t-${index + 1}`,
    community: "c-1",
    isVolunteerOrganisation
  })) as [PairedCoverage.Team, PairedCoverage.Team, PairedCoverage.Team, PairedCoverage.Team]
  const projectOf = ({ team: of }: PairedCoverage.Team, id = "p-1") => ({ project: id, team: of })
  it.each<
    readonly [string, readonly PairedCoverage.Team[], readonly PairedCoverage.FeatureProject[], readonly PairedCoverage.Pair[], object]
  >([
    ["nobody", [], [], [], { teams: 0, featureProjects: 0 }],
    ["one that is none, with a project", [none], [projectOf(none)], [], { teams: 0, featureProjects: 0 }],
    ["one of which nobody knows", [maybe], [], [], { teams: undefined, featureProjects: 0 }],
    ["one of which nobody knows, with a project", [maybe], [projectOf(maybe)], [], { teams: undefined, featureProjects: undefined }],
    ["a known one beside it", [own, maybe], [projectOf(maybe)], [], { teams: 1, featureProjects: undefined }],
    [
      "two, with three projects",
      [own, others, maybe],
      [projectOf(own), projectOf(others, "p-2"), projectOf(own, "p-3"), projectOf(maybe, "p-4")],
      [projectOf(own), projectOf(own, "p-3"), projectOf(others, "p-2")],
      { teams: 2, featureProjects: 3 }
    ]
  ])("counts what is known, pair by pair: %s", (_, teams, projects, pairs, facts) => {
    const found = one(teams, projects)
    expect(found).toMatchObject({ facts, pairs: pairs.map(({ team: of, project: id }) => ({ team: of, project: id })) })
    expect(found?.teams).toEqual(teams.filter((each) => each.isVolunteerOrganisation === true).map(({ team: of }) => of))
  })
  it("the list of gaps names those that are not surely covered, and no other", () => {
    const all = ["c-1", "c-2", "c-3"].map((id) => ({ ...community, community: id }))
    const teams = [own, { ...maybe, community: "c-2" }]
    const report = PairedCoverage.report(
      urban,
      all,
      teams,
      teams.map((each) => projectOf(each))
    )
    expect(report.communities.map(({ outcome }) => outcome)).toEqual(["covered", "unknown", "gap"])
    expect(PairedCoverage.gaps(report).map((each) => each.community)).toEqual(["c-2", "c-3"])
  })

  it.each([
    ["2026-03-04", "gap"],
    ["2026-03-05", "covered"],
    ["2026-04-30", "covered"],
    ["2026-05-01", "gap"]
  ])("as of %s: %s", (asked, outcome) =>
    expect(one([{ ...team, until: day("2026-04-30") }], [{ ...project, from: on }], { ...urban, on: day(asked) })?.outcome).toBe(outcome)
  )

  it("villages and communities that are no more do not count; of unknown kind they are named", () => {
    const report = PairedCoverage.report(
      urban,
      [community, { community: "v-1", kind: "村" }, { ...community, community: "c-0", until: day("2026-03-04") }, { community: "c-x" }],
      [],
      []
    )
    expect(report.communities.map((found) => found.community)).toEqual(["c-1"])
    expect(report.ofUnknownKind).toEqual(["c-x"])
    const both = PairedCoverage.report({ on, kinds: ["城市社区", "镇社区"] }, [community, { community: "v-1", kind: "村" }], [], [])
    expect(both.communities.map((found) => found.community)).toEqual(["c-1"])
    expect(PairedCoverage.gaps(report)).toHaveLength(1)
  })

  const name = (letter: string) => fc.integer({ min: 1, max: 4 }).map((number) => `${letter}-${number}`)
  const force = fc.record({ from: fc.option(around(), { nil: undefined }), until: fc.option(around(), { nil: undefined }) })
  const teams = fc.array(
    fc
      .tuple(name("t"), fc.option(name("c"), { nil: undefined }), fc.constantFrom(true, false, undefined), force)
      .map(([id, where, isVolunteerOrganisation, days]) => ({ team: id, community: where, isVolunteerOrganisation, ...days })),
    { maxLength: 8 }
  )
  const projects = fc.array(
    fc.tuple(name("p"), name("t"), force).map(([id, of, days]) => ({ project: id, team: of, ...days })),
    { maxLength: 8 }
  )
  const rank = { gap: 0, unknown: 1, covered: 2 }

  /** Mostly pairs that cover: among teams and projects made at random hardly anything is covered that could be taken away. */
  const pairs = fc.array(fc.tuple(name("t"), name("c"), name("p")), { minLength: 1, maxLength: 3 }).map((made) => ({
    teams: made.map(([id, where]) => ({ ...team, team: id, community: where })),
    projects: made.map(([id, , of]) => ({ project: of, team: id }))
  }))

  it("is monotone: another team or project, before or after those that cover, never takes coverage away", () => {
    const all = ["c-1", "c-2", "c-3", "c-4"].map((id) => ({ ...community, community: id }))
    fc.assert(
      fc.property(teams, teams, projects, projects, pairs, (someTeams, moreTeams, someProjects, moreProjects, cover) => {
        const [a, b] = [
          [...someTeams, ...cover.teams],
          [...someProjects, ...cover.projects]
        ]
        const before = PairedCoverage.report(urban, all, a, b).communities
        for (const [allTeams, allProjects] of [
          [
            [...a, ...moreTeams],
            [...b, ...moreProjects]
          ],
          [
            [...moreTeams, ...a],
            [...moreProjects, ...b]
          ]
        ] as const) {
          const after = PairedCoverage.report(urban, all, allTeams, allProjects).communities
          for (const [index, { outcome }] of before.entries()) {
            expect(rank[after[index]?.outcome ?? "gap"]).toBeGreaterThanOrEqual(rank[outcome])
          }
        }
      })
    )
  })
  it("as a rule and as a report it says the same", () => {
    const all = ["c-1", "c-2", "c-3", "c-4"].map((id) => ({ ...community, community: id }))
    fc.assert(
      fc.property(teams, projects, (a, b) => {
        for (const { facts, outcome } of PairedCoverage.report(urban, all, a, b).communities) {
          const decision = decide(PairedCoverage.pairedCoverage, facts, national).outcome
          expect(decision).toBe({ covered: "met", unknown: "unknown", gap: "unmet" }[outcome])
        }
      })
    )
  })
})

function around(): fc.Arbitrary<Day> {
  return fc.integer({ min: -2, max: 2 }).map((shift) => (on + shift) as Day)
}

describe("place.five-parties: the five parties", () => {
  const entry = (party: FiveParties.Party, id: string, more: Partial<FiveParties.Entry> = {}): FiveParties.Entry => ({
    community: "c-1",
    party,
    id,
    ...more
  })
  const whole = FiveParties.parties.map((party) => entry(party, `${party}-1`))
  const registered = (entries: readonly FiveParties.Entry[], asked = on) => {
    const [found] = FiveParties.register(["c-1"], entries, asked)
    if (found === undefined) throw new Error("one community")
    return found
  }
  it("all there, nothing is missing", () => {
    const found = registered(whole)
    expect(found.gaps).toEqual([])
    expect(said(decide(FiveParties.linkage, found.facts, national))).toBe("")
  })
  it.each([
    ["community", "place.no-committee"],
    ["organisation", "place.no-organisation"],
    ["social-worker", "place.no-social-worker"],
    ["volunteer", "place.no-volunteer"],
    ["charity", "place.no-charity"]
  ] as const)("without its %s it is told so, and refused nothing", (party, rule) => {
    const found = registered(whole.filter((one) => one.party !== party))
    expect(found.gaps).toEqual([party])
    const decision = decide(FiveParties.linkage, found.facts, national)
    expect([decision.outcome, said(decision)]).toEqual(["met", `unmet ${rule}`])
  })
  it("of a community where nobody is, all are missing", () => {
    const empty = { community: [], organisation: [], "social-worker": [], volunteer: [], charity: [] }
    const [found] = FiveParties.register(["c-2"], whole, on)
    expect(found).toMatchObject({ community: "c-2", parties: empty, gaps: FiveParties.parties })
  })
  it("organisations that the directory lists are parties by their kind, where they are of a community and no partner unit", () => {
    const days = { from: on, until: day("2026-12-31") }
    const of = (kind: NonNullable<FiveParties.Organisation["kind"]>, where: string | undefined = "c-1") => ({
      organisation: kind,
      kind,
      community: where,
      ...days
    })
    const entries = FiveParties.ofOrganisations([
      of("committee"),
      of("social-organisation"),
      of("charity"),
      of("partner-unit"),
      { ...of("charity"), community: undefined },
      { ...of("partner-unit"), community: undefined }
    ])
    expect(entries).toStrictEqual([
      { community: "c-1", party: "community", id: "committee", ...days },
      { community: "c-1", party: "organisation", id: "social-organisation", ...days },
      { community: "c-1", party: "charity", id: "charity", ...days }
    ])
  })
  it("counts each once, only where it is and only while it is there", () => {
    const fund = entry("charity", "fund", { from: on, until: on })
    const found = registered([fund, fund, entry("charity", "other", { community: "c-2" })])
    expect(found.parties.charity).toEqual(["fund"])
    expect(registered([fund], day("2026-03-04")).gaps).toContain("charity")
    expect(registered([fund], day("2026-03-06")).gaps).toContain("charity")
  })
})
