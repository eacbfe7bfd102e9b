import { describe, expect, it } from "vitest"
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

it("a book can be written for every shipped policy, one entry a rule, in their order", () => {
  for (const name of Policies.names) {
    const book = RuleBook.entries(rules, Policies.byName(name), () => ({ reach: "function" }))
    expect(book.map(({ rule }) => rule)).toEqual(rules.map(({ id }) => id))
  }
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
