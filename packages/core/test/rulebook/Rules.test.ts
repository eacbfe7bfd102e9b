import { globSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { mentioned } from "../../src/foundation/CriterionNode.ts"
import * as Requirement from "../../src/foundation/Requirement.ts"
import * as InstrumentTitles from "../../src/law/InstrumentTitles.ts"
import * as Policies from "../../src/law/Policies.ts"
import { rooms } from "../law/rooms.ts"

const rules = rooms.flatMap((room) => room.rules)
const requirements = rules.flatMap(({ clauses }) => clauses.map(({ requirement }) => requirement))

describe("the rules of all rooms", () => {
  it.each(rooms)("of $room: every requirement has its three texts in both languages, naming only values that its findings have", (room) =>
    expect(
      Requirement.flaws(
        room.rules.flatMap(({ clauses }) => clauses.map(({ requirement }) => requirement)),
        room.messages
      )
    ).toEqual([])
  )
  it("every rule, every parameter and every fact is named in both languages", () => {
    const facts = requirements.flatMap(({ criterion }) => mentioned(criterion.node).fields)
    for (const { title, ...named } of [...rules, ...rules.flatMap(({ parameters }) => parameters), ...facts])
      for (const locale of ["zh-CN", "en"] as const) expect(title[locale], JSON.stringify(named)).toMatch(/\S/)
  })
  it("every parameter that a condition speaks of is a parameter of its rule", () => {
    for (const { id, parameters, clauses } of rules) {
      const own = parameters.map((parameter) => parameter.id)
      for (const { requirement } of clauses)
        for (const parameter of mentioned(requirement.criterion.node).parameters) expect(own, id).toContain(parameter.id)
    }
  })
  it.each(rooms)("of $room: no words are left over for a requirement that no rule has", ({ room, rules: own, messages }) => {
    const asked = new Set(own.flatMap(({ clauses }) => clauses.flatMap(({ requirement: { id, whenOpen } }) => [id, whenOpen])))
    // A finding that is not of a requirement names its rule itself.
    const sources = globSync("**/*.ts", { cwd: new URL(`../../src/${room}/`, import.meta.url) })
    const text = sources.map((file) => readFileSync(new URL(`../../src/${room}/${file}`, import.meta.url), "utf8")).join("\n")
    const spoken = new Set(
      Object.keys(messages.en)
        .filter((key) => !key.includes("="))
        .map((key) => key.replace(/\.(why|fix)$/, ""))
    )
    expect([...spoken].filter((rule) => !asked.has(rule) && !text.includes(`rule: "${rule}"`))).toEqual([])
  })
  it("no two requirements share an id", () => {
    // One requirement may stand in several rules.
    const different = [...new Set(requirements)]
    expect(new Set(different.map(({ id }) => id)).size).toBe(different.length)
  })
  it("every requirement cites an instrument that is defined", () => {
    for (const { id, citations } of requirements) {
      expect(citations.length, id).toBeGreaterThan(0)
      for (const { instrument } of citations) expect(InstrumentTitles.all.has(instrument), id).toBe(true)
    }
  })
  it("every parameter of every pack stands in one of them", () => {
    const printed = new Set(rules.flatMap(({ parameters }) => parameters.map(({ id }) => id)))
    const packs = [Policies.national, ...Object.values(Policies.locals)]
    for (const { parameter } of packs.flatMap(({ values }) => values)) expect(printed.has(parameter.id), parameter.id).toBe(true)
  })
  it("a gate of a clause is a parameter of its rule, and a rule's own parameters have different ids", () => {
    for (const rule of rules) {
      const ids = rule.parameters.map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      for (const { gates } of rule.clauses) for (const { parameter } of gates) expect(ids).toContain(parameter.id)
    }
  })
})
