import { describe, expect, it } from "vitest"
import { line, pass } from "../Gate.ts"
import { tallyOf, type Report } from "../Report.ts"

const report = (changes: Partial<Report>): Report => ({ numPassedTests: 3, numFailedTests: 0, success: true, testResults: [], ...changes })

describe("the closing line is true", () => {
  it.each([
    ["all is well", report({}), "well", "3 passed, 0 failed"],
    ["a test failed", report({ numPassedTests: 2, numFailedTests: 1, success: false }), "badly", "2 passed, 1 failed"],
    [
      "a file did not load",
      report({ success: false, testResults: [{ status: "failed", assertionResults: [] }] }),
      "badly",
      "3 passed, 1 failed"
    ],
    ["an unhandled rejection, though every test passed", report({ success: false }), "badly", "3 passed, 1 failed"],
    ["a crash after a good report", report({}), "badly", "3 passed, 1 failed"]
  ] as const)("%s", (_, found, ended, expected) => {
    expect(line(tallyOf(found, ended))).toBe(expected)
  })

  it("a gate that throws is counted and told, and the gates after it still run", async () => {
    const told: string[] = []
    const gates = [
      { name: "a", run: async () => "1" },
      { name: "b", run: async () => Promise.reject(new Error("why")) },
      { name: "c", run: async () => "2" }
    ]
    expect(await pass(gates, (text) => told.push(text))).toEqual({ passed: 2, failed: 1 })
    expect(told).toEqual(["  ok    a: 1", "  FAIL  b: why", "  ok    c: 2"])
  })
})
