import { describe, expect, it } from "vitest"
import * as Decider from "../../src/foundation/Decider.ts"
import * as Decision from "../../src/foundation/Decision.ts"
import * as Facts from "../../src/foundation/Facts.ts"
import type { Finding } from "../../src/foundation/Finding.ts"
import { named } from "../named.ts"

const title = { "zh-CN": "甲", en: "a" }

describe("a sheet of facts", () => {
  it("shows its fields: name, column, kind, title, unit, values", () => {
    const sheet = Facts.sheet("s", {
      activityName: Facts.text(title),
      age: Facts.int(title, "years old"),
      grade: Facts.choice(title, named("none", "qr"))
    })
    expect(sheet.sheet).toBe("s")
    expect(sheet.fields.activityName).toEqual({ name: "activityName", column: "activity_name", kind: "text", title })
    expect(sheet.fields.age).toEqual({ name: "age", column: "age", kind: "int", title, unit: "years old" })
    expect(sheet.fields.grade.options?.codes).toEqual(["none", "qr"])
  })
  it.each([
    ["two facts of one column", { activityName: Facts.int(title), activity_name: Facts.int(title) }],
    ["columns that differ in case only, which SQL folds", { é: Facts.int(title), É: Facts.int(title) }],
    ["a word of the sheet itself", { fields: Facts.int(title) }],
    ["a word of every object", { constructor: Facts.int(title) }],
    ["the prototype", { ["__proto__"]: Facts.int(title) }],
    ["no name", { "": Facts.int(title) }]
  ])("refuses %s", (_, facts) => expect(() => Facts.sheet("s", facts)).toThrow(RangeError))
  it("refuses a text that a database would turn into another", () => {
    const sheet = Facts.sheet("s", { name: Facts.text(title) })
    expect(() => sheet.name.is("\ud800")).toThrow(RangeError)
  })
  it("refuses a rank that the choice does not have", () => {
    const sheet = Facts.sheet("s", { grade: Facts.choice(title, named("none", "qr")) })
    expect(() => sheet.grade.isAtLeast("photo" as "qr")).toThrow(RangeError)
  })
})

describe("decisions", () => {
  const finding = (rule: string, outcome: Decision.Outcome, severity: Decision.Severity = "error"): Finding => ({
    rule,
    outcome,
    severity,
    kind: "requirement",
    facts: {},
    parameters: [],
    citations: []
  })
  it("follow from their findings", () => {
    expect(Decision.from(1, []).outcome).toBe("met")
    expect(Decision.from(1, [finding("a", "unknown")]).outcome).toBe("unknown")
    expect(Decision.from(1, [finding("a", "unknown"), finding("b", "unmet")]).outcome).toBe("unmet")
    expect(Decision.from(1, [finding("a", "unmet", "warning")])).toMatchObject({ outcome: "met", value: 1, findings: [{ rule: "a" }] })
  })
  it("together are met when all are, and keep every finding in order", () => {
    const open = Decision.from(1, [finding("a", "unknown")])
    const no = Decision.from(2, [finding("b", "unmet"), finding("c", "unmet", "hint")])
    expect(Decision.all([Decision.met(1), Decision.met(2)])).toEqual(Decision.met([1, 2]))
    const both = Decision.all([open, no])
    expect(both.outcome).toBe("unmet")
    expect(both.findings.map(({ rule }) => rule)).toEqual(["a", "b", "c"])
    expect(Decision.all([open, Decision.met(1)]).outcome).toBe("unknown")
  })
  it("map a value and leave a refusal alone", () => {
    const no = Decision.from(1, [finding("a", "unmet")])
    expect(Decision.map(Decision.met(2), (n) => n + 1)).toEqual(Decision.met(3))
    expect(Decision.map(no, () => 0)).toBe(no)
  })
})

it("a decider is replayed from its events", () => {
  const counter = { initial: 0, evolve: (state: number, event: number) => state + event }
  expect(Decider.replay(counter, [1, 2, 3])).toBe(6)
  expect(Decider.replay(counter, [1], 10)).toBe(11)
})
