/** Courses, agreements, grid assignments and goals rest on places and units that are listed and not over, beside the ids in their commands. */
import { ActivityLives, Life, PlaceLives } from "@yanzhen/core/desk"
import type { Course } from "@yanzhen/core/activity"
import { Id } from "@yanzhen/core/foundation"
import type { PartnershipAgreement, YearlyGoals } from "@yanzhen/core/place"
import { describe, expect, it } from "vitest"
import { failure, places, run, town, type Town, write } from "./world.ts"

const id = Id.require
const { course } = ActivityLives.lives
const { agreement, goals, "grid-assignment": grid, station } = PlaceLives.lives

type Given = Parameters<typeof run>[0]
const answer = async (given: Given): Promise<string> => {
  const refused = await failure(given).catch(() => undefined)
  const { findings = [] } = (refused ?? {}) as { readonly findings?: readonly { readonly rule: string; readonly facts: object }[] }
  return findings.map(({ rule, facts }) => `${rule} ${String((facts as { readonly id?: unknown }).id)}`).join(", ")
}

/** With a teaching point, a unit, a grid and a building of it, each in force until a day. */
const listed = async (until?: string): Promise<Town> => {
  const world = town()
  await places(world, { streets: ["s-1"], communities: ["c-1"], teams: ["goose"] })
  const more = { code: "1", name: "x", from: "2026-01-01", ...(until === undefined ? {} : { until }) }
  await write(world, "listed", {
    "facility/f-1": [{ type: "facility.listed", v: 1, facility: "f-1", kind: "teaching-point", ...more }],
    "organisation/o-1": [{ type: "organisation.listed", v: 1, organisation: "o-1", kind: "partner-unit", ...more }],
    "grid/g-1": [{ type: "grid.listed", v: 1, grid: "g-1", community: "c-1", ...more }],
    "building/b-1": [{ type: "building.listed", v: 1, building: "b-1", community: "c-1", ...more }]
  })
  return world
}

describe("an organisation with a credit code", () => {
  const said = async (creditCode: string): Promise<readonly string[]> => {
    const world = town()
    await places(world, { streets: ["340603008"], communities: ["c-1"], teams: ["goose"] })
    const listing = { type: "list-organisation", kind: "charity", code: "1", name: "x", from: "2026-01-01", creditCode } as const
    const { findings } = await run(Life.give(world, PlaceLives.lives.organisation, "o-1", listing))
    return findings.map(({ rule, severity, facts: { division } }) => `${severity} ${rule} ${String(division)}`)
  }
  it("IDN-02: is listed wherever it is registered; of a division in which no street of the directory lies there is a hint", async () => {
    expect(await said("53999999MJA0000329")).toEqual(["hint listing.credit-division 999999"])
    expect(await said("53340603MJA000016M")).toEqual([])
  })
})

describe("a course at a teaching point", () => {
  const series = { first: "2026-03-03", until: "2026-03-10", weekdays: [2], everyWeeks: 1, from: 540, to: 630 } as const
  const plan = {
    name: "书法",
    team: id<Id.TeamId>("goose"),
    organiser: id<Id.OrganisationId>("o"),
    leader: id<Id.PersonId>("l"),
    place: "x",
    content: "x",
    category: "culture"
  } as const
  const open = (world: Town, facility = "f-1") =>
    Life.give(world, course, "writing", {
      type: "open",
      plan: { ...plan, facility: id<Id.FacilityId>(facility), series },
      on: "2026-03-01"
    })
  it.each([
    ["2026-03-09", "directory.over f-1"],
    ["2026-03-10", ""],
    [undefined, ""]
  ])("that is there until %s, up to the last date", async (until, expected) =>
    expect(await answer(open(await listed(until)))).toBe(expected)
  )
  it("that nobody lists", async () => expect(await answer(open(await listed(), "f-9"))).toBe("directory.not-listed f-9"))
  it("is not prolonged, and no date is put in, beyond the day until which it is there; dates fall out all the same", async () => {
    const world = await listed("2026-03-17")
    await run(open(world))
    const give = (command: Course.Command) => Life.give(world, course, "writing", command)
    expect(await answer(give({ type: "prolong", until: "2026-03-18", on: "2026-03-02" }))).toBe("directory.over f-1")
    expect(await answer(give({ type: "add", day: "2026-03-18", on: "2026-03-02" }))).toBe("directory.over f-1")
    expect(await answer(give({ type: "add", day: "2026-03-12", on: "2026-03-02" }))).toBe("")
    expect(await answer(give({ type: "prolong", until: "2026-03-17", on: "2026-03-02" }))).toBe("")
    expect(await answer(give({ type: "skip", day: "2026-03-03", reason: "停课", on: "2026-03-02" }))).toBe("")
  })
})

