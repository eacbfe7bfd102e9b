/** Commands and events of an alliance of two time banks. */
import * as Schema from "effect/Schema"
import { DayText } from "../foundation/Day.schema.ts"
import { event } from "../foundation/Event.schema.ts"
import { OrganisationId } from "../foundation/Id.schema.ts"
import { Words } from "../foundation/Words.schema.ts"

/** Both days belong to it; without `until` it holds until it is ended. */
const agreed = { bank: OrganisationId, other: OrganisationId, from: DayText, until: Schema.optionalKey(DayText), on: DayText }
/** The day is the first on which it holds no more. */
const ended = { reason: Words, on: DayText }

export const Command = Schema.Union([
  Schema.Struct({ type: Schema.tag("agree"), ...agreed }),
  Schema.Struct({ type: Schema.tag("end"), ...ended })
])
export type Command = typeof Command.Type

export const Event = Schema.Union([event("alliance.agreed", agreed), event("alliance.ended", ended)])
export type Event = typeof Event.Type
