import { describe, expect, it } from "vitest"
import * as RowMaker from "../src/RowMaker.ts"

const columns = [
  { name: "words", isTruth: false },
  { name: "truth", isTruth: true },
  { name: "count", isTruth: false },
  { name: `"]: 1 }; process.exit(); ({ ["x`, isTruth: false },
  { name: "__proto__", isTruth: true }
]
const [, , , { name: hostile } = { name: "" }] = columns

describe.each([
  ["by name", RowMaker.byName(columns)],
  ["written out", RowMaker.written(columns)],
  ["as the host allows", RowMaker.of(columns)]
])("rows out of cells, %s", (_way, make) => {
  it.each([
    ["known", ["a", 1, 7, "b", 0], { words: "a", truth: true, count: 7, [hostile]: "b", ["__proto__"]: false }],
    ["empty and nothing are known", ["", 0, 0, "", 1], { words: "", truth: false, count: 0, [hostile]: "", ["__proto__"]: true }],
    ["unknown", [null, null, null, null, null], {}]
  ])("%s", (_what, cells, row) => {
    const made = make(cells)
    expect(made).toEqual(row)
    expect(Object.getPrototypeOf(made)).toBe(Object.prototype)
    // Every column has its place.
    expect(Object.keys(made)).toEqual(columns.map(({ name }) => name))
  })
})
