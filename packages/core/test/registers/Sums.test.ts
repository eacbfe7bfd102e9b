import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import * as Facts from "../../src/foundation/Facts.ts"
import * as ParameterView from "../../src/foundation/ParameterView.ts"
import type { WorkingCalendar } from "../../src/foundation/WorkingCalendar.ts"
import * as Register from "../../src/registers/Register.ts"
import type { Row } from "../../src/registers/RowChange.ts"
import * as Sums from "../../src/registers/Sums.ts"

const lines = Register.define("line", ["line"], {
  line: Facts.int({ "zh-CN": "行", en: "line" }),
  pool: Facts.text({ "zh-CN": "池", en: "pool" }),
  open: Facts.bool({ "zh-CN": "开", en: "open" }),
  begun: Facts.day({ "zh-CN": "起", en: "from" }),
  over: Facts.day({ "zh-CN": "止", en: "until" }),
  amount: Facts.int({ "zh-CN": "金额", en: "amount" }, "fen")
})
const { amount, over, begun } = lines.facts
const total = { amount: { of: "amount" } } as const
const said = (rows: readonly Row[], by: readonly ("pool" | "open" | "begun")[]) =>
  Sums.of(lines, rows, by, total).map(({ by: cells, sums }) => [...by.map((name) => cells[name]), sums.amount])

describe("a group for each combination of cells", () => {
  it.each<[string, readonly Row[], readonly unknown[]]>([
    ["none without rows", [], []],
    [
      "unknown apart from every text, and first",
      [{ pool: "null", amount: 1 }, { amount: 2 }, { pool: "", amount: 4 }],
      [
        [undefined, 2],
        ["", 4],
        ["null", 1]
      ]
    ],
    [
      "by code point",
      [
        { pool: "😀", amount: 1 },
        { pool: "\uffee", amount: 2 }
      ],
      [
        ["\uffee", 2],
        ["😀", 1]
      ]
    ],
    [
      "added up, less than nothing too",
      [
        { pool: "a", amount: 5 },
        { pool: "b", amount: 1 },
        { pool: "a", amount: -7 }
      ],
      [
        ["a", -2],
        ["b", 1]
      ]
    ],
    [
      "unknown where one cell is, whichever comes first",
      [{ pool: "a" }, { pool: "a", amount: 1 }, { pool: "b", amount: 1 }, { pool: "b" }],
      [
        ["a", undefined],
        ["b", undefined]
      ]
    ],
    ["nothing is known to be nothing", [{ pool: "a", amount: 0 }], [["a", 0]]]
  ])("%s", (_what, rows, groups) => expect(said(rows, ["pool"])).toEqual(groups))
  it("of several columns, the first of them first", () =>
    expect(
      said(
        [
          { pool: "b", open: false, amount: 1 },
          { pool: "a", open: true, amount: 2 },
          { pool: "a", open: false, amount: 4 },
          { pool: "a", open: true, amount: 8 }
        ],
        ["open", "pool"]
      )
    ).toEqual([
      [false, "a", 4],
      [false, "b", 1],
      [true, "a", 10]
    ]))
})

describe("each sum takes the rows that meet its own criterion", () => {
  const rows = [
    { pool: "a", amount: 1, begun: 3 },
    { pool: "a", amount: 2, begun: 4 },
    { pool: "a", amount: 4 },
    { pool: "a", begun: 9 }
  ]
  const sum = (wanted: Sums.Wanted<typeof lines, "one">, under = {}) => Sums.of(lines, rows, ["pool"], wanted, under)[0]?.sums.one
  it.each([
    ["those met", { of: "amount", where: begun.below(4 as Day.Day) }, 1],
    ["met by none: nothing", { of: "amount", where: amount.above(99) }, 0],
    ["what is unknown outside of it does no harm", { of: "amount", where: amount.isKnown() }, 7],
    ["what is unknown inside of it does", { of: "amount", where: begun.atLeast(4 as Day.Day) }, undefined]
  ] as const)("%s", (_what, one, expected) => expect(sum({ one })).toBe(expected))
  it("under the parameters and the calendar that are given", () => {
    const limit = { id: "limit", kind: "integer", title: { "zh-CN": "限", en: "limit" } } as const
    const view = ParameterView.fixed(Day.require("2026-01-01"), "x@1", { limit: 2 })
    expect(sum({ one: { of: "amount", where: amount.atMost(limit) } }, { view })).toBe(3)
    const first = Day.require("2026-01-01")
    const calendar: WorkingCalendar = {
      id: "test",
      coverage: { first: Day.require("2025-12-01"), last: Day.require("2026-01-31") },
      restDays: [first],
      workingDays: [],
      statutory: [first]
    }
    const dated = [{ pool: "a", amount: 1, begun: Day.require("2025-12-31"), over: Day.require("2026-01-02") }]
    const where = over.isWithinWorkingDays(1, begun)
    expect(Sums.of(lines, dated, ["pool"], { one: { of: "amount", where } }, { calendar })[0]?.sums.one).toBe(1)
  })
})

describe("sums are exact", () => {
  const max = Number.MAX_SAFE_INTEGER
  it.each([
    ["on the edge", [max, 0], max],
    ["there and back", [max, max, -max], max],
    ["over the halves", [2 ** 30 - 1, 1, -(2 ** 30), -1, 2 ** 30 + 1], 2 ** 30],
    ["many large ones", [...Array.from({ length: 9 }, () => max - 1), ...Array.from({ length: 9 }, () => 2 - max)], 9],
    ["beyond it", [max, 1], "no safe integer: the sum of amount"],
    ["beyond it below", [-max, -1], "no safe integer: the sum of amount"]
  ])("%s", (_what, amounts, expected) => {
    const sum = () =>
      said(
        amounts.map((one) => ({ pool: "a", amount: one })),
        ["pool"]
      )[0]?.[1]
    if (typeof expected === "number") expect(sum()).toBe(expected)
    else expect(sum).toThrow(new RangeError(expected))
  })
  it.each(["pool", "open", "begun", "toString"])("of integers alone: %s", (of) =>
    expect(() => Sums.of(lines, [], ["pool"], { one: { of: of as "amount" } })).toThrow(
      new RangeError(`only integers can be summed: line.${of}`)
    )
  )
})
