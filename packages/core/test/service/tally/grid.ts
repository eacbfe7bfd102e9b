/**
 * Small sets of records on a coarse grid of time around the end of a month or of a year: starts and ends coincide, touch midnight, reach caps
 * and minimum exactly, and ids that sort otherwise as text than as numbers decide who keeps shared time. The same sets everywhere: what one
 * of them shows it shows in a moment. For tests only.
 */
import * as Day from "../../../src/foundation/Day.ts"
import * as Id from "../../../src/foundation/Id.ts"
import type { Minute } from "../../../src/foundation/Minute.ts"
import type { CountingEras, CountingRules } from "../../../src/service/CountingRules.ts"
import type { TallyRecord } from "../../../src/service/tally/TallyRecord.ts"
import type { Question } from "../../../src/service/tally/Totals.ts"
import { always, exact } from "./sheet.ts"

/** Numbers below a bound, in an order that says nothing and is always the same. */
const numbers = (seed: number): ((below: number) => number) => {
  let state = Math.imul(seed + 1, 0x9e37_79b1) >>> 0
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** As many sets as one question needs. */
export const seeds = Array.from({ length: 12 }, (_, seed) => seed)

const firstDays = [Day.require("2026-03-30"), Day.require("2025-12-30"), Day.require("1969-12-30")]
const lengths = [30, 60, 90, 30, 60, 240, 720, 1440]

/** Records of two people, each one stretch of at most a day or a duration, with a break that has no hour. */
export const plainSet = (seed: number, count = 7): readonly TallyRecord[] => {
  const next = numbers(seed)
  const one = <A>(all: readonly A[]): A => all[next(all.length)] as A
  const first = one(firstDays)
  return Array.from({ length: count }, (_, index): TallyRecord => {
    const on = Day.plusDays(first, next(3))
    const length = one(lengths)
    const start = (on * 1440 + one([0, 60, 540, 570, 600, 1320, 1380, 1410])) as Minute
    const time = next(6) === 0 ? { attended: [], untimedMinutes: length } : { attended: [{ from: start, to: (start + length) as Minute }] }
    return {
      // r7 comes behind r63.
      record: Id.require<Id.RecordId>(`r${(index + 1) * 7}`),
      volunteer: Id.require<Id.VolunteerId>(one(["ann", "ann", "bo"])),
      team: Id.require<Id.TeamId>(one(["goose", "bridge", "silver"])),
      activity: Id.require<Id.ActivityId>(one(["visit", "patrol"])),
      category: one(["community-service", "elder-and-child-care"]),
      timeClass: "service",
      on,
      ...time,
      breakMinutes: one([0, 0, 0, 30, 60]),
      ...(next(3) === 0 ? {} : { community: Id.require<Id.CommunityId>(one(["east", "west"])) }),
      ...(next(3) === 0 ? {} : { street: Id.require<Id.StreetId>(one(["north", "south"])) })
    }
  })
}

/** The same, some of them with a second stretch, a break by the clock, a way, or of another class of time. */
export const manifoldSet = (seed: number, count = 7): readonly TallyRecord[] => {
  const next = numbers(seed + 1000)
  return plainSet(seed, count).map((record): TallyRecord => {
    const [span] = record.attended
    if (span === undefined) return record
    const { from, to } = span
    switch (next(6)) {
      case 0:
        return { ...record, attended: [span, { from: (to + 30) as Minute, to: (to + 90) as Minute }] }
      case 1:
        return { ...record, breaks: [{ from, to: (from + 30) as Minute }] }
      case 2:
        return { ...record, breaks: [{ from: (from + 10) as Minute, to: (from + 20) as Minute }] }
      case 3:
        return { ...record, travel: [{ from: (from - 30) as Minute, to: from, way: "out" }] }
      case 4:
        return next(2) === 0 ? record : { ...record, timeClass: "training" }
      default:
        return { ...record, attended: [{ from, to: (to + 2 * 1440) as Minute }] }
    }
  })
}

const eras = (before: Partial<CountingRules>, after: Partial<CountingRules>): CountingEras => [
  { first: Day.first, rules: { ...exact, ...before } },
  { first: Day.require("2026-03-31"), rules: { ...exact, ...after } }
]

/** Ways of counting of which each has a step, or two that follow each other, of its own. */
export const policies: readonly (readonly [name: string, eras: CountingEras])[] = [
  ["exact minutes", always()],
  ["a minimum", always({ minimumMinutes: 60 })],
  ["a cap of the day", always({ dayCapMinutes: 90 })],
  ["a minimum and a cap of the day", always({ minimumMinutes: 90, dayCapMinutes: 120 })],
  ["a cap of the activity", always({ activityCapMinutes: 60 })],
  ["a cap of the month", always({ periodCapMinutes: 180, minimumMinutes: 60 })],
  ["a cap of the year", always({ periodCapMinutes: 180, capPeriod: "year", travelCounted: "out" })],
  ["every cap", always({ activityCapMinutes: 240, dayCapMinutes: 270, periodCapMinutes: 400, minimumMinutes: 60 })],
  ["overlap counted for each", always({ overlap: "each", dayCapMinutes: 480 })],
  ["breaks and ways counted, durations not", always({ breaksCounted: true, travelCounted: "both", untimedCounted: false })],
  ["a change of the cap", eras({ dayCapMinutes: 60 }, { dayCapMinutes: 240, minimumMinutes: 60 })],
  ["a change of what overlap means", eras({ overlap: "each" }, {})]
]

/** Those under which every row of `plainSet` goes the short ways. */
export const narrow = policies.slice(0, 4)

/** One key, several keys, none, and a part of the days. */
export const questions: readonly Question[] = [
  { by: ["volunteer"] },
  { by: ["month"] },
  { by: ["team", "category", "street"] },
  { by: [], period: { first: Day.require("2026-03-31"), last: Day.require("2026-04-01") } }
]
export const oneKey: readonly Question[] = [
  { by: ["volunteer"] },
  { by: ["team"] },
  { by: ["community"] },
  { by: ["street"] },
  { by: ["category"] },
  { by: ["month"] }
]
