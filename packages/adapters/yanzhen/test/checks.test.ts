/** Teams and stations held against their rules, over both stores; whole answers. */
import { StationParameters, TeamParameters } from "@yanzhen/core/law"
import { describe, expect, it } from "vitest"
import { Day, Instruments, over, Pack } from "../src/policies.ts"
import type { Check, TeamCheck, Yanzhen } from "../src/index.ts"
import { open, settle, stores } from "./door.ts"

const csv = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) })
const given = { from: Day.first, force: "default", citations: [Instruments.LIBRARY.passage()] } as const

/** A district that asks teams of three with a social worker and a leader, and stations of two, one of them licensed. */
const strict = over(
  Pack.define({
    id: "strict",
    version: "1",
    title: { "zh-CN": "从严", en: "strict" },
    layer: "district",
    jurisdiction: "340603",
    status: "excerpt",
    values: [
      Pack.value(TeamParameters.minMembers, { ...given, value: 3 }),
      Pack.value(TeamParameters.minSocialWorkers, { ...given, value: 1 }),
      Pack.value(TeamParameters.needsLeader, { ...given, value: true }),
      Pack.value(StationParameters.minStaff, { ...given, value: 2 }),
      Pack.value(StationParameters.minLicensed, { ...given, value: 1 })
    ]
  })
)

/** A district that selects organisations of twenty volunteers, and grants nothing to fewer. */
const selective = over(
  Pack.define({
    id: "selective",
    version: "1",
    title: { "zh-CN": "从严评选", en: "selective" },
    layer: "district",
    jurisdiction: "340603",
    status: "excerpt",
    values: [
      Pack.value(TeamParameters.selectionMembers, { ...given, value: 20 }),
      Pack.value(TeamParameters.selectionForce, { ...given, value: "strict" })
    ]
  })
)

const answer = ({ on, outcome, reasons, rules, missing }: Check) => ({
  on,
  outcome,
  reasons: reasons.map(({ code, severity }) => `${severity} ${code}`),
  rules: rules.map(({ rule, outcome: of }) => `${rule} ${of}`),
  missing: missing.map(({ fact }) => fact)
})
const whole = (check: TeamCheck) => ({
  ...answer(check),
  association: {
    outcome: check.association.outcome,
    reasons: check.association.reasons.map(({ code }) => code),
    missing: check.association.missing.map(({ fact }) => fact),
    route: check.association.route
  },
  responsible: check.responsible,
  formations: check.formations.map(({ place, workload }) => [place, ...workload.map(({ team, learners }) => `${team} ${learners}`)])
})
const failure = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => "an answer",
    (error: unknown) => error
  )

/** Teams e, of a station, and f; e leads and lifts f. */
const flock = async (yz: Yanzhen): Promise<string> => {
  await yz.importDirectory(csv("街道名录.csv", "街道代码,街道名称\ns-1,西街道\n"))
  await yz.importDirectory(
    csv("队伍名录.csv", "队伍代码,队伍名称,社工站代码,成立日期\ne,银龄关爱小家,st-1,2024-01-01\nf,热心邻里,,2024-01-01\n")
  )
  await yz.stations.give("st-1", { type: "open", street: "s-1", on: "2024-01-01" })
  const { id } = await yz.formations.form({ type: "form", lead: "e", on: "2026-02-01" })
  await yz.formations.give(id, { type: "add-wing", team: "f", on: "2026-02-01" })
  await yz.formations.give(id, { type: "link", mentor: "e", learner: "f", on: "2026-02-02" })
  return id
}

