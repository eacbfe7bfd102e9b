import { describe, expect, it } from "vitest"
import * as Period from "../../../src/foundation/Period.ts"
import * as PeriodFigures from "../../../src/service/tally/PeriodFigures.ts"
import * as HeadCount from "../../../src/service/tally/HeadCount.ts"
import * as Id from "../../../src/foundation/Id.ts"
import * as Tally from "../../../src/service/tally/Tally.ts"
import { always, record, type Row } from "./sheet.ts"

const march = Period.require("2026-03")
const counted = (rows: readonly Row[], rules: Parameters<typeof always>[0] = {}, planned?: number): PeriodFigures.Counting => ({
  traces: Tally.count(
    rows.map((row) => ({ ...record(row), ...(planned === undefined ? {} : { plannedMinutes: planned }) })),
    always(rules)
  )
})
const row: Row = { record: "r1", community: "c1", street: "s1", at: "09:00-11:00", breakMinutes: 10 }
const place = { team: "t1", community: "c1", street: "s1", category: "community-service", timeClass: "service" }

describe("what moves in the figures of a period", () => {
  it("nothing, where nothing changed", () => {
    expect(PeriodFigures.between(counted([row]), counted([row]), march)).toEqual([])
    expect(PeriodFigures.between(counted([]), counted([]), march)).toEqual([])
  })
  it("a record that comes gives every amount it has, one that goes takes it, and amounts it has not are left out", () => {
    const amounts = { personTimes: 1, personMinutes: 110, creditedMinutes: 110, attendedMinutes: 120, excludedMinutes: 10 }
    expect(PeriodFigures.between(counted([]), counted([row]), march)).toEqual([{ ...place, ...amounts }])
    expect(PeriodFigures.between(counted([row]), counted([]), march)).toEqual([
      { ...place, ...Object.fromEntries(Object.entries(amounts).map(([name, amount]) => [name, -amount])) }
    ])
  })
  it("only what differs: topped up, above a cap, planned", () => {
    const short: Row = { ...row, at: "09:00-09:40", breakMinutes: 0 }
    expect(PeriodFigures.between(counted([short]), counted([short], { minimumMinutes: 60 }), march)).toEqual([
      { ...place, personMinutes: 20, creditedMinutes: 20, toppedUpMinutes: 20 }
    ])
    expect(PeriodFigures.between(counted([row]), counted([row], { dayCapMinutes: 60 }), march)).toEqual([
      { ...place, personMinutes: -50, creditedMinutes: -50, overageMinutes: 50 }
    ])
    expect(PeriodFigures.between(counted([row], {}, 90), counted([row], {}, 150), march)).toEqual([{ ...place, plannedMinutes: 60 }])
  })
  it("stands at each team, place, category and class of time by itself, in their order; a place that nobody names is left out", () => {
    const rows: readonly Row[] = [
      { record: "r1", team: "t2", at: "09:00-10:00" },
      { record: "r2", team: "t1", at: "11:00-12:00" },
      { record: "r3", team: "t1", at: "13:00-14:00", timeClass: "training" },
      { record: "r4", team: "t1", on: "2026-04-01", at: "09:00-10:00" }
    ]
    const moved = PeriodFigures.between(counted([]), counted(rows), march)
    expect(moved.map(({ team, timeClass }) => [team, timeClass])).toEqual([
      ["t1", "service"],
      ["t2", "service"],
      ["t1", "training"]
    ])
    expect(moved.every((one) => !("community" in one) && !("street" in one))).toBe(true)
  })
  it("a record that is moved to another team goes here and comes there", () => {
    expect(
      PeriodFigures.between(counted([row]), counted([{ ...row, team: "t2" }]), march).map(({ team, creditedMinutes }) => [
        team,
        creditedMinutes
      ])
    ).toEqual([
      ["t1", -110],
      ["t2", 110]
    ])
  })
  it("heads of a head-count are person-times and person-minutes, nobody's credit", () => {
    const heads = HeadCount.count(
      [
        {
          group: Id.require<Id.GroupRecordId>("g1"),
          team: Id.require<Id.TeamId>("t1"),
          category: "community-service",
          activity: Id.require<Id.ActivityId>("a1"),
          timeClass: "service",
          on: record(row).on,
          heads: 20,
          attended: [],
          untimedMinutes: 60
        }
      ],
      always()
    )
    expect(PeriodFigures.between({ traces: [] }, { traces: [], heads }, march)).toEqual([
      { team: "t1", category: "community-service", timeClass: "service", personTimes: 20, personMinutes: 1200 }
    ])
  })
})
