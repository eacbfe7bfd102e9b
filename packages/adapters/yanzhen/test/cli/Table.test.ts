import width from "fast-string-width"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Table from "../../src/cli/Table.ts"

describe("Table", () => {
  it("columns stand under each other although Chinese characters are two cells wide", () => {
    expect(
      Table.lines(
        [{ heading: "姓名" }, { heading: "小时", side: "right" }],
        [
          ["安一宁", "2.00"],
          ["Li", "12.50"]
        ]
      )
    ).toEqual(["姓名     小时", "------  -----", "安一宁   2.00", "Li      12.50"])
  })
  it("a line end in a cell breaks no row", () => {
    expect(Table.lines([{ heading: "a" }], [["x\ny"]])).toHaveLength(3)
  })
  it("every last right-hand column ends in the same cell", () => {
    const cell = fc.stringMatching(/^[a-z中文（），。]{1,8}$/)
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }), (rows) => {
        const lines = Table.lines([{ heading: "甲" }, { heading: "b", side: "right" }], rows)
        expect(new Set(lines.map((line) => width(line))).size).toBe(1)
      })
    )
  })
})
