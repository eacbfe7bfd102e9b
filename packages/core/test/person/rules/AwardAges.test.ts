import { describe, expect, it } from "vitest"
import { awardAges } from "../../../src/person/rules/AwardAges.ts"
import { decide, said, viewOf } from "../../law/policies.ts"

describe("亳州市 2022: 18–60", () => {
  it.each([
    [17, "unmet person.award-lowest-age"],
    [18, ""],
    [60, ""],
    [61, "unmet person.award-highest-age"],
    [undefined, "unknown person.award-lowest-age, unknown person.award-highest-age"]
  ])("TEAM-03: %s at the year's end: %s, which may be relaxed", (ageAtEnd, answer) => {
    const decision = decide(awardAges, { ageAtEnd }, viewOf("bozhou"))
    expect([decision.outcome, said(decision)]).toEqual(["met", answer])
  })
  it("TEAM-03: nationally there is no age for an award", () =>
    expect(said(decide(awardAges, { ageAtEnd: 99 }, viewOf("national")))).toBe(""))
})
