import { describe, expect, it } from "vitest"
import { open, stores } from "./door.ts"

const csv = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) })

/** One street; communities east, west and old (over), a village; organisations e and w, and a team x of which nobody says what it is. */
const district = async (door: ReturnType<typeof open>): Promise<void> => {
  await door.importDirectory(csv("街道名录.csv", "街道代码,街道名称\ns-1,西街道\n"))
  await door.importDirectory(
    csv(
      "社区名录.csv",
      "社区代码,社区名称,街道代码,类型,启用日期\neast,东社区,s-1,城市社区,2020-01-01\nwest,西社区,s-1,城市社区,2020-01-01\nnew,新社区,s-1,城市社区,2026-02-01\nvillage,桥头村,s-1,村,2020-01-01\n"
    )
  )
  await door.importDirectory(
    csv(
      "队伍名录.csv",
      "队伍代码,队伍名称,所属社区,成立日期,是否登记\ne,银龄关爱小家,东社区,2024-01-01,是\nw,西社区志愿服务协会,西社区,2024-01-01,是\nx,热心邻里,新社区,2024-01-01,\n"
    )
  )
}

describe.each(stores)("coverage over $name", ({ options }) => {
  it("asks for an organisation and a feature project of that organisation, as of any day", async () => {
    const yz = open(options())
    await district(yz)
    const { id } = await yz.featureProjects.name({ type: "name", team: "e", title: "银龄课堂", from: "2026-01-10" })
    // A project of somebody else's team is no pair for the western community.
    await yz.featureProjects.name({ type: "name", team: "x", title: "邻里节", from: "2026-01-10" })
    const seen = async (on: string) => {
      const { communities, withTeam, covered, gaps } = await yz.coverage(on)
      return [communities, withTeam, covered, gaps.map(({ community, lacks }) => `${community} ${lacks}`)]
    }
    expect(await seen("2026-01-09")).toEqual([2, 2, 0, ["east project", "west project"]])
    expect(await seen("2026-01-10")).toEqual([2, 2, 1, ["west project"]])
    expect(await seen("2026-02-01")).toEqual([3, 2, 1, ["new unknown", "west project"]])
    await yz.featureProjects.give(id, { type: "end", on: "2026-03-05", reason: "结项" })
    expect(await seen("2026-03-05")).toEqual([3, 2, 1, ["new unknown", "west project"]])
    expect(await seen("2026-03-06")).toEqual([3, 2, 0, ["east project", "new unknown", "west project"]])
    expect((await yz.verify()).holds).toBe(true)
  })
})

