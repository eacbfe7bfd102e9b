/** Commands and events of one entry of the directory that turns out to be somebody who stands there already: merged, and separated again. */
import * as Schema from "effect/Schema"
import { DayText } from "../foundation/Day.schema.ts"
import { event } from "../foundation/Event.schema.ts"
import { PersonId } from "../foundation/Id.schema.ts"
import { Words } from "../foundation/Words.schema.ts"

const merged = {
  /** The entry that is kept. */
  into: PersonId,
  by: PersonId,
  reason: Words,
  /** By what it is known that the two are one: the ID card that was seen. */
  evidence: Words,
  /** The clashes (rules) that whoever decides has seen and accepts. */
  accepted: Schema.optionalKey(Schema.Array(Schema.NonEmptyString)),
  on: DayText
}
const separated = { by: PersonId, reason: Words, on: DayText }

export const Command = Schema.Union([
  Schema.Struct({ type: Schema.tag("merge"), ...merged }),
  Schema.Struct({ type: Schema.tag("separate"), ...separated })
])
export type Command = typeof Command.Type

export const Event = Schema.Union([event("person-merge.merged", merged), event("person-merge.separated", separated)])
export type Event = typeof Event.Type
