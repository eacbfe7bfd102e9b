import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import * as Finding from "../../src/foundation/Finding.ts"
import * as Id from "../../src/foundation/Id.ts"
import { policyEdit } from "../../src/law/messages/policyEdit.ts"
import * as Ages from "../../src/law/parameters/Ages.ts"
import * as Counting from "../../src/law/parameters/Counting.ts"
import * as Recording from "../../src/law/parameters/Recording.ts"
import * as Policies from "../../src/law/Policies.ts"
import * as Policy from "../../src/law/Policy.ts"
import * as PolicyEdit from "../../src/law/PolicyEdit.ts"
import * as PolicyEditSchema from "../../src/law/PolicyEdit.schema.ts"
import * as Facts from "../../src/foundation/Facts.ts"
import * as Requirement from "../../src/foundation/Requirement.ts"
import { LIBRARY } from "../../src/law/Instruments.ts"
import * as Pack from "../../src/law/Pack.ts"
import * as Parameter from "../../src/law/Parameter.ts"
import * as Stars from "../../src/law/parameters/Stars.ts"
import * as Rule from "../../src/law/Rule.ts"
import * as Rooms from "../../src/rulebook/Rooms.ts"
import { holdsOf, lived } from "../lives.ts"
import { keepsShape } from "../said.ts"
import { given, organisation } from "./policies.ts"

const day = Day.require
const context: PolicyEdit.Context = {
  today: day("2026-06-01"),
  tenant: "340603",
  base: Policies.byName("national"),
  parameters: Rooms.parameters,
  rules: Rooms.rules
}
const [ann, bo, cy] = (["ann", "bo", "cy"] as const).map((id) => Id.require<Id.PersonId>(id)) as [Id.PersonId, Id.PersonId, Id.PersonId]
const id = (name: string) => Id.require<Id.DraftId>(name)

const says = (
  parameter: { readonly id: string },
  value: PolicyEdit.Statement["value"],
  from = "2026-07-01",
  until?: string
): PolicyEdit.Statement => ({
  parameter: parameter.id,
  from,
  ...(until === undefined ? {} : { until }),
  ...(value === undefined ? {} : { value }),
  instrument: "相山区志愿服务记录细则",
  provision: "art. 3"
})
const draft = (name: string, ...statements: [PolicyEdit.Statement, ...PolicyEdit.Statement[]]): PolicyEdit.Command => ({
  type: "draft",
  draft: id(name),
  statements,
  drafter: ann,
  signer: bo
})
const impact = { at: 12, beforeMinutes: 600, afterMinutes: 540, gainers: 0, losers: 1 }
const check = (name: string): PolicyEdit.Command => ({ type: "check", draft: id(name), impact })
const sign = (name: string, signer = bo): PolicyEdit.Command => ({ type: "sign", draft: id(name), signer })
const refuse = (name: string, signer = bo): PolicyEdit.Command => ({ type: "refuse", draft: id(name), signer, reason: "依据不足" })

const after = (...commands: readonly PolicyEdit.Command[]): PolicyEdit.PolicyEdit => {
  const { state, accepted } = lived(PolicyEdit.decider, commands, context)
  expect(accepted).toEqual(commands)
  return state
}
const answer = (before: readonly PolicyEdit.Command[], command: PolicyEdit.Command) => {
  const { outcome, findings } = PolicyEdit.decide(command, after(...before), context)
  return [outcome, ...findings.map(({ rule, where }) => (where === undefined ? rule : `${rule} at ${where}`))]
}
const valueOn = (state: PolicyEdit.PolicyEdit, parameter: { readonly id: string }, on: string) =>
  Policy.valueOn(PolicyEdit.over(state, context), parameter.id, day(on))

const cap = draft("d1", says(Counting.dayCapMinutes, 480))
const whole = [cap, check("d1"), sign("d1")] as const