describe.each(stores)("what belongs to teams over $name", ({ options }) => {
  it("lies where the directory has the team today, and is listed by street or community", async () => {
    const yz = open(options())
    await district(yz)
    await yz.importDirectory(csv("街道名录.csv", "街道代码,街道名称\ns-2,东街道\n"))
    await yz.importDirectory(csv("社区名录.csv", "社区代码,社区名称,街道代码,类型,启用日期\nfar,远社区,s-2,城市社区,2020-01-01\n"))
    await yz.importDirectory(csv("队伍名录.csv", "队伍代码,队伍名称,所属社区,成立日期\nf,远方,远社区,2024-01-01\n"))
    await yz.importDirectory(csv("志愿者名录.csv", "姓名,所属队伍\n张桂兰,f\n"))
    const [far] = (await yz.volunteers.list("f")).rows
    const volunteer = far?.volunteer ?? ""
    for (const [team, person] of [
      ["e", "p-1"],
      ["w", "p-2"],
      ["f", "p-3"]
    ] as const)
      await yz.teams.give(team, person, { type: "join", role: "member", on: "2026-02-01" })
    const { id: near } = await yz.formations.form({ type: "form", lead: "e", on: "2026-02-01" })
    await yz.formations.give(near, { type: "add-wing", team: "f", on: "2026-02-02" })
    await yz.formations.give(near, { type: "link", mentor: "e", learner: "f", on: "2026-02-03" })
    const ending = { type: "end-link", mentor: "e", learner: "f", on: "2026-03-01", result: "lifted", evidence: ["独立开展活动"] } as const
    await yz.formations.give(near, ending)
    const { id: project } = await yz.featureProjects.name({ type: "name", team: "w", title: "邻里节", from: "2026-01-10" })
    const honoured = async (subject: Parameters<typeof yz.honours.propose>[0]["subject"]) =>
      (await yz.honours.propose({ type: "propose", subject, way: "applied", by: "p-9", evidence: [] })).id
    const [ofTeam, ofProject, star] = [
      await honoured({ kind: "team-honour", team: "e", title: "先进" }),
      await honoured({ kind: "feature-project", project, title: "特色" }),
      await honoured({ kind: "star", volunteer, stars: 1 })
    ]
    type Place = Parameters<typeof yz.honours.list>[0]
    const seen = async (place?: Place) => [
      (await yz.teams.list(place)).rows.map(({ team }) => team),
      (await yz.teams.membersIn(place)).rows.map(({ person }) => person),
      (await yz.formations.list(place)).rows.map(({ formation }) => formation),
      (await yz.formations.lifted(place)).rows.map(({ team }) => team),
      new Set((await yz.honours.list(place)).rows.map(({ honour }) => honour))
    ]
    const honours = (...all: readonly string[]) => new Set(all)
    expect(await seen()).toEqual([["e", "f", "w", "x"], ["p-1", "p-3", "p-2"], [near], ["f"], honours(ofTeam, ofProject, star)])
    expect(await seen({ street: "s-1" })).toEqual([["e", "w", "x"], ["p-1", "p-2"], [near], [], honours(ofTeam, ofProject)])
    expect(await seen({ street: "东街道" })).toEqual([["f"], ["p-3"], [], ["f"], new Set([star])])
    expect(await seen({ community: "西社区" })).toEqual([["w"], ["p-2"], [], [], new Set([ofProject])])
    expect(await seen({ street: "s-2", community: "west" })).toEqual([[], [], [], [], new Set()])
    expect((await yz.teams.membersIn({ street: "s-2" }, "2026-01-31")).rows).toEqual([])
    expect((await yz.honours.list({ community: "far" })).rows).toMatchObject([{ honour: star, street: "s-2", community: "far" }])
    expect((await yz.teams.members("e")).lines("zh-CN")).toEqual([
      "街道：西街道；社区：东社区；队伍：银龄关爱小家；人员：p-1；身份：队员；起始日：2026-02-01"
    ])
    // It moves, and what it did before moves with it; the journal knows nothing of a place.
    await yz.importDirectory(csv("队伍名录.csv", "队伍代码,队伍名称,所属社区\nf,远方,西社区\n"))
    expect(await seen({ street: "s-2" })).toEqual([[], [], [], [], new Set()])
    expect(await seen({ community: "west" })).toEqual([["f", "w"], ["p-3", "p-2"], [], ["f"], honours(ofProject, star)])
    expect(await yz.safe.honours.list({ street: "南街道" })).toMatchObject({ ok: false, error: { code: "YZ_NOT_FOUND" } })
    expect(await yz.safe.teams.membersIn({ community: "南社区" })).toMatchObject({ ok: false, error: { code: "YZ_NOT_FOUND" } })
    expect((await yz.verify()).holds).toBe(true)
  })
})

describe("the gaps of a district", () => {
  it("teams without a social worker of their station: whoever is social worker of the team has a post there on the day", async () => {
    const yz = open()
    await yz.importDirectory(csv("队伍名录.csv", "队伍代码,队伍名称,成立日期\ne,银龄,2024-01-01\n"))
    expect(await yz.teams.withoutSocialWorker()).toMatchObject({ teams: 1, gaps: [{ team: "e", name: "银龄", gap: "no-station" }] })
    expect((await yz.teams.withoutSocialWorker("2023-12-31")).teams).toBe(0)
    expect((await yz.teams.withoutSocialWorker()).lines("zh-CN")).toEqual([
      "责任社工（2026-03-10）：1 支队伍中 1 支没有",
      "银龄：不知属于哪个社工站"
    ])
  })
  it("communities that lack one of the five parties", async () => {
    const yz = open()
    await district(yz)
    for (const [party, id] of [
      ["community", "committee"],
      ["organisation", "e"],
      ["social-worker", "p-1"],
      ["volunteer", "p-2"],
      ["charity", "fund-1"]
    ] as const)
      await yz.parties.give("east", { type: "join", party, id, on: "2026-02-01" })
    await yz.parties.give("east", { type: "leave", party: "charity", id: "fund-1", on: "2026-03-01" })
    const missing = async (on: string) =>
      (await yz.parties.gaps(on)).communities.flatMap(({ community, missing: all }) => (community === "east" ? all : []))
    expect(await missing("2026-02-01")).toEqual([])
    expect(await missing("2026-03-02")).toEqual(["charity"])
    expect((await missing("2026-01-31")).length).toBe(5)
    expect((await yz.parties.gaps("2026-03-02")).lines("en")[1]).toBe("东社区 lacks: charitable resources")
    expect((await yz.parties.show("east")).tables.community_party).toHaveLength(5)
  })
  it("goals that serve no item of key work", async () => {
    const yz = open()
    await yz.stations.give("st-1", { type: "open", on: "2026-01-01" })
    await yz.goals.give("st-1", 2026, { type: "list-key-work", item: "1", words: "老旧小区改造" })
    await yz.goals.give("st-1", 2026, { type: "set-goal", goal: "g-1", words: "每月走访", serves: "1" })
    const done = await yz.goals.give("st-1", 2026, { type: "set-goal", goal: "g-2", words: "培训" })
    expect(done.reasons.map(({ code }) => code)).toEqual(["goals.serves-none"])
    expect((await yz.goals.servingNone()).rows).toEqual([{ station: "st-1", year: 2026, goal: "g-2", stage: "open", servesNone: true }])
    expect((await yz.goals.show("st-1", 2026)).tables.key_work).toEqual([
      { station: "st-1", year: 2026, item: "1", struck: false, served: true }
    ])
  })
})

