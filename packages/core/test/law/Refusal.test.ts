import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import * as ParameterView from "../../src/foundation/ParameterView.ts"
import { LIBRARY, VRM } from "../../src/law/Instruments.ts"
import * as Pack from "../../src/law/Pack.ts"
import * as Parameter from "../../src/law/Parameter.ts"
import * as Policy from "../../src/law/Policy.ts"
import * as Refusal from "../../src/law/Refusal.ts"
import { given, organisation } from "./policies.ts"

describe("a reason of a decider", () => {
  it("refuses, as a contradiction, and rests on this library, unless it says otherwise", () =>
    expect(Refusal.finding("test.stage", { stage: "open" })).toStrictEqual({
      rule: "test.stage",
      outcome: "unmet",
      severity: "error",
      kind: "contradiction",
      facts: { stage: "open" },
      parameters: [],
      citations: [LIBRARY.passage()]
    }))
  it("says otherwise", () => {
    const more = {
      outcome: "unknown",
      severity: "hint",
      kind: "requirement",
      parameters: [ParameterView.fixed(Day.require("2026-01-01"), "test@1", { "test.count": 3 }).valueOf("test.count")!],
      citations: [VRM.article(7)],
      units: { count: "people" }
    } as const
    expect(Refusal.finding("test.count", { count: 2 }, more)).toStrictEqual({ rule: "test.count", facts: { count: 2 }, ...more })
  })
  it("rests on a value of the policy, with what that rests on; on nothing where the policy has none", () => {
    const count = Parameter.integer("test.count", { title: { "zh-CN": "例", en: "example" }, unit: "people", stricter: "higher" })
    const value = Pack.value(count, { ...given, value: 3 })
    const on = (...values: readonly Pack.Value[]) => Policy.on(Policy.of([organisation(...values)]), Day.require("2026-01-01"))
    expect(Refusal.resting(on(value), count)).toStrictEqual({
      parameters: [on(value).valueOf(count.id)],
      citations: given.citations
    })
    expect(on(value).valueOf(count.id)).toMatchObject({ parameter: "test.count", value: 3 })
    expect(Refusal.resting(on(), count)).toStrictEqual({})
  })
})