describe.each(stores)("a team is checked over $name", ({ options }) => {
  it("with every reason, as of any day", async () => {
    const yz = open({ ...options(), policy: strict })
    await flock(yz)
    const unknown = {
      outcome: "unknown",
      reasons: ["error team.too-few-members", "error team.too-few-social-workers", "error team.no-leader", "hint team.party-branch"],
      rules: ["TEAM-02 unknown", "TEAM-04 noticed"],
      missing: ["members", "socialWorkers", "hasLeader", "partyMembers", "hasPartyBranch"],
      association: {
        outcome: "unknown",
        reasons: ["team.association-members", "team.association-fund"],
        missing: ["individuals", "units", "fundFen"],
        route: undefined
      }
    }
    const gap = { workers: [], gap: "no-worker" }
    const flight = ["lead", "e 1", "f 0"]
    expect(whole(await yz.teams.check("e"))).toEqual({ on: "2026-03-10", ...unknown, responsible: gap, formations: [flight] })
    await yz.teams.give("e", "p-1", { type: "join", role: "member", on: "2026-02-03" })
    await yz.teams.give("e", "p-2", { type: "join", role: "member", on: "2026-02-03" })
    // Before anybody was entered nobody knows; from that day on two are two.
    expect((await yz.teams.check("e", { on: "2026-02-02" })).outcome).toBe("unknown")
    const small = { units: 0, fundFen: 3_000_000, isTiny: false, hasPartyBranch: false }
    expect(whole(await yz.teams.check("e", { on: "2026-02-03", stated: small }))).toEqual({
      on: "2026-02-03",
      outcome: "unmet",
      reasons: ["error team.too-few-members", "error team.too-few-social-workers", "error team.no-leader", "hint team.party-branch"],
      rules: ["TEAM-02 unmet", "TEAM-04 noticed"],
      missing: ["partyMembers"],
      association: { outcome: "unmet", reasons: ["team.association-members"], missing: [], route: "file-with-street" },
      responsible: gap,
      formations: [flight]
    })
    for (const person of ["p-1", "p-2"]) await yz.socialWorkers.become(person, { type: "become", kind: "volunteer", on: "2026-02-03" })
    await yz.socialWorkers.become("p-1", { type: "become", kind: "party-member", on: "2026-02-03" })
    await yz.teams.give("e", "p-3", { type: "join", role: "social-worker", on: "2026-02-04" })
    await yz.socialWorkers.become("p-3", { type: "become", kind: "social-worker", on: "2026-02-04" })
    await yz.teams.give("e", "p-1", { type: "take-role", role: "leader", on: "2026-02-04" })
    await yz.stations.give("st-1", { type: "take-post", person: "p-3", post: "staff", isLicensed: true, on: "2026-02-05" })
    expect(whole(await yz.teams.check("e", { on: "2026-02-05" }))).toEqual({
      on: "2026-02-05",
      outcome: "met",
      reasons: [],
      rules: ["TEAM-02 met", "TEAM-04 met"],
      missing: [],
      association: {
        outcome: "unknown",
        reasons: ["team.association-members", "team.association-fund"],
        missing: ["units", "fundFen"],
        route: undefined
      },
      responsible: { workers: ["p-3"] },
      formations: [flight]
    })
    // All teams at once say what each says alone.
    const failingOn = async (on: string) =>
      (await yz.teams.failing(on)).failing.map(({ team, outcome, reasons }) => [team, outcome, reasons.map(({ code }) => code)])
    const lacks = ["team.too-few-members", "team.too-few-social-workers", "team.no-leader", "team.party-branch"]
    expect(await failingOn("2026-02-02")).toEqual([
      ["e", "unknown", lacks],
      ["f", "unknown", lacks]
    ])
    expect(await failingOn("2026-02-03")).toEqual([
      ["e", "unmet", lacks.slice(0, 3)],
      ["f", "unknown", lacks]
    ])
    expect(await failingOn("2026-02-05")).toEqual([["f", "unknown", lacks]])
    expect(await yz.teams.failing("2023-12-31")).toMatchObject({ on: "2023-12-31", teams: 0, failing: [] })
    const listed = await yz.teams.failing("2026-02-05")
    expect([listed.teams, listed.lines("zh-CN").slice(0, 2), listed.lines("en")[0]]).toEqual([
      2,
      ["2026-02-05：队伍 2 支，不符合要求或者无从核实的 1 支", expect.stringContaining("热心邻里") as string],
      "2026-02-05: of 2 teams 1 lack something, or nobody knows"
    ])
    // On the day before, the social worker had no post.
    expect((await yz.teams.check("e", { on: "2026-02-04" })).responsible).toEqual(gap)
    expect(whole(await yz.teams.check("f", { stated: { isTiny: true } }))).toMatchObject({
      association: { route: undefined },
      responsible: { workers: [], gap: "no-station" },
      formations: [["wing", "e 1", "f 0"]]
    })
    expect((await yz.verify()).holds).toBe(true)
  })
  it("says who was not there, what nobody lists, and what is no fact", async () => {
    const yz = open(options())
    const formation = await flock(yz)
    expect(answer(await yz.teams.check("e", { on: "2023-12-31" }))).toMatchObject({
      outcome: "unmet",
      reasons: ["error check.not-there", "hint team.party-branch"],
      // Nationally no text says who must be in a team.
      rules: ["TEAM-02 not-asked", "TEAM-04 noticed"]
    })
    expect((await yz.teams.failing()).failing).toEqual([])
    expect(await failure(yz.teams.check("nowhere"))).toMatchObject({ code: "YZ_NOT_FOUND" })
    expect(await failure(yz.teams.check("e", { stated: { units: -1, members: 3 } as never }))).toMatchObject({
      code: "YZ_COMMAND_UNREADABLE",
      reasons: [{ code: "command.unexpected" }, { code: "command.number" }]
    })
    const lines = (await yz.teams.check("e")).lines("zh-CN").map((line) => line.replace(formation, "雁阵一"))
    expect(lines.filter((line) => !line.startsWith(" "))).toEqual([
      "银龄关爱小家（2026-03-10）：符合，但有提示",
      "TEAM-02 志愿服务队的组成：所用规则未作要求",
      "TEAM-04 党的组织：符合，但有提示",
      "请补充：正式党员 (partyMembers)、已设党组织 (hasPartyBranch)",
      "责任社工：没有责任社工（空白，不影响队伍活动）",
      "雁阵 雁阵一（头雁）：带动 1 支；各队带动数：银龄关爱小家 1、热心邻里 0",
      "能否登记为社会团体：尚待核实；去向待定：请补充事实，不能登记的还须说明是否规模很小 (isTiny)",
      "请补充：个人会员 (individuals)、单位会员 (units)、活动资金 (fundFen)"
    ])
  })
})

