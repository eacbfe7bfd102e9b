import { DirectoryKind, Table } from "@yanzhen/spreadsheet"
import { describe, expect, it } from "vitest"
import { look, minutesOf, open, take } from "./door.ts"
import { sheet } from "../src/sheet.ts"
import { directory, people, served, station } from "./workbooks.ts"

/** Every cell as text, by sheet. */
const read = async (bytes: Uint8Array): Promise<ReadonlyMap<string, readonly (readonly string[])[]>> => {
  const sheets = new Map<string, string[][]>()
  for await (const { sheet: name, rows } of (await Table.open({ name: "结果.xlsx", bytes })).pages()) {
    const known = sheets.get(name) ?? []
    sheets.set(name, [
      ...known,
      ...rows.map((row) => row.map((cell) => (cell === undefined ? "" : typeof cell === "object" ? JSON.stringify(cell) : String(cell))))
    ])
  }
  return sheets
}

const column = (rows: readonly (readonly string[])[], heading: string): readonly string[] => {
  const header = rows.findIndex((row) => row.includes(heading))
  const at = rows[header]?.indexOf(heading) ?? -1
  return rows.slice(header + 1).map((row) => row[at] ?? "")
}
const sum = (cells: readonly string[]): number => cells.reduce((total, cell) => total + (Number(cell) || 0), 0)

describe("the result workbook", () => {
  it("holds the totals, the people with their stars, every minute that did not count, and what it all stands on", async () => {
    const door = open()
    await door.importDirectory(await directory())
    await take(door, [
      ...station,
      served(people.li, { 日期: "2026-03-08", 活动名称: "培训" }),
      served(people.wang, { 日期: "2026-03-09", 开始时间: "00:00", 结束时间: "23:00" })
    ])
    for (const policy of ["national", "i-zhiyuan", "boluo"]) {
      const answer = await door.tally({ policy })
      const sheets = await read(await answer.toXlsx())
      expect([...sheets.keys()]).toEqual(["汇总", "志愿者与星级", "未计入时间", "其他时间", "待核实", "记录提示", "说明"])
      const total = answer.rows.reduce(
        (all, row) => ({ minutes: all.minutes + row.minutes, lost: all.lost + row.excludedMinutes + row.overageMinutes }),
        { minutes: 0, lost: 0 }
      )
      const totals = sheets.get("汇总") ?? []
      // The last row repeats the sum of those above it.
      expect(sum(column(totals, "计入分钟"))).toBe(2 * total.minutes)
      expect(totals.at(-1)?.[0]).toBe("合计")
      expect(column(sheets.get("志愿者与星级") ?? [], "志愿者").toSorted()).toEqual(
        answer.rows.map(({ names }) => names.volunteer ?? "").toSorted()
      )
      const lost = sheets.get("未计入时间") ?? []
      expect(total.lost).toBeGreaterThan(0)
      expect(sum(column(lost, "未计入分钟"))).toBe(total.lost)
      expect(column(lost, "依据").every((basis) => basis.includes(policy === "national" ? "national@" : "@"))).toBe(true)
      const notes = (sheets.get("说明") ?? []).flat()
      expect(notes).toContain(answer.policy)
      expect(notes.some((cell) => cell.startsWith("本库默认，非法律规定"))).toBe(true)
      expect(notes).toContain((await door.verify()).head.hash)
    }
  })

  it("of a period across a service at midnight loses no minute", async () => {
    const door = open()
    await take(door, [
      served(people.wang, { 日期: "2026-01-31", 开始时间: "22:00", 结束时间: "次日2:00" }),
      served(people.wang, { 日期: "2026-01-31", 开始时间: "23:00", 结束时间: "次日1:00", 活动名称: "巡夜" })
    ])
    for (const period of ["2026-01", "2026-02"]) {
      const answer = await door.tally({ period })
      expect(answer.rows).toMatchObject([{ minutes: 120, excludedMinutes: 60 }])
      expect(sum(column((await read(await answer.toXlsx())).get("未计入时间") ?? [], "未计入分钟"))).toBe(60)
    }
  })

  it("is of one moment: what was stored since the answer stands on every sheet, and the last page says so", async () => {
    const door = open()
    await take(door, station)
    const answer = await door.tally()
    await take(door, [
      served(people.wang, { 日期: "2026-03-09", 开始时间: "09:00", 结束时间: "11:00", 活动名称: "巡夜" }),
      served(people.wang, { 日期: "2026-03-09", 开始时间: "10:00", 结束时间: "11:00", 活动名称: "读报" })
    ])
    const sheets = await read(await answer.toXlsx())
    const lost = sum(column(sheets.get("未计入时间") ?? [], "未计入分钟"))
    expect(lost).toBe(120)
    expect(sum(column(sheets.get("汇总") ?? [], "剔除分钟"))).toBe(2 * lost)
    expect((sheets.get("说明") ?? []).flat()).toContain((await door.verify()).head.hash)
  })

  it("STD-03: names beside each category its code in the lists of others, nothing where a list has none", async () => {
    const door = open()
    const rows = ["心理疏导", "助老助残", "修理火箭"].map((category) => `张三,红队,${category},广场,扫地,2026-03-05,2,${category}`)
    const file = ["姓名,队伍,活动名称,地点,服务内容,日期,时长,服务类别", ...rows].join("\n")
    const facts = { leader: "周组长", organiser: "相山区社会工作站" }
    await (await door.preview(sheet({ name: "类别.csv", bytes: new TextEncoder().encode(file) }, { facts }))).commit()
    const totals = (await read(await (await door.tally({ by: ["category"] })).toXlsx())).get("汇总") ?? []
    const heading = totals.find((row) => row[0] === "服务类别") ?? []
    expect(heading.slice(1, 4).map((cell) => /^《.+》/.test(cell))).toEqual([true, true, true])
    const found = totals.slice(totals.indexOf(heading) + 1, -1).map((row) => row.slice(0, 4))
    expect(new Map(found.map(([category, ...codes]) => [category, codes]))).toEqual(
      new Map([
        ["其他", ["", "", "其他"]],
        ["助老助残", ["助老助残", "扶弱助残", "扶老救孤恤病助残优抚"]],
        ["心理疏导", ["", "心理疏导", "其他"]]
      ])
    )
  })

  it("says what heads lost beside what people lost, with the head-count it stands in", async () => {
    const door = open({ policy: "hailin" })
    await take(door, [served({}, { 队伍: "银龄关爱小家", 人数: "20", 开始时间: "09:00", 结束时间: "12:00" })])
    const lost = (await read(await (await door.tally({ by: ["team"] })).toXlsx())).get("未计入时间") ?? []
    expect(column(lost, "未计入分钟").filter((cell) => cell !== "")).toEqual([])
    expect(sum(column(lost, "未计入人分钟（人数记录）"))).toBe(20 * 60)
    expect(lost.at(-1)?.[0]).toBe("人数记录（20人）")
    expect(lost.at(-1)?.at(-1)).toMatch(/^[0-9a-f-]{36}$/)
  })

  it("speaks English where it is asked to", async () => {
    const door = open()
    await take(door, station)
    expect([...(await read(await (await door.tally({ by: ["team"] })).toXlsx("en"))).keys()]).toEqual([
      "Totals",
      "Time not credited",
      "Other time",
      "To be looked at",
      "Remarks",
      "Notes"
    ])
  })
})

