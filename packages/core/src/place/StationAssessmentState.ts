/**
 * What the assessment of a station is after its events. What a reader would get wrong: an answer given anew replaces the one before, which
 * stays in the journal; and a reopened assessment has no grade until it is concluded again, but says which one it had.
 */
import * as Day from "../foundation/Day.ts"
import type { CommunityId, PersonId, StreetId } from "../foundation/Id.ts"
import type * as Scorecard from "./Scorecard.ts"
import type { Event, Scheme } from "./StationAssessment.schema.ts"

export type Stage = "none" | "open" | "concluded" | "reopened" | "withdrawn"

export interface Answer extends Scorecard.Mark {
  readonly by: PersonId
  readonly counted?: { readonly done: number; readonly of: number }
}

export interface Conclusion {
  readonly earned: number
  readonly grade?: string
  readonly decidedBy?: "points" | "veto"
  readonly on: Day.Day
}

export interface StationAssessment {
  readonly stage: Stage
  /** Before it is opened, one of nothing. */
  readonly scheme: Scheme
  readonly answers: readonly Answer[]
  /** The last one; it stands only while the stage is `concluded`. */
  readonly conclusion?: Conclusion
  readonly street?: StreetId
  readonly community?: CommunityId
}

export const initial: StationAssessment = { stage: "none", scheme: { id: "none", points: 0, modules: [] }, answers: [] }

const going = ["open", "reopened"] as const

export const stagesOf: { readonly [T in Event["type"]]: readonly Stage[] } = {
  "assessment.opened": ["none", "withdrawn"],
  "assessment.answered": going,
  "assessment.concluded": going,
  "assessment.reopened": ["concluded"],
  "assessment.withdrawn": ["open", "reopened", "concluded"]
}

export const leavesOf = ({ scheme }: StationAssessment): readonly Scorecard.Indicator[] =>
  scheme.modules.flatMap(({ indicators }) => indicators)

export const leafOf = (state: StationAssessment, indicator: string): Scorecard.Indicator | undefined =>
  leavesOf(state).find(({ id }) => id === indicator)

export const fits = (state: StationAssessment, event: Event): boolean => {
  if (!stagesOf[event.type].includes(state.stage)) return false
  if (event.type !== "assessment.answered") return true
  const leaf = leafOf(state, event.indicator)
  return leaf !== undefined && event.score >= 0 && event.score <= leaf.max
}

export const evolve = (state: StationAssessment, event: Event): StationAssessment => {
  if (!fits(state, event)) return state
  switch (event.type) {
    case "assessment.opened": {
      const { scheme, street, community } = event
      const where = { ...(street === undefined ? {} : { street }), ...(community === undefined ? {} : { community }) }
      return { stage: "open", scheme, answers: [], ...where }
    }
    case "assessment.answered": {
      const { indicator, score, evidence, counted, by } = event
      const answer = { indicator, score, evidence, by, ...(counted === undefined ? {} : { counted }) }
      return { ...state, answers: [...state.answers.filter((one) => one.indicator !== indicator), answer] }
    }
    case "assessment.concluded": {
      const { earned, grade, decidedBy } = event
      const on = Day.require(event.on)
      const conclusion = { earned, on, ...(grade === undefined ? {} : { grade }), ...(decidedBy === undefined ? {} : { decidedBy }) }
      return { ...state, stage: "concluded", conclusion }
    }
    case "assessment.reopened":
      return { ...state, stage: "reopened" }
    case "assessment.withdrawn":
      return { ...state, stage: "withdrawn" }
  }
}
