import { Day } from "@yanzhen/core/foundation"
import { describe, expect, it } from "vitest"
import { SheetFinding, ServiceSheet, type Workbook } from "../src/index.ts"
import { csv, header, read, row, sheet, xlsx } from "./sheets.ts"

const day = Day.require("2026-03-05")

describe("a good row", () => {
  it("is read whole, with its place as the user sees it", async () => {
    const { rows, refused, findings } = await read([row()])
    expect(refused).toEqual([])
    expect(rows).toEqual([
      {
        where: { file: "服务记录.xlsx", sheet: "记录", row: 2 },
        volunteerName: "张三",
        idNumber: "999999200803150024",
        phone: "13800138000",
        team: "桥头志愿服务队",
        community: undefined,
        street: undefined,
        activityName: "入户探访",
        place: "桥头社区",
        content: "陪伴老人",
        category: undefined,
        day,
        attended: [],
        minutes: 120,
        breaks: [],
        breakMinutes: undefined,
        travel: [],
        travelMinutes: undefined,
        plannedMinutes: undefined,
        organiser: "桥头居委会",
        leader: "李四",
        evidence: undefined,
        timeClass: undefined,
        exclusion: undefined,
        groupSize: undefined,
        enteredOn: undefined,
        note: undefined,
        missing: []
      }
    ])
    expect(findings.map((finding) => finding.code)).toEqual(["YZ_XLSX_ID_DIVISION"])
  })
})

