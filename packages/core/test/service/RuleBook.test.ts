import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import * as Requirement from "../../src/foundation/Requirement.ts"
import * as Instruments from "../../src/law/Instruments.ts"
import * as Policies from "../../src/law/Policies.ts"
import { rules as messages } from "../../src/service/messages/rules.ts"
import * as RuleBook from "../../src/service/RuleBook.ts"
import { all } from "../../src/service/rules/Rules.ts"

const requirements = all.flatMap(({ clauses }) => clauses.map(({ requirement }) => requirement))
const book = RuleBook.entries(Policies.byName("national"))
const entry = (rule: string) => book.filter((one) => one.rule === rule)

describe("the rule book", () => {
  it("every requirement has its three texts in both languages, naming only values that its findings have", () =>
    expect(Requirement.flaws(requirements, messages)).toEqual([]))
  it("no two requirements share an id", () => expect(new Set(requirements.map(({ id }) => id)).size).toBe(requirements.length))
  it("every requirement cites an instrument that is defined", () => {
    for (const { id, citations } of requirements) {
      expect(citations.length, id).toBeGreaterThan(0)
      for (const { instrument } of citations) expect(Instruments.all.has(instrument), id).toBe(true)
    }
  })
  it("every parameter of every pack stands in it", () => {
    const printed = new Set(all.flatMap(({ parameters }) => parameters.map(({ id }) => id)))
    const packs = [Policies.national, ...Object.values(Policies.locals)]
    for (const { parameter } of packs.flatMap(({ values }) => values)) expect(printed.has(parameter.id), parameter.id).toBe(true)
  })
  it("a gate of a clause is a parameter of its rule, and a rule's own parameters have different ids", () => {
    for (const rule of all) {
      const ids = rule.parameters.map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      for (const { gates } of rule.clauses) for (const { parameter } of gates) expect(ids).toContain(parameter.id)
    }
  })

  it("shows values with their days, packs and sources", () =>
    expect(entry("REC-09")).toMatchObject([
      {
        status: "in-force",
        parameters: [
          {
            id: "service.record-deadline-working-days",
            unit: "working days",
            stricter: "lower",
            values: [{ value: 10, first: Day.require("2021-02-01"), pack: "national@2026.1" }]
          }
        ],
        requirements: [
          {
            id: "service.record-deadline",
            severity: "warning",
            citations: [{ instrument: "VRM", provision: "art. 11" }, { instrument: "CC" }]
          }
        ]
      }
    ]))
  it("describes a requirement in both languages", () => {
    const description = entry("REC-09")[0]?.requirements[0]?.description
    expect(description?.["zh-CN"]).toContain("记录日")
    expect(description?.en).toContain("day of entry")
  })
  it("labels what is this library's own 本库默认，非法律规定, and nothing else", () => {
    const overlap = entry("REC-08")[0]
    expect(overlap?.status).toBe("convention")
    expect(overlap?.parameters[0]?.values[0]?.label?.["zh-CN"]).toBe("本库默认，非法律规定")
    expect(entry("REC-09")[0]?.parameters[0]?.values[0]?.label).toBeUndefined()
  })
  it("shows what a policy leaves open as off, and each value of a timeline in order", () => {
    expect(entry("REC-11")[0]?.status).toBe("off")
    expect(
      entry("CRT-02").flatMap(({ parameters }) => parameters.flatMap(({ values }) => values.map(({ value, last }) => [value, last])))
    ).toContainEqual([true, Day.require("2021-01-31")])
    const star = RuleBook.entries(Policies.byName("boluo")).find(({ rule }) => rule === "STAR-04")
    expect(star?.parameters[0]?.values.map(({ first }) => Day.text(first))).toEqual(["2016-01-01", "2022-01-01"])
  })
  it("can be written for every shipped policy", () => {
    for (const name of Policies.names) expect(RuleBook.entries(Policies.byName(name))).toHaveLength(all.length)
  })
})
