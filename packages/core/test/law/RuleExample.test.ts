import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import type { ParameterView } from "../../src/foundation/ParameterView.ts"
import { china } from "../../src/law/calendars/Calendars.ts"
import * as Ages from "../../src/law/parameters/Ages.ts"
import * as Policies from "../../src/law/Policies.ts"
import * as Criterion from "../../src/foundation/Criterion.ts"
import * as Facts from "../../src/foundation/Facts.ts"
import * as Options from "../../src/foundation/Options.ts"
import * as Requirement from "../../src/foundation/Requirement.ts"
import { LIBRARY } from "../../src/law/Instruments.ts"
import * as Parameter from "../../src/law/Parameter.ts"
import * as Rule from "../../src/law/Rule.ts"
import * as RuleCase from "../../src/law/RuleCase.ts"
import * as RuleExample from "../../src/law/RuleExample.ts"
import { ageSteps } from "../../src/activity/rules/Minors.ts"
import { legalForm } from "../../src/team/rules/LegalForm.ts"
import { recordDeadline } from "../../src/service/rules/RecordDeadline.ts"
import { recordParts } from "../../src/service/rules/RequiredFields.ts"
import { viewOf, viewWith } from "./policies.ts"
import { rooms } from "./rooms.ts"

const today = Day.require("2026-03-05")
const options = { today, calendar: china }
const national = viewOf("national")

const given = ({ given: all }: RuleExample.Example) => Object.fromEntries(all.map(({ field, value }) => [field.name, value]))
const pairs = (rule: Rule.Rule, view: ParameterView = national) =>
  RuleExample.of(rule, view, options).map(({ requirement, differs, example, counterExample }) => ({
    requirement,
    differs: differs.name,
    example: given(example),
    counterExample: given(counterExample),
    answers: [example.answer, counterExample.answer]
  }))

describe("examples of a rule", () => {
  it("stand on the boundary and just beyond it, one fact apart", () =>
    expect(pairs(recordDeadline)).toEqual([
      {
        requirement: "service.record-deadline",
        differs: "enteredOn",
        // The tenth working day, and the eleventh.
        example: { enteredOn: Day.require("2026-03-19"), endedOn: today },
        counterExample: { enteredOn: Day.require("2026-03-20"), endedOn: today },
        answers: ["met", "noticed"]
      },
      {
        requirement: "service.record-deadline",
        differs: "enteredOn",
        example: { enteredOn: today, endedOn: today },
        counterExample: { enteredOn: undefined, endedOn: today },
        // Nobody knows it; what only warns goes on with a notice.
        answers: ["met", "noticed"]
      }
    ]))

  it("there is one for each thing that the rule can refuse", () => {
    const found = pairs(legalForm)
    expect(found.map(({ requirement }) => requirement)).toEqual([
      "team.association-members",
      "team.association-fund",
      "team.association-members"
    ])
    expect(found[1]).toMatchObject({ example: { fundFen: 3_000_000 }, counterExample: { fundFen: 2_999_999 } })
  })

  it("what must be stated is left out in the counter-example", () =>
    expect(pairs(recordParts)[0]).toMatchObject({
      differs: "personal",
      counterExample: { personal: undefined },
      answers: ["met", "unmet"]
    }))

  it("follow the value of the policy", () => {
    const [ten] = pairs(ageSteps)
    expect([ten?.example["age"], ten?.counterExample["age"]]).toEqual([10, 9])
  })

  it("are none where the rule asks nothing, and of assumed values where somebody wants to see it all the same", () => {
    const off = rooms.flatMap(({ rules }) => rules).find(({ id }) => id === "TEAM-02")
    if (off === undefined) throw new Error("no such rule")
    expect(RuleExample.of(off, national, options)).toEqual([])
    const assumed = RuleExample.of(off, RuleExample.assumed(off, today), options)
    expect(assumed.length).toBeGreaterThan(0)
    expect(assumed[0]?.counterExample.decision.findings[0]?.parameters[0]).toMatchObject({ pack: "assumed@0", value: 3 })
  })

  it("every pair of every rule and policy differs in one fact, and is answered as the rule answers", () => {
    const all = rooms.flatMap(({ rules }) => rules)
    fc.assert(
      fc.property(fc.constantFrom(...Policies.names), fc.constantFrom(...all), (name, rule) => {
        const view = viewOf(name)
        for (const { differs, example, counterExample } of RuleExample.of(rule, view, options)) {
          const [one, other] = [given(example), given(counterExample)]
          expect(Object.keys(one).filter((fact) => one[fact] !== other[fact])).toEqual([differs.name])
          expect(example).toMatchObject({ answer: "met", decision: RuleCase.ask(rule, one, view, options).decision })
          expect(counterExample.answer).not.toBe("met")
          expect(counterExample.decision).toEqual(RuleCase.ask(rule, other, view, options).decision)
        }
      }),
      { numRuns: 60 }
    )
  })

  it("are such as somebody can picture: no amount below nothing, no day centuries away", () => {
    const years = Day.require("2126-01-01")
    for (const rule of rooms.flatMap(({ rules }) => rules))
      for (const { example, counterExample } of RuleExample.of(rule, national, options))
        for (const { field, value } of [...example.given, ...counterExample.given]) {
          if (typeof value !== "number") continue
          const days = field.kind === "minute" ? value / 1440 : field.kind === "day" ? value : 0
          expect(field.kind === "int" ? value : 0, `${rule.id} ${field.name}`).toBeGreaterThanOrEqual(0)
          expect(Math.abs(days), `${rule.id} ${field.name}`).toBeLessThan(years)
        }
  })

  it("are found again when a value changes", () => {
    const rule = rooms.flatMap(({ rules }) => rules).find(({ id }) => id === "MIN-04")
    if (rule === undefined) throw new Error("no such rule")
    const [pair] = pairs(rule, viewWith(Ages.adultAge, 21))
    expect(pair?.counterExample["age"]).toBeLessThan(21)
  })
})

