import {
  ClosingPeriods,
  Life,
  MatchingLives,
  OnTime,
  PersonLives,
  PlaceLives,
  RecordCommands,
  Reporting,
  TeamLives
} from "@yanzhen/core/desk"
import { Day, Id, Period } from "@yanzhen/core/foundation"
import { Policies } from "@yanzhen/core/law"
import type { YearlyGoals } from "@yanzhen/core/place"
import type { Aims } from "@yanzhen/core/report"
import { Registers } from "@yanzhen/core/registers"
import { describe, expect, it } from "vitest"
import { kept, planned } from "./careEvents.ts"
import { clerk, facts, listed, record, run, town, type Town, write } from "./world.ts"

const shares = ({ shares: all }: Aims.Part): Readonly<Record<string, string>> =>
  Object.fromEntries(all.map(({ id, part, whole }) => [id, `${part.value ?? "?"}/${whole.value ?? "?"}`]))

const north = Id.require<Id.StreetId>("north")
const xuetian = Id.require<Id.CommunityId>("xuetian")
const on = "2026-03-02"

/** A listed district with two needs, one met; a record on time, one late and one from the office only. */
const working = async (): Promise<Town> => {
  const world = town({ today: "2026-02-10" })
  await listed(world)
  await record(world, facts("ann", "2026-02-05", "09:00", "11:00"))
  world.setDay("2026-03-10")
  await record(world, facts("ann", "2026-01-05", "09:00", "11:00"))
  await record(world, facts("bo", "2026-03-05", "09:00", "11:00", { evidence: "back-office" }))
  const { need, offer } = MatchingLives.lives
  const raise = {
    type: "raise",
    kind: "people",
    quantity: 1,
    features: [],
    urgency: "soon",
    childFacing: false,
    street: north,
    community: xuetian,
    words: "陪同就医",
    on
  } as const
  const { id: first } = await run(Life.begin(world, need, raise, { key: "one" }))
  await run(Life.begin(world, need, raise, { key: "two" }))
  const { id: made } = await run(
    Life.begin(world, offer, {
      type: "make",
      giver: { type: "team", team: Id.require<Id.TeamId>("goose") },
      kind: "people",
      features: [],
      reach: "district",
      street: north,
      community: xuetian,
      windows: [{ quantity: 1 }],
      on
    })
  )
  const part = { offer: Id.require<Id.OfferId>(made), window: 0, quantity: 1, on }
  await run(Life.give(world, need, first, { type: "check", holds: true, on }))
  await run(Life.give(world, need, first, { type: "arrange", ...part }))
  await run(Life.give(world, need, first, { type: "receive", ...part }))
  await run(Life.give(world, need, first, { type: "confirm", by: Id.require<Id.PersonId>("p-1"), met: "wholly", on }))
  return world
}

