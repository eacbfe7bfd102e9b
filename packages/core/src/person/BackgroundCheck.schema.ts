/** Commands and events of a person's background checks. There is no place here for an offence, and there must be none. */
import * as Schema from "effect/Schema"
import { DayText } from "../foundation/Day.schema.ts"
import { event } from "../foundation/Event.schema.ts"
import { OrganisationId, PersonId } from "../foundation/Id.schema.ts"
import { Words } from "../foundation/Words.schema.ts"

export const Answer = Schema.Literals(["clear", "not-clear"])

/** The unit that asked, and the day of the answer. */
const check = { unit: OrganisationId, on: DayText, answer: Answer }

const voided = { check: Schema.Int, reason: Words, by: PersonId, on: DayText }

export const Command = Schema.Union([
  Schema.Struct({ type: Schema.tag("record"), ...check }),
  /** Entered by mistake, of another person for one. Its number is the order in which it was entered, from 1. */
  Schema.Struct({ type: Schema.tag("void"), ...voided })
])
export type Command = typeof Command.Type

export const Event = Schema.Union([event("background-check.recorded", check), event("background-check.voided", voided)])
export type Event = typeof Event.Type
