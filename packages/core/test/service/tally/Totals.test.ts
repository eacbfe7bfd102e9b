import { describe, expect, it } from "vitest"
import * as Day from "../../../src/foundation/Day.ts"
import * as Id from "../../../src/foundation/Id.ts"
import * as Minute from "../../../src/foundation/Minute.ts"
import * as Period from "../../../src/foundation/Period.ts"
import * as HeadCount from "../../../src/service/tally/HeadCount.ts"
import * as Tally from "../../../src/service/tally/Tally.ts"
import * as Totals from "../../../src/service/tally/Totals.ts"
import { always, record, type Row } from "./sheet.ts"

const traces = (rows: readonly Row[]) => Tally.count(rows.map(record), always())
const short = (cells: readonly Totals.Cell[]) =>
  cells.map((cell) => [Object.values(cell.key).join(" "), cell.people, cell.personTimes, cell.creditedMinutes])

describe("totals", () => {
  const rows: readonly Row[] = [
    { record: "r1", volunteer: "v1", team: "t1", community: "c1", at: "09:00-11:00" },
    { record: "r2", volunteer: "v1", team: "t2", community: "c1", at: "10:00-12:00" },
    { record: "r3", volunteer: "v2", team: "t2", on: "2026-03-31", at: "23:00-01:00" }
  ]
  it("people and person-times are kept apart", () => {
    expect(short(Totals.of(traces(rows), { by: ["team"] }))).toEqual([
      ["t1", 1, 1, 120],
      ["t2", 2, 2, 180]
    ])
    expect(short(Totals.of(traces(rows), { by: [] }))).toEqual([["", 2, 3, 300]])
  })
  it("keys combine; a place that nobody names is empty", () =>
    expect(short(Totals.of(traces(rows), { by: ["community", "volunteer"] }))).toEqual([
      [" v2", 1, 1, 120],
      ["c1 v1", 1, 2, 180]
    ]))
  it("a night over a month's end gives its minutes to both months and its person-time to the first", () =>
    expect(short(Totals.of(traces(rows), { by: ["month"] }))).toEqual([
      ["2026-03", 2, 3, 240],
      ["2026-04", 1, 0, 60]
    ]))
  it("a period asks for its days only", () => {
    expect(short(Totals.of(traces(rows), { by: [], period: Period.require("2026-04") }))).toEqual([["", 1, 0, 60]])
    expect(short(Totals.of(traces(rows), { by: [], period: Period.require("2026-03-31..2026-04-01") }))).toEqual([["", 1, 1, 120]])
    expect(Totals.of(traces(rows), { by: [], period: Period.require("2025") })).toEqual([])
  })
  it("excluded minutes stand where they lie", () =>
    expect(
      Totals.of(traces([{ on: "2026-03-31", at: "23:00-01:00", breakMinutes: 30 }]), { by: ["month"] }).map((cell) => cell.excludedMinutes)
    ).toEqual([0, 30]))
  it("a record of which nothing counts is nobody's person-time", () =>
    expect(
      short(
        Totals.of(
          traces([
            { record: "r1", at: "09:00-11:00" },
            { record: "r2", team: "t2", at: "09:30-10:00" }
          ]),
          { by: ["team"] }
        )
      )
    ).toEqual([
      ["t1", 1, 1, 120],
      ["t2", 0, 0, 0]
    ]))
})

