/** What is done to a record that is in: corrected, completed, objected to, approved, confirmed, voided. */
import type { Done, Locale } from "../Reason.ts"
import type { MissingFacts, StatedFacts } from "../StatedFacts.ts"
import type { ServiceFacts } from "@yanzhen/core/service"

/** What an order was made on. */
export interface Expected {
  /** `version` of the explanation that was looked at; where the record has changed since, nothing is done (`YZ_CHANGED_SINCE`). */
  readonly expectedVersion?: number
}

export interface Completed extends Done {
  /** Which of the seven facts the draft still lacks; empty: it is recorded now, or waits for the approval that `reasons` asks for. */
  readonly missing: readonly ServiceFacts.Seven[]
}

export interface Objected extends Done {
  /** "YYYY-MM-DD"; absent where the policy promises no day (“及时”), or where holidays on the way are not announced yet. */
  readonly answerBy?: string
  /** Where holidays are not announced yet: the day is this one or later. */
  readonly answerByEarliest?: string
}

/** An objection that waits for its answer. */
export interface OpenObjection extends Pick<Objected, "answerBy" | "answerByEarliest"> {
  readonly record: string
  readonly volunteer: string
  readonly team: string
  /** Day of the service. */
  readonly on: string
  readonly objectedOn: string
  /** Absent where the text was deleted. */
  readonly words?: string
  /** The day is over; absent where there is none, or it is not known. */
  readonly isLate?: boolean
}

export interface ObjectionAnswer {
  readonly upheld: boolean
  readonly words: string
  /** Upheld with facts the record is corrected; upheld without them it is voided. */
  readonly facts?: StatedFacts
}

/** One rung of the policy's ladder for long days approves so many minutes of the person on that day. */
export interface RungApproval {
  readonly rung: string
  readonly minutes: number
  /** Id; default: the actor. */
  readonly approver?: string
}

/** The day by which a service is to be recorded, which is late after it; none of them where the policy sets no number of days. */
export interface RecordDue {
  readonly endedOn: string
  /** As it is counted; absent while holidays on the way are not announced. */
  readonly dueBy?: string
  /** Rolled to a working day: only after it anything is late. */
  readonly breachAfter?: string
  /** While holidays on the way are not announced: the earliest and, where announced days alone come up to it, the latest it can be. */
  readonly earliest?: string
  readonly latest?: string
  readonly lines: (locale?: Locale) => readonly string[]
}

export interface SpotCheckQuestion {
  /** The same seed and share draw the same records; to be fixed before the records are known. */
  readonly seed: string
  /** How many of a thousand, 0 to 1000. Default: as the policy says; most say nothing (`YZ_REFUSED`). */
  readonly perMille?: number
  /** "2026", "2026-Q1", "2026-03" or "2026-03-01..2026-03-31": only records of these days. */
  readonly period?: string
}

export interface SpotChecked {
  /** The position of the journal at which it is true. */
  readonly at: number
  readonly policy: string
  readonly perMille: number
  /** How many it was drawn out of. */
  readonly outOf: number
  /** In the order of drawing. */
  readonly records: readonly { readonly record: string; readonly volunteer: string; readonly team: string; readonly on: string }[]
  readonly lines: (locale?: Locale) => readonly string[]
}

export interface RecordOperations {
  /** Draws records for a spot check (REC-17). */
  readonly spotCheck: (question: SpotCheckQuestion) => Promise<SpotChecked>
  /** By when what ended on this day is to be recorded. */
  readonly recordDue: (endedOn: string) => Promise<RecordDue>
  /** Voids one record. */
  readonly voidRecord: (record: string, reason: string) => Promise<void>
  /** The volunteer says that a record is wrong; answers the day by which it is to be answered, where the policy promises one. */
  readonly object: (record: string, words: string) => Promise<Objected>
  /** Those that wait for an answer, the most urgent first; those for which no day is promised last, in order of the day of the objection. */
  readonly objections: () => Promise<readonly OpenObjection[]>
  /** Upheld or not; upheld, the record is corrected or voided with it. */
  readonly answerObjection: (record: string, answer: ObjectionAnswer) => Promise<Done>
  /** Adds what a draft lacks. With its last missing fact it is recorded; or handed in, where a rung has to approve the day. */
  readonly completeRecord: (record: string, facts: MissingFacts) => Promise<Completed>
  /** Changes what is stated; the old facts stay in the history, and what others change at the same time stays too. */
  readonly correctRecord: (record: string, facts: StatedFacts, reason: string, expected?: Expected) => Promise<Done>
  /** By somebody else than the volunteer. What was handed in is recorded with the approval that covers it; `reasons` says what lacks still. */
  readonly approveRecord: (record: string, approval: RungApproval) => Promise<Done>
  /** Shows it in public for as many working days as the policy says. */
  readonly publiciseRecord: (record: string) => Promise<Done>
  readonly confirmRecord: (record: string) => Promise<Done>
  /** These named records stand for as many heads of the head-count, which then count for nobody twice. */
  readonly replaceGroup: (group: string, records: readonly string[]) => Promise<Done>
}
