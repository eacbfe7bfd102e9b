/**
 * Commands and events of one grant as another funder reports it. Amounts are whole smallest coins of its currency.
 *
 * What a reader would get wrong: nothing here is an award of ours; those come of a call and a review alone.
 */
import * as Schema from "effect/Schema"
import { DayText } from "../foundation/Day.schema.ts"
import { event } from "../foundation/Event.schema.ts"
import { PersonId } from "../foundation/Id.schema.ts"
import { Words } from "../foundation/Words.schema.ts"

const Amount = Schema.Int.pipe(Schema.check(Schema.isGreaterThanOrEqualTo(0)))
const Currency = Schema.String.pipe(Schema.check(Schema.isPattern(/^[A-Z]{3}$/, { expected: "a currency, as CNY" })))
/** As the funder names it, in a list of identifiers of theirs. */
const Identifier = Schema.NonEmptyString.pipe(Schema.check(Schema.isMaxLength(256)))
/** A day, or only its month or year. */
const DayOrPart = Schema.String.pipe(
  Schema.check(Schema.isPattern(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, { expected: "a day, or a part of one, as 2026-03" }))
)

export const Body = Schema.Struct({ identifier: Identifier, name: Words })
export type Body = typeof Body.Type
export const Payment = Schema.Struct({ amount: Amount, on: Schema.optionalKey(DayText) })
export type Payment = typeof Payment.Type

/** What is broken and stays so, because somebody knows why. */
export const Known = Schema.Literals(["awarded-above-applied", "disbursed-above-awarded", "starts-before-award"])
export type Known = typeof Known.Type

const reported = {
  identifier: Identifier,
  title: Words,
  description: Words,
  currency: Currency,
  applied: Schema.optionalKey(Amount),
  awarded: Amount,
  awardedOn: DayText,
  /** Of the project. */
  startsOn: Schema.optionalKey(DayOrPart),
  endsOn: Schema.optionalKey(DayOrPart),
  funders: Schema.NonEmptyArray(Body),
  /** None: somebody who is not named here. */
  recipients: Schema.Array(Body),
  payments: Schema.Array(Payment),
  known: Schema.optionalKey(Schema.NonEmptyArray(Known)),
  /** The same for the same report, so that one that comes again changes nothing. */
  fingerprint: Schema.NonEmptyString
}
const withdrawn = { reason: Words, by: PersonId }

export const Command = Schema.Union([
  Schema.Struct({ type: Schema.tag("report"), ...reported, on: DayText }),
  Schema.Struct({ type: Schema.tag("withdraw"), ...withdrawn, on: DayText })
])
export type Command = typeof Command.Type

export const Event = Schema.Union([
  event("grant.reported", { ...reported, on: DayText }),
  event("grant.withdrawn", { ...withdrawn, on: DayText })
])
export type Event = typeof Event.Type
