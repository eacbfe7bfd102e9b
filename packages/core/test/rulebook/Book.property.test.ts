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

/** A test proves a rule once the page of proofs says so, which is written from a whole run: of these rooms it says so of all. */
const proved = ["place", "person", "service", "team", "activity"]

describe("the rule book", () => {
  it.each(["national", "anhui", "jiaozhou", "longquanyi"] as const)("under %s", (name) => {
    const { rules, unready, articles } = of(name)
    const all = rooms.flatMap((room) => room.rules)

    // No rule is shown without clause, example and test, and none is lost.
    for (const { anchor, provisions, examples, tests } of rules)
      expect([provisions.length, examples.shown.length, tests.count].includes(0), anchor).toBe(false)
    expect(rules.length + unready.length).toBe(all.length)
    expect(unready.filter(({ room, lacks }) => proved.includes(room) || lacks.some((lack) => lack !== "test"))).toEqual([])

    // Every rule has an anchor of its own, also where two share a number.
    expect(new Set(rules.map(({ anchor }) => anchor)).size).toBe(rules.length)
    expect(rules.filter(({ rule }) => rule === "REC-07").map(({ anchor }) => anchor)).toEqual(["rec-07", "rec-07-2"])

    // Of every provision it says which rules it has, and how many tests these have.
    const article = articles.find(({ instrument, provision }) => instrument === "VRM" && provision === "art. 11")
    expect(article?.rules.map(({ rule }) => rule)).toContain("REC-09")
    for (const { rules: resting } of articles) {
      expect(resting.length).toBeGreaterThan(0)
      for (const { anchor, tests } of resting) expect(tests, anchor).toBeGreaterThan(0)
    }

    // Every text is there in both languages, with nothing left to fill in.
    const texts = rules.map(({ requirements, parameters, examples }) => [
      requirements.map(({ description }) => description),
      parameters.map(({ values }) => values),
      examples.shown
    ])
    expect(JSON.stringify(texts)).not.toMatch(/\{[a-zA-Z][\w.-]*\}|undefined|NaN/)

    // It is plain JSON.
    expect(JSON.parse(JSON.stringify({ rules, unready, articles }))).toEqual({ rules, unready, articles })
  })
})
