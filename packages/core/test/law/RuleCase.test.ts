import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import { china } from "../../src/law/calendars/Calendars.ts"
import * as Policies from "../../src/law/Policies.ts"
import * as Policy from "../../src/law/Policy.ts"
import * as RuleCase from "../../src/law/RuleCase.ts"
import { exclusion } from "../../src/service/rules/Exclusion.ts"
import { evidence } from "../../src/service/rules/Limits.ts"
import { recordDeadline } from "../../src/service/rules/RecordDeadline.ts"
import { decide, viewOf } from "./policies.ts"
import { rooms } from "./rooms.ts"

const calendar = china
const day = Day.require
const national = viewOf("national")

describe("a case of a rule", () => {
  it("names the facts that the rule speaks of, each once", () => {
    expect(RuleCase.factsOf(exclusion).map(({ name }) => name)).toEqual([
      "reason",
      "forOwnEmployer",
      "onDuty",
      "paidWorker",
      "workingDay",
      "paidDutyMinutes"
    ])
    expect(RuleCase.factsOf(recordDeadline).map(({ name, kind }) => [name, kind])).toEqual([
      ["enteredOn", "day"],
      ["endedOn", "day"]
    ])
  })

  it.each([
    ["met", { reason: "none" }],
    ["unmet", { reason: "own-duty" }],
    ["unknown", {}],
    ["unmet", { reason: "none", forOwnEmployer: true, onDuty: true }],
    ["noticed", { reason: "none", forOwnEmployer: true, workingDay: true }]
  ] as const)("of what may not be recorded is %s for %j", (answer, given) =>
    expect(RuleCase.ask(exclusion, given, national).answer).toBe(answer)
  )

  it("of the deadline counts working days: on the tenth nothing is said, on the eleventh it is noticed", () => {
    const entered = (on: string) =>
      RuleCase.ask(recordDeadline, { endedOn: day("2026-03-05"), enteredOn: day(on) }, national, { calendar }).answer
    expect([entered("2026-03-19"), entered("2026-03-20")]).toEqual(["met", "noticed"])
  })

  it("before the rule was in force is off, and so is what no policy turned on", () => {
    const before = Policy.on(Policies.byName("national"), day("2021-01-31"))
    expect(RuleCase.ask(recordDeadline, { endedOn: day("2021-01-04"), enteredOn: day("2021-01-29") }, before, { calendar })).toEqual({
      answer: "off",
      decision: { outcome: "met", value: true, findings: [] }
    })
  })

  it("with a fact that the rule does not speak of is no case of it", () =>
    expect(() => RuleCase.ask(evidence, { colour: "red" }, national)).toThrow(new RangeError("service.evidence does not speak of colour")))

  it("answers as the compiled rule does, for every rule of every room and policy, with nothing given", () => {
    for (const name of Policies.names) {
      const view = viewOf(name)
      for (const rule of rooms.flatMap(({ rules }) => rules)) {
        const { answer, decision } = RuleCase.ask(rule, {}, view, { calendar })
        if (answer === "off") continue
        const row = Object.fromEntries(RuleCase.factsOf(rule).map((fact) => [fact.name, undefined]))
        expect(decision, `${name} ${rule.id}`).toEqual(decide(rule, row as never, view))
      }
    }
  })
})
