/** What two policies answer of the same facts: told where the answer is another, with what went and what came. */
import { describe, expect, it } from "vitest"
import * as Decision from "../../src/foundation/Decision.ts"
import * as AnswerChange from "../../src/law/AnswerChange.ts"
import * as Asking from "../../src/law/Asking.ts"
import { twoVisitors } from "../../src/care/rules/HomeVisit.ts"
import * as Pack from "../../src/law/Pack.ts"
import { homeVisitForce } from "../../src/law/parameters/Care.ts"
import * as Teams from "../../src/law/parameters/Teams.ts"
import * as Policies from "../../src/law/Policies.ts"
import * as Policy from "../../src/law/Policy.ts"
import { finding } from "../../src/law/Refusal.ts"
import type { Composition } from "../../src/team/rules/Composition.ts"
import { partyElement, volunteerTeam } from "../../src/team/rules/Composition.ts"
import { day, given, organisation, policyWith } from "./policies.ts"

const of = (facts: Partial<Composition>): Composition => ({
  ...{ members: undefined, socialWorkers: undefined, hasLeader: undefined, partyMembers: undefined, hasPartyBranch: undefined },
  ...facts
})
const asked = (facts: Partial<Composition>, least?: number) => {
  const policy = least === undefined ? Policies.byName("national") : policyWith(Teams.minMembers, least)
  return Asking.ask(volunteerTeam, of(facts), Policy.on(policy, day("2026-03-05")))
}
const told = (before: readonly Asking.Asked[], after: readonly Asking.Asked[]) =>
  AnswerChange.between(before, after).map(({ id, title, before: was, after: is, gone, come }) => {
    expect([id, title]).toEqual([volunteerTeam.id, volunteerTeam.title])
    return [`${was} ${is}`, gone.map(({ parameters }) => parameters[0]?.value), come.map(({ parameters }) => parameters[0]?.value)]
  })

describe("an answer that changes", () => {
  it.each<readonly [string, Partial<Composition>, number | undefined, number | undefined, unknown]>([
    ["on the boundary and one beyond", { members: 3 }, 3, 4, [["met unmet", [], [4]]]],
    ["and back", { members: 3 }, 4, 3, [["unmet met", [4], []]]],
    ["refused by one value as by another", { members: 2 }, 3, 4, []],
    ["not asked before", { members: 3 }, undefined, 3, [["off met", [], []]]],
    ["not asked any more", { members: 2 }, 3, undefined, [["unmet off", [3], []]]],
    ["of whom nothing is known", {}, undefined, 3, [["off unknown", [], [3]]]],
    ["unknown as before", {}, 3, 4, []]
  ])("%s", (_, facts, was, is, expected) => {
    const [before, after] = [asked(facts, was), asked(facts, is)]
    expect(told([before], [after])).toEqual(expected)
  })
  it("a yes with something to note is another answer than a yes without", () => {
    const view = Policy.on(Policies.byName("national"), day("2026-03-05"))
    const party = (hasPartyBranch: boolean) => Asking.ask(partyElement, of({ partyMembers: 3, hasPartyBranch }), view)
    expect([party(true), party(false)].map(Asking.answerOf)).toEqual(["met", "noticed"])
    const [change, ...more] = AnswerChange.between([party(true)], [party(false)])
    expect(more).toEqual([])
    expect(change).toMatchObject({ before: "met", after: "noticed", gone: [], come: [{ rule: "team.party-branch", severity: "hint" }] })
  })
  it("what speaks on both sides is not told; what is unknown on the one and refused on the other is", () => {
    const policy = Policy.on(policyWith(Teams.minMembers, 3), day("2026-03-05"))
    const known = Asking.ask(volunteerTeam, of({ members: 2 }), policy)
    const unknown = Asking.ask(volunteerTeam, of({}), policy)
    const [change] = AnswerChange.between([unknown], [known])
    expect(change?.gone.map(({ outcome }) => outcome)).toEqual(["unknown"])
    expect(change?.come.map(({ outcome }) => outcome)).toEqual(["unmet"])
  })
  it("what is asked instead is told as what came, though it is as unknown as what went; so is what weighs more than before", () => {
    const under = (...values: readonly Pack.Value[]) =>
      Policy.on(Policy.extend(Policies.byName("national"), organisation(...values)), day("2026-03-05"))
    const rules = (findings: readonly { readonly rule: string; readonly severity: string }[]) =>
      findings.map(({ rule, severity }) => `${rule} ${severity}`)
    const leader = under(Pack.value(Teams.needsLeader, { ...given, value: true }))
    const others = under(Pack.value(Teams.minMembers, { ...given, value: 3 }), Pack.value(Teams.minSocialWorkers, { ...given, value: 1 }))
    const of2 = of({ members: 2 })
    const [change] = AnswerChange.between([Asking.ask(volunteerTeam, of2, leader)], [Asking.ask(volunteerTeam, of2, others)])
    expect([change?.before, change?.after]).toEqual(["unknown", "unmet"])
    expect(rules(change?.gone ?? [])).toEqual(["team.no-leader error"])
    expect(rules(change?.come ?? [])).toEqual(["team.too-few-members error", "team.too-few-social-workers error"])
    const visit = (value: "warning" | "strict") =>
      Asking.ask(twoVisitors, { home: true, minor: true, visitors: 1 }, under(Pack.value(homeVisitForce, { ...given, value })))
    const [weighed] = AnswerChange.between([visit("warning")], [visit("strict")])
    expect([weighed?.before, weighed?.after]).toEqual(["noticed", "unmet"])
    expect([rules(weighed?.gone ?? []), rules(weighed?.come ?? [])].map(({ length }) => length)).toEqual([1, 1])
  })
  it("what weighs the same on both sides is not told; what is the same but for its weight is", () => {
    const [warning, error] = (["warning", "error"] as const).map((severity) => finding("test.raised", {}, { severity }))
    const [both, noted] = [finding("test.both", {}, { severity: "warning" }), finding("test.noted", {}, { severity: "hint" })]
    const answered = (...findings: Parameters<typeof Decision.from>[1][number][]): Asking.Asked => ({
      ...{ id: volunteerTeam.id, title: volunteerTeam.title, requirements: 3, missing: [] },
      decision: Decision.from(true as const, findings)
    })
    const [change] = AnswerChange.between([answered(both, noted, warning!)], [answered(both, error!, noted)])
    expect([change?.before, change?.after]).toEqual(["noticed", "unmet"])
    expect([change?.gone, change?.come]).toEqual([[warning], [error]])
  })
  it("rules are held against themselves, whatever their order; one that only one side was asked is passed over", () => {
    const view = Policy.on(policyWith(Teams.minMembers, 3), day("2026-03-05"))
    const party = Asking.ask(partyElement, of({ partyMembers: 0 }), view)
    // Another rule of the same number.
    const twin = { ...asked({ members: 3 }, 3), title: { "zh-CN": "另一条", en: "another" } }
    expect(told([asked({ members: 3 }, 3)], [party, twin, asked({ members: 3 }, 4)])).toEqual([["met unmet", [], [4]]])
    expect(told([asked({ members: 3 }, 3)], [party, twin])).toEqual([])
  })
})
