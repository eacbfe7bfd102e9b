import { describe, expect, it } from "vitest"
import type * as Policies from "../../../src/law/Policies.ts"
import * as Teams from "../../../src/law/parameters/Teams.ts"
import * as Brand from "../../../src/team/rules/Brand.ts"
import * as Composition from "../../../src/team/rules/Composition.ts"
import * as LegalForm from "../../../src/team/rules/LegalForm.ts"
import * as Selection from "../../../src/team/rules/Selection.ts"
import * as Workload from "../../../src/team/rules/Workload.ts"
import { day, decide, said, viewOf, viewWith } from "../../law/policies.ts"

const national = viewOf("national")

describe("社会团体登记管理条例 art. 10", () => {
  const form = (of: Partial<LegalForm.Association>, on = "2026-03-05") =>
    decide(LegalForm.legalForm, { individuals: 50, units: 0, fundFen: 3_000_000, ...of }, viewOf("national", on))
  it.each([
    [50, 0, ""],
    [49, 0, "unmet team.association-members"],
    [49, 1, ""],
    [48, 1, "unmet team.association-members"],
    [0, 30, ""],
    [0, 29, "unmet team.association-members"],
    [1, 30, "unmet team.association-members"], // of both kinds, thirty-one are not fifty
    [20, 30, ""],
    [50, undefined, ""],
    [49, undefined, "unknown team.association-members"]
  ])("TEAM-01: %i individuals and %s units: %s", (individuals, units, answer) => expect(said(form({ individuals, units }))).toBe(answer))
  it.each([
    [3_000_000, ""],
    [2_999_999, "unmet team.association-fund"],
    [undefined, "unknown team.association-fund"]
  ])("TEAM-01: a fund of %s fen: %s", (fundFen, answer) => expect(said(form({ fundFen }))).toBe(answer))
  it.each([
    [{ individuals: 49, units: 1 }, false, "register"],
    [{ individuals: 49 }, false, "file-with-street"],
    [{ individuals: 5 }, true, "guided-by-community"],
    [{ individuals: 5 }, undefined, undefined],
    [{}, undefined, "register"],
    [{ individuals: undefined }, false, undefined]
  ] as const)("TEAM-01: %j goes to: %s", (of, isTiny, route) => expect(LegalForm.route(form(of).outcome, isTiny)).toBe(route))
})

describe("how many teams one team mentors", () => {
  const busy = (learners: number | undefined, view = national) => {
    const decision = decide(Workload.workload, { learners }, view)
    return `${decision.outcome} ${said(decision)}`
  }
  it("team.workload: nothing is law: nationally nobody mentors too many", () => expect(busy(99)).toBe("met "))
  it.each([
    [2, 3, "met unmet team.too-many-learners"],
    [2, 2, "met "],
    [0, 1, "met unmet team.too-many-learners"],
    [0, 0, "met "]
  ])("team.workload: where a pack sets %i, %i learners: %s; it refuses nothing", (most, learners, answer) =>
    expect(busy(learners, viewWith(Teams.mostLearners, most))).toBe(answer)
  )
})

describe("volunteer teams", () => {
  const row: Composition.Composition = { members: 10, socialWorkers: 0, hasLeader: true, partyMembers: 0, hasPartyBranch: false }
  const team = (of: Partial<Composition.Composition>, view = national) => said(decide(Composition.volunteerTeam, { ...row, ...of }, view))
  it("TEAM-02: no size is law: nationally two people are a team", () => expect(team({ members: 2, hasLeader: false })).toBe(""))
  it.each([
    [10, 9, "unmet team.too-few-members"],
    [10, 10, ""],
    [10, 11, ""],
    [3, 2, "unmet team.too-few-members"],
    [3, 3, ""],
    [3, undefined, "unknown team.too-few-members"]
  ])("TEAM-02: where a pack asks for %i, %s members: %s", (least, members, answer) =>
    expect(team({ members }, viewWith(Teams.minMembers, least))).toBe(answer)
  )
  it.each([
    [0, "unmet team.too-few-social-workers"],
    [1, ""]
  ])("TEAM-02: where a pack asks for a social worker, %i of them: %s", (socialWorkers, answer) =>
    expect(team({ socialWorkers }, viewWith(Teams.minSocialWorkers, 1))).toBe(answer)
  )
  it.each([
    [false, true, "unmet team.no-leader"],
    [true, true, ""],
    [false, false, ""]
  ])("TEAM-02: has a leader: %s, asked for: %s: %s", (hasLeader, needed, answer) =>
    expect(team({ hasLeader }, viewWith(Teams.needsLeader, needed))).toBe(answer)
  )
  it.each([
    [3, false, "met", "unmet team.party-branch"],
    [2, false, "met", ""],
    [3, true, "met", ""],
    [4, undefined, "met", "unknown team.party-branch"],
    [undefined, true, "met", ""]
  ] as const)("TEAM-04: %s Party members, branch %s: %s, %s: a hint and never more", (partyMembers, hasPartyBranch, outcome, answer) => {
    const decision = decide(Composition.partyElement, { ...row, partyMembers, hasPartyBranch }, national)
    expect([decision.outcome, said(decision)]).toEqual([outcome, answer])
    expect(decision.findings.every(({ severity }) => severity === "hint")).toBe(true)
  })
})