describe.each(stores)("a station is checked over $name", ({ options }) => {
  it("with every reason, as of any day: a station with five of six is told which one", async () => {
    const yz = open({ ...options(), policy: strict })
    await flock(yz)
    for (const facility of ["premises", "team", "projects", "equipment", "rules"] as const)
      await yz.stations.give("st-1", { type: "note-facility", facility, has: true, on: "2026-01-05" })
    await yz.stations.give("st-1", { type: "note-facility", facility: "sign", has: false, on: "2026-01-06" })
    for (const part of ["needs", "projects", "recruitment", "activities", "records", "publicity"] as const)
      await yz.stations.give("st-1", { type: "note-function", function: part, has: true, on: "2026-01-06" })
    await yz.stations.give("st-1", { type: "take-post", person: "p-1", post: "head", isLicensed: false, on: "2026-01-07" })
    const served = { residents: 45_001, communityWorkers: 81 }
    expect(answer(await yz.stations.check("st-1", { on: "2026-01-06", stated: served }))).toEqual({
      on: "2026-01-06",
      outcome: "unmet",
      reasons: ["error place.station-sign", "error place.community-workers", "error place.station-staff", "error place.station-licensed"],
      rules: ["STD-04 unmet", "STN-02 unmet"],
      missing: ["staff", "licensed"]
    })
    expect(answer(await yz.stations.check("st-1", { on: "2026-01-05" }))).toMatchObject({
      outcome: "unknown",
      missing: [
        "sign",
        "collectsNeeds",
        "publishesProjects",
        "recruits",
        "organises",
        "records",
        "publicises",
        "communityWorkers",
        "residents",
        "staff",
        "licensed"
      ]
    })
    await yz.stations.give("st-1", { type: "note-facility", facility: "sign", has: true, on: "2026-01-08" })
    await yz.stations.give("st-1", { type: "take-post", person: "p-2", post: "staff", isLicensed: true, on: "2026-01-08" })
    const enough = { residents: 45_000, communityWorkers: 81 }
    expect(answer(await yz.stations.check("st-1", { on: "2026-01-07", stated: enough }))).toMatchObject({
      reasons: ["error place.station-sign", "error place.station-staff", "error place.station-licensed"],
      missing: []
    })
    expect(answer(await yz.stations.check("st-1", { stated: enough }))).toEqual({
      on: "2026-03-10",
      outcome: "met",
      reasons: [],
      rules: ["STD-04 met", "STN-02 met"],
      missing: []
    })
    expect(answer(await yz.stations.check("st-1", { on: "2023-12-31", stated: enough })).reasons[0]).toBe("error check.not-there")
    expect(await failure(yz.stations.check("nowhere"))).toMatchObject({ code: "YZ_NOT_FOUND" })
  })
})

