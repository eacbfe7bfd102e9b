import { describe, expect, it } from "vitest"
import { countedBy } from "../../src/law/parameters/SocialWorkers.ts"
import * as Teams from "../../src/law/parameters/Teams.ts"
import * as TeamCheck from "../../src/team/TeamCheck.ts"
import { Stated } from "../../src/team/TeamCheck.schema.ts"
import { day, said, viewOf, viewWith } from "../law/policies.ts"
import { keepsShape } from "../said.ts"

const national = viewOf("national")
const [from, until] = [day("2026-02-01"), day("2026-02-28")]
const member = (person: string, role: TeamCheck.Member["role"] = "member", more: object = {}): TeamCheck.Member => ({
  person,
  role,
  from,
  ...more
})
const is = (person: string, kind: TeamCheck.Been["kind"], more: object = {}): TeamCheck.Been => ({ person, kind, from, ...more })
const unknown = { members: undefined, socialWorkers: undefined, hasLeader: undefined, partyMembers: undefined, hasPartyBranch: undefined }
const four = [member("ann", "leader"), member("ben"), member("cai"), member("dan")]

describe("who is in a team on a day", () => {
  const composition = (members: readonly TeamCheck.Member[], been: readonly TeamCheck.Been[], on = "2026-02-28", stated: Stated = {}) =>
    TeamCheck.compositionOn({ members, been, stated }, day(on), national)
  it.each([
    ["nobody was ever entered", [], unknown],
    ["somebody comes later only", [member("ann", "member", { from: day("2026-03-01") })], unknown],
    ["somebody comes on the day", [member("ann", "member", { from: day("2026-02-28") })], { members: 1 }],
    ["somebody was always there", [member("ann", "member", { from: undefined })], { members: 1 }],
    ["somebody is there, and another comes later", [member("ann"), member("ben", "member", { from: day("2026-03-01") })], { members: 1 }],
    ["somebody has left", [member("ann", "leader", { until: day("2026-02-27") })], { members: 0, socialWorkers: 0, hasLeader: false }],
    ["somebody has two roles", [member("ann"), member("ann", "leader")], { members: 1, hasLeader: true }],
    ["nobody leads", [member("ann"), member("ben")], { members: 2, hasLeader: false }],
    ["one of two leads", [member("ann"), member("ben", "leader", { until })], { members: 2, hasLeader: true }]
  ])("TEAM-02: %s", (_, members, expected) => expect(composition(members, [])).toMatchObject(expected))
  it("TEAM-02, team.standings: whoever is on probation or pauses is not counted on those days, unless the pack says so", () => {
    const standings = [
      { person: "ann", standing: "paused", from: day("2026-02-10"), until: day("2026-02-20") },
      { person: "ben", standing: "probation", from, until: day("2026-02-15") }
    ] as const
    const counted = (on: string, view = national) => {
      const { members, hasLeader } = TeamCheck.compositionOn({ members: four, standings, been: [], stated: {} }, day(on), view)
      return [members, hasLeader]
    }
    expect(["2026-02-09", "2026-02-10", "2026-02-15", "2026-02-16", "2026-02-20", "2026-02-21"].map((on) => counted(on))).toEqual([
      [3, true],
      [2, false],
      [2, false],
      [3, false],
      [3, false],
      [4, true]
    ])
    expect(counted("2026-02-15", viewWith(Teams.standingLimits, ["paused-counts"]))).toEqual([3, false])
    expect(counted("2026-02-15", viewWith(Teams.standingLimits, ["probation-counts"]))).toEqual([3, true])
    expect(counted("2026-02-15", viewWith(Teams.standingLimits, ["paused-leads"]))).toEqual([4, true])
    const full = [{ person: "ann", standing: "full", from }] as const
    expect(TeamCheck.compositionOn({ members: four, standings: full, been: [], stated: {} }, from, national).members).toBe(4)
  })
  it("TEAM-02: whoever is one or has the role of one is a social worker of the team, each once, while it is so", () => {
    const members = [...["ann", "dan", "fay"].map((who) => member(who, "social-worker")), member("ben"), member("cai")]
    const been = [
      is("ann", "social-worker"),
      is("ben", "social-worker", { until }),
      is("cai", "volunteer"),
      is("eve", "social-worker"),
      is("ben", "cadre")
    ]
    expect(composition(members, been)).toMatchObject({ members: 5, socialWorkers: 4 })
    expect(composition(members, been, "2026-03-01")).toMatchObject({ members: 5, socialWorkers: 3 })
  })
  it("TEAM-02: counted by certificates, whoever holds one on the day is a social worker of the team, whatever the role", () => {
    const view = viewWith(countedBy, "certificate")
    const members = [member("ann", "social-worker"), member("ben"), member("cai")]
    const been = [is("ben", "social-worker")]
    const counted = (certificates: TeamCheck.Known["certificates"], on = from, of = view) =>
      TeamCheck.compositionOn({ members, been, stated: {}, ...(certificates === undefined ? {} : { certificates }) }, on, of).socialWorkers
    const held = (person: string, on = "2026-02-01") => ({ person, certificateOn: day(on) })
    expect(counted(undefined)).toBeUndefined()
    expect(counted([held("cai")])).toBeUndefined()
    expect(counted([held("ann"), held("ben"), held("cai"), held("eve")])).toBe(3)
    expect(counted([held("ann"), held("ben", "2026-02-02")])).toBe(1)
    expect(counted([held("ann"), held("ben", "2026-02-02")], day("2026-02-02"))).toBe(2)
    expect(counted([{ person: "ann" }, held("ben")])).toBe(1)
    // A role is enough where the place says nothing.
    expect(counted([], from, national)).toBe(2)
  })
  it.each([
    ["nothing was said of one", ["ann", "ben", "cai"], ["ann"], undefined],
    ["something was said of all", ["ann", "ben", "cai", "dan"], ["ann"], 1],
    ["those known are enough already", ["ann", "ben", "cai"], ["ann", "ben", "cai"], 3],
    ["those known are one too few", ["ann", "ben"], ["ann", "ben"], undefined]
  ])("TEAM-04: Party members, where %s", (_, said, party, expected) => {
    const been = said.flatMap((person) => [
      is(person, "volunteer"),
      ...(party.includes(person) ? [is(person, "retired-party-member")] : [])
    ])
    expect(composition(four, been).partyMembers).toBe(expected)
  })
  it("TEAM-04: each Party member counts once; where no policy says how many are enough, all have to be known", () => {
    const been = [is("ann", "party-member"), is("ann", "retired-party-member"), is("ben", "party-member"), is("cai", "party-member")]
    expect(composition(four, been).partyMembers).toBe(3)
    expect(TeamCheck.compositionOn({ members: four, been, stated: {} }, until, { valueOf: () => undefined }).partyMembers).toBeUndefined()
  })
})

