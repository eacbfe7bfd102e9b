/** What whoever asks about an honour states of whom it is for: facts that no stream of the library holds, or not for everybody. */
import * as Schema from "effect/Schema"
import { DayText } from "../foundation/Day.schema.ts"

export const Stated = Schema.Struct({
  /** Of an organisation: the day of its registration. */
  registeredOn: Schema.optionalKey(DayText),
  isOutstanding: Schema.optionalKey(Schema.Boolean),
  hasBadRecord: Schema.optionalKey(Schema.Boolean),
  /** Of a project: its first day. */
  startedOn: Schema.optionalKey(DayText),
  /** Registered volunteers of an organisation, volunteers of a project. */
  volunteers: Schema.optionalKey(Schema.Int.check(Schema.isGreaterThanOrEqualTo(0)))
})
export type Stated = typeof Stated.Type
