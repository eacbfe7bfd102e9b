import { CitizenId, Day } from "@yanzhen/core/foundation"
import { Texts } from "@yanzhen/core/testing"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Cell } from "../src/Cell.ts"
import * as ClockText from "../src/ClockText.ts"
import * as DayText from "../src/DayText.ts"
import * as DurationText from "../src/DurationText.ts"
import * as HeadcountText from "../src/HeadcountText.ts"
import * as Header from "../src/Header.ts"
import * as IdText from "../src/IdText.ts"
import * as Mask from "../src/Mask.ts"
import { ServiceSheet } from "../src/index.ts"
import { words } from "../src/ServiceFields.ts"
import * as SpanText from "../src/SpanText.ts"
import * as WordText from "../src/WordText.ts"
import { csv, header, read } from "./sheets.ts"

const day = fc.integer({ min: Day.require("1930-01-01"), max: Day.require("2100-12-31") }).map((value) => value as Day.Day)
const two = (value: number): string => String(value).padStart(2, "0")
const wide = (text: string): string => text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))

/** Pieces from which people build dates, times and durations, right and wrong. */
const pieces = fc
  .array(
    fc.constantFrom(
      "2026",
      "26",
      "3",
      "11",
      "31",
      "0",
      "9",
      "30",
      "-",
      "/",
      ".",
      ":",
      "：",
      "~",
      "至",
      "年",
      "月",
      "日",
      "点",
      "半",
      "时",
      "分",
      "小时",
      "分钟",
      "上午",
      "下午",
      "晚上",
      "次日",
      "个",
      "天",
      " ",
      "，",
      "人",
      "约",
      "E+",
      "x",
      "１"
    ),
    { maxLength: 12 }
  )
  .map((parts) => parts.join(""))
const cell: fc.Arbitrary<Cell> = fc.oneof(
  pieces,
  Texts.any(),
  fc.double(),
  fc.boolean(),
  fc.constant(undefined),
  fc.record({ minute: fc.integer(), second: fc.nat(59) }),
  fc.record({ failed: fc.string() })
)

describe("a date typed in any form is the same day", () => {
  it.each<[string, (year: number, month: number, day: number, serial: number) => Cell]>([
    ["2026-03-05", (y, m, d) => `${y}-${two(m)}-${two(d)}`],
    ["2026/3/5", (y, m, d) => `${y}/${m}/${d}`],
    ["2026.3.5", (y, m, d) => `${y}.${m}.${d}`],
    ["20260305", (y, m, d) => `${y}${two(m)}${two(d)}`],
    ["20260305 as a number", (y, m, d) => y * 10_000 + m * 100 + d],
    ["2026年3月5日", (y, m, d) => `${y}年${m}月${d}日`],
    ["２０２６／３／５", (y, m, d) => wide(`${y}/${m}/${d}`)],
    ["3月5日 beside its year", (_, m, d) => `${m}月${d}日`],
    ["a serial number", (_, __, ___, value) => value + 25_569],
    ["a serial number as text", (_, __, ___, value) => String(value + 25_569)],
    ["a date cell", (_, __, ___, value) => ({ minute: value * 1440, second: 0 })]
  ])("%s", (_, typed) => {
    fc.assert(
      fc.property(day, (value) => {
        const { year, month, dayOfMonth } = Day.parts(value)
        expect(DayText.read(typed(year, month, dayOfMonth, value), year)).toEqual({
          value: { day: value, clock: undefined },
          note: undefined
        })
      })
    )
  })
})

describe("a time typed in any form is the same minute", () => {
  it.each<[string, (hour: number, minute: number) => string]>([
    ["09:05", (h, m) => `${two(h)}:${two(m)}`],
    ["9：05", (h, m) => `${h}：${two(m)}`],
    ["9点5分", (h, m) => `${h}点${m}分`],
    ["0905", (h, m) => `${two(h)}${two(m)}`],
    ["上午9点5分", (h, m) => (h < 12 ? `上午${h}:${two(m)}` : `下午${h === 12 ? 12 : h - 12}:${two(m)}`)]
  ])("%s", (_, typed) => {
    fc.assert(
      fc.property(fc.nat(23), fc.nat(59), (hour, minute) => ClockText.read(typed(hour, minute)).value?.minute === hour * 60 + minute)
    )
  })

  it("a duration in words is its minutes", () => {
    fc.assert(
      fc.property(fc.nat(23), fc.integer({ min: 1, max: 59 }), (hours, minutes) => {
        const manner = { unit: undefined, decimal: false } as const
        for (const typed of [`${hours}小时${minutes}分`, `${hours}:${two(minutes)}`, `${hours * 60 + minutes}分钟`])
          expect(DurationText.read(typed, manner).value).toBe(hours * 60 + minutes)
      })
    )
  })

  it("a stretch is its two ends, or refused", () => {
    fc.assert(
      fc.property(fc.nat(1439), fc.nat(1439), (from, to) => {
        const reading = SpanText.read(`${SpanText.clockText(from)}-${SpanText.clockText(to)}`)
        expect(reading.value).toEqual(to > from ? { day: undefined, stretches: [{ from, to }] } : undefined)
      })
    )
  })
})

