import { describe, expect, it, vi } from "vitest"
import { yanzhen } from "../../src/index.ts"
import { sqlite } from "../../src/sqlite.ts"
import { folder } from "./command.ts"

vi.setConfig({ testTimeout: 60_000 })

const csv = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) })

/** A district in `yanzhen.db`: an organisation with a feature project, in a formation; a community without any. */
const district = async (file: string): Promise<{ readonly formation: string }> => {
  await using yz = yanzhen({ store: sqlite(file) })
  await yz.importDirectory(
    csv(
      "社区名录.csv",
      "社区代码,社区名称,街道代码,类型,启用日期\neast,东社区,s-1,城市社区,2020-01-01\nwest,西社区,s-1,城市社区,2020-01-01\n"
    )
  )
  await yz.importDirectory(csv("街道名录.csv", "街道代码,街道名称\ns-1,西街道\n"))
  await yz.importDirectory(
    csv(
      "社区名录.csv",
      "社区代码,社区名称,街道代码,类型,启用日期\neast,东社区,s-1,城市社区,2020-01-01\nwest,西社区,s-1,城市社区,2020-01-01\n"
    )
  )
  await yz.importDirectory(csv("队伍名录.csv", "队伍代码,队伍名称,所属社区,成立日期,是否登记\ne,银龄关爱小家,东社区,2024-01-01,是\n"))
  await yz.featureProjects.name({ type: "name", team: "e", title: "银龄课堂", from: "2026-01-10" })
  await yz.teams.give("e", "p-1", { type: "join", role: "leader", on: "2026-02-01" })
  const { id } = await yz.formations.form({ type: "form", lead: "e", on: "2026-02-01" })
  return { formation: id }
}

describe("commands that look", () => {
  it("print lines in either language, or JSON", async () => {
    using here = folder()
    const { formation } = await district(here.at("yanzhen.db"))
    const coverage = await here.run("coverage", "--on", "2026-03-01")
    expect([coverage.code, coverage.out.trim().split("\n")]).toEqual([
      0,
      ["社区覆盖（2026-03-01）：2 个城市社区中 1 个已覆盖，1 个有社区志愿服务组织", "空白：西街道 西社区，没有社区志愿服务组织"]
    ])
    expect(JSON.parse((await here.run("coverage", "--on", "2026-01-09", "--json")).out)).toMatchObject({
      on: "2026-01-09",
      covered: 0,
      gaps: [
        { community: "east", lacks: "project" },
        { community: "west", lacks: "team" }
      ]
    })
    const [team, member] = (await here.run("team", "show", "e")).out.split("\n")
    expect(team).toContain("街道：西街道；社区：东社区；队伍：银龄关爱小家；")
    expect(member).toBe("人员：p-1；身份：队长；起始日：2026-02-01")
    expect((await here.run("formation", "show", formation, "--locale", "en")).out).toContain("stage: flying; teams: 1")
    const inPlace = async (...asked: readonly string[]) => (await here.run(...asked, "--json")).out
    for (const [command, there] of [
      [["team", "members"], "p-1"],
      [["team", "list"], "银龄关爱小家"],
      [["formation", "list"], formation]
    ] as const) {
      for (const place of [[], ["--street", "西街道"], ["--community", "东社区"], ["--street", "s-1", "--community", "east"]])
        expect(await inPlace(...command, ...place)).toContain(there)
      expect(await inPlace(...command, "--community", "west")).toContain('"rows": []')
      expect((await here.run(...command, "--street", "nowhere")).code).toBe(1)
    }
    expect((await here.run("team", "members", "--on", "2026-01-31")).out.trim()).toBe("")
    expect(await here.run("honour", "list", "--community", "west")).toMatchObject({ code: 0 })
    expect((await here.run("honour", "list", "--street", "nowhere")).err).toContain("nowhere")
    expect((await here.run("team", "gaps")).out).toContain("1 支队伍中 1 支没有")
    expect((await here.run("report", "years", "2025", "2026", "--under", "zhejiang")).out.split("\n")).toHaveLength(6)
    expect((await here.run("report", "public", "2025-Q4", "--json")).code).toBe(0)
    expect((await here.run("report", "public", "2025-Q4")).out).toContain("2025-Q4 (尚未公开，仅供核对)")
    expect((await here.run("report", "publish", "2025-Q4", "--locale", "en")).out).toMatch(/^2025-Q4 \(published on \d{4}-\d\d-\d\d\)/)
    expect((await here.run("report", "public", "2025-Q4")).out).toContain("2025-Q4 (公开于 ")
    expect((await here.run("report", "publish", "2025-Q4")).code).toBe(1)
    expect((await here.run("concern", "late", "--on", "2026-03-01")).out.trim()).toBe("逾期受理或办结的居民诉求（2026-03-01）：0 件")
    expect((await here.run("points", "unbacked")).out.trim()).toBe("没有失去服务记录依据的时间币")
    expect((await here.run("points", "reverse", "a-1", "e-1")).code).toBe(1)
    expect((await here.run("safeguarding", "open")).out).toContain("未办结的强制报告 0 件")
    expect((await here.run("safeguarding", "late", "--on", "2026-03-01")).out).toContain("强制报告 0 件，逾期未受理的转介 0 件")
    expect((await here.run("party", "gaps", "--locale", "en")).out).toContain("2 of 2 communities lack one")
  })
  it("end with 2 for a day that is none, and with 1 for what is not there", async () => {
    using here = folder()
    await district(here.at("yanzhen.db"))
    expect(await here.run("coverage", "--on", "2026-02-30")).toMatchObject({ code: 2, out: "" })
    for (const asked of [
      ["goals", "next"],
      ["teams", "0"],
      ["years", "2025", "x", "--under", "zhejiang"],
      ["aims", "2026-Q5"]
    ]) {
      const { code, out, err } = await here.run("report", ...asked)
      expect([asked, code, out, err.includes("看不懂")]).toEqual([asked, 2, "", true])
    }
    expect(await here.run("team", "show", "nowhere")).toMatchObject({ code: 1, out: "" })
    expect((await here.run("team", "show")).err).toContain("缺少 TEAM")
  })
})