describe("a team held against the rules of teams", () => {
  const check = (stated: Stated, of = national) =>
    TeamCheck.check({ members: four, been: four.map(({ person }) => is(person, "party-member")), stated }, until, of)
  it("TEAM-04: whether it has a branch is stated, and asked of enough Party members", () => {
    const { composition, party } = check({ hasPartyBranch: false })
    expect([composition.id, composition.requirements, party.id, said(party.decision)]).toEqual([
      "TEAM-02",
      0,
      "TEAM-04",
      "unmet team.party-branch"
    ])
    expect(said(check({ hasPartyBranch: true }).party.decision)).toBe("")
    expect(check({}).party.missing.map(({ name }) => name)).toEqual(["hasPartyBranch"])
    expect(said(check({}, viewWith(Teams.minMembers, 5)).composition.decision)).toBe("unmet team.too-few-members")
  })
  it.each([
    [{ units: 46, fundFen: 3_000_000 }, "", "register"],
    [{ units: 45, fundFen: 3_000_000, isTiny: false }, "unmet team.association-members", "file-with-street"],
    [{ units: 46, fundFen: 2_999_999, isTiny: true }, "unmet team.association-fund", "guided-by-community"],
    [{ units: 46, isTiny: true }, "unknown team.association-fund", undefined],
    [{ units: 45, fundFen: 3_000_000 }, "unmet team.association-members", undefined]
  ] satisfies readonly (readonly [Stated, string, string | undefined])[])(
    "TEAM-01: of four people and %j: “%s”, so %s",
    (stated, answer, route) => {
      const checked = check(stated)
      expect([checked.legalForm.id, said(checked.legalForm.decision), checked.route]).toEqual(["TEAM-01", answer, route])
    }
  )
  it("is asked with what somebody states of it, or nothing", () => {
    keepsShape(Stated, { hasPartyBranch: true, units: 3, fundFen: 100, isTiny: false })
    keepsShape(Stated, {})
  })
})
