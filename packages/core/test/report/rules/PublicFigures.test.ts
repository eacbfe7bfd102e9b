import { describe, expect, it } from "vitest"
import { publicFigures } from "../../../src/report/rules/PublicFigures.ts"
import { decide, said, viewOf } from "../../law/policies.ts"

describe("report.small-numbers: a public figure", () => {
  it.each([
    [0, ""],
    [1, "unmet report.small-number"],
    [4, "unmet report.small-number"],
    [5, ""],
    [undefined, "unknown report.small-number"]
  ])("of %s people: %s", (people, expected) => expect(said(decide(publicFigures, { people }, viewOf("national")))).toBe(expected))
})
