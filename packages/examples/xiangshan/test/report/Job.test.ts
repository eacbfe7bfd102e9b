import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import readExcelFile from "read-excel-file/node"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import * as District from "../../src/generate/District.ts"
import * as Handed from "../../src/report/Handed.ts"
import * as Job from "../../src/report/Job.ts"
import * as Showcase from "../../src/report/Showcase.ts"

const district = District.of()
const folder = mkdtempSync(join(tmpdir(), "xiangshan-"))
const said: string[] = []

/** The stations of whose months later files speak; everybody of the district is in the directories. */
const small = new Set(["曲阳街道-2025年下半年.xlsx", "渠沟镇-2026年上半年.xlsx"])
const streets = ["曲阳街道", "渠沟镇"]

const shown = Showcase.person(
  district,
  district.services.filter(({ activity }) => activity.team.street.name === "曲阳街道" && activity.on >= 20_270 && activity.on < 20_454)
)

beforeAll(async () => {
  const handed = Handed.of(district)
  await Job.run({
    hand: () => ({ ...handed, deliveries: handed.deliveries.filter(({ file }) => small.has(file)) }),
    shown: () => shown?.name,
    folder,
    say: (lines) => said.push(...lines)
  })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The numbers that stand in a line of a table. */
const line = (start: string): readonly number[] => {
  const found = said.find((one) => one.trim().startsWith(start))
  if (found === undefined) throw new Error(`no line ${start} in\n${said.join("\n")}`)
  return (found.trim().slice(start.length).match(/\d+/g) ?? []).map(Number)
}

describe("the main job, on two stations", () => {
  it("says first that everything is made up", () => expect(said[0]).toContain("合成数据"))
  it("takes every row of the stations in, refusing none", () => {
    for (const street of streets) {
      const [files, rows = 0, recorded = 0, groups = 0, drafts, corrections, known = 0, held, refused] = line(street)
      expect({ files, drafts, corrections, held, refused }).toEqual({ files: 1, drafts: 0, corrections: 0, held: 0, refused: 0 })
      expect(recorded + groups + known).toBe(rows)
    }
  })
  it("a month sent again with changes: ten corrections, the rest is in; six lines taken back are voided", () => {
    expect(line("曲阳街道-2025年9月（更正）.xlsx")).toEqual([1, 400, 0, 0, 0, 10, 390, 0, 0])
    expect(said.join("\n")).toContain("更正表中注明“撤回”的 6 行已逐条作废")
  })
  it("a file sent by mistake comes in and is withdrawn as one; a month sent twice is in already", () => {
    expect(line("东山街道-2026年5月（误传）.xlsx")).toEqual([1, 60, 60, 0, 0, 0, 0, 0, 0])
    expect(said.join("\n")).toContain("误传的表已整批撤回：记录 60 条")
    expect(line("渠沟镇-2026年3月.xlsx（重复报送）")).toEqual([1, 352, 0, 0, 0, 0, 352, 0, 0])
  })
  it("of the workbook of accidents, rows come in, wait and are refused, with reasons", () => {
    const [, rows = 0, ...fates] = line("脏数据.xlsx")
    expect(fates.reduce((sum, count) => sum + count, 0)).toBe(rows)
    expect(fates.at(-1)).toBeGreaterThan(15)
    expect(said.join("\n")).toContain("怎么改：")
  })
  it("names the communities without a team", () => {
    expect(said.join("\n")).toContain("75 个社区中 72 个有队伍")
    expect(said.filter((one) => one.includes("空白："))).toHaveLength(3)
  })
  it("explains a volunteer with shared hours and a rest, with the provision", () => {
    const at = said.findIndex((one) => one.startsWith("六、"))
    const explained = said
      .slice(
        at,
        said.findIndex((one) => one.startsWith("七、"))
      )
      .join("\n")
    expect(explained).toContain(shown?.name)
    for (const word of ["重叠", "休息", "《志愿服务记录", "还差"]) expect(explained).toContain(word)
  })
  it("shows training and paid duty beside, and finds chain and registers whole", () => {
    expect(line("带薪履职")[0]).toBeGreaterThan(0)
    expect(said.some((one) => one.startsWith("七、核对无误"))).toBe(true)
    expect(said.some((one) => /链头：第 \d+ 位 [0-9a-f]{64}/.test(one))).toBe(true)
  })
  it("writes the result and the marked workbook, and measures itself", async () => {
    const sheets = await readExcelFile(readFileSync(join(folder, "脏数据（标明错误）.xlsx")))
    expect(sheets.flatMap(({ data }) => data.flat()).some((cell) => cell === "错误说明")).toBe(true)
    expect(existsSync(join(folder, "结果.xlsx"))).toBe(true)
    expect(said.at(-1)).toMatch(/合计：\d+\.\d 秒，内存峰值 \d+ MB/)
  })
})
