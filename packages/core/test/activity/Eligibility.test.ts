import { describe, expect, it } from "vitest"
import * as Eligibility from "../../src/activity/Eligibility.ts"
import * as JoiningFacts from "../../src/activity/JoiningFacts.ts"
import * as Override from "../../src/activity/Override.ts"
import { rules as messages } from "../../src/activity/messages/rules.ts"
import { rules as personMessages } from "../../src/person/messages/rules.ts"
import type { Joining } from "../../src/activity/rules/Joining.ts"
import { ofJoining } from "../../src/activity/rules/Rules.ts"
import * as Finding from "../../src/foundation/Finding.ts"
import * as Id from "../../src/foundation/Id.ts"
import * as Message from "../../src/foundation/Message.ts"
import * as Minute from "../../src/foundation/Minute.ts"
import { LIBRARY, VSR } from "../../src/law/Instruments.ts"
import { china } from "../../src/law/calendars/Calendars.ts"
import * as Rule from "../../src/law/Rule.ts"
import * as Policies from "../../src/law/Policies.ts"
import { day, said, viewOf } from "../law/policies.ts"
import { fine } from "./joining.ts"

const mother = Id.require<Id.PersonId>("mother")
const national = viewOf("national")
const decide = (row: Partial<Joining>, view = national) => Eligibility.decide(view, china, { ...fine, ...row })

describe("who may join what", () => {
  it("whoever fits may, with nothing to say", () => expect(decide({})).toMatchObject({ outcome: "met", findings: [] }))
  it("every reason comes at once, in the order of the rule book, each with its provision", () => {
    const decision = decide({
      age: 16,
      elderAge: 16,
      selfSupporting: false,
      dangerous: true,
      insured: false,
      childFacing: true,
      skillsMissing: 1,
      clashMinutes: 30
    })
    expect(decision.outcome).toBe("unmet")
    expect(said(decision)).toBe(
      [
        "unmet activity.skills",
        "unmet activity.insurance",
        "unmet activity.guardian-consent",
        "unmet activity.minor-in-danger",
        "unmet activity.clash",
        "unknown person.background-check",
        "unknown person.background-check-expired"
      ].join(", ")
    )
    const catalogue = Message.merge(messages, personMessages)
    for (const finding of decision.findings) {
      const text = Finding.text(finding, "zh-CN", catalogue)
      expect(text.basis).not.toBe("")
      expect(`${text.title}${text.why}${text.fix}`).not.toMatch(/[{}]|activity\.|person\./)
    }
  })
  it("is unknown while something is only not known", () => expect(decide({ childFacing: true }).outcome).toBe("unknown"))
  it("a yes rests on the rules that ask something and that nothing speaks against, with all they cite", () => {
    const ids = (row: Partial<Joining>) => Eligibility.metIn(national, decide(row).findings).map(({ rule }) => rule)
    const asked = ofJoining.filter((rule) => Rule.requirementsIn(rule, national).length > 0)
    expect(Eligibility.metIn(national, [])).toStrictEqual(
      asked.map((rule) => ({
        rule: rule.id,
        title: rule.title,
        citations: Rule.requirementsIn(rule, national).flatMap(({ citations }) => citations)
      }))
    )
    expect(asked.length).toBeLessThan(ofJoining.length)
    expect(ids({})).toEqual(asked.map(({ id }) => id))
    // One of two requirements speaks against it: then the rule is none to rest on.
    expect(ids({ dangerous: true, insured: true })).toEqual(asked.map(({ id }) => id).filter((id) => id !== "VOL-08"))
  })
  it("is asked under every shipped policy, on days before its laws too", () => {
    for (const name of Policies.names) {
      for (const on of ["1990-01-01", "2021-01-01", "2026-03-05"]) {
        expect(() => Eligibility.decide(viewOf(name, on), china, fine), `${name} ${on}`).not.toThrow()
      }
    }
  })
  it("is compiled once for a view and a calendar", () => {
    const view = viewOf("national")
    expect(Eligibility.of(view, china)).toBe(Eligibility.of(view, china))
    expect(Eligibility.of(viewOf("national"), china)).not.toBe(Eligibility.of(national, china))
    expect(Eligibility.of(national, { ...china })).not.toBe(Eligibility.of(national, china))
  })
})

