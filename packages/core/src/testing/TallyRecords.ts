/**
 * Arbitrary record sets as a district has them, and policies to count them under. Few people, teams and days, so that records meet:
 * overlaps across teams, nights, month ends, reached caps and top-ups are frequent, not chance.
 */
import * as fc from "fast-check"
import * as Day from "../foundation/Day.ts"
import * as Id from "../foundation/Id.ts"
import * as Minute from "../foundation/Minute.ts"
import type { Span } from "../foundation/Span.ts"
import type { CountingEras, CountingRules } from "../service/CountingRules.ts"
import type { TallyRecord } from "../service/tally/TallyRecord.ts"
import type { TimeClass } from "../service/TimeClass.ts"

/** Exact minutes, overlap once, breaks and travel out, no cap. */
export const exact: CountingRules = {
  overlap: "once",
  breaksCounted: false,
  travelCounted: "none",
  untimedCounted: true,
  minimumMinutes: 0,
  activityCapMinutes: undefined,
  dayCapMinutes: undefined,
  periodCapMinutes: undefined,
  capPeriod: "month",
  uses: {}
}

const seldom = <A>(value: fc.Arbitrary<A>): fc.Arbitrary<A | undefined> =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value })

/** Any policy; every second one has caps that a day of service reaches. */
export const rules = (): fc.Arbitrary<CountingRules> =>
  fc.record({
    overlap: fc.oneof({ weight: 5, arbitrary: fc.constant("once" as const) }, { weight: 1, arbitrary: fc.constant("each" as const) }),
    breaksCounted: fc.boolean(),
    travelCounted: fc.constantFrom("none", "out", "both"),
    untimedCounted: fc.boolean(),
    minimumMinutes: fc.constantFrom(0, 30, 60, 60),
    activityCapMinutes: seldom(fc.constantFrom(60, 120)),
    dayCapMinutes: fc.option(fc.constantFrom(60, 240, 480), { nil: undefined }),
    periodCapMinutes: seldom(fc.constantFrom(300, 600)),
    capPeriod: fc.constantFrom("month", "year"),
    uses: fc.constant({})
  })

/** Days on which `records` may lie: around two month ends, one of them a year's end. */
export const firstDays = [Day.require("2025-12-30"), Day.require("2026-03-30")] as const

/** One era, or two with the change in the midst of the records. */
export const eras = (era: fc.Arbitrary<CountingRules> = rules()): fc.Arbitrary<CountingEras> =>
  fc.oneof(
    era.map((rules) => [{ first: Day.first, rules }]),
    fc.tuple(era, era, fc.constantFrom(...firstDays), fc.integer({ min: 1, max: 3 })).map(([before, after, day, later]) => [
      { first: Day.first, rules: before },
      { first: Day.plusDays(day, later), rules: after }
    ])
  )

const clock = (): fc.Arbitrary<number> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 16, max: 22 }).map((half) => half * 30) },
    { weight: 2, arbitrary: fc.constantFrom(1320, 1380, 1410, 1439) },
    { weight: 1, arbitrary: fc.constantFrom(0, 1, 539, 541) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 1439 }) }
  )
const length = (): fc.Arbitrary<number> =>
  fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(20, 40, 59, 60, 61, 120, 180) },
    { weight: 1, arbitrary: fc.constantFrom(1, 240, 600) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 3000 }) }
  )

const span = (from: Minute.Minute, minutes: number): Span => ({ from, to: Minute.plus(from, minutes) })

/** One or two stretches, the second after a gap. */
const attended = (day: Day.Day): fc.Arbitrary<readonly Span[]> =>
  fc.tuple(clock(), length(), seldom(fc.tuple(fc.integer({ min: 1, max: 90 }), length()))).map(([at, minutes, more]) => {
    const first = span(Minute.at(day, at), minutes)
    return more === undefined ? [first] : [first, span(Minute.plus(first.to, more[0]), more[1])]
  })

type Times = Pick<TallyRecord, "attended" | "breaks" | "breakMinutes" | "travel" | "travelMinutes" | "untimedMinutes">

const inside = (first: Span): fc.Arbitrary<Span> =>
  fc
    .tuple(fc.integer({ min: -10, max: 60 }), fc.integer({ min: 1, max: 60 }))
    .map(([after, minutes]) => span(Minute.plus(first.from, after), minutes))

