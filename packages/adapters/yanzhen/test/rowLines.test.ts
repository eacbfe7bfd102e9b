/** What is the same in every line about one thing is said once, and nothing else is left out. */
import { Registers } from "@yanzhen/core/registers"
import { describe, expect, it } from "vitest"
import * as RowLines from "../src/life/RowLines.ts"

const names = new Map([["s-1", "西街道"]])
const award = (more: object) => ({ award: "a-1", street: "s-1", ...more })
const lines = (first: object, ...tranches: readonly object[]): readonly string[] =>
  RowLines.together(
    [
      { register: Registers.ventureCall, rows: [] },
      { register: Registers.award, rows: [award(first)] },
      { register: Registers.awardTranche, rows: tranches.map((one) => award(one)) }
    ],
    names,
    "zh-CN"
  )

describe("lines about one thing", () => {
  it("say where it lies and which it is in the first", () => {
    expect(lines({ stage: "running" }, { tranche: 1, stage: "paid" }, { tranche: 2 })).toEqual([
      "街道：西街道；项目：a-1；状态：实施中",
      "期：1；状态：已拨付",
      "期：2"
    ])
  })
  it("say it in every one where one lies elsewhere, or nobody knows where", () => {
    expect(lines({}, { tranche: 1, street: "s-2" }, { tranche: 2 })).toEqual([
      "街道：西街道；项目：a-1",
      "街道：s-2；期：1",
      "街道：西街道；期：2"
    ])
    expect(lines({}, { tranche: 1, street: undefined }, { tranche: 2 })[2]).toBe("街道：西街道；期：2")
  })
  it("say another thing's id, even where a register of the same thing is beside", () => {
    expect(lines({}, { tranche: 1, award: "a-2" })).toEqual(["街道：西街道；项目：a-1", "项目：a-2；期：1"])
  })
  it("tell a code as it is, though what it stands for has a name: commands are given it", () =>
    expect(RowLines.lines(Registers.team, [{ team: "t-1", code: "t-1", name: "西队" }], new Map([["t-1", "西队"]]), "zh-CN")).toEqual([
      "队伍：西队；代码：t-1；名称：西队"
    ]))
  it("are none of nothing", () => {
    expect(RowLines.together([], names, "zh-CN")).toEqual([])
    expect(RowLines.together([{ register: Registers.award, rows: [] }], names, "zh-CN")).toEqual([])
  })
})
