import { writeFileSync } from "node:fs"
import { describe, expect, it, vi } from "vitest"
import { yanzhen } from "../../src/index.ts"
import { sqlite } from "../../src/sqlite.ts"
import { folder } from "./command.ts"

vi.setConfig({ testTimeout: 120_000 })

describe("CAL-02: holiday notices kept with the data", () => {
  it("announced once, heeded by every later command, and listed; what is wrong with one is told", async () => {
    using here = folder()
    {
      await using yz = yanzhen({ store: sqlite(here.at("yanzhen.db")) })
      await yz.periods()
    }
    const coverage = "2026-12-26..2027-12-24"
    writeFileSync(here.at("2027.json"), JSON.stringify({ coverage, restDays: ["2027-01-01"], workingDays: ["2027-01-09"] }))
    expect(await here.run("calendar", "list")).toMatchObject({ code: 0, out: expect.stringContaining("没有载入过放假通知") })
    expect((await here.run("calendar", "announce", "2027.json")).code).toBe(2)
    const announced = await here.run("calendar", "announce", "2027.json", "--source", "国办发明电〔2026〕9号")
    expect([announced.code, announced.out]).toEqual([0, expect.stringContaining("2027-12-24 以前的工作日都已知道")])
    expect(announced.out).toContain("没有记录的按期与否因此改变")
    expect(await here.run("record", "due", "2026-12-24")).toMatchObject({ code: 0, out: expect.stringContaining("最迟 2027-01-08 记录") })
    const listed = await here.run("calendar", "list")
    expect(listed.out).toContain("国办发明电〔2026〕9号")
    expect(JSON.parse((await here.run("calendar", "list", "--json")).out)).toMatchObject([
      { workingDays: ["2027-01-09"], last: "2027-12-24" }
    ])
    const again = await here.run("calendar", "announce", "2027.json", "--source", "同一份")
    expect([again.code, again.err]).toEqual([1, expect.stringContaining("这些日子已经知道")])
    writeFileSync(here.at("no.json"), "{")
    expect((await here.run("calendar", "announce", "no.json", "--source", "x")).code).toBe(2)
  })
})