describe("group records", () => {
  const on = (text: string, from: string, to: string) => ({ from: Minute.require(`${text} ${from}`), to: Minute.require(`${text} ${to}`) })
  const group = (more: Partial<HeadCount.HeadCount> = {}): HeadCount.HeadCount => ({
    group: Id.require<Id.GroupRecordId>("g1"),
    team: Id.require<Id.TeamId>("t1"),
    category: "community-service",
    activity: Id.require<Id.ActivityId>("a1"),
    timeClass: "service",
    on: Day.require("2026-03-05"),
    heads: 20,
    attended: [],
    untimedMinutes: 120,
    ...more
  })
  const counted = (more: Partial<HeadCount.HeadCount> = {}, rules: Parameters<typeof always>[0] = {}) =>
    HeadCount.count([group(more)], always(rules))
  const named = traces([{ record: "r1", at: "09:00-11:00" }])
  it("20 people × 2 hours are 20 person-times and 2400 person-minutes, and no hour of anybody", () => {
    const [cell] = Totals.of(named, { by: ["team"] }, counted())
    expect(cell).toMatchObject({ people: 1, personTimes: 21, personMinutes: 2520, creditedMinutes: 120 })
    expect(Totals.of(named, { by: ["volunteer"] }, counted())).toEqual(Totals.of(named, { by: ["volunteer"] }))
    expect(Totals.of(named, { by: ["team", "volunteer"] }, counted())).toEqual(Totals.of(named, { by: ["team", "volunteer"] }))
  })
  it("with every head named it counts no more", () =>
    expect(Totals.of(named, { by: ["team"] }, counted({ heads: 0 }))).toEqual(Totals.of(named, { by: ["team"] })))
  it("outside the period or of another class it does not count", () => {
    expect(Totals.of([], { by: ["team"], period: Period.require("2026-04") }, counted())).toEqual([])
    expect(Totals.of([], { by: ["team"] }, counted({ timeClass: "training" }))).toEqual([])
  })

  const { untimedMinutes: _, ...timed } = group({ attended: [on("2026-03-05", "09:00", "11:00")] })
  it.each<readonly [string, object, Parameters<typeof always>[0], number]>([
    ["a rest is no time of theirs where breaks do not count", { breakMinutes: 15 }, {}, 105],
    ["a rest is time of theirs where breaks count", { breakMinutes: 15 }, { breaksCounted: true }, 120],
    ["a rest takes no more than there is", { breakMinutes: 150 }, {}, 0],
    ["a rest by the clock and one without are taken once each", { breaks: [on("2026-03-05", "10:00", "10:10")], breakMinutes: 20 }, {}, 90],
    ["each head gets the minimum unit", { attended: [on("2026-03-05", "09:00", "09:40")] }, { minimumMinutes: 60 }, 60],
    ["each head is capped for one activity", {}, { activityCapMinutes: 90 }, 90],
    ["each head is capped for one day", {}, { dayCapMinutes: 100 }, 100],
    ["a duration is no time of theirs where durations do not count", { attended: [], untimedMinutes: 120 }, { untimedCounted: false }, 0]
  ])("%s", (_what, more, rules, minutesEach) => {
    const [cell] = Totals.of([], { by: ["team"] }, HeadCount.count([{ ...timed, ...more }], always(rules)))
    expect([cell?.personTimes ?? 0, cell?.personMinutes ?? 0]).toEqual(minutesEach === 0 ? [0, 0] : [20, 20 * minutesEach])
  })
  it("a night is split at midnight, and at the end of a month: the person-times stand where it begins", () => {
    const night = [
      {
        ...timed,
        on: Day.require("2026-03-31"),
        attended: [{ from: Minute.require("2026-03-31 23:00"), to: Minute.require("2026-04-01 02:00") }]
      }
    ]
    const of = (period: string) =>
      Totals.of([], { by: ["team"], period: Period.require(period) }, HeadCount.count(night, always({}))).map((cell) => [
        cell.personTimes,
        cell.personMinutes
      ])
    expect([of("2026-03"), of("2026-04")]).toEqual([[[20, 1200]], [[0, 2400]]])
  })
  it("two head-counts at one time are other people: neither takes the other's minutes", () =>
    expect(
      Totals.of(
        [],
        { by: ["team"] },
        HeadCount.count([group(), group({ group: Id.require<Id.GroupRecordId>("g2"), heads: 3 })], always({ dayCapMinutes: 120 }))
      )
    ).toMatchObject([{ personTimes: 23, personMinutes: 23 * 120 }]))
})
