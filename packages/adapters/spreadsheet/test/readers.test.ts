import { Day } from "@yanzhen/core/foundation"
import { ServiceOptions } from "@yanzhen/core/service"
import { describe, expect, it } from "vitest"
import * as ClockText from "../src/ClockText.ts"
import * as DayText from "../src/DayText.ts"
import * as DurationText from "../src/DurationText.ts"
import * as HeadcountText from "../src/HeadcountText.ts"
import * as Header from "../src/Header.ts"
import * as IdText from "../src/IdText.ts"
import * as Plain from "../src/Plain.ts"
import * as ClosedWords from "../src/ClosedWords.ts"
import { evidenceWords, exclusionWords, timeClassWords, yesNoWords } from "../src/ClosedWords.ts"
import { fields, words } from "../src/ServiceFields.ts"
import * as SpanText from "../src/SpanText.ts"
import type { Cell } from "../src/Cell.ts"

const day = Day.require("2026-03-05")

describe("a day", () => {
  it.each<Cell>([
    "2026-03-05",
    "2026/3/5",
    "2026.3.5",
    "2026.03.05",
    "20260305",
    "2026年3月5日",
    "2026年03月05号",
    "26年3月5日",
    "2026 年 3 月 5 日",
    "２０２６／３／５",
    "2026。3。5",
    "2026/3/5 星期四",
    "2026-3-5（周四）",
    46086,
    "46086",
    20260305,
    { minute: Day.require("2026-03-05") * 1440, second: 0 },
    " 2026/3/5 "
  ])("%j is 5 March 2026", (cell) => expect(DayText.read(cell)).toEqual({ value: { day, clock: undefined }, note: undefined }))

  it.each(["3月5日", "03月05号", "3/5", "3-5"])("%s needs a year", (cell) => {
    expect(DayText.read(cell, 2026).value?.day).toBe(day)
    expect(DayText.read(cell)).toMatchObject({ value: undefined, note: { code: "YZ_XLSX_DATE_NO_YEAR", severity: "warning" } })
  })

  it.each<[string, number]>([
    ["2026/3/5 9:00", 540],
    ["2026-03-05 09:00:30", 540],
    ["2026-03-05T14:30", 870],
    ["2026年3月5日上午9点", 540],
    ["2026/3/5 下午2点半", 870]
  ])("%s brings a time", (cell, clock) => expect(DayText.read(cell).value).toEqual({ day, clock }))

  it.each<[Cell, string]>([
    ["2026/11/31", "IMPOSSIBLE"],
    ["2026/2/29", "IMPOSSIBLE"],
    ["2026/13/1", "IMPOSSIBLE"],
    ["20261131", "IMPOSSIBLE"],
    ["2月30日", "IMPOSSIBLE"],
    ["2026/3/5-3/7", "SEVERAL"],
    ["2026/3/5、6日", "SEVERAL"],
    ["2026-03-05至03-07", "SEVERAL"],
    ["3/5/2026", "ORDER"],
    ["26/3/5", "ORDER"],
    ["3.5", "ORDER"],
    [3.5, "ORDER"],
    ["昨天", "UNREADABLE"],
    [true, "UNREADABLE"],
    [-1, "UNREADABLE"],
    [2.5e9, "UNREADABLE"],
    ["2026/3/5 随便", "UNREADABLE"]
  ])("%j is not guessed: %s", (cell, code) =>
    expect(DayText.read(cell, 2026)).toMatchObject({ value: undefined, note: { code: `YZ_XLSX_DATE_${code}` } })
  )

  it("13/3/2026 has only one reading, and 3/3/2026 but one day", () => {
    expect(DayText.read("13/3/2026").value?.day).toBe(Day.require("2026-03-13"))
    expect(DayText.read("3/3/2026").value?.day).toBe(Day.require("2026-03-03"))
  })
})

