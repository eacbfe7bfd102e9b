import { readdirSync, readFileSync, statSync } from "node:fs"
import readExcelFile from "read-excel-file/node"
import { describe, expect, it, vi } from "vitest"
import * as Committed from "../src/Committed.ts"
import * as District from "../src/generate/District.ts"
import * as Street from "../src/generate/Street.ts"
import * as Input from "../src/Input.ts"
import * as Delivery from "../src/write/Delivery.ts"
import * as HouseStyle from "../src/write/HouseStyle.ts"
import * as HouseStyles from "../src/write/HouseStyles.ts"
import * as LaterVersion from "../src/write/LaterVersion.ts"

const district = District.of()
const deliveries = Delivery.deliveries(district)
const folder = new URL("../data/", import.meta.url)
const read = (bytes: Uint8Array): ReturnType<typeof readExcelFile> => readExcelFile(Buffer.from(bytes))
const delivered = (street: string, at = 0): Delivery.Delivery => {
  const delivery = deliveries.filter((each) => each.street === street)[at]
  if (delivery === undefined) throw new Error(`${street} delivers nothing`)
  return delivery
}

describe("the stations' files", () => {
  it("hold all 60 000 lines, at least 20 000 of them in workbooks, and each file has its own name", () => {
    const sum = (files: readonly Delivery.Delivery[]): number => files.reduce((total, { lines }) => total + lines, 0)
    expect(sum(deliveries)).toBe(60_000)
    expect(sum(deliveries.filter(({ file }) => file.endsWith(".xlsx")))).toBeGreaterThanOrEqual(20_000)
    const names = Input.files(district).map(({ file }) => file)
    expect(new Set(names).size).toBe(names.length)
  })
  it("ten stations write in ten ways: no two have the same headings in the same order", () => {
    const styles = Street.streets.map(({ name }) => HouseStyle.headers(HouseStyles.of(name)).join("|"))
    expect(new Set(styles).size).toBe(10)
  })
  it("are the same bytes when written again later", async () => {
    const { bytes } = delivered("东街道", 3)
    const before = await bytes()
    vi.useFakeTimers({ now: Date.UTC(2031, 4, 6), toFake: ["Date"] })
    const later = await bytes().finally(() => vi.useRealTimers())
    expect(Buffer.from(later).equals(Buffer.from(before))).toBe(true)
  })
  it.each(Street.streets.filter(({ name }) => HouseStyles.of(name).format === "xlsx").map(({ name }) => name))(
    "%s: every sheet says 合成数据 first, then its headings, and all lines are there",
    async (street) => {
      const delivery = delivered(street, 3)
      const style = HouseStyles.of(street)
      const headings = HouseStyle.headers(style)
      const nameAt = style.columns.findIndex(([header]) => header === "姓名" || header === "志愿者姓名" || header === "志愿者")
      const countAt = style.columns.findIndex(([header]) => header.endsWith("人数"))
      let lines = 0
      const sheets = await read(await delivery.bytes())
      expect(sheets.map(({ sheet }) => sheet)).toEqual(["7月", "8月", "9月", "10月"])
      for (const { data } of sheets) {
        expect(data[0]?.[0]).toContain("（合成数据，仅供演示 / synthetic）")
        expect(data[style.subtitle ? 2 : 1]).toEqual(headings)
        const body = data.slice(style.subtitle ? 3 : 2, style.total === undefined ? undefined : -1)
        const dataRows = body.filter((row) => row[nameAt] !== headings[nameAt])
        expect(dataRows.filter((row) => (row[nameAt] ?? row[countAt] ?? null) === null)).toEqual([])
        lines += dataRows.length
      }
      expect(lines).toBe(delivery.lines)
    }
  )
  it.each([
    ["西街道", "utf-8", "\uFEFF"],
    ["三堤口街道", "gb18030", ""]
  ] as const)("%s sends CSV in %s", async (street, encoding, mark) => {
    const delivery = delivered(street)
    const text = new TextDecoder(encoding, { ignoreBOM: true, fatal: true }).decode(await delivery.bytes())
    const lines = text.split("\r\n")
    expect(text.startsWith(`${mark}${street}2025年上半年志愿服务记录表（合成数据，仅供演示 / synthetic）`)).toBe(true)
    expect(lines[1]).toBe(HouseStyle.headers(HouseStyles.of(street)).join(","))
    // Title, headings, total, and nothing behind the last line end.
    expect(lines).toHaveLength(delivery.lines + 4)
    expect(new Set(lines.slice(0, -1).map((line) => line.split(",").length)).size).toBe(1)
  })
  it("the GB18030 file is no UTF-8, so a reader must look", async () => {
    const bytes = await delivered("三堤口街道").bytes()
    expect(() => new TextDecoder("utf-8", { fatal: true }).decode(bytes)).toThrow(TypeError)
  })
})

