/**
 * Commands and events of a service record, each declared once. The decider takes only the types; journals are checked with `Event` where
 * they cross a border (import, replay), never in the hot path. What a reader would get wrong: an event says what was decided then. Shapes
 * of released versions are never edited; a new shape is a new `v`, and `ServiceRecordEvolution.upcasts` reads the old one.
 */
import * as Schema from "effect/Schema"
import { BatchId, GroupRecordId, PersonId, VolunteerId } from "../foundation/Id.schema.ts"
import { DayText } from "../foundation/Day.schema.ts"
import { event } from "../foundation/Event.schema.ts"
import { exclusions } from "../law/parameters/Recording.ts"
import { Completion, DraftFacts, given, ServiceFacts, Words } from "./ServiceFacts.schema.ts"

/**
 * How a record came in. A batch can be withdrawn as a whole; a row key recognises the same row in another file or order; `enteredOn` is the
 * day on which somebody wrote it down, where the sheet or whoever handed it in says so.
 */
export const Origin = Schema.Struct({ batch: BatchId, rowKey: Schema.NonEmptyString, enteredOn: Schema.optionalKey(DayText) })
export type Origin = typeof Origin.Type

/** Why it may be no volunteer service, where somebody says so. A reason that the policy of its day knows refuses it; none is ever stored. */
const ExclusionReason = Schema.Literals(exclusions.options.codes)
export type ExclusionReason = typeof ExclusionReason.Type
const Exclusion = Schema.optionalKey(ExclusionReason)

/** What a person may order, with facts in one form. */
const orders = <Whole extends Schema.Top, Draft extends Schema.Top, More extends Schema.Top>(whole: Whole, draft: Draft, more: More) =>
  [
    /** Keeps what is known. Any of the seven facts may be missing (待补); counts for nothing. */
    Schema.Struct({ type: Schema.tag("draft"), facts: draft, origin: Schema.optionalKey(Origin) }),
    /** Adds facts to a draft, or replaces them. It stays a draft. */
    Schema.Struct({ type: Schema.tag("complete"), facts: more }),
    /** Hands it to those who record; all seven facts are there. */
    Schema.Struct({
      type: Schema.tag("submit"),
      facts: Schema.optionalKey(whole),
      origin: Schema.optionalKey(Origin),
      exclusion: Exclusion
    }),
    /** Records a service: with facts from nothing, without facts what was drafted or submitted. */
    Schema.Struct({
      type: Schema.tag("record"),
      facts: Schema.optionalKey(whole),
      origin: Schema.optionalKey(Origin),
      exclusion: Exclusion
    }),
    /** Records it, with facts from nothing or what was drafted; where a rung has to approve the day first, hands it in instead. */
    Schema.Struct({
      type: Schema.tag("enter"),
      facts: Schema.optionalKey(whole),
      origin: Schema.optionalKey(Origin),
      exclusion: Exclusion
    }),
    /** A rung of the approval ladder approves so many minutes of this person on one day. What was handed in is recorded with it, once nothing more lacks. */
    Schema.Struct({ type: Schema.tag("approve"), rung: Schema.NonEmptyString, minutes: Schema.Int, approver: PersonId }),
    /** Shows it in public for the policy's number of working days. */
    Schema.Struct({ type: Schema.tag("publicise") }),
    /** The volunteer says that it is wrong or incomplete (art. 13). */
    Schema.Struct({ type: Schema.tag("object"), by: VolunteerId, words: Words }),
    /** Rejected, or upheld: then with the corrected facts, or without them, and the record is voided. */
    Schema.Struct({
      type: Schema.tag("answer"),
      upheld: Schema.Boolean,
      words: Words,
      by: PersonId,
      facts: Schema.optionalKey(whole)
    }),
    Schema.Struct({ type: Schema.tag("confirm") }),
    /** Appends new facts; the old ones stay in the history, totals use the new ones only. `rowKey`: the row of a file that says the same. */
    Schema.Struct({
      type: Schema.tag("correct"),
      facts: whole,
      reason: Words,
      by: PersonId,
      rowKey: Schema.optionalKey(Schema.NonEmptyString)
    }),
    Schema.Struct({ type: Schema.tag("void"), reason: Words, by: PersonId })
  ] as const

/** As orders come over a border: times as text. */
export const Order = Schema.Union(orders(given.whole, given.draft, given.completion))
export type Order = typeof Order.Type

export const Command = Schema.Union([
  ...orders(ServiceFacts, DraftFacts, Completion),
  /** The same as `correct` by a changed row of a file: the file is the reason. */
  Schema.Struct({ type: Schema.tag("correct-by-file"), facts: ServiceFacts, by: PersonId, batch: BatchId, rowKey: Schema.NonEmptyString }),
  /** It names one head of this head-count from now on; of one head-count only. */
  Schema.Struct({ type: Schema.tag("name-head"), group: GroupRecordId }),
  /** Part of taking back a whole import; refused for a record of another batch. */
  Schema.Struct({ type: Schema.tag("withdraw-import"), batch: BatchId, reason: Words, by: PersonId })
])
export type Command = typeof Command.Type

export const Event = Schema.Union([
  event("service.drafted", { facts: DraftFacts, origin: Schema.optionalKey(Origin) }),
  event("service.completed", { facts: Completion }),
  event("service.submitted", { facts: ServiceFacts, origin: Schema.optionalKey(Origin) }),
  event("service.recorded", { facts: ServiceFacts, origin: Schema.optionalKey(Origin) }),
  event("service.approved", { rung: Schema.NonEmptyString, minutes: Schema.Int, approver: PersonId }),
  /** The window is `workingDays` after `from`; its last day is asked of the calendar when it matters, since a notice may not be out yet. */
  event("service.publicised", { from: DayText, workingDays: Schema.Int }),
  /** `answerWithinWorkingDays` is absent where the policy promises no number of days. */
  event("service.objected", { by: VolunteerId, words: Words, on: DayText, answerWithinWorkingDays: Schema.optionalKey(Schema.Int) }),
  /** Upheld, it is followed by the correction or the voiding in the same commit. */
  event("service.objection-answered", { upheld: Schema.Boolean, words: Words, by: PersonId }),
  event("service.confirmed", { on: DayText }),
  /**
   * With a reason, or with the import that is the reason. `standing`: it had been shown or confirmed with the old facts, and stands as recorded
   * again; older releases left it as it stood.
   */
  event("service.corrected", {
    facts: ServiceFacts,
    standing: Schema.optionalKey(Schema.Literal("recorded")),
    reason: Schema.optionalKey(Words),
    by: PersonId,
    batch: Schema.optionalKey(BatchId),
    rowKey: Schema.optionalKey(Schema.NonEmptyString)
  }),
  event("service.head-named", { group: GroupRecordId }),
  event("service.voided", { reason: Words, by: PersonId, batch: Schema.optionalKey(BatchId) })
])
export type Event = typeof Event.Type
