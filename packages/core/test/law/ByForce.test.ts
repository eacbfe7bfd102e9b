import { describe, expect, it } from "vitest"
import * as Facts from "../../src/foundation/Facts.ts"
import * as Options from "../../src/foundation/Options.ts"
import * as ParameterView from "../../src/foundation/ParameterView.ts"
import * as ByForce from "../../src/law/ByForce.ts"
import { LIBRARY } from "../../src/law/Instruments.ts"
import * as Parameter from "../../src/law/Parameter.ts"
import * as Rule from "../../src/law/Rule.ts"
import { day } from "./policies.ts"

const title = { "zh-CN": "例", en: "example" }
const force = Parameter.choice("test.force", { title, stricter: "none", options: ByForce.forces })
const isOn = Parameter.yesNo("test.is-on", { title, stricter: "none" })
const sheet = Facts.sheet("test", { people: Facts.int({ "zh-CN": "人数", en: "people" }, "people") })
const rule = Rule.define({
  ...{ id: "TEST-01", title, parameters: [force, isOn] },
  clauses: ByForce.clauses(force, [LIBRARY.passage()])("test.enough", sheet.people.atLeast(3), { parameter: isOn })
})

describe("a condition with the force that a place gives it", () => {
  it.each<[string, Readonly<Record<string, ParameterView.ParameterValue>>, readonly string[]]>([
    ["warns", { "test.force": "warning", "test.is-on": true }, ["warning test.enough"]],
    ["refuses", { "test.force": "strict", "test.is-on": true }, ["error test.enough-refused"]],
    ["says nothing where its gate is shut", { "test.force": "strict" }, []],
    ["says nothing where no place gives it any", { "test.is-on": true }, []]
  ])("%s", (_, values, expected) => {
    const view = ParameterView.fixed(day("2026-01-01"), "test@1", values)
    const findings = Rule.findings(rule, { people: 2 }, view)
    expect(findings.map(({ severity, rule: id }) => `${severity} ${id}`)).toEqual(expected)
    for (const { citations } of findings) expect(citations).toEqual([LIBRARY.passage()])
    expect(Rule.findings(rule, { people: 3 }, view)).toEqual([])
  })
  it("has a word for either force, in both languages", () =>
    expect(
      (["zh-CN", "en"] as const).map((locale) => ByForce.forces.codes.map((code) => Options.title(ByForce.forces, code, locale)))
    ).toEqual([
      ["提示", "拒绝"],
      ["a warning", "a refusal"]
    ]))
})
