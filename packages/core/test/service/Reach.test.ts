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
    [Recording.spotCheckPerMille, "function"],
    [Certificates.issueWithin, "function"],
    [Stars.stars, "operation"],
    [Stars.giftRounds, "function"],
    [Counting.hoursShown, "printed"],
    [Recording.authority, "printed"]
  ] as const)("$id: %s", (parameter, reach) => {
    expect(Reach.of(parameter)).toBe(reach)
    expect(Reach.reasonOf(parameter) === undefined).toBe(reach === "operation")
    expect(Reach.listed.includes(parameter.id)).toBe(reach !== "operation")
  })
})
