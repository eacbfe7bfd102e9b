/** Records as a domain expert would write them in a table: "09:00-11:30" on a day. For tests only. */
import * as Day from "../../../src/foundation/Day.ts"
import * as Id from "../../../src/foundation/Id.ts"
import * as Minute from "../../../src/foundation/Minute.ts"
import type { Span } from "../../../src/foundation/Span.ts"
import type { CountingEras, CountingRules } from "../../../src/service/CountingRules.ts"
import type { Category } from "../../../src/service/Category.ts"
import type { TallyRecord } from "../../../src/service/tally/TallyRecord.ts"
import type { TimeClass } from "../../../src/service/TimeClass.ts"

/** The national default in short: exact minutes, overlap once, breaks and travel out, no cap. */
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

export const always = (rules: Partial<CountingRules> = {}): CountingEras => [{ first: Day.first, rules: { ...exact, ...rules } }]

/** "09:00-11:30 14:00-16:00"; an end that is not after its start is on the next day. */
export const spans = (on: string, text: string): readonly Span[] =>
  text
    .split(" ")
    .filter((part) => part !== "")
    .map((part) => {
      const [from = "", to = ""] = part.split("-")
      const start = Minute.require(`${on} ${from}`)
      const end = Minute.require(`${on} ${to}`)
      return { from: start, to: end > start ? end : Minute.plus(end, Minute.minutesPerDay) }
    })

export interface Row {
  readonly record?: string
  readonly volunteer?: string
  readonly team?: string
  readonly community?: string
  readonly street?: string
  readonly category?: Category
  readonly activity?: string
  readonly timeClass?: TimeClass
  readonly on?: string
  readonly at?: string
  readonly breaks?: string
  readonly breakMinutes?: number
  readonly out?: string
  readonly back?: string
  readonly travelMinutes?: number
  readonly untimedMinutes?: number
}

export const record = (row: Row): TallyRecord => {
  const on = row.on ?? "2026-03-05"
  const travel = [
    ...spans(on, row.out ?? "").map((span) => ({ ...span, way: "out" as const })),
    ...spans(on, row.back ?? "").map((span) => ({ ...span, way: "back" as const }))
  ]
  return {
    record: Id.require<Id.RecordId>(row.record ?? "r1"),
    volunteer: Id.require<Id.VolunteerId>(row.volunteer ?? "v1"),
    team: Id.require<Id.TeamId>(row.team ?? "t1"),
    category: row.category ?? "community-service",
    activity: Id.require<Id.ActivityId>(row.activity ?? "a1"),
    timeClass: row.timeClass ?? "service",
    on: Day.require(on),
    attended: spans(on, row.at ?? ""),
    ...(row.community === undefined ? {} : { community: Id.require<Id.CommunityId>(row.community) }),
    ...(row.street === undefined ? {} : { street: Id.require<Id.StreetId>(row.street) }),
    ...(row.breaks === undefined ? {} : { breaks: spans(on, row.breaks) }),
    ...(row.breakMinutes === undefined ? {} : { breakMinutes: row.breakMinutes }),
    ...(travel.length === 0 ? {} : { travel }),
    ...(row.travelMinutes === undefined ? {} : { travelMinutes: row.travelMinutes }),
    ...(row.untimedMinutes === undefined ? {} : { untimedMinutes: row.untimedMinutes })
  }
}
