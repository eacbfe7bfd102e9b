/**
 * Why a leaf cannot be answered so, or an assessment not be concluded yet. What a reader would get wrong: a leaf that lacks its evidence does
 * not refuse a grade that stands whatever it turns out to be; then it is told of only.
 */
import * as Day from "../foundation/Day.ts"
import * as Decision from "../foundation/Decision.ts"
import type { Finding } from "../foundation/Finding.ts"
import type { CommunityId, StreetId } from "../foundation/Id.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import * as Refusal from "../law/Refusal.ts"
import * as Rule from "../law/Rule.ts"
import * as AssessmentRule from "./rules/AssessmentRule.ts"
import * as ServiceTargets from "./rules/ServiceTargets.ts"
import * as Scorecard from "./Scorecard.ts"
import type { Command, Scheme } from "./StationAssessment.schema.ts"
import * as StationYear from "./StationYear.ts"
import { leafOf, leavesOf, type StationAssessment } from "./StationAssessmentState.ts"

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

/** What a command scores on a leaf, and what it was worked out from. */
export interface Scored {
  readonly score: number
  readonly counted?: Goals
}

const refused = (...findings: readonly [Finding, ...Finding[]]): Decision.Unmet => ({ outcome: "unmet", findings })

/** A leaf has one way of being scored. */
const otherwise = ({ id: indicator, measured }: Scorecard.Indicator): Decision.Unmet => {
  if (measured === undefined) return refused(Refusal.finding("assessment.by-score", { indicator }))
  return refused(
    measured.by === "goals"
      ? Refusal.finding("assessment.by-goals", { indicator })
      : Refusal.finding("assessment.by-services", { indicator })
  )
}

/** What somebody says of a leaf is shown by something, and said anew with a reason. */
const ofSaying = (
  { indicator, evidence, reason }: Extract<Answering, { readonly type: "answer" | "count-services" }>,
  { answers }: StationAssessment
): readonly Finding[] => [
  ...(reason === undefined && answers.some((one) => one.indicator === indicator)
    ? [Refusal.finding("assessment.no-reason", { indicator })]
    : []),
  ...(evidence.length === 0 ? [Refusal.finding("assessment.no-evidence", { indicator }, { severity: "warning", kind: "notice" })] : [])
]

export const scored = (command: Answering, state: StationAssessment, { goals, view }: Context): Decision.Decision<Scored> => {
  const { indicator } = command
  const leaf = leafOf(state, indicator)
  if (leaf === undefined) return refused(Refusal.finding("assessment.no-indicator", { indicator }))
  const { max, measured } = leaf
  switch (command.type) {
    case "answer": {
      if (measured !== undefined) return otherwise(leaf)
      const { score } = command
      const isOutside = score < 0 || score > max
      return Decision.from({ score }, [
        ...(isOutside ? [Refusal.finding("assessment.score", { indicator, score, max })] : []),
        ...ofSaying(command, state)
      ])
    }
    case "count-goals":
      // What follows from the goals is counted as often as they change, and needs no reason.
      if (measured?.by !== "goals") return otherwise(leaf)
      if (goals.of === 0) return refused(Refusal.finding("assessment.no-goals", { indicator }))
      return Decision.met({ score: Scorecard.share(max, goals.done, goals.of), counted: goals })
    case "count-services": {
      if (measured?.by !== "services") return otherwise(leaf)
      const { done } = command
      const { service, times } = measured
      if (done < 0) return refused(Refusal.finding("assessment.count", { indicator, done }), ...ofSaying(command, state))
      const row = { indicator: service, target: times, actual: done }
      const missed = Rule.findings(ServiceTargets.serviceTargets, row, view)
      return Decision.from({ score: Scorecard.share(max, done, times), counted: { done, of: times } }, [
        ...ofSaying(command, state),
        ...told(missed)
      ])
    }
  }
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
  const byGoals = new Set(
    leavesOf(state)
      .filter(({ measured }) => measured?.by === "goals")
      .map(({ id }) => id)
  )
  const led = Rule.findings(AssessmentRule.assessments, { leadershipScore: card.leadership }, view)
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
    ...state.answers
      .filter(({ indicator }) => byGoals.has(indicator))
      .flatMap(({ indicator, counted: { done, of } = goals }) =>
        done === goals.done && of === goals.of
          ? []
          : [Refusal.finding("assessment.goals-moved", { indicator, counted: done, countedOf: of, ...goals })]
      ),
    ...(grade?.known === true && grade.by === "veto" ? told(led) : []),
    ...(grade === undefined ? [Refusal.finding("assessment.no-lines", {}, { severity: "hint", kind: "notice" })] : [])
  ]
}