describe("one accident in one cell", () => {
  const accidents: readonly (readonly [string, string, Workbook.Value, string, "error" | "warning"])[] = [
    ["an ID number typed as a number", "身份证号", 340603199001010000, "YZ_XLSX_ID_PRECISION", "error"],
    ["an ID number in scientific notation", "身份证号", "3.40603E+17", "YZ_XLSX_ID_PRECISION", "error"],
    ["an ID number whose end became zeros", "身份证号", "340603199001010000", "YZ_XLSX_ID_PRECISION", "error"],
    ["an ID number that lost a digit", "身份证号", "99999920080315002", "YZ_XLSX_ID_LENGTH", "error"],
    ["an ID number with a wrong check digit", "身份证号", "999999200803150025", "YZ_XLSX_ID_CHECK", "error"],
    ["an ID number with an impossible birth", "身份证号", "999999201002290013", "YZ_XLSX_ID_BIRTH", "error"],
    ["a telephone of ten digits", "电话", "1380013800", "YZ_XLSX_PHONE_UNREADABLE", "warning"],
    ["31 November", "日期", "2026/11/31", "YZ_XLSX_DATE_IMPOSSIBLE", "error"],
    ["words for a date", "日期", "上周四", "YZ_XLSX_DATE_UNREADABLE", "error"],
    ["two days at once", "日期", "2026/3/5-3/7", "YZ_XLSX_DATE_SEVERAL", "error"],
    ["a day without a year anywhere", "日期", "3月5日", "YZ_XLSX_DATE_NO_YEAR", "warning"],
    ["a date with the year at the end", "日期", "3/5/2026", "YZ_XLSX_DATE_ORDER", "warning"],
    ["half a day", "时长", "半天", "YZ_XLSX_DURATION_DAYPART", "error"],
    ["2.30 hours", "时长", "2.30", "YZ_XLSX_DURATION_AMBIGUOUS", "warning"],
    ["150 of nothing", "时长", "150", "YZ_XLSX_DURATION_UNIT", "warning"],
    ["no time at all", "时长", "0", "YZ_XLSX_DURATION_NOT_POSITIVE", "error"],
    ["less than no time", "时长", "-2", "YZ_XLSX_DURATION_NOT_POSITIVE", "error"],
    ["nonsense for a duration", "时长", "很久", "YZ_XLSX_DURATION_UNREADABLE", "error"],
    ["two people in one cell", "姓名", "张三、李四", "YZ_XLSX_SEVERAL_NAMES", "error"],
    ["two people with a blank between", "姓名", "张三丰 李四光", "YZ_XLSX_SEVERAL_NAMES", "error"],
    ["nobody", "姓名", undefined, "YZ_XLSX_NAME_MISSING", "error"],
    ["no team", "队伍", undefined, "YZ_XLSX_TEAM_MISSING", "error"],
    ["no place", "地点", undefined, "YZ_XLSX_REC03_MISSING", "warning"],
    ["no leader", "负责人", undefined, "YZ_XLSX_REC03_MISSING", "warning"],
    ["“same as above” in the first row", "地点", "同上", "YZ_XLSX_NOTHING_ABOVE", "error"]
  ]

  it.each(accidents)("%s (%s = %s) is named %s", async (_, column, value, code, severity) => {
    const { rows, refused, findings } = await read([row({ [column]: value })])
    const found = findings.filter((finding) => finding.severity !== "hint" && finding.code === code)
    expect(found).toMatchObject([{ code, severity, sheet: "记录", row: 2 }])
    expect(refused).toEqual(severity === "error" ? [2] : [])
    expect(rows).toHaveLength(severity === "error" ? 0 : 1)
  })

  it("all problems of a row are named at once", async () => {
    const { findings } = await read([
      row({ 姓名: "张三、李四", 身份证号: 340603199001010000, 日期: "2026/11/31", 时长: "半天", 地点: undefined })
    ])
    const codes = findings.map((finding) => finding.code)
    expect(codes).toEqual(
      expect.arrayContaining([
        "YZ_XLSX_SEVERAL_NAMES",
        "YZ_XLSX_ID_PRECISION",
        "YZ_XLSX_DATE_IMPOSSIBLE",
        "YZ_XLSX_DURATION_DAYPART",
        "YZ_XLSX_REC03_MISSING"
      ])
    )
  })

  it("a question leaves the row a draft that waits for the answer, and asks only once", async () => {
    const { rows, findings } = await read([row({ 时长: "2.30" })])
    expect(rows).toMatchObject([{ minutes: undefined, missing: ["time"] }])
    expect(findings.filter((finding) => finding.severity === "warning")).toHaveLength(1)
  })

  it("says what, where, why, by which law and how to mend it, in both languages", async () => {
    const { findings } = await read([row({ 身份证号: 340603199001010000, 地点: undefined })])
    const [id, missing] = findings.filter((finding) => finding.severity !== "hint")
    expect(SheetFinding.text(id as SheetFinding.SheetFinding, "zh-CN")).toEqual({
      severity: "错误",
      what: "身份证号被表格当成数字，末尾几位已经丢失。",
      where: "工作表“记录”第 2 行 B 列（身份证号），值“**************0000”",
      why: "表格的数字只保留 15 位，后面变成 0，无法还原。",
      basis: "",
      fix: "选中整列 → 设置单元格格式 → 文本，重新录入后再导入。"
    })
    expect(SheetFinding.text(missing as SheetFinding.SheetFinding, "en")).toMatchObject({
      what: "Still missing: place. The row is kept as a draft and counts for nothing until completed.",
      basis: "VRM art. 7 “名称、日期、地点、服务内容、服务时间、活动组织单位和活动负责人”"
    })
  })
})

describe("REC-03", () => {
  it("REC-03: facts given once for the file complete every row", async () => {
    const gaps = row({ 负责人: undefined, 组织单位: undefined })
    expect((await read([gaps])).rows).toMatchObject([{ missing: ["organiser", "leader"] }])
    expect((await read([gaps], { facts: { leader: "王五", organiser: "街道办" } })).rows).toMatchObject([
      { missing: [], leader: "王五", organiser: "街道办" }
    ])
  })

  it("REC-03: facts said above the header hold for the sheet", async () => {
    const rows = [
      ["2026年3月志愿服务记录"],
      ["负责人：王五   组织单位：桥头居委会"],
      ["地点", "桥头社区"],
      ["姓名", "队伍", "活动名称", "日期", "内容", "时长"],
      ["张三", "桥头队", "探访", "3月5日", "陪伴", 2]
    ]
    const read = await ServiceSheet.collect(await xlsx([sheet(rows)]))
    expect(read.rows).toMatchObject([{ where: { row: 5 }, leader: "王五", organiser: "桥头居委会", place: "桥头社区", day, missing: [] }])
  })
})

