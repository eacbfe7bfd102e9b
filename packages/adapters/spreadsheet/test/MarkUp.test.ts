import { strFromU8, unzipSync } from "fflate"
import { describe, expect, it } from "vitest"
import { MarkUp, ServiceSheet, SheetFinding, Table } from "../src/index.ts"
import { header, pagesOf, row, sheet, xlsx } from "./sheets.ts"

const marked = async () => {
  const table = await xlsx([
    sheet([
      ["2026年记录"],
      header,
      row(),
      row({ 姓名: "王五", 身份证号: 340603199001010000, 日期: "2026/11/31" }),
      row({ 姓名: "赵六", 地点: undefined })
    ])
  ])
  const { rows, refused, findings } = await ServiceSheet.collect(table)
  return MarkUp.write(
    table,
    findings.map((finding) => SheetFinding.remark(finding, "zh-CN")),
    { accepted: rows.length, refused: refused.length }
  )
}

describe("the marked-up file", () => {
  it("keeps every cell in its place and adds what is wrong", async () => {
    const table = await Table.open({ name: "t.xlsx", bytes: await marked() })
    expect(table.sheets).toEqual(["记录", "填写说明"])
    const [original, explanation] = await pagesOf(table)
    const rows = original?.rows ?? []
    expect(rows[0]?.[0]).toBe("2026年记录")
    expect(rows[2]?.slice(0, header.length)).toEqual(row())
    expect(rows[3]?.[1]).toBe("340603199001010000")
    expect(rows[3]?.at(-1)).toContain("B 身份证号 错误：身份证号被表格当成数字")
    expect(rows[3]?.at(-1)).toContain("F 日期 错误：没有这一天")
    expect(rows[4]?.at(-1)).toContain("警告：还缺：地点")
    expect(rows[4]?.at(-1)).toContain("VRM art. 7")
    expect(rows[2]?.[header.length]).toBe("错误说明")
    expect(explanation?.rows[1]?.[0]).toBe("接受 2 行，退回 1 行，说明 4 条。")
    expect(explanation?.rows.flat()).toContain("YZ_XLSX_ID_PRECISION")
  })

  it("wrong cells are red", async () => {
    const parts = unzipSync(await marked())
    expect(strFromU8(parts["xl/styles.xml"] ?? new Uint8Array())).toContain("FFC7CE")
    const xml = strFromU8(parts["xl/worksheets/sheet1.xml"] ?? new Uint8Array())
    const style = (cell: string): string | undefined => new RegExp(`<c r="${cell}" s="(\\d+)"`).exec(xml)?.[1]
    expect(style("B4")).toBe(style("F4"))
    expect(style("B4")).not.toBe(style("B3"))
  })

  it("can be corrected and read again", async () => {
    const table = await Table.open({ name: "t.xlsx", bytes: await marked() })
    const { rows } = await ServiceSheet.collect(table)
    expect(rows.map((one) => one.where.row)).toEqual([3, 5])
  })
})
