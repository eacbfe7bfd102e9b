import { describe, expect, it } from "vitest"
import { minimumEvidence } from "../../src/law/parameters/Counting.ts"
import * as Evidence from "../../src/service/Evidence.ts"

describe("evidence", () => {
  it("stands in one order, from none to a code with place, in the policy as in the records", () => {
    expect(Evidence.grades).toEqual(minimumEvidence.options.codes)
    expect(Evidence.grades.map(Evidence.rank)).toEqual([0, 1, 2, 3, 4, 5])
  })
  it.each([
    ["roll-call", "photo", false],
    ["photo", "photo", true],
    ["qr-geofence", "photo", true]
  ] as const)("%s where %s is the least: %s", (grade, minimum, enough) => expect(Evidence.isAtLeast(grade, minimum)).toBe(enough))
})
