/**
 * The plain reading: walks the criterion as it was written and answers met, unmet or unknown with what was compared. It is the
 * definition; compiled predicates and SQL are held equal to it. It resolves parameters each time, so for many rows compile instead.
 */
import {
  boundOf,
  calendarOf,
  distanceBound,
  lengthOf,
  type Linear,
  linear,
  membersOf,
  minus,
  type Options,
  ranked,
  shareOf,
  use
} from "./CriterionCore.ts"
import { type Criterion, mentioned, type Node, type Relation, type Sum } from "./CriterionNode.ts"
import * as Day from "./Day.ts"
import { allOutcome, anyOutcome, type FactValue, notOutcome, type Outcome } from "./Decision.ts"
import type { Units } from "./Message.ts"
import type { ParameterUse, ParameterView } from "./ParameterView.ts"
import * as WorkingCalendar from "./WorkingCalendar.ts"

export type Row = { readonly [name: string]: FactValue | undefined }

/** One written condition (not all, any, not) and what became of it. */
export interface Leaf {
  readonly node: Node
  readonly outcome: Outcome
}

export interface Evaluation {
  readonly outcome: Outcome
  /** Every fact the criterion names, raw. */
  readonly facts: Readonly<Record<string, FactValue | undefined>>
  readonly parameters: readonly ParameterUse[]
  /** How facts and parameters are shown. */
  readonly units: Units
  /** The conditions in the order they were written. */
  readonly leaves: readonly Leaf[]
}

const said = (truth: boolean): Outcome => (truth ? "met" : "unmet")

/** The sum, or undefined when a fact is unknown or too large to add exactly. */
const total = ({ terms, constant }: Linear, row: Row, bound: number): number | undefined => {
  let sum = constant
  for (const { field, times } of terms) {
    const value = row[field.name]
    if (typeof value !== "number" || !(Math.abs(value) <= bound)) return undefined
    sum += times * value
  }
  return sum
}

const stands = (difference: number, relation: Relation): boolean => {
  switch (relation) {
    case "at-least":
      return difference >= 0
    case "above":
      return difference > 0
    case "at-most":
      return difference <= 0
    case "below":
      return difference < 0
    case "equals":
      return difference === 0
  }
}

const related = (difference: Linear, relation: Relation, row: Row): Outcome => {
  const value = total(difference, row, boundOf(difference))
  return value === undefined ? "unknown" : said(stands(value, relation))
}

const distance = (node: Node & { readonly kind: "distance" }, row: Row, view: ParameterView, options: Options): Outcome => {
  const length = lengthOf(node.length, view)
  const isWithin = node.relation === "within"
  const sides = [linear(node.on, view), linear(node.since, view)] as const
  if (node.in === "days" || length === 0) {
    const difference = minus(sides[0], { ...sides[1], constant: sides[1].constant + length })
    return related(difference, isWithin ? "at-most" : "at-least", row)
  }
  const bound = distanceBound(...sides)
  const [on, since] = [total(sides[0], row, bound), total(sides[1], row, bound)]
  if (on === undefined || since === undefined) return "unknown"
  const start = since as Day.Day
  if (node.in !== "working-days") {
    const end = node.in === "years" ? Day.plusYears(start, length) : Day.plusMonths(start, length)
    return said(isWithin ? on <= end : on >= end)
  }
  const end = WorkingCalendar.plusWorkingDays(calendarOf(options), start, length)
  if (end.known) return said(isWithin ? on <= end.day : on >= end.day)
  // The deadline is `earliest` or later: before it nothing is late, and nothing has been reached. Past `latest` both are sure.
  if (end.latest !== undefined && (isWithin ? on > end.latest : on >= end.latest)) return said(!isWithin)
  return isWithin ? (on <= end.earliest ? "met" : "unknown") : on < end.earliest ? "unmet" : "unknown"
}

/** Where the difference of two ends stands to 0. */
const ordered = (left: Sum, relation: Relation, right: Sum, row: Row, view: ParameterView): Outcome =>
  related(minus(linear(left, view), linear(right, view)), relation, row)

const outcomeOf = (node: Node, row: Row, view: ParameterView, options: Options, leaves: Leaf[]): Outcome => {
  if (node.kind === "all" || node.kind === "any") {
    const outcomes = node.of.map((one) => outcomeOf(one, row, view, options, leaves))
    return node.kind === "all" ? allOutcome(outcomes) : anyOutcome(outcomes)
  }
  if (node.kind === "not") return notOutcome(outcomeOf(node.of, row, view, options, leaves))
  const outcome = leafOutcome(node, row, view, options)
  leaves.push({ node, outcome })
  return outcome
}

type LeafNode = Exclude<Node, { readonly kind: "all" | "any" | "not" }>

const leafOutcome = (node: LeafNode, row: Row, view: ParameterView, options: Options): Outcome => {
  switch (node.kind) {
    case "compare":
      return ordered(node.left, node.relation, node.right, row, view)
    case "share":
      return related(shareOf(node, view), node.relation, row)
    case "same": {
      const [left, right] = [row[node.left.name], row[node.right.name]]
      return left == null || right == null ? "unknown" : said(left === right)
    }
    case "one-of": {
      const value = row[node.field.name]
      const members = membersOf(node.field, node.values, view)
      return value == null ? "unknown" : said(members.includes(value))
    }
    case "rank": {
      const value = row[node.field.name]
      const members = ranked(node, view)
      return value == null ? "unknown" : said(members.some((one) => one === value))
    }
    case "known":
      return said(row[node.field.name] != null)
    case "distance":
      return distance(node, row, view, options)
    case "contained": {
      const [[a, b], [c, d]] = [node.left, node.right]
      return allOutcome([ordered(a, "at-least", c, row, view), ordered(b, "at-most", d, row, view)])
    }
    case "overlap": {
      const [[a, b], [c, d]] = [node.left, node.right]
      const relation = a.kind === "minute" ? "below" : "at-most"
      return allOutcome([ordered(a, relation, d, row, view), ordered(c, relation, b, row, view)])
    }
  }
}

/** Facts, parameters and units that a finding about this node carries. Throws when a parameter is missing. */
export const materialOf = (node: Node, view: ParameterView) => {
  const { fields, parameters } = mentioned(node)
  const units: Record<string, string> = {}
  const give = (name: string, unit: string | undefined) => {
    if (unit !== undefined) units[name] = unit
  }
  for (const { name, unit, options } of fields) give(name, unit ?? options?.name)
  for (const { id, kind, unit, options } of parameters) give(id, kind === "day" ? "day" : (unit ?? options?.name))
  return { fields, parameters: parameters.map((reference) => use(view, reference)), units }
}

export const evaluate = <F>(criterion: Criterion<F>, row: F, view: ParameterView, options: Options = {}): Evaluation => {
  const { fields, parameters, units } = materialOf(criterion.node, view)
  const facts: Record<string, FactValue | undefined> = {}
  for (const { name } of fields) facts[name] = (row as Row)[name]
  const leaves: Leaf[] = []
  return { outcome: outcomeOf(criterion.node, facts, view, options, leaves), facts, parameters, units, leaves }
}
