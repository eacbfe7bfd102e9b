import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import type { RecordId } from "../../src/foundation/Id.ts"
import * as Period from "../../src/foundation/Period.ts"
import * as GoalsByQuarter from "../../src/report/GoalsByQuarter.ts"
import * as TeamYear from "../../src/report/TeamYear.ts"
import * as YearOnYear from "../../src/report/YearOnYear.ts"
import type { Trace } from "../../src/service/tally/Trace.ts"

const maybe = <T>(arb: fc.Arbitrary<T>) => fc.option(arb, { nil: undefined })
const day = fc.constantFrom(
  ...[
    "2025-12-31",
    "2026-01-01",
    "2026-03-31",
    "2026-04-01",
    "2026-06-30",
    "2026-07-01",
    "2026-09-30",
    "2026-10-01",
    "2026-12-31",
    "2027-01-01"
  ].map(Day.require)
)
const at = { register: fc.constant("r"), key: fc.record({ id: fc.uuid() }) }

describe("goals of a station's year", () => {
  const goal: fc.Arbitrary<GoalsByQuarter.Goal> = fc.record({
    ...at,
    station: fc.constantFrom("st-1", "st-2"),
    goal: fc.uuid(),
    stage: fc.constantFrom("open", "reached", "dropped"),
    servesNone: fc.boolean(),
    reachedOn: day
  })
  it("those set are those of the quarters, those reached outside the year and those open", () => {
    fc.assert(
      fc.property(fc.array(goal), (goals) => {
        for (const { set, quarters, outside, open, dropped, goals: own } of GoalsByQuarter.report(2026, goals, [])) {
          const parts = [...quarters, outside, open]
          expect(parts.reduce((sum, { atLeast }) => sum + atLeast, 0)).toBe(set.value)
          expect(set.atLeast + dropped.atLeast).toBe(own.length)
        }
      })
    )
  })
  it.each([
    ["2026-03-31", [1, 0, 0, 0], 0],
    ["2026-04-01", [0, 1, 0, 0], 0],
    ["2026-12-31", [0, 0, 0, 1], 0],
    ["2027-01-01", [0, 0, 0, 0], 1]
  ])("one reached on %s", (on, quarters, outside) => {
    const goals = [{ register: "r", key: {}, station: "st", goal: "g", stage: "reached", servesNone: false, reachedOn: Day.require(on) }]
    const [report] = GoalsByQuarter.report(2026, goals, [])
    expect(report?.quarters.map(({ value }) => value)).toEqual(quarters)
    expect(report?.outside.value).toBe(outside)
  })
  it("one reached nobody knows when leaves every quarter unknown, and key work that no goal serves is told", () => {
    const [report] = GoalsByQuarter.report(
      2026,
      [{ register: "r", key: {}, station: "st", goal: "g", stage: "reached", servesNone: true }],
      [
        { register: "k", key: { item: "1" }, station: "st", item: "1", struck: false, served: false },
        { register: "k", key: { item: "2" }, station: "st", item: "2", struck: true },
        { register: "k", key: { item: "3" }, station: "st", item: "3", struck: false, served: true }
      ]
    )
    expect(report?.quarters.map(({ value }) => value)).toEqual([undefined, undefined, undefined, undefined])
    expect([report?.outside.value, report?.set.value, report?.servingNone.value]).toEqual([undefined, 1, 1])
    expect(report?.unserved.records).toEqual([{ register: "k", key: { item: "1" }, adds: 1 }])
  })
  it("a dropped goal serves nothing, and is no goal that serves none", () => {
    const goal = { register: "r", key: {}, station: "st", stage: "dropped", servesNone: true }
    const [report] = GoalsByQuarter.report(2026, [{ ...goal, goal: "g" }], [])
    expect([report?.servingNone.value, report?.dropped.value, report?.unserved.value]).toEqual([0, 1, 0])
  })
  it.each<readonly [string, { readonly struck?: boolean; readonly served?: boolean }, number | undefined]>([
    ["struck nobody knows whether", { served: false }, undefined],
    ["struck nobody knows whether, but served", { served: true }, 0],
    ["served nobody knows whether", { struck: false }, undefined],
    ["served nobody knows whether, but struck", { struck: true }, 0]
  ])("key work %s", (_, item, unserved) => {
    const [report] = GoalsByQuarter.report(2026, [], [{ register: "k", key: {}, station: "st", item: "1", ...item }])
    expect([report?.unserved.value, report?.goals]).toEqual([unserved, []])
  })
  it("which goal serves which item, in the order of the goals; stations in the order of their ids", () => {
    const goal = { register: "r", key: {}, stage: "open" }
    const reached = { ...goal, station: "st-1", goal: "g-2", stage: "reached", serves: "1", reachedOn: Day.require("2026-02-01") }
    const work = { register: "k", key: {}, station: "st-0", item: "1" }
    const all = GoalsByQuarter.report(2026, [{ ...goal, station: "st-2", goal: "g-1" }, reached], [work])
    expect(all.map(({ station }) => station)).toEqual(["st-0", "st-1", "st-2"])
    expect(all.map(({ goals }) => goals)).toEqual([
      [],
      [{ goal: "g-2", stage: "reached", serves: "1", reachedOn: reached.reachedOn }],
      [{ goal: "g-1", stage: "open" }]
    ])
  })
})

