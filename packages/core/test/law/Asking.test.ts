import { describe, expect, it } from "vitest"
import * as Criterion from "../../src/foundation/Criterion.ts"
import * as Decision from "../../src/foundation/Decision.ts"
import * as Facts from "../../src/foundation/Facts.ts"
import * as ParameterView from "../../src/foundation/ParameterView.ts"
import * as Requirement from "../../src/foundation/Requirement.ts"
import * as Asking from "../../src/law/Asking.ts"
import { LIBRARY } from "../../src/law/Instruments.ts"
import * as Parameter from "../../src/law/Parameter.ts"
import { finding } from "../../src/law/Refusal.ts"
import * as Rule from "../../src/law/Rule.ts"
import { day } from "./policies.ts"

const title = { "zh-CN": "例", en: "example" }
const citations = [LIBRARY.passage()]
const isOn = Parameter.yesNo("test.is-on", { title, stricter: "none" })
const sheet = Facts.sheet("test", {
  people: Facts.int({ "zh-CN": "人数", en: "people" }, "people"),
  leaders: Facts.int({ "zh-CN": "负责人", en: "leaders" }, "people")
})
type Group = Facts.RowOf<typeof sheet>
const many = Requirement.require("test.many", sheet.people.atLeast(3), { citations })
const led = Requirement.require("test.led", sheet.leaders.atLeast(1), { citations })
const more = Requirement.require("test.more", sheet.people.atLeast(10), { citations, severity: "warning" })
const rule = Rule.define<Group>({
  ...{ id: "TEST-01", title, parameters: [isOn] },
  clauses: [Rule.clause(many, { parameter: isOn }), Rule.clause(led, { parameter: isOn }), Rule.clause(more, { parameter: isOn })]
})
const [on, off] = [{ [isOn.id]: true }, {}].map((values) => ParameterView.fixed(day("2026-01-01"), "test@1", values)) as [
  ParameterView.ParameterView,
  ParameterView.ParameterView
]
const ask = (people: number | undefined, leaders: number | undefined, view = on) => Asking.ask(rule, { people, leaders }, view)

describe("a rule that is asked", () => {
  it.each([
    [10, 1, "met", []],
    [3, 1, "noticed", []],
    [2, 1, "unmet", []],
    // Refused all the same: what else is not known could not help.
    [2, undefined, "unmet", ["leaders"]],
    [10, undefined, "unknown", ["leaders"]],
    // Two requirements hang on it; it is asked for once. What is known is not asked for.
    [undefined, 1, "unknown", ["people"]],
    [undefined, undefined, "unknown", ["people", "leaders"]]
  ] as const)("of %s people with %s leaders: %s, missing %j", (people, leaders, answer, missing) => {
    const asked = ask(people, leaders)
    expect([asked.id, asked.title, asked.requirements]).toEqual(["TEST-01", title, 3])
    expect(Asking.answerOf(asked)).toBe(answer)
    expect(asked.missing.map(({ name }) => name)).toEqual(missing)
  })
  it("does not ask for a fact on which nothing hangs: another has settled it, for or against", () => {
    const settled = Rule.define<Group>({
      ...{ id: "TEST-02", title, parameters: [] },
      clauses: [
        Rule.clause(Requirement.require("test.either", Criterion.any(sheet.people.atLeast(3), sheet.leaders.atLeast(1)), { citations })),
        Rule.clause(Requirement.require("test.both", Criterion.all(sheet.people.atLeast(9), sheet.leaders.atLeast(1)), { citations }))
      ]
    })
    const missing = (people: number) => Asking.ask(settled, { people, leaders: undefined }, on).missing.map(({ name }) => name)
    expect([9, 3, 2].map(missing)).toEqual([["leaders"], [], ["leaders"]])
  })
  it("answers nothing where the policy asks nothing: that is off, and no yes", () => {
    const asked = ask(undefined, undefined, off)
    expect([asked.requirements, asked.decision.findings, asked.missing]).toEqual([0, [], []])
    expect(Asking.answerOf(asked)).toBe("off")
  })
})

describe("several rules together", () => {
  const fine = ask(10, 1)
  it("are met where all are", () => expect(Asking.together([fine, fine])).toStrictEqual({ outcome: "met", value: true, findings: [] }))
  it("are refused where one is, and not known where one is not; every reason is told, what came beside the rules first", () => {
    const said = (...asked: Parameters<typeof Asking.together>) => {
      const { outcome, findings } = Asking.together(...asked)
      return [outcome, ...findings.map(({ rule: id }) => id)]
    }
    expect(said([fine, ask(2, 1)])).toEqual(["unmet", "test.many", "test.more"])
    expect(said([ask(10, undefined), fine])).toEqual(["unknown", "test.led"])
    expect(said([fine], Decision.from(true as const, [finding("test.beside", {})]))).toEqual(["unmet", "test.beside"])
    expect(said([ask(2, 1)], Decision.from(true as const, [finding("test.beside", {})]))).toEqual([
      "unmet",
      "test.beside",
      "test.many",
      "test.more"
    ])
  })
})
