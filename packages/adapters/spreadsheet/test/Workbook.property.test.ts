import { Day } from "@yanzhen/core/foundation"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Csv, FormulaEscape, Table, Workbook } from "../src/index.ts"
import { cellsOf } from "./sheets.ts"

/** Text a sheet can hold: readers trim, XML has no control characters, and the names of built-in properties are text as well. */
const text = fc
  .oneof(
    fc.string({ unit: "grapheme" }),
    fc.constantFrom(
      "=1+1",
      "+86 138",
      "-2",
      "@x",
      "'=a",
      "''-b",
      "constructor",
      "__proto__",
      "_x0041_",
      "_x005F_",
      "＝1",
      "000123",
      "999999200803150024"
    )
  )
  .map((value) => value.replace(/[\p{Cc}\p{Cs}\uFDD0-\uFDEF\uFFFD-\uFFFF]/gu, "").trim())
  .filter((value) => value !== "" && !/[\u{1FFFE}\u{1FFFF}\u{2FFFE}-\u{10FFFF}]/u.test(value))
const number = fc.oneof(
  fc.integer(),
  fc.integer({ min: -1000, max: 1000 }).map((n) => n / 4),
  fc.constantFrom(340603199001010000, 0.1, 1e-7)
)
const day = fc.integer({ min: Day.require("1930-01-01"), max: Day.require("2100-12-31") })
const minute = fc
  .integer({ min: Day.require("1930-01-01") * 1440, max: Day.require("2100-12-31") * 1440 })
  .filter((value) => value % 1440 !== 0)
const row = fc.tuple(text, number, fc.boolean(), day, minute)
const columns: readonly Workbook.Column[] = [
  { header: "文字" },
  { header: "数" },
  { header: "是否" },
  { header: "日期", kind: "day" },
  { header: "时间", kind: "minute" }
]

const readBack = async (bytes: Uint8Array, name: string) => cellsOf(await Table.open({ name, bytes }))

describe("what is written is read back", () => {
  it("from .xlsx, with its types", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (rows) => {
        const [, ...read] = await readBack(await Workbook.write([{ name: "表", columns, rows }]), "t.xlsx")
        expect(read).toEqual(
          rows.map(([text, number, truth, day, minute]) => [text, number, truth, { minute: day * 1440, second: 0 }, { minute, second: 0 }])
        )
      }),
      { numRuns: 60 }
    )
  })

  it("from .csv, as text", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (rows) => {
        const [, ...read] = await readBack(Csv.write({ columns, rows }), "t.csv")
        const last = (value: number): string => `${Day.text(Math.floor(value / 1440) as Day.Day)} ${clock(value)}`
        expect(read).toEqual(
          rows.map(([text, number, truth, day, minute]) => [text, String(number), String(truth), Day.text(day as Day.Day), last(minute)])
        )
      }),
      { numRuns: 60 }
    )
  })

  it("a written text is never one that a spreadsheet computes", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((rest) => `=${rest}`),
          fc.string().map((rest) => `'@${rest}`)
        ),
        (text) => {
          const escaped = FormulaEscape.escape(text)
          expect(escaped.length < 2 || !/^[=+\-@\t\r]/.test(escaped)).toBe(true)
          expect(FormulaEscape.unescape(escaped)).toBe(text)
        }
      )
    )
  })
})

const clock = (minute: number): string => {
  const ofDay = ((minute % 1440) + 1440) % 1440
  return `${String(Math.floor(ofDay / 60)).padStart(2, "0")}:${String(ofDay % 60).padStart(2, "0")}`
}
