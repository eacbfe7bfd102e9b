/**
 * What whoever asks about a file states: how its data are used, and how a child and the parents fare. Facts that no stream of the library holds, or
 * that nobody has entered; asked, and not kept.
 */
import * as Schema from "effect/Schema"
import * as PersonOptions from "../person/messages/options.ts"
import * as CareOptions from "./messages/options.ts"
import { children } from "./Tag.ts"

const yes = Schema.optionalKey(Schema.Boolean)
const number = Schema.optionalKey(Schema.Int.check(Schema.isGreaterThanOrEqualTo(0)))
const manner = Schema.optionalKey(Schema.Literals(PersonOptions.consent.codes))
const situation = Schema.optionalKey(Schema.Literals(CareOptions.situation.codes))

export const Stated = Schema.Struct({
  age: number,
  /** Of a sensitive kind; a tag about disability says so by itself. */
  sensitive: yes,
  purposeStated: yes,
  consent: manner,
  guardianConsent: manner,
  guardianTold: yes,
  canExpressWill: yes,
  childRules: yes,
  assessed: yes,
  use: Schema.optionalKey(Schema.Literals(PersonOptions.use.codes)),
  /** About to be noted of a child: whether it would hold. */
  tag: Schema.optionalKey(Schema.Literals(children)),
  parentsAway: number,
  otherUnable: yes,
  poverty: yes,
  disability: yes,
  unguarded: yes,
  father: situation,
  fatherMonths: number,
  fatherGrade: number,
  fatherMental: yes,
  mother: situation,
  motherMonths: number,
  motherGrade: number,
  motherMental: yes,
  /** Where the plan is kept elsewhere. */
  periodsDue: number,
  periodsKept: number
})
export type Stated = typeof Stated.Type