describe("the time of a row", () => {
  const names = ["姓名", "队伍", "日期", "开始时间", "结束时间", "时长", "休息", "路途时间"]
  const timed = async (...cells: readonly (Workbook.Value | Workbook.Cell)[]) =>
    ServiceSheet.collect(await xlsx([sheet([names, ["张三", "桥头队", ...cells]])]))

  it.each<[string, readonly Workbook.Value[], object]>([
    ["start and end", ["2026/3/5", "9:00", "11:30"], { day, attended: [{ from: 540, to: 690 }], minutes: undefined }],
    ["start and end in words", ["2026/3/5", "上午9点", "下午2点半"], { attended: [{ from: 540, to: 870 }] }],
    ["an end on the next day", ["2026/3/5", "22:00", "次日2:00"], { attended: [{ from: 1320, to: 1560 }] }],
    ["both ends with their days", [undefined, "2026-03-05 22:00", "2026-03-06 02:00"], { day, attended: [{ from: 1320, to: 1560 }] }],
    ["a duration that agrees", ["2026/3/5", "9:00", "11:30", "2.5"], { attended: [{ from: 540, to: 690 }], minutes: undefined }],
    [
      "a break taken off the duration",
      ["2026/3/5", "9:00", "11:30", "2", "30分钟"],
      { attended: [{ from: 540, to: 690 }], breakMinutes: 30 }
    ],
    ["no break", ["2026/3/5", "9:00", "11:30", undefined, "无", 0], { breakMinutes: undefined, travelMinutes: undefined }]
  ])("%s", async (_, cells, expected) => {
    const { rows, findings } = await timed(...cells)
    expect(rows).toMatchObject([expected])
    expect(findings.filter((finding) => finding.code !== "YZ_XLSX_REC03_MISSING")).toEqual([])
  })

  it.each<[string, readonly Workbook.Value[], string, boolean]>([
    ["an end before the start", ["2026/3/5", "14:00", "9:00"], "YZ_XLSX_END_BEFORE_START", true],
    ["an end at the start", ["2026/3/5", "9:00", "9:00"], "YZ_XLSX_END_BEFORE_START", true],
    ["more than a day", [undefined, "2026-03-05 09:00", "2026-03-06 09:01"], "YZ_XLSX_SPAN_TOO_LONG", true],
    ["25 o'clock", ["2026/3/5", "9:00", "25:00"], "YZ_XLSX_CLOCK_IMPOSSIBLE", true],
    ["9.30", ["2026/3/5", "9.30", "11:30"], "YZ_XLSX_CLOCK_AMBIGUOUS", false],
    ["a start alone", ["2026/3/5", "9:00"], "YZ_XLSX_CLOCK_ALONE", false],
    ["a start alone beside a duration", ["2026/3/5", "9:00", undefined, "2"], "YZ_XLSX_CLOCK_UNUSED", false],
    ["an end alone beside a duration", ["2026/3/5", undefined, "11:00", "2"], "YZ_XLSX_CLOCK_UNUSED", false],
    ["a duration that differs", ["2026/3/5", "9:00", "11:30", "4"], "YZ_XLSX_DURATION_DIFFERS", false],
    ["a day that differs", ["2026/3/6", "2026-03-05 09:00", "2026-03-05 11:00"], "YZ_XLSX_DATE_CONTRADICTS", true],
    ["a break as long as the service", ["2026/3/5", "9:00", "11:00", undefined, "2小时"], "YZ_XLSX_REST_TOO_LONG", true]
  ])("%s is remarked on", async (_, cells, code, isRefused) => {
    const { refused, findings } = await timed(...cells)
    expect(findings.map((finding) => finding.code)).toContain(code)
    expect(refused).toEqual(isRefused ? [2] : [])
  })

  it("a start beside a duration is told and not used, where the end could have been said", async () => {
    const { rows, findings } = await timed("2026/3/5", "9:00", undefined, "2小时")
    expect(rows).toMatchObject([{ attended: [], minutes: 120 }])
    expect(findings.map(({ code }) => code)).toContain("YZ_XLSX_CLOCK_UNUSED")
    const without = await ServiceSheet.collect(
      await xlsx([
        sheet([
          ["姓名", "队伍", "日期", "开始时间", "时长"],
          ["张三", "桥头队", "2026/3/5", "9:00", "2小时"]
        ])
      ])
    )
    expect(without.rows).toMatchObject([{ attended: [], minutes: 120 }])
    expect(without.findings.map(({ code }) => code)).not.toContain("YZ_XLSX_CLOCK_UNUSED")
  })

  const breaks = ["姓名", "队伍", "日期", "起止时间", "时长", "休息"]
  it.each<[string, readonly Workbook.Value[], object]>([
    [
      "several stretches in one cell",
      ["上午9:00-11:00，下午2:00-4:00", "4小时"],
      {
        attended: [
          { from: 540, to: 660 },
          { from: 840, to: 960 }
        ],
        minutes: undefined
      }
    ],
    ["a break by the clock", ["9:00-16:00", "6.5", "12:00-12:30"], { breaks: [{ from: 720, to: 750 }], breakMinutes: undefined }],
    [
      "several breaks by the clock",
      ["9:00-16:00", "6", "10:30-10:45、12:00-12:45"],
      {
        breaks: [
          { from: 630, to: 645 },
          { from: 720, to: 765 }
        ],
        breakMinutes: undefined
      }
    ],
    ["a break after midnight", ["22:00-次日2:00", undefined, "0:30-1:00"], { breaks: [{ from: 1470, to: 1500 }] }],
    ["a break over midnight", ["22:00-次日2:00", undefined, "23:30-0:30"], { breaks: [{ from: 1410, to: 1470 }], breakMinutes: undefined }],
    [
      "breaks over midnight and after it",
      ["22:00-次日2:00", undefined, "23:30-0:30、次日1:00-次日1:15"],
      {
        breaks: [
          { from: 1410, to: 1470 },
          { from: 1500, to: 1515 }
        ]
      }
    ],
    ["a break to midnight", ["22:00-次日2:00", undefined, "23:30-0:00"], { breaks: [{ from: 1410, to: 1440 }] }],
    ["a break by its length", ["9:00-16:00", undefined, "30分钟"], { breaks: [], breakMinutes: 30 }],
    ["a break by the clock beside a duration", [undefined, "7小时", "12:00-12:30"], { minutes: 420, breaks: [], breakMinutes: 30 }]
  ])("%s", async (_, cells, expected) => {
    const { rows, refused, findings } = await ServiceSheet.collect(await xlsx([sheet([breaks, ["张三", "桥头队", "2026/3/5", ...cells]])]))
    expect(rows).toMatchObject([expected])
    expect(refused).toEqual([])
    expect(findings.filter((finding) => finding.code !== "YZ_XLSX_REC03_MISSING")).toEqual([])
  })

  it.each<[string, string]>([
    ["9:00-16:00", "YZ_XLSX_REST_TOO_LONG"],
    ["12:30-12:00", "YZ_XLSX_END_BEFORE_START"],
    ["12:00-12:00", "YZ_XLSX_END_BEFORE_START"],
    ["23:30-0:30", "YZ_XLSX_END_BEFORE_START"],
    ["次日1:00-0:30", "YZ_XLSX_END_BEFORE_START"],
    ["2026/3/6 12:00-12:30", "YZ_XLSX_DURATION_UNREADABLE"],
    ["中饭", "YZ_XLSX_DURATION_UNREADABLE"]
  ])("a break %s is refused", async (pause, code) => {
    const { refused, findings } = await ServiceSheet.collect(
      await xlsx([sheet([breaks, ["张三", "桥头队", "2026/3/5", "9:00-16:00", undefined, pause]])])
    )
    expect(findings).toContainEqual(expect.objectContaining({ code, severity: "error", column: "F", row: 2 }))
    expect(refused).toEqual([2])
  })

  it.each<[string, readonly Workbook.Value[]]>([
    ["beyond the service", ["22:00-次日0:15", undefined, "23:30-0:30"]],
    ["beside a duration", [undefined, "7小时", "23:30-0:30"]]
  ])("a break over a midnight that nothing says, %s, is refused once", async (_, cells) => {
    const { refused, findings } = await ServiceSheet.collect(await xlsx([sheet([breaks, ["张三", "桥头队", "2026/3/5", ...cells]])]))
    const wrong = findings.filter(({ severity }) => severity === "error")
    expect(wrong).toMatchObject([{ code: "YZ_XLSX_END_BEFORE_START", facts: { from: "23:30", to: "00:30" } }])
    expect(refused).toEqual([2])
  })

  const ways = ["姓名", "队伍", "日期", "出发时间", "开始时间", "结束时间", "返回时间", "路途时间", "时长"]
  const travelled = async (...cells: readonly Workbook.Value[]) =>
    ServiceSheet.collect(await xlsx([sheet([ways, ["张三", "桥头队", "2026/3/5", ...cells]])]))
  const out = { from: 510, to: 540, way: "out" }
  const back = { from: 660, to: 720, way: "back" }

  it.each<[string, readonly Workbook.Value[], object]>([
    ["the way there and back", ["8:30", "9:00", "11:00", "12:00"], { travel: [out, back], travelMinutes: undefined }],
    ["the way there", ["8:30", "9:00", "11:00"], { travel: [out] }],
    ["the way back", [undefined, "9:00", "11:00", "12:00"], { travel: [back] }],
    ["the way back after midnight", [undefined, "22:00", "次日2:00", "次日2:30"], { travel: [{ from: 1560, to: 1590, way: "back" }] }],
    ["the way there on the day before", ["2026-03-04 23:30", "0:30", "2:00"], { travel: [{ from: -30, to: 30, way: "out" }] }],
    ["no way at all", ["9:00", "9:00", "11:00", "11:00"], { travel: [], travelMinutes: undefined }],
    ["minutes that agree", ["8:30", "9:00", "11:00", "12:00", "90分钟"], { travel: [out, back], travelMinutes: undefined }],
    ["minutes alone", [undefined, "9:00", "11:00", undefined, "90分钟"], { travel: [], travelMinutes: 90 }]
  ])("%s", async (_, cells, expected) => {
    const { rows, findings } = await travelled(...cells)
    expect(rows).toMatchObject([expected])
    expect(findings.filter((finding) => finding.code !== "YZ_XLSX_REC03_MISSING")).toEqual([])
  })

  it.each<[string, readonly Workbook.Value[], string, string, boolean]>([
    ["leaving after the start", ["9:01", "9:00", "11:00"], "YZ_XLSX_END_BEFORE_START", "D", true],
    ["coming home before the end", [undefined, "9:00", "11:00", "10:59"], "YZ_XLSX_END_BEFORE_START", "G", true],
    ["minutes that differ", ["8:30", "9:00", "11:00", "12:00", "2小时"], "YZ_XLSX_DURATION_DIFFERS", "H", false],
    [
      "ways of a service without clock times",
      ["8:30", undefined, undefined, "12:00", undefined, "2小时"],
      "YZ_XLSX_TRAVEL_UNPLACED",
      "D",
      false
    ]
  ])("%s is remarked on", async (_, cells, code, column, isRefused) => {
    const { refused, findings } = await travelled(...cells)
    expect(findings).toContainEqual(expect.objectContaining({ code, column, row: 2 }))
    expect(refused).toEqual(isRefused ? [2] : [])
  })

  it("what was planned and when it was written down are kept; what cannot be read of them refuses nothing", async () => {
    const rows = [
      ["姓名", "队伍", "时长", "计划时长", "录入日期"],
      ["张三", "桥头队", 2, "3小时", "2026-04-02 10:11:12"],
      ["李四", "桥头队", 2, "半天", "上周"],
      ["王五", "桥头队", 2, 0, undefined]
    ]
    const { rows: read, refused, findings } = await ServiceSheet.collect(await xlsx([sheet(rows)]))
    expect(read).toMatchObject([
      { plannedMinutes: 180, enteredOn: Day.require("2026-04-02") },
      { plannedMinutes: undefined, enteredOn: undefined },
      { plannedMinutes: undefined, enteredOn: undefined }
    ])
    expect(refused).toEqual([])
    expect(findings.filter(({ code }) => code !== "YZ_XLSX_REC03_MISSING")).toMatchObject([
      { code: "YZ_XLSX_DURATION_DAYPART", severity: "warning", row: 3, column: "D" },
      { code: "YZ_XLSX_DATE_UNREADABLE", severity: "warning", row: 3, column: "E" }
    ])
  })

  it("seconds are dropped at both ends, and said once for the sheet", async () => {
    const rows = [
      ["姓名", "队伍", "日期", "签到时间", "签退时间"],
      ["张三", "桥头队", "2026/3/5", "09:00:59", "11:00:01"],
      ["李四", "桥头队", "2026/3/5", "2026-03-05 09:00:59", "11:00:00"],
      ["王五", "桥头队", "2026/3/5", "09:00:00", "11:00:00"]
    ]
    const { rows: read, findings } = await ServiceSheet.collect(await xlsx([sheet(rows)]))
    for (const one of read) expect(one.attended).toEqual([{ from: 540, to: 660 }])
    const seconds = findings.filter((finding) => finding.code === "YZ_XLSX_SECONDS_DROPPED")
    expect(seconds).toMatchObject([{ severity: "hint", sheet: "记录", facts: { count: 3 } }])
    expect(seconds[0]).not.toHaveProperty("row")
  })

  it("date and time cells are read as they show", async () => {
    const clock = { value: 540, kind: "minute" } as const
    const { rows } = await timed({ value: day, kind: "day" }, { ...clock, value: day * 1440 + 540 }, { ...clock, value: day * 1440 + 690 })
    expect(rows).toMatchObject([{ day, attended: [{ from: 540, to: 690 }] }])
  })

  it.each([
    ["durations", "2小时", { minutes: 120 }],
    ["clock times", "9:00-11:30", { attended: [{ from: 540, to: 690 }] }],
    ["day and clock times", "2026/3/5 9：00—11：30", { day, attended: [{ from: 540, to: 690 }] }]
  ])("a column 服务时间 may hold %s", async (_, cell, expected) => {
    const { rows } = await ServiceSheet.collect(
      await xlsx([
        sheet([
          ["姓名", "队伍", "服务时间"],
          ["张三", "桥头队", cell]
        ])
      ])
    )
    expect(rows).toMatchObject([expected])
  })
})