describe.each(stores)("a volunteer and a community are checked over $name", ({ options }) => {
  it("with every reason, and what to supply", async () => {
    const yz = open({ ...options(), policy: "youth-league" })
    await settle(yz)
    await yz.importDirectory(csv("志愿者名册.csv", "姓名,队伍,注册日期,出生日期\n测试甲,t-1,2026-03-05,2012-03-06\n"))
    const [row] = (await yz.volunteers.list("t-1")).rows
    const id = row?.volunteer ?? ""
    expect(answer(await yz.volunteers.check(id, { stated: { byOrganisation: true, consent: false, guardianConsent: true } }))).toEqual({
      on: "2026-03-10",
      outcome: "unmet",
      reasons: ["error person.registration-consent", "error person.registration-age", "hint person.capacity-limited"],
      rules: ["VOL-03 unmet", "VOL-04 unmet", "VOL-11 met"],
      missing: []
    })
    expect(answer(await yz.volunteers.check(id, { on: "2026-12-31" }))).toMatchObject({
      reasons: [
        "error person.registration-consent",
        "error person.registration-age",
        "error person.registration-guardian",
        "warning person.yearly-promise",
        "hint person.capacity-limited"
      ],
      missing: ["byOrganisation", "consent", "selfSupporting", "guardianConsent", "yearMinutes"]
    })
    expect((await yz.volunteers.check(id)).lines("zh-CN")[0]).toBe("测试甲（2026-03-10）：不符合")
    expect((await yz.volunteers.check(id)).lines("zh-CN").join("\n")).toMatch(/限制民事行为能力[^]*当日14周?岁?[^]*民法典[^]*19/)
    expect(await failure(yz.volunteers.check("nobody"))).toMatchObject({ code: "YZ_NOT_FOUND" })
    expect(answer(await yz.communities.check("c-1", { stated: { households: 950, squareMetres: 284 } }))).toEqual({
      on: "2026-03-10",
      outcome: "unmet",
      reasons: ["error place.facility-area"],
      rules: ["STN-07 unmet", "TEAM-03 not-asked"],
      missing: []
    })
    expect((await yz.communities.check("c-1")).lines("en")[0]).toContain("c-1")
    expect(await failure(yz.communities.check("c-1", { stated: { households: -1 } }))).toMatchObject({ code: "YZ_COMMAND_UNREADABLE" })
    const { id: person } = await yz.recipients.open({ type: "open", community: "c-1", on: "2026-01-05" })
    await yz.people.consent(person, { type: "give", purpose: "sensitive-data", manner: "general", on: "2026-01-05" })
    expect(
      answer(await yz.recipients.check(person, { stated: { age: 70, sensitive: true, purposeStated: true, canExpressWill: true } }))
    ).toMatchObject({
      outcome: "unmet",
      reasons: ["error person.data-consent", "error person.data-assessment"],
      rules: ["MIN-07 unmet"],
      missing: ["assessed"]
    })
    expect(await failure(yz.recipients.check("nobody"))).toMatchObject({ code: "YZ_NOT_FOUND" })
    expect(await failure(yz.communities.check("nowhere"))).toMatchObject({ code: "YZ_NOT_FOUND" })
  })
})

