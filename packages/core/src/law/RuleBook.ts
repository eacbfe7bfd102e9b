/**
 * Rules under one policy, as data for a rule book (规则手册): each with its parameters, their values and days and sources, and what it
 * requires in words. Conventions of this library are marked as such; they must never be printed as law.
 */
import type { Citation } from "../foundation/Citation.ts"
import * as Criterion from "../foundation/Criterion.ts"
import type { Day } from "../foundation/Day.ts"
import type { Text } from "../foundation/Message.ts"
import type { ParameterValue } from "../foundation/ParameterView.ts"
import { LIBRARY } from "./Instruments.ts"
import { titleOf } from "./InstrumentTitles.ts"
import type * as Parameter from "./Parameter.ts"
import type * as Policy from "./Policy.ts"
import type { Rule } from "./Rule.ts"

export interface Value {
  readonly first: Day
  readonly last?: Day
  readonly value: ParameterValue
  readonly pack: string
  readonly citations: readonly Citation[]
  /** 本库默认，非法律规定: set where the value rests on this library alone or first of all. */
  readonly label?: Text
}

export interface ParameterEntry {
  readonly id: string
  readonly title: Text
  readonly unit?: string
  readonly stricter: Parameter.Stricter
  /** Ascending; empty where the policy says nothing. */
  readonly values: readonly Value[]
  readonly reach: Reach
  /** Why no operation reads it, or what of it nobody could say. */
  readonly note?: Text
}

/** Who reads a parameter in this release: an operation, a function that a program calls, or nobody: it is there to be read. */
export type Reach = "operation" | "function" | "printed"

export interface Reached {
  readonly reach: Reach
  readonly note?: Text
}

export interface RequirementEntry {
  readonly id: string
  readonly description: Text
  readonly citations: readonly Citation[]
  readonly severity: "error" | "warning" | "hint"
}

export interface Entry {
  readonly rule: string
  readonly title: Text
  readonly parameters: readonly ParameterEntry[]
  readonly requirements: readonly RequirementEntry[]
  /** `off`: it has parameters and this policy gives none of them a value; `convention`: all its values are this library's own. */
  readonly status: "in-force" | "convention" | "off"
}

/** One entry for each rule, in the order of the book. */
export const entries = (
  rules: readonly Rule[],
  policy: Policy.Policy,
  reachOf: (parameter: Parameter.Parameter) => Reached
): readonly Entry[] =>
  rules.map((rule) => {
    const parameters = rule.parameters.map((parameter) => parameterEntry(policy, parameter, reachOf))
    return {
      rule: rule.id,
      title: rule.title,
      parameters,
      requirements: rule.clauses.map(({ requirement }) => ({
        id: requirement.id,
        description: { "zh-CN": Criterion.describe(requirement.criterion, "zh-CN"), en: Criterion.describe(requirement.criterion, "en") },
        citations: requirement.citations,
        severity: requirement.severity
      })),
      status: statusOf(parameters)
    }
  })

const statusOf = (parameters: readonly ParameterEntry[]): Entry["status"] => {
  const values = parameters.flatMap((parameter) => parameter.values)
  if (parameters.length > 0 && values.length === 0) return "off"
  return values.length > 0 && values.every(({ label }) => label !== undefined) ? "convention" : "in-force"
}

const parameterEntry = (
  policy: Policy.Policy,
  parameter: Parameter.Parameter,
  reachOf: (parameter: Parameter.Parameter) => Reached
): ParameterEntry => ({
  id: parameter.id,
  title: parameter.title,
  ...("unit" in parameter ? { unit: parameter.unit } : {}),
  stricter: parameter.stricter,
  values:
    policy.timelines.get(parameter.id)?.flatMap((segment) => (segment.value === undefined ? [] : valueOf(segment, segment.value))) ?? [],
  ...reachOf(parameter)
})

const valueOf = ({ first, last }: Policy.Segment, { value, pack, citations }: Policy.Holding): Value => ({
  first,
  ...(last === undefined ? {} : { last }),
  value,
  pack,
  citations,
  ...(citations[0].instrument === LIBRARY.id ? { label: titleOf(LIBRARY.id) } : {})
})
