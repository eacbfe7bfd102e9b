/** Commands and events of a tenant's own values: drafted, checked with what they would change, signed or refused by a second person. */
import * as Schema from "effect/Schema"
import { DayText } from "../foundation/Day.schema.ts"
import { event } from "../foundation/Event.schema.ts"
import { DraftId, PersonId } from "../foundation/Id.schema.ts"
import { Words } from "../foundation/Words.schema.ts"

const Bound = Schema.Struct({
  measure: Schema.NonEmptyString,
  is: Schema.Literals(["at-least", "above"]),
  value: Schema.Union([Schema.Int, Schema.Literal(true)])
})

export const Rung = Schema.Struct({
  id: Schema.NonEmptyString,
  title: Schema.Struct({ "zh-CN": Schema.NonEmptyString, en: Schema.NonEmptyString }),
  when: Schema.Array(Bound),
  or: Schema.optionalKey(Schema.Array(Bound))
})

/** Days are integers, as parameters hold them. */
export const Value = Schema.Union([
  Schema.Int,
  Schema.Boolean,
  Schema.NonEmptyString,
  Schema.Array(Schema.NonEmptyString),
  Schema.Array(Rung)
])

const longest = 200
const Short = Schema.NonEmptyString.pipe(Schema.check(Schema.isMaxLength(longest)))

/** What the tenant says of one parameter. Without a value it says nothing more from that day on, and what is shipped holds again. */
export const Statement = Schema.Struct({
  parameter: Schema.NonEmptyString,
  from: DayText,
  until: Schema.optionalKey(DayText),
  value: Schema.optionalKey(Value),
  /** The title of the document, as it is printed in every answer. */
  instrument: Short,
  provision: Schema.optionalKey(Short),
  words: Schema.optionalKey(Short)
})
export type Statement = typeof Statement.Type

/** What it would change on the journal as it was: minutes of volunteer service, how many people gain or lose, and how many answers of rules. */
export const Impact = Schema.Struct({
  at: Schema.Int,
  beforeMinutes: Schema.Int,
  afterMinutes: Schema.Int,
  gainers: Schema.Int,
  losers: Schema.Int,
  /** Not of drafts that were checked before answers were compared. */
  changedAnswers: Schema.optionalKey(Schema.Int),
  changedStars: Schema.optionalKey(Schema.Int)
})
export type Impact = typeof Impact.Type

const draft = { draft: DraftId }

export const Command = Schema.Union([
  Schema.Struct({
    type: Schema.tag("draft"),
    ...draft,
    statements: Schema.NonEmptyArray(Statement),
    drafter: PersonId,
    /** Who is to sign: somebody else. */
    signer: PersonId
  }),
  Schema.Struct({ type: Schema.tag("check"), ...draft, impact: Impact }),
  Schema.Struct({ type: Schema.tag("sign"), ...draft, signer: PersonId }),
  Schema.Struct({ type: Schema.tag("refuse"), ...draft, signer: PersonId, reason: Words })
])
export type Command = typeof Command.Type

export const Event = Schema.Union([
  event("policy.drafted", {
    ...draft,
    statements: Schema.NonEmptyArray(Statement),
    drafter: PersonId,
    signer: PersonId,
    on: DayText
  }),
  /** `base`: the policy over which it was checked. */
  event("policy.checked", { ...draft, base: Schema.NonEmptyString, impact: Impact, on: DayText }),
  event("policy.signed", { ...draft, edition: Schema.Int, signer: PersonId, on: DayText }),
  event("policy.refused", { ...draft, signer: PersonId, reason: Words, on: DayText })
])
export type Event = typeof Event.Type
