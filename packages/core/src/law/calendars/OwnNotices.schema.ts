/** A holiday notice that a tenant announces for itself, while this release does not know it: a command and the event that it becomes. */
import * as Schema from "effect/Schema"
import { DayText } from "../../foundation/Day.schema.ts"
import { event } from "../../foundation/Event.schema.ts"
import { PersonId } from "../../foundation/Id.schema.ts"

const longest = 200

const notice = {
  /** The days that it settles, both included; they need not be a year. */
  first: DayText,
  last: DayText,
  restDays: Schema.Array(DayText),
  workingDays: Schema.Array(DayText),
  /** The document, as it is printed beside its days: its number, or its title. */
  source: Schema.NonEmptyString.pipe(Schema.check(Schema.isMaxLength(longest))),
  by: PersonId,
  on: DayText
}

export const Command = Schema.Union([Schema.Struct({ type: Schema.tag("announce"), ...notice })])
export type Command = typeof Command.Type

export const Event = Schema.Union([event("calendar.announced", notice)])
export type Event = typeof Event.Type
