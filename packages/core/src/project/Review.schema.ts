/** Commands and events of one review: a panel scores what a call brought in. The terms of the policy are kept as they were when it convened. */
import * as Schema from "effect/Schema"
import { DayText } from "../foundation/Day.schema.ts"
import { event } from "../foundation/Event.schema.ts"
import { ApplicationId, CallId, PersonId } from "../foundation/Id.schema.ts"
import { Words } from "../foundation/Words.schema.ts"
import { recusalRelations } from "../law/parameters/Ventures.ts"
import { ScoringItem } from "./Call.schema.ts"

const points = Schema.Int.pipe(Schema.check(Schema.isBetween({ minimum: 0, maximum: 1000 })))
const person = PersonId
const on = DayText

/** What is reviewed; of a tie the earlier submission comes first. */
export const Entry = Schema.Struct({ application: ApplicationId, submittedOn: DayText })
export type Entry = typeof Entry.Type

export const Mark = Schema.Struct({ item: Schema.NonEmptyString, points })
export type Mark = typeof Mark.Type

export const Relation = Schema.Literals(recusalRelations.options.codes)
export type Relation = typeof Relation.Type

export const Bonus = Schema.Literals(["fundraising", "special"])
export type Bonus = typeof Bonus.Type

/** The policy's numbers, and the call's sheet, on the day the panel convened. */
export const Terms = Schema.Struct({
  sheet: Schema.NonEmptyArray(ScoringItem),
  /** Left out, the sheet is taken as it is. */
  fullMarks: Schema.optionalKey(points),
  dropsExtremes: Schema.Boolean,
  recusalRelations: Schema.Array(Relation),
  quorum: Schema.optionalKey(points),
  passMark: Schema.optionalKey(points),
  fundraisingBonusMax: Schema.optionalKey(points),
  specialBonusMin: Schema.optionalKey(points),
  specialBonusMax: Schema.optionalKey(points)
})
export type Terms = typeof Terms.Type

const panel = Schema.NonEmptyArray(PersonId).pipe(Schema.check(Schema.isMaxLength(100)))
const entries = Schema.NonEmptyArray(Entry).pipe(Schema.check(Schema.isMaxLength(1000)))
const convened = { call: CallId, panel, entries, by: person, on }
const declared = { reviewer: person, application: ApplicationId, relation: Relation, words: Schema.optionalKey(Words), on }
const scored = { reviewer: person, application: ApplicationId, marks: Schema.NonEmptyArray(Mark), on }
const added = { application: ApplicationId, bonus: Bonus, points, reason: Words, by: person, on }

export const Command = Schema.Union([
  Schema.Struct({ type: Schema.tag("convene"), ...convened }),
  /** Said by the reviewer or found by somebody else; before or after scoring. */
  Schema.Struct({ type: Schema.tag("declare"), ...declared }),
  /** A later score of the same reviewer replaces the earlier. */
  Schema.Struct({ type: Schema.tag("score"), ...scored }),
  Schema.Struct({ type: Schema.tag("add-bonus"), ...added }),
  Schema.Struct({ type: Schema.tag("conclude"), by: person, on })
])
export type Command = typeof Command.Type

export const Event = Schema.Union([
  event("review.convened", { ...convened, terms: Terms }),
  event("review.declared", declared),
  event("review.scored", scored),
  event("review.bonus-added", added),
  event("review.concluded", { by: person, on })
])
export type Event = typeof Event.Type
