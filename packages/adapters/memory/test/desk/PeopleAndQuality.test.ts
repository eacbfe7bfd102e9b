/** The reports of people served and of the quality of records, from the registers of a district. */
import { Reporting, DataQuality } from "@yanzhen/core/desk"
import { Period } from "@yanzhen/core/foundation"
import type { Parts } from "@yanzhen/core/report"
import { describe, expect, it } from "vitest"
import { facts, listed, record, run, town, type Town, write } from "./world.ts"

type Told = Parameters<typeof write>[2][string][number]
const from = "2020-01-01"
const file = (street: string, tag: string, more: readonly Told[] = []): readonly Told[] => [
  { type: "recipient.opened", v: 1, street, on: from },
  { type: "recipient.tagged", v: 1, tag, source: "self", on: from },
  ...more
]
const visit = (recipient: string, on: string, team = "goose"): readonly Told[] => [
  { type: "visit.planned", v: 1, recipient, mode: "home", visitors: ["v-1"], team, street: "north", for: on, on } as Told,
  { type: "visit.kept", v: 1, visitors: ["v-1"], present: [], closedDoor: false, minutes: 30, dangerFound: false, on }
]
const plan = {
  name: "书法",
  facility: "f-1",
  team: "goose",
  street: "north",
  organiser: "o-1",
  leader: "p-1",
  place: "教学点",
  content: "书法",
  category: "culture",
  series: { first: "2026-03-03", until: "2026-03-31", weekdays: [2], everyWeeks: 1, from: 540, to: 630 }
}
const course = (...sessions: readonly (readonly [day: string, learners: readonly string[], unnamed: number])[]): readonly Told[] => [
  { type: "course.opened", v: 1, plan, on: "2026-03-01" } as Told,
  ...sessions.map(([day, learners, unnamed]) => ({ type: "course.session-held", v: 1, day, learners, unnamed, on: day }) as Told)
]
const district = async (): Promise<Town> => {
  const world = town({ today: "2026-04-10" })
  await listed(world)
  await write(world, "served", {
    "recipient/r-1": file("north", "left-behind-child", [
      { type: "recipient.tagged", v: 1, tag: "child-with-disability", source: "self", on: from }
    ]),
    "recipient/r-2": file("south", "elder-living-alone"),
    "visit/vi-1": visit("r-1", "2026-03-02"),
    "visit/vi-2": visit("r-1", "2026-03-20"),
    "visit/vi-3": visit("r-2", "2026-04-01"),
    "course/k-1": course(["2026-03-03", ["li", "wang"], 0], ["2026-03-10", ["li"], 0]),
    "course/k-2": course(["2026-03-03", ["li"], 0], ["2026-03-31", ["li"], 4])
  })
  return world
}

describe("people served", () => {
  it("are people and person-times, by street and over the district, each opening to its rows", async () => {
    const world = await district()
    const { district: all, streets } = await run(Reporting.peopleServed(world, Period.require("2026-03")))
    const told = ({ onFile, visitTimes, visited, learnerTimes, learners }: typeof all) => [
      onFile.value,
      visitTimes.value,
      visited.value,
      learnerTimes.value,
      learners.value,
      learners.atLeast
    ]
    // Four came without a name on the last day: how many learners there were nobody knows.
    expect(told(all)).toEqual([2, 2, 1, 9, undefined, 2])
    expect(all.tags.map(({ tag, people }) => [tag, people.value])).toEqual([
      ["child-with-disability", 1],
      ["elder-living-alone", 1],
      ["left-behind-child", 1]
    ])
    expect(streets.map(({ street, ...counted }) => [street, ...told(counted)])).toEqual([
      ["north", 1, 2, 1, 9, undefined, 2],
      ["south", 1, 0, 0, 0, 0, 0]
    ])
    expect(all.visited.records).toEqual([
      { register: "visit", key: { visit: "vi-1" }, adds: 1 },
      { register: "visit", key: { visit: "vi-2" }, adds: 0 }
    ])
    expect(all.learners.records.map(({ key }) => key["course"])).toEqual(["k-1", "k-1", "k-1", "k-2", "k-2"])
    expect(all.learnerTimes.records.map(({ adds }) => adds)).toEqual([1, 1, 1, 1, 1, 4])
    // Whoever came on another day of the same course is not of this one.
    const { learners } = (await run(Reporting.peopleServed(world, Period.require("2026-03-10..2026-03-10")))).district
    expect([learners.value, learners.records.map(({ key }) => key["course"])]).toEqual([1, ["k-1"]])
    expect(told((await run(Reporting.peopleServed(world, Period.require("2026-02")))).district)).toEqual([2, 0, 0, 0, 0, 0])
  })
  it("stand in the year of their team, and are no service of it", async () => {
    const world = await district()
    await record(world, facts("ann", "2026-03-05", "09:00", "14:01"))
    const [team] = (await run(Reporting.teamYear(world, 2026))).teams
    expect(team).toMatchObject({
      team: "goose",
      visitTimes: { value: 3 },
      visited: { value: 2 },
      learnerTimes: { value: 9 },
      learners: { atLeast: 2, value: undefined },
      personTimes: { value: 1 },
      active: { value: 1 }
    })
  })
})

describe("the quality of records", () => {
  it("is told by district, street and team, and each figure opens to its records", async () => {
    const world = await district()
    const late = await record(world, facts("ann", "2026-01-05", "09:00", "11:00"))
    const one = await record(world, facts("bo", "2026-04-01", "09:00", "11:00", { evidence: "back-office" }))
    await record(world, facts("bo", "2026-04-01", "13:00", "23:30"))
    const { district: all, streets, teams } = await run(DataQuality.dataQuality(world))
    const behind = ({ shares }: Parts.Part): Readonly<Record<string, readonly unknown[]>> =>
      Object.fromEntries(shares.map(({ id, part }) => [id, part.records.map(({ key }) => key["record"])]))
    expect(behind(all)).toEqual({
      "quality-drafts": [],
      "quality-ill-shown": [one],
      "quality-late": [late],
      // Two records of one day that is too long; it is told at the first.
      "quality-odd": [one],
      "quality-twice": []
    })
    expect(all.shares.map(({ whole }) => whole.value)).toEqual([3, 3, 3, 3, 3])
    expect([streets.map(({ id }) => id), teams.map(({ id }) => id)]).toEqual([["north"], ["goose"]])
    const march = await run(DataQuality.dataQuality(world, Period.require("2026-03")))
    expect(march.district.shares.map(({ whole }) => whole.value)).toEqual([0, 0, 0, 0, 0])
  })
})
