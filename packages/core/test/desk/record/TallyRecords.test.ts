/** What counting takes out of a row, and which rows it passes over. */
import { describe, expect, it } from "vitest"
import { headCountOf, recordOf } from "../../../src/desk/record/TallyRecords.ts"
import * as Day from "../../../src/foundation/Day.ts"
import * as Minute from "../../../src/foundation/Minute.ts"
import * as ServiceTimes from "../../../src/registers/service/ServiceTimes.ts"

const minute = Minute.require
const on = Day.require("2026-03-05")
const [from, to] = [minute("2026-03-05 09:00"), minute("2026-03-05 11:00")]

const shared = { team: "goose", activity: "visit", category: "elderly-care", timeClass: "service", on } as const
type Row = Parameters<typeof recordOf>[0]
const bare = { record: "r-1", volunteer: "ann", ...shared, untimed: false, from, to, attendedMinutes: 120 } as unknown as Row
const served = { record: "r-1", volunteer: "ann", ...shared, attended: [{ from, to }] }

describe("a record of a row", () => {
  const break_ = { from: minute("2026-03-05 10:00"), to: minute("2026-03-05 10:15") }
  const way = { from: minute("2026-03-05 08:30"), to: minute("2026-03-05 09:00"), way: "out" } as const
  const later = { from: minute("2026-03-05 14:00"), to: minute("2026-03-05 15:00") }

  it.each<readonly [string, object, object]>([
    ["what must be known, and no more", {}, served],
    ["where it was served", { community: "c-1", street: "s-1" }, { ...served, community: "c-1", street: "s-1" }],
    [
      "a rest, a way and a plan in minutes",
      { breakMinutes: 0, travelMinutes: 10, plannedMinutes: 90 },
      { ...served, breakMinutes: 0, travelMinutes: 10, plannedMinutes: 90 }
    ],
    [
      "later times, rests and ways by the clock",
      { more: ServiceTimes.write({ attended: [{ from, to }, later], breaks: [break_], travel: [way] }) },
      { ...served, attended: [{ from, to }, later], breaks: [break_], travel: [way] }
    ],
    ["a duration without a clock", { from: undefined, to: undefined, untimed: true }, { ...served, attended: [], untimedMinutes: 120 }],
    [
      "a duration that is not known",
      { from: undefined, to: undefined, untimed: true, attendedMinutes: undefined },
      { ...served, attended: [] }
    ]
  ])("%s", (_, more, expected) => expect(recordOf({ ...bare, ...more })).toStrictEqual(expected))

  it.each(["record", "volunteer", "team", "activity", "category", "timeClass", "on", "untimed"])("without its %s it is none", (column) =>
    expect(recordOf({ ...bare, [column]: undefined })).toBeUndefined()
  )
})

describe("a head-count of a row", () => {
  const row = { group: "g-1", ...shared, headsLeft: 20, minutesEach: 120, untimed: false, from, to } as unknown as Parameters<
    typeof headCountOf
  >[0]
  const counted = { group: "g-1", ...shared, heads: 20, attended: [{ from, to }] }
  const pause = { from: minute("2026-03-05 10:00"), to: minute("2026-03-05 10:15") }
  const timeless = { from: undefined, to: undefined, untimed: true }

  it.each<readonly [string, object, object]>([
    ["what must be known, and no more", {}, counted],
    ["a rest of everybody without an hour", { breakMinutes: 15 }, { ...counted, breakMinutes: 15 }],
    [
      "a rest of everybody by the clock",
      { more: ServiceTimes.write({ attended: [{ from, to }], breaks: [pause] }) },
      { ...counted, breaks: [pause] }
    ],
    ["a duration without a clock", timeless, { ...counted, attended: [], untimedMinutes: 120 }],
    ["a duration that is not known", { ...timeless, minutesEach: undefined }, { ...counted, attended: [] }],
    ["how well it is shown", { evidence: "photo" }, { ...counted, evidence: "photo" }],
    ["where it was served", { community: "c-1", street: "s-1" }, { ...counted, community: "c-1", street: "s-1" }]
  ])("%s", (_, more, expected) => expect(headCountOf({ ...row, ...more })).toStrictEqual(expected))

  it.each(["group", "team", "activity", "category", "timeClass", "on", "headsLeft", "untimed"])("without its %s it is none", (column) =>
    expect(headCountOf({ ...row, [column]: undefined })).toBeUndefined()
  )
})
