/**
 * A case handed over to professionals: a licensed social worker or whoever the policy of the place sends it to takes it up, may pass it on,
 * and closes it. What a reader would get wrong: handing over ends nothing for the child; until somebody takes it up nobody answers for it, and a
 * passer-by cannot.
 */
import { escalationStage } from "./messages/options.ts"
import * as Day from "../foundation/Day.ts"
import { type Decider, happened } from "../foundation/Decider.ts"
import * as Decision from "../foundation/Decision.ts"
import type { Finding } from "../foundation/Finding.ts"
import type { EscalationId, OrganisationId, PersonId } from "../foundation/Id.ts"
import { days, finding, turn } from "./Ground.ts"
import type { Command, Event } from "./Escalation.schema.ts"
import type { Handover } from "./rules/Escalating.ts"

export type { Command, Event } from "./Escalation.schema.ts"

export type Raised = Omit<Extract<Event, { readonly type: "escalation.raised" }>, "type" | "v">

export interface Escalation {
  readonly stage: "none" | "raised" | "taken-up" | "closed"
  readonly raised?: Raised
  /** As assessed last. */
  readonly risk?: Raised["risk"]
  readonly with?: OrganisationId
  readonly worker?: PersonId
  /** Since when it waits to be taken up. */
  readonly waitingSince?: Day.Day
  readonly takenUpOn?: Day.Day
  readonly closedOn?: Day.Day
  readonly latest?: Day.Day
}

export interface Context {
  readonly today: Day.Day
  /** Whether whoever takes it up is a licensed social worker, or has a post where the case lies; undefined where nobody says. */
  readonly isProfessional: boolean | undefined
}

export const initial: Escalation = { stage: "none" }
export const streamOf = (escalation: EscalationId): string => `escalation/${escalation}`
export const upcasts = {}

export const stagesOf: { readonly [T in Event["type"]]: readonly Escalation["stage"][] } = {
  "escalation.raised": ["none"],
  "escalation.taken-up": ["raised"],
  "escalation.passed-on": ["raised", "taken-up"],
  "escalation.assessed": ["taken-up"],
  "escalation.closed": ["taken-up"]
}
const eventOf = {
  raise: "escalation.raised",
  "take-up": "escalation.taken-up",
  "pass-on": "escalation.passed-on",
  assess: "escalation.assessed",
  close: "escalation.closed"
} as const

const ofWorker = (command: Command, { stage, worker }: Escalation, { isProfessional }: Context): readonly Finding[] => {
  switch (command.type) {
    case "take-up": {
      if (isProfessional === true) return []
      const outcome = isProfessional === undefined ? "unknown" : "unmet"
      return [finding("care.not-professional", { by: command.by, isProfessional }, { outcome })]
    }
    case "assess":
    case "close":
      return command.by === worker || stage !== "taken-up" ? [] : [finding("care.not-the-worker", { worker })]
    default:
      return []
  }
}

export const decide = (command: Command, state: Escalation, context: Context): Decision.Decision<readonly Event[]> => {
  const type = eventOf[command.type]
  return Decision.from<readonly Event[]>(
    [happened(command, eventOf)],
    [
      ...turn({ command: command.type, stage: state.stage, allowed: stagesOf[type], stages: escalationStage }),
      ...days({ on: Day.require(command.on), today: context.today, latest: state.latest }),
      ...ofWorker(command, state, context)
    ]
  )
}

export const fits = (state: Escalation, event: Event): boolean =>
  stagesOf[event.type].includes(state.stage) &&
  ((event.type !== "escalation.assessed" && event.type !== "escalation.closed") || event.by === state.worker)

export const evolve = (state: Escalation, event: Event): Escalation => {
  if (!fits(state, event)) return state
  const latest = Day.require(event.on)
  switch (event.type) {
    case "escalation.raised": {
      const { type: _, v: __, ...raised } = event
      return { ...state, stage: "raised", raised, risk: raised.risk, with: raised.to, waitingSince: latest, latest }
    }
    case "escalation.taken-up":
      return { ...state, stage: "taken-up", worker: event.by, takenUpOn: latest, latest }
    case "escalation.passed-on": {
      const { worker: _, takenUpOn: __, ...rest } = state
      return { ...rest, stage: "raised", with: event.to, waitingSince: latest, latest }
    }
    case "escalation.assessed":
      return { ...state, risk: event.risk, latest }
    case "escalation.closed":
      return { ...state, stage: "closed", closedOn: latest, latest }
  }
}

export const decider: Decider<Command, Escalation, Event, Context> = { initial, decide, evolve }

/** A state, or its row in the register. */
type Waiting = { readonly [K in "risk" | "waitingSince" | "takenUpOn"]?: Escalation[K] | undefined }

/** How long it has waited, as of a day; undefined before it was handed over. */
export const handoverOf = ({ risk, waitingSince, takenUpOn }: Waiting, asOf: Day.Day): Handover | undefined =>
  waitingSince === undefined || waitingSince > asOf
    ? undefined
    : { urgent: risk === "urgent", raisedOn: waitingSince, takenUpBy: Day.earlier(takenUpOn, asOf) }
