/** What identifies somebody whose identity is protected, as it is given, and what it may be read for. None of it stands in an event. */
import * as Schema from "effect/Schema"
import { DayText } from "../foundation/Day.schema.ts"

export const Identity = Schema.Struct({
  name: Schema.NonEmptyString,
  phone: Schema.optionalKey(Schema.NonEmptyString),
  address: Schema.optionalKey(Schema.NonEmptyString),
  /** Kept as a keyed hash and its last four characters. */
  idNumber: Schema.optionalKey(Schema.NonEmptyString),
  born: Schema.optionalKey(DayText)
})
export type Identity = typeof Identity.Type

/** A closed list: a purpose in one's own words could say who was visited. */
export const ReadPurpose = Schema.Literals([
  "visit",
  "contact",
  "care",
  "wish",
  "professional-help",
  "mandatory-report",
  "correction",
  "person-asks",
  "supervision"
])
export type ReadPurpose = typeof ReadPurpose.Type
