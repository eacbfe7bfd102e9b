/**
 * Commands and events of the assessment of one station for one year. The scheme comes with the opening, so that an assessment stays what it
 * was however the scheme of later years looks.
 */
import * as Schema from "effect/Schema"
import { DayText } from "../foundation/Day.schema.ts"
import { event } from "../foundation/Event.schema.ts"
import { CommunityId, PersonId, StreetId } from "../foundation/Id.schema.ts"
import { Label, Words } from "../foundation/Words.schema.ts"

const Name = Label

/** What gives a leaf its score where nobody grades it: the year's goals that were reached, or services done against a target (STN-06). */
export const Measured = Schema.Union([
  Schema.Struct({ by: Schema.tag("goals") }),
  Schema.Struct({ by: Schema.tag("services"), service: Schema.Literals(["case", "group", "community", "visit"]), times: Schema.Int })
])

const Indicator = Schema.Struct({
  id: Name,
  title: Words,
  points: Schema.Int,
  max: Schema.Int,
  leadership: Schema.optionalKey(Schema.Literal(true)),
  measured: Schema.optionalKey(Measured)
})

/** Module → indicator; what is wrong with one is told when it is opened. */
export const Scheme = Schema.Struct({
  id: Name,
  points: Schema.Int,
  modules: Schema.Array(Schema.Struct({ id: Name, title: Words, points: Schema.Int, indicators: Schema.Array(Indicator) }))
}).annotate({ identifier: "AssessmentScheme" })
export type Scheme = typeof Scheme.Type

const evidence = Schema.Array(Words)
/** Why what was answered already is answered anew. */
const reason = Schema.optionalKey(Words)

export const Command = Schema.Union([
  Schema.Struct({ type: Schema.tag("open"), scheme: Scheme, by: PersonId }),
  Schema.Struct({ type: Schema.tag("answer"), indicator: Name, score: Schema.Int, evidence, by: PersonId, reason }),
  Schema.Struct({ type: Schema.tag("count-goals"), indicator: Name, by: PersonId }),
  Schema.Struct({ type: Schema.tag("count-services"), indicator: Name, done: Schema.Int, evidence, by: PersonId, reason }),
  Schema.Struct({ type: Schema.tag("conclude"), by: PersonId }),
  Schema.Struct({ type: Schema.tag("reopen"), by: PersonId, reason: Words }),
  Schema.Struct({ type: Schema.tag("withdraw"), by: PersonId, reason: Words })
])
export type Command = typeof Command.Type

const where = { street: Schema.optionalKey(StreetId), community: Schema.optionalKey(CommunityId) }
/** What a measured leaf was worked out from. */
const Counted = Schema.Struct({ done: Schema.Int, of: Schema.Int })

export const Event = Schema.Union([
  event("assessment.opened", { scheme: Scheme, ...where, by: PersonId, on: DayText }),
  event("assessment.answered", {
    indicator: Name,
    score: Schema.Int,
    evidence,
    counted: Schema.optionalKey(Counted),
    by: PersonId,
    reason,
    on: DayText
  }),
  /** `earned` in hundredths of a point, rounded down. No grade where the policy has no lines. */
  event("assessment.concluded", {
    earned: Schema.Int,
    grade: Schema.optionalKey(Name),
    decidedBy: Schema.optionalKey(Schema.Literals(["points", "veto"])),
    by: PersonId,
    on: DayText
  }),
  event("assessment.reopened", { by: PersonId, reason: Words, on: DayText }),
  event("assessment.withdrawn", { by: PersonId, reason: Words, on: DayText })
])
export type Event = typeof Event.Type
