/** What whoever asks about an honour states of whom it is for: facts that no stream of the library holds, or not for everybody. */
import * as Schema from "effect/Schema"
import { DayText } from "../foundation/Day.schema.ts"

const count = Schema.optionalKey(Schema.Int.check(Schema.isGreaterThanOrEqualTo(0)))

export const Stated = Schema.Struct({
  /** Of an organisation: the day of its registration. */
  registeredOn: Schema.optionalKey(DayText),
  isOutstanding: Schema.optionalKey(Schema.Boolean),
  hasBadRecord: Schema.optionalKey(Schema.Boolean),
  /** Of a project: its first day. */
  startedOn: Schema.optionalKey(DayText),
  /** Registered volunteers of an organisation, volunteers of a project. */
  volunteers: count,
  /** Of a person, in the year of the closing day: minutes of service, and of the longest one in a community; the age at the year's end. */
  yearMinutes: count,
  longestCommunityMinutes: count,
  ageAtEnd: count
})
export type Stated = typeof Stated.Type
