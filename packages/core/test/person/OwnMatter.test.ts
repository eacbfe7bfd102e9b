import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as OnePerson from "../../src/person/OnePerson.ts"
import * as OwnMatter from "../../src/person/OwnMatter.ts"

const people = OnePerson.of([["ann-2", "ann"]])

describe("nobody decides on their own matter", () => {
  it.each<readonly [string, OwnMatter.Parts, readonly string[]]>([
    ["ann", {}, []],
    ["ann", { subject: "ben", proposer: "ben", decider: "ben", objector: "ben" }, []],
    ["ann", { subject: "ann" }, ["subject"]],
    ["ann", { subject: "ann-2" }, ["subject"]],
    ["ann-2", { proposer: "ann" }, ["proposer"]],
    ["ann-2", { subject: "ben", decider: "ann-2", objector: "ann" }, ["decider", "objector"]]
  ])("%s of %j: %j", (by, parts, own) =>
    expect(OwnMatter.reasons(by, parts, people).map(({ rule, outcome, severity, facts }) => [rule, outcome, severity, facts])).toEqual(
      own.map((part) => ["person.own-matter", "unmet", "error", { by, part }])
    )
  )
  it("without a word on who is one person, each id is one", () =>
    expect([OwnMatter.reasons("ann", { subject: "ann-2" }), OwnMatter.reasons("ann", { subject: "ann" }).length]).toEqual([[], 1]))
  it("is the same under every entry", () =>
    fc.assert(
      fc.property(fc.constantFrom("ann", "ann-2", "ben"), fc.constantFrom("ann", "ann-2", "ben"), (by, subject) => {
        const found = OwnMatter.reasons(by, { subject }, people).length
        expect(found).toBe(OnePerson.keptOf(people, by) === OnePerson.keptOf(people, subject) ? 1 : 0)
      })
    ))
})
