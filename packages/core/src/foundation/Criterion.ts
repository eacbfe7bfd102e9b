/**
 * A condition on one row of facts, written in a small closed language over three values: met, unmet, unknown.
 *
 * One criterion, several readings, all equal: `evaluate` (with reasons), `compile` (a fast predicate), `overColumns` (a loop over many rows),
 * `sql`, `describe`. It speaks of one row: a count or a sum over many rows is a fact with a named source, never a loop in a rule.
 */
import { type Criterion, criterion, type Interval } from "./CriterionNode.ts"
import type { Day } from "./Day.ts"
import type { Minute } from "./Minute.ts"
import type { ParameterReference } from "./ParameterView.ts"
import { type Quantity, sumOf, type Together } from "./Quantity.ts"

export type { Criterion, Field, Member, Needs, Node } from "./CriterionNode.ts"
export type { Together } from "./Quantity.ts"

/** All must be met. Of none it is met. */
export const all = <const Cs extends readonly Criterion<never>[]>(...of: Cs): Criterion<Together<Cs>> =>
  criterion({ kind: "all", of: of.map((one) => one.node) })

/** One must be met. Of none it is unmet. */
export const any = <const Cs extends readonly Criterion<never>[]>(...of: Cs): Criterion<Together<Cs>> =>
  criterion({ kind: "any", of: of.map((one) => one.node) })

/** The opposite; the opposite of unknown is unknown. */
export const not = <F>(of: Criterion<F>): Criterion<F> => criterion({ kind: "not", of: of.node })

type End = Quantity<never, "day" | "minute"> | Day | Minute | ParameterReference<"day">

/** First and last day, both included; or a span of minutes, from included, to not. */
export type Ends = readonly [first: End, last: End]

const interval = ([first, last]: Ends): Interval => {
  const kind = [first, last].some((end) => typeof end === "object" && end.kind === "minute") ? "minute" : "day"
  return [sumOf(first, kind), sumOf(last, kind)]
}

type NeedsOf<A extends Ends, B extends Ends> = Together<[...A, ...B]>

/** The first interval lies inside the second: begins no earlier and ends no later. */
export const within = <const A extends Ends, const B extends Ends>(inner: A, outer: B): Criterion<NeedsOf<A, B>> =>
  criterion({ kind: "contained", left: interval(inner), right: interval(outer) })

/** The two share a day; or, of minutes, some time (touching ends share none). */
export const overlaps = <const A extends Ends, const B extends Ends>(one: A, other: B): Criterion<NeedsOf<A, B>> =>
  criterion({ kind: "overlap", left: interval(one), right: interval(other) })

export { compile, compileOutcome } from "./CriterionCompiler.ts"
export { overColumns } from "./CriterionColumns.ts"
export type { Masks } from "./CriterionColumns.ts"
export { describe } from "./CriterionDescription.ts"
export { evaluate } from "./CriterionEvaluation.ts"
export type { Evaluation, Row } from "./CriterionEvaluation.ts"
export { sql } from "./CriterionSql.ts"
export type { Sql } from "./CriterionSql.ts"
export { CriterionError, NotPushable } from "./CriterionError.ts"
export { mentioned } from "./CriterionNode.ts"
