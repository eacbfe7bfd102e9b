import { execFile } from "node:child_process"
import { readFileSync, rmSync } from "node:fs"
import { join } from "node:path"
import { promisify } from "node:util"
import { beforeAll, describe, expect, it } from "vitest"
import type { StrykerReport } from "../Mutation.ts"
import { asked, nearFiles, type Ran, reachingAgain } from "../mutation/Near.ts"
import { root } from "../Workspace.ts"

const fixture = join(root, "quality/mutation/fixture")
const file = "packages/core/src/lots/Lots.ts"

describe("the mutation runner, on planted mutants", () => {
  let report: StrykerReport
  const verdicts = (code: string): Record<string, string> => {
    const line =
      readFileSync(join(fixture, file), "utf8")
        .split("\n")
        .findIndex((text) => text.includes(code)) + 1
    const found = report.files[file]?.mutants.filter(({ location }) => location.start.line === line) ?? []
    return Object.fromEntries(found.map(({ replacement, status }) => [replacement, status]))
  }

  beforeAll(async () => {
    const out = join(fixture, "out/stryker.json")
    rmSync(out, { force: true })
    await promisify(execFile)(process.execPath, [join(root, "node_modules/@stryker-mutator/core/bin/stryker.js"), "run"], { cwd: fixture })
    report = JSON.parse(readFileSync(out, "utf8")) as StrykerReport
  }, 60_000)

  it("kills what a test tells, and lets live what none does", () => {
    expect(verdicts("count < 3")).toEqual({
      true: "Killed",
      false: "Killed",
      "count <= 3": "Survived",
      "count >= 3": "Killed"
    })
  })

  it("lets what does not end run out of time, and does not call it killed", () => {
    expect(verdicts("left - 1")).toEqual({ "left + 1": "Timeout" })
    expect(verdicts("left !== 0")).toMatchObject({ "left === 0": "Killed", "{}": "Timeout" })
    expect(verdicts("size > 0")).toMatchObject({ true: "Survived", false: "Timeout" })
  })

  it("asks others where a test does not end: one may end, and fail", () => {
    expect(verdicts("left !== stop; left--")).toMatchObject({ "left++": "Killed", "left >= 0": "Killed" })
  })

  it("says what no test reaches", () => {
    expect(verdicts("count * 2")).toEqual({ "count / 2": "NoCoverage" })
  })

  it("tries what is only reached while the file is loaded", () => {
    expect(verdicts("spare =")).toEqual({ "[]": "Survived" })
    expect(verdicts("sizes.filter")).toMatchObject({ sizes: "Killed" })
  })

  it("takes a file that does not load any more for killed", () => {
    expect(verdicts("sizes =")).toEqual({ "[]": "Killed" })
  })

  it("tries what is reached while the file is loaded and again later as both", () => {
    expect(verdicts("size < 4")).toMatchObject({ true: "Killed", false: "Killed", "size <= 4": "Survived" })
  })

  it("kills what fails with an error that cannot say why", () => {
    expect(verdicts("const reasons =")).toMatchObject({ '["Stryker was here"]': "Killed" })
  })

  it("leaves nothing out but words", () => {
    const ignored = report.files[file]?.mutants.filter(({ status }) => status === "Ignored") ?? []
    expect(ignored.filter(({ mutatorName }) => mutatorName !== "StringLiteral")).toEqual([])
  })
})

