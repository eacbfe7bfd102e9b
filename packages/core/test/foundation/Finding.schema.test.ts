import * as Schema from "effect/Schema"
import { expect, expectTypeOf, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import type * as Decision from "../../src/foundation/Decision.ts"
import type * as Finding from "../../src/foundation/Finding.ts"
import * as Codec from "../../src/foundation/Finding.schema.ts"
import { keepsShape } from "../said.ts"

const finding: Finding.Finding = {
  rule: "join.age",
  outcome: "unmet",
  severity: "error",
  kind: "requirement",
  facts: { age: 13, endedOn: Day.require("2026-03-05"), consent: undefined, name: "甲" },
  parameters: [
    {
      parameter: "stars",
      value: [
        {
          id: "one",
          title: { "zh-CN": "一星", en: "one" },
          when: [{ measure: "hours", is: "at-least", value: 100 }],
          or: [{ measure: "award", is: "at-least", value: true }]
        }
      ],
      on: Day.require("2026-03-05"),
      since: Day.require("2021-01-01"),
      pack: "national@2026.1",
      citations: []
    },
    {
      parameter: "vol.min-age",
      value: 14,
      on: Day.require("2026-03-05"),
      since: Day.require("2021-01-01"),
      pack: "national@2026.1",
      citations: []
    }
  ],
  citations: [{ instrument: "REG", provision: "art. 11", words: "年满十四周岁", confidence: "excerpt" }],
  units: { age: "years old", endedOn: "day" }
}

it("a finding goes out as JSON, with its days as text, and comes back", () => {
  const sent = Schema.encodeSync(Codec.Finding)(finding)
  expect(sent.parameters[1]?.since).toBe("2021-01-01")
  const { consent: _, ...known } = finding.facts
  expect(Schema.decodeUnknownSync(Codec.Finding)(JSON.parse(JSON.stringify(sent)))).toEqual({ ...finding, facts: known })
})

it("a finding is refused with anything of another kind in any part of it", () => {
  const { consent: _, ...known } = finding.facts
  keepsShape(Codec.Finding, { ...finding, facts: known })
})

it("has the type of a finding, and a decision that of a decision", () => {
  expectTypeOf<typeof Codec.Finding.Type>().toExtend<Finding.Finding>()
  expectTypeOf<Finding.Finding>().toExtend<typeof Codec.Finding.Type>()
  const decision = Codec.Decision(Schema.Literal(true))
  expectTypeOf<typeof decision.Type>().toExtend<Decision.Decision>()
  expect(() => Schema.decodeUnknownSync(decision)({ outcome: "unmet", findings: [] })).toThrow()
  for (const outcome of ["unmet", "unknown"] as const) {
    const refused = { outcome, findings: [finding] } as const
    expect(Schema.decodeUnknownSync(decision)(Schema.encodeSync(decision)(refused))).toEqual(refused)
  }
  expect(Schema.decodeUnknownSync(decision)({ outcome: "met", value: true, findings: [] })).toEqual({
    outcome: "met",
    value: true,
    findings: []
  })
})
