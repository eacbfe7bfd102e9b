import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Activity from "../../src/activity/Activity.ts"
import type * as JoiningFacts from "../../src/activity/JoiningFacts.ts"
import * as Places from "../../src/activity/Places.ts"
import type * as Day from "../../src/foundation/Day.ts"
import type { Finding } from "../../src/foundation/Finding.ts"
import * as Id from "../../src/foundation/Id.ts"
import * as Minute from "../../src/foundation/Minute.ts"
import { CC, LIBRARY } from "../../src/law/Instruments.ts"
import { day } from "../law/policies.ts"
import { ann, ben, context, eve, guide, kid, mother, officer, person, plan, sweeper, volunteer } from "./activities.ts"

const on = "2026-03-05"
const since = day(on)
const own = { overrides: [], stated: {} }
const at = (who: typeof ann, position: string, standing: Activity.SignUp["standing"]): Activity.SignUp => ({
  volunteer: who,
  position,
  on: since,
  standing,
  ...own
})
const activity = (...signUps: readonly Activity.SignUp[]): Activity.Activity => ({
  stage: "open",
  plan,
  positions: [sweeper, guide],
  signUps
})
const notice = (rule: string, facts: Finding["facts"], more: Partial<Finding> = {}): Finding => ({
  rule,
  outcome: "unmet",
  severity: "hint",
  kind: "notice",
  facts,
  parameters: [],
  citations: [LIBRARY.passage()],
  ...more
})
const wish = (more: Partial<Places.Wish> = {}): Places.Wish => ({ volunteer: kid, position: "sweep", ...own, ...more })
const adult = context().volunteer(ann)
/** Nobody may join of whom nothing is known. */
const people = (known: Readonly<Record<string, JoiningFacts.Volunteer>>) => context("2026-03-12", known)
const grown = { kid: adult }
const answer = (before: Activity.Activity, one: Places.Wish, of = people(grown), when = on) => Places.signUp(before, one, when, of)

describe("the facts of a joining", () => {
  const facts = (more: Partial<Activity.Plan>, stated: Activity.Stated = {}, of = people(grown)) =>
    Places.joiningOf({ ...activity(), plan: { ...plan, ...more } }, { volunteer: kid, position: "sweep", stated }, since, of)
  it.each<[string, Partial<Activity.Plan>, Partial<Places.Wish["stated"]>, object]>([
    ["danger", { dangerous: true }, {}, { dangerous: true, higherRisk: false, largeEvent: false }],
    ["a higher risk", { higherRisk: true }, {}, { dangerous: false, higherRisk: true, largeEvent: false }],
    ["a large event", { largeEvent: true }, {}, { dangerous: false, higherRisk: false, largeEvent: true }],
    ["an agreement that is not needed", { agreementExcused: true }, {}, { agreementExcused: true }],
    [
      "full-time service",
      { fullTime: { from: "2026-03-01", to: "2026-08-31" } },
      {},
      { fullTime: true, fullTimeFrom: day("2026-03-01"), fullTimeTo: day("2026-08-31") }
    ],
    ["what is said of oneself", {}, { willing: false, healthFits: true }, { willing: false, healthFits: true }],
    ["an agreement brought along", {}, { agreements: ["2026-03-01"] }, { agreed: true }],
    ["an agreement of a later day", {}, { agreements: ["2026-03-06"] }, { agreed: false }]
  ])("%s", (_, more, stated, expected) => expect(facts(more, stated)).toMatchObject(expected))
  it("what the plan and the person leave open is unknown", () => {
    const { dangerous: _, higherRisk: __, largeEvent: ___, ...silent } = plan
    const row = Places.joiningOf({ ...activity(), plan: silent }, wish(), since, people(grown))
    for (const name of ["dangerous", "higherRisk", "largeEvent", "agreementExcused", "fullTimeFrom", "agreed"] as const)
      expect([name, row?.[name]]).toEqual([name, undefined])
  })
  it("training and insurance that are brought along", () => {
    const cover = { from: Minute.require("2026-03-01 00:00"), to: Minute.require("2026-04-01 00:00") }
    const asks = { ...activity(), positions: [{ ...sweeper, training: "first-aid" }] }
    const row = (stated: Activity.Stated) => Places.joiningOf(asks, wish({ stated }), since, people(grown))
    expect(row({ trainings: [{ kind: "first-aid", on: "2026-03-01" }], policies: [{ boughtOn: "2026-03-01", cover }] })).toMatchObject({
      trained: true,
      coverFrom: cover.from,
      coverUntil: cover.to
    })
    expect(row({ trainings: [{ kind: "cooking", on: "2026-03-01" }] })).toMatchObject({ trained: false })
    expect(row({})?.trained).toBeUndefined()
  })
  it("how many adults are there, as far as somebody counts them", () => {
    const { adultsAmong: _, ...nobodyCounts } = people(grown)
    expect(facts({})?.adultsPresent).toBe(2)
    const withOthers = activity(at(ann, "guide", "place"), at(ben, "sweep", "waiting"), at(eve, "sweep", "withdrawn"))
    const adultsAmong = (who: readonly Id.VolunteerId[], first: Day.Day) => (first === day("2026-03-10") ? who.length : 0)
    expect(Places.joiningOf(withOthers, wish(), since, { ...nobodyCounts, adultsAmong })).toMatchObject({ adultsPresent: 2 })
    expect(facts({}, {}, nobodyCounts)?.adultsPresent).toBeUndefined()
    expect(facts({}, {}, { ...nobodyCounts, adultsAmong: () => undefined })?.adultsPresent).toBeUndefined()
  })
  it("are none of a position that is not there, nor of an activity without a plan", () => {
    expect(Places.joiningOf(activity(), wish({ position: "cook" }), since, people(grown))).toBeUndefined()
    const { plan: _, ...unplanned } = activity()
    expect(Places.joiningOf(unplanned, wish(), since, people(grown))).toBeUndefined()
    expect(Places.ask(activity(), wish({ position: "cook" }), since, people(grown))).toStrictEqual({
      outcome: "unmet",
      findings: [notice("activity.unknown-position", { position: "cook" }, { severity: "error", kind: "contradiction" })]
    })
  })
})

