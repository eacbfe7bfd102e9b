/** What an honour is after its events: at which stage, for whom, shown by what. */
import * as Day from "../foundation/Day.ts"
import type { Event, Evidence, Subject } from "./Honour.schema.ts"

export const stages = ["none", "proposed", "checked", "publicised", "objected", "granted", "refused", "withdrawn"] as const
export type Stage = (typeof stages)[number]

export interface Honour {
  readonly stage: Stage
  readonly subject?: Subject
  readonly proposedBy?: string
  readonly evidence: readonly Evidence[]
  readonly objectedBy?: string
  readonly publicisedOn?: Day.Day
  readonly grantedOn?: Day.Day
  readonly level?: string
}

export const initial: Honour = { stage: "none", evidence: [] }

export const stagesOf: { readonly [T in Event["type"]]: readonly Stage[] } = {
  "honour.proposed": ["none"],
  "honour.evidence-added": ["proposed"],
  "honour.checked": ["proposed"],
  "honour.publicised": ["checked"],
  "honour.objected": ["publicised"],
  "honour.answered": ["objected"],
  "honour.granted": ["checked", "publicised"],
  "honour.refused": ["proposed", "checked", "publicised"],
  "honour.withdrawn": ["granted"]
}

export const fits = (state: Honour, event: Event): boolean => stagesOf[event.type].includes(state.stage)

export const evolve = (state: Honour, event: Event): Honour => {
  if (!fits(state, event)) return state
  switch (event.type) {
    case "honour.proposed":
      return { stage: "proposed", subject: event.subject, proposedBy: event.by, evidence: event.evidence }
    case "honour.evidence-added":
      return { ...state, evidence: [...state.evidence, event.evidence] }
    case "honour.checked":
      return { ...state, stage: "checked" }
    case "honour.publicised":
      return { ...state, stage: "publicised", publicisedOn: Day.require(event.on) }
    case "honour.objected":
      return { ...state, stage: "objected", objectedBy: event.by }
    case "honour.answered":
      return { ...state, stage: event.upheld ? "refused" : "publicised" }
    case "honour.granted":
      return {
        ...state,
        stage: "granted",
        grantedOn: Day.require(event.on),
        ...(event.level === undefined ? {} : { level: event.level })
      }
    case "honour.refused":
      return { ...state, stage: "refused" }
    case "honour.withdrawn":
      return { ...state, stage: "withdrawn" }
  }
}