describe("a tenant's own values", () => {
  it("take effect from their first day, after a check and a second person's signature, and not before", () => {
    for (const part of [[cap], [cap, check("d1")]]) expect(PolicyEdit.over(after(...part), context)).toBe(context.base)
    const state = after(...whole)
    expect(valueOn(state, Counting.dayCapMinutes, "2026-06-30")).toBeUndefined()
    expect(valueOn(state, Counting.dayCapMinutes, "2026-07-01")).toEqual({
      parameter: "service.day-cap-minutes",
      on: day("2026-07-01"),
      value: 480,
      since: day("2026-07-01"),
      pack: "tenant-340603@1",
      citations: [{ instrument: "相山区志愿服务记录细则", provision: "art. 3", confidence: "verified" }]
    })
  })
  it("make a policy of another name with every edition, so that events say which one decided them", () => {
    const second = [draft("d2", says(Counting.dayCapMinutes, 420, "2026-08-01")), check("d2"), sign("d2")] as const
    expect([after(), after(...whole), after(...whole, ...second)].map((state) => PolicyEdit.over(state, context).id)).toEqual([
      "national@2026.1",
      "national@2026.1+tenant-340603@1",
      "national@2026.1+tenant-340603@2"
    ])
  })
  it("a later edition holds from its first day, and the earlier one until then; an end gives the day back to what is shipped", () => {
    const second = [draft("d2", says(Counting.dayCapMinutes, 420, "2026-08-01", "2026-08-31")), check("d2"), sign("d2")] as const
    const third = [draft("d3", says(Counting.dayCapMinutes, undefined, "2026-10-01")), check("d3"), sign("d3")] as const
    const state = after(...whole, ...second, ...third)
    const values = ["2026-07-31", "2026-08-01", "2026-08-31", "2026-09-01", "2026-09-30", "2026-10-01"].map(
      (on) => valueOn(state, Counting.dayCapMinutes, on)?.value
    )
    expect(values).toEqual([480, 420, 420, 480, 480, undefined])
    const standing = (on: string) => ["d1", "d2", "d3"].map((name) => PolicyEdit.standingOn(state, name, day(on)))
    expect(standing("2026-06-30")).toEqual(["signed", "signed", "signed"])
    expect(standing("2026-07-01")).toEqual(["in-force", "signed", "signed"])
    expect(standing("2026-08-31")).toEqual(["repealed", "in-force", "signed"])
    expect(standing("2026-09-01")).toEqual(["in-force", "repealed", "signed"])
    expect(standing("2026-10-01")).toEqual(["repealed", "repealed", "in-force"])
    expect(PolicyEdit.standingOn(state, "d9", day("2026-10-01"))).toBeUndefined()
  })
  it("one in whose place another holds before it ever began is repealed, not still to come", () => {
    const second = [draft("d2", says(Counting.dayCapMinutes, 420, "2026-06-30")), check("d2"), sign("d2")] as const
    const state = after(...whole, ...second)
    expect(["d1", "d2"].map((name) => PolicyEdit.standingOn(state, name, day("2026-06-29")))).toEqual(["repealed", "signed"])
  })

  it.each<readonly [string, readonly PolicyEdit.Command[], PolicyEdit.Command, readonly string[]]>([
    ["whoever drafted it does not sign it", [cap, check("d1")], sign("d1", ann), ["unmet", "policy-edit.same-person"]],
    ["nor anybody but the one who was named", [cap, check("d1")], sign("d1", cy), ["unmet", "policy-edit.not-the-signer"]],
    ["the one who was named does", [cap, check("d1")], sign("d1"), ["met"]],
    ["not before it was checked", [cap], sign("d1"), ["unmet", "policy-edit.stage"]],
    ["not twice", whole, sign("d1"), ["unmet", "policy-edit.stage"]],
    ["not what was refused", [cap, refuse("d1")], sign("d1"), ["unmet", "policy-edit.stage"]],
    ["whoever drafted it does not refuse it either", [cap], refuse("d1", ann), ["unmet", "policy-edit.same-person"]],
    ["a check may be made again", [cap, check("d1")], check("d1"), ["met"]],
    ["but not after the signature", whole, check("d1"), ["unmet", "policy-edit.stage"]],
    ["nothing is done with a draft that nobody made", [], sign("d9"), ["unmet", "policy-edit.no-draft"]],
    ["one id is one draft", [cap], cap, ["unmet", "policy-edit.draft-twice"]],
    [
      "a check made before another draft was signed is void",
      [cap, check("d1"), draft("d2", says(Counting.activityCapMinutes, 300)), check("d2"), sign("d2")],
      sign("d1"),
      ["unmet", "policy-edit.check-again"]
    ]
  ])("%s", (_, before, command, said) => expect(answer(before, command)).toEqual(said))

  it("a draft that nobody made breaks nothing, whatever is doubtful with what was signed before", () => {
    // Without rules no rule reads what was signed, so that a check of it would have something to say.
    const { outcome, findings } = PolicyEdit.decide(check("d9"), after(...whole), { ...context, rules: [] })
    expect([outcome, ...findings.map(({ rule }) => rule)]).toEqual(["unmet", "policy-edit.no-draft"])
  })

  it("nobody drafts for their own signature", () =>
    expect(answer([], { ...cap, signer: ann } as PolicyEdit.Command)).toEqual(["unmet", "policy-edit.same-person"]))

  it("everything that is wrong with a draft is said at once, each at its place", () =>
    expect(
      answer(
        [],
        draft(
          "d1",
          says({ id: "no.such-thing" }, 1),
          says(Counting.travelCounted, "sideways"),
          says(Counting.dayCapMinutes, 480, "2026-07-01", "2026-06-30"),
          says(Counting.activityCapMinutes, 300),
          says(Counting.activityCapMinutes, 240, "2026-12-01"),
          says(Counting.periodCapMinutes, undefined),
          says(Counting.minimumMinutes, 30, "2026-05-31")
        )
      )
    ).toEqual([
      "unmet",
      "policy-edit.unknown-parameter at statements[0]",
      "policy-edit.unfit-value at statements[1]",
      "policy-edit.ends-before at statements[2]",
      "policy-edit.twice at statements[4]",
      "policy-edit.nothing-to-end at statements[5]",
      "policy-edit.backdated at statements[6]"
    ]))

  it("each with what it is about; a warning is a notice, whatever refuses is not", () => {
    const command = draft(
      "d1",
      says(Counting.travelCounted, "sideways"),
      says(Counting.dayCapMinutes, 480, "2026-07-01", "2026-06-30"),
      says(Counting.activityCapMinutes, 300),
      says(Counting.activityCapMinutes, 240, "2026-12-01"),
      says(Counting.minimumMinutes, 30, "2026-05-31")
    )
    const { findings } = PolicyEdit.decide(command, PolicyEdit.initial, context)
    expect(findings.map(({ severity, kind, facts }) => [severity, kind === "notice", facts])).toEqual([
      ["error", false, { parameter: Counting.travelCounted.id, kind: "choice" }],
      ["error", false, { parameter: Counting.dayCapMinutes.id, from: day("2026-07-01"), until: day("2026-06-30") }],
      ["error", false, { parameter: Counting.activityCapMinutes.id, other: 3 }],
      ["warning", true, { parameter: Counting.minimumMinutes.id, from: day("2026-05-31"), today: context.today }]
    ])
  })

  it("two stretches of one draft that share no day are no contradiction, nor is one of a single day", () =>
    expect(
      answer(
        [],
        draft(
          "d1",
          says(Counting.dayCapMinutes, 480, "2026-07-01", "2026-07-01"),
          says(Counting.dayCapMinutes, 240, "2026-07-02"),
          says(Counting.activityCapMinutes, 300)
        )
      )
    ).toEqual(["met"]))

  it("the first and the second may be the two that contradict each other", () =>
    expect(answer([], draft("d1", says(Counting.dayCapMinutes, 480), says(Counting.dayCapMinutes, 240)))).toEqual([
      "unmet",
      "policy-edit.twice at statements[1]"
    ]))

  it("an end needs something of the tenant's own to end, on its first day", () => {
    const signed = [draft("d1", says(Counting.dayCapMinutes, 480, "2026-07-01", "2026-07-31")), check("d1"), sign("d1")]
    const end = (from: string) => answer(signed, draft("d2", says(Counting.dayCapMinutes, undefined, from)))
    expect(end("2026-07-31")).toEqual(["met"])
    expect(end("2026-08-01")).toEqual(["unmet", "policy-edit.nothing-to-end at statements[0]"])
  })

  it("a check that is void says what it rested on", () => {
    const before = [cap, check("d1"), draft("d2", says(Counting.activityCapMinutes, 300)), check("d2"), sign("d2")]
    expect(PolicyEdit.decide(sign("d1"), after(...before), context).findings).toMatchObject([
      { rule: "policy-edit.check-again", facts: { draft: "d1", base: context.base.id } }
    ])
  })

  it.each<readonly [string, readonly PolicyEdit.Command[], object]>([
    [
      "a draft that is there already",
      [cap],
      { type: "policy.drafted", draft: "d1", statements: [], drafter: "cy", signer: "bo", on: "2026-06-01" }
    ],
    ["a check of what was signed", whole, { type: "policy.checked", draft: "d1", base: "x", impact }],
    ["a refusal of what was signed", whole, { type: "policy.refused", draft: "d1" }],
    ["a refusal of what nobody drafted", [], { type: "policy.refused", draft: "d1" }],
    ["a signature before the check", [cap], { type: "policy.signed", draft: "d1", edition: 1 }],
    ["a signature under another edition", [cap, check("d1")], { type: "policy.signed", draft: "d1", edition: 2 }]
  ])("%s is no event that fits, and changes nothing", (_, before, event) => {
    const state = after(...before)
    expect(PolicyEdit.evolve(state, { v: 1, on: "2026-06-01", ...event } as never)).toBe(state)
  })

  it("what was refused stands refused, under no edition", () =>
    expect(after(cap, refuse("d1")).drafts).toMatchObject([{ draft: "d1", stage: "refused" }]))

  it("a first day that is over is let through with a warning, today's without", () => {
    expect(answer([], draft("d1", says(Counting.dayCapMinutes, 480, "2026-05-31")))).toEqual([
      "met",
      "policy-edit.backdated at statements[0]"
    ])
    expect(answer([], draft("d1", says(Counting.dayCapMinutes, 480, "2026-06-01")))).toEqual(["met"])
  })

  it("what loosens a rule of a layer above is not let through the check, with both sources; what tightens it is", () => {
    const looser = draft("d1", says(Recording.recordDeadline, 15))
    const decision = PolicyEdit.decide(check("d1"), after(looser), context)
    expect(decision).toMatchObject({
      outcome: "unmet",
      findings: [
        {
          rule: "policy.conflict",
          severity: "error",
          facts: { parameter: Recording.recordDeadline.id, upperValue: 10, lowerValue: 15, upper: "national@2026.1" }
        }
      ]
    })
    expect(answer([draft("d1", says(Recording.recordDeadline, 5))], check("d1"))).toEqual(["met"])
    expect(answer([draft("d1", says(Ages.adultAge, 17))], check("d1"))).toEqual(["unmet", "policy.conflict"])
  })

  describe("what a draft would break", () => {
    const title = { "zh-CN": "例", en: "example" }
    const isOn = Parameter.yesNo("test.is-on", { title, stricter: "none" })
    const least = Parameter.integer("test.least", { title, unit: "people", stricter: "none" })
    const sheet = Facts.sheet("test", { people: Facts.int({ "zh-CN": "人数", en: "people" }, "people") })
    const enough = Requirement.require("test.enough", sheet.people.atLeast(least), { citations: [LIBRARY.passage()] })
    const rule = Rule.define({
      ...{ id: "TEST-01", title, parameters: [isOn, least] },
      clauses: [Rule.clause(enough, { parameter: isOn })]
    }) as Rule.Rule
    const own: PolicyEdit.Context = {
      ...context,
      parameters: new Map<string, Parameter.Parameter>([...Rooms.parameters, [isOn.id, isOn], [least.id, least]]),
      rules: [...Rooms.rules, rule]
    }
    const told = (of: PolicyEdit.Context, state: PolicyEdit.PolicyEdit, name: string) => {
      const { outcome, findings } = PolicyEdit.decide(check(name), state, of)
      return [outcome, ...findings.map(({ rule: said, severity, facts }) => `${severity} ${said} ${String(facts["parameter"])}`)]
    }
    it("whoever turns a rule on says also what it asks for: else whoever is asked by it would be stopped by an error", () => {
      const drafted = (...statements: Parameters<typeof draft> extends [string, ...infer S] ? S : never) =>
        lived(PolicyEdit.decider, [draft("d1", ...statements)], own).state
      expect(told(own, drafted(says(isOn, true)), "d1")).toEqual(["unmet", "error policy.missing test.least"])
      expect(told(own, drafted(says(isOn, true), says(least, 3)), "d1")).toEqual(["met"])
      expect(told(own, drafted(says(isOn, true), says(least, 3, "2026-07-02")), "d1")).toEqual(["unmet", "error policy.missing test.least"])
    })
    it("is asked before it is made, of statements that are sound themselves, each at its place", () => {
      type Drafted = Extract<PolicyEdit.Command, { readonly type: "draft" }>
      const broken = (...statements: Drafted["statements"]) =>
        PolicyEdit.brokenBy(draft("d1", ...statements) as Drafted, PolicyEdit.initial, own).map(
          ({ rule: said, severity, where }) => `${severity} ${said} ${where ?? "anywhere"}`
        )
      expect(broken(says(least, 3), says(Recording.recordDeadline, 15))).toEqual(["error policy.conflict statements[1]"])
      expect(broken(says(isOn, true))).toEqual(["error policy.missing anywhere"])
      expect(broken(says(Recording.recordDeadline, 15))).toEqual(["error policy.conflict statements[0]"])
      // Said twice: which of them is meant has to be told first.
      expect(broken(says(Recording.recordDeadline, 5), says(Recording.recordDeadline, 15, "2026-12-01"))).toEqual([])
      const reversed = says(Recording.recordDeadline, 15, "2026-07-01", "2026-06-30")
      expect(broken(reversed)).toEqual([])
      expect(broken(reversed, says(Ages.adultAge, 17))).toEqual(["error policy.conflict statements[1]"])
      expect(
        broken(says(Counting.dayCapMinutes, 480, "2026-07-01", "2026-07-31"), says(Counting.dayCapMinutes, 480, "2026-09-01"))
      ).toEqual([])
      expect(broken(says(least, 3, "2026-05-31"), says(Recording.recordDeadline, 15, "2026-05-31"))).toEqual([
        "error policy.conflict statements[1]"
      ])
    })
    it("what was so before it is not its doing, under whichever edition it was said", () => {
      const five = [draft("d1", says(Recording.recordDeadline, 5)), check("d1"), sign("d1")]
      const state = after(...five, cap.type === "draft" ? { ...cap, draft: id("d2") } : cap)
      // Meanwhile a layer above the tenant's own has become stricter than what the tenant says.
      const stricter = Policy.extend(
        context.base,
        organisation(Pack.value(Recording.recordDeadline, { ...given, force: "rule", value: 3 }))
      )
      const tightened: PolicyEdit.Context = { ...context, base: stricter }
      expect(told(tightened, state, "d2")).toEqual(["met"])
      const four = lived({ ...PolicyEdit.decider, initial: state }, [draft("d3", says(Recording.recordDeadline, 4))], tightened).state
      expect(told(tightened, four, "d3")).toEqual(["unmet", `error policy.conflict ${Recording.recordDeadline.id}`])
    })
    it("what is only doubtful is told, and refuses nothing", () =>
      expect(told({ ...context, rules: [] }, after(cap), "d1")).toEqual(["met", `warning policy.stray ${Counting.dayCapMinutes.id}`]))
    it("the rungs of a ladder are told one by one, each at the statement", () => {
      const rung = (name: string, minutes: number) =>
        ({ id: name, title, when: [{ measure: "minutes", is: "at-least", value: minutes }] }) as const
      expect(answer([], draft("d1", says(Counting.dayCapMinutes, 480), says(Stars.stars, [rung("one", 600), rung("two", 300)])))).toEqual([
        "unmet",
        "pack.ladder-unreachable at statements[1]",
        "pack.ladder-descending at statements[1]"
      ])
    })
  })

  it("is refused with anything of another kind in any part of it", () => {
    const rung = {
      ...{ id: "one", title: { "zh-CN": "一星", en: "one star" } },
      when: [{ measure: "minutes", is: "at-least", value: 600 }],
      or: [{ measure: "award", is: "above", value: true }]
    } as const
    const full: PolicyEdit.Statement = { ...says(Stars.stars, [rung], "2026-07-01", "2026-12-31"), words: "十个工作日" }
    keepsShape(PolicyEditSchema.Command, draft("d1", full))
  })

  it("lives: replayed it is the same, no event is unfit, and nothing that one person wrote alone ever holds", () => {
    const parameters = [Counting.dayCapMinutes, Counting.activityCapMinutes, Counting.minimumMinutes]
    const names = fc.constantFrom("d1", "d2", "d3").map(id)
    const people = fc.constantFrom(ann, bo, cy)
    const days = fc.constantFrom("2026-05-31", "2026-06-01", "2026-07-01", "2026-08-01")
    const statement = fc
      .tuple(fc.constantFrom(...parameters), fc.option(fc.integer({ min: 0, max: 600 }), { nil: undefined }), days)
      .map(([parameter, value, from]) => says(parameter, value, from))
    const command = fc.oneof(
      fc
        .record({ draft: names, first: statement, drafter: people, signer: people })
        .map(({ draft: of, first, drafter, signer }): PolicyEdit.Command => ({
          type: "draft",
          draft: of,
          statements: [first],
          drafter,
          signer
        })),
      names.map((of): PolicyEdit.Command => ({ type: "check", draft: of, impact })),
      fc.record({ draft: names, signer: people }).map((of): PolicyEdit.Command => ({ type: "sign", ...of })),
      fc.record({ draft: names, signer: people }).map((of): PolicyEdit.Command => ({ type: "refuse", ...of, reason: "依据不足" }))
    )
    holdsOf({
      decider: PolicyEdit.decider,
      fits: PolicyEdit.fits,
      Command: PolicyEditSchema.Command,
      Event: PolicyEditSchema.Event,
      commands: fc.array(command, { minLength: 4, maxLength: 16 }),
      context,
      always: (state) => {
        const signed = state.drafts.filter(({ stage }) => stage === "signed")
        expect(state.edition).toBe(signed.length)
        for (const { drafter, signer, checked } of signed) expect([drafter === signer, checked === undefined]).toEqual([false, false])
        if (signed.length === 0) expect(PolicyEdit.over(state, context)).toBe(context.base)
      }
    })
  }, 120_000)

  it("every refusal reads whole in both languages", () => {
    const faults = [
      PolicyEdit.decide({ ...cap, signer: ann } as PolicyEdit.Command, after(), context),
      PolicyEdit.decide(
        draft(
          "d1",
          says({ id: "x" }, 1),
          says(Counting.travelCounted, "x"),
          says(Counting.dayCapMinutes, 1, "2026-05-02", "2026-05-01"),
          says(Counting.dayCapMinutes, undefined, "2026-05-01")
        ),
        after(),
        context
      ),
      PolicyEdit.decide(sign("d9"), after(), context),
      PolicyEdit.decide(sign("d1", cy), after(cap, check("d1")), context),
      PolicyEdit.decide(cap, after(cap), context),
      PolicyEdit.decide(sign("d1"), after(cap), context)
    ].flatMap(({ findings }) => findings)
    expect(faults.length).toBeGreaterThanOrEqual(9)
    for (const finding of faults)
      for (const locale of ["zh-CN", "en"] as const)
        expect(Object.values(Finding.text(finding, locale, policyEdit)).join(" "), finding.rule).not.toMatch(/\{|policy-edit/)
  })
})
