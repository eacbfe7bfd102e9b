import { readFileSync } from "node:fs"
import readExcelFile from "read-excel-file/node"
import { describe, expect, it } from "vitest"
import * as Committed from "../src/Committed.ts"
import type { Placed } from "../src/dirty/DirtyWorkbook.ts"
import * as District from "../src/generate/District.ts"
import * as IdentityNumber from "../src/generate/IdentityNumber.ts"

const inData = (file: string): Buffer => readFileSync(new URL(`../data/${encodeURIComponent(file)}`, import.meta.url))
const sheets = await readExcelFile(inData(Committed.dirtyFile), { trim: false })
const manifest: readonly Placed[] = JSON.parse(inData(Committed.manifestFile).toString("utf8"))
const placed = (id: string): Placed => {
  const found = manifest.find(({ accident }) => accident === id)
  if (found === undefined) throw new Error(`no accident is called ${id}`)
  return found
}
const rowOf = ({ sheet, row }: Placed): readonly unknown[] => sheets.find((each) => each.sheet === sheet)?.data[row - 1] ?? []
const cellOf = (id: string): unknown => rowOf(placed(id))[(placed(id).column ?? "A").charCodeAt(0) - 65]
const cellUnder = (id: string, header: string): unknown => {
  const heading = sheets.find(({ sheet }) => sheet === placed(id).sheet)?.data.find((row) => row.includes(header))
  return rowOf(placed(id))[heading?.indexOf(header) ?? -1]
}

describe("every accident is in the workbook, where the list says", () => {
  it("sheets: 3月, 问题行, 散页 and one without any table, each of them said to be synthetic", () => {
    expect(sheets.map(({ sheet }) => sheet)).toEqual(["3月", "问题行", "散页", "填表说明"])
    for (const { data } of sheets) expect(data[0]?.[0]).toContain("（合成数据，仅供演示 / synthetic）")
  })
  it("no accident stands twice in the list, and no two share a line", () => {
    expect(new Set(manifest.map(({ accident }) => accident)).size).toBe(manifest.length)
    expect(new Set(manifest.map(({ sheet, row }) => `${sheet} ${row}`)).size).toBe(manifest.length)
  })
  it("a fault always says which family of findings must name it", () => {
    for (const { expect: expected, family, accident } of manifest)
      expect([accident, family === undefined]).toEqual([accident, expected === "read" || expected === "skipped"])
  })
  it.each([
    ["day-without-year", "3月5日"],
    ["day-full-width", "２０２６／３／５"],
    ["day-serial", 46_090],
    ["clock-in-words", "上午9点"],
    ["clock-full-width", "９：００"],
    ["clock-next-day", "次日2:00"],
    ["duration-in-words", "2小时30分"],
    ["duration-sexagesimal", "2.30"],
    ["duration-over-a-day", "30小时"],
    ["day-impossible", "2026/2/30"],
    ["leader-missing", null],
    ["organiser-missing", null],
    ["time-missing", null],
    ["team-unknown", "星星点灯志愿服务队"],
    ["category-unknown", "综合服务"],
    ["group-head-count", 20],
    ["group-about", "20余人"],
    ["formula-link", '=HYPERLINK("http://example.invalid/","点击领取")'],
    ["formula-command", "+cmd|' /C calc'!A0"],
    ["person-missing", null]
  ] as const)("%s: %j", (id, cell) => expect(cellOf(id)).toBe(cell))

  it("id-truncated: a number whose last three digits are gone", () => {
    expect(cellOf("id-truncated")).toBeTypeOf("number")
    expect(String(cellOf("id-truncated"))).toMatch(/^999999\d{9}000$/)
  })
  it("id-lower-x: a small x behind a right number", () => {
    const number = String(cellOf("id-lower-x"))
    expect(number).toMatch(/^\d{17}x$/)
    expect(IdentityNumber.checkDigit(number.slice(0, 17))).toBe("X")
  })
  it("id-wrong-check: eighteen digits, the last one wrong", () => {
    const number = String(cellOf("id-wrong-check"))
    expect(number).toMatch(/^999999\d{12}$/)
    expect(IdentityNumber.checkDigit(number.slice(0, 17))).not.toBe(number.slice(17))
  })
  it("day-future: a date cell in a year that has not come", () => {
    expect((cellOf("day-future") as Date).getUTCFullYear()).toBe(2036)
  })
  it("name-trailing-spaces and team-trailing-space end in blanks", () => {
    expect(cellOf("name-trailing-spaces")).toMatch(/ {2}$/)
    expect(cellOf("team-trailing-space")).toMatch(/　$/)
  })
  it("end-before-start and night-without-next-day end before they start", () => {
    for (const id of ["end-before-start", "night-without-next-day"])
      expect(Number.parseInt(String(cellUnder(id, "结束时间")), 10)).toBeLessThan(Number.parseInt(String(cellUnder(id, "开始时间")), 10))
  })
  it("row-duplicate is the line above it once more", () => {
    expect(rowOf(placed("row-duplicate"))).toEqual(rowOf(placed("row-original")))
    expect(placed("row-duplicate").row).toBe(placed("row-original").row + 1)
  })
  it("row-repeated-heading, row-total, row-empty, row-merged-note are what they say", () => {
    expect(rowOf(placed("row-repeated-heading"))).toContain("身份证号")
    expect(rowOf(placed("row-total"))[0]).toBe("合计")
    expect(rowOf(placed("row-empty")).every((cell) => cell === null)).toBe(true)
    expect(rowOf(placed("row-merged-note"))[0]).toBe("以下为3月下半月")
  })
  it("person-two-of-a-name: name and team fit two volunteers, and nothing else is given", () => {
    const [name, team] = [cellOf("person-two-of-a-name"), cellUnder("person-two-of-a-name", "所属队伍")]
    const people = District.of().people.filter((person) => person.name === name && person.team.name === team)
    expect(people).toHaveLength(2)
    expect(cellUnder("person-two-of-a-name", "身份证号")).toBeNull()
    expect(cellUnder("person-two-of-a-name", "联系电话")).toBeNull()
  })
  it("person-unknown: a right number that nobody in the directory has", () => {
    const number = String(cellUnder("person-unknown", "身份证号"))
    expect(IdentityNumber.checkDigit(number.slice(0, 17))).toBe(number.slice(17))
    expect(District.of().people.map(({ idNumber }) => idNumber)).not.toContain(number)
  })
  it("text-personal: name and telephone of somebody else stand in the content", () => {
    const other = District.of().people.find(({ phone }) => String(cellOf("text-personal")).includes(phone))
    expect(cellOf("text-personal")).toContain(other?.name)
  })
  it("散页 has no column for the organising unit or the leader", () => {
    const cells = sheets.find(({ sheet }) => sheet === "散页")?.data.flat() ?? []
    expect(cells).not.toContain("活动负责人")
    expect(cells).not.toContain("活动组织单位")
  })
  it("no identity number in it can be anybody's", () => {
    const texts = sheets
      .flatMap(({ data }) => data.flat())
      .map((cell) =>
        String(cell ?? "")
          .normalize("NFKC")
          .replace(/[\s'-]/g, "")
      )
    const numbers = texts.flatMap((text) => text.match(/\d{15,17}[\dXx]?/g) ?? [])
    expect(numbers.length).toBeGreaterThan(50)
    for (const number of numbers) expect(number.startsWith("99999")).toBe(true)
  })
})