describe("the shape of a sheet", () => {
  it("titles, empty rows, totals, repeated headers and signatures are no records, and row numbers stay", async () => {
    const rows = [
      ["2026年志愿服务记录"],
      [],
      header,
      row(),
      [],
      row({ 姓名: "王五" }),
      ["小计", undefined, undefined, undefined, undefined, undefined, undefined, undefined, 4],
      header,
      row({ 姓名: "赵六" }),
      ["合 计"],
      ["填表人：钱七"]
    ]
    const { rows: read, findings } = await ServiceSheet.collect(await xlsx([sheet(rows)]))
    expect(read.map((one) => one.where.row)).toEqual([4, 6, 9])
    expect(findings.find((finding) => finding.code === "YZ_XLSX_ROWS_SKIPPED")?.facts).toEqual({ count: 4, rows: "7、8、10、11" })
  })

  it("a note between the records is none of them, but a lone name or number is", async () => {
    const names = ["序号", ...header]
    const rows = [names, [1, ...row()], ["以下为3月下半月"], ["　", "以下为李四负责的活动"], [2], [undefined, "王五"], [3, ...row()]]
    const { rows: read, refused, findings } = await ServiceSheet.collect(await xlsx([sheet(rows)]))
    expect(read.map((one) => one.where.row)).toEqual([2, 7])
    expect(refused).toEqual([4, 5, 6])
    expect(findings.find((finding) => finding.code === "YZ_XLSX_ROWS_SKIPPED")?.facts).toEqual({ count: 1, rows: "3" })
    const unnumbered = await ServiceSheet.collect(await xlsx([sheet([header, ["以下为3月下半月"], ["王五"], ["阿依古丽·买买提"], row()])]))
    expect(unnumbered.refused).toEqual([3, 4])
  })

  it("a header over two rows is one header", async () => {
    const rows = [
      ["姓名", "队伍", "日期", "服务时间", undefined, "地点"],
      [undefined, undefined, undefined, "开始", "结束"],
      ["张三", "桥头队", "2026/3/5", "9:00", "11:00", "社区"]
    ]
    const { rows: read } = await ServiceSheet.collect(await xlsx([sheet(rows)]))
    expect(read).toMatchObject([{ where: { row: 3 }, attended: [{ from: 540, to: 660 }], place: "社区" }])
  })

  it("headers with units, stars, brackets and full-width forms are known", async () => {
    const rows = [
      ["＊姓　名", "所属队伍（必填）", "日期：", "时长（分钟）"],
      ["张　三", "桥头队", "２０２６／３／５", "１５０"]
    ]
    const { rows: read } = await ServiceSheet.collect(await xlsx([sheet(rows)]))
    expect(read).toMatchObject([{ volunteerName: "张三", team: "桥头队", day, minutes: 150 }])
  })

  it("a field in two columns is reported, and the first column counts", async () => {
    const rows = [
      ["姓名", "队伍", "时长", "服务时长"],
      ["张三", "桥头队", 2, 3]
    ]
    const { rows: read, findings } = await ServiceSheet.collect(await xlsx([sheet(rows)]))
    expect(read).toMatchObject([{ minutes: 120 }])
    expect(findings).toContainEqual(expect.objectContaining({ code: "YZ_XLSX_HEADER_REPEATED", column: "D", header: "服务时长" }))
  })

  it("sheets without a header are skipped with a hint, and a file without any is refused", async () => {
    const notes = sheet([["填写要求"], ["请如实填写"]], "说明")
    const { findings } = await ServiceSheet.collect(await xlsx([notes, sheet([header, row()])]))
    expect(findings).toContainEqual(expect.objectContaining({ code: "YZ_XLSX_SHEET_SKIPPED", sheet: "说明" }))
    await expect(ServiceSheet.collect(await xlsx([notes]))).rejects.toMatchObject({ code: "YZ_XLSX_NO_HEADER" })
  })

  it("同上 repeats the cell above", async () => {
    const { rows } = await read([row(), row({ 姓名: "王五", 活动名称: "同上", 日期: "〃", 时长: "同上" })])
    expect(rows[1]).toMatchObject({ activityName: "入户探访", day, minutes: 120 })
  })

  it("a group has a head-count instead of names", async () => {
    const rows = [
      ["姓名", "队伍", "人数", "时长"],
      [undefined, "桥头队", "20人", 2],
      [undefined, "桥头队", "约20", 2],
      ["张三", "桥头队", 20, 2]
    ]
    const { rows: read, refused, findings } = await ServiceSheet.collect(await xlsx([sheet(rows)]))
    expect(read).toMatchObject([
      { groupSize: 20, volunteerName: undefined },
      { volunteerName: "张三", groupSize: undefined }
    ])
    expect(refused).toEqual([3])
    expect(findings.map((finding) => finding.code)).toEqual(expect.arrayContaining(["YZ_XLSX_COUNT_ABOUT", "YZ_XLSX_COUNT_BESIDE_NAME"]))
  })

  it("evidence and class of time are closed lists", async () => {
    const rows = [
      ["姓名", "队伍", "签到方式", "时间性质"],
      ["张三", "桥头队", "二维码", "培训"],
      ["李四", "桥头队", "心电感应", "服务"]
    ]
    const { rows: read, findings } = await ServiceSheet.collect(await xlsx([sheet(rows)]))
    expect(read).toMatchObject([
      { evidence: "qr-geofence", timeClass: "training" },
      { evidence: "none", timeClass: "service" }
    ])
    expect(findings.map((finding) => finding.code)).toContain("YZ_XLSX_EVIDENCE_UNKNOWN")
  })

  it("a class of time that nobody knows refuses its row: it might not count", async () => {
    const rows = [
      ["姓名", "队伍", "时间性质"],
      ["张三", "桥头队", "团建"]
    ]
    const { refused, findings } = await ServiceSheet.collect(await xlsx([sheet(rows)]))
    expect(refused).toEqual([2])
    expect(findings).toContainEqual(expect.objectContaining({ code: "YZ_XLSX_TIME_CLASS_UNKNOWN", severity: "error" }))
  })

  it.each(["不予记录原因", "不得记录情形", "不计时长原因", "排除原因"])("%s is read by the words people use", async (heading) => {
    const rows = [
      ["姓名", "队伍", heading],
      ["张三", "桥头队", "本职工作"],
      ["李四", "桥头队", "参观学习"],
      ["王五", "桥头队", "无"],
      ["赵六", "桥头队", undefined],
      ["孙七", "桥头队", "领导不同意"]
    ]
    const { rows: read, refused, findings } = await ServiceSheet.collect(await xlsx([sheet(rows)]))
    expect(read.map(({ exclusion }) => exclusion)).toEqual(["own-duty", "meeting-or-visit", "none", undefined])
    expect(refused).toEqual([6])
    expect(findings).toContainEqual(expect.objectContaining({ code: "YZ_XLSX_EXCLUSION_UNKNOWN", severity: "error", value: "领导不同意" }))
  })

  it("a head-count that lacks a fact is no draft, and is not called one", async () => {
    const rows = [
      ["姓名", "队伍", "人数", "时长"],
      [undefined, "桥头队", 20, 2]
    ]
    const { rows: read, findings } = await ServiceSheet.collect(await xlsx([sheet(rows)]))
    expect(read[0]?.missing).toContain("leader")
    expect(findings).toEqual([])
  })

  it.each([
    ["the title", "2026年服务记录", "记录", "表.csv", day],
    ["the file name", "服务记录", "记录", "2026年记录.csv", day],
    ["nothing", "服务记录", "记录", "表.csv", undefined]
  ])("a day without a year takes it from %s", async (_, title, __, file, expected) => {
    const { rows } = await ServiceSheet.collect(await csv(`${title}\n姓名,队伍,日期\n张三,桥头队,3月5日\n`, file))
    expect(rows).toMatchObject([{ day: expected }])
  })

  it("two decimals are hundredths where the column shows it", async () => {
    const { rows } = await ServiceSheet.collect(await csv("姓名,队伍,时长\n张三,桥头队,2.50\n李四,桥头队,1.75\n"))
    expect(rows).toMatchObject([{ minutes: 150 }, { minutes: 105 }])
  })

  it("a day after today is remarked", async () => {
    const { findings } = await read([row()], { today: Day.require("2026-03-04") })
    expect(findings.map((finding) => finding.code)).toContain("YZ_XLSX_DATE_FUTURE")
    expect((await read([row()], { today: day })).findings.map((finding) => finding.code)).not.toContain("YZ_XLSX_DATE_FUTURE")
  })
})
