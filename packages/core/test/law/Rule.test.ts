import { describe, expect, it } from "vitest"
import * as Facts from "../../src/foundation/Facts.ts"
import * as ParameterView from "../../src/foundation/ParameterView.ts"
import * as Requirement from "../../src/foundation/Requirement.ts"
import { LIBRARY } from "../../src/law/Instruments.ts"
import * as Parameter from "../../src/law/Parameter.ts"
import * as Rule from "../../src/law/Rule.ts"
import { day } from "./policies.ts"

const title = { "zh-CN": "例", en: "example" }
const about = { title, stricter: "none" } as const
const least = Parameter.integer("test.least", { ...about, unit: "people" })
const isOn = Parameter.yesNo("test.is-on", about)
const asked = Parameter.names("test.asked", about)
const view = (values: Readonly<Record<string, ParameterView.ParameterValue>>) => ParameterView.fixed(day("2026-01-01"), "test@1", values)

describe("a gate", () => {
  it.each<[string, Rule.Gate, ParameterView.ParameterValue | undefined, boolean]>([
    ["is shut where nobody says anything", { parameter: least }, undefined, false],
    ["is open where there is a value, were it none", { parameter: least }, 0, true],
    ["of a switch that is on", { parameter: isOn }, true, true],
    ["of a switch that is off", { parameter: isOn }, false, false],
    ["of a list, for what is on it", { parameter: asked, includes: "team" }, ["person", "team"], true],
    ["of a list, for what is not on it", { parameter: asked, includes: "team" }, ["person", "teams"], false],
    ["of a list, for nothing in particular", { parameter: asked }, ["person"], true],
    ["of a choice, for what was chosen", { parameter: asked, includes: "team" }, "team", true],
    ["of a choice, for something else, though its name begins alike", { parameter: asked, includes: "team" }, "teams", false]
  ])("%s", (_, gate, value, isOpen) =>
    expect(Rule.isOpen(gate, view(value === undefined ? {} : { [gate.parameter.id]: value }))).toBe(isOpen)
  )
})

describe("what a rule says of facts", () => {
  const sheet = Facts.sheet("test", { people: Facts.int({ "zh-CN": "人数", en: "people" }, "people") })
  const enough = Requirement.require("test.enough", sheet.people.atLeast(least), { citations: [LIBRARY.passage()] })
  const rule = Rule.define({
    ...{ id: "TEST-01", title, parameters: [least, isOn] },
    clauses: [Rule.clause(enough, { parameter: least }, { parameter: isOn })]
  })
  const said = (values: Parameters<typeof view>[0], people: number | undefined) =>
    Rule.findings(rule, { people }, view(values)).map(({ rule: id, outcome }) => `${outcome} ${id}`)
  it("is what the requirements say whose gates are all open", () => {
    expect(said({ "test.least": 3, "test.is-on": true }, 2)).toEqual(["unmet test.enough"])
    expect(said({ "test.least": 3, "test.is-on": true }, undefined)).toEqual(["unknown test.enough"])
    expect(said({ "test.least": 3, "test.is-on": true }, 3)).toEqual([])
    expect(said({ "test.least": 3 }, 2)).toEqual([])
    expect(said({ "test.is-on": true }, 2)).toEqual([])
  })
  it("names the values that turned it on beside those that it compares with, each once, however it is asked", () => {
    const asTold = view({ "test.least": 3, "test.is-on": true })
    const uses = [
      { parameter: "test.least", value: 3, pack: "test@1" },
      { parameter: "test.is-on", value: true, pack: "test@1" }
    ]
    const [requirement] = Rule.requirementsIn(rule, asTold)
    expect(requirement).toMatchObject({ id: "test.enough", because: uses })
    const facts = { people: 2 }
    const requirements = Rule.requirementsIn(rule, asTold)
    for (const { findings } of [
      { findings: Rule.findings(rule, facts, asTold) },
      Requirement.compile(requirements, asTold).decide(facts),
      Requirement.compile(requirements, asTold, { by: "closures" }).decide(facts)
    ])
      expect(findings.map(({ parameters }) => parameters)).toMatchObject([uses])
  })
  it("is the same where nothing has to turn it on", () => {
    const always = Rule.define({ ...rule, clauses: [Rule.clause(enough)] })
    const [finding] = Rule.findings(always, { people: 2 }, view({ "test.least": 3, "test.is-on": true }))
    expect(finding?.parameters.map(({ parameter }) => parameter)).toEqual(["test.least"])
  })
})
