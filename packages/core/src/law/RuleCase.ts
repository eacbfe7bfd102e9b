/**
 * A case of a rule owner (用例): facts as they are given, and what a rule answers to them under a policy on a day. What a reader would get
 * wrong: a rule may answer nothing. Where the policy has no value for what it asks, or leaves it off, it is not asked at all.
 */
import * as Decision from "../foundation/Decision.ts"
import { type Field, mentioned } from "../foundation/CriterionNode.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import * as Requirement from "../foundation/Requirement.ts"
import type { WorkingCalendar } from "../foundation/WorkingCalendar.ts"
import * as Rule from "./Rule.ts"

/**
 * `met`: nothing to say. `noticed`: allowed, with warnings or hints. `unmet`: refused. `unknown`: a fact is missing, or the calendar is not
 * announced. `off`: not asked under this policy on this day.
 */
export const answers = ["met", "noticed", "unmet", "unknown", "off"] as const
export type Answer = (typeof answers)[number]

export interface Answered {
  readonly answer: Answer
  readonly decision: Decision.Decision
}

/** Facts by name, as raw values; one that is not given is unknown. */
export type Given = { readonly [name: string]: number | string | boolean | undefined }

/** The facts that a rule speaks of, each once, in the order of its requirements. */
export const factsOf = (rule: Rule.Rule): readonly Field[] => [
  ...new Map(
    rule.clauses.flatMap(({ requirement }) => mentioned(requirement.criterion.node).fields).map((field) => [field.name, field])
  ).values()
]

/** Throws a RangeError for a fact that the rule does not speak of: a case that gives it expects something else than this rule. */
export const ask = (
  rule: Rule.Rule,
  given: Given,
  view: ParameterView,
  options: { readonly calendar?: WorkingCalendar } = {}
): Answered => {
  const facts = factsOf(rule).map(({ name }) => name)
  const stray = Object.keys(given).find((name) => !facts.includes(name))
  if (stray !== undefined) throw new RangeError(`${rule.id} does not speak of ${stray}`)
  const requirements = Rule.requirementsIn(rule, view)
  if (requirements.length === 0) return { answer: "off", decision: Decision.met<true>(true) }
  const row = Object.fromEntries(facts.map((name) => [name, given[name]]))
  const decision = Requirement.decide(requirements, row as never, view, options)
  return { answer: answerOf(decision), decision }
}

/** Of a rule that was asked something. */
export const answerOf = ({ outcome, findings }: Decision.Decision): Answer =>
  outcome === "met" && findings.length > 0 ? "noticed" : outcome
