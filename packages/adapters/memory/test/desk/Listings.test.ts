/** What a sheet of the directory lists: places by their codes and names, people found again or new. All people and places are made up. */
import { DirectoryImport } from "@yanzhen/core/desk"
import { Day } from "@yanzhen/core/foundation"
import { Registers } from "@yanzhen/core/registers"
import { describe, expect, it } from "vitest"
import { byText, district, ids, list, teams, volunteers } from "./importing.ts"
import { failure, journal, tenant, town, type Town } from "./world.ts"

const day = Day.require
const rowsOf = async ({ store }: Town, register: typeof Registers.street | typeof Registers.community) =>
  (await store.rows(tenant, register, undefined, [], { limit: 1000 })).rows
const people = async ({ people: directory }: Town) => {
  const everybody = await directory.findByName(tenant, await directory.names(tenant))
  return everybody.toSorted((a, b) => byText(a.name, b.name))
}
/** Of what is left out, or not as the row says it; the rules of registration are `EnteredVolunteers.test.ts`. */
const errorsOf = ({ findings }: DirectoryImport.Listed) => findings.filter(({ finding }) => finding.severity === "error")
const rulesOf = (listed: DirectoryImport.Listed) => errorsOf(listed).map(({ finding }) => finding.rule)

describe("places of a sheet", () => {
  it("are counted by kind, and what is known already changes nothing: no event, not even at the gate", async () => {
    const world = town()
    const sheet = {
      streets: [{ code: "S1", name: "西街道", from: day("2020-01-01") }],
      communities: [{ code: "C1", name: "甲社区", street: "S1", kind: "社区", from: day("2021-01-01") }],
      teams: [{ code: "T1", name: "志愿队", community: "甲社区", from: day("2022-01-01"), registered: true }],
      volunteers: [{ name: "甲一", team: "志愿队", registeredOn: day("2023-01-01") }]
    }
    const first = await list(world, sheet)
    expect(first).toMatchObject({ streets: 1, communities: 1, teams: 1, volunteers: 1, unchanged: 0 })
    expect(errorsOf(first)).toEqual([])
    expect(await teams(world)).toMatchObject([{ team: "T1", registered: true, from: day("2022-01-01") }])
    const before = await journal(world)
    expect(await list(world, sheet)).toEqual({ streets: 0, communities: 0, teams: 0, volunteers: 0, unchanged: 4, findings: [] })
    expect(await journal(world)).toEqual(before)
  })

  it("more than one commit holds, are each listed once", async () => {
    const world = town()
    const streets = Array.from({ length: 801 }, (_, i) => ({ code: `S${i}`, name: `街道${i}` }))
    expect(await list(world, { streets })).toMatchObject({ streets: 801, unchanged: 0 })
    const listed = (await journal(world)).filter(({ type }) => type === "street.listed")
    expect(listed.map(({ stream }) => stream)).toEqual(streets.map(({ code }) => `street/${code}`))
  })

  it.each(["西街道", "S1"])("a street is known to later sheets as %s", async (street) => {
    const world = town()
    await list(world, { streets: [{ code: "S1", name: "西街道" }] })
    const listed = await list(world, {
      communities: [{ code: "C1", name: "甲社区", street, kind: "社区" }],
      teams: [{ code: "T1", name: "志愿队", street }]
    })
    expect(listed.findings).toEqual([])
    expect(await rowsOf(world, Registers.community)).toMatchObject([{ community: "C1", street: "S1", kind: "社区" }])
    expect(await teams(world)).toMatchObject([{ team: "T1", street: "S1", station: undefined }])
  })

  it.each(["丁社区", "C9"])("a community is known to the teams of its own sheet as %s", async (community) => {
    const world = town()
    await district(world)
    const listed = await list(world, {
      communities: [{ code: "C9", name: "丁社区", street: "S2", kind: "社区" }],
      teams: [{ code: "T1", name: "志愿队", community }]
    })
    expect(listed.findings).toEqual([])
    expect(await teams(world)).toMatchObject([{ team: "T1", community: "C9", street: "S2" }])
  })

  it.each(["甲社区", "C1"])("a community is known to later sheets as %s, and a street is none", async (community) => {
    const world = town()
    await district(world)
    const listed = await list(world, {
      communities: [{ code: "C9", name: "丁社区", street: "乙社区", kind: "社区" }],
      teams: [
        { code: "T1", name: "志愿队", community },
        { code: "T2", name: "银龄队", community: "西街道" }
      ]
    })
    expect(rulesOf(listed)).toEqual(["directory.street-unknown", "directory.community-unknown"])
    expect((await teams(world)).map((one) => [one.team, one.community, one.street])).toEqual([
      ["T1", "C1", "S1"],
      ["T2", undefined, undefined]
    ])
  })

  it("keep what a later sheet does not say, and take what it says", async () => {
    const world = town()
    const first = { code: "S1", name: "西街道", from: day("2020-01-01"), until: day("2026-12-31") }
    await list(world, { streets: [first] })
    expect(await list(world, { streets: [{ code: "S1", name: "西街" }] })).toMatchObject({ streets: 1, unchanged: 0 })
    expect(await rowsOf(world, Registers.street)).toMatchObject([{ ...first, name: "西街" }])
    await list(world, { streets: [{ code: "S1", name: "西街", until: day("2027-12-31") }] })
    expect(await rowsOf(world, Registers.street)).toMatchObject([{ name: "西街", from: first.from, until: day("2027-12-31") }])
  })

  it("with a code that is no id are not listed", async () => {
    const world = town()
    await district(world)
    const listed = await list(world, {
      streets: [{ code: "南 街", name: "南街道" }],
      communities: [{ code: "丁 区", name: "丁社区", street: "S1", kind: "社区" }],
      teams: [{ code: "志 愿", name: "志愿队", community: "C1" }]
    })
    expect(listed).toMatchObject({ streets: 0, communities: 0, teams: 0 })
    expect(rulesOf(listed)).toEqual(["directory.code", "directory.code", "directory.code"])
    for (const { finding } of listed.findings) expect(finding).toMatchObject({ kind: "contradiction", citations: [] })
  })

  it("that are called like somebody, or by a number, are columns that have slipped: told, and not listed", async () => {
    const world = town()
    await list(world, { volunteers: [{ name: "王小明" }] })
    const listed = await list(world, {
      teams: [
        { code: "T1", name: "王小明" },
        { code: "T2", name: "李明" },
        { code: "T3", name: ids.other },
        { code: "T4", name: "王小明志愿队" }
      ],
      volunteers: [{ name: "李明" }]
    })
    expect(rulesOf(listed)).toEqual(["directory.name-personal", "directory.name-personal", "directory.name-personal"])
    expect((await teams(world)).map(({ team }) => team)).toEqual(["T4"])
  })

  it("the unit that guides a team is one id for one name, and its name is kept in the directory", async () => {
    const world = town()
    await list(world, {
      teams: [
        { code: "T1", name: "志愿队", supervisor: "区妇联" },
        { code: "T2", name: "银龄队", supervisor: "区妇联" },
        { code: "T3", name: "流动队" }
      ]
    })
    const [one, two, three] = await teams(world)
    expect(one?.supervisor).toBeDefined()
    expect([two?.supervisor, three?.supervisor]).toEqual([one?.supervisor, undefined])
    expect(await world.people.getTexts(tenant, [one?.supervisor ?? ""])).toEqual(new Map([[one?.supervisor, "区妇联"]]))
  })
})

