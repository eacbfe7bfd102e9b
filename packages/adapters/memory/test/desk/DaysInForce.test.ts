/** Teams, communities and volunteers that were not in force on the day of a service: said the same by every door, and no minute is lost. */
import { Explaining, GroupCommands, Life, PersonLives, RecordCommands, Remarking, Tallying } from "@yanzhen/core/desk"
import { Day, Id } from "@yanzhen/core/foundation"
import { Pack, TeamParameters } from "@yanzhen/core/law"
import { describe, expect, it } from "vitest"
import { district, groups, list, records, row, rules, take, teams } from "./importing.ts"
import { given, policyWith } from "./policies.ts"
import { clerk, facts, run, town, type Town, write } from "./world.ts"

const day = Day.require
const xuetian = { community: Id.require<Id.CommunityId>("c-1") }
const event = (type: string, more: object) => [{ type, v: 1, ...more } as never]

/** A team from 2026 to the end of March, a community of the same days, and 安, who registered on the first of February. */
const over = async (world: Town): Promise<Town> => {
  const days = { from: "2026-01-01", until: "2026-03-31" }
  await write(world, "over", {
    "street/s-1": event("street.listed", { street: "s-1", code: "S1", name: "西街道", from: "2020-01-01" }),
    "community/c-1": event("community.listed", { community: "c-1", code: "C1", name: "甲社区", street: "s-1", kind: "城市社区", ...days }),
    "team/goose": event("team.listed", { team: "goose", code: "T1", name: "志愿队", community: "c-1", street: "s-1", ...days }),
    "volunteer/ann": event("volunteer.listed", { volunteer: "ann", team: "goose", registeredOn: "2026-02-01" })
  })
  await world.people.put(world.tenant, [{ id: "ann", name: "王小明" }])
  return world
}

const at = (on: string) => facts("ann", on, "09:00", "11:00", xuetian)
const places = ["place.team-no-more", "place.community-no-more"]