describe("who is asked about code that runs while a file is loaded", () => {
  const source = "packages/core/src/law/Rule.ts"
  const candidate = (name: string, milliseconds = 1, loads = [source]) => ({ file: name, loads: new Set(loads), milliseconds })
  const reached = (...files: readonly string[]) => new Map(files.map((file) => [file, 1]))
  const named = candidate("packages/core/test/law/Rule.test.ts", 50)
  const quick = candidate("packages/core/test/law/Pack.test.ts", 1)
  const slow = candidate("packages/core/test/law/Ladder.test.ts", 9)
  const property = candidate("packages/core/test/law/Pack.property.test.ts")
  const foreign = candidate("packages/core/test/desk/Desk.test.ts")
  const blind = candidate("packages/core/test/law/Text.test.ts", 1, [])

  it("the test of that name, then its room's tables, the quickest first, then whoever else loads it, but for properties", () => {
    const others = candidate("packages/core/test/desk/Desk.property.test.ts")
    expect(nearFiles(source, [others, foreign, blind, slow, quick, named], reached())).toEqual([
      named.file,
      quick.file,
      slow.file,
      foreign.file
    ])
  })

  it("those whose tests reach the same code again before those of other rooms", () => {
    expect(nearFiles(source, [foreign, quick, slow, property], reached(slow.file, foreign.file, property.file))).toEqual([
      slow.file,
      quick.file,
      foreign.file,
      property.file
    ])
  })

  it("of those that reach it, first who reaches most of its file, however long that takes", () => {
    const reaching = new Map([
      [slow.file, 9],
      [quick.file, 1]
    ])
    expect(nearFiles(source, [quick, slow], reaching)).toEqual([slow.file, quick.file])
  })

  it("of what is never reached again, those whose tests reach anything else of its file", () => {
    const reaching = reachingAgain(new Set(["1", "2", "3"]), { "a#x": { "1": 2, "9": 1 }, "a#y": { "2": 1 }, "b#z": { "9": 1 } })
    const every = () => true
    expect(reaching("1", every)).toEqual(new Map([["a", 2]]))
    expect(reaching("3", every)).toEqual(new Map([["a", 2]]))
    expect(reaching("3", (test) => test === "b#z")).toEqual(new Map())
  })

  it("about a rule, also what is asked of all rules", () => {
    const rule = "packages/core/src/team/rules/Rule.ts"
    const ofAll = candidate("packages/core/test/rulebook/Rules.test.ts", 1, [rule])
    const own = candidate("packages/core/test/team/Team.test.ts", 1, [rule])
    expect(nearFiles(rule, [own, ofAll, candidate(named.file, 1, [rule])], reached(own.file))).toEqual([ofAll.file, own.file, named.file])
    expect(nearFiles(source, [candidate(ofAll.file), slow], reached())).toEqual([slow.file, ofAll.file])
  })

  it("for so long, and the first however long it takes", () => {
    const long = candidate("packages/core/test/law/Rule.test.ts", 6_000)
    expect(nearFiles(source, [quick, long], reached())).toEqual([long.file])
    expect(nearFiles(source, [quick, candidate("packages/core/test/law/Rule.test.ts", 4_990), slow], reached())).toHaveLength(2)
  })

  it("the desk, for a room that is known by what the desk does with it", () => {
    const ports = "packages/core/src/ports/Store.ts"
    const desk = candidate(foreign.file, 1, [ports])
    expect(nearFiles(ports, [candidate(quick.file, 1, [ports]), desk], reached())).toEqual([desk.file, quick.file])
  })
})

describe("who is asked about code that tests reach", () => {
  const source = "packages/core/src/law/Rule.ts"
  const costs = {
    "packages/core/test/law/Pack.test.ts#a": 5,
    "packages/core/test/law/Pack.test.ts#b": 2,
    "packages/core/test/law/Rule.test.ts#c": 9
  }
  const ids = [...Object.keys(costs), "packages/core/test/desk/Desk.test.ts#d", "packages/core/test/desk/Desk.property.test.ts#e"]
  const costing =
    (times: number) =>
    (id: string): Ran => ({ milliseconds: ({ ...costs }[id] ?? 1) * times, reaches: 1, most: 1 })

  it("its own subject, its own room, the quick before the slow, then the tables of others", () =>
    expect(asked(source, ids, costing(1)).map((id) => id.at(-1))).toEqual(["c", "b", "a", "d"]))
  it("what reaches little is asked as early as what is quick", () => {
    const many = ["v", "w", "x", "y", "z"].map((name) => `packages/core/test/law/Pack.test.ts#${name}`)
    const particular = (id: string): Ran => ({ milliseconds: id.charCodeAt(id.length - 1), reaches: id.endsWith("z") ? 3 : 100, most: 1 })
    expect(asked(source, many, particular).map((id) => id.at(-1))).toEqual(["v", "z", "w", "x", "y"])
  })
  it("as many as may be asked, and one in any case", () => {
    expect(asked(source, ids, costing(500)).map((id) => id.at(-1))).toEqual(["c"])
    expect(asked(source, ids, () => ({ milliseconds: 3_000, reaches: 1, most: 1 })).map((id) => id.at(-1))).toEqual(["c"])
  })
})
