import { globSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { mentioned } from "../../src/foundation/CriterionNode.ts"
import * as Day from "../../src/foundation/Day.ts"
import * as Facts from "../../src/foundation/Facts.ts"
import * as Requirement from "../../src/foundation/Requirement.ts"
import { LIBRARY, VRM } from "../../src/law/Instruments.ts"
import * as InstrumentTitles from "../../src/law/InstrumentTitles.ts"
import * as Pack from "../../src/law/Pack.ts"
import * as Parameter from "../../src/law/Parameter.ts"
import * as Policies from "../../src/law/Policies.ts"
import * as Policy from "../../src/law/Policy.ts"
import * as Rule from "../../src/law/Rule.ts"
import * as RuleBook from "../../src/law/RuleBook.ts"
import { rooms } from "./rooms.ts"

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
    const asked = new Set(own.flatMap(({ clauses }) => clauses.map(({ requirement }) => requirement.id)))
    // A finding that is not of a requirement names its rule itself.
    const sources = globSync("**/*.ts", { cwd: new URL(`../../src/${room}/`, import.meta.url) })
    const text = sources.map((file) => readFileSync(new URL(`../../src/${room}/${file}`, import.meta.url), "utf8")).join("\n")
    const spoken = new Set(Object.keys(messages.en).map((key) => key.replace(/\.(why|fix)$/, "")))
    expect([...spoken].filter((rule) => !asked.has(rule) && !text.includes(`rule: "${rule}"`))).toEqual([])
  })
  it("no two requirements share an id", () => expect(new Set(requirements.map(({ id }) => id)).size).toBe(requirements.length))
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
  it("a book can be written for every shipped policy, one entry a rule, in their order", () => {
    for (const name of Policies.names) {
      const book = RuleBook.entries(rules, Policies.byName(name), () => ({ reach: "function" }))
      expect(book.map(({ rule }) => rule)).toEqual(rules.map(({ id }) => id))
    }
  })
})

describe("an entry of the book", () => {
  const title = { "zh-CN": "例", en: "example" }
  const [first, last, next] = [Day.require("2024-01-01"), Day.require("2024-12-31"), Day.require("2026-01-01")]
  const lawful = Parameter.integer("test.lawful", { title, unit: "people", stricter: "higher" })
  const ours = Parameter.yesNo("test.ours", { title, stricter: "none" })
  const silent = Parameter.integer("test.silent", { title, unit: "people", stricter: "lower" })
  const pack = Pack.define({
    id: "national",
    version: "1",
    title,
    layer: "national",
    jurisdiction: "999999",
    status: "reviewed",
    values: [
      Pack.value(lawful, { from: first, until: last, value: 3, force: "rule", citations: [VRM.article(7), LIBRARY.passage()] }),
      Pack.value(lawful, { from: next, value: 4, force: "rule", citations: [VRM.article(7)] }),
      Pack.value(ours, { from: first, value: true, force: "default", citations: [LIBRARY.passage(), VRM.article(7)] })
    ]
  })
  const sheet = Facts.sheet("test.team", { members: Facts.int({ "zh-CN": "人数", en: "members" }, "people") })
  const known = Requirement.require("test.known", sheet.members.isKnown(), { citations: [VRM.article(7)] })
  const entry = (...parameters: readonly Parameter.Parameter[]) =>
    RuleBook.entries([Rule.define({ id: "TEST-01", title, parameters, clauses: [Rule.clause(known)] })], Policy.of([pack]), ({ id }) => ({
      reach: id === silent.id ? "printed" : "operation"
    }))[0]

  it("has every value with its days, its pack and its sources; what this library says first of all is marked", () =>
    expect(entry(lawful, ours, silent)).toStrictEqual({
      rule: "TEST-01",
      title,
      parameters: [
        {
          id: "test.lawful",
          title,
          unit: "people",
          stricter: "higher",
          values: [
            { first, last, value: 3, pack: "national@1", citations: [VRM.article(7), LIBRARY.passage()] },
            { first: next, value: 4, pack: "national@1", citations: [VRM.article(7)] }
          ],
          reach: "operation"
        },
        {
          id: "test.ours",
          title,
          stricter: "none",
          values: [
            {
              first,
              value: true,
              pack: "national@1",
              citations: [LIBRARY.passage(), VRM.article(7)],
              label: InstrumentTitles.titleOf("LIBRARY")
            }
          ],
          reach: "operation"
        },
        { id: "test.silent", title, unit: "people", stricter: "lower", values: [], reach: "printed" }
      ],
      requirements: [
        { id: "test.known", description: { "zh-CN": "人数已知", en: "members is known" }, citations: [VRM.article(7)], severity: "error" }
      ],
      status: "in-force"
    }))
  it.each([
    ["that asks for no value is in force", [], "in-force"],
    ["to which the policy gives no value is off", [silent], "off"],
    ["of which all values are this library's own is a convention", [ours, silent], "convention"],
    ["with one value of the law is in force", [ours, lawful], "in-force"]
  ] as const)("a rule %s", (_, parameters, status) => expect(entry(...parameters)?.status).toBe(status))
})
