import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import * as ParameterView from "../../src/foundation/ParameterView.ts"
import { LIBRARY, VRM } from "../../src/law/Instruments.ts"
import * as Refusal from "../../src/law/Refusal.ts"

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
})
