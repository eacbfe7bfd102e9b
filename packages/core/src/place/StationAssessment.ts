/**
 * The assessment of a station for one year: opened on a scheme, its leaves answered with evidence, concluded with a grade and its reasons.
 *
 * What a reader would get wrong: nothing is overwritten. What turns out otherwise is reopened with a reason, answered anew and concluded
 * again; every answer and every conclusion stays in the journal.
 */
import * as Day from "../foundation/Day.ts"
import { type Decider, happened } from "../foundation/Decider.ts"
import * as Decision from "../foundation/Decision.ts"
import type { Finding } from "../foundation/Finding.ts"
import type { StationId } from "../foundation/Id.ts"
import * as Refusal from "../law/Refusal.ts"
import * as AssessmentRule from "./rules/AssessmentRule.ts"
import * as Scorecard from "./Scorecard.ts"
import type { Command, Event } from "./StationAssessment.schema.ts"
import * as Reasons from "./StationAssessmentReasons.ts"
import { evolve, initial, stagesOf, type StationAssessment } from "./StationAssessmentState.ts"
import * as StationYear from "./StationYear.ts"

export type { Command, Event, Scheme } from "./StationAssessment.schema.ts"
export type { Context, Goals } from "./StationAssessmentReasons.ts"
export type { Answer, Conclusion, Stage, StationAssessment } from "./StationAssessmentState.ts"
export { evolve, fits, initial, stagesOf } from "./StationAssessmentState.ts"

/** One for each station and year. */
export const streamOf = (station: StationId, year: number): string => `station-assessment/${StationYear.idOf(station, year)}`
export const upcasts = {}

const eventOf = {
  open: "assessment.opened",
  answer: "assessment.answered",
  "count-goals": "assessment.answered",
  "count-services": "assessment.answered",
  conclude: "assessment.concluded",
  reopen: "assessment.reopened",
  withdraw: "assessment.withdrawn"
} as const satisfies { readonly [T in Command["type"]]: Event["type"] }

/** What the answers so far earn. Throws a `RangeError` before it was opened. */
export const cardOf = ({ scheme, answers }: StationAssessment): Scorecard.Card => Scorecard.card(scheme, answers)

export const decide = (command: Command, state: StationAssessment, context: Reasons.Context): Decision.Decision<readonly Event[]> => {
  if (!stagesOf[eventOf[command.type]].includes(state.stage))
    return { outcome: "unmet", findings: [Refusal.finding("assessment.stage", { command: command.type, stage: state.stage })] }
  const [v, on] = [1 as const, Day.text(context.today)]
  const answer = (event: Event, findings: readonly Finding[] = []) => Decision.from<readonly Event[]>([event], findings)
  switch (command.type) {
    case "open": {
      const { scheme, by } = command
      return answer({ type: "assessment.opened", v, scheme, ...context.station, by, on }, Reasons.ofOpening(scheme, context))
    }
    case "answer":
    case "count-goals":
    case "count-services": {
      const { indicator, by } = command
      const { evidence, reason } = command.type === "count-goals" ? { evidence: [`goals/${context.id}`], reason: undefined } : command
      return Decision.map(Reasons.scored(command, state, context), (scored) => [
        { type: "assessment.answered", v, indicator, ...scored, evidence, by, on, ...(reason === undefined ? {} : { reason }) }
      ])
    }
    case "conclude": {
      const { by } = command
      const card = cardOf(state)
      const grade = AssessmentRule.gradeOf(card, context.view)
      const reached = grade?.known === true ? { grade: AssessmentRule.idOf(grade.grade), decidedBy: grade.by } : {}
      return answer(
        { type: "assessment.concluded", v, earned: Scorecard.shown(card).total, ...reached, by, on },
        Reasons.ofConclusion(by, state, card, context)
      )
    }
    case "reopen":
    case "withdraw":
      return answer({ ...happened(command, eventOf), on })
  }
}

export const decider: Decider<Command, StationAssessment, Event, Reasons.Context> = { initial, decide, evolve }
