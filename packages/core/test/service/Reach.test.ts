import { describe, expect, it } from "vitest"
import * as Certificates from "../../src/law/parameters/Certificates.ts"
import * as Counting from "../../src/law/parameters/Counting.ts"
import * as Recording from "../../src/law/parameters/Recording.ts"
import * as Stars from "../../src/law/parameters/Stars.ts"
import * as Reach from "../../src/service/Reach.ts"

describe("how far a parameter reaches in this release", () => {
  it.each([
    [Counting.overlap, "operation"],
    [Recording.recordDeadline, "operation"],
    [Recording.retentionYears, "function"],
    [Recording.spotCheckPerMille, "operation"],
    [Certificates.issueWithin, "function"],
    [Stars.stars, "operation"],
    [Stars.approvers, "operation"],
    [Stars.giftRounds, "operation"],
    [Stars.publicityDays, "operation"],
    [Counting.hoursShown, "printed"],
    [Recording.authority, "printed"]
  ] as const)("$id: %s", (parameter, reach) => {
    expect(Reach.of(parameter)).toBe(reach)
    expect(Reach.reasonOf(parameter) === undefined).toBe(reach === "operation")
    expect(Reach.listed.includes(parameter.id)).toBe(reach !== "operation")
  })
  it("whatever no operation reads says why, in both languages", () => {
    for (const id of Reach.listed) {
      const reason = Reach.reasonOf({ id })
      expect([id, reason?.["zh-CN"] ?? "", reason?.en ?? ""]).toEqual([id, expect.stringMatching(/./), expect.stringMatching(/./)])
    }
    for (const { rule, reason } of Reach.rulesForCallers)
      expect([rule.id, reason["zh-CN"] ?? "", reason.en ?? ""]).toEqual([rule.id, expect.stringMatching(/./), expect.stringMatching(/./)])
  })
  it("rules that no operation of the desk asks", () =>
    expect([...new Set(Reach.rulesForCallers.map(({ rule }) => rule.id))].join(" ")).toBe(
      "REC-10 REC-13 REC-14 REC-15 CRT-01 CRT-02 CRT-03"
    ))
})
