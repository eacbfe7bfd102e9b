import { describe, expect, it } from "vitest"
import * as Id from "../../src/foundation/Id.ts"
import type { ParameterView } from "../../src/foundation/ParameterView.ts"
import * as Teams from "../../src/law/parameters/Teams.ts"
import * as Policy from "../../src/law/Policy.ts"
import type * as Honour from "../../src/team/Honour.ts"
import * as HonourCheck from "../../src/team/HonourCheck.ts"
import { Stated } from "../../src/team/HonourCheck.schema.ts"
import { day, policyWith, said, viewOf } from "../law/policies.ts"
import { keepsShape, readsWhole } from "../said.ts"

const team = Id.require<Id.TeamId>("t-1")
const project = Id.require<Id.ProjectId>("p-1")
const ofTeam: Honour.Subject = { kind: "team-honour", team, title: "年度优秀队伍" }
const brandTeam: Honour.Subject = { kind: "brand-team", team, title: "银龄先锋" }
const brandProject: Honour.Subject = { kind: "brand-project", project, title: "银龄课堂" }
const star: Honour.Subject = { kind: "star", volunteer: Id.require<Id.VolunteerId>("v-1"), stars: 3 }
const closesOn = day("2026-06-30")

const check = (
  subject: Honour.Subject | undefined,
  known: HonourCheck.Known,
  stated: Stated,
  pack: Parameters<typeof viewOf>[0] = "lanzhou"
) => HonourCheck.check({ ...(subject === undefined ? {} : { subject }), evidence: [] }, known, stated, closesOn, viewOf(pack))
const answers = (...asked: Parameters<typeof check>) =>
  check(...asked).map(({ id, decision, missing }) => [id, said(decision), ...missing.map(({ name }) => name)])