describe("the marked-up file", () => {
  const rows = [
    ...station,
    served(people.li, { 结束时间: "08:00", 日期: "2026-03-04" }),
    served(people.li, { 日期: "2027-01-01" }),
    served(people.wang)
  ]

  it("shows what the reader of the sheet and what the desk found, beside the row", async () => {
    const door = open()
    const preview = await look(door, rows)
    expect(preview).toMatchObject({ new: 4, refused: 2, known: 1 })
    const marked = await read(await preview.toXlsx())
    expect([...marked.keys()]).toEqual(["记录", "填写说明"])
    const [header, ...said] = marked.get("记录") ?? []
    expect(header?.at(-1)).toBe("错误说明")
    for (const { row, severity, in: words } of preview.problems) {
      if (row === undefined) continue
      expect(said[row - 2]?.at(-1)).toContain(words("zh-CN").title)
      expect(["error", "warning", "hint"]).toContain(severity)
    }
    // One of each: the end before the start by the reader, the day to come too, the row that stands further up by the desk.
    expect(preview.problems.filter(({ row = 0 }) => row >= 6).map(({ row, code }) => [row, code])).toEqual([
      [6, "YZ_XLSX_END_BEFORE_START"],
      [7, "YZ_XLSX_DATE_FUTURE"],
      [8, "import.row-twice"]
    ])
  })

  it("can be mended and brought in again: what is in already does not count twice", async () => {
    const door = open()
    const preview = await look(door, rows)
    await preview.commit()
    const before = await minutesOf(door)
    const again = await door.preview(sheet({ name: "需修改.xlsx", bytes: await preview.toXlsx() }))
    expect(again).toMatchObject({ known: 5, new: 0, refused: 2 })
    await again.commit()
    expect(await minutesOf(door)).toEqual(before)
  })
})

it("a list of places is told from a file of records", async () => {
  const file = await directory()
  expect([...(await DirectoryKind.of(await Table.open(file))).values()]).toEqual(["street", "community", "team", "volunteer"])
})
