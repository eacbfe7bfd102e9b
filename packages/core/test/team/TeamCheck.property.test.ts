import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type * as Day from "../../src/foundation/Day.ts"
import * as ParameterView from "../../src/foundation/ParameterView.ts"
import * as Teams from "../../src/law/parameters/Teams.ts"
import * as TeamCheck from "../../src/team/TeamCheck.ts"

const on = 10 as Day.Day
/** Lines that two or three people reach, so that one more or one fewer decides. */
const view = ParameterView.fixed(0 as Day.Day, "test@1", {
  [Teams.minMembers.id]: 3,
  [Teams.minSocialWorkers.id]: 1,
  [Teams.needsLeader.id]: true,
  [Teams.partyBranchMembers.id]: 2
})

const person = fc.constantFrom("ann", "ben", "cai", "dan")
const days = fc.record(
  {
    from: fc.integer({ min: 9, max: 11 }).map((day) => day as Day.Day),
    until: fc.integer({ min: 9, max: 11 }).map((day) => day as Day.Day)
  },
  { requiredKeys: ["from"] }
)
const member: fc.Arbitrary<TeamCheck.Member> = fc
  .tuple(person, fc.constantFrom("leader" as const, "member" as const, "social-worker" as const), days)
  .map(([who, role, of]) => ({ person: who, role, ...of }))
const been: fc.Arbitrary<TeamCheck.Been> = fc
  .tuple(person, fc.constantFrom("social-worker" as const, "party-member" as const, "volunteer" as const), days)
  .map(([who, kind, of]) => ({ person: who, kind, ...of }))
const known: fc.Arbitrary<TeamCheck.Known> = fc.record({
  members: fc.array(member, { maxLength: 5 }),
  been: fc.array(been, { maxLength: 4 }),
  stated: fc.constantFrom({}, { hasPartyBranch: true }, { hasPartyBranch: false })
})

/** Two Party members, and no branch: seldom met by chance. */
const without: TeamCheck.Known = {
  members: ["ann", "ben"].map((who) => ({ person: who, role: "member" as const, from: on })),
  been: ["ann", "ben"].map((who) => ({ person: who, kind: "party-member" as const, from: on })),
  stated: { hasPartyBranch: false }
}

/** What each requirement of a rule comes to, by its id; nothing for one that is met. */
const findings = (asked: ReturnType<typeof TeamCheck.check>["party"]) =>
  new Map(asked.decision.findings.map(({ rule, outcome }) => [rule, outcome]))

describe("a team held against the rules of teams", () => {
  it("one member more, or one more of whom something is said, never turns what is met of its composition into unmet", () => {
    let met = 0
    let all = 0
    fc.assert(
      fc.property(known, fc.array(member, { maxLength: 2 }), fc.array(been, { maxLength: 2 }), (team, more, said) => {
        const before = TeamCheck.check(team, on, view).composition
        const after = TeamCheck.check({ ...team, members: [...team.members, ...more], been: [...team.been, ...said] }, on, view).composition
        all++
        if (before.decision.outcome === "met") {
          met++
          expect(after.decision.outcome).toBe("met")
        }
        for (const rule of findings(after).keys()) expect([...findings(before).keys()]).toContain(rule)
      }),
      { numRuns: 2000 }
    )
    expect(met / all).toBeGreaterThan(0.005)
  })
  it("of whom nobody was entered up to the day is met by nothing, and whatever comes later says nothing of the day", () =>
    fc.assert(
      fc.property(known, fc.array(member, { maxLength: 3 }), (team, more) => {
        const later = more.map((one) => ({ ...one, from: 11 as Day.Day, until: 12 as Day.Day }))
        const asked = TeamCheck.check({ ...team, members: later }, on, view)
        expect([asked.composition.decision.outcome, [...findings(asked.party).values()]]).toEqual([
          "unknown",
          team.stated.hasPartyBranch === true ? [] : ["unknown"]
        ])
        expect(TeamCheck.check({ ...team, members: [...team.members, ...later] }, on, view)).toEqual(TeamCheck.check(team, on, view))
      })
    ))
  it("what the Party element comes to without a fact, it comes to whatever the fact is", () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(known, fc.constantFrom("party-member" as const, "volunteer" as const), fc.boolean(), (team, kind, hasPartyBranch) => {
        const outcome = (of: TeamCheck.Known) => findings(TeamCheck.check(of, on, view).party).get("team.party-branch") ?? "met"
        const silent = [...new Set(team.members.map((one) => one.person))].filter((who) => !team.been.some((one) => one.person === who))
        const told = {
          members: team.members,
          been: [...team.been, ...silent.map((who) => ({ person: who, kind, from: 0 as Day.Day }))],
          stated: { hasPartyBranch, ...team.stated }
        }
        const isEntered = team.members.some(({ from }) => from === undefined || from <= on)
        const before = outcome(team)
        seen.add(before)
        if (before !== "unknown") expect(outcome(told)).toBe(before)
        if (isEntered) expect(outcome(told)).not.toBe("unknown")
      }),
      { numRuns: 2000, examples: [[without, "volunteer", false]] }
    )
    expect([...seen].toSorted()).toEqual(["met", "unknown", "unmet"])
  })
})
