import { Day } from "@yanzhen/core/foundation"
import type { IncomingRow } from "@yanzhen/core/desk"
import { describe, expect, it } from "vitest"
import * as SheetSource from "../src/SheetSource.ts"

const source = (text: string, options?: SheetSource.SheetOptions) =>
  SheetSource.open({ name: "记录.csv", bytes: new TextEncoder().encode(text) }, options)

const rowsOf = async (text: string, options?: SheetSource.SheetOptions): Promise<readonly IncomingRow.IncomingRow[]> => {
  const rows: IncomingRow.IncomingRow[] = []
  for await (const page of (await source(text, options)).pages()) rows.push(...page.rows)
  return rows
}

const day = Day.require("2026-03-05")
const midnight = day * 1440
const header = "姓名,队伍,日期,出发时间,起止时间,返回时间,时长,休息,路途,计划时长,录入日期"

describe("a row of a sheet as the desk wants it", () => {
  it("every time by the clock, in local minutes", async () => {
    const [row] = await rowsOf(`${header}\n张三,桥头队,2026/3/5,8:30,"9:00-11:00,14:00-16:00",16:20,,15:00-15:10,,4小时,2026-04-02\n`)
    expect(row).toEqual({
      place: { sheet: "记录", row: 2 },
      findings: [],
      person: { name: "张三" },
      team: "桥头队",
      on: day,
      attended: [
        { from: midnight + 540, to: midnight + 660 },
        { from: midnight + 840, to: midnight + 960 }
      ],
      breaks: [{ from: midnight + 900, to: midnight + 910 }],
      travel: [
        { from: midnight + 510, to: midnight + 540, way: "out" },
        { from: midnight + 960, to: midnight + 980, way: "back" }
      ],
      plannedMinutes: 240,
      toldMissing: ["activityName", "place", "content", "organiser", "leader"],
      enteredOn: Day.require("2026-04-02")
    })
  })

  it("times by their length alone", async () => {
    const [row] = await rowsOf(`${header}\n张三,桥头队,2026/3/5,,,,3,30分钟,20分钟,,\n`)
    expect(row).toMatchObject({ attended: [], untimedMinutes: 180, breakMinutes: 30, travelMinutes: 20 })
    expect([row?.breaks, row?.travel, row?.plannedMinutes, row?.enteredOn]).toEqual([undefined, undefined, undefined, undefined])
  })

  it("clock times of no day are left out, and never put on some other day", async () => {
    const [row] = await rowsOf(`${header}\n张三,桥头队,3月5日,8:30,9:00-11:00,,,10:00-10:10,,,\n`)
    expect(row).toMatchObject({ attended: [] })
    expect([row?.on, row?.untimedMinutes, row?.breaks, row?.travel]).toEqual([undefined, undefined, undefined, undefined])
  })
})

describe("what the reader has told", () => {
  it("of a row that lacks facts, is told to the desk; a clock without its day is lacking with it", async () => {
    const [untold, timeless] = await rowsOf(`${header}\n张三,桥头队,2026/3/5,,9:00-11:00,,,,,,\n李四,桥头队,,,9:00-11:00,,,,,,\n`)
    expect(untold?.toldMissing).toEqual(["activityName", "place", "content", "organiser", "leader"])
    expect(timeless?.toldMissing).toEqual(["activityName", "on", "place", "content", "organiser", "leader", "time"])
  })

  it("nothing of a row that is whole, nor of a head-count, which is refused", async () => {
    const facts = { activityName: "探访", place: "社区", content: "清扫", organiser: "站", leader: "赵队长" }
    const [whole] = await rowsOf(`${header}\n张三,桥头队,2026/3/5,,9:00-11:00,,,,,,\n`, { facts })
    const [heads] = await rowsOf("人数,队伍,日期\n20,桥头队,2026/3/5\n")
    expect([whole?.place.row, whole?.toldMissing, heads?.headCount, heads?.toldMissing]).toEqual([2, undefined, 20, undefined])
  })

  it("a reason against recording is handed on; one that says there is none is not", async () => {
    const rows = await rowsOf("姓名,队伍,不予记录原因\n张三,桥头队,实习\n李四,桥头队,无\n")
    expect(rows.map(({ exclusion }) => exclusion)).toEqual(["internship", undefined])
  })
})

describe("the source of rows", () => {
  it("can be read twice, and counts what was refused", async () => {
    const sheet = await source(`${header}\n张三,桥头队,2026/2/30,,,,3,,,,\n李四,桥头队,2026/3/5,,,,3,,,,\n`)
    for (let time = 0; time < 2; time++) {
      let refused = 0
      let rows = 0
      for await (const page of sheet.pages()) {
        refused += page.refused
        rows += page.rows.length
      }
      expect([rows, refused]).toEqual([1, 1])
      expect(sheet.findings().kept.map(({ code }) => code)).toContain("YZ_XLSX_DATE_IMPOSSIBLE")
    }
  })

  it("is known by its bytes and by what was said beside them, not by its name or the day it was handed in", async () => {
    const print = async (text: string, options?: SheetSource.SheetOptions) => (await source(text, options)).fingerprint()
    const text = `${header}\n`
    expect(await print(text, { enteredOn: "2026-04-02" })).toBe(await print(text))
    expect(await print(`${text} `)).not.toBe(await print(text))
    expect(await print(text, { facts: { leader: "王五" } })).not.toBe(await print(text))
    expect(await print(text, { year: 2026 })).not.toBe(await print(text))
  })
})
