import { Table } from "@yanzhen/spreadsheet"
import { describe, expect, it } from "vitest"
import { open } from "./door.ts"
import { awarded } from "./ventures.ts"

/** Sheets as they are read back: rows of plain values. */
const readBack = async (bytes: Uint8Array): Promise<ReadonlyMap<string, readonly (readonly unknown[])[]>> => {
  const sheets = new Map<string, (readonly unknown[])[]>()
  const table = await Table.open({ name: "公示表.xlsx", bytes })
  for await (const { sheet, rows } of table.pages()) sheets.set(sheet, [...(sheets.get(sheet) ?? []), ...rows])
  return sheets
}

describe("what is made public of ventures", () => {
  it("is a workbook that says amounts, parts and groups, and names nobody", async () => {
    const yz = open()
    const { award } = await awarded(yz)
    await yz.projects.give(award, {
      type: "report",
      served: [
        { group: "g-1", kind: "elders", people: 40, personTimes: 400 },
        { group: "g-2", kind: "children", people: 3, personTimes: 12 }
      ],
      evidence: ["签到表"],
      by: "p-1",
      on: "2026-03-05"
    })
    const disclosure = await yz.projects.disclosure()
    expect([disclosure.projects, disclosure.problems]).toEqual([1, []])
    const sheets = await readBack(await disclosure.toXlsx("zh-CN"))
    expect([...sheets.keys()]).toEqual(["立项公示", "拨付", "服务群体", "基金收支", "收入来源", "捐赠名录", "使用决议", "说明"])
    const [, , first, sum] = sheets.get("立项公示") ?? []
    expect(first?.slice(0, 9)).toEqual([award, "银龄助餐", undefined, undefined, "实施中", 10_000, 10_000, 10_000, 0])
    expect(sum?.slice(5, 9)).toEqual([10_000, 10_000, 10_000, 0])
    expect(sheets.get("拨付")?.[1]?.slice(0, 5)).toEqual([award, 1, 10_000, "signed", "已拨付"])
    expect(
      sheets
        .get("服务群体")
        ?.slice(1)
        .map((row) => row.slice(1))
    ).toEqual([
      ["老年人", 40, 400],
      ["儿童", "少于5人", undefined]
    ])
    expect(JSON.stringify([...sheets])).not.toContain("p-1")
  })
  it("leaves out what was refused, and a title that holds personal data", async () => {
    const yz = open()
    const { award } = await awarded(yz, { title: "食堂，联系19912345678" })
    const disclosure = await yz.projects.disclosure()
    expect(disclosure.problems.map(({ code, in: words }) => [code, words("zh-CN").why])).toEqual([
      ["disclosure.title-kept", `项目${award}`]
    ])
    const sheets = await readBack(await disclosure.toXlsx("zh-CN"))
    expect(sheets.get("立项公示")?.[2]?.slice(0, 2)).toEqual([award, "（含个人信息，不公开）"])
    expect(JSON.stringify([...sheets])).not.toContain("19912345678")
  })
})
