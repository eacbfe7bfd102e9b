import { Day } from "@yanzhen/core/foundation"
import { describe, expect, it } from "vitest"
import { DirectorySheet, SheetFinding, type Workbook } from "../src/index.ts"
import { sheet, xlsx } from "./sheets.ts"

const places = async (kind: "street" | "community" | "team", rows: readonly (readonly Workbook.Value[])[]) =>
  DirectorySheet.readPlaces(await xlsx([sheet(rows)], "名册.xlsx"), kind)
const codes = (listing: { readonly findings: readonly SheetFinding.SheetFinding[] }) => listing.findings.map((finding) => finding.code)

describe("streets, communities and teams", () => {
  it("are read with code, name, street, kind and days in force", async () => {
    const { rows, findings } = await places("community", [
      ["社区名册"],
      ["社区代码", "社区名称", "所属街道", "社区类型", "启用日期", "停用日期"],
      [340603001001, "桥头社区", "相山街道", "城市社区", "2020/1/1", "2025-12-31"],
      ["合计", "1 个"]
    ])
    expect(findings).toEqual([])
    expect(rows).toEqual([
      {
        where: { file: "名册.xlsx", sheet: "记录", row: 3 },
        code: "340603001001",
        name: "桥头社区",
        street: "相山街道",
        community: undefined,
        kind: "城市社区",
        from: Day.require("2020-01-01"),
        until: Day.require("2025-12-31")
      }
    ])
  })

  it.each<[string, string, string | number, string | undefined, { readonly registered?: boolean; readonly supervisor?: string }]>([
    ["是否登记", "指导单位", "是", undefined, { registered: true }],
    ["是否注册", "主管单位", "否", "学田社区居委会", { registered: false, supervisor: "学田社区居委会" }],
    ["登记情况", "业务主管单位", "未登记", "无", { registered: false }],
    ["Registered", "Supervisor", "yes", "—", { registered: true }],
    ["是否已登记", "挂靠单位", "", "相山区民政局", { supervisor: "相山区民政局" }]
  ])("a team says under %s and %s whether it is registered, and who guides it", async (registered, supervisor, first, second, said) => {
    const { rows, findings } = await places("team", [
      ["队伍编号", "队伍名称", registered, supervisor],
      ["T1", "桥头队", first, second]
    ])
    expect(findings).toEqual([])
    expect(rows).toEqual([expect.objectContaining({ registered: undefined, supervisor: undefined, ...said })])
  })

  it.each(["解散日期", "注销日期", "注销时间", "撤销日期"])("a team ends on its %s, and says by a code where it is", async (ended) => {
    const { rows, findings } = await places("team", [
      ["队伍代码", "队伍名称", "成立日期", ended, "街道代码", "社区代码", "备注"],
      ["T1", "桥头队", "2025-01-01", "2026-01-31", "340603001", "340603001001", "—"]
    ])
    expect(findings).toEqual([])
    expect(rows).toMatchObject([{ until: Day.require("2026-01-31"), street: "340603001", community: "340603001001" }])
  })

  it("columns that nobody reads are named, once for a sheet", async () => {
    const { rows, findings } = await places("team", [
      ["队伍代码", "队伍名称", "口号", "负责人"],
      ["T1", "桥头队", "一心", "甲"],
      ["T2", "桥尾队", "同心", "乙"]
    ])
    expect(rows.length).toBe(2)
    expect(findings).toMatchObject([{ code: "YZ_XLSX_HEADER_UNKNOWN", severity: "hint", facts: { columns: "C 口号、D 负责人" } }])
  })

  it("a team says by its code which station it belongs to; a street has no such column", async () => {
    const rows = async (kind: "team" | "street") =>
      (
        await places(kind, [
          ["编码", "名称", "社工站代码"],
          ["T1", "桥头队", "st-1"],
          ["T2", "桥尾队", ""]
        ])
      ).rows.map(({ station }) => station)
    expect(await rows("team")).toEqual(["st-1", undefined])
    expect(await rows("street")).toEqual([undefined, undefined])
  })

  it("a cell that is neither yes nor no is said, and not used", async () => {
    const listing = await places("team", [
      ["队伍编号", "队伍名称", "是否登记"],
      ["T1", "桥头队", "办理中"]
    ])
    expect(codes(listing)).toEqual(["YZ_XLSX_YES_NO_UNKNOWN"])
    expect(listing.rows).toMatchObject([{ name: "桥头队", registered: undefined }])
  })

  it("街道 is the name in a list of streets, and where it belongs in a list of communities", async () => {
    expect(
      (
        await places("street", [
          ["代码", "街道"],
          ["01", "相山街道"]
        ])
      ).rows
    ).toMatchObject([{ code: "01", name: "相山街道", street: undefined }])
    expect(
      (
        await places("community", [
          ["代码", "社区", "街道"],
          ["01", "桥头", "相山街道"]
        ])
      ).rows
    ).toMatchObject([{ name: "桥头", street: "相山街道" }])
    expect(
      (
        await places("team", [
          ["队伍编号", "队伍名称", "社区", "街道"],
          ["T1", "桥头队", "桥头", "相山街道"]
        ])
      ).rows
    ).toMatchObject([{ code: "T1", name: "桥头队", community: "桥头", street: "相山街道" }])
  })

  it.each<[string, readonly (readonly Workbook.Value[])[], string]>([
    [
      "no code",
      [
        ["代码", "名称", "起日", "止日"],
        [undefined, "甲"]
      ],
      "YZ_XLSX_CODE_MISSING"
    ],
    ["no name", [["代码", "名称"], ["1"]], "YZ_XLSX_DIRECTORY_NAME_MISSING"],
    [
      "one code twice",
      [
        ["代码", "名称"],
        ["1", "甲"],
        ["1", "乙"]
      ],
      "YZ_XLSX_CODE_TWICE"
    ],
    [
      "days swapped",
      [
        ["代码", "名称", "起始日期", "终止日期"],
        ["1", "甲", "2026/3/5", "2026/3/4"]
      ],
      "YZ_XLSX_PERIOD_REVERSED"
    ]
  ])("%s is an error", async (_, rows, code) => {
    const listing = await places("team", rows)
    expect(codes(listing)).toContain(code)
    expect(listing.refused).toHaveLength(1)
  })

  it("one code may follow itself in time", async () => {
    const listing = await places("team", [
      ["代码", "名称", "起始日期", "终止日期"],
      ["1", "甲", "2020/1/1", "2025/12/31"],
      ["1", "乙", "2026/1/1", undefined]
    ])
    expect(listing.refused).toEqual([])
  })
})

