import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import * as Id from "../../src/foundation/Id.ts"
import type * as Directory from "../../src/place/Directory.ts"
import * as ActivityLives from "../../src/registers/activity/ActivityLives.ts"
import * as CareLives from "../../src/registers/care/CareLives.ts"
import * as ConcernLives from "../../src/registers/concern/ConcernLives.ts"
import * as FundLives from "../../src/registers/fund/FundLives.ts"
import * as MatchingLives from "../../src/registers/matching/MatchingLives.ts"
import * as DirectoryRows from "../../src/registers/place/DirectoryRows.ts"
import * as PersonLives from "../../src/registers/person/PersonLives.ts"
import * as LawLives from "../../src/registers/law/LawLives.ts"
import * as PlaceLives from "../../src/registers/place/PlaceLives.ts"
import * as ProjectLives from "../../src/registers/project/ProjectLives.ts"
import * as Projection from "../../src/registers/Projection.ts"
import * as Registers from "../../src/registers/Registers.ts"
import * as ReportLives from "../../src/registers/report/ReportLives.ts"
import * as RewardLives from "../../src/registers/reward/RewardLives.ts"
import * as ServiceLives from "../../src/registers/service/ServiceLives.ts"
import * as TeamLives from "../../src/registers/team/TeamLives.ts"
import * as Tables from "../../src/registers/Tables.ts"

const registers = Registers.all.map((register) => [register.name, register] as const)
const columns = registers.flatMap(([name, { facts }]) =>
  Object.values(facts.fields).map((field) => [`${name}.${field.name}`, field] as const)
)

describe("every register", () => {
  it("stands in the list, under a name of its own", () => {
    const { all, ...each } = Registers
    expect(new Set(all)).toEqual(new Set(Object.values(each)))
    expect(new Set(registers.map(([name]) => name)).size).toBe(registers.length)
  })
  it("is fed by some kind of stream, and no kind feeds another", () => {
    const fed = Object.values<{ readonly feeds: readonly unknown[] }>(Projection.kinds).flatMap(({ feeds }) => feeds)
    expect(new Set(fed)).toEqual(new Set(Registers.all))
  })
  it("kinds of two areas never share a name", () => {
    const areas = [
      LawLives.kinds,
      ActivityLives.kinds,
      CareLives.kinds,
      ConcernLives.kinds,
      MatchingLives.kinds,
      PlaceLives.kinds,
      ServiceLives.kinds,
      TeamLives.kinds,
      PersonLives.kinds,
      ProjectLives.kinds,
      FundLives.kinds,
      RewardLives.kinds,
      ReportLives.kinds
    ].flatMap((kinds) => Object.keys(kinds))
    expect(new Set(areas).size).toBe(areas.length)
    expect(areas.toSorted()).toEqual(Object.keys(Projection.kinds).toSorted())
  })
  it.each(registers)("%s has a key, and its key is made of its columns", (_name, { key, facts }) => {
    expect(key.length).toBeGreaterThan(0)
    expect(Object.keys(facts.fields)).toEqual(expect.arrayContaining([...key]))
  })
  it("offers no stage of what has not begun: of that it has no row", () => {
    const offered = columns.flatMap(([name, { name: column, options }]) =>
      column === "stage" && options !== undefined ? [[name, options.codes] as const] : []
    )
    expect(offered.length).toBeGreaterThan(20)
    expect(offered.filter(([, choices]) => choices.includes("none"))).toEqual([])
  })
  it.each(columns)("%s can be printed in both languages", (_name, { title }) => {
    expect(title["zh-CN"]).toMatch(/\p{Script=Han}/u)
    expect(title.en).toMatch(/^[^\p{Script=Han}]+$/u)
  })
  it.each(columns)("%s: where the values are few, there are some to choose from", (_name, { options }) => {
    if (options === undefined) return
    // Restrictions are ids; that there is none is the one value of their column that has a name.
    expect(options.codes.length).toBeGreaterThan(options.name === "fund.pool" ? 0 : 1)
    expect(new Set(options.codes).size).toBe(options.codes.length)
  })
})

describe("a listing in full", () => {
  const street = Id.require<Id.StreetId>("s-1")
  const community = Id.require<Id.CommunityId>("c-1")
  const inForce = { from: "2026-01-01", until: "2026-06-30" }
  const days = { from: Day.require("2026-01-01"), until: Day.require("2026-06-30") }
  const listed = { code: "1", name: "西", ...inForce }
  const team = {
    team: Id.require<Id.TeamId>("t-1"),
    community,
    street,
    station: Id.require<Id.StationId>("st-1"),
    registered: true,
    supervisor: Id.require<Id.OrganisationId>("o-1")
  }
  const volunteer = { volunteer: Id.require<Id.VolunteerId>("v-1"), team: team.team }
  it.each<[string, Directory.Event, object]>([
    ["street", { type: "street.listed", v: 1, street, ...listed }, { street, ...listed, ...days }],
    [
      "community",
      { type: "community.listed", v: 1, community, street, kind: "村", ...listed },
      { community, street, kind: "村", ...listed, ...days }
    ],
    ["team", { type: "team.listed", v: 1, ...team, ...listed }, { ...team, ...listed, ...days }],
    [
      "volunteer",
      { type: "volunteer.listed", v: 1, ...volunteer, registeredOn: "2025-03-05" },
      { ...volunteer, registeredOn: Day.require("2025-03-05") }
    ]
  ])("of a %s has a column for each thing it says, days as days", (name, event, row) => {
    const changes = DirectoryRows.project({ listed: event })
    expect(changes).toEqual([{ kind: "put", register: name, row }])
    for (const change of changes) expect(Tables.misfit(Tables.of(Registers.all), change)).toBeUndefined()
  })
  it("a name that reads like a day stays a name", () => {
    const [change] = DirectoryRows.project({ listed: { type: "street.listed", v: 1, street, ...listed, name: "2026-01-01" } })
    expect(change).toMatchObject({ row: { name: "2026-01-01" } })
  })
  it("nothing listed is no row", () => expect(DirectoryRows.project({})).toEqual([]))
})
