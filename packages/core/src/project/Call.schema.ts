/** Commands and events of one call for proposals: its terms, and what was allotted out of its pool. */
import * as Schema from "effect/Schema"
import { DayText } from "../foundation/Day.schema.ts"
import { event } from "../foundation/Event.schema.ts"
import { AwardId, OrganisationId } from "../foundation/Id.schema.ts"
import { Label, label, Words } from "../foundation/Words.schema.ts"
import { acceptedApplicants } from "../law/parameters/Ventures.ts"
import { Fen } from "./Budget.schema.ts"

const small = (minimum: number, maximum: number) => Schema.Int.pipe(Schema.check(Schema.isBetween({ minimum, maximum })))

/** One line of the scoring sheet: marks from 0 to `maxPoints`, times the weight. */
export const ScoringItem = Schema.Struct({
  item: label(32),
  title: Schema.optionalKey(Words),
  maxPoints: small(1, 1000),
  weight: small(1, 1000)
})
export type ScoringItem = typeof ScoringItem.Type

/** From whom, for what, how much, until when. Both days belong to it. */
export const Terms = Schema.Struct({
  title: Words,
  organiser: OrganisationId,
  themes: Schema.Array(Label),
  applicants: Schema.NonEmptyArray(Schema.Literals(acceptedApplicants.options.codes)),
  opensOn: DayText,
  closesOn: DayText,
  ceilingFen: Fen,
  poolFen: Fen,
  awards: Schema.optionalKey(small(1, 10_000)),
  cycleMonths: Schema.optionalKey(small(1, 120)),
  sheet: Schema.NonEmptyArray(ScoringItem).pipe(Schema.check(Schema.isMaxLength(50)))
})
export type Terms = typeof Terms.Type

const allotment = { award: AwardId, amountFen: Fen, on: DayText }

export const Command = Schema.Union([
  Schema.Struct({ type: Schema.tag("draft"), terms: Terms, on: DayText }),
  Schema.Struct({ type: Schema.tag("revise"), terms: Terms, on: DayText }),
  Schema.Struct({ type: Schema.tag("publish"), on: DayText }),
  Schema.Struct({ type: Schema.tag("prolong"), closesOn: DayText, reason: Words, on: DayText }),
  Schema.Struct({ type: Schema.tag("close"), on: DayText }),
  Schema.Struct({ type: Schema.tag("cancel"), reason: Words, on: DayText }),
  /** Part of the pool for one award. Committed together with the award, so that no two take the same money. */
  Schema.Struct({ type: Schema.tag("allot"), ...allotment }),
  /** An award that did not come about gives its part back. */
  Schema.Struct({ type: Schema.tag("release"), award: AwardId, on: DayText })
])
export type Command = typeof Command.Type

export const Event = Schema.Union([
  event("call.drafted", { terms: Terms, on: DayText }),
  event("call.revised", { terms: Terms, on: DayText }),
  event("call.published", { on: DayText }),
  event("call.prolonged", { closesOn: DayText, reason: Words, on: DayText }),
  event("call.closed", { on: DayText }),
  event("call.cancelled", { reason: Words, on: DayText }),
  event("call.allotted", allotment),
  event("call.released", { award: AwardId, on: DayText })
])
export type Event = typeof Event.Type