describe("a time of day", () => {
  it.each<[Cell, number]>([
    ["9:00", 540],
    ["09:00", 540],
    ["9：00", 540],
    ["09:00:59", 540],
    ["14点30分", 870],
    ["14时30分", 870],
    ["9点", 540],
    ["9点整", 540],
    ["9点半", 570],
    ["9点一刻", 555],
    ["9点三刻", 585],
    ["上午9点", 540],
    ["早上8点", 480],
    ["凌晨1点", 60],
    ["中午12点", 720],
    ["中午1点", 780],
    ["下午2点半", 870],
    ["下午2:30", 870],
    ["下午14点", 840],
    ["下午12:30", 750],
    ["晚上7点", 1140],
    ["傍晚6点", 1080],
    ["2:30 PM", 870],
    ["PM 2:30", 870],
    ["9:00 am", 540],
    ["0900", 540],
    ["24:00", 1440],
    [0.375, 540],
    ["0.375", 540],
    [1 / 3, 480]
  ])("%j is minute %i", (cell, minute) => expect(ClockText.read(cell).value).toMatchObject({ minute, days: 0 }))

  it("次日 is a day further", () => expect(ClockText.read("次日2:00").value).toMatchObject({ minute: 120, days: 1 }))

  it.each<[Cell, string]>([
    ["25:00", "IMPOSSIBLE"],
    ["24:01", "IMPOSSIBLE"],
    ["9:60", "IMPOSSIBLE"],
    ["2401", "IMPOSSIBLE"],
    ["9.30", "AMBIGUOUS"],
    ["9", "AMBIGUOUS"],
    [9, "AMBIGUOUS"],
    ["晚上12点", "AMBIGUOUS"],
    ["上午", "UNREADABLE"],
    ["早", "UNREADABLE"],
    [30, "UNREADABLE"]
  ])("%j is not guessed: %s", (cell, code) =>
    expect(ClockText.read(cell)).toMatchObject({ value: undefined, note: { code: `YZ_XLSX_CLOCK_${code}` } })
  )
})

describe("a stretch of time", () => {
  it.each<[string, number, number, boolean]>([
    ["9:00-11:30", 540, 690, false],
    ["9：00—11：30", 540, 690, false],
    ["9:00~11:30", 540, 690, false],
    ["9点至11点半", 540, 690, false],
    ["上午9点到11点", 540, 660, false],
    ["下午2点-4点", 840, 960, false],
    ["上午9点-下午2点", 540, 840, false],
    ["22:00-次日2:00", 1320, 1560, false],
    ["2026/3/5 9:00-11:30", 540, 690, true],
    ["2026-03-05 22:00 ~ 2026-03-06 02:00", 1320, 1560, true],
    ["3月5日9:00-11:30", 540, 690, true],
    ["2026年3月5日 上午9点至11点", 540, 660, true]
  ])("%s", (cell, from, to, dated) =>
    expect(SpanText.read(cell, 2026)).toEqual({ value: { day: dated ? day : undefined, stretches: [{ from, to }] }, note: undefined })
  )

  it.each([
    ["22:00-2:00", "YZ_XLSX_END_BEFORE_START"],
    ["9:00-9:00", "YZ_XLSX_END_BEFORE_START"],
    ["14:00-16:00,9:00-11:00", "YZ_XLSX_SPANS_NOT_IN_ORDER"],
    ["9:00-11:00、10:59-12:00", "YZ_XLSX_SPANS_NOT_IN_ORDER"],
    ["22:00-24:00、0:00-2:00", "YZ_XLSX_SPANS_NOT_IN_ORDER"],
    ["9:00-11:00、14:00", "YZ_XLSX_SPAN_UNREADABLE"],
    ["9:00-11:00、次日8:00-9:01", "YZ_XLSX_SPAN_TOO_LONG"],
    ["全天", "YZ_XLSX_SPAN_UNREADABLE"],
    ["9:00-", "YZ_XLSX_SPAN_UNREADABLE"],
    ["9:00-26:00", "YZ_XLSX_CLOCK_IMPOSSIBLE"]
  ])("%s is not guessed", (cell, code) => expect(SpanText.read(cell)).toMatchObject({ value: undefined, note: { code } }))
})

