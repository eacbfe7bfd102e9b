import { PassThrough } from "node:stream"
import { describe, expect, it } from "vitest"
import type { Doors } from "../../src/cli/Doors.ts"
import { own } from "../../src/cli/OwnDoors.ts"
import { run } from "../../src/cli/run.ts"
import type { Terminal } from "../../src/cli/Terminal.ts"
import { folder } from "./command.ts"
import * as Sheets from "./sheets.ts"

interface Seen extends Terminal {
  readonly said: () => string
  readonly answered: () => string
}

/** A terminal with somebody at it who presses these keys, one for each question. */
const terminal = (keys: readonly string[] = [], isInteractive = true): Seen => {
  const [input, answers, remarks] = [new PassThrough(), new PassThrough(), new PassThrough()]
  let [said, answered, pressed] = ["", "", 0]
  answers.on("data", (chunk: Buffer) => (answered += chunk.toString()))
  remarks.on("data", (chunk: Buffer) => {
    said += chunk.toString()
    // A question is drawn with its mark; then its answer is typed.
    if (chunk.toString().includes("◆") || chunk.toString().includes("◇")) {
      const key = chunk.toString().includes("◆") ? keys[pressed++] : undefined
      if (key !== undefined) setTimeout(() => input.write(key), 20)
    }
  })
  return { input, answers, remarks, isInteractive, hasBar: isInteractive, locale: "zh-CN", said: () => said, answered: () => answered }
}

const enter = "\r"
const down = "\u001b[B"

describe("at a terminal", () => {
  it("what is proposed is asked for, and a bar moves", async () => {
    using here = folder()
    Sheets.write(here.at("a.csv"), [Sheets.lines.morning, Sheets.lines.other])
    const screen = terminal([enter, enter])
    const code = await run(["import", here.at("a.csv"), "--file", here.at("a.db")], screen, own, "0")
    expect(screen.said()).toMatch(/新增 \d+ 人？/)
    expect(screen.said()).toContain("新增 1 支队伍？")
    expect(screen.said()).toContain("入库 2 行")
    expect(code).toBe(0)
  })
  it("missing facts of the whole file are asked for", async () => {
    using here = folder()
    Sheets.writeWithoutFacts(here.at("a.csv"), [Sheets.lines.morning])
    const screen = terminal([`示范居委会${enter}`, `测试负责人${enter}`])
    const code = await run(["tally", here.at("a.csv")], screen, own, "0")
    expect(screen.said()).toContain("组织单位是谁")
    expect(screen.answered()).toMatch(/安一宁 +2\.00/)
    expect(code).toBe(0)
  })
  it("who is meant is asked, with the tails to choose by", async () => {
    using here = folder()
    Sheets.write(here.at("a.csv"), [Sheets.lines.morning, Sheets.lines.twin])
    Sheets.write(here.at("b.csv"), [Sheets.lines.unclear])
    await here.run("import", "a.csv", "--file", "a.db", "--yes")
    const screen = terminal([`${down}${enter}`])
    const code = await run(["import", here.at("b.csv"), "--file", here.at("a.db")], screen, own, "0")
    expect(screen.said()).toContain("b 第 2 行：是哪一位？")
    for (const tail of ["…1019", "…2020"]) expect(screen.said()).toContain(tail)
    expect(screen.said()).toContain("入库 1 行")
    expect(code).toBe(0)
    const { out } = await here.run("tally", "--file", "a.db", "--json")
    // The second of the two, as the arrow said.
    const { rows } = JSON.parse(out) as { rows: { minutes: number }[] }
    expect(rows.map(({ minutes }) => minutes).toSorted((a, b) => a - b)).toEqual([120, 240])
    const none = terminal([`${down}${down}${enter}`])
    Sheets.write(here.at("c.csv"), [Sheets.lines.unclear.replace("03-06", "03-08")])
    expect(await run(["import", here.at("c.csv"), "--file", here.at("a.db")], none, own, "0")).toBe(1)
    expect(none.said()).toContain("1 行等待答复")
  })
  it("in a pipe the same command asks nothing", async () => {
    using here = folder()
    Sheets.write(here.at("a.csv"), [Sheets.lines.morning])
    const pipe = terminal([], false)
    expect(await run(["import", here.at("a.csv"), "--file", here.at("a.db")], pipe, own, "0")).toBe(1)
    expect(pipe.said()).not.toContain("？")
  })
  it("whatever is thrown ends in words and code 2", async () => {
    const broken: Doors = { ...own, open: () => Promise.reject(new Error("the floor gave way")) }
    const screen = terminal([], false)
    expect(await run(["demo"], screen, broken, "0")).toBe(2)
    expect(screen.said()).toContain("the floor gave way")
  })
})