describe("the four aims", () => {
  it("are counted for the district, its streets and its teams, and open to the rows", async () => {
    const world = await working()
    const { district, streets, teams, since } = await run(Reporting.aims(world, Period.require("2026")))
    expect(shares(district)).toEqual({
      "needs-met": "1/2",
      "records-complete": "3/3",
      "records-on-time": "2/3",
      "records-well-shown": "2/3",
      "teams-with-worker": "0/1",
      "teams-trained": "0/1",
      "qualifications-in-force": "0/0",
      "brand-teams": "0/1",
      "brand-projects": "0/0",
      "teams-lifted": "0/0"
    })
    expect(streets.map(({ id, shares: all }) => [id, all.length])).toEqual([["north", 9]])
    expect(teams.map(({ id, shares: all }) => [id, all.map((share) => share.id).includes("needs-met")])).toEqual([
      ["goose", false],
      [undefined, false]
    ])
    const met = district.shares[0]?.part.records
    expect(met).toEqual([{ register: "need", key: { need: expect.any(String) }, adds: 1 }])
    expect(since).toBeUndefined()
  })
  it("a record is late by the day that its register has: a night's ends on the next, a correction makes none late, an unknown calendar leaves it open", async () => {
    const world = town({ today: "2026-02-10" })
    await listed(world)
    const late = await record(world, facts("ann", "2026-01-05", "09:00", "11:00"))
    const inTime = await record(world, facts("ann", "2026-02-05", "22:00", "01:00"))
    world.setDay("2026-03-10")
    const { rows } = await world.store.rows(world.tenant, Registers.serviceRecord, undefined, [], { limit: 10 })
    expect(rows.map(({ enteredOn }) => enteredOn)).toEqual([Day.require("2026-02-10"), Day.require("2026-02-10")])
    await run(
      RecordCommands.give(world, inTime, {
        type: "correct",
        facts: facts("ann", "2026-02-05", "22:00", "02:00"),
        reason: "补时",
        by: clerk
      })
    )
    const { district } = await run(Reporting.aims(world, Period.require("2026")))
    const onTime = district.shares.find(({ id }) => id === "records-on-time")?.part
    expect([onTime?.value, onTime?.records.map(({ key }) => key)]).toEqual([1, [{ record: inTime }]])
    expect(late).not.toBe(inTime)
    const entered = { on: Day.require("2040-03-01"), enteredOn: Day.require("2040-03-16"), from: undefined, to: undefined, more: undefined }
    expect(OnTime.of(world.policy, world.calendar.calendar(world.tenant)).isMet(entered)).toBe(undefined)
  })
  it("a team's social worker is licensed, is not, or nobody knows", async () => {
    const world = await working()
    const linked = async (): Promise<string | undefined> =>
      shares((await run(Reporting.aims(world, Period.require("2026")))).district)["teams-with-worker"]
    await run(Life.give(world, TeamLives.lives.membership, "goose/p-9", { type: "join", role: "social-worker", on }))
    expect(await linked()).toBe("?/1")
    await run(
      Life.give(world, PersonLives.lives["social-worker"], "p-9", {
        type: "certify",
        level: "assistant",
        on: "2022-01-10",
        evidence: "证书"
      })
    )
    expect(await linked()).toBe("1/1")
  })
  it("a team is trained by its records of training, and by no other; a brand project lies where its station does", async () => {
    const world = await working()
    const trained = async (): Promise<string | undefined> =>
      shares((await run(Reporting.aims(world, Period.require("2026")))).district)["teams-trained"]
    expect(await trained()).toBe("0/1")
    await record(world, facts("ann", "2026-03-06", "09:00", "11:00", { timeClass: "training" }))
    expect(await trained()).toBe("1/1")
    await run(Life.give(world, PlaceLives.lives.station, "st-1", { type: "open", street: north, on: "2026-01-01" }))
    const { id } = await run(
      Life.begin(world, TeamLives.lives.honour, {
        type: "propose",
        subject: { kind: "brand-project", project: "助餐", station: Id.require<Id.StationId>("st-1"), title: "品牌" },
        way: "applied",
        by: clerk,
        evidence: (["distinctive", "effective", "exemplary"] as const).map((shows) => ({ shows, words: "材料" }))
      })
    )
    await run(Life.give(world, TeamLives.lives.honour, id, { type: "check", by: Id.require<Id.PersonId>("p-2") }))
    await run(Life.give(world, TeamLives.lives.honour, id, { type: "publicise", by: clerk }))
    const { streets } = await run(Reporting.aims(world, Period.require("2026")))
    expect(streets.map((street) => [street.id, shares(street)["brand-projects"]])).toEqual([["north", "0/1"]])
  })
  it("rise and fall since the last period that was closed", async () => {
    const world = await working()
    await run(ClosingPeriods.give(world, Period.require("2026-02"), { type: "close", approver: Id.require<Id.PersonId>("p-1") }))
    const { since } = await run(Reporting.aims(world, Period.require("2026-03")))
    expect(since?.period).toEqual(Period.require("2026-02"))
    expect(Object.fromEntries(since?.moved.map(({ id, change }) => [id, change]) ?? [])).toEqual({
      "needs-met": "unknown",
      "records-complete": "same",
      "records-on-time": "same",
      "records-well-shown": "fell",
      "teams-with-worker": "same",
      "teams-trained": "same",
      "qualifications-in-force": "unknown",
      "brand-teams": "same",
      "brand-projects": "unknown",
      "teams-lifted": "unknown"
    })
    expect(since?.streets.map(({ id, moved }) => [id, moved.find((one) => one.id === "records-well-shown")?.change])).toEqual([
      ["north", "fell"]
    ])
    expect(since?.teams.map(({ id }) => id)).toEqual(["goose", undefined])
    // One that was opened again is not closed.
    const again = { type: "reopen", approver: Id.require<Id.PersonId>("p-1"), reason: "更正" } as const
    await run(ClosingPeriods.give(world, Period.require("2026-02"), again))
    expect((await run(Reporting.aims(world, Period.require("2026-03")))).since).toBeUndefined()
  })
})