describe("teams, formations and people", () => {
  it("are looked at whole", async () => {
    const yz = open()
    await district(yz)
    await yz.teams.give("e", "p-1", { type: "join", role: "leader", on: "2026-02-01" })
    await yz.teams.give("e", "p-2", { type: "join", role: "member", on: "2026-02-01" })
    await yz.teams.give("e", "p-2", { type: "leave", on: "2026-02-28" })
    const { id } = await yz.formations.form({ type: "form", lead: "e", on: "2026-02-01" })
    await yz.formations.give(id, { type: "add-wing", team: "w", on: "2026-02-02" })
    await yz.formations.give(id, { type: "link", mentor: "e", learner: "w", on: "2026-02-03" })
    await yz.formations.give(id, {
      type: "end-link",
      mentor: "e",
      learner: "w",
      on: "2026-03-01",
      result: "lifted",
      evidence: ["独立开展活动"]
    })
    const shown = await yz.teams.show("e")
    expect(shown.tables.membership.map(({ person, role, until }) => [person, role, until])).toEqual([
      ["p-1", "leader", undefined],
      ["p-2", "member", "2026-02-28"]
    ])
    expect(shown.tables.formation_place).toEqual([{ team: "e", formation: id, place: "lead", from: "2026-02-01" }])
    expect(shown.names).toMatchObject({ e: "银龄关爱小家", east: "东社区", "s-1": "西街道" })
    expect((await yz.teams.members("e")).rows.map(({ person }) => person)).toEqual(["p-1"])
    expect((await yz.teams.members("e", "2026-02-28")).rows).toHaveLength(2)
    expect((await yz.teams.members("e", "2026-01-31")).rows).toEqual([])
    expect((await yz.formations.lifted()).rows).toMatchObject([{ mentor: "e", team: "w", result: "lifted", evidence: 1 }])
    expect((await yz.formations.show(id)).tables.formation).toMatchObject([{ team: "e", teams: 2, links: 0, lifted: 1 }])
    expect(await yz.safe.teams.show("nowhere")).toMatchObject({ ok: false, error: { code: "YZ_NOT_FOUND" } })
  })
  it("a person's checks, consents, qualifications and guardians stand together, and hold no name", async () => {
    const yz = open()
    await yz.people.guardian("child", { type: "link", guardian: "mother", relation: "parent", on: "2026-01-01" })
    await yz.people.consent("child", { type: "give", purpose: "activity", guardian: "mother", manner: "separate", on: "2026-02-01" })
    await yz.people.qualification("p-1", { type: "gain", kind: "social-worker", from: "2025-01-01", evidence: "证书" })
    await yz.people.backgroundCheck("p-1", { type: "record", unit: "o-1", on: "2026-01-05", answer: "clear" })
    expect((await yz.people.show("child")).tables).toMatchObject({
      consent: [{ person: "child", purpose: "activity", guardian: "mother", on: "2026-02-01" }],
      guardianship: [{ ward: "child", guardian: "mother", relation: "parent" }],
      qualification: []
    })
    expect((await yz.people.show("mother")).tables.guardianship).toHaveLength(1)
    expect((await yz.people.show("p-1")).tables).toMatchObject({
      background_check: [{ unit: "o-1", answer: "clear", stage: "standing" }],
      qualification: [{ kind: "social-worker" }]
    })
    expect((await yz.verify()).holds).toBe(true)
  })
})