describe("several stretches of time", () => {
  const morning = { from: 540, to: 660 }
  const afternoon = { from: 840, to: 960 }
  it.each([
    "9:00-11:00,14:00-16:00",
    "上午9:00-11:00，下午2:00-4:00",
    "上午9点至11点；下午2点至4点",
    "9:00-11:00、14:00-16:00",
    "9:00-11:00/14:00-16:00",
    "9:00 - 11:00 14:00 - 16:00",
    "9点-11点\n下午2点-4点",
    "上午9点到11点和下午2点到4点"
  ])("%j", (cell) => expect(SpanText.read(cell)).toEqual({ value: { day: undefined, stretches: [morning, afternoon] }, note: undefined }))

  it.each<[string, readonly SpanText.Stretch[]]>([
    ["2026/3/5 9:00-11:00，14:00-16:00", [morning, afternoon]],
    ["3月5日9:00-11:00，3月5日14:00-16:00", [morning, afternoon]],
    [
      "2026-03-05 22:00-24:00,次日0:00-2:00",
      [
        { from: 1320, to: 1440 },
        { from: 1440, to: 1560 }
      ]
    ],
    [
      "2026-03-05 23:00-23:30,2026-03-06 0:00-2:00",
      [
        { from: 1380, to: 1410 },
        { from: 1440, to: 1560 }
      ]
    ]
  ])("%s", (cell, stretches) => expect(SpanText.read(cell, 2026)).toEqual({ value: { day, stretches }, note: undefined }))

  it("a blank or slash inside a date or a time divides nothing", () => {
    expect(SpanText.read("2026-03-05 22:00 ~ 2026/03/06 02:00").value?.stretches).toEqual([{ from: 1320, to: 1560 }])
    expect(SpanText.read("9点 30分 - 11点半").value?.stretches).toEqual([{ from: 570, to: 690 }])
  })
})

describe("seconds", () => {
  const dropped = { code: "YZ_XLSX_SECONDS_DROPPED", severity: "hint" }
  it.each<Cell>(["9:00:59", "上午9点00分59秒", { minute: -25_569 * 1440 + 540, second: 59 }, 0.375 + 59 / 86_400])(
    "%j loses them, and says so",
    (cell) => expect(ClockText.read(cell)).toMatchObject({ value: { minute: 540 }, note: dropped })
  )
  it.each<Cell>(["9:00:00", "9:00", { minute: -25_569 * 1440 + 540, second: 0 }, 0.375])("%j has none to lose", (cell) =>
    expect(ClockText.read(cell)).toMatchObject({ value: { minute: 540 }, note: undefined })
  )
  it("a stretch or a day with a time says so as well", () => {
    expect(SpanText.read("9:00:00-11:00:01")).toMatchObject({ value: { stretches: [{ from: 540, to: 660 }] }, note: dropped })
    expect(DayText.read("2026-03-05 09:00:30")).toMatchObject({ value: { day, clock: 540 }, note: dropped })
    expect(DayText.read({ minute: day * 1440 + 540, second: 30 })).toMatchObject({ value: { clock: 540 }, note: dropped })
  })
  it("a stretch within one minute is none", () =>
    expect(SpanText.read("9:00:00-9:00:59")).toMatchObject({ value: undefined, note: { code: "YZ_XLSX_END_BEFORE_START" } }))
})