it("no reader throws, and each gives a value, a remark or nothing, whatever the cell", () => {
  const readers: readonly ((cell: Cell) => { value: unknown; note: unknown })[] = [
    (cell) => DayText.read(cell),
    (cell) => DayText.read(cell, 2026),
    ClockText.read,
    (cell) => SpanText.read(cell, 2026),
    HeadcountText.read,
    IdText.readId,
    IdText.readPhone,
    IdText.readPhoneOrTail,
    WordText.read,
    WordText.readName,
    ...([60, 1, undefined] as const).flatMap((unit) =>
      [true, false].map((decimal) => (cell: Cell) => DurationText.read(cell, { unit, decimal }))
    )
  ]
  fc.assert(
    fc.property(cell, fc.nat(readers.length - 1), (typed, at) => {
      const reading = readers[at]?.(typed)
      expect(reading).toHaveProperty("value")
      if (typeof typed === "string") Header.match(typed, words)
    }),
    { numRuns: 3000 }
  )
})

it("no sheet makes the reading throw but with a refusal", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(fc.oneof(pieces, fc.constantFrom(...header)), { maxLength: 8 }), { maxLength: 8 }), async (rows) => {
      const lines = rows.map((row) => row.map((field) => `"${field}"`).join(","))
      await ServiceSheet.collect(await csv(["姓名,队伍,日期,服务时间,开始,结束,人数", ...lines].join("\n")))
    }),
    { numRuns: 100 }
  )
})

describe("nobody is shown by a message", () => {
  const tail = (text: string): string => text.slice(-4)
  const id = fc
    .tuple(fc.integer({ min: 1900, max: 2020 }), fc.nat(999))
    .map(([year, sequence]) => `999999${year}0315${String(sequence).padStart(3, "0")}`)
    .map((head) => head + (CitizenId.checkCharacter(head) ?? ""))
  const phone = fc.nat(999_999_999).map((rest) => `13${String(rest).padStart(9, "0")}`)
  const number = fc.oneof(id, phone)
  const spaced = fc.tuple(number, fc.constantFrom("", " ", "-", "  ")).map(([text, gap]) => [...text].join(gap))

  it("a personal column shows at most four characters", () => {
    fc.assert(
      fc.property(
        fc.oneof(spaced, Texts.any()),
        (text) => [...Mask.personal(text).replace(/^\*+/, "")].length <= 4 || text.trim().startsWith("*")
      )
    )
  })

  it("a number in any other text shows at most its last four digits", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("", "电话", "联系人李四 ", "a", "2026/3/5 "),
        spaced,
        fc.constantFrom("", "，谢谢", " b", "。"),
        (before, typed, after) => {
          const shown = Mask.ordinary(before + typed + after).replace(before, "")
          const digits = shown.replace(/[^0-9X]/g, "")
          expect(digits.length).toBeLessThanOrEqual(4)
          expect(tail(typed.replace(/[^0-9X]/g, ""))).toContain(digits)
        }
      )
    )
  })

  it("dates are quoted whole", () => {
    for (const typed of ["2026/11/31", "2026-11-31", "20261131", "2026年11月31日"]) expect(Mask.ordinary(typed)).toBe(typed)
  })

  it("no finding holds the ID number or telephone of its row, whichever column it was typed into", async () => {
    await fc.assert(
      fc.asyncProperty(number, fc.constantFrom(...header), async (secret, column) => {
        const cells = header.map((name) => (name === column ? `${secret}` : name === "姓名" ? "张三、李四" : "？"))
        const { findings } = await read([cells])
        expect(findings.length).toBeGreaterThan(0)
        expect(JSON.stringify(findings)).not.toContain(secret.slice(0, -4))
      }),
      { numRuns: 40 }
    )
  })
})
