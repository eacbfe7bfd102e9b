/** Places from the command line: what lies below a community, stations, goals, agreements, the five parties. */
import { describe, expect, it } from "vitest"
import { yanzhen } from "../../src/index.ts"
import { sqlite } from "../../src/sqlite.ts"
import { settle } from "../door.ts"
import { folder } from "./command.ts"

const opened = async () => {
  const here = folder()
  await using yz = yanzhen({ store: sqlite(here.at("yanzhen.db")) })
  await settle(yz)
  return here
}

describe("places, step by step", () => {
  it("what lies below a community is listed, somebody is assigned to a grid, and all of it can be read", async () => {
    using here = await opened()
    const put = async (...line: readonly string[]) => expect(await here.run(...line)).toMatchObject({ code: 0, err: "" })
    const named = (name: string) => ["--set", "community=c-1", "--set", `code=${name}`, "--set", `name=${name}`, "--set", "from=2024-01-01"]
    await put("listing", "give", "cp-1", "list-compound", ...named("桂苑小区"))
    await put("listing", "give", "b-1", "list-building", ...named("3号楼"), "--set", "compound=cp-1")
    await put("listing", "give", "g-1", "list-grid", ...named("第二网格"))
    const kind = (of: string) => ["--set", `kind=${of}`]
    await put("listing", "give", "fa-1", "list-facility", ...named("实践站"), ...kind("practice-station"))
    const assigned = ["--set", "person=v-1", "--set", "role=building-head", "--set", "building=b-1", "--on", "2026-03-01"]
    await put("grid", "give", "g-1", "assign", ...assigned)
    for (const [of, name] of [
      ["compound", "桂苑小区"],
      ["building", "3号楼"],
      ["grid", "第二网格"],
      ["facility", "实践站"]
    ] as const)
      expect((await here.run(of, "list")).out, of).toContain(name)
    const coded = (code: string) => [
      "listing",
      "give",
      "o-1",
      "list-organisation",
      ...named("同心社"),
      "--set",
      "kind=social-organisation",
      "--set",
      `creditCode=${code}`
    ]
    const refused = await here.run(...coded("51999999MJA000016T"))
    expect([refused.code === 0, refused.err]).toEqual([false, expect.stringContaining("末位校验码")])
    expect(await here.run(...coded("51999999MJA000016R"))).toMatchObject({ code: 0, err: "" })
    expect((await here.run("organisation", "list")).out).toContain("51999999MJA000016R")
    expect((await here.run("party", "register")).out).toContain("社会组织 1")
    const rows = JSON.parse((await here.run("grid", "assignments", "--json")).out) as { readonly rows: readonly object[] }
    expect(rows.rows).toMatchObject([{ grid: "g-1", person: "v-1", role: "building-head", building: "b-1", from: "2026-03-01" }])
  })
  it("a station is opened and its goals are set; a year that is none is told as an id", async () => {
    using here = await opened()
    expect(await here.run("station", "give", "st-1", "open", "--on", "2026-01-05")).toMatchObject({ code: 0 })
    const work = ["--set", "item=1", "--set", "words=老旧小区改造"]
    expect(await here.run("goal", "give", "st-1/2026", "list-key-work", ...work)).toMatchObject({ code: 0 })
    const goal = ["--set", "goal=g-1", "--set", "words=走访", "--set", "serves=1"]
    expect(await here.run("goal", "give", "st-1/2026", "set-goal", ...goal)).toMatchObject({ code: 0 })
    expect((await here.run("goal", "show", "st-1", "2026")).out).toContain("g-1")
    const target = ["goal=g-1", "measure=visits-kept", "q1=30", "q2=30", "q3=30", "q4=30"].flatMap((part) => ["--set", part])
    expect(await here.run("goal", "give", "st-1/2026", "set-target", ...target)).toMatchObject({ code: 0 })
    expect((await here.run("report", "goals", "2026")).out).toContain("目标 30 人次")
    const strange = await here.run("goal", "give", "st-1", "set-goal", ...goal)
    expect([strange.code === 0, strange.err]).toEqual([false, expect.stringContaining("YZ_ID_UNFIT")])
  })
  it("a goal serves the key work of the station's street, which knows what is served by none", async () => {
    using here = await opened()
    const item = (number: string) => ["--set", `item=${number}`, "--set", "words=老旧小区改造"]
    expect((await here.run("key-work", "steps")).out).toContain("strike")
    for (const number of ["1", "2"])
      expect(await here.run("key-work", "give", "340603008/2026", "list", ...item(number))).toMatchObject({ code: 0 })
    await here.run("station", "give", "st-1", "open", "--on", "2026-01-05", "--set", "street=340603008")
    const goal = ["--set", "goal=g-1", "--set", "words=走访", "--set", "serves=1"]
    expect(await here.run("goal", "give", "st-1/2026", "set-goal", ...goal)).toMatchObject({ code: 0 })
    const own = await here.run("goal", "give", "st-1/2026", "list-key-work", ...item("3"))
    expect([own.code === 0, own.err]).toEqual([false, expect.stringContaining("重点工作由街道列出")])
    const rows = async (of: string) =>
      (JSON.parse((await here.run("key-work", of, "--json")).out) as { readonly rows: readonly object[] }).rows
    const of = { street: "340603008", year: 2026, struck: false }
    expect(await rows("list")).toEqual([
      { ...of, item: "1", goals: 1 },
      { ...of, item: "2", goals: 0 }
    ])
    expect(await rows("gaps")).toEqual([{ ...of, item: "2", goals: 0 }])
    expect((await here.run("key-work", "words", "340603008/2026")).out).toContain("老旧小区改造")
    expect((await here.run("report", "goals", "2026")).out).toContain("街道重点工作：2 项；无目标服务的重点工作：1 项")
    await here.run("key-work", "give", "340603008/2026", "strike", "--set", "item=1", "--set", "reason=并入")
    expect((await here.run("key-work", "show", "340603008", "2026")).out).toContain("已撤销")
    expect((await here.run("goal", "gaps")).out).toContain("g-1")
  })
  it("a feature project, an agreement and a party are begun and read", async () => {
    using here = await opened()
    const naming = ["--set", "team=t-1", "--set", "title=邻里守望", "--set", "from=2026-01-01", "--json"]
    const { id } = JSON.parse((await here.run("feature-project", "begin", ...naming)).out) as { readonly id: string }
    expect((await here.run("feature-project", "show", id)).code).toBe(0)
    expect((await here.run("feature-project", "list")).out).toContain("t-1")
    expect((await here.run("agreement", "steps")).out).toContain("draft")
    const named = ["--set", "community=c-1", "--set", "code=1", "--set", "name=阳光小学", "--set", "from=2024-01-01"]
    await here.run("listing", "give", "o-2", "list-organisation", ...named, "--set", "kind=partner-unit")
    const duty = ["duties[0].duty=open", "duties[0].of=partner", "duties[0].words=每月开放两次"]
    const terms = [
      "community=c-1",
      "partner=o-2",
      "needs[0]=放学后的看护",
      "resources[0]=教室",
      ...duty,
      "from=2026-03-01",
      "until=2027-02-28"
    ]
    const drafting = terms.flatMap((part) => ["--set", part])
    const begun = await here.run("agreement", "begin", ...drafting, "--set", "projects=[]", "--json")
    expect(begun.err).toBe("")
    const agreement = JSON.parse(begun.out) as { readonly id: string }
    expect((await here.run("agreement", "words", agreement.id)).out).toMatch(
      /agreement\.drafted\n +duties\.words：每月开放两次\n +needs：放学后的看护\n +resources：教室\n$/
    )
    expect((await here.run("party", "steps", "join")).code).toBe(0)
    expect((await here.run("party", "list")).code).toBe(0)
    expect((await here.run("party", "show", "c-1")).code).not.toBe(0)
  })
})
