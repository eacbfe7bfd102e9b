/**
 * What each event makes of a service record. Corrections keep the old facts in `history`; nothing is overwritten.
 */
import type { Instant } from "../foundation/Instant.ts"
import * as ServiceFacts from "./ServiceFacts.ts"
import type { Event, Origin } from "./ServiceRecord.schema.ts"
import { type Draft, isLive, type Live, type None, occasion, type ServiceRecord, type Voided } from "./ServiceRecordState.ts"

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

const isSameOccasion = (a: ServiceFacts.ServiceFacts, b: ServiceFacts.ServiceFacts): boolean =>
  occasion.every((fact) => a[fact] === b[fact])
