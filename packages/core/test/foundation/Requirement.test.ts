import { describe, expect, expectTypeOf, it } from "vitest"
import type { Citation } from "../../src/foundation/Citation.ts"
import * as Criterion from "../../src/foundation/Criterion.ts"
import { usesCode } from "../../src/foundation/CriterionCompiler.ts"
import * as Day from "../../src/foundation/Day.ts"
import * as Facts from "../../src/foundation/Facts.ts"
import * as Finding from "../../src/foundation/Finding.ts"
import * as Message from "../../src/foundation/Message.ts"
import * as ParameterView from "../../src/foundation/ParameterView.ts"
import * as Requirement from "../../src/foundation/Requirement.ts"

const title = { "zh-CN": "甲", en: "a" }
const join = Facts.sheet("join", {
  age: Facts.int(title, "years old"),
  consent: Facts.bool(title),
  startsOn: Facts.day(title),
  checkedOn: Facts.day(title)
})
type Row = Facts.RowOf<typeof join>
const minAge = { id: "vol.min-age", kind: "integer", title, unit: "years old" } as const
const law: Citation = { instrument: "REG", provision: "art. 11", words: "年满十四周岁", confidence: "excerpt" }
const view = ParameterView.fixed(Day.require("2026-03-05"), "national@2026.1", { "vol.min-age": 14 })

const rules = [
  Requirement.require("join.age", join.age.atLeast(minAge), { citations: [law] }),
  Requirement.require("join.consent", Criterion.any(join.age.atLeast(18), join.consent.is(true)), { citations: [] }),
  Requirement.require("join.check", join.checkedOn.isWithinMonths(12, join.startsOn), {
    citations: [],
    severity: "warning",
    kind: "notice"
  })
] as const

const texts: Message.Catalogue<Requirement.Keys<typeof rules>> = Message.catalogue({
  "zh-CN": {
    "join.age": "年龄 {age}，未满 {vol.min-age}",
    "join.age.why": "须年满 {vol.min-age}",
    "join.age.fix": "请等到年满",
    "join.consent": "同意：{consent}",
    "join.consent.why": "未满十八",
    "join.consent.fix": "补同意书",
    "join.check": "查询日 {checkedOn}",
    "join.check.why": "一年内",
    "join.check.fix": "重新查询"
  },
  en: {
    "join.age": "aged {age}, under {vol.min-age}",
    "join.age.why": "at least {vol.min-age}",
    "join.age.fix": "wait",
    "join.consent": "consent: {consent}",
    "join.consent.why": "a minor",
    "join.consent.fix": "add the consent",
    "join.check": "checked on {checkedOn}",
    "join.check.why": "within a year",
    "join.check.fix": "check again"
  }
})

const row = (facts: Partial<Row>): Row => ({ age: undefined, consent: undefined, startsOn: undefined, checkedOn: undefined, ...facts })
const fine = row({ age: 20, startsOn: Day.require("2026-01-31"), checkedOn: Day.require("2026-02-01") })

describe.each(["code", "closures"] as const)("a checker made of %s", (by) => {
  const checker = Requirement.compile(rules, view, { by })

  it("passes and finds nothing", () => {
    expect(checker.passes(fine)).toBe(true)
    expect(checker.mask(fine)).toBe(0)
    expect(checker.decide(fine)).toEqual({ outcome: "met", value: true, findings: [] })
  })

  it("one unmet error refuses, and everything open is told at once", () => {
    const child = row({ age: 13, startsOn: Day.require("2026-01-31"), checkedOn: Day.require("2027-02-01") })
    expect(checker.passes(child)).toBe(false)
    expect(checker.mask(child)).toBe(0b101 | (0b010 << 16))
    const decision = checker.decide(child)
    expect(decision.outcome).toBe("unmet")
    expect(decision.findings.map(({ rule, outcome, severity, kind }) => [rule, outcome, severity, kind])).toEqual([
      ["join.age", "unmet", "error", "requirement"],
      ["join.consent", "unknown", "error", "requirement"],
      ["join.check", "unmet", "warning", "notice"]
    ])
    expect(decision.findings[0]).toEqual({
      rule: "join.age",
      outcome: "unmet",
      severity: "error",
      kind: "requirement",
      facts: { age: 13 },
      parameters: [
        {
          parameter: "vol.min-age",
          value: 14,
          on: Day.require("2026-03-05"),
          since: Day.require("2026-03-05"),
          pack: "national@2026.1",
          citations: []
        }
      ],
      citations: [law],
      units: { age: "years old", "vol.min-age": "years old" }
    })
  })

  it("without an unmet error an unknown one leaves it open", () => {
    const asked = row({ age: 16 })
    expect(checker.passes(asked)).toBe(false)
    expect(checker.decide(asked).outcome).toBe("unknown")
  })

  it("a warning never refuses", () => {
    const late = row({ ...fine, checkedOn: Day.require("2027-02-01") })
    expect(checker.passes(late)).toBe(true)
    expect(checker.mask(late)).toBe(0b100)
    expect(checker.decide(late)).toMatchObject({ outcome: "met", value: true, findings: [{ rule: "join.check", outcome: "unmet" }] })
  })

  it("the compiled decision is the plain one", () => {
    for (const age of [undefined, 13, 14, 17, 18]) {
      for (const consent of [undefined, true, false]) {
        const facts = row({ age, consent, startsOn: fine.startsOn })
        expect(checker.decide(facts)).toEqual(Requirement.decide(rules, facts, view))
        expect(checker.passes(facts)).toBe(checker.decide(facts).outcome === "met")
      }
    }
  })

  it("more than sixteen requirements need more than one mask", () => {
    const many = Array.from({ length: 18 }, (_, n) => Requirement.require(`r${n}`, join.age.atLeast(n), { citations: [] }))
    const long = Requirement.compile(many, view, { by })
    expect(long.mask(row({ age: 15 }))).toBe(0)
    expect(long.mask(row({ age: 15 }), 1)).toBe(0b11)
    expect(long.mask(row({ age: 16 }), 1)).toBe(0b10)
    expect(long.mask(row({ age: 14 }))).toBe(1 << 15)
    expect(long.mask(row({})) >>> 16).toBe(0xffff)
    expect(long.mask(row({}), 1) >>> 16).toBe(0b11)
    expect(long.mask(row({}), 2)).toBe(0)
    expect(long.decide(row({ age: 14 })).findings).toHaveLength(3)
  })

  it("nothing asked is met", () => {
    const none = Requirement.compile([], view, { by })
    expect([none.passes(fine), none.mask(fine), none.decide(fine).outcome]).toEqual([true, 0, "met"])
  })

  it("a hostile rule id and fact name stay texts", () => {
    const id = `"];process.exit()//`
    const hostile: Facts.AnySheet = Facts.sheet("hostile", { [id]: Facts.int(title) })
    const field = hostile.fields[id]
    if (field === undefined) throw new Error("no field")
    const rule = Requirement.require(id, new Facts.IntFact<{ readonly [name: string]: number | undefined }>(field).atLeast(1), {
      citations: []
    })
    expect(Requirement.compile([rule], view, { by }).decide({ [id]: 0 }).findings[0]).toMatchObject({ rule: id, facts: { [id]: 0 } })
  })
})

