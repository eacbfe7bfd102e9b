/**
 * What a service record is after its events. Corrections keep the old facts in `history`; nothing is overwritten. What a reader would get
 * wrong: an objection does not take the minutes away. The record keeps its `standing` until the objection is answered.
 */
import type { BatchId, GroupRecordId, PersonId, RecordId, VolunteerId } from "../foundation/Id.ts"
import type { Instant } from "../foundation/Instant.ts"
import * as ServiceFacts from "./ServiceFacts.ts"
import type { Event, Origin } from "./ServiceRecord.schema.ts"

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

const recordedStages = ["recorded", "publicised", "confirmed"] as const
const liveStages = ["submitted", ...recordedStages, "objected"] as const

/** The stages in which each event can happen. In any other stage a journal that holds it is corrupt. */
export const stagesOf: { readonly [T in Event["type"]]: readonly ServiceRecord["stage"][] } = {
  "service.drafted": ["none"],
  "service.completed": ["draft"],
  "service.submitted": ["none", "draft"],
  "service.recorded": ["none", "draft", "submitted"],
  "service.approved": liveStages,
  "service.publicised": ["recorded"],
  "service.objected": recordedStages,
  "service.objection-answered": ["objected"],
  "service.confirmed": ["recorded", "publicised"],
  "service.corrected": ["submitted", ...recordedStages],
  "service.head-named": [...recordedStages, "objected"],
  "service.voided": ["draft", ...liveStages]
}

export const fits = (state: ServiceRecord, event: Event): boolean => stagesOf[event.type].includes(state.stage)

/** Old shapes of events to the present one, step by step: the key is `type@v`. No shape has been replaced yet. */
export const upcasts = {}

/**
 * Total: an event that does not fit leaves the state as it is, and `Replay` reports it at the border. `recordedAt`: when the event reached the
 * journal; whoever only asks what a command would do leaves it out.
 */
export const evolve = (state: ServiceRecord, event: Event, recordedAt?: Instant): ServiceRecord => {
  switch (event.type) {
    case "service.drafted":
      return state.stage === "none" ? { stage: "draft", facts: event.facts, ...from(event) } : state
    case "service.completed":
      return state.stage === "draft" ? { ...state, facts: ServiceFacts.complete(state.facts, event.facts) } : state
    case "service.submitted":
      return state.stage === "none" || state.stage === "draft" ? beginning("submitted", state, event) : state
    case "service.recorded":
      return fits(state, event) && state.stage !== "voided"
        ? { ...beginning("recorded", state, event), ...(recordedAt === undefined ? {} : { entered: entered(event, recordedAt) }) }
        : state
    case "service.voided":
      return state.stage === "draft" || isLive(state) ? voided(state, event) : state
    default:
      return isLive(state) && fits(state, event) ? evolveLive(state, event) : state
  }
}

const from = ({ origin }: { readonly origin?: Origin }): { readonly origin?: Origin } => (origin === undefined ? {} : { origin })

const entered = ({ origin }: { readonly origin?: Origin }, at: Instant): NonNullable<Live["entered"]> =>
  origin?.enteredOn === undefined ? { at } : { at, stated: origin.enteredOn }

type Beginning = Extract<Event, { readonly type: "service.submitted" | "service.recorded" }>

const beginning = (standing: "submitted" | "recorded", before: None | Draft | Live, event: Beginning): Live => ({
  stage: standing,
  standing,
  facts: event.facts,
  approvals: isLive(before) ? before.approvals : [],
  history: isLive(before) ? before.history : [],
  ...(before.stage === "none" ? {} : from(before)),
  ...from(event)
})

type Voiding = Extract<Event, { readonly type: "service.voided" }>

const voided = (before: Draft | Live, { reason, by, batch }: Voiding): Voided => ({
  stage: "voided",
  facts: before.facts,
  ...from(before),
  history: isLive(before) ? before.history : [],
  reason,
  by,
  ...(batch === undefined ? {} : { batch })
})

type LiveEvent = Exclude<Event, Beginning | Voiding | { readonly type: "service.drafted" | "service.completed" }>

const evolveLive = (state: Live, event: LiveEvent): Live => {
  switch (event.type) {
    case "service.approved":
      return { ...state, approvals: [...state.approvals, { rung: event.rung, minutes: event.minutes, approver: event.approver }] }
    case "service.publicised":
      return { ...state, stage: "publicised", standing: "publicised", publicity: { from: event.from, workingDays: event.workingDays } }
    case "service.objected": {
      const { by, words, on, answerWithinWorkingDays: within } = event
      return {
        ...state,
        stage: "objected",
        objection: { by, words, on, ...(within === undefined ? {} : { answerWithinWorkingDays: within }) }
      }
    }
    case "service.objection-answered": {
      const { objection: _answered, ...rest } = state
      return { ...rest, stage: state.standing }
    }
    case "service.confirmed":
      return { ...state, stage: "confirmed", standing: "confirmed", confirmedOn: event.on }
    case "service.head-named":
      return { ...state, headOf: event.group }
    case "service.corrected": {
      const { facts, reason, by, batch, rowKey, standing } = event
      const { origin, headOf: named, ...rest } = standing === undefined ? state : recordedAgain(state)
      const past = { facts: state.facts, by, ...(reason === undefined ? {} : { reason }), ...(batch === undefined ? {} : { batch }) }
      return {
        ...rest,
        ...from(state),
        facts,
        history: [...state.history, past],
        ...(named === undefined || !isSameOccasion(state.facts, facts) ? {} : { headOf: named }),
        ...(origin === undefined || rowKey === undefined ? {} : { origin: { ...origin, rowKey } })
      }
    }
  }
}

/** As it was before it was shown or confirmed. */
const recordedAgain = ({ publicity: _shown, confirmedOn: _confirmed, ...state }: Live): Live => ({
  ...state,
  stage: "recorded",
  standing: "recorded"
})

/** What a head-count and the records that name its heads have in common; a record that is corrected to be of another occasion names none. */
export const occasion = ["team", "activity", "timeClass", "on"] as const

const isSameOccasion = (a: ServiceFacts.ServiceFacts, b: ServiceFacts.ServiceFacts): boolean =>
  occasion.every((fact) => a[fact] === b[fact])
