/** Commands and events of who was there: signing in and out, roll-calls, corrections, and the one record that comes of it. Commands state times as text. */
import * as Schema from "effect/Schema"
import { DayText } from "../foundation/Day.schema.ts"
import { event } from "../foundation/Event.schema.ts"
import { CommunityId, PersonId, RecordId, StationId, StreetId, TeamId, VolunteerId } from "../foundation/Id.schema.ts"
import { Minute, MinuteFromText } from "../foundation/Minute.schema.ts"
import { SpanFromText } from "../foundation/Span.schema.ts"
import { Words } from "../foundation/Words.schema.ts"
import { EvidenceGrade } from "../service/Evidence.schema.ts"
import { Span } from "../service/ServiceFacts.schema.ts"

const signed = { volunteer: VolunteerId, evidence: EvidenceGrade }
/** Somebody who was there says who else was, and from when to when. */
const called = { present: Schema.NonEmptyArray(VolunteerId), evidence: EvidenceGrade, by: PersonId }
const corrected = {
  volunteer: VolunteerId,
  evidence: EvidenceGrade,
  reason: Words,
  by: PersonId,
  on: DayText
}
const booked = { volunteer: VolunteerId, record: RecordId }

/** Whose the activity is: who may see the attendance depends on it. */
export const Scope = Schema.Struct({
  team: TeamId,
  community: Schema.optionalKey(CommunityId),
  street: Schema.optionalKey(StreetId),
  station: Schema.optionalKey(StationId)
})
export type Scope = typeof Scope.Type
/** Events of journals from before it was kept lack it. */
const scoped = { scope: Schema.optionalKey(Scope) }

export const Command = Schema.Union([
  Schema.Struct({ type: Schema.tag("sign-in"), ...signed, at: MinuteFromText }),
  Schema.Struct({ type: Schema.tag("sign-out"), ...signed, at: MinuteFromText }),
  Schema.Struct({ type: Schema.tag("call-roll"), ...called, time: SpanFromText }),
  /** What somebody attended, anew: forgotten sign-outs, wrong hours. No time at all says that the person was not there. */
  Schema.Struct({ type: Schema.tag("correct"), ...corrected, attended: Schema.Array(SpanFromText) }),
  /** The service record of this attendance. */
  Schema.Struct({ type: Schema.tag("book"), ...booked })
])
export type Command = typeof Command.Type

export const Event = Schema.Union([
  event("attendance.signed-in", { ...signed, ...scoped, at: Minute }),
  event("attendance.signed-out", { ...signed, at: Minute }),
  event("attendance.roll-called", { ...called, ...scoped, time: Span }),
  event("attendance.corrected", { ...corrected, ...scoped, attended: Schema.Array(Span) }),
  event("attendance.booked", booked)
])
export type Event = typeof Event.Type