describe("a duration", () => {
  const hours = { unit: undefined, decimal: false } as const
  it.each<[Cell, number]>([
    ["2", 120],
    ["2.5", 150],
    ["2.00", 120],
    ["2.25", 135],
    ["2.75", 165],
    ["２．５", 150],
    ["2小时", 120],
    ["2个小时", 120],
    ["2小时30分", 150],
    ["2小时30分钟", 150],
    ["2.5h", 150],
    ["2H", 120],
    ["150分钟", 150],
    ["150min", 150],
    ["1个半小时", 90],
    ["一个半小时", 90],
    ["两小时", 120],
    ["十二小时", 720],
    ["半小时", 30],
    ["半个小时", 30],
    ["2:30", 150],
    ["2：30", 150],
    ["2时30分", 150],
    [2, 120],
    [2.5, 150],
    [2.3, 138],
    [24, 1440],
    ["24", 1440],
    [{ minute: -25_569 * 1440 + 150, second: 0 }, 150]
  ])("%j is %i minutes", (cell, minutes) => expect(DurationText.read(cell, hours)).toEqual({ value: minutes, note: undefined }))

  it.each<[Cell, string]>([
    ["2.30", "AMBIGUOUS"],
    ["2.15", "AMBIGUOUS"],
    ["2.50", "AMBIGUOUS"],
    [24.5, "UNIT"],
    ["150", "UNIT"],
    ["半天", "DAYPART"],
    ["1天", "DAYPART"],
    ["一次", "DAYPART"],
    ["0", "NOT_POSITIVE"],
    ["-1", "NOT_POSITIVE"],
    [0, "NOT_POSITIVE"],
    ["一会儿", "UNREADABLE"],
    [true, "UNREADABLE"]
  ])("%j is not guessed: %s", (cell, code) =>
    expect(DurationText.read(cell, hours)).toMatchObject({ value: undefined, note: { code: `YZ_XLSX_DURATION_${code}` } })
  )

  it("the two readings are named", () =>
    expect(DurationText.read("2.30", hours).note?.facts).toEqual({ typed: "2.30", asDecimal: 138, asClock: 150 }))

  it("the header's unit is taken, the cell's own goes before it", () => {
    expect(DurationText.read("150", { unit: 1, decimal: false }).value).toBe(150)
    expect(DurationText.read("2小时", { unit: 1, decimal: false }).value).toBe(120)
    expect(DurationText.read("30", { unit: 60, decimal: false }).value).toBe(1800)
    expect(DurationText.read("2.30", { unit: undefined, decimal: true }).value).toBe(138)
  })
})

describe("a head-count", () => {
  it.each<[Cell, number]>([
    ["20", 20],
    ["20人", 20],
    ["２０名", 20],
    [20, 20]
  ])("%j", (cell, people) => expect(HeadcountText.read(cell).value).toBe(people))
  it.each<[Cell, string]>([
    ["20余人", "ABOUT"],
    ["约20", "ABOUT"],
    ["几个", "UNREADABLE"],
    [0, "UNREADABLE"],
    [2.5, "UNREADABLE"],
    ["-3", "UNREADABLE"]
  ])("%j: %s", (cell, code) =>
    expect(HeadcountText.read(cell)).toMatchObject({ value: undefined, note: { code: `YZ_XLSX_COUNT_${code}` } })
  )
})

describe("numbers of people", () => {
  it.each<Cell>([
    "999999200803150024",
    "９９９９９９２００８０３１５００２４",
    " 999999 20080315 0024 ",
    "'999999200803150024",
    "\u200B999999200803150024"
  ])("%j is one ID number", (cell) => expect(IdText.readId(cell).value).toBe("999999200803150024"))
  it.each<Cell>(["13800138000", "138 0013 8000", "138-0013-8000", "+86 13800138000", 13800138000, "１３８００１３８０００"])(
    "%j is one telephone",
    (cell) => expect(IdText.readPhone(cell).value).toBe("13800138000")
  )
  it.each<Cell>(["0001", "尾号0001", "尾号：0001", "手机后四位 ０００１", "139****0001", "1*******0001"])(
    "%j is the end of a telephone",
    (cell) => {
      expect(IdText.readPhoneOrTail(cell).value).toBe("0001")
      // Nowhere is it kept as somebody's number.
      expect(IdText.readPhone(cell)).toMatchObject({ value: undefined, note: { code: "YZ_XLSX_PHONE_UNREADABLE" } })
    }
  )
  it.each<Cell>(["13800138000", "0561-3021234", "00001", "001", "尾号001", "0139****0001", "39****0001", 1, undefined, "电话"])(
    "%j is as it is read without its end",
    (cell) => expect(IdText.readPhoneOrTail(cell)).toEqual(IdText.readPhone(cell))
  )
  it("a number is never made an ID number", () => {
    expect(IdText.readId(999999200803150000).note?.code).toBe("YZ_XLSX_ID_PRECISION")
    expect(IdText.readId(999999999999999).note?.code).toBe("YZ_XLSX_ID_LENGTH")
    expect(IdText.readId(1_000_000_000_000_000).note?.code).toBe("YZ_XLSX_ID_PRECISION")
  })
})