describe("people of a sheet", () => {
  it("are new with an id of their own, and found again by their number or, alone, by their name", async () => {
    const world = town()
    const sheet = { volunteers: [{ name: "甲一", idNumber: ids.wang }, { name: "乙二" }] }
    const first = await list(world, sheet)
    expect([first.volunteers, errorsOf(first)]).toEqual([2, []])
    expect(await list(world, sheet)).toMatchObject({ volunteers: 0, unchanged: 2 })
    expect((await people(world)).map(({ name }) => name)).toEqual(["乙二", "甲一"].toSorted(byText))
  })

  it("two rows of one person list one volunteer, with what both say", async () => {
    const world = town()
    await district(world)
    await list(world, { teams: [{ code: "T1", name: "志愿队" }] })
    await list(world, {
      volunteers: [
        { name: "甲一", idNumber: ids.wang, team: "志愿队" },
        { name: "甲一", idNumber: ids.wang, registeredOn: day("2023-01-01") }
      ]
    })
    expect(await volunteers(world)).toMatchObject([{ team: "T1", registeredOn: day("2023-01-01") }])
  })

  it("of whom a later sheet says more are known by it", async () => {
    const world = town()
    await list(world, { teams: [{ code: "T1", name: "志愿队" }] })
    await list(world, { volunteers: [{ name: "甲一", team: "志愿队" }] })
    await list(world, { volunteers: [{ name: "甲一", team: "志愿队", idNumber: ids.wang }] })
    expect(await list(world, { volunteers: [{ name: "甲一", idNumber: ids.wang }] })).toMatchObject({ volunteers: 0, unchanged: 1 })
    expect(await people(world)).toMatchObject([{ name: "甲一", idTail: ids.wang.slice(-4), born: day("2008-03-15") }])
  })

  it.each([
    ["phone", { idNumber: ids.wang }, { phone: "13900000001" }, { phone: "13900000002" }],
    ["day of birth", {}, { born: day("1990-01-01") }, { born: day("1990-01-02") }]
  ] as const)("have the %s that was said last, and keep it where none is said", async (_, who, first, last) => {
    const world = town()
    await list(world, { volunteers: [{ name: "甲一", ...who, ...first }] })
    expect(await people(world)).toMatchObject([first])
    await list(world, { volunteers: [{ name: "甲一", ...who }] })
    expect(await people(world)).toMatchObject([first])
    await list(world, { volunteers: [{ name: "甲一", ...who, ...last }] })
    expect(await people(world)).toMatchObject([last])
  })

  it("are not asked for at the gate where nothing new is known of them", async () => {
    const world = town()
    const sheet = { volunteers: [{ name: "甲一", idNumber: ids.wang, phone: "13900000001" }] }
    await list(world, sheet)
    const before = await journal(world)
    await list(world, sheet)
    expect(await journal(world)).toEqual(before)
  })

  it.each([
    ["the number tells it", { idNumber: ids.wang }, day("2008-03-15"), []],
    ["the sheet tells it", { born: day("1990-01-01") }, day("1990-01-01"), []],
    ["both tell the same", { idNumber: ids.wang, born: day("2008-03-15") }, day("2008-03-15"), []],
    ["they differ, and neither is taken", { idNumber: ids.wang, born: day("2008-03-16") }, undefined, ["directory.births-differ"]],
    ["the number is none, and the sheet tells it", { idNumber: "999999200803150023", born: day("1990-01-01") }, day("1990-01-01"), []]
  ] as const)("the day of birth: %s", async (_, said, born, findings) => {
    const world = town()
    expect(rulesOf(await list(world, { volunteers: [{ name: "甲一", ...said }] }))).toEqual(findings)
    const [person] = await people(world)
    expect(person?.born).toBe(born)
  })

  it("who may be several, or whose number is another's, are told and left as they were; the others are listed", async () => {
    const world = town()
    await list(world, { teams: [{ code: "T1", name: "志愿队" }] })
    const namesakes = [ids.wang, ids.other].map((idNumber) => ({ name: "甲一", team: "志愿队", idNumber }))
    await list(world, { volunteers: namesakes })
    const listed = await list(world, {
      volunteers: [{ name: "甲一", team: "志愿队" }, { name: "乙二", idNumber: ids.wang }, { name: "丙三" }]
    })
    expect(errorsOf(listed).map(({ finding }) => [finding.rule, finding.facts])).toEqual([
      ["import.several-people", { count: 2 }],
      ["import.id-of-another", {}]
    ])
    expect((await people(world)).map(({ name }) => name)).toEqual(["甲一", "甲一", "丙三"].toSorted(byText))
  })

  it("without a team are of none, and nothing is said against it", async () => {
    const world = town()
    const listed = await list(world, { volunteers: [{ name: "甲一" }] })
    expect([listed.volunteers, errorsOf(listed)]).toEqual([1, []])
  })
})

describe("a sheet meets trouble", () => {
  it("a store that fails is told as it is, and asked once", async () => {
    let asked = 0
    const world: Town = { ...town(), commit: () => (asked++, Promise.reject(new Error("gone"))) }
    expect(
      await failure(
        DirectoryImport.list(world, {
          streets: [{ place: { sheet: "名录", row: 2 }, code: "S1", name: "西街道" }],
          communities: [],
          teams: [],
          volunteers: []
        })
      )
    ).toMatchObject({ _tag: "WorldFailed" })
    expect(asked).toBe(1)
  })
})
