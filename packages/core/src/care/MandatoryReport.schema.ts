/** Commands and events of one duty to report harm or danger: what was found, whom to tell, who told them. By minutes, because it is due at once. */
import * as Schema from "effect/Schema"
import { event } from "../foundation/Event.schema.ts"
import { PersonId, VisitId } from "../foundation/Id.schema.ts"
import { Minute } from "../foundation/Minute.schema.ts"
import { Words } from "../foundation/Words.schema.ts"
import { reportAddressees } from "../law/parameters/Care.ts"
import { Danger } from "./Visit.schema.ts"

const Addressee = Schema.Literals(reportAddressees.among)

const raised = {
  recipient: PersonId,
  visit: Schema.optionalKey(VisitId),
  dangers: Schema.NonEmptyArray(Danger),
  to: Schema.NonEmptyArray(Addressee),
  at: Minute
}
const called = { by: PersonId, to: Addressee, words: Schema.optionalKey(Words), at: Minute }
const escalated = { supervisor: PersonId, at: Minute }
const closed = { by: PersonId, outcome: Words, at: Minute }

export const Command = Schema.Union([
  Schema.Struct({ type: Schema.tag("raise"), ...raised }),
  /** A person told one of them. */
  Schema.Struct({ type: Schema.tag("call"), ...called }),
  /** A supervisor is told that it is still open. */
  Schema.Struct({ type: Schema.tag("escalate"), ...escalated }),
  Schema.Struct({ type: Schema.tag("close"), ...closed })
])
export type Command = typeof Command.Type

export const Event = Schema.Union([
  /** With the numbers to call, and the minutes until a supervisor is told, as they were then. */
  event("mandatory-report.raised", {
    ...raised,
    numbers: Schema.Array(Schema.NonEmptyString),
    escalateAfterMinutes: Schema.optionalKey(Schema.Int)
  }),
  event("mandatory-report.called", called),
  event("mandatory-report.escalated", escalated),
  event("mandatory-report.closed", closed)
])
export type Event = typeof Event.Type