describe("a service outside the days of the directory", () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ["2025-12-31", ["place.team-not-yet", "place.community-not-yet", "place.registered-later"]],
    ["2026-01-31", ["place.registered-later"]],
    ["2026-02-01", []],
    ["2026-03-31", []],
    ["2026-04-01", places]
  ]
  it.each(cases)("%s: %j by hand, in a file, when explained and in the report; the minutes count", async (on, expected) => {
    const only = (all: readonly string[]) => all.filter((rule) => rule.startsWith("place."))
    const world = await over(town({ today: "2026-04-02" }))
    const { findings, record } = await run(RecordCommands.enter(world, { type: "record", facts: at(on) }))
    expect(only(rules(findings))).toEqual(expected)
    expect(only(rules((await run(Explaining.record(world, record))).assessed))).toEqual(expected)
    const { remarked } = await run(Remarking.remarks(world))
    expect(remarked.flatMap((one) => only(rules(one.findings)))).toEqual(expected)
    const { cells } = await run(Tallying.tally(world, { by: [] }))
    expect(cells.map(({ creditedMinutes }) => creditedMinutes)).toEqual([120])
    const byFile = await over(town({ today: "2026-04-02" }))
    const { entries } = await take(byFile, [row({ day: on })])
    expect(entries.map(({ verdict, findings: all }) => [verdict, only(rules(all))])).toEqual([["new", expected]])
    expect((await records(byFile)).map(({ volunteer }) => volunteer)).toEqual(["ann"])
  })
  it("of a head-count, by hand and in a file: of team and community", async () => {
    const world = await over(town({ today: "2026-04-02" }))
    const { volunteer: _, ...counted } = at("2026-04-01")
    const { findings, group } = await run(GroupCommands.enter(world, { type: "record", facts: { ...counted, heads: 20 } }))
    expect(rules(findings)).toEqual(places)
    const by = Id.require<Id.PersonId>("clerk")
    const corrected = { type: "correct", facts: { ...counted, heads: 21 }, reason: "数错", by } as const
    expect(rules((await run(GroupCommands.give(world, group, corrected))).findings)).toEqual(places)
    const { entries } = await take(world, [row({ day: "2026-04-01", person: undefined, headCount: 9 })])
    expect(rules(entries[0]?.findings ?? [])).toEqual(expect.arrayContaining(places))
    expect(await groups(world)).toHaveLength(2)
  })
  it("a policy may ask of less, or of nothing", async () => {
    const only = Pack.value(TeamParameters.daysInForce, { ...given, from: Day.first, value: ["volunteer"] })
    const world = await over(town({ today: "2026-04-02", policy: policyWith(only) }))
    expect(rules((await run(RecordCommands.enter(world, { type: "record", facts: at("2026-04-01") }))).findings)).toEqual([])
    expect(rules((await run(RecordCommands.enter(world, { type: "record", facts: at("2026-03-20") }))).findings)).toEqual([])
    const early = facts("ann", "2026-01-31", "13:00", "14:00", xuetian)
    expect(rules((await run(RecordCommands.enter(world, { type: "record", facts: early }))).findings)).toContain("place.registered-later")
  })
  it("somebody entered twice registered on the first of their days", async () => {
    const world = await over(town({ today: "2026-03-02" }))
    await write(world, "twice", { "volunteer/old": event("volunteer.listed", { volunteer: "old", registeredOn: "2026-01-05" }) })
    await world.people.put(world.tenant, [{ id: "old", name: "王小明" }])
    const merge = {
      type: "merge",
      into: Id.require<Id.PersonId>("ann"),
      by: clerk,
      reason: "重复登记",
      evidence: "核对身份证",
      on: "2026-03-02"
    } as const
    await run(Life.give(world, PersonLives.lives["person-merge"], "old", merge))
    const { entries } = await take(world, [row({ day: "2026-01-05" }), row({ day: "2026-01-04" })])
    expect(entries.map(({ findings }) => rules(findings).includes("place.registered-later"))).toEqual([false, true])
  })
})

describe("a first day that nobody said", () => {
  it("of a team that came with a file, and of one that a sheet lists without it, nothing is asked", async () => {
    const world = town({ today: "2026-04-02" })
    await district(world)
    await list(world, { teams: [{ code: "T2", name: "表上的队", community: "C1" }] })
    const first = await take(world, [row({ day: "2026-03-20" }), row({ day: "2026-03-20", team: "表上的队" })])
    const again = await take(world, [row({ day: "2026-03-19" }), row({ day: "2026-03-19", team: "表上的队" })])
    const all = [...first.entries, ...again.entries].flatMap(({ findings }) => rules(findings))
    expect(all.filter((rule) => rule.startsWith("place."))).toEqual([])
    expect((await teams(world)).map(({ fromUnsaid }) => fromUnsaid)).toEqual([true, true])
  })
  it("is said by a later sheet, and then it is asked; a sheet that does not say it leaves both as they were", async () => {
    const world = town({ today: "2026-04-02" })
    await district(world)
    const team = { code: "T2", name: "志愿队", community: "C1" }
    const days = async () => (await teams(world)).map(({ from, fromUnsaid }) => [from, fromUnsaid])
    await list(world, { teams: [team] })
    expect((await list(world, { teams: [team] })).unchanged).toBe(1)
    expect(await days()).toEqual([[day("2026-04-02"), true]])
    await list(world, { teams: [{ ...team, from: day("2026-03-01") }] })
    expect(await days()).toEqual([[day("2026-03-01"), undefined]])
    expect((await list(world, { teams: [team] })).unchanged).toBe(1)
    const { entries } = await take(world, [row({ day: "2026-02-28" }), row({ day: "2026-03-01" })])
    expect(entries.map(({ findings }) => rules(findings).includes("place.team-not-yet"))).toEqual([true, false])
  })
})