describe.each(stores)("an honour is checked over $name", ({ options }) => {
  const proposed = async (yz: Yanzhen, subject: Parameters<Yanzhen["honours"]["propose"]>[0]["subject"]): Promise<string> =>
    (await yz.honours.propose({ type: "propose", subject, way: "applied", by: "p-1", evidence: [{ shows: "effective", words: "获奖" }] }))
      .id
  it("by the rules of selection of organisations, from the directory and what is stated: 亳州, two years on the closing day", async () => {
    const yz = open({ ...options(), policy: "bozhou" })
    await yz.importDirectory(
      csv(
        "队伍名录.csv",
        "队伍代码,队伍名称,成立日期,是否登记\nold,桥头队,2020-11-18,是\nyoung,桥尾队,2020-11-19,是\nloose,散队,2020-11-18,否\n"
      )
    )
    const asked = async (team: string, stated: object) =>
      answer(await yz.honours.check(await proposed(yz, { kind: "team-honour", team, title: "先进集体" }), { on: "2022-11-18", stated }))
    const good = { volunteers: 20, hasBadRecord: false }
    const rules = (outcome: string) => [`TEAM-03 ${outcome}`]
    const yes = { on: "2022-11-18", outcome: "met", reasons: [], rules: rules("met"), missing: [] }
    expect(await asked("old", good)).toEqual(yes)
    expect(await asked("young", good)).toEqual({
      ...yes,
      outcome: "unmet",
      reasons: ["error team.selection-organisation-years"],
      rules: rules("unmet")
    })
    expect(await asked("old", { volunteers: 19, hasBadRecord: true })).toMatchObject({
      reasons: ["error team.selection-organisation-members", "error team.selection-bad-record"]
    })
    // Nobody says when it was registered, and the day it was founded is another.
    expect(await asked("loose", {})).toEqual({
      on: "2022-11-18",
      outcome: "unknown",
      reasons: ["error team.selection-organisation-years", "error team.selection-organisation-members", "error team.selection-bad-record"],
      rules: rules("unknown"),
      missing: ["registeredOn", "volunteers", "hasBadRecord"]
    })
    expect((await asked("loose", { ...good, registeredOn: "2020-11-18" })).outcome).toBe("met")
    await yz.importDirectory(csv("志愿者名册.csv", "姓名,队伍,注册日期\n测试甲,桥头队,2021-01-01\n测试乙,桥头队,2022-11-19\n"))
    // Whom the directory lists counts before what is said.
    expect((await asked("old", good)).reasons).toEqual(["error team.selection-organisation-members"])
  })
  it("where it is granted: warned of in 亳州, refused by a district that is strict", async () => {
    const granting = async (policy: "bozhou" | typeof selective) => {
      const yz = open({ ...options(), policy })
      await yz.importDirectory(csv("队伍名录.csv", "队伍代码,队伍名称,成立日期,是否登记\nold,桥头队,2020-11-18,是\n"))
      const id = await proposed(yz, { kind: "team-honour", team: "old", title: "先进集体" })
      await yz.honours.give(id, { type: "check", by: "p-2" })
      return { yz, id, grant: { type: "grant", by: "p-2", stated: { volunteers: 19, hasBadRecord: false } } as const }
    }
    const mild = await granting("bozhou")
    const given = await mild.yz.honours.give(mild.id, mild.grant)
    expect(given.reasons.map(({ code, severity }) => [code, severity])).toEqual([["team.selection-organisation-members", "warning"]])
    const hard = await granting(selective)
    expect(await failure(hard.yz.honours.give(hard.id, hard.grant))).toMatchObject({
      reasons: [{ code: "team.selection-organisation-members" }]
    })
    expect((await hard.yz.honours.list()).rows).toMatchObject([{ stage: "checked" }])
  })
  it("by those of projects and the criteria of a brand; a star has a ladder of its own", async () => {
    const yz = open({ ...options(), policy: "lanzhou" })
    await settle(yz)
    const { id: project } = await yz.featureProjects.name({ type: "name", team: "t-1", title: "银龄课堂", from: "2024-01-10" })
    const brand = await proposed(yz, { kind: "brand-project", project, title: "品牌项目" })
    const reasons = ["error team.brand-distinctive", "error team.brand-exemplary"]
    expect(answer(await yz.honours.check(brand, { on: "2026-01-10", stated: { volunteers: 20 } }))).toEqual({
      on: "2026-01-10",
      outcome: "unmet",
      reasons,
      rules: ["TEAM-03 met", "team.brand unmet"],
      missing: []
    })
    expect(answer(await yz.honours.check(brand, { on: "2026-01-09", stated: { volunteers: 19 } })).reasons).toEqual([
      "error team.selection-project-years",
      "error team.selection-project-people",
      ...reasons
    ])
    const star = await proposed(yz, { kind: "star", volunteer: "v-1", stars: 1 })
    expect(answer(await yz.honours.check(star))).toEqual({ on: "2026-03-10", outcome: "not-asked", reasons: [], rules: [], missing: [] })
    expect(await failure(yz.honours.check("nowhere"))).toMatchObject({ code: "YZ_NOT_FOUND" })
  })
})
