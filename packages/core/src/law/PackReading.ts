/**
 * A pack out of JSON, and into it. What a reader would get wrong: `Pack.define` throws at the first fault of its author; here whoever wrote the
 * file is told of all of them, each at its place.
 */
import * as Day from "../foundation/Day.ts"
import * as Decision from "../foundation/Decision.ts"
import type { Finding } from "../foundation/Finding.ts"
import { shareDay } from "../foundation/InForce.ts"
import type { ParameterValue, Rung } from "../foundation/ParameterView.ts"
import * as LadderCheck from "./LadderCheck.ts"
import * as Pack from "./Pack.ts"
import type { PackText } from "./Pack.schema.ts"
import * as Parameter from "./Parameter.ts"
import { finding } from "./Refusal.ts"

export type { PackText } from "./Pack.schema.ts"

export const written = ({ values, ...pack }: Pack.Pack): PackText => ({
  ...pack,
  values: values.map(({ parameter, from, until, value, force, citations }) => ({
    parameter: parameter.id,
    from: Day.text(from),
    ...(until === undefined ? {} : { until: Day.text(until) }),
    value: parameter.kind === "day" ? Day.text(value as Day.Day) : value,
    force,
    citations
  }))
})

/** Met with the pack, or unmet with everything that is wrong with it. */
export const read = ({ values, ...pack }: PackText, parameters: ReadonlyMap<string, Parameter.Parameter>): Decision.Decision<Pack.Pack> => {
  const read = values.map((value, at) => valueOf(value, at, parameters))
  const kept = read.map(({ value }) => value)
  const findings = [...read.flatMap((one) => one.findings), ...overlaps(kept)]
  const [first, ...more] = findings
  return first === undefined
    ? Decision.met(Pack.define({ ...pack, values: kept.flatMap((one) => one ?? []) }))
    : { outcome: "unmet", findings: [first, ...more] }
}

interface Read {
  readonly value: Pack.Value | undefined
  readonly findings: readonly Finding[]
}

const fault = (rule: string, at: number, facts: Finding["facts"]): Finding => ({
  ...finding(rule, facts, { units: { from: "day", until: "day", on: "day" } }),
  where: `values[${at}]`
})

const valueOf = (given: PackText["values"][number], at: number, parameters: ReadonlyMap<string, Parameter.Parameter>): Read => {
  const parameter = parameters.get(given.parameter)
  if (parameter === undefined) return { value: undefined, findings: [fault("pack.unknown-parameter", at, { parameter: given.parameter })] }
  const from = Day.require(given.from)
  const until = given.until === undefined ? undefined : Day.require(given.until)
  const value = valueIn(parameter, given.value)
  const findings = [
    ...(until !== undefined && until < from ? [fault("pack.ends-before", at, { parameter: parameter.id, from, until })] : []),
    ...unfit(parameter, value, at)
  ]
  if (findings.length > 0 || value === undefined) return { value: undefined, findings }
  const { force, citations } = given
  return { value: { parameter, from, ...(until === undefined ? {} : { until }), value, force, citations }, findings: [] }
}

const valueIn = (parameter: Parameter.Parameter, value: PackText["values"][number]["value"]): ParameterValue | undefined =>
  parameter.kind === "day" ? (typeof value === "string" ? Day.fromText(value) : undefined) : value

const unfit = (parameter: Parameter.Parameter, value: ParameterValue | undefined, at: number): readonly Finding[] => {
  if (value !== undefined && Parameter.accepts(parameter, value)) return []
  const problems = problemsOf(parameter, value)
  return problems.length === 0
    ? [
        Parameter.isChosen(parameter)
          ? fault("pack.unfit-option", at, { parameter: parameter.id, allowed: parameter.options.codes.join(", ") })
          : fault("pack.unfit-value", at, { parameter: parameter.id, kind: parameter.kind })
      ]
    : problems.map(({ rule, facts }) => fault(rule, at, facts))
}

/** What is wrong with a value of the right kind: a number that is too small, a ladder rung by rung. Empty where that is not what is wrong. */
export const problemsOf = (
  parameter: Parameter.Parameter,
  value: ParameterValue | undefined
): readonly Pick<Finding, "rule" | "facts">[] => {
  if (parameter.kind === "ladder" && isLadder(value))
    return LadderCheck.problems(value).map(({ code, rung, other }) => ({
      rule: `pack.ladder-${code}`,
      facts: { parameter: parameter.id, rung, other: other ?? "" }
    }))
  if (parameter.kind === "integer" && typeof value === "number" && value < Parameter.leastOf(parameter))
    return [{ rule: "pack.too-small", facts: { parameter: parameter.id, value, least: Parameter.leastOf(parameter) } }]
  return []
}

const isLadder = (value: ParameterValue | undefined): value is readonly Rung[] =>
  Array.isArray(value) && value.length > 0 && value.every((rung) => typeof rung === "object")

const overlaps = (values: readonly (Pack.Value | undefined)[]): readonly Finding[] =>
  values.flatMap((one, at) => {
    if (one === undefined) return []
    const other = values.findIndex((earlier, index) => index < at && earlier?.parameter.id === one.parameter.id && shareDay(earlier, one))
    // The first day that both have: either may be the one that begins later.
    const on = Math.max(one.from, values[other]?.from ?? one.from)
    return other < 0 ? [] : [fault("pack.overlap", at, { parameter: one.parameter.id, other, on })]
  })
