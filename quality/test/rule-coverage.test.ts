import { describe, expect, it } from "vitest"
import { coverage, mayBeExcused, problemsWith, type Report } from "../rule-coverage.ts"
import { rules, type RuleEntry } from "../rules.ts"

const reportOf = (...names: readonly string[]): Report => ({
  testResults: [{ assertionResults: names.map((title) => ({ ancestorTitles: [], title, status: "passed" })) }]
})
const catalogue: readonly RuleEntry[] = [
  { id: "REC-01", title: "five parts of a record" },
  { id: "CRT-05", title: "verification and forgery", open: "signing is to come" },
  { id: "CHA-10", title: "tax facts", out: "nothing to decide" }
]
const covered = reportOf("REC-01: a row")
const problems = (report: Report, entries = catalogue) => coverage(report, entries).problems

describe("rule coverage", () => {
  it("is whole when every rule is proved or excused", () => expect(problems(covered)).toEqual([]))

  it("knows a rule by the name of the group around its tests", () => {
    const grouped = { testResults: [{ assertionResults: [{ ancestorTitles: ["REC-01: parts"], title: "a row", status: "passed" }] }] }
    expect(problems(grouped)).toEqual([])
  })

  it("counts no test that failed", () => {
    const failed = { testResults: [{ assertionResults: [{ ancestorTitles: [], title: "REC-01: a row", status: "failed" }] }] }
    expect(problems(failed)).toEqual(["REC-01 has no test and no reason"])
  })

  it("names a rule that a test made up", () =>
    expect(problems(reportOf("REC-01: a row", "REC-99: a row"))).toEqual(["a test names REC-99, which no rule has"]))

  it("names a rule without test and reason", () => expect(problems(reportOf())).toEqual(["REC-01 has no test and no reason"]))

  it("names a rule that is both proved and excused", () =>
    expect(problems(reportOf("REC-01: a row", "CRT-05: a row"))).toEqual(["CRT-05 has tests, yet is marked *open*: signing is to come"]))

  it.each(["STAR-03", "STN-02", "TEAM-01", "IDN-03", "VEN-04", "TBK-01"])("takes no excuse for %s: its area is built", (id) => {
    for (const mark of ["open", "out"] as const) {
      const entries: readonly RuleEntry[] = [...catalogue, { id, title: "a rule", [mark]: "later" }]
      expect(problems(covered, entries)).toEqual([`${id} may not be excused: its area is built`])
    }
  })

  it("sees a page that is not what the run says", () => {
    const { page, proofs } = coverage(covered, catalogue)
    expect(problemsWith({ page, proofs }, coverage(covered, catalogue))).toEqual([])
    expect(problemsWith({ page, proofs }, coverage(reportOf("REC-01: another row"), catalogue))).toEqual([
      "docs/rule-coverage.md is not what this run says: npm run rules",
      "the rule book's data/proofs.json is not what this run says: npm run rules"
    ])
    expect(problemsWith({ page: undefined, proofs: undefined }, coverage(covered, catalogue))).toHaveLength(2)
  })
})

describe("what the rule book says of tests", () => {
  it("names a few and counts all, also of rules that have a name and no number", () => {
    const rows = Array.from({ length: 13 }, (_, index) => `REC-01: row ${index + 10}`)
    const proofs: unknown = JSON.parse(coverage(reportOf(...rows, "team.brand: a brand", "no rule at all"), catalogue).proofs)
    expect(proofs).toEqual({
      "REC-01": { count: 13, names: rows.slice(0, 12) },
      "team.brand": { count: 1, names: ["team.brand: a brand"] }
    })
  })
})

describe("the catalogue", () => {
  it("names every rule once", () => expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length))

  it("excuses, of what is built, only what is said to come or to decide nothing", () => {
    const excused = rules.filter(({ open, out }) => (open ?? out) !== undefined).map(({ id }) => id)
    expect(new Set(excused)).toEqual(mayBeExcused)
  })
})