describe("signing up", () => {
  const body = { v: 1, volunteer: kid, position: "sweep", on } as const
  it("takes a place while there is one, and nothing is said", () =>
    expect(answer(activity(at(ann, "sweep", "place")), wish())).toStrictEqual({
      outcome: "met",
      value: [{ type: "activity.place-taken", ...body }],
      findings: []
    }))
  it("keeps what was stated", () =>
    expect(answer(activity(), wish({ stated: { willing: true } }))).toMatchObject({
      value: [{ type: "activity.place-taken", ...body, stated: { willing: true } }]
    }))
  it("waits behind those who wait already, and is told the turn", () =>
    expect(answer(activity(at(ann, "sweep", "place"), at(ben, "sweep", "place"), at(eve, "sweep", "waiting")), wish())).toStrictEqual({
      outcome: "met",
      value: [{ type: "activity.queued", ...body }],
      findings: [notice("activity.waits", { position: "sweep", turn: 2 })]
    }))
  it("is refused to whoever stands already, in whichever position", () =>
    expect(answer(activity(at(kid, "guide", "waiting")), wish(), people({ kid: adult }))).toMatchObject({
      outcome: "unmet",
      findings: expect.arrayContaining([
        notice(
          "activity.signed-up-already",
          { volunteer: kid, position: "guide", standing: "waiting" },
          { severity: "error", kind: "contradiction" }
        )
      ]) as unknown
    }))
  it("keeps of the rules set aside only those that stood in the way", () => {
    const set = (rule: string) => ({ rule, reason: "已核实", approver: officer, until: "2026-03-31" })
    const barred = { kid: { ...adult, blocks: [{ from: since, until: day("2026-03-31") }] } }
    const both = wish({ overrides: [set("activity.position-lowest-age"), set("activity.blocked")] })
    expect(answer(activity(), wish(), people(barred)).outcome).toBe("unmet")
    const met = answer(activity(), both, people(barred))
    expect(met).toMatchObject({ outcome: "met", value: [{ type: "activity.place-taken", overrides: [set("activity.blocked")] }] })
    expect(met.findings.map(({ rule, facts }) => [rule, facts["rule"], facts["reason"]])).toEqual([
      ["activity.blocked", undefined, undefined],
      ["activity.overridden", "activity.blocked", "已核实"]
    ])
    expect(answer(activity(), both)).toStrictEqual({ outcome: "met", value: [{ type: "activity.place-taken", ...body }], findings: [] })
  })
  it("a reason in words that are kept elsewhere is told by their name", () => {
    const barred = { kid: { ...adult, blocks: [{ from: since, until: day("2026-03-31") }] } }
    const reason = { text: Id.require<Id.TextId>("text-1") }
    const set = wish({ overrides: [{ rule: "activity.blocked", reason, approver: officer, until: "2026-03-31" }] })
    expect(answer(activity(), set, people(barred)).findings.map(({ facts }) => facts["reason"])).toEqual([undefined, "text-1"])
  })
  it("whoever sets aside what nobody can is told so, with what it rests on, whatever the answer is", () => {
    const set = (rule: string, until = "2026-03-10") => ({ rule, reason: "已核实", approver: officer, until })
    const told = (of: typeof ann, ...overrides: readonly ReturnType<typeof set>[]) => {
      const { outcome, findings } = answer(activity(), wish({ volunteer: of, overrides }), people({}))
      return [outcome, ...findings.map(({ rule, severity, facts }) => [rule, severity, facts["rule"]].filter(Boolean).join(" "))]
    }
    expect(told(ann, set("activity.guardian-consent"))).toEqual(["met", "activity.override-not-allowed warning activity.guardian-consent"])
    expect(told(ann, set("activity.blocked"))).toEqual(["met"])
    expect(told(ann, set("activity.blockd"), set("activity.clash", "2026-03-09"))).toEqual([
      "met",
      "activity.override-of-nothing warning activity.blockd",
      "activity.override-ends-early warning activity.clash"
    ])
    expect(told(kid, set("activity.guardian-consent"))).toEqual([
      "unmet",
      "activity.guardian-consent error",
      "activity.override-not-allowed warning activity.guardian-consent"
    ])
    const [refused, useless] = Places.ask(activity(), wish({ overrides: [set("activity.guardian-consent")] }), since, people({})).findings
    expect(useless?.citations).toEqual(refused?.citations)
    expect(useless?.facts["overridable"]).toContain("activity.blocked")
  })
  it("an override must last until the work itself", () => {
    const barred = { kid: { ...adult, blocks: [{ from: since, until: day("2026-03-31") }] } }
    const until = (last: string) =>
      answer(
        activity(),
        wish({ overrides: [{ rule: "activity.blocked", reason: "已核实", approver: officer, until: last }] }),
        people(barred)
      ).outcome
    expect(["2026-03-09", "2026-03-10"].map(until)).toEqual(["unmet", "met"])
  })
  const threeDays = { ...activity(), plan: { ...plan, time: { from: plan.time.from, to: Minute.plus(plan.time.to, 2 * 1440) } } }
  it("an override until the first of three days holds for none of them", () => {
    const barred = { kid: { ...adult, blocks: [{ from: since, until: day("2026-03-31") }] } }
    const asked = (last: string) => {
      const one = wish({ overrides: [{ rule: "activity.blocked", reason: "已核实", approver: officer, until: last }] })
      const rules = Places.askedByRule(threeDays, one, since, people(barred)).map(({ decision }) => decision.outcome)
      return [Places.ask(threeDays, one, since, people(barred)).outcome, rules.includes("unmet")]
    }
    expect(["2026-03-10", "2026-03-11", "2026-03-12"].map(asked)).toEqual([
      ["unmet", true],
      ["unmet", true],
      ["met", false]
    ])
  })
  it("where a consent is missing because its guardian is none any more, whoever is one now is named", () => {
    const told = (guardians: JoiningFacts.Volunteer["guardians"]) => {
      const ward = { ...context().volunteer(kid), guardians: guardians ?? [] }
      const { outcome, findings } = Places.ask(activity(), wish(), day("2026-03-06"), people({ kid: ward }))
      return [outcome, ...findings.map(({ rule, facts }) => [rule, facts["former"], facts["guardians"]].join(" ").trim())]
    }
    const link = { guardian: mother, on: day("2026-01-01") }
    const father = { guardian: person("father"), on: day("2026-02-01") }
    const ended = { ...link, withdrawnOn: day("2026-02-01") }
    expect(told([link])).toEqual(["met"])
    expect(told([ended, father])).toEqual(["unknown", "activity.guardian-consent", "activity.guardian-lapsed mother father"])
    const { findings } = Places.ask(activity(), wish(), day("2026-03-06"), people({ kid: { ...context().volunteer(kid), guardians: [] } }))
    expect(findings.find(({ rule }) => rule === "activity.guardian-lapsed")?.citations).toEqual([CC.article(27)])
    expect(told([ended])).toEqual(["unknown", "activity.guardian-consent", "activity.guardian-lapsed mother"])
    // Nobody consented: there is nothing to say of who did.
    const none = { ...context().volunteer(kid), guardianConsents: [], guardians: [father] }
    const asked = Places.ask(activity(), wish(), day("2026-03-06"), people({ kid: none }))
    expect([asked.outcome, ...asked.findings.map(({ rule }) => rule)]).toEqual(["unmet", "activity.guardian-consent"])
    // An adult needs nobody.
    const grownUp = { ...adult, guardianConsents: [{ guardian: mother, on: since }], guardians: [] }
    expect(Places.ask(activity(), wish(), day("2026-03-06"), people({ kid: grownUp })).findings).toEqual([])
  })
  it("nothing has to change where the answer is a yes, whatever is set aside, and only there", () => {
    const told = new Set<string>()
    const days = fc.constantFrom("2026-03-09", "2026-03-10", "2026-03-11", "2026-03-12")
    const override = fc
      .tuple(fc.constantFrom("activity.blocked", "activity.clash", "activity.position-lowest-age", "activity.guardian-consent"), days)
      .map(([rule, until]) => ({ rule, reason: "已核实", approver: officer, until }))
    const known = fc.record({
      blocks: fc.constantFrom([], [{ from: since, until: day("2026-03-10") }], [{ from: since, until: day("2026-03-31") }]),
      signUps: fc.constantFrom([], [{ on: since, time: plan.time }]),
      bornOn: fc.constantFrom(day("1990-01-01"), day("2011-05-01"))
    })
    const position = fc.constantFrom("sweep", "guide")
    fc.assert(
      fc.property(known, position, fc.array(override, { maxLength: 4 }), fc.boolean(), (person, where, overrides, isLong) => {
        const of = isLong ? threeDays : activity()
        const one = wish({ position: where, overrides })
        const asked = { ...people({ kid: { ...context().volunteer(kid), ...person } }) }
        const on = day("2026-03-06")
        const { outcome } = Places.ask(of, one, on, asked)
        const change = Places.wouldDo(of, one, on, asked)
        expect(change?.kind === "none-needed").toBe(outcome === "met")
        if (change?.kind === "nothing")
          expect(change.rules.filter((rule) => rule === "activity.blocked" && overrides.some(held))).toEqual([])
        told.add(`${outcome} ${overrides.some(held)}`)
        function held({ rule, until }: { readonly rule: string; readonly until: string }) {
          return rule === "activity.blocked" && until >= (isLong ? "2026-03-12" : "2026-03-10")
        }
      })
    )
    expect([...told].sort()).toEqual(["met false", "met true", "unmet false", "unmet true"])
    expect(Places.wouldDo(activity(), wish({ position: "cook" }), since, people(grown))).toBeUndefined()
  })
})