describe("a year", () => {
  it("of a station has its goals by quarter, each opening to its rows", async () => {
    const world = await working()
    await run(Life.give(world, PlaceLives.lives.station, "st-1", { type: "open", on: "2026-01-01" }))
    const give = (command: YearlyGoals.Command) => run(Life.give(world, PlaceLives.lives.goals, "st-1/2026", command))
    await give({ type: "list-key-work", item: "2026-1", words: "一老一小" })
    await give({ type: "set-goal", goal: "g-1", words: "助餐", serves: "2026-1" })
    await give({ type: "set-goal", goal: "g-2", words: "探访", serves: "2026-1" })
    await give({ type: "reach-goal", goal: "g-1", on: "2026-02-01", evidence: ["台账"] })
    const { stations } = await run(Reporting.goalsByQuarter(world, 2026))
    expect(
      stations.map(({ station, set, quarters, open, targets }) => [
        station,
        set.value,
        quarters.map(({ value }) => value),
        open.value,
        targets
      ])
    ).toEqual([["st-1", 2, [1, 0, 0, 0], 1, []]])
    expect(stations[0]?.quarters[0]?.records).toEqual([
      { register: "yearly_goal", key: { station: "st-1", year: 2026, goal: "g-1" }, adds: 1 }
    ])
    expect((await run(Reporting.goalsByQuarter(world, 2025))).stations).toEqual([])
  })
  it("of a station has what its goals ask for in numbers: credited time, and a team in the street that its rows do not name", async () => {
    const world = await working()
    const open = (station: string, more: object = {}) =>
      run(Life.give(world, PlaceLives.lives.station, station, { type: "open", on: "2026-01-01", ...more }))
    await open("st-1", { street: north })
    await open("st-2")
    const give = (command: YearlyGoals.Command, station = "st-1") =>
      run(Life.give(world, PlaceLives.lives.goals, `${station}/2026`, command))
    const team = Id.require<Id.TeamId>("goose")
    await give({ type: "set-goal", goal: "g-1", words: "时长" })
    await give({ type: "set-target", goal: "g-1", measure: "credited-minutes", q1: 300, q2: 0, q3: 0, q4: 0 })
    await give({ type: "set-target", goal: "g-1", measure: "credited-minutes", team, q1: 400, q2: 0, q3: 0, q4: 0 })
    await give({ type: "spread-target", goal: "g-1", measure: "volunteers-gained", ofYear: 8 })
    await give({ type: "set-goal", goal: "g-2", words: "时长" }, "st-2")
    await give({ type: "spread-target", goal: "g-2", measure: "credited-minutes", ofYear: 8 }, "st-2")
    await expect(
      give({ type: "spread-target", goal: "g-1", measure: "events-held", team: Id.require<Id.TeamId>("swan"), ofYear: 8 })
    ).rejects.toThrow()
    const told = async () =>
      (await run(Reporting.goalsByQuarter(world, 2026))).stations.flatMap(({ targets }) =>
        targets.map(({ goal, measure, teamName, quarters: [first, second] }) => [
          `${goal} ${measure} ${teamName ?? "-"}`,
          first?.stage,
          first?.actual?.value,
          first?.difference,
          second?.stage
        ])
      )
    expect(await told()).toEqual([
      ["g-1 credited-minutes -", "so-far", 360, 60, "ahead"],
      ["g-1 credited-minutes 银龄关爱小家", "so-far", 360, -40, "ahead"],
      // Nobody ever entered who joined.
      ["g-1 volunteers-gained -", "so-far", undefined, undefined, "ahead"],
      ["g-2 credited-minutes -", "so-far", undefined, undefined, "ahead"]
    ])
    await run(Life.give(world, TeamLives.lives.membership, "goose/p-9", { type: "join", role: "member", on }))
    expect((await told())[2]).toEqual(["g-1 volunteers-gained -", "so-far", 1, -1, "ahead"])
    await give({ type: "drop-goal", goal: "g-1", reason: "不办" })
    expect((await told()).map(([name]) => name)).toEqual(["g-2 credited-minutes -"])
  })
  it("of teams counts person-times and people; events and visits against what a policy asks for, where one does", async () => {
    const world = await working()
    const { targets, teams, all, names } = await run(Reporting.teamYear(world, 2026))
    expect(targets).toEqual({ events: undefined, visits: undefined, activeMinutes: 300 })
    const told = (of: typeof teams) =>
      of.map(({ team, personTimes, people, eventsLeft, visitsLeft }) => [team, personTimes.value, people.value, eventsLeft, visitsLeft])
    expect(told(teams)).toEqual([["goose", 3, 2, undefined, undefined]])
    const held = await run(Reporting.teamYear({ ...world, policy: Policies.byName("qiaotou") }, 2026))
    expect(held.targets).toEqual({ events: 20, visits: 12, activeMinutes: 300 })
    expect(told(held.teams)).toEqual([["goose", 3, 2, 20, 12]])
    expect(all.people.value).toBe(2)
    expect(names.get("goose")).toBe("银龄关爱小家")
    expect((await run(Reporting.teamYear(world, 2023))).teams).toEqual([])
  })
  it("is of the teams that were there on any day of it, each with the days on which it visited", async () => {
    const world = town()
    const team = (of: string, from: string, until?: string) => [
      { type: "team.listed", v: 1, team: of, code: of, name: of, from, ...(until === undefined ? {} : { until }) } as const
    ]
    await write(world, "teams", {
      "team/before": team("before", "2020-01-01", "2025-12-31"),
      "team/first": team("first", "2020-01-01", "2026-01-01"),
      "team/last": team("last", "2026-12-31"),
      "team/later": team("later", "2027-01-01"),
      "visit/vi-1": [planned("r-1", { team: "first", for: "2026-01-01", on: "2026-01-01" }), kept("2026-01-01")]
    })
    const { teams } = await run(Reporting.teamYear(world, 2026))
    expect(teams.map(({ team: of, visits, toComplete }) => [of, visits.value, toComplete.value])).toEqual([
      ["first", 1, 0],
      ["last", 0, 0]
    ])
  })
  it("beside another, under the old policy and under the new", async () => {
    const world = await working()
    await record(world, facts("ann", "2025-12-05", "09:00", "10:00"))
    const under = Policies.byName("zhejiang")
    const years = await run(Reporting.yearOnYear(world, { earlier: 2025, later: 2026, under }))
    expect([years.earlier.underOld.value, years.later.underOld.value, years.changeUnderOld]).toEqual([60, 360, 300])
    expect([years.from, years.to]).toEqual([world.policy.id, under.id])
    expect(years.later.underOld.records.map(({ adds }) => adds)).toEqual([120, 120, 120])
  })
})