describe("a host that forbids code", () => {
  it("is answered by closures, without being told", () => {
    const { Function: real } = globalThis
    globalThis.Function = class {
      constructor() {
        throw new EvalError("refused by the content security policy")
      }
    } as unknown as FunctionConstructor
    try {
      expect(Requirement.compile(rules, view).mask(row({ age: 13 }))).toBe(1 | (0b110 << 16))
      expect(() => Requirement.compile(rules, view, { by: "code" })).toThrow(EvalError)
    } finally {
      globalThis.Function = real
    }
    expect(usesCode({})).toBe(true)
  })
})

describe("a finding is worded when it is read", () => {
  const [finding] = Requirement.compile(rules, view).decide(row({ age: 13 })).findings
  if (finding === undefined) throw new Error("no finding")

  it("in Chinese and in English, with its basis", () => {
    expect(Finding.text(finding, "zh-CN", texts)).toEqual({
      title: "年龄 13 岁，未满 14 岁",
      why: "须年满 14 岁",
      basis: "REG art. 11 “年满十四周岁”; vol.min-age = 14 岁 (national@2026.1, 自 2026-03-05 起)",
      fix: "请等到年满"
    })
    expect(Finding.text(finding, "en", texts)).toMatchObject({
      title: "aged 13 years old, under 14 years old",
      why: "at least 14 years old"
    })
    expect(Finding.text({ ...finding, where: "row 3" }, "en", texts).where).toBe("row 3")
  })

  it("is plain data, and reads the same after a journey", () => {
    const sent: Finding.Finding = JSON.parse(JSON.stringify(finding))
    expect(Finding.text(sent, "zh-CN", texts)).toEqual(Finding.text(finding, "zh-CN", texts))
  })

  it("days are dates, unknown facts are called so", () => {
    const [, second, third] = Requirement.compile(rules, view)
      .decide(row({ age: 15, startsOn: fine.startsOn, checkedOn: Day.require("2027-03-01") }))
      .findings.toSpliced(0, 0, finding)
    expect(second && Finding.text(second, "zh-CN", texts).title).toBe("同意：未知")
    expect(third && Finding.text(third, "zh-CN", texts).title).toBe("查询日 2027-03-01")
  })
})

it("a checker needs what its requirements need together", () => {
  expectTypeOf(Requirement.compile(rules, view)).toExtend<Requirement.Checker<Row>>()
  expectTypeOf(Requirement.compile(rules, view)).not.toExtend<Requirement.Checker<Pick<Row, "age" | "consent">>>()
  const list: readonly Requirement.Requirement<Row>[] = rules
  expectTypeOf(Requirement.compile(list, view)).toEqualTypeOf<Requirement.Checker<Row>>()
})

describe("texts and requirements fit together", () => {
  it("no flaw here", () => expect(Requirement.flaws(rules, texts)).toEqual([]))

  it("a missing text and a place that no fact fills are found", () => {
    const lame = { "zh-CN": { ...texts["zh-CN"], "join.age": "{aeg}" }, en: { ...texts.en } }
    delete (lame.en as Record<string, string>)["join.check.fix"]
    expect(Requirement.flaws(rules, lame)).toEqual([
      { key: "join.age", locale: "zh-CN", flaw: "unfilled", placeholder: "aeg" },
      { key: "join.check.fix", locale: "en", flaw: "missing" }
    ])
  })

  it("a catalogue that lacks a key does not compile", () => {
    // @ts-expect-error English lacks a key
    void (() => Message.catalogue({ "zh-CN": { a: "甲", b: "乙" }, en: { a: "a" } }))
    const few = Message.catalogue({ "zh-CN": { "join.age": "" }, en: { "join.age": "" } })
    // @ts-expect-error the rules need more texts than these
    void ((): Message.Catalogue<Requirement.Keys<typeof rules>> => few)
    // @ts-expect-error English has a key too many
    void (() => Message.catalogue({ "zh-CN": { a: "甲" }, en: { a: "a", b: "b" } }))
  })
})