describe("an agreement with a partner unit", () => {
  const draft = (partner: string): PartnershipAgreement.Command => ({
    ...{ type: "draft", community: id("c-1"), partner: id(partner), needs: [], resources: [], projects: [] },
    ...{ duties: [{ duty: "open", of: "partner", words: "开放教室" }], from: "2026-03-01", until: "2026-03-31" }
  })
  const give = (world: Town, command: PartnershipAgreement.Command) => Life.give(world, agreement, "a-1", command)
  it("that nobody lists", async () => expect(await answer(give(await listed(), draft("o-9")))).toBe("directory.not-listed o-9"))
  it.each([
    ["2026-02-28", "directory.over o-1"],
    ["2026-03-01", ""]
  ])("that is there until %s, on its first day", async (until, expected) =>
    expect(await answer(give(await listed(until), draft("o-1")))).toBe(expected)
  )
  it("is neither signed nor prolonged once the partner is over; what was kept is said, and it ends", async () => {
    const world = await listed("2026-03-05")
    await run(give(world, draft("o-1")))
    expect(await answer(give(world, { type: "sign", on: "2026-03-06" }))).toBe("directory.over o-1")
    expect(await answer(give(world, { type: "sign", on: "2026-03-05" }))).toBe("")
    expect(await answer(give(world, { type: "prolong", until: "2026-04-30" }))).toBe("directory.over o-1")
    expect(await answer(give(world, { type: "report-duty", duty: "open", kept: true, on: "2026-03-06" }))).toBe("")
    expect(await answer(give(world, { type: "end", on: "2026-03-06", reason: "单位撤销" }))).toBe("")
  })
  it("is not signed once the community is over", async () => {
    const world = await listed()
    const until = { code: "c", name: "c", kind: "城市社区", from: "2020-01-01", until: "2026-03-02" }
    await write(world, "over", { "community/c-2": [{ type: "community.listed", v: 1, community: "c-2", street: "s-1", ...until }] })
    await run(give(world, { ...draft("o-1"), community: id("c-2") } as PartnershipAgreement.Command))
    expect(await answer(give(world, { type: "sign", on: "2026-03-03" }))).toBe("directory.over c-2")
  })
})

describe("who works in a grid", () => {
  const who = { person: id<Id.VolunteerId>("ann"), role: "volunteer", on: "2026-03-02" } as const
  const assign = (world: Town, of: string, building?: string) =>
    Life.give(world, grid, of, { type: "assign", ...who, ...(building === undefined ? {} : { building: id<Id.BuildingId>(building) }) })
  it.each([
    ["g-1", undefined, undefined, ""],
    ["g-1", "b-1", "2026-03-02", ""],
    ["g-1", undefined, "2026-03-01", "directory.over g-1"],
    ["g-1", "b-1", "2026-03-01", "directory.over b-1, directory.over g-1"],
    ["g-9", "b-9", undefined, "directory.not-listed b-9, directory.not-listed g-9"]
  ])("%s, %s, there until %s: %s", async (of, building, until, expected) => {
    const found = await answer(assign(await listed(until), of, building))
    expect(found.split(", ").toSorted().join(", ")).toBe(expected)
  })
  it("is released from one that is over", async () => {
    const world = await listed("2026-03-02")
    await run(assign(world, "g-1", "b-1"))
    const release = { ...who, type: "release", building: id<Id.BuildingId>("b-1"), on: "2026-03-03" } as const
    expect(await answer(Life.give(world, grid, "g-1", release))).toBe("")
  })
})

describe("the goals of a station", () => {
  const set: YearlyGoals.Command = { type: "set-goal", goal: "g-1", words: "走访", serves: "1" }
  const list: YearlyGoals.Command = { type: "list-key-work", item: "1", words: "一老一小" }
  const reach = (on: string): YearlyGoals.Command => ({ type: "reach-goal", goal: "g-1", on, evidence: ["台账"] })
  const give = (world: Town, command: YearlyGoals.Command) => Life.give(world, goals, "st-1/2026", command)
  const opened = async (...commands: readonly YearlyGoals.Command[]) => {
    const world = await listed()
    world.setDay("2026-03-05")
    await run(Life.give(world, station, "st-1", { type: "open", on: "2026-01-01" }))
    for (const command of commands) await run(give(world, command))
    return world
  }
  it.each([list, { ...set, goal: "g-2" }, reach("2026-03-01")])("that was never opened: $type", async (command) =>
    expect(await answer(give(await listed(), command))).toContain("goals.no-station")
  )
  it("that is closed takes no new ones; what was reached by then is said, and the others are dropped and struck", async () => {
    const world = await opened(list, set, { ...set, goal: "g-2" })
    await run(Life.give(world, station, "st-1", { type: "close", reason: "撤并", on: "2026-03-05" }))
    expect(await answer(give(world, { ...set, goal: "g-3" }))).toBe("")
    world.setDay("2026-03-06")
    expect(await answer(give(world, { ...set, goal: "g-4" }))).toBe("goals.station-closed undefined")
    expect(await answer(give(world, { ...list, item: "2" }))).toBe("goals.station-closed undefined")
    expect(await answer(give(world, { type: "point-goal", goal: "g-1", serves: "1" }))).toBe("goals.station-closed undefined")
    expect(await answer(give(world, reach("2026-03-06")))).toBe("goals.station-closed undefined")
    expect(await answer(give(world, reach("2026-03-05")))).toBe("")
    expect(await answer(give(world, { type: "drop-goal", goal: "g-2", reason: "撤销" }))).toBe("")
    expect(await answer(give(world, { type: "strike-key-work", item: "1", reason: "撤销" }))).toBe("")
  })
})