describe("volunteers", () => {
  const rows = [
    ["姓名", "身份证号", "手机", "所属队伍", "注册日期"],
    ["张三", "999999200803150024", "13800138000", "桥头队", "2024年5月1日"],
    ["李四", 999999200803150000, "1", "桥头队", "上周"],
    [undefined, undefined, "13800138001"]
  ]

  it("are read, and every problem is named with masked values", async () => {
    const listing = await DirectorySheet.readVolunteers(await xlsx([sheet(rows)], "志愿者.xlsx"))
    expect(listing.rows).toMatchObject([
      { name: "张三", idNumber: "999999200803150024", phone: "13800138000", team: "桥头队", registeredOn: Day.require("2024-05-01") }
    ])
    expect(listing.refused).toEqual([
      { sheet: "记录", row: 3 },
      { sheet: "记录", row: 4 }
    ])
    expect(codes(listing)).toEqual([
      "YZ_XLSX_REC02_MISSING",
      "YZ_XLSX_ID_PRECISION",
      "YZ_XLSX_PHONE_UNREADABLE",
      "YZ_XLSX_DATE_UNREADABLE",
      "YZ_XLSX_DIRECTORY_NAME_MISSING"
    ])
    expect(JSON.stringify(listing.findings)).not.toContain("9999992008")
  })

  it("REC-02: a sheet without 居住区域 is told so, by the article that lists it", async () => {
    const { findings } = await DirectorySheet.readVolunteers(await xlsx([sheet(rows)]))
    const hint = findings.find((finding) => finding.code === "YZ_XLSX_REC02_MISSING")
    expect(hint?.severity).toBe("hint")
    expect(SheetFinding.text(hint as SheetFinding.SheetFinding, "zh-CN")).toMatchObject({
      what: "名册里没有这些列：性别、出生日期、居住区域、专业技能、服务类别。",
      basis: expect.stringContaining("VRM art. 5")
    })
  })
})
