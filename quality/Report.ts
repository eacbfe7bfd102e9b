/** Vitest's JSON report, read for the closing line. A file that fails to load has no tests in the report, yet it failed. */
import type { Tally } from "./Gate.ts"

export interface Report {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly success: boolean
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[]
}

export const tallyOf = (report: Report, ended: "well" | "badly"): Tally => {
  const unloaded = report.testResults.filter(({ status, assertionResults }) => status === "failed" && assertionResults.length === 0).length
  const failed = report.numFailedTests + unloaded
  // Whatever else went wrong (an unhandled rejection, a crash after the tests) is one failure more, never none.
  const unexplained = failed === 0 && (ended === "badly" || !report.success) ? 1 : 0
  return { passed: report.numPassedTests, failed: failed + unexplained }
}
