import { describe, expect, it } from "vitest"
import * as Requirement from "../../src/foundation/Requirement.ts"
import * as Instruments from "../../src/law/Instruments.ts"
import * as Policies from "../../src/law/Policies.ts"
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
  it("no two requirements share an id", () => expect(new Set(requirements.map(({ id }) => id)).size).toBe(requirements.length))
  it("every requirement cites an instrument that is defined", () => {
    for (const { id, citations } of requirements) {
      expect(citations.length, id).toBeGreaterThan(0)
      for (const { instrument } of citations) expect(Instruments.all.has(instrument), id).toBe(true)
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