describe("examples of rules of one's own", () => {
  const title = { "zh-CN": "例", en: "example" }
  const sheet = Facts.sheet("test", {
    people: Facts.int({ "zh-CN": "人数", en: "people" }, "people"),
    answer: Facts.text({ "zh-CN": "结果", en: "answer" }),
    on: Facts.day({ "zh-CN": "日", en: "day" }),
    from: Facts.minute({ "zh-CN": "起", en: "from" }),
    to: Facts.minute({ "zh-CN": "止", en: "to" })
  })
  const asking = <F extends object>(criteria: Readonly<Record<string, Criterion.Criterion<F>>>) =>
    pairs(
      Rule.define({
        ...{ id: "TEST-01", title, parameters: [] },
        clauses: Object.entries(criteria).map(([id, criterion]) =>
          Rule.clause(Requirement.require(id, criterion, { citations: [LIBRARY.passage()] }))
        )
      }) as Rule.Rule
    )
  const shown = (criterion: Criterion.Criterion<Facts.RowOf<typeof sheet>>) =>
    asking({ "test.asked": criterion }).map(({ example, counterExample }) => [example, counterExample])
  it("nobody at all is an amount that can be shown", () =>
    expect(shown(sheet.people.atLeast(1))).toEqual([
      [{ people: 1 }, { people: 0 }],
      [{ people: 20 }, { people: undefined }]
    ]))
  it("fewer than nobody is none: what only that would break has no example that breaks it", () =>
    expect(shown(sheet.people.atLeast(0))).toEqual([[{ people: 20 }, { people: undefined }]]))
  it("a text is shown by the one that is asked for, and by any other", () =>
    expect(shown(sheet.answer.is("clear"))).toEqual([
      [{ answer: "clear" }, { answer: "…" }],
      [{ answer: "clear" }, { answer: undefined }]
    ]))
  it("what must only be said has one: not said it is refused, and nothing is unknown", () =>
    expect(shown(sheet.answer.isKnown())).toEqual([[{ answer: "…" }, { answer: undefined }]]))
  it("facts of which one alone does not help are changed two at a time", () => {
    const [pair] = shown(Criterion.all(sheet.people.atLeast(30), sheet.on.atLeast((today + 1) as Day.Day)))
    expect(pair?.[0]).toEqual({ people: 30, on: today + 1 })
  })
  const agreed = Facts.sheet("test.agreed", {
    one: Facts.bool({ "zh-CN": "甲", en: "one" }),
    other: Facts.bool({ "zh-CN": "乙", en: "other" })
  })
  it("what breaks one thing is shown before what breaks two", () => {
    const found = asking({ "test.both": Criterion.all(agreed.one.is(true), agreed.other.is(true)), "test.one": agreed.one.is(true) })
    expect(found.find(({ requirement }) => requirement === "test.both")).toMatchObject({
      differs: "other",
      counterExample: { one: true, other: false }
    })
  })
  it("what is broken only where something else is in the way has no pair, as two facts part it from what is in order", () => {
    const found = asking({
      "test.any": Criterion.any(agreed.one.is(true), agreed.other.is(true)),
      "test.same": Criterion.any(
        Criterion.all(agreed.one.is(true), agreed.other.is(true)),
        Criterion.all(agreed.one.is(false), agreed.other.is(false))
      )
    })
    expect(found.map(({ requirement, answers }) => [requirement, ...answers])).toEqual([
      ["test.same", "met", "unmet"],
      ["test.same", "met", "unknown"]
    ])
  })
  it("minutes stand on the day of the reader", () => {
    const [morning] = shown(sheet.from.atMost(sheet.to))
    expect(morning).toEqual([
      { from: today * 1440, to: today * 1440 },
      { from: today * 1440 + 1, to: today * 1440 }
    ])
  })
  it.each([
    // Just before the day that is too far to be shown, and at it.
    [59_998, true],
    [59_999, false]
  ])("a day far ahead is shown as long as somebody can picture it: until day %i %s", (last, isShown) => {
    const found = shown(sheet.on.atMost(last as Day.Day))
    expect(found.map(([, counterExample]) => counterExample)).toEqual([...(isShown ? [{ on: last + 1 }] : []), { on: undefined }])
  })
  it("a parameter that nobody has set is assumed as what it can be, kind by kind", () => {
    const about = { title, stricter: "none" } as const
    const options = Options.of("test.grade", {
      "zh-CN": { low: "低", middle: "中", high: "高" },
      en: { low: "low", middle: "middle", high: "high" }
    })
    const all: readonly Parameter.Parameter[] = [
      Parameter.integer("test.a", { ...about, unit: "people" }),
      Parameter.day("test.b", about),
      Parameter.yesNo("test.c", about),
      Parameter.choice("test.d", { ...about, options }),
      Parameter.set("test.e", { ...about, options }),
      Parameter.names("test.f", about),
      Parameter.ladder("test.g", { title })
    ]
    const rule = Rule.define({ id: "TEST-02", title, parameters: all, clauses: [] }) as Rule.Rule
    const view = RuleExample.assumed(rule, today)
    expect(all.map(({ id }) => view.valueOf(id)?.value)).toEqual([3, Day.first, true, "high", ["low", "middle", "high"], ["…"], []])
  })
})
