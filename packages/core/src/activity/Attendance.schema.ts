/** Commands and events of who was there: signing in and out, roll-calls, corrections, and the one record that comes of it. */
import * as Schema from "effect/Schema"
import { DayText } from "../foundation/Day.schema.ts"
import { event } from "../foundation/Event.schema.ts"
import { PersonId, RecordId, VolunteerId } from "../foundation/Id.schema.ts"
import { Minute } from "../foundation/Minute.schema.ts"
import { Words } from "../foundation/Words.schema.ts"
import { EvidenceGrade } from "../service/Evidence.schema.ts"
import { Span } from "../service/ServiceFacts.schema.ts"

const signed = { volunteer: VolunteerId, at: Minute, evidence: EvidenceGrade }
/** Somebody who was there says who else was, and from when to when. */
const called = { present: Schema.NonEmptyArray(VolunteerId), time: Span, evidence: EvidenceGrade, by: PersonId }
const corrected = {
  volunteer: VolunteerId,
  attended: Schema.Array(Span),
  evidence: EvidenceGrade,
  reason: Words,
  by: PersonId,
  on: DayText
}
const booked = { volunteer: VolunteerId, record: RecordId }

export const Command = Schema.Union([
  Schema.Struct({ type: Schema.tag("sign-in"), ...signed }),
  Schema.Struct({ type: Schema.tag("sign-out"), ...signed }),
  Schema.Struct({ type: Schema.tag("call-roll"), ...called }),
  /** What somebody attended, anew: forgotten sign-outs, wrong hours. No time at all says that the person was not there. */
  Schema.Struct({ type: Schema.tag("correct"), ...corrected }),
  /** The service record of this attendance. */
  Schema.Struct({ type: Schema.tag("book"), ...booked })
])
export type Command = typeof Command.Type

export const Event = Schema.Union([
  event("attendance.signed-in", signed),
  event("attendance.signed-out", signed),
  event("attendance.roll-called", called),
  event("attendance.corrected", corrected),
  event("attendance.booked", booked)
])
export type Event = typeof Event.Type