const timed = (day: Day.Day): fc.Arbitrary<Times> =>
  attended(day).chain((spans) => {
    const [first] = spans
    if (first === undefined) return fc.constant({ attended: spans })
    return fc.record(
      {
        attended: fc.constant(spans),
        breaks: fc.array(inside(first), { maxLength: 2 }),
        breakMinutes: fc.constantFrom(0, 10, 30, 90),
        travel: fc.array(
          fc.tuple(inside(first), fc.constantFrom("out" as const, "back" as const)).map(([of, way]) => ({ ...of, way })),
          { maxLength: 2 }
        ),
        travelMinutes: fc.constantFrom(0, 15, 40)
      },
      { requiredKeys: ["attended"] }
    )
  })

/** Most records are one plain stretch of time, as in every real file. */
const times = (day: Day.Day): fc.Arbitrary<Times> =>
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.tuple(clock(), length()).map(([at, minutes]): Times => ({ attended: [span(Minute.at(day, at), minutes)] }))
    },
    { weight: 2, arbitrary: timed(day) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.integer({ min: 1, max: 400 }), seldom(fc.constant(30)))
        .map(([untimedMinutes, breakMinutes]): Times =>
          breakMinutes === undefined ? { attended: [], untimedMinutes } : { attended: [], untimedMinutes, breakMinutes }
        )
    }
  )

const timeClass = (): fc.Arbitrary<TimeClass> =>
  fc.oneof(
    { weight: 12, arbitrary: fc.constant("service" as const) },
    { weight: 1, arbitrary: fc.constantFrom("training", "meeting", "learning", "paid-duty") }
  )

/** One record of the given id, on one of four days from `first`. */
export const record = (id: string, first: Day.Day): fc.Arbitrary<TallyRecord> =>
  fc
    .integer({ min: 0, max: 3 })
    .map((later) => Day.plusDays(first, later))
    .chain((on) =>
      fc
        .tuple(
          times(on),
          fc.record({
            volunteer: fc.constantFrom("ann", "bo").map((text) => Id.require<Id.VolunteerId>(text)),
            team: fc.constantFrom("goose", "bridge", "silver").map((text) => Id.require<Id.TeamId>(text)),
            activity: fc.constantFrom("visit", "patrol").map((text) => Id.require<Id.ActivityId>(text)),
            category: fc.constantFrom("community-service", "elder-and-child-care"),
            timeClass: timeClass()
          }),
          fc.record(
            {
              community: fc.constantFrom("east", "west").map((text) => Id.require<Id.CommunityId>(text)),
              street: fc.constantFrom("north", "south").map((text) => Id.require<Id.StreetId>(text))
            },
            { requiredKeys: [] }
          )
        )
        .map(([time, facts, place]) => ({ record: Id.require<Id.RecordId>(id), on, ...facts, ...place, ...time }))
    )

/** A record as most files have them: one stretch of at most a day, or only a duration, with breaks that have no hour. */
export const plainRecord = (id: string, first: Day.Day): fc.Arbitrary<TallyRecord> =>
  fc
    .tuple(record(id, first), clock(), length(), fc.constantFrom(0, 0, 30), fc.integer({ min: 0, max: 7 }))
    .map(([facts, at, minutes, breakMinutes, kind]) => {
      const { breaks: _, travel: __, travelMinutes: ___, ...rest } = facts
      const short = Math.min(minutes, Minute.minutesPerDay)
      return kind === 0
        ? { ...rest, attended: [], untimedMinutes: short, breakMinutes }
        : { ...rest, attended: [span(Minute.at(facts.on, at), short)], breakMinutes }
    })

export const plainRecords = (most = 14): fc.Arbitrary<readonly TallyRecord[]> =>
  fc
    .tuple(fc.constantFrom(...firstDays), fc.integer({ min: 1, max: most }))
    .chain(([first, count]) => fc.tuple(...Array.from({ length: count }, (_, index) => plainRecord(`r${(index * 7) % 10}${index}`, first))))

/** A record set in any order of ids and times. */
export const records = (most = 12): fc.Arbitrary<readonly TallyRecord[]> =>
  fc
    .tuple(fc.constantFrom(...firstDays), fc.integer({ min: Math.min(4, most), max: most }))
    .chain(([first, count]) => fc.tuple(...Array.from({ length: count }, (_, index) => record(`r${(index * 7) % 10}${index}`, first))))
