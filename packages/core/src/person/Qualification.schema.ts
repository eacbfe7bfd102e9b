/** Commands and events of a person's qualifications. Both days of a validity are included; without `until` it does not expire. */
import * as Schema from "effect/Schema"
import { DayText } from "../foundation/Day.schema.ts"
import { event } from "../foundation/Event.schema.ts"
import { PersonId } from "../foundation/Id.schema.ts"
import { Label, Words } from "../foundation/Words.schema.ts"

const gained = { kind: Label, from: DayText, until: Schema.optionalKey(DayText), evidence: Words }
const withdrawn = { kind: Label, on: DayText, reason: Words, by: PersonId }

export const Command = Schema.Union([
  /** The first time, and each time it is renewed. */
  Schema.Struct({ type: Schema.tag("gain"), ...gained }),
  Schema.Struct({ type: Schema.tag("withdraw"), ...withdrawn })
])
export type Command = typeof Command.Type

export const Event = Schema.Union([
  /** `on`: the day on which it was entered; one written before that was kept does not say it. */
  event("qualification.gained", { ...gained, on: Schema.optionalKey(DayText) }),
  event("qualification.withdrawn", withdrawn)
])
export type Event = typeof Event.Type
