import { readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { describe, expect, it } from "vitest"
import { canMutate } from "../Module.ts"
import { unmeasured } from "../MutationFiles.ts"
import { isOf, needless, page } from "../MutationPage.ts"
import { mutationOf, shortcomings, type StrykerReport } from "../Mutation.ts"
import { excused } from "../survivors.ts"
import { living } from "../survivors/Excused.ts"
import { root } from "../Workspace.ts"

const mutants = (...statuses: readonly string[]) => ({
  source: statuses.map((_, index) => `  line ${index + 1} < 3`).join("\n"),
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

const none = (): readonly string[] => []
const roomsOf = (text: string): readonly string[] => [...text.matchAll(/^## .*$/gm)].map(([line]) => line)

describe("the page about mutants", () => {
  const because = "the same either way"
  const excused = [{ file: "law/A.ts", code: "line 4 < 3", replacement: "<=", because }]
  const file = "packages/core/src/law/A.ts"
  const mutation = mutationOf(
    { files: { [file]: mutants("Killed", "Killed", "Killed", "Survived", "NoCoverage", "Timeout", "Survived") } },
    [file]
  )
  const measured = { room: "law", on: "2026-11-28", mutation }

  it("says of each room what was measured, and of each mutant that lives why it may", () => {
    expect(page("", [measured], excused, none).split("\n").slice(-7)).toEqual([
      "2026-11-28: 7 mutants, 3 killed, 3 survived (1 without end), 1 not covered.",
      "",
      "- law/A.ts: `line 4 < 3` → `<=`: the same either way",
      "- law/A.ts: `line 5 < 3` → `<=`: is reached by no test",
      "- law/A.ts: `line 6 < 3` → `<=`: does not end",
      "- law/A.ts: `line 7 < 3` → `<=`: no reason yet",
      ""
    ])
  })
  it("keeps the rooms that were not measured, in order, and replaces those that were", () => {
    const two = page(page("", [measured], [], none), [{ ...measured, room: "care" }], [], none)
    const again = page(two, [{ ...measured, mutation: mutationOf({ files: { [file]: mutants("Killed") } }, [file]) }], [], none)
    expect(roomsOf(again)).toEqual(["## care: 42.8 %", "## law: 100 %"])
    expect(page(again, [], [], none)).toBe(again)
  })
  it("says what all rooms come to, when each was measured, and where nothing was", () => {
    const two = page("", [measured, { ...measured, room: "care", on: "2026-11-29" }], [], (rooms) =>
      ["fund/A.ts", "fund/B.ts", "care/C.ts"].filter((one) => !rooms.some((room) => isOf(room, one)))
    )
    expect(two).toContain("**All of core that was measured: 42.8 %** (14 mutants, 6 killed).\nNot measured: fund.")
    expect(two).toContain("| care | 2026-11-29 | 7 | 3 | 42.8 |\n| law | 2026-11-28 | 7 | 3 | 42.8 |")
    expect(page(two, [], [], none)).toContain("(14 mutants, 6 killed).\nThat is every file of core")
  })
  it("never counts a mutant twice: what is within a room that stands there is not told, and a room takes the place of its parts", () => {
    const parts = page(
      "",
      [measured, ...["fund/A.ts", "fund/rules", "fund/*", "fundraising"].map((room) => ({ ...measured, room }))],
      [],
      none
    )
    expect(roomsOf(parts).map((one) => one.slice(3, one.indexOf(":")))).toEqual(["fund/*", "fund/rules", "fundraising", "law"])
    const room = page(parts, [{ ...measured, room: "fund" }], [], none)
    expect(roomsOf(room).map((one) => one.slice(3, one.indexOf(":")))).toEqual(["fund", "fundraising", "law"])
    for (const part of ["fund/*", "fund/rules", "fund/A.ts", "fund/rules/B.ts"])
      expect(page(room, [{ ...measured, room: part }], [], none)).toBe(room)
  })
  it.each([
    ["fund", "fund/A.ts", true],
    ["fund", "fund/rules/A.ts", true],
    ["fund", "fundraising/A.ts", false],
    ["fund/*", "fund/A.ts", true],
    ["fund/*", "fund/rules/A.ts", false],
    ["fund/A.ts", "fund/A.ts", true],
    ["fund/A.ts", "fund/B.ts", false]
  ])("measured with %s, %s is: %s", (room, one, expected) => expect(isOf(room, one)).toBe(expected))
  it("a replacement of several lines is named on one", () => {
    const long = mutationOf(
      { files: { [file]: { source: "f(x)", mutants: [{ ...mutants("Survived").mutants[0]!, replacement: "({\n  x\n}) => x" }] } } },
      [file]
    )
    expect(needless([{ file: "law/A.ts", code: "f(x)", replacement: "({ x }) => x", because }], [file], long)).toEqual([])
  })
  it("a reason is needed only while its mutant lives", () => {
    expect(needless(excused, [file], mutation)).toEqual([])
    expect(needless(excused, ["packages/core/src/law/B.ts"], mutation)).toEqual([])
    for (const change of [{ code: "line 3 < 3" }, { code: "line 9 < 3" }, { replacement: ">=" }])
      expect(
        needless(
          excused.map((one) => ({ ...one, ...change })),
          [file],
          mutation
        )
      ).toHaveLength(1)
  })
})

describe("all of core", () => {
  const text = readFileSync(join(root, "docs/mutation.md"), "utf8")
  const rooms = roomsOf(text).map((line) => line.slice(3, line.indexOf(":")))
  it("is measured: nine in ten of its mutants die", () => {
    expect(Number(/All of core that was measured: ([\d.]+) %/.exec(text)?.[1])).toBeGreaterThanOrEqual(90)
  })
  it("is in a room that was measured, file by file: a new room is measured before it stands there (`npm run mutate -- <room>`)", () => {
    const notYet = ["service/tally"]
    expect(unmeasured(rooms).filter((file) => !notYet.includes(dirname(file)))).toEqual([])
    expect(page(text, [], excused, unmeasured)).toBe(text)
  })
})

describe("reasons why mutants live", () => {
  it("one reason may stand for several mutants of a file", () =>
    expect(living("law/A.ts", "no matter", ["line 1", "<", ">"], ["line 2", "true"])).toEqual([
      { file: "law/A.ts", code: "line 1", replacement: "<", because: "no matter" },
      { file: "law/A.ts", code: "line 1", replacement: ">", because: "no matter" },
      { file: "law/A.ts", code: "line 2", replacement: "true", because: "no matter" }
    ]))
  it("speak of lines that are there, and of each mutant once", () => {
    const lines = new Map(
      [...new Set(excused.map(({ file }) => file))].map((file) => [
        file,
        new Set(
          readFileSync(join(root, "packages/core/src", file), "utf8")
            .split("\n")
            .map((line) => line.trim())
        )
      ])
    )
    expect(excused.filter(({ file, code }) => lines.get(file)?.has(code) !== true)).toEqual([])
    expect(new Set(excused.map(({ file, code, replacement }) => JSON.stringify([file, code, replacement]))).size).toBe(excused.length)
  })
})

describe("a file may be absent only when nothing in it can change", () => {
  it.each([
    [`export type A = { readonly a: (x: number) => number }\nexport interface B {}`, false],
    [`export * as Day from "./Day.ts"`, false],
    [`export const first = second`, false],
    [`export const kinds = { concern: kind } as const`, false],
    [`export const isLate = (day: number): boolean => day > 10`, true],
    [`export function f() { return 1 }`, true],
    [`export const ladder = [100, 300]`, true]
  ])("%s: %s", (text, expected) => {
    expect(canMutate("a.ts", text)).toBe(expected)
  })
})