describe("words of closed lists", () => {
  it.each([
    ["time classes", ServiceOptions.timeClass, ClosedWords.timeClasses],
    ["grades of evidence", ServiceOptions.evidence, ClosedWords.evidences],
    ["reasons against recording", ServiceOptions.exclusion, ClosedWords.exclusions]
  ] as const)("%s: what this library calls them is read, in both languages", (_, { codes, titles }, words) => {
    const read = (text: string) => (words as ReadonlyMap<string, string>).get(Header.key(text))
    for (const texts of Object.values<Readonly<Record<string, string>>>(titles))
      expect(codes.map((code) => read(texts[code] ?? ""))).toEqual(codes)
  })
})

describe("headers", () => {
  it.each([fields, evidenceWords, timeClassWords, exclusionWords, yesNoWords])("a name stands under one field only", (vocabulary) => {
    const all = Object.values<readonly string[]>(vocabulary).flatMap((names) => names.map(Header.key))
    expect(all.filter((name, at) => all.indexOf(name) !== at)).toEqual([])
  })

  it.each([
    ["时长", "minutes", undefined],
    ["服务时长（小时）", "minutes", 60],
    ["时长(分钟)", "minutes", 1],
    ["时长/小时", "minutes", 60],
    ["小时数", "minutes", 60],
    ["分钟数", "minutes", 1],
    ["服务时间", "when", undefined],
    ["＊姓名", "name", undefined],
    ["姓　名：", "name", undefined],
    ["证件号码（必填）", "id", undefined],
    ["手机", "phone", undefined],
    ["活动/项目名称", "activity", undefined],
    ["组织单位", "organiser", undefined],
    ["签到方式", "evidence", undefined],
    ["人数", "people", undefined],
    ["街道（镇）", "street", undefined],
    ["服务队伍", "team", undefined],
    ["村（社区）", "community", undefined],
    ["截止时间", "to", undefined],
    ["出发时间", "departed", undefined],
    ["返回时间", "returned", undefined],
    ["录入日期", "enteredOn", undefined],
    ["填报日期", "enteredOn", undefined],
    ["计划时长（分钟）", "planned", 1],
    ["计划小时数", "planned", 60]
  ])("%s is %s", (header, field, unit) => expect(Header.match(header, words)).toEqual({ field, unit }))

  it.each(["", "血型", "张三", "x".repeat(50)])("%j is no header we know", (header) => expect(Header.match(header, words)).toBeUndefined())

  it.each([
    ["2026年3月服务记录", 2026],
    ["2026.3", 2026],
    ["202603", 2026],
    ["2025年和2026年", undefined],
    ["服务记录", undefined],
    ["第2026010203号", undefined]
  ])("%s speaks of %j", (title, year) => expect(Header.yearIn(title)).toBe(year))
})

describe("plain text", () => {
  it("folds digits and signs for numbers, and leaves prose its punctuation", () => {
    expect(Plain.of("　２０２６．３．５\u200B ")).toBe("2026.3.5")
    expect(Plain.prose(" 陪老人聊天，\u200B读报。\u00A0 ")).toBe("陪老人聊天，读报。")
    for (const kept of ["陪老人聊天，读报。", "“回头看”（第2次）——完", "张·李", "ＡＢ 12"]) {
      expect([Plain.isPlainProse(kept), Plain.prose(`${kept}\u200B`)]).toEqual([true, kept])
    }
    for (const changed of ["聊天， 读报 ", "聊天\u3000读报", "聊天\u2003读报", "聊天\u202E读报", "聊天\uFE0F", "聊天  读报"])
      expect(Plain.isPlainProse(changed)).toBe(false)
    expect(Plain.name("张　三")).toBe("张三")
    expect(Plain.name("阿依古丽•买买提")).toBe("阿依古丽·买买提")
  })
})
