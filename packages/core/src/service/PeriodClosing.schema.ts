/**
 * Commands and events of a period: closing it, opening it again, and booking what changed in it while it was closed.
 */
import * as Schema from "effect/Schema"
import { DayText } from "../foundation/Day.schema.ts"
import { event } from "../foundation/Event.schema.ts"
import { CommunityId, PersonId, StreetId, TeamId } from "../foundation/Id.schema.ts"
import { Category } from "./Category.schema.ts"
import { Words } from "./ServiceFacts.schema.ts"
import { TimeClass } from "./TimeClass.schema.ts"

const amount = Schema.optionalKey(Schema.Int)

/** What moved in the tallied figures of one team, place, category and class of time, after less before (`PeriodFigures`). */
export const Moved = Schema.Struct({
  team: TeamId,
  community: Schema.optionalKey(CommunityId),
  street: Schema.optionalKey(StreetId),
  category: Category,
  timeClass: TimeClass,
  personTimes: amount,
  personMinutes: amount,
  creditedMinutes: amount,
  attendedMinutes: amount,
  excludedMinutes: amount,
  toppedUpMinutes: amount,
  overageMinutes: amount,
  plannedMinutes: amount
})
export type Moved = typeof Moved.Type

/**
 * What a command did to a closed period. Of the stream named, a record or head-count: minutes attended on its days and person-times, before and
 * after; a merge of two entries (`person-merge/`) states no time. `moved`: every figure that is another now, of whichever record; empty where
 * what is recorded is other time that comes to the same figures. Absent in events of releases that booked attended time only. `people`: how
 * many more have time of volunteer service that counts in the period; absent where as many as before.
 */
export const Change = Schema.Struct({
  stream: Schema.NonEmptyString,
  minutesBefore: Schema.Int,
  minutesAfter: Schema.Int,
  timesBefore: Schema.Int,
  timesAfter: Schema.Int,
  moved: Schema.optionalKey(Schema.Array(Moved)),
  people: amount
})
export type Change = typeof Change.Type

const ordered = [
  /** A month or a year that is over. */
  Schema.Struct({ type: Schema.tag("close"), approver: PersonId }),
  Schema.Struct({ type: Schema.tag("reopen"), approver: PersonId, reason: Words })
] as const

/** What a person may order. */
export const Order = Schema.Union(ordered)
export type Order = typeof Order.Type

export const Command = Schema.Union([...ordered, Schema.Struct({ type: Schema.tag("book"), change: Change })])
export type Command = typeof Command.Type

export const Event = Schema.Union([
  event("period.closed", { approver: PersonId, on: DayText }),
  event("period.reopened", { approver: PersonId, reason: Words }),
  event("period.changed", { change: Change })
])
export type Event = typeof Event.Type