describe("selections", () => {
  const organisation = (of: Partial<Selection.Organisation>, name: Policies.Name) =>
    said(
      decide(
        Selection.selectedOrganisations,
        {
          closesOn: day("2022-11-18"),
          registeredOn: day("2020-11-18"),
          volunteers: 20,
          isOutstanding: false,
          hasBadRecord: false,
          ...of
        },
        viewOf(name, "2022-11-18")
      )
    )
  it.each([
    ["2020-11-19", "unmet team.selection-organisation-years"],
    ["2020-11-18", ""],
    ["2020-11-17", ""]
  ])("TEAM-03: 亳州, founded %s, closing 2022-11-18: %s", (registeredOn, answer) =>
    expect(organisation({ registeredOn: day(registeredOn) }, "bozhou")).toBe(answer)
  )
  it.each([
    ["bozhou", 20, false, ""],
    ["bozhou", 19, false, "unmet team.selection-organisation-members"],
    ["bozhou", 19, true, "unmet team.selection-organisation-members"],
    ["lanzhou", 20, false, ""],
    ["lanzhou", 19, false, "unmet team.selection-ordinary-members"],
    ["lanzhou", 19, true, ""],
    ["lanzhou", 10, true, ""],
    ["lanzhou", 9, true, "unmet team.selection-organisation-members"],
    ["national", 0, false, ""]
  ] as const)("TEAM-03: %s, %i volunteers, outstanding %s: %s", (name, volunteers, isOutstanding, answer) =>
    expect(organisation({ volunteers, isOutstanding }, name)).toBe(answer)
  )
  it.each([
    ["bozhou", true, "unmet team.selection-bad-record"],
    ["bozhou", undefined, "unknown team.selection-bad-record"],
    ["bozhou", false, ""],
    ["lanzhou", true, ""]
  ] as const)("TEAM-03: %s, bad record %s: %s", (name, hasBadRecord, answer) => expect(organisation({ hasBadRecord }, name)).toBe(answer))

  const project = (startedOn: string, volunteers: number) =>
    said(decide(Selection.selectedProjects, { closesOn: day("2026-03-05"), startedOn: day(startedOn), volunteers }, viewOf("lanzhou")))
  it.each([
    ["2024-03-05", 20, ""],
    ["2024-03-06", 20, "unmet team.selection-project-years"],
    ["2024-03-05", 19, "unmet team.selection-project-people"]
  ])("TEAM-03: 兰州, a project since %s with %i people: %s", (startedOn, volunteers, answer) =>
    expect(project(startedOn, volunteers)).toBe(answer)
  )

  const person = (hours: number, longestMinutes: number, name: Policies.Name) =>
    said(decide(Selection.selectedIndividuals, { yearMinutes: hours * 60, longestCommunityMinutes: longestMinutes }, viewOf(name)))
  it.each([
    ["bozhou", 20, 0, ""],
    ["bozhou", 19.5, 0, "unmet team.selection-individual-hours"],
    ["huizhou", 300, 180, ""],
    ["huizhou", 299.5, 180, "unmet team.selection-individual-hours"],
    ["huizhou", 300, 179, "unmet team.selection-individual-community"],
    ["national", 0, 0, ""]
  ] as const)("TEAM-03: %s, %d hours in the year, %i minutes in a community: %s", (name, hours, longest, answer) =>
    expect(person(hours, longest, name)).toBe(answer)
  )

  const community = (of: Partial<Selection.SelectedCommunity>, name: Policies.Name) =>
    said(
      decide(Selection.selectedCommunities, { residents: 1000, residentVolunteers: 200, activityClasses: 3, teams: 2, ...of }, viewOf(name))
    )
  it.each([
    ["lanzhou", { residentVolunteers: 150 }, "unmet team.selection-residents-above"],
    ["lanzhou", { residentVolunteers: 151 }, ""],
    ["model-community", { residentVolunteers: 100 }, ""],
    ["model-community", { residentVolunteers: 99 }, "unmet team.selection-residents-at-least"],
    ["model-community", { activityClasses: 2 }, "unmet team.selection-classes"],
    ["model-community", { teams: 1 }, "unmet team.selection-teams"],
    ["model-community", {}, ""],
    ["model-community", { teams: undefined }, "unknown team.selection-teams"],
    ["national", { teams: 0 }, ""]
  ] as const)("TEAM-03: %s, %j: %s", (name, of, answer) => expect(community(of, name)).toBe(answer))
})

describe("team.brand: brands", () => {
  const brand = (of: Partial<Brand.Brand>, view = national) =>
    said(decide(Brand.brands, { distinctiveEvidence: 1, effectiveEvidence: 1, exemplaryEvidence: 1, ...of }, view))
  it.each([
    [{}, ""],
    [{ distinctiveEvidence: 0 }, "unmet team.brand-distinctive"],
    [{ effectiveEvidence: 0 }, "unmet team.brand-effective"],
    [{ exemplaryEvidence: 0 }, "unmet team.brand-exemplary"],
    [{ exemplaryEvidence: undefined }, "unknown team.brand-exemplary"]
  ])("each criterion is shown by evidence: %j: %s", (of, answer) => expect(brand(of)).toBe(answer))
  it("a place may ask for fewer criteria", () =>
    expect(brand({ exemplaryEvidence: 0 }, viewWith(Teams.brandCriteria, ["distinctive"]))).toBe(""))
})