describe("a place that is free", () => {
  const none = { ...adult, blocks: [{ from: since, until: day("2026-12-31") }] }
  it("goes to those who wait, position by position, past whoever may not join", () => {
    const before = activity(
      at(ann, "sweep", "place"),
      at(kid, "sweep", "waiting"),
      at(eve, "guide", "waiting"),
      at(ben, "sweep", "waiting"),
      at(volunteer("v-5"), "sweep", "waiting")
    )
    const { events, state, findings } = Places.give(before, on, people({ kid: none }))
    expect(events).toStrictEqual([
      { type: "activity.place-given", v: 1, volunteer: ben, on },
      { type: "activity.place-given", v: 1, volunteer: eve, on }
    ])
    expect(findings).toStrictEqual([notice("activity.passed-over", { volunteer: kid, position: "sweep" })])
    expect(Activity.waiting(state).map(({ volunteer: who }) => who)).toEqual([kid, "v-5"])
  })
  it("is left alone where nobody waits", () =>
    expect(Places.give(activity(), on, people(grown))).toStrictEqual({ events: [], state: activity(), findings: [] }))
  it("is given on until the last day of the activity, and to nobody once it is over, though nobody has begun it", () => {
    const over = "2026-03-11"
    const full = activity(at(ann, "guide", "place"), at(eve, "guide", "waiting"))
    const gone = (when: string) => {
      const event: Activity.Event = { type: "activity.sign-up-withdrawn", v: 1, volunteer: ann, on: when }
      return Places.withdraw(full, ann, event, when, people({}))
    }
    const given = (when: string) => ({ type: "activity.place-given", v: 1, volunteer: eve, on: when })
    expect(gone("2026-03-10")).toMatchObject({ outcome: "met", value: [{}, given("2026-03-10")] })
    expect(gone(over)).toMatchObject({ outcome: "met", value: [{ type: "activity.sign-up-withdrawn" }], findings: [] })
    const waits = activity(at(eve, "guide", "waiting"))
    expect(Places.give(waits, over, people({}))).toStrictEqual({ events: [], state: waits, findings: [] })
    const more: Activity.Command = { type: "set-position", position: { ...guide, number: 2 }, on: over }
    expect(Activity.decide(more, full, people({}))).toMatchObject({ outcome: "met", value: [{ type: "activity.position-set" }] })
  })
  it("falls free with a withdrawal; a withdrawal of nobody is refused", () => {
    const event: Activity.Event = { type: "activity.sign-up-withdrawn", v: 1, volunteer: ann, on }
    const full = activity(at(ann, "guide", "place"), at(eve, "guide", "waiting"))
    expect(Places.withdraw(full, ann, event, on, people({}))).toStrictEqual({
      outcome: "met",
      value: [event, { type: "activity.place-given", v: 1, volunteer: eve, on }],
      findings: []
    })
    expect(Places.withdraw(full, kid, { ...event, volunteer: kid }, on, people({}))).toStrictEqual({
      outcome: "unmet",
      findings: [notice("activity.not-signed-up", { volunteer: kid }, { severity: "error", kind: "contradiction" })]
    })
  })
})