describe("may she join Saturday's visit to a left-behind child?", () => {
  const visit = {
    time: { from: Minute.require("2026-03-14 09:00"), to: Minute.require("2026-03-14 11:00") },
    dangerous: false,
    higherRisk: false,
    largeEvent: false,
    adultsPresent: 2
  }
  const companion = { childFacing: true, training: "child-safety" }
  const she: JoiningFacts.Volunteer = {
    bornOn: day("1990-05-01"),
    willing: true,
    employed: false,
    checks: [{ on: day("2025-03-13"), answer: "clear" }],
    trainings: [{ kind: "child-safety", on: day("2026-01-10") }],
    signUps: [],
    blocks: [],
    standings: [],
    agreements: []
  }
  const row = (asOf = "2026-03-10", more: Partial<JoiningFacts.Volunteer> = {}) =>
    JoiningFacts.of({ ...she, ...more }, companion, visit, day(asOf), national)
  it("MIN-05: not with a check of a year and a day ago; a new one would do", () => {
    const asked = Eligibility.decide(national, china, row())
    expect(said(asked)).toBe("unmet person.background-check-expired")
    const answer = Eligibility.wouldDo(national, china, row(), day("2026-03-10"))
    expect(answer).toMatchObject({ kind: "change", changes: [{ field: { name: "checkedOn" }, from: day("2025-03-13") }] })
    const renewed = row("2026-03-10", { checks: [...(she.checks ?? []), { on: day("2026-03-10"), answer: "clear" }] })
    expect(Eligibility.decide(national, china, renewed).outcome).toBe("met")
  })
  it("MIN-05: with a hit nothing would do", () => {
    const barred = row("2026-03-10", { checks: [{ on: day("2019-01-01"), answer: "not-clear" }] })
    expect(Eligibility.wouldDo(national, china, barred, day("2026-03-10"))).toEqual({
      kind: "nothing",
      rules: ["person.background-check"]
    })
  })
  it("what came after the day is not seen", () => {
    const later: JoiningFacts.Volunteer = {
      ...she,
      checks: [...(she.checks ?? []), { on: day("2026-03-11"), answer: "clear" }],
      trainings: [{ kind: "child-safety", on: day("2026-03-11") }],
      guardianConsents: [{ guardian: mother, on: day("2026-03-11") }],
      guardians: [{ guardian: mother, on: day("2026-01-01") }],
      agreements: [{ on: day("2026-03-11") }],
      policies: [{ boughtOn: day("2026-03-11"), cover: visit.time }],
      signUps: [{ on: day("2026-03-11"), time: visit.time }],
      blocks: [{ from: day("2026-03-11"), until: day("2026-12-31") }],
      qualifications: [{ kind: "doctor", from: day("2026-03-11") }]
    }
    const seen = (asOf: string) => JoiningFacts.of(later, { ...companion, licence: "doctor" }, visit, day(asOf), national)
    expect(seen("2026-03-10")).toMatchObject({
      checkedOn: day("2025-03-13"),
      trained: false,
      guardianConsent: false,
      agreed: false,
      insured: false,
      clashMinutes: 0,
      blocked: false,
      licenceAsked: true,
      licenceHeld: false
    })
    expect(seen("2026-03-11")).toMatchObject({
      checkedOn: day("2026-03-11"),
      trained: true,
      guardianConsent: true,
      agreed: true,
      insured: true,
      clashMinutes: 120,
      blocked: true,
      licenceHeld: true
    })
  })
  it("what is taken back stands until that day", () => {
    const given = {
      guardians: [{ guardian: mother, on: day("2026-01-01") }],
      guardianConsents: [{ guardian: mother, on: day("2026-01-01"), withdrawnOn: day("2026-03-10") }]
    }
    expect(row("2026-03-09", given).guardianConsent).toBe(true)
    expect(row("2026-03-10", given).guardianConsent).toBe(false)
  })
  it("a list that nobody asked for makes its facts unknown; what a position does not ask is not asked", () => {
    const nothing = JoiningFacts.of({}, { skills: ["first-aid"], licence: "doctor" }, visit, day("2026-03-10"), national)
    expect(nothing).toMatchObject({
      age: undefined,
      elderAge: undefined,
      skillsMissing: undefined,
      licenceAsked: true,
      licenceHeld: undefined,
      insured: undefined,
      clashMinutes: undefined,
      blocked: undefined,
      guardianConsent: undefined
    })
    expect(JoiningFacts.of({}, {}, visit, day("2026-03-10"), national)).toMatchObject({
      skillsMissing: 0,
      licenceAsked: false,
      trainingAsked: false,
      healthAsked: false,
      managing: false,
      positionLowestAge: 0
    })
  })
  it("an activity that ends at midnight lasts to the day before", () => {
    const evening = { ...visit, time: { from: Minute.require("2026-03-14 20:00"), to: Minute.require("2026-03-15 00:00") } }
    expect(JoiningFacts.of(she, companion, evening, day("2026-03-10"), national)).toMatchObject({
      firstDay: day("2026-03-14"),
      lastDay: day("2026-03-14")
    })
  })
})

