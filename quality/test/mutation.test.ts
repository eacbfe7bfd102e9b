import { describe, expect, it } from "vitest"
import { canMutate } from "../Module.ts"
import { mutationOf, shortcomings, type StrykerReport } from "../Mutation.ts"

const mutants = (...statuses: readonly string[]) => ({
  mutants: statuses.map((status, index) => ({
    mutatorName: "EqualityOperator",
    replacement: "<=",
    status,
    location: { start: { line: index + 1, column: 5 } }
  }))
})
const report: StrykerReport = {
  files: {
    "a.ts": mutants("Killed", "Killed", "Killed", "Survived", "Ignored"),
    "b.ts": mutants("Timeout", "NoCoverage"),
    "old.ts": mutants("Survived")
  }
}

describe("mutation score", () => {
  it("counts a timeout as a survivor, uncovered code against us, ignored mutants not at all, and no file that was not asked about", () => {
    const mutation = mutationOf(report, ["a.ts", "b.ts"])
    expect(mutation).toMatchObject({ mutants: 6, killed: 3, survived: 2, timeout: 1, noCoverage: 1, score: 50 })
    expect(mutation.survivors.map(({ at, status }) => `${status} ${at}`)).toEqual([
      "Survived a.ts:4:5",
      "Timeout b.ts:1:5",
      "NoCoverage b.ts:2:5"
    ])
  })

  it("never rounds up to the goal", () => {
    const close = mutationOf(
      { files: { "a.ts": mutants(...Array.from({ length: 10_000 }, (_, i) => (i < 8_499 ? "Killed" : "Survived"))) } },
      ["a.ts"]
    )
    expect(close.score).toBe(84.9)
    expect(shortcomings(report, [], close, { mutants: 500, score: 85 })).toEqual(["the score is 84.9, the goal is 85"])
  })

  it("of nothing is no success", () => {
    expect(shortcomings({ files: {} }, [], mutationOf({ files: {} }, []), { mutants: 500, score: 85 })).toHaveLength(2)
  })

  it("misses a file that is absent from the report", () => {
    const goals = { mutants: 1, score: 50 }
    expect(shortcomings(report, ["a.ts", "c.ts"], mutationOf(report, ["a.ts"]), goals)).toEqual(["c.ts is absent from the report"])
  })
})

describe("a file may be absent only when nothing in it can change", () => {
  it.each([
    [`export type A = { readonly a: (x: number) => number }\nexport interface B {}`, false],
    [`export * as Day from "./Day.ts"`, false],
    [`export const first = second`, false],
    [`export const isLate = (day: number): boolean => day > 10`, true],
    [`export function f() { return 1 }`, true],
    [`export const ladder = [100, 300]`, true]
  ])("%s: %s", (text, expected) => {
    expect(canMutate("a.ts", text)).toBe(expected)
  })
})
