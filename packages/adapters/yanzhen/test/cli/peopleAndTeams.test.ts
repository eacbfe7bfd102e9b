/** People, teams and activities from the shell: each of their lives is begun and given its steps in the one shape, and what came of it is shown. */
import { describe, expect, it, vi } from "vitest"
import { yanzhen } from "../../src/index.ts"
import { sqlite } from "../../src/sqlite.ts"
import { settle } from "../door.ts"
import { folder } from "./command.ts"

vi.setConfig({ testTimeout: 60_000 })

const listed = async (file: string): Promise<void> => {
  await using yz = yanzhen({ store: sqlite(file) })
  await settle(yz)
  await yz.importDirectory({
    name: "队伍名录.csv",
    bytes: new TextEncoder().encode("队伍代码,队伍名称,成立日期\nt-1,t-1,2020-01-01\nt-2,t-2,2020-01-01\nt-3,t-3,2020-01-01\n")
  })
  await yz.listings.put("f-1", { type: "list-facility", kind: "teaching-point", code: "1", name: "教学点", from: "2020-01-01" })
}

/** Gives steps one after the other, each of which must be carried out. */
const giver = (here: ReturnType<typeof folder>) => {
  const day = (on: string | undefined) => (on === undefined ? [] : ["--on", on])
  const set = (parts: readonly string[]) => parts.flatMap((part) => ["--set", part])
  return {
    give: async (name: string, id: string, step: string, on: string | undefined, ...parts: readonly string[]) => {
      const answer = await here.run(name, "give", id, step, ...day(on), ...set(parts))
      expect(answer.out, `${name} ${step}: ${answer.err}`).toBe(`已办理 ${step}：${id}\n`)
    },
    begin: async (name: string, on: string | undefined, ...parts: readonly string[]): Promise<string> => {
      const answer = await here.run(name, "begin", ...day(on), ...set(parts), "--json")
      expect(answer.code, answer.err).toBe(0)
      return (JSON.parse(answer.out) as { readonly id: string }).id
    },
    shown: async (name: string, id: string): Promise<{ readonly [table: string]: readonly unknown[] }> =>
      (JSON.parse((await here.run(name, "show", id, "--json")).out) as { tables: { [table: string]: readonly unknown[] } }).tables
  }
}

