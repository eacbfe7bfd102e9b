/**
 * What a service record is after its events. Corrections keep the old facts in `history`; nothing is overwritten. What a reader would get
 * wrong: an objection does not take the minutes away. The record keeps its `standing` until the objection is answered.
 */
import type { BatchId, GroupRecordId, PersonId, RecordId, VolunteerId } from "../foundation/Id.ts"
import type { Instant } from "../foundation/Instant.ts"
import type * as ServiceFacts from "./ServiceFacts.ts"
import type { Origin } from "./ServiceRecord.schema.ts"

type Words = ServiceFacts.Words

export type Stage = "draft" | "submitted" | "recorded" | "publicised" | "objected" | "confirmed" | "voided"

/** The stage that an objection leaves untouched. */
export type Standing = "submitted" | "recorded" | "publicised" | "confirmed"

export interface None {
  readonly stage: "none"
}

/** Counts for nothing until completed and recorded. */
export interface Draft {
  readonly stage: "draft"
  readonly facts: ServiceFacts.DraftFacts
  readonly origin?: Origin
}

export interface Approval {
  readonly rung: string
  /** Minutes of this person on one day. */
  readonly minutes: number
  readonly approver: PersonId
}

export interface Objection {
  readonly by: VolunteerId
  readonly words: Words
  readonly on: string
  /** Absent: the policy promised no number of days. */
  readonly answerWithinWorkingDays?: number
}

/** Facts that were replaced, with why and by whom. */
export interface Past {
  readonly facts: ServiceFacts.ServiceFacts
  /** Absent where an import is the reason. */
  readonly reason?: Words
  readonly by: PersonId
  readonly batch?: BatchId
}

export interface Live {
  readonly stage: Standing | "objected"
  readonly standing: Standing
  readonly facts: ServiceFacts.ServiceFacts
  readonly origin?: Origin
  readonly approvals: readonly Approval[]
  /** Oldest first. */
  readonly history: readonly Past[]
  readonly publicity?: { readonly from: string; readonly workingDays: number }
  /** Open only while the stage is `objected`. */
  readonly objection?: Objection
  readonly confirmedOn?: string
  /** When it was recorded, and the day that its sheet states; unknown of one that waits for approval. */
  readonly entered?: { readonly at: Instant; readonly stated?: string }
  /** The head-count of which it names a head, so that no other counts it as well. */
  readonly headOf?: GroupRecordId
}

/** Counts for nothing any more; its facts and history stay readable. */
export interface Voided {
  readonly stage: "voided"
  readonly facts: ServiceFacts.DraftFacts
  readonly origin?: Origin
  readonly history: readonly Past[]
  readonly reason: Words
  readonly by: PersonId
  /** The import whose withdrawal voided it. */
  readonly batch?: BatchId
}

export type ServiceRecord = None | Draft | Live | Voided

export const initial: ServiceRecord = { stage: "none" }

export const streamOf = (record: RecordId): string => `record/${record}`

export const isLive = (state: ServiceRecord): state is Live => state.stage !== "none" && state.stage !== "draft" && state.stage !== "voided"

/** Recorded or further, not voided. Whether it counts yet is the policy's (`service.counts-from`). */
export const isRecorded = (state: ServiceRecord): state is Live => isLive(state) && state.standing !== "submitted"

/** The head-count of which it names a head; undefined for what counts no more. */
export const headOf = (state: ServiceRecord): GroupRecordId | undefined => (isRecorded(state) ? state.headOf : undefined)

/** What a head-count and the records that name its heads have in common; a record that is corrected to be of another occasion names none. */
export const occasion = ["team", "activity", "timeClass", "on"] as const
