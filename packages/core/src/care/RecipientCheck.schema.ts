/** What whoever asks about a file states of how its data are used: facts that no stream of the library holds, or that nobody has entered. */
import * as Schema from "effect/Schema"
import * as PersonOptions from "../person/messages/options.ts"

const yes = Schema.optionalKey(Schema.Boolean)
const manner = Schema.optionalKey(Schema.Literals(PersonOptions.consent.codes))

export const Stated = Schema.Struct({
  age: Schema.optionalKey(Schema.Int.check(Schema.isGreaterThanOrEqualTo(0))),
  /** Of a sensitive kind; a tag about disability says so by itself. */
  sensitive: yes,
  purposeStated: yes,
  consent: manner,
  guardianConsent: manner,
  guardianTold: yes,
  canExpressWill: yes,
  childRules: yes,
  assessed: yes,
  use: Schema.optionalKey(Schema.Literals(PersonOptions.use.codes))
})
export type Stated = typeof Stated.Type
