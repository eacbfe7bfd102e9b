/**
 * Why a leaf cannot be answered so, or an assessment not be concluded yet. What a reader would get wrong: a leaf that lacks its evidence does
 * not refuse a grade that stands whatever it turns out to be; then it is told of only.
 */
import * as Day from "../foundation/Day.ts"
import type { Finding } from "../foundation/Finding.ts"
import type { CommunityId, StreetId } from "../foundation/Id.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import * as Requirement from "../foundation/Requirement.ts"
import * as Refusal from "../law/Refusal.ts"
import * as Rule from "../law/Rule.ts"
import * as AssessmentRule from "./rules/AssessmentRule.ts"
import * as ServiceTargets from "./rules/ServiceTargets.ts"
import * as Scorecard from "./Scorecard.ts"
import type { Command, Scheme } from "./StationAssessment.schema.ts"
import * as StationYear from "./StationYear.ts"
import { leafOf, type StationAssessment } from "./StationAssessmentState.ts"

/** What the year's goals came to: those that are still asked, and those of them that were reached. */
export interface Goals {
  readonly done: number
  readonly of: number
}

export interface Context {
  /** "station/year": of the assessment, and of the goals of that year. */
  readonly id: string
  readonly today: Day.Day
  readonly view: ParameterView
  /** Undefined where no such station was ever opened. */
  readonly station: { readonly street?: StreetId; readonly community?: CommunityId } | undefined
  readonly goals: Goals
}

type Answering = Extract<Command, { readonly type: "answer" | "count-goals" | "count-services" }>

export const ofOpening = (scheme: Scheme, { id, today, view, station }: Context): readonly Finding[] => [
  ...(station === undefined ? [Refusal.finding("assessment.no-station", { station: StationYear.of(id).station })] : []),
  // A year that has not begun has nothing to be assessed; a name without a year has none at all.
  ...(StationYear.of(id).year <= Day.parts(today).year
    ? []
    : [Refusal.finding("assessment.year", { id, today }, { units: { today: "day" } })]),
  ...Scorecard.problems(scheme, view).map(({ problem, where }) => Refusal.finding(`assessment.scheme-${problem}`, { where }))
]

const ways = { answer: "score", "count-goals": "goals", "count-services": "services" } as const

/** What a command scores on a leaf, and what it was worked out from. `undefined` where it cannot be worked out. */
export const scored = (
  command: Answering,
  leaf: Scorecard.Indicator,
  { goals }: Context
): { readonly score: number; readonly counted?: Goals } | undefined => {
  if (command.type === "answer") return { score: command.score }
  const of = command.type === "count-goals" ? goals.of : leaf.measured?.by === "services" ? leaf.measured.times : 0
  const done = command.type === "count-goals" ? goals.done : command.done
  return of <= 0 || done < 0 ? undefined : { score: Scorecard.share(leaf.max, done, of), counted: { done, of } }
}

export const ofAnswer = (command: Answering, state: StationAssessment, context: Context): readonly Finding[] => {
  const { indicator } = command
  const leaf = leafOf(state, indicator)
  if (leaf === undefined) return [Refusal.finding("assessment.no-indicator", { indicator })]
  const way = leaf.measured?.by ?? "score"
  if (way !== ways[command.type]) {
    if (way === "goals") return [Refusal.finding("assessment.by-goals", { indicator })]
    return [
      way === "services" ? Refusal.finding("assessment.by-services", { indicator }) : Refusal.finding("assessment.by-score", { indicator })
    ]
  }
  const found = scored(command, leaf, context)
  const isAgain = state.answers.some((one) => one.indicator === indicator)
  return [
    ...(found === undefined
      ? [
          command.type === "count-services"
            ? Refusal.finding("assessment.count", { indicator, done: command.done })
            : Refusal.finding("assessment.no-goals", { indicator })
        ]
      : found.score < 0 || found.score > leaf.max
        ? [Refusal.finding("assessment.score", { indicator, score: found.score, max: leaf.max })]
        : []),
    // What follows from the goals is counted as often as they change.
    ...(isAgain && command.type !== "count-goals" && command.reason === undefined
      ? [Refusal.finding("assessment.no-reason", { indicator })]
      : []),
    ...(command.type !== "count-goals" && command.evidence.length === 0
      ? [Refusal.finding("assessment.no-evidence", { indicator }, { severity: "warning", kind: "notice" })]
      : []),
    ...(command.type === "count-services" && leaf.measured?.by === "services" && found !== undefined
      ? told(
          Requirement.decide(
            Rule.requirementsIn(ServiceTargets.serviceTargets, context.view),
            { indicator: leaf.measured.service, target: leaf.measured.times, actual: command.done },
            context.view
          ).findings
        )
      : [])
  ]
}

/** A target that is missed costs points; it does not keep anybody from saying so. */
const told = (findings: readonly Finding[]): readonly Finding[] => findings.map((one): Finding => ({ ...one, severity: "warning" }))

const lack = (lacks: "score" | "evidence", indicator: string, more: Refusal.More): Finding =>
  lacks === "score"
    ? Refusal.finding("assessment.lacks-score", { indicator }, more)
    : Refusal.finding("assessment.lacks-evidence", { indicator }, more)

/** Against concluding, and what the grade rests on. */
export const ofConclusion = (by: string, state: StationAssessment, card: Scorecard.Card, { view, goals }: Context): readonly Finding[] => {
  const grade = AssessmentRule.gradeOf(card, view)
  const isOpen = grade === undefined || !grade.known
  const parameters = grade?.uses ?? []
  const led = Requirement.decide(Rule.requirementsIn(AssessmentRule.assessments, view), { leadershipScore: card.leadership }, view)
  return [
    // Nobody concludes what they answered themselves.
    ...(state.answers.some((one) => one.by === by) ? [Refusal.finding("assessment.own-answers", { by })] : []),
    ...card.missing.map(({ indicator, lacks }) =>
      lack(
        lacks,
        indicator,
        isOpen ? { outcome: "unknown", kind: "requirement", parameters } : { severity: "warning", kind: "notice", parameters }
      )
    ),
    ...state.answers.flatMap(({ indicator, counted }) =>
      counted !== undefined &&
      leafOf(state, indicator)?.measured?.by === "goals" &&
      (counted.done !== goals.done || counted.of !== goals.of)
        ? [Refusal.finding("assessment.goals-moved", { indicator, counted: counted.done, countedOf: counted.of, ...goals })]
        : []
    ),
    ...(grade?.known === true && grade.by === "veto" ? told(led.findings) : []),
    ...(grade === undefined ? [Refusal.finding("assessment.no-lines", {}, { severity: "hint", kind: "notice" })] : [])
  ]
}