describe("later versions", () => {
  const [correction, mistake] = LaterVersion.laterVersions(district)
  it("a month comes again with some ends changed and some lines taken back, and nothing else touched", async () => {
    if (correction === undefined) throw new Error("no correction")
    const [first] = (await read(await delivered("曲阳街道", 1).bytes())).filter(({ sheet }) => sheet === "9月")
    const [second] = await read(await correction.bytes())
    const pairs = (first?.data ?? []).map((row, at) => [row, second?.data[at] ?? []] as const).slice(2) // Below title and day of making.
    const endAt = HouseStyle.headers(HouseStyles.of("曲阳街道")).indexOf("结束时间")
    const remarkAt = HouseStyle.headers(HouseStyles.of("曲阳街道")).indexOf("备注")
    const differing = pairs.filter(([one, other]) => JSON.stringify(one) !== JSON.stringify(other))
    const ended = differing.filter(([one, other]) => String(one[endAt]) !== String(other[endAt]))
    const withdrawn = differing.filter(([, other]) => String(other[remarkAt]).startsWith("撤回"))
    expect(ended).toHaveLength(correction.changed)
    expect(withdrawn).toHaveLength(correction.takenBack)
    expect(differing).toHaveLength(correction.changed + correction.takenBack)
    expect(correction.changed).toBeGreaterThan(0)
    expect(correction.takenBack).toBeGreaterThan(0)
    for (const [one, other] of differing)
      expect(one.filter((_, at) => at !== endAt && at !== remarkAt)).toEqual(other.filter((_, at) => at !== endAt && at !== remarkAt))
  })
  it("a file sent by mistake is small and speaks of activities that no other file has", () => {
    expect(mistake?.kind).toBe("mistake")
    expect(mistake?.lines).toBe(60)
  })
})

describe("the committed files", () => {
  it.each(Committed.files(district))("$file is what the generator makes today", async ({ file, bytes }) => {
    expect(Buffer.from(await bytes()).equals(readFileSync(new URL(encodeURIComponent(file), folder)))).toBe(true)
  })
  it("are all there is in the folder, and together at most 2 MB", () => {
    const names = readdirSync(folder)
    expect(names.toSorted()).toEqual(
      Committed.files(district)
        .map(({ file }) => file)
        .toSorted()
    )
    const size = names.reduce((sum, name) => sum + statSync(new URL(encodeURIComponent(name), folder)).size, 0)
    expect(size).toBeLessThanOrEqual(2 * 1024 * 1024)
  })
  it("the directories hold ten streets, 76 places, all teams and all volunteers", async () => {
    const lines = async (file: string): Promise<readonly number[]> =>
      (await read(readFileSync(new URL(encodeURIComponent(file), folder)))).map(({ data }) => data.length - 2)
    expect(await lines("街道社区.xlsx")).toEqual([10, 76])
    expect(await lines("队伍.xlsx")).toEqual([district.teams.length])
    expect(await lines("志愿者.xlsx")).toEqual([5_000])
  })
})
