/**
 * Commands and events of a group record: a head-count instead of names. The minutes are those of each person.
 */
import * as Schema from "effect/Schema"
import { DayText } from "../foundation/Day.schema.ts"
import { event } from "../foundation/Event.schema.ts"
import {
  ActivityId,
  BatchId,
  CommunityId,
  OrganisationId,
  PersonId,
  RecordId,
  StationId,
  StreetId,
  TeamId
} from "../foundation/Id.schema.ts"
import { Category } from "./Category.schema.ts"
import { EvidenceGrade } from "./Evidence.schema.ts"
import { Span, timesFromText, Words } from "./ServiceFacts.schema.ts"
import { Origin } from "./ServiceRecord.schema.ts"
import { TimeClass } from "./TimeClass.schema.ts"

export const GroupFacts = Schema.Struct({
  /** How many served; at least one. */
  heads: Schema.Int,
  team: TeamId,
  community: Schema.optionalKey(CommunityId),
  street: Schema.optionalKey(StreetId),
  station: Schema.optionalKey(StationId),
  activity: ActivityId,
  activityName: Schema.NonEmptyString,
  category: Category,
  timeClass: TimeClass,
  evidence: EvidenceGrade,
  on: DayText,
  place: Words,
  content: Words,
  organiser: OrganisationId,
  leader: PersonId,
  /** Of each person. Empty when only a duration is known. */
  attended: Schema.Array(Span),
  untimedMinutes: Schema.optionalKey(Schema.Int),
  /** What everybody rested, as of a record: inside `attended` by the clock, or without a stated hour. */
  breaks: Schema.optionalKey(Schema.Array(Span)),
  breakMinutes: Schema.optionalKey(Schema.Int)
})
export type GroupFacts = typeof GroupFacts.Type

/** What a person may order, with facts in one form. */
const orders = <Facts extends Schema.Top>(facts: Facts) =>
  [
    Schema.Struct({ type: Schema.tag("record"), facts, origin: Schema.optionalKey(Origin) }),
    Schema.Struct({
      type: Schema.tag("correct"),
      facts,
      reason: Words,
      by: PersonId,
      rowKey: Schema.optionalKey(Schema.NonEmptyString)
    }),
    Schema.Struct({ type: Schema.tag("void"), reason: Words, by: PersonId }),
    /** These named records stand for as many of the heads. Nothing is matched by guess: the command names both. */
    Schema.Struct({ type: Schema.tag("replace"), records: Schema.Array(RecordId), by: PersonId })
  ] as const

/** As orders come over a border: times as text. */
export const Order = Schema.Union(orders(Schema.Struct({ ...GroupFacts.fields, ...timesFromText })))
export type Order = typeof Order.Type

export const Command = Schema.Union([
  ...orders(GroupFacts),
  /** The same as `correct` by a changed row of a file: the file is the reason. */
  Schema.Struct({ type: Schema.tag("correct-by-file"), facts: GroupFacts, by: PersonId, batch: BatchId, rowKey: Schema.NonEmptyString }),
  /** These named records count no more, or are of another occasion: their heads are without a name again. */
  Schema.Struct({ type: Schema.tag("release"), records: Schema.Array(RecordId) }),
  Schema.Struct({ type: Schema.tag("withdraw-import"), batch: BatchId, reason: Words, by: PersonId })
])
export type Command = typeof Command.Type

export const Event = Schema.Union([
  event("group.recorded", { facts: GroupFacts, origin: Schema.optionalKey(Origin) }),
  /** With a reason, or with the import that is the reason. */
  event("group.corrected", {
    facts: GroupFacts,
    reason: Schema.optionalKey(Words),
    by: PersonId,
    batch: Schema.optionalKey(BatchId),
    rowKey: Schema.optionalKey(Schema.NonEmptyString)
  }),
  event("group.voided", { reason: Words, by: PersonId, batch: Schema.optionalKey(BatchId) }),
  event("group.replaced", { records: Schema.Array(RecordId), by: PersonId }),
  event("group.released", { records: Schema.Array(RecordId) })
])
export type Event = typeof Event.Type