describe("overrides", () => {
  const approver = Id.require<Id.PersonId>("p-1")
  const override = (rule: string, until = "2026-03-10"): Override.Override => ({ rule, reason: "人手不足", approver, until: day(until) })
  const apply = (row: Partial<Joining>, ...overrides: readonly Override.Override[]) =>
    Override.apply(decide(row), overrides, day("2026-03-10"))
  it("takes part of a decision for what it was, with who answers for it, and no part twice", () => {
    const clash = decide({ clashMinutes: 30 }).findings[0]!
    const by = override("activity.clash")
    const decision = apply({ clashMinutes: 30 }, by)
    expect(decision).toStrictEqual({
      outcome: "met",
      value: true,
      findings: [
        { ...clash, severity: "warning" },
        {
          rule: "activity.overridden",
          outcome: "unmet",
          severity: "warning",
          kind: "notice",
          facts: { ...by },
          parameters: [],
          citations: [LIBRARY.passage()],
          units: { until: "day" }
        }
      ]
    })
    expect(Override.apply(decision, [by], by.until)).toStrictEqual(decision)
  })
  it("lets through what the library asks, says who answers for it, and ends after its last day", () => {
    const clash = apply({ clashMinutes: 30 }, override("activity.clash"))
    expect(clash.outcome).toBe("met")
    expect(said(clash)).toBe("unmet activity.clash, unmet activity.overridden")
    expect(clash.findings.every(({ severity }) => severity === "warning")).toBe(true)
    const notice = clash.findings[1]
    expect(notice && Finding.text(notice, "zh-CN", messages).why).toBe(
      "“activity.clash”由p-1批准放行，理由：人手不足，有效至2026-03-10（含当日）"
    )
    expect(apply({ clashMinutes: 30 }, override("activity.clash", "2026-03-09")).outcome).toBe("unmet")
    expect(apply({ clashMinutes: 30 }, override("activity.blocked")).outcome).toBe("unmet")
  })
  it.each([
    ["activity.members-only", { openTo: "members", member: false }],
    ["activity.community-only", { openTo: "community", memberInCommunity: false }]
  ] as const)("%s: whom it is open to is the organiser's own choice, who may open it to somebody", (rule, row) => {
    expect(said(apply(row))).toBe(`unmet ${rule}`)
    expect(apply(row, override(rule)).outcome).toBe("met")
  })
  it.each([
    ["activity.insurance", { dangerous: true, insured: false }],
    ["activity.guardian-consent", { age: 16, elderAge: 16, selfSupporting: false }],
    ["activity.licence", { licenceAsked: true, licenceHeld: false }],
    ["person.background-check", { childFacing: true, checkAnswer: "not-clear" }]
  ] as const)("%s cannot be set aside", (rule, row) => {
    const decision = apply(row, override(rule))
    expect(decision).toEqual(decide(row))
    expect(decision.outcome).toBe("unmet")
  })
  it("what can be rests on this library, or on the limits that an organiser set", () => {
    for (const { id, citations } of Eligibility.requirementsIn(national)) {
      if (Override.overridable.has(id)) expect([LIBRARY.id, VSR.id], id).toContain(citations[0]?.instrument)
    }
  })
})
