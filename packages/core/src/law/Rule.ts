/**
 * One rule of the rule book: its number, its parameters, and its requirements with the conditions under which they apply.
 *
 * A parameter without a value is an error when a criterion is compiled. So a requirement that a place may not have at all says which
 * parameter must be there (a gate), and is simply not asked where it is not.
 */
import type { Citation } from "../foundation/Citation.ts"
import type { Options } from "../foundation/CriterionCompiler.ts"
import type { Finding } from "../foundation/Finding.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import { decide, type Requirement } from "../foundation/Requirement.ts"
import type { Text } from "../foundation/Message.ts"
import type * as Parameter from "./Parameter.ts"

/** Open while the parameter has a value; a switch, while it is on; a set, while it has the member; a choice, while it is that one. */
export interface Gate {
  readonly parameter: Parameter.Parameter
  readonly includes?: string
}

export interface Clause<in F> {
  readonly requirement: Requirement<F>
  readonly gates: readonly Gate[]
}

export interface Rule<in F = never> {
  /** Number in the rule book, e.g. `REC-09`. */
  readonly id: string
  readonly title: Text
  readonly parameters: readonly Parameter.Parameter[]
  readonly clauses: readonly Clause<F>[]
  /** What it rests on where no requirement and no value says it. */
  readonly citations?: readonly Citation[]
}

export const define = <F = unknown>(rule: Rule<F>): Rule<F> => rule

export const clause = <F>(requirement: Requirement<F>, ...gates: readonly Gate[]): Clause<F> => ({ requirement, gates })

export const isOpen = (gate: Gate, view: ParameterView): boolean => {
  const value = view.valueOf(gate.parameter.id)?.value
  if (value === undefined || value === false) return false
  return (
    gate.includes === undefined ||
    gate.includes === value ||
    (Array.isArray(value) && (value as readonly unknown[]).includes(gate.includes))
  )
}

/** The requirements of a rule that apply under these parameters, in order; each knows which values turned it on. */
export const requirementsIn = <F>(rule: Rule<F>, view: ParameterView): readonly Requirement<F>[] =>
  rule.clauses
    .filter(({ gates }) => gates.every((gate) => isOpen(gate, view)))
    .map(({ requirement, gates }) => {
      if (gates.length === 0) return requirement
      return { ...requirement, because: gates.flatMap(({ parameter }) => view.valueOf(parameter.id) ?? []) }
    })

/** What speaks against these facts by the rule, as it is under these parameters; a fact that it needs and that nobody gave is asked for. */
export const findings = <F>(rule: Rule<F>, facts: F, view: ParameterView, options?: Options): readonly Finding[] =>
  decide(requirementsIn(rule, view), facts, view, options).findings
