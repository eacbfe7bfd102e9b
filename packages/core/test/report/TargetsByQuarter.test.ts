import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import type { Measure } from "../../src/place/GoalTargets.ts"
import { targetMeasure } from "../../src/place/messages/options.ts"
import { names } from "../../src/report/messages/targets.ts"
import * as TargetsByQuarter from "../../src/report/TargetsByQuarter.ts"

const streets = new Map([["st-1", "north"]])
const row = (on: string | undefined, more: object = {}): TargetsByQuarter.Done => ({
  register: "r",
  key: { id: JSON.stringify([on, more]) },
  street: "north",
  team: "goose",
  on: on === undefined ? undefined : Day.require(on),
  ...more
})
const times = (number: number, on: string) => Array.from({ length: number }, (_, id) => row(on, { id }))

/** Of 2026, as it stands on a day. */
const quartersOf = (
  measure: Measure,
  done: readonly TargetsByQuarter.Done[],
  { today = "2027-01-01", team, station = "st-1" }: { readonly today?: string; readonly team?: string; readonly station?: string } = {}
) => {
  const asked = { station, goal: "g", measure, team, q1: 2, q2: 2, q3: 2, q4: 2 }
  const on = { year: 2026, today: Day.require(today) }
  return TargetsByQuarter.report(on, [asked], streets, { [measure]: done }).flatMap(({ quarters }) => quarters)
}
const told = (...asked: Parameters<typeof quartersOf>) =>
  quartersOf(...asked).map(({ stage, actual, difference }) => [stage, actual?.value, difference])

describe("a target against what was done", () => {
  it("is met, missed, passed; a quarter with nothing done is none of it", () =>
    expect(told("events-held", [...times(2, "2026-03-31"), row("2026-04-01"), ...times(3, "2026-09-30")])).toEqual([
      ["over", 2, 0],
      ["over", 1, -1],
      ["over", 3, 1],
      ["over", 0, -2]
    ]))
  it.each([
    ["2025-12-31", ["ahead", "ahead", "ahead", "ahead"]],
    ["2026-01-01", ["so-far", "ahead", "ahead", "ahead"]],
    ["2026-03-31", ["so-far", "ahead", "ahead", "ahead"]],
    ["2026-04-01", ["over", "so-far", "ahead", "ahead"]],
    ["2026-12-31", ["over", "over", "over", "so-far"]],
    ["2027-01-01", ["over", "over", "over", "over"]]
  ])("on %s the quarters are %j, and what has not begun has no actual", (today, expected) => {
    const quarters = quartersOf("events-held", [row("2026-01-01")], { today })
    expect(quarters.map(({ stage }) => stage)).toEqual(expected)
    expect(quarters.map(({ actual, difference }) => actual === undefined && difference === undefined)).toEqual(
      expected.map((stage) => stage === "ahead")
    )
  })
  it("of which the house holds nothing is unknown and not zero; so is that of a station whose street nobody knows", () => {
    const unknown = ["over", undefined, undefined]
    expect(told("events-held", [])).toEqual([unknown, unknown, unknown, unknown])
    const asked = { station: "st-1", goal: "g", measure: "events-held", team: undefined, q1: 1, q2: 1, q3: 1, q4: 1 } as const
    const [unread] = TargetsByQuarter.report({ year: 2026, today: Day.require("2027-01-01") }, [asked], streets, {})
    expect(unread?.quarters.map(({ actual }) => actual)).toEqual([undefined, undefined, undefined, undefined])
    expect(told("events-held", [row("2026-01-01")], { station: "st-2" })[0]).toEqual(unknown)
    expect(told("events-held", [row("2026-01-01")], { station: "st-2", team: "goose" })[0]).toEqual(["over", 1, -1])
    expect(TargetsByQuarter.report({ year: 2026, today: Day.require("2027-01-01") }, [], streets, {})).toEqual([])
  })
  it("with a row of which nobody knows when, is open, and the row is named", () => {
    const [first] = quartersOf("events-held", [row(undefined), row("2026-01-01")])
    expect([first?.actual?.value, first?.actual?.atLeast, first?.actual?.unknown.length, first?.difference]).toEqual([
      undefined,
      1,
      1,
      undefined
    ])
  })
  it("is counted in the station's street, or of the team that it names and no other", () => {
    const done = [row("2026-01-01"), row("2026-01-02", { street: "south" }), row("2026-01-03", { team: "wild" })]
    const keys = (team?: string) =>
      quartersOf("events-held", done, team === undefined ? {} : { team })[0]?.actual?.records.map(({ key }) => key)
    expect(keys()).toEqual([done[0]?.key, done[2]?.key])
    expect(keys("goose")).toEqual([done[0]?.key, done[1]?.key])
  })
  it("in minutes adds minutes up; in people counts everybody once in each quarter", () => {
    const minutes = [row("2026-01-01", { minutes: 90 }), row("2026-03-31", { minutes: 30 }), row("2026-04-01", { minutes: 1 })]
    expect(told("credited-minutes", minutes).map(([, value]) => value)).toEqual([120, 1, 0, 0])
    const people = [
      row("2026-01-01", { who: "ann" }),
      row("2026-03-31", { who: "ann" }),
      row("2026-04-01", { who: "ann" }),
      row("2026-04-02", { who: "bo" })
    ]
    expect(told("people-served", people).map(([, value]) => value)).toEqual([1, 2, 0, 0])
  })
  it("of newcomers counts the first time only, whichever row comes first, and nobody who was there in another year", () => {
    const joined = [
      row("2026-04-01", { who: "ann" }),
      row("2026-01-01", { who: "ann" }),
      row("2026-01-01", { who: "ann", role: "leader" }),
      row("2025-12-31", { who: "bo" }),
      row("2026-02-01", { who: "bo" }),
      row("2026-12-31", { who: "cai" })
    ]
    expect(told("volunteers-gained", joined).map(([, value]) => value)).toEqual([1, 0, 0, 1])
    const open = quartersOf("volunteers-gained", [row(undefined, { who: "ann" }), ...joined])
    expect(open.map(({ actual }) => [actual?.value, actual?.atLeast])).toEqual([1, 0, 0, 1].map((least) => [undefined, least]))
  })
  it("has its quarters in order, and the unit of its measure; every measure has a name", () => {
    for (const measure of targetMeasure.codes) {
      const [target] = TargetsByQuarter.report(
        { year: 2026, today: Day.require("2026-05-01") },
        [{ station: "st-1", goal: "g", measure, team: undefined, q1: 1, q2: 2, q3: 3, q4: 4 }],
        streets,
        { [measure]: [row("2026-01-01")] }
      )
      expect(target).toMatchObject({ goal: "g", measure, unit: names[measure].unit })
      expect(target?.quarters.map(({ quarter, target: amount }) => [quarter, amount])).toEqual([
        [1, 1],
        [2, 2],
        [3, 3],
        [4, 4]
      ])
      expect(target?.quarters[0]?.actual).toMatchObject(names[measure])
    }
  })
})