describe("a team's year", () => {
  const served = fc.record({
    ...at,
    team: maybe(fc.constantFrom("a", "b")),
    volunteer: fc.constantFrom("ann", "bo", "cy"),
    counts: fc.constant(true),
    on: day
  })
  const event = fc.record({ ...at, team: maybe(fc.constantFrom("a", "b")), stage: fc.constantFrom("held", "cancelled"), endedOn: day })
  const visit = fc.record({ ...at, team: maybe(fc.constantFrom("a", "b")), on: maybe(day) })
  const targets = { events: 20, visits: 12, activeMinutes: undefined }
  const nothing = { events: [], served: [], visits: [], incomplete: [], learned: [] }
  it("people are at most person-times; everybody of several teams is one of all", () => {
    fc.assert(
      fc.property(fc.array(event), fc.array(served), fc.array(visit), (events, records, visits) => {
        const { teams, all } = TeamYear.report(2026, targets, ["a", "b"], {
          ...nothing,
          events,
          served: records,
          visits,
          incomplete: visits
        })
        for (const { people, personTimes } of [...teams, all]) expect(people.atLeast).toBeLessThanOrEqual(personTimes.atLeast)
        const inYear = records.filter(({ on }) => Period.contains(Period.year(2026), on))
        expect(all.people.value).toBe(new Set(inYear.map(({ volunteer }) => volunteer)).size)
        expect(all.personTimes.value).toBe(inYear.length)
        for (const { events: held, visits: went, toComplete, personTimes, people } of [...teams, all])
          for (const { value, atLeast, records: behind } of [held, went, toComplete, personTimes, people]) {
            expect(behind.reduce((sum, { adds }) => sum + adds, 0)).toBe(atLeast)
            expect([undefined, atLeast]).toContain(value)
          }
        const days = visits.flatMap(({ team, on }) => (on !== undefined && Period.contains(Period.year(2026), on) ? [`${team} ${on}`] : []))
        expect([all.visits.atLeast, all.toComplete.atLeast]).toEqual([new Set(days).size, days.length])
        const unplaced = events.filter(
          ({ team, stage, endedOn }) => team === undefined && stage === "held" && Period.contains(Period.year(2026), endedOn)
        )
        expect(teams.reduce((sum, { events: own }) => sum + own.atLeast, unplaced.length)).toBe(all.events.value)
      })
    )
  })
  it.each([
    [20, 19, 1],
    [20, 20, 0],
    [20, 21, 0],
    [undefined, 3, undefined]
  ])("of %s events asked for, %s held: %s left", (target, held, left) => {
    const events = Array.from({ length: held }, (_, id) => ({
      register: "activity",
      key: { id },
      team: "a",
      stage: "held",
      endedOn: Day.require("2026-05-01")
    }))
    expect(TeamYear.report(2026, { ...targets, events: target }, ["a"], { ...nothing, events }).teams[0]?.eventsLeft).toBe(left)
  })
  it("an event of no known day leaves the number unknown, and what is left with it", () => {
    const events = [{ register: "activity", key: {}, team: "a", stage: "held" }]
    const [team] = TeamYear.report(2026, targets, ["a"], { ...nothing, events }).teams
    expect([team?.events.value, team?.events.atLeast, team?.eventsLeft, team?.visitsLeft]).toEqual([undefined, 0, undefined, 12])
  })
  it("of several homes visited on one day one counts; the others stand behind it", () => {
    const on = Day.require("2026-05-01")
    const visits = [1, 2, 3].map((id) => ({ register: "visit", key: { id }, team: "a", on: id === 3 ? Day.plusDays(on, 1) : on }))
    const [team] = TeamYear.report(2026, targets, ["a"], { ...nothing, visits }).teams
    expect([team?.visits.value, team?.visitsLeft, team?.visits.records.map(({ adds }) => adds)]).toEqual([2, 10, [1, 0, 1]])
  })
})

