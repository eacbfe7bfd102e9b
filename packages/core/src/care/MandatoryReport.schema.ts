/** Commands and events of one duty to report harm or danger: what was found, whom to tell, who told them. By minutes, because it is due at once. */
import * as Schema from "effect/Schema"
import { event } from "../foundation/Event.schema.ts"
import { AnyPersonId, PersonId, VisitId } from "../foundation/Id.schema.ts"
import { Minute, MinuteFromText } from "../foundation/Minute.schema.ts"
import { Words } from "../foundation/Words.schema.ts"
import { reportAddressees } from "../law/parameters/Care.ts"
import { Danger } from "./Visit.schema.ts"

const Addressee = Schema.Literals(reportAddressees.options.codes)

const raised = {
  recipient: AnyPersonId,
  visit: Schema.optionalKey(VisitId),
  dangers: Schema.NonEmptyArray(Danger),
  to: Schema.NonEmptyArray(Addressee)
}
const called = { by: PersonId, to: Addressee, words: Schema.optionalKey(Words) }
const escalated = { supervisor: PersonId }
const closed = { by: PersonId, outcome: Words }

export const Command = Schema.Union([
  Schema.Struct({ type: Schema.tag("raise"), ...raised, at: MinuteFromText }),
  /** A person told one of them. */
  Schema.Struct({ type: Schema.tag("call"), ...called, at: MinuteFromText }),
  /** A supervisor is told that it is still open. */
  Schema.Struct({ type: Schema.tag("escalate"), ...escalated, at: MinuteFromText }),
  Schema.Struct({ type: Schema.tag("close"), ...closed, at: MinuteFromText })
])
export type Command = typeof Command.Type

export const Event = Schema.Union([
  /** With the numbers to call, and the minutes until a supervisor is told, as they were then. */
  event("mandatory-report.raised", {
    ...raised,
    at: Minute,
    /** All of them; whose they are says `calls`, which the first reports did not have. */
    numbers: Schema.Array(Schema.NonEmptyString),
    calls: Schema.optionalKey(Schema.Array(Schema.Struct({ to: Addressee, numbers: Schema.Array(Schema.NonEmptyString) }))),
    escalateAfterMinutes: Schema.optionalKey(Schema.Int)
  }),
  event("mandatory-report.called", { ...called, at: Minute }),
  event("mandatory-report.escalated", { ...escalated, at: Minute }),
  event("mandatory-report.closed", { ...closed, at: Minute })
])
export type Event = typeof Event.Type
