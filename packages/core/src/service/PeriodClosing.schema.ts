/**
 * Commands and events of a period: closing it, opening it again, and booking what changed in it while it was closed.
 */
import * as Schema from "effect/Schema"
import { DayText } from "../foundation/Day.schema.ts"
import { event } from "../foundation/Event.schema.ts"
import { PersonId } from "../foundation/Id.schema.ts"
import { Words } from "./ServiceFacts.schema.ts"

/** What a command did to a closed period: minutes and person-times attended, of the stream named, before and after. */
export const Change = Schema.Struct({
  stream: Schema.NonEmptyString,
  minutesBefore: Schema.Int,
  minutesAfter: Schema.Int,
  timesBefore: Schema.Int,
  timesAfter: Schema.Int
})
export type Change = typeof Change.Type

export const Command = Schema.Union([
  /** A month or a year that is over. */
  Schema.Struct({ type: Schema.tag("close"), approver: PersonId }),
  Schema.Struct({ type: Schema.tag("reopen"), approver: PersonId, reason: Words }),
  Schema.Struct({ type: Schema.tag("book"), change: Change })
])
export type Command = typeof Command.Type

export const Event = Schema.Union([
  event("period.closed", { approver: PersonId, on: DayText }),
  event("period.reopened", { approver: PersonId, reason: Words }),
  event("period.changed", { change: Change })
])
export type Event = typeof Event.Type