describe("people and teams from the shell", () => {
  it("what somebody is, has and may: kinds, checks, qualifications, guardians, consents, in `person show`", async () => {
    using here = folder()
    await listed(here.at("yanzhen.db"))
    const { give, shown } = giver(here)
    await give("person-kind", "p-1", "become", "2026-01-01", "kind=party-member")
    await give("person-kind", "p-1", "become", "2026-01-01", "kind=cadre")
    await give("background-check", "p-1", "record", "2026-01-05", "unit=st-1", "answer=clear")
    await give("qualification", "p-1", "gain", undefined, "kind=first-aid", "from=2026-01-05", "evidence=证书")
    await give("social-worker", "p-1", "certify", "2026-01-05", "level=assistant", "evidence=证书")
    await give("guardianship", "kid", "link", "2026-01-05", "guardian=p-1", "relation=parent", "evidence=户口簿")
    await give("consent", "p-1", "give", "2026-01-05", "purpose=registration", "manner=separate", "evidence=签字")
    const { person_kind: kinds, ...tables } = await shown("person", "p-1")
    const checks = await here.run("person", "checks", "--on", "2027-01-01")
    expect(checks.out.split("\n").slice(0, 2)).toEqual([
      "违法犯罪记录查询到期或将到期（2027-01-01）：1 人",
      "p-1：2026-01-05 查询，2027-01-05 到期，请重新查询"
    ])
    expect((await here.run("person", "checks", "--on", "2027-01-06", "--locale", "en")).out).toContain(
      "p-1: checked on 2026-01-05, held until"
    )
    expect(kinds).toMatchObject([{ kind: "party-member" }, { kind: "cadre" }])
    for (const table of ["background_check", "consent", "qualification", "guardianship"]) expect(tables[table], table).toHaveLength(1)
    expect((await here.run("qualification", "words", "p-1")).out).toMatch(/qualification\.gained\n +evidence：证书\n$/)
    expect((await here.run("qualification", "words", "p-1", "--purpose", "visit", "--locale", "en")).out).toContain("evidence: 证书")
    for (const [of, who, shown_] of [
      ["consent", "p-1", /consent\.given\n +evidence：签字\n$/],
      ["guardianship", "kid", /guardianship\.linked\n +evidence：户口簿\n$/],
      ["social-worker", "p-1", /social-worker\.certified\n +evidence：证书\n$/]
    ] as const)
      expect((await here.run(of, "words", who)).out).toMatch(shown_)
    expect((await here.run("social-worker", "list")).out).toContain("p-1")
    expect((await here.run("qualification", "words", "p-2")).code).not.toBe(0)
  })
  it("a membership from probation to leaving, and every reason why not", async () => {
    using here = folder()
    await listed(here.at("yanzhen.db"))
    const { give, shown } = giver(here)
    await give("membership", "t-1/p-1", "join", "2026-01-01", "role=member", "standing=probation")
    const leads = await here.run("membership", "give", "t-1/p-1", "take-role", "--on", "2026-01-10", "--set", "role=leader")
    expect([leads.code, leads.err.includes("team.probation-leads")]).toEqual([1, true])
    await give("membership", "t-1/p-1", "confirm", "2026-02-01")
    await give("membership", "t-1/p-1", "pause", "2026-02-10", "reason=照顾家人")
    expect((await shown("team", "t-1"))["membership_standing"]).toMatchObject([
      { standing: "probation", until: "2026-01-31" },
      { standing: "paused", from: "2026-02-10" }
    ])
    await give("membership", "t-1/p-1", "resume", "2026-02-20")
    await give("membership", "t-1/p-1", "leave", "2026-02-28")
    await give("membership", "t-1/p-1", "join", "2026-03-01", "role=member")
    expect((await shown("person", "p-1"))["membership"]).toHaveLength(2)
  })
  it("a team from its proposal to its end, and one of a sheet that changes its name", async () => {
    using here = folder()
    await listed(here.at("yanzhen.db"))
    const { begin, give, shown } = giver(here)
    const founders = ["founders[0].person=p-1", "founders[0].role=leader"]
    const team = await begin("team", "2026-01-05", "name=雁阵志愿服务队", "community=c-1", "by=p-1", ...founders)
    const own = await here.run("team", "give", team, "register", "--on", "2026-01-10", "--set", "route=file-with-street", "--by", "p-1")
    expect([own.code, own.err.includes("person.own-matter")]).toEqual([1, true])
    const few = ["route=register", "individuals=49", "units=0", "fundFen=30,000元", "by=p-9"].flatMap((part) => ["--set", part])
    const association = await here.run("team", "give", team, "register", "--on", "2026-01-10", ...few)
    expect([association.code, association.err.includes("team.association-members")]).toEqual([1, true])
    await give("team", team, "register", "2026-01-10", "route=file-with-street", "by=p-9")
    await give("membership", `${team}/p-1`, "join", "2026-01-11", "role=leader")
    await give("team", team, "dissolve", "2026-03-01", "reason=人员不足")
    await give("team", "t-2", "rename", "2026-02-01", "name=头雁队", "reason=更名")
    expect(await shown("team", team)).toMatchObject({
      team: [{ name: "雁阵志愿服务队", from: "2026-01-10", until: "2026-03-01" }],
      team_registration: [{ stage: "dissolved", route: "file-with-street" }]
    })
    const all = JSON.parse((await here.run("team", "registrations", "--json")).out) as {
      readonly rows: readonly { readonly team: string }[]
    }
    expect(new Set(all.rows.map((row) => row.team))).toEqual(new Set([team, "t-2"]))
  })
  it("a formation that hands over, and an honour up to its publicity", async () => {
    using here = folder()
    await listed(here.at("yanzhen.db"))
    const { begin, give, shown } = giver(here)
    const formation = await begin("formation", "2026-01-01", "lead=t-1")
    await give("formation", formation, "add-wing", "2026-01-02", "team=t-2")
    expect((await here.run("formation", "words", formation)).out).toBe("各步没有写明的内容\n")
    await give("formation", formation, "link", "2026-01-03", "mentor=t-1", "learner=t-2")
    const busy = await here.run("team", "workload", "--on", "2026-01-10")
    expect([busy.code, busy.out]).toEqual([0, expect.stringMatching(/本地未设提示线\n.+：正在带动 1 支\n$/)])
    const lifted = ["mentor=t-1", "learner=t-2", "result=lifted", "evidence[0]=独立开展活动"]
    await give("formation", formation, "end-link", "2026-01-20", ...lifted)
    expect((await here.run("formation", "words", formation)).out).toBe("2026-01-20 formation.link-ended\n  evidence：独立开展活动\n")
    await give("formation", formation, "hand-over", "2026-02-01", "to=t-2", "by=succession")
    expect((await shown("formation", formation))["formation_place"]).toMatchObject([
      { team: "t-1", place: "lead", until: "2026-01-31" },
      { team: "t-2", place: "wing" },
      { team: "t-2", place: "lead" }
    ])
    const subject = ["subject.kind=team-honour", "subject.team=t-2", "subject.title=先进队伍"]
    const honour = await begin("honour", undefined, ...subject, "way=nominated", "by=p-9", "evidence[0].words=年度报告")
    await give("honour", honour, "check", undefined, "by=p-8")
    expect((await shown("honour", honour))["honour"]).toMatchObject([{ stage: "checked" }])
  })
  it("an activity and a course from their plan to their end, who was there, and a block", async () => {
    using here = folder()
    await listed(here.at("yanzhen.db"))
    const { begin, give, shown } = giver(here)
    const where = ["team=t-1", "organiser=o-1", "leader=p-9", "place=西街道", "content=清扫", "category=community-service"].map(
      (part) => `plan.${part}`
    )
    const said = [
      "organiserKind=volunteer-organisation",
      "feeFen=0",
      "subsidyFen=20元",
      "profitMaking=false",
      "emergency=false",
      "dangerous=false"
    ]
    const plan = [...where, ...said.map((part) => `plan.${part}`), "plan.name=清洁家园"]
    const activity = await begin("activity", "2026-01-01", ...plan, "plan.time.from=2026-01-10 09:00", "plan.time.to=2026-01-10 11:00")
    await give("activity", activity, "set-position", "2026-01-01", "position.position=sweep", "position.name=清扫", "position.number=3")
    await give("block", "p-2", "impose", undefined, "by.team=t-1", "reason=缺席", "officer=p-9", "from=2099-01-01", "until=2099-03-01")
    const series = ["first=2026-01-05", "until=2026-02-02", "weekdays[0]=1", "everyWeeks=1", "from=540", "to=600"]
    const course = await begin(
      "course",
      "2026-01-01",
      ...where,
      "plan.name=书法",
      "plan.facility=f-1",
      ...series.map((part) => `plan.series.${part}`)
    )
    await give("course", course, "skip", "2026-01-02", "day=2026-01-12", "reason=停课")
    expect((await shown("activity", activity))["activity"]).toMatchObject([{ stage: "planned" }])
    expect((await here.run("attendance", "steps")).out).toMatch(/^call-roll /m)
  })
})
