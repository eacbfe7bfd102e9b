/** Commands and events of one case that volunteers hand over to professionals: raised, taken up, and closed or given back. */
import * as Schema from "effect/Schema"
import { DayText } from "../foundation/Day.schema.ts"
import { event } from "../foundation/Event.schema.ts"
import { AnyPersonId, CommunityId, OrganisationId, PersonId, StreetId, VisitId } from "../foundation/Id.schema.ts"
import { Words } from "../foundation/Words.schema.ts"

export const Risk = Schema.Literals(["ordinary", "raised", "urgent"])

const raised = {
  recipient: AnyPersonId,
  community: Schema.optionalKey(CommunityId),
  street: Schema.optionalKey(StreetId),
  visit: Schema.optionalKey(VisitId),
  risk: Risk,
  to: OrganisationId,
  words: Words,
  on: DayText
}
const takenUp = { by: PersonId, on: DayText }
const because = { on: DayText, reason: Words }
const closed = { by: PersonId, outcome: Words, on: DayText }

export const Command = Schema.Union([
  Schema.Struct({ type: Schema.tag("raise"), ...raised }),
  /** By the professional who answers for it from now on. */
  Schema.Struct({ type: Schema.tag("take-up"), ...takenUp }),
  /** To another: nobody answers for it until somebody takes it up. */
  Schema.Struct({ type: Schema.tag("pass-on"), to: OrganisationId, ...because }),
  Schema.Struct({ type: Schema.tag("assess"), risk: Risk, by: PersonId, on: DayText }),
  Schema.Struct({ type: Schema.tag("close"), ...closed })
])
export type Command = typeof Command.Type

export const Event = Schema.Union([
  event("escalation.raised", raised),
  event("escalation.taken-up", takenUp),
  event("escalation.passed-on", { to: OrganisationId, ...because }),
  event("escalation.assessed", { risk: Risk, by: PersonId, on: DayText }),
  event("escalation.closed", closed)
])
export type Event = typeof Event.Type