describe("active volunteers", () => {
  const on = Day.require("2026-05-01")
  const row = (team: string, volunteer: string, minutes: number | undefined, more: object = {}) => ({
    register: "service_record",
    key: { team, volunteer },
    team,
    volunteer,
    counts: true,
    isOfTeam: true,
    on,
    minutes,
    ...more
  })
  const active = (...served: TeamYear.Served[]) => {
    const targets = { events: undefined, visits: undefined, activeMinutes: 300 }
    const rows = { events: [], served, visits: [], incomplete: [], learned: [] }
    const { teams, all } = TeamYear.report(2026, targets, ["a"], rows)
    return [teams[0]?.active?.value, all.active?.value, all.active?.atLeast]
  }
  it.each<readonly [string, readonly TeamYear.Served[], readonly unknown[]]>([
    ["exactly five hours are not more than five", [row("a", "ann", 300)], [0, 0, 0]],
    ["a minute more is", [row("a", "ann", 301)], [1, 1, 1]],
    ["added up", [row("a", "ann", 200), row("a", "ann", 101)], [1, 1, 1]],
    ["of two teams together, in neither", [row("a", "ann", 200), row("b", "ann", 101)], [0, 1, 1]],
    ["each once", [row("a", "ann", 400), row("a", "ann", 400), row("a", "bo", 400)], [2, 2, 2]],
    ["in another year not", [row("a", "ann", 400, { on: Day.require("2025-12-31") })], [0, 0, 0]],
    ["neither voided", [row("a", "ann", 400, { counts: false }), row("a", "ann", 300)], [0, 0, 0]],
    ["counted nobody knows whether", [row("a", "ann", 400, { counts: undefined })], [undefined, undefined, 0]],
    ["nor learning, nor paid duty", [row("a", "ann", 400, { isOfTeam: false }), row("a", "ann", 300)], [0, 0, 0]],
    ["whose time nobody knows may be", [row("a", "ann", undefined)], [undefined, undefined, 0]],
    ["and is where the rest is enough", [row("a", "ann", undefined), row("a", "ann", 301)], [1, 1, 1]]
  ])("%s", (_, served, expected) => expect(active(...served)).toEqual(expected))
  it("are nobody's business where no policy says who is", () =>
    expect(
      TeamYear.report(2026, { events: 1, visits: 1, activeMinutes: undefined }, ["a"], {
        events: [],
        served: [row("a", "ann", 999)],
        visits: [],
        incomplete: [],
        learned: []
      }).all.active
    ).toBeUndefined())
})

describe("two years under two policies", () => {
  const trace = fc
    .record({ id: fc.uuid(), day, minutes: fc.nat(600), timeClass: fc.constantFrom("service", "training") })
    .map(
      ({ id, day: on, minutes, timeClass }) =>
        ({ record: { record: id as RecordId, timeClass }, days: [{ day: on, creditedMinutes: minutes }] }) as unknown as Trace
    )
  const years = { earlier: Period.year(2025), later: Period.year(2026) }
  it("what is usually reported is what changed under the old policy and what the rules made of it, together", () => {
    fc.assert(
      fc.property(fc.array(trace), fc.array(trace), (before, after) => {
        const all = YearOnYear.compare(years, { old: before, new: after })
        const { earlier, later, changeUnderOld, changeOfRules } = all
        expect((later.underNew.value ?? Number.NaN) - (earlier.underOld.value ?? Number.NaN)).toBe(changeUnderOld + changeOfRules)
        expect(all.changeUnderNew).toBe((later.underNew.value ?? Number.NaN) - (earlier.underNew.value ?? Number.NaN))
        for (const { value, records } of [earlier.underOld, earlier.underNew, later.underOld, later.underNew])
          expect(records.reduce((sum, { adds }) => sum + adds, 0)).toBe(value)
      })
    )
  })
  it("what counts is service within the year; a record without any is not among those behind the figure", () => {
    const of = (record: string, timeClass: string, ...days: readonly (readonly [day: string, creditedMinutes: number])[]) =>
      ({
        record: { record: record as RecordId, timeClass },
        days: days.map(([on, creditedMinutes]) => ({ day: Day.require(on), creditedMinutes }))
      }) as unknown as Trace
    const old = [
      of("over-the-year", "service", ["2025-12-31", 30], ["2026-01-01", 60]),
      of("last", "service", ["2026-12-31", 90]),
      of("training", "training", ["2026-05-01", 500]),
      of("later", "service", ["2027-01-01", 700]),
      of("not-credited", "service", ["2026-05-01", 0])
    ]
    const { earlier, later, ...changes } = YearOnYear.compare(years, { old, new: [of("last", "service", ["2026-12-31", 50])] })
    const said = ({ value, records }: typeof earlier.underOld) => [value, records.map(({ key, adds }) => [key["record"], adds])]
    expect(said(earlier.underOld)).toEqual([30, [["over-the-year", 30]]])
    expect(said(later.underOld)).toEqual([
      150,
      [
        ["over-the-year", 60],
        ["last", 90]
      ]
    ])
    expect(later.underOld.records.map(({ register }) => register)).toEqual(["service_record", "service_record"])
    expect([said(earlier.underNew), said(later.underNew)]).toEqual([
      [0, []],
      [50, [["last", 50]]]
    ])
    expect(changes).toEqual({ changeUnderOld: 120, changeUnderNew: 50, changeOfRules: -100 })
  })
  it("under one and the same policy the rules make no difference", () => {
    fc.assert(
      fc.property(fc.array(trace), (one) => {
        expect(YearOnYear.compare(years, { old: one, new: one }).changeOfRules).toBe(0)
      })
    )
  })
})
