import { describe, expect, it } from "vitest"
import * as Id from "../../src/foundation/Id.ts"
import * as Day from "../../src/foundation/Day.ts"
import * as Directory from "../../src/place/Directory.ts"
import * as Projection from "../../src/registers/Projection.ts"
import * as Registers from "../../src/registers/Registers.ts"
import * as Tables from "../../src/registers/Tables.ts"
import { spoken } from "../said.ts"

const street: Directory.Event = {
  type: "street.listed",
  v: 1,
  street: Id.require<Id.StreetId>("s-1"),
  code: "340603001",
  name: "西街道",
  from: "2026-01-01"
}
const team: Directory.Event = {
  type: "team.listed",
  v: 1,
  team: Id.require<Id.TeamId>("t-1"),
  code: "T1",
  name: "桥头志愿服务队",
  street: street.street,
  from: "2025-01-01",
  until: "2026-06-30"
}

const rows = (events: readonly Directory.Event[]) => {
  const tables = Tables.of(Registers.all)
  for (const event of events) {
    const stream = Projection.streamParts(Directory.streamOf(event))
    for (const change of Projection.kinds.volunteer.project(
      stream?.id ?? "",
      Directory.initial,
      Directory.evolve(Directory.initial, event)
    )) {
      expect(Tables.misfit(tables, change)).toBeUndefined()
      Tables.apply(tables, change)
    }
  }
  return tables
}

describe("what a command names", () => {
  const named = { kind: "team", id: "t-1" } as const
  const against = (entry: Directory.Entry, on: string) =>
    spoken({ findings: Directory.reasonsAgainst(named, entry, Day.require(on)) } as never)
  it("is listed", () => expect(against(Directory.initial, "2026-03-01")).toEqual([["directory.not-listed", { kind: "team", id: "t-1" }]]))
  it.each([
    ["2024-12-31", []],
    ["2026-06-30", []],
    ["2026-07-01", [["directory.over", { kind: "team", id: "t-1", on: Day.require("2026-07-01"), until: Day.require("2026-06-30") }]]]
  ])("is not over on %s: %j", (on, expected) => expect(against(Directory.evolve(Directory.initial, team), on)).toEqual(expected))
  it("without an end is never over", () => expect(against(Directory.evolve(Directory.initial, street), "9999-12-31")).toEqual([]))
})

describe("the directory", () => {
  it("becomes rows of its registers, days as days", () => {
    const tables = rows([
      street,
      team,
      { type: "volunteer.listed", v: 1, volunteer: Id.require<Id.VolunteerId>("v-1"), team: team.team, registeredOn: "2025-03-05" }
    ])
    expect(Tables.rowsOf(tables, Registers.street)).toMatchObject([
      { street: "s-1", name: "西街道", from: Day.require("2026-01-01"), until: undefined }
    ])
    expect(Tables.rowsOf(tables, Registers.team)).toMatchObject([{ team: "t-1", street: "s-1", until: Day.require("2026-06-30") }])
    expect(Tables.rowsOf(tables, Registers.volunteer)).toMatchObject([
      { volunteer: "v-1", team: "t-1", registeredOn: Day.require("2025-03-05") }
    ])
  })
  it.each<[Directory.Event, string]>([
    [street, "street/s-1"],
    [{ ...street, type: "community.listed", community: Id.require<Id.CommunityId>("c-1"), kind: "村" }, "community/c-1"],
    [team, "team/t-1"],
    [{ type: "volunteer.listed", v: 1, volunteer: Id.require<Id.VolunteerId>("v-1"), team: team.team }, "volunteer/v-1"]
  ])("each thing has a stream of its own: %o in %s", (event, stream) => {
    expect(Directory.streamOf(event)).toBe(stream)
    expect(Directory.types).toContain(event.type)
  })
  it("what is listed last holds", () => {
    const renamed = { ...street, name: "新街道" }
    expect(Directory.evolve(Directory.evolve(Directory.initial, street), renamed).listed).toEqual(renamed)
  })
  it("a stream lists one thing only", () => {
    const state = Directory.evolve(Directory.initial, street)
    expect(Directory.fits(state, team)).toBe(false)
    expect(Directory.evolve(state, team)).toBe(state)
  })
})