describe("an honour held against the rules of selection", () => {
  it("TEAM-03: a star has a ladder of its own, and what was never proposed is no honour", () => {
    expect(check(star, {}, {})).toEqual([])
    expect(check(undefined, {}, {})).toEqual([])
  })
  const old = { registeredOn: "2024-06-30", volunteers: 20 }
  it.each([
    [old, "", []],
    [{ ...old, registeredOn: "2024-07-01" }, "unmet team.selection-organisation-years", []],
    [{ ...old, volunteers: 19 }, "unknown team.selection-ordinary-members", ["isOutstanding"]],
    [{ ...old, volunteers: 19, isOutstanding: false }, "unmet team.selection-ordinary-members", []],
    [{ ...old, volunteers: 19, isOutstanding: true }, "", []],
    [{ ...old, volunteers: 9, isOutstanding: true }, "unmet team.selection-organisation-members", []],
    [{ volunteers: 20 }, "unknown team.selection-organisation-years", ["registeredOn"]]
  ] satisfies readonly (readonly [Stated, string, readonly string[]])[])(
    "TEAM-03: of a team, stated %j: “%s”, missing %j",
    (stated, answer, missing) => expect(answers(ofTeam, {}, stated)).toEqual([["TEAM-03", answer, ...missing]])
  )
  it("TEAM-03: a bad record bars where a place says so", () => {
    const stated = { ...old, hasBadRecord: true }
    expect(answers(ofTeam, {}, stated, "bozhou")).toEqual([["TEAM-03", "unmet team.selection-bad-record"]])
    expect(answers(ofTeam, {}, { ...stated, hasBadRecord: false }, "bozhou")).toEqual([["TEAM-03", ""]])
  })
  it("what the directory and the registers know goes before what somebody states", () => {
    const known = { registeredOn: day("2024-07-01"), volunteers: 9, startedOn: day("2024-07-01") }
    const stated = { ...old, isOutstanding: true, startedOn: "2020-01-01" }
    expect(answers(ofTeam, known, stated)).toEqual([
      ["TEAM-03", "unmet team.selection-organisation-years, unmet team.selection-organisation-members"]
    ])
    expect(answers(brandProject, known, stated)[0]).toEqual([
      "TEAM-03",
      "unmet team.selection-project-years, unmet team.selection-project-people"
    ])
  })
  it("TEAM-03: a title of a project is one of projects, and a brand is asked for its three criteria as well", () => {
    const brand = ["team.brand", "unmet team.brand-distinctive, unmet team.brand-effective, unmet team.brand-exemplary"]
    expect(answers(brandProject, {}, { startedOn: "2024-06-30", volunteers: 20 })).toEqual([["TEAM-03", ""], brand])
    expect(answers(brandProject, {}, {})[0]).toEqual([
      "TEAM-03",
      "unknown team.selection-project-years, unknown team.selection-project-people",
      "startedOn",
      "volunteers"
    ])
    expect(answers(brandTeam, {}, old)).toEqual([["TEAM-03", ""], brand])
    expect(answers(ofTeam, {}, old)).toEqual([["TEAM-03", ""]])
  })
  describe("of a person", () => {
    const ofPerson: Honour.Subject = { kind: "person-honour", volunteer: Id.require<Id.VolunteerId>("v-1"), title: "优秀志愿者" }
    const of = (pack: "huizhou" | "bozhou", on: string, known: HonourCheck.Known, stated: Stated = {}) =>
      HonourCheck.check({ subject: ofPerson, evidence: [] }, known, stated, day(on), viewOf(pack)).map(({ id, decision, missing }) => [
        id,
        said(decision),
        ...missing.map(({ name }) => name)
      ])
    const year = { yearMinutes: 18_000, longestCommunityMinutes: 180, ageAtEnd: 60 }
    it.each([
      ["huizhou", "2017-12-31", year, "", ""],
      ["huizhou", "2017-12-31", { ...year, yearMinutes: 17_999 }, "unmet team.selection-individual-hours", ""],
      ["huizhou", "2017-12-31", { ...year, longestCommunityMinutes: 179 }, "unmet team.selection-individual-community", ""],
      ["bozhou", "2022-12-31", { yearMinutes: 1200, ageAtEnd: 18 }, "", ""],
      ["bozhou", "2022-12-31", { yearMinutes: 1200, ageAtEnd: 60 }, "", ""],
      ["bozhou", "2022-12-31", { yearMinutes: 1200, ageAtEnd: 17 }, "", "unmet person.award-lowest-age"],
      ["bozhou", "2022-12-31", { yearMinutes: 1200, ageAtEnd: 61 }, "", "unmet person.award-highest-age"],
      ["bozhou", "2022-12-31", { yearMinutes: 1199, ageAtEnd: 30 }, "unmet team.selection-individual-hours", ""]
    ] as const)("TEAM-03: %s on %s, %j: “%s”, “%s”", (pack, on, known, selected, ages) =>
      expect(of(pack, on, known)).toEqual([
        ["TEAM-03", selected],
        ["TEAM-03", ages]
      ])
    )
    it("TEAM-03: what nobody knows is asked for, and may be stated; what the records say goes before it", () => {
      expect(of("huizhou", "2017-06-30", {})[0]).toEqual([
        "TEAM-03",
        "unknown team.selection-individual-hours, unknown team.selection-individual-community",
        "yearMinutes",
        "longestCommunityMinutes"
      ])
      expect(of("huizhou", "2017-06-30", {}, year)[0]).toEqual(["TEAM-03", ""])
      expect(of("huizhou", "2017-06-30", { yearMinutes: 17_999, longestCommunityMinutes: 180 }, year)[0]?.[1]).toBe(
        "unmet team.selection-individual-hours"
      )
      expect(of("bozhou", "2022-06-30", {}, { ageAtEnd: 61 })[1]?.[1]).toBe("unmet person.award-highest-age")
    })
    it("TEAM-03: where it is granted all of it is told, under the force that the place gives", () => {
      const granted = HonourCheck.atGrant({ subject: ofPerson, evidence: [] }, {}, {}, day("2022-12-31"), viewOf("bozhou", "2022-12-31"))
      expect(granted.map(({ rule, severity, outcome }) => [rule, severity, outcome])).toEqual([
        ["team.selection-individual-hours", "warning", "unknown"],
        ["person.award-lowest-age", "warning", "unknown"],
        ["person.award-highest-age", "warning", "unknown"]
      ])
      for (const { parameters } of granted) expect(parameters.map(({ parameter }) => parameter)).toContain(Teams.selectionForce.id)
      granted.forEach(readsWhole)
      expect(HonourCheck.atGrant({ subject: ofPerson, evidence: [] }, {}, {}, day("2017-12-31"), viewOf("huizhou"))).toEqual([])
    })
  })
  describe("where it is granted", () => {
    const lacking: Stated = { registeredOn: "2024-07-01", volunteers: 20 }
    const strict = policyWith(Teams.selectionForce, "strict", "lanzhou")
    const granted = (view: ParameterView, subject: Honour.Subject, stated: Stated) =>
      HonourCheck.atGrant({ subject, evidence: [] }, {}, stated, closesOn, view)
    it.each([
      ["a place warns", "TEAM-03: Lanzhou", viewOf("lanzhou"), "warning"],
      ["a strict one refuses", "TEAM-03: over it", Policy.on(strict, day("2026-03-05")), "error"]
    ] as const)("%s: %s", (_, _of, view, severity) => {
      const asked = HonourCheck.check({ subject: ofTeam, evidence: [] }, {}, lacking, closesOn, view)[0]?.decision.findings ?? []
      const use = view.valueOf(Teams.selectionForce.id)
      expect(asked.map(({ rule }) => rule)).toEqual(["team.selection-organisation-years"])
      expect(granted(view, ofTeam, lacking)).toStrictEqual(
        asked.map((finding) => ({ ...finding, severity, parameters: [...finding.parameters, use] }))
      )
      granted(view, ofTeam, lacking).forEach(readsWhole)
      expect(granted(view, ofTeam, old)).toEqual([])
    })
    it("a star is not asked, and of a brand its criteria are not asked again", () => {
      expect(granted(viewOf("lanzhou"), star, lacking)).toEqual([])
      expect(granted(viewOf("lanzhou"), brandTeam, old)).toEqual([])
    })
    it("where no place says anything nobody asks; a place with conditions and no force is not heard either", () => {
      expect(granted(viewOf("national"), ofTeam, lacking)).toEqual([])
      expect(granted(Policy.on(policyWith(Teams.selectionYears, 2), day("2026-03-05")), ofTeam, lacking)).toEqual([])
    })
  })
  it("is asked with what somebody states, or nothing", () => {
    keepsShape(Stated, { registeredOn: "2020-01-01", isOutstanding: true, hasBadRecord: false, startedOn: "2020-01-01", volunteers: 3 })
    keepsShape(Stated, { yearMinutes: 1200, longestCommunityMinutes: 180, ageAtEnd: 30 })
    keepsShape(Stated, {})
  })
})
