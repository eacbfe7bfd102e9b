/** Laws of whole books, under one policy and another. */
import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import { china } from "../../src/law/calendars/Calendars.ts"
import * as Policies from "../../src/law/Policies.ts"
import * as Book from "../../src/rulebook/Book.ts"
import { rooms } from "../../src/rulebook/Rooms.ts"

const proofs = JSON.parse(readFileSync(new URL("../../../adapters/yanzhen/data/proofs.json", import.meta.url), "utf8")) as Book.Proofs
const of = (name: Policies.Name) => Book.of(Policies.byName(name), { today: Day.require("2026-03-05"), calendar: china, proofs })

/** Rooms that are still being built may have rules that nobody can be shown yet. */
const built = ["place", "person", "service", "team", "activity"]

describe("the rule book", () => {
  it.each(["national", "anhui", "jiaozhou", "longquanyi"] as const)("under %s shows no rule without clause, example and test", (name) => {
    const book = of(name)
    for (const { anchor, provisions, examples, tests } of book.rules)
      expect([provisions.length, examples.shown.length, tests.count].includes(0), anchor).toBe(false)
    expect(book.rules.length + book.unready.length).toBe(rooms.flatMap(({ rules }) => rules).length)
    expect(book.unready.filter(({ room }) => built.includes(room))).toEqual([])
  })
  it("gives every rule an anchor of its own, also where two share a number", () => {
    const national = of("national")
    expect(new Set(national.rules.map(({ anchor }) => anchor)).size).toBe(national.rules.length)
    expect(national.rules.filter(({ rule }) => rule === "REC-07").map(({ anchor }) => anchor)).toEqual(["rec-07", "rec-07-2"])
  })

  it("says for every provision which rules it has, and how many tests these have", () => {
    const national = of("national")
    const article = national.articles.find(({ instrument, provision }) => instrument === "VRM" && provision === "art. 11")
    expect(article?.rules.map(({ rule }) => rule)).toContain("REC-09")
    expect(national.articles.every(({ rules }) => rules.length > 0 && rules.every(({ tests }) => tests > 0))).toBe(true)
  })

  it("every text of it is there in both languages, with nothing left to fill in", () => {
    const national = of("national")
    const texts = JSON.stringify(
      national.rules.map(({ requirements, parameters, examples }) => [
        requirements.map(({ description }) => description),
        parameters.map(({ values }) => values),
        examples.shown
      ])
    )
    expect(texts).not.toMatch(/\{[a-zA-Z][\w.-]*\}|undefined|NaN/)
  })

  it("is plain JSON", () => {
    const national = of("national")
    expect(JSON.parse(JSON.stringify(national.rules.map(({ examples, tests }) => ({ examples, tests }))))).toEqual(
      national.rules.map(({ examples, tests }) => ({ examples, tests }))
    )
  })
})
