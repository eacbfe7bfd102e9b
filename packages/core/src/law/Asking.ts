/**
 * A rule asked of facts under a policy: the answer with every reason, and which facts somebody must supply before it can be given. What a
 * reader would get wrong: a rule of which the policy makes no requirement is not met; it is not asked.
 */
import type { Options } from "../foundation/CriterionCompiler.ts"
import { type Field, mentioned } from "../foundation/CriterionNode.ts"
import * as Decision from "../foundation/Decision.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import { decide } from "../foundation/Requirement.ts"
import * as Rule from "./Rule.ts"
import * as RuleCase from "./RuleCase.ts"

export interface Asked extends Pick<Rule.Rule, "id" | "title"> {
  /** How many requirements the policy makes; with none the decision is empty. */
  readonly requirements: number
  readonly decision: Decision.Decision
  /** Facts that nobody knows and on which the answer hangs, each once. */
  readonly missing: readonly Field[]
}

export const ask = <F extends object>(rule: Rule.Rule<F>, facts: F, view: ParameterView, options: Options = {}): Asked => {
  const requirements = Rule.requirementsIn(rule, view)
  const decision = decide(requirements, facts as never, view, options)
  const open = new Set(decision.findings.filter(({ outcome }) => outcome === "unknown").map(({ rule: id }) => id))
  const fields = requirements.filter(({ id }) => open.has(id)).flatMap(({ criterion }) => mentioned(criterion.node).fields)
  const known = facts as Readonly<Record<string, unknown>>
  const missing = new Map(fields.filter(({ name }) => known[name] === undefined).map((field) => [field.name, field]))
  return { id: rule.id, title: rule.title, requirements: requirements.length, decision, missing: [...missing.values()] }
}

/** In the words of a case: `noticed` is a yes with something to note, `off` is no answer at all. */
export const answerOf = ({ requirements, decision }: Pick<Asked, "requirements" | "decision">): RuleCase.Answer =>
  requirements === 0 ? "off" : RuleCase.answerOf(decision)

/** The answer of several rules and whatever else speaks for or against, as one. */
export const together = (asked: readonly Asked[], ...more: readonly Decision.Decision[]): Decision.Decision =>
  Decision.map(Decision.all([...more, ...asked.map(({ decision }) => decision)]), () => true as const)
