/** What whoever asks about a volunteer states: facts that nobody has entered, or that nothing here keeps. */
import * as Schema from "effect/Schema"
import { DayText } from "../foundation/Day.schema.ts"

const yes = Schema.optionalKey(Schema.Boolean)

export const Stated = Schema.Struct({
  registeredOn: Schema.optionalKey(DayText),
  /** Entered by an organisation, and not by themselves. */
  byOrganisation: yes,
  /** On the day of registration. */
  consent: yes,
  guardianConsent: yes,
  selfSupporting: yes,
  /** Of the year of the day that is asked about. */
  yearMinutes: Schema.optionalKey(Schema.Int.check(Schema.isGreaterThanOrEqualTo(0)))
})
export type Stated = typeof Stated.Type
