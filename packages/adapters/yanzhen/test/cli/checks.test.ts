import { describe, expect, it, vi } from "vitest"
import { yanzhen } from "../../src/index.ts"
import { sqlite } from "../../src/sqlite.ts"
import { folder } from "./command.ts"

vi.setConfig({ testTimeout: 240_000 })

const csv = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) })

/** A team, a station, and an honour proposed for the team. */
const district = async (file: string): Promise<{ readonly honour: string }> => {
  await using yz = yanzhen({ store: sqlite(file) })
  await yz.importDirectory(csv("队伍名录.csv", "队伍代码,队伍名称,成立日期\ne,银龄关爱小家,2024-01-01\n"))
  await yz.stations.give("st-1", { type: "open", on: "2024-01-01" })
  const subject = { kind: "brand-team", team: "e", title: "品牌队伍" } as const
  const { id } = await yz.honours.propose({ type: "propose", subject, way: "applied", by: "p-1", evidence: [] })
  return { honour: id }
}

describe("commands that check", () => {
  it("say the answer, each rule's, every reason, and what is to be supplied; 0 only where nothing stands in the way", async () => {
    using here = folder()
    const { honour } = await district(here.at("yanzhen.db"))
    const team = await here.run("team", "check", "e", "--on", "2026-03-01", "--state", "units=3", "--state", "hasPartyBranch=yes")
    expect([team.code, team.out.split("\n").slice(0, 3)]).toEqual([
      0,
      ["银龄关爱小家（2026-03-01）：符合", "TEAM-02 志愿服务队的组成：所用规则未作要求", "TEAM-04 党的组织：符合"]
    ])
    expect(team.out).toContain("请补充：个人会员 (individuals)、活动资金 (fundFen)")
    const asked = ["--policy", "lanzhou", "--state", "registeredOn=2020-01-01", "--on", "2021-12-31"]
    const refused = await here.run("honour", "check", honour, ...asked)
    expect([refused.code, refused.out.split("\n").slice(0, 3)]).toEqual([
      1,
      ["品牌队伍（2021-12-31）：不符合", "TEAM-03 组织评选：不符合", "team.brand 品牌评定：不符合"]
    ])
  })
  it("check a volunteer and a community as well", async () => {
    using here = folder()
    await using yz = yanzhen({ store: sqlite(here.at("yanzhen.db")) })
    await yz.importDirectory(csv("街道名录.csv", "街道代码,街道名称\ns-1,西街道\n"))
    await yz.importDirectory(csv("社区名录.csv", "社区代码,社区名称,街道代码,启用日期\neast,东社区,s-1,2020-01-01\n"))
    await yz.importDirectory(csv("志愿者名册.csv", "姓名,注册日期,出生日期\n测试甲,2026-03-05,1990-03-06\n"))
    const [volunteer = ""] = (await yz.volunteers.list()).rows.map((row) => row.volunteer ?? "")
    const { id: person } = await yz.recipients.open({ type: "open", community: "east", on: "2026-01-05" })
    const going = { visitors: ["v-1", "v-2"], for: "2026-03-07", on: "2026-03-01" } as const
    for (const visitor of going.visitors) {
      await yz.socialWorkers.become(visitor, { type: "become", kind: "volunteer", on: "2026-01-01" })
      await yz.people.backgroundCheck(visitor, { type: "record", unit: "o-1", on: "2026-01-01", answer: "clear" })
    }
    const { id: visit } = await yz.visits.plan({ type: "plan", recipient: person, mode: "home", ...going })
    await yz.close()
    const area = ["--state", "households=950", "--state", "squareMetres=285"]
    expect(await here.run("community", "check", "east", ...area)).toMatchObject({ code: 0 })
    expect(await here.run("recipient", "check", person, "--state", "consent=general")).toMatchObject({ code: 1 })
    const grown = await here.run("visit", "check", visit, "--state", "age=18")
    expect([grown.code, grown.out.split("\n")[1], grown.out]).toEqual([
      0,
      "VIS-06 入户走访人数：符合",
      expect.not.stringContaining("监护人")
    ])
    expect((await here.run("visit", "check", visit, "--state", "age=17")).out).toContain("入户走访未经监护人事先同意")
    const asked = ["--on", "2026-03-10", "--policy", "youth-league", "--json"]
    const refused = await here.run("volunteer", "check", volunteer, "--state", "byOrganisation=yes", "--state", "consent=no", ...asked)
    expect([refused.code, JSON.parse(refused.out)]).toMatchObject([
      1,
      { volunteer, outcome: "unmet", reasons: [{ code: "person.registration-consent" }] }
    ])
    expect(await here.run("volunteer", "check", volunteer, "--state", "byOrganisation=no", ...asked)).toMatchObject({ code: 0 })
  })
  it("answer as JSON in either language", async () => {
    using here = folder()
    await district(here.at("yanzhen.db"))
    const station = await here.run("station", "check", "st-1", "--json", "--locale", "en", "--state", "residents=10000")
    expect(station.code).toBe(1)
    expect(JSON.parse(station.out)).toMatchObject({
      station: "st-1",
      outcome: "unknown",
      rules: [
        { rule: "STD-04", outcome: "unknown", title: "what a station has and does" },
        { rule: "STN-02", outcome: "unknown", title: "staffing" }
      ]
    })
  })
  it("end with 1 for what is not there, and say which stated fact is none", async () => {
    using here = folder()
    await district(here.at("yanzhen.db"))
    expect(await here.run("team", "check", "nowhere")).toMatchObject({ code: 1, out: "" })
    expect(await here.run("team", "check", "e", "--state", "units")).toMatchObject({ code: 2, out: "" })
    expect((await here.run("team", "check", "e", "--state", "members=3")).err).toContain("members")
  })
})
