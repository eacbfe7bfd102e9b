/** What an application is after its events: at which stage, who applies, for what, and how much was asked for last. */
import * as Day from "../foundation/Day.ts"
import type { CallId } from "../foundation/Id.ts"
import type { Applicant, Event, Plan } from "./Application.schema.ts"

export const stages = [
  "none",
  "draft",
  "submitted",
  "returned",
  "screened-in",
  "screened-out",
  "selected",
  "declined",
  "withdrawn"
] as const
export type Stage = (typeof stages)[number]

export interface Application {
  readonly stage: Stage
  readonly call?: CallId
  readonly applicant?: Applicant
  readonly plan?: Plan
  /** The first one decides ties. */
  readonly submittedOn?: Day.Day
  /** The amount last submitted: what an award is held against. */
  readonly appliedFen?: number
  readonly revisions: number
  readonly latest?: Day.Day
}
export const initial: Application = { stage: "none", revisions: 0 }

export const stagesOf: { readonly [T in Event["type"]]: readonly Stage[] } = {
  "application.drafted": ["none"],
  "application.revised": ["draft", "returned"],
  "application.submitted": ["draft", "returned"],
  "application.returned": ["submitted"],
  "application.screened-in": ["submitted"],
  "application.screened-out": ["submitted"],
  "application.selected": ["screened-in"],
  "application.declined": ["screened-in"],
  "application.withdrawn": ["draft", "submitted", "returned", "screened-in"]
}

export const fits = (state: Application, event: Event): boolean => stagesOf[event.type].includes(state.stage)

export const evolve = (state: Application, event: Event): Application => {
  if (!fits(state, event)) return state
  const now = { ...state, latest: Day.require(event.on) }
  switch (event.type) {
    case "application.drafted":
      return { ...now, stage: "draft", call: event.call, applicant: event.applicant, plan: event.plan }
    case "application.revised":
      return { ...now, plan: event.plan, revisions: state.revisions + 1 }
    case "application.submitted":
      return {
        ...now,
        stage: "submitted",
        submittedOn: state.submittedOn ?? now.latest,
        ...(state.plan === undefined ? {} : { appliedFen: state.plan.askedFen })
      }
    case "application.returned":
      return { ...now, stage: "returned" }
    case "application.screened-in":
      return { ...now, stage: "screened-in" }
    case "application.screened-out":
      return { ...now, stage: "screened-out" }
    case "application.selected":
      return { ...now, stage: "selected" }
    case "application.declined":
      return { ...now, stage: "declined" }
    case "application.withdrawn":
      return { ...now, stage: "withdrawn" }
  }
}