describe("a place that is lost", () => {
  const before = activity(at(ann, "sweep", "place"), at(kid, "sweep", "place"), at(eve, "guide", "waiting"))
  it("by whoever may not join any longer, and by nobody who waits; each is named", () => {
    const barred = { ...adult, blocks: [{ from: since, until: day("2026-12-31") }] }
    const of = people({ kid: barred, eve: barred })
    expect(Places.losing(before, since, of).map(({ signUp: { volunteer: who }, decision: { outcome } }) => [who, outcome])).toEqual([
      [kid, "unmet"]
    ])
    expect(Places.losingFindings(before, since, of)).toStrictEqual([
      notice("activity.loses-place", { volunteer: kid, position: "sweep" }, { severity: "warning" })
    ])
  })
  it("perhaps, by whoever is not known enough", () =>
    expect(Places.losingFindings(before, since, people({ kid: { willing: true, signUps: [], blocks: [], standings: [] } }))).toStrictEqual([
      notice("activity.loses-place", { volunteer: kid, position: "sweep" }, { severity: "warning", outcome: "unknown" })
    ]))
  it("by nobody of whom everything is in order", () => expect(Places.losing(before, since, people(grown))).toEqual([]))
})

describe("who may join, rule by rule", () => {
  it("says of each rule what it answers, and of a position that is no longer there nothing", () => {
    const of = Places.askedByRule(activity(), wish(), since, people(grown))
    expect(new Set(of.map(({ id }) => id)).size).toBe(of.length)
    expect(of.map(({ id }) => id)).toContain("activity.clashes")
    expect(Places.askedByRule(activity(), wish({ position: "gone" }), since, people(grown))).toEqual([])
  })
  it("what is set aside is no refusal of its rule", () => {
    const forElders = { ...activity(), positions: [{ ...sweeper, lowestAge: 60 }] }
    const unmet = wish()
    const [refused, ...others] = Places.askedByRule(forElders, unmet, since, people(grown)).filter(
      ({ decision }) => decision.outcome !== "met"
    )
    expect([refused?.decision.outcome, others]).toEqual(["unmet", []])
    const [first] = refused?.decision.findings ?? []
    const overrides = [{ rule: first?.rule ?? "", reason: "已当面确认", approver: officer, until: "2026-12-31" }]
    const set = Places.askedByRule(forElders, { ...unmet, overrides }, since, people(grown))
    expect(set.find(({ id }) => id === refused?.id)?.decision.outcome).toBe("met")
  })
})
