/**
 * Integer expressions over facts: sums of terms, and what can be asked of them. Days and minutes are integers of their own kind, so that
 * a day is never compared with an amount.
 *
 * "Within n" means *not later than*: an entry made before the activity ended is within ten days of its end. Where both ends matter,
 * say both.
 */
import { type Criterion, criterion, type Length, type Node, type Relation, type Scalar, type Sum } from "./CriterionNode.ts"
import type { Day } from "./Day.ts"
import type { Minute } from "./Minute.ts"
import type { ParameterReference } from "./ParameterView.ts"

type Kind = Sum["kind"]

/** A constant of this kind. */
export type Literal<K extends Kind> = K extends "day" ? Day | ParameterReference<"day"> : K extends "minute" ? Minute : Whole

/** An integer written in the rule, or a parameter. */
export type Whole = number | ParameterReference<"integer">

export type Operand<F, K extends Kind> = Literal<K> | Quantity<F, K>

const isSum = (operand: Scalar | Sum): operand is Sum => typeof operand === "object" && "terms" in operand

/** Written constants are safe integers; a fraction in a rule is a mistake of its author. */
const checked = (value: Scalar): Scalar => {
  if (typeof value === "number" && !Number.isSafeInteger(value)) throw new RangeError(`not an integer: ${value}`)
  return value
}

export const sumOf = (operand: Scalar | Sum, kind: Kind): Sum =>
  isSum(operand) ? operand : { kind, terms: [], constants: [{ value: checked(operand), times: [] }] }

const scaled = (sum: Sum, by: Scalar): Sum => ({
  ...sum,
  terms: sum.terms.map(({ field, times }) => ({ field, times: [...times, checked(by)] })),
  constants: sum.constants.map(({ value, times }) => ({ value, times: [...times, checked(by)] }))
})

const added = (sums: readonly Sum[], kind: Kind): Sum => {
  const unit = sums.find((sum) => sum.unit !== undefined)?.unit
  return {
    kind,
    ...(unit === undefined ? {} : { unit }),
    terms: sums.flatMap((sum) => sum.terms),
    constants: sums.flatMap((sum) => sum.constants)
  }
}

const compare = <F>(left: Sum, relation: Relation, right: Scalar | Sum): Criterion<F> =>
  criterion({ kind: "compare", left, relation, right: sumOf(right, left.kind) })

declare const needs: unique symbol

export class Quantity<in F, K extends Kind = Kind> implements Sum {
  declare readonly [needs]?: (facts: F) => void
  readonly kind: K
  declare readonly unit?: string
  readonly terms: Sum["terms"]
  readonly constants: Sum["constants"]

  constructor(kind: K, sum: Omit<Sum, "kind">) {
    this.kind = kind
    if (sum.unit !== undefined) this.unit = sum.unit
    this.terms = sum.terms
    this.constants = sum.constants
  }

  /** ≥, the legal “以上”. */
  atLeast<G = unknown>(other: Operand<G, K>): Criterion<F & G> {
    return compare(this, "at-least", other)
  }
  /** >, the legal “超过”. */
  above<G = unknown>(other: Operand<G, K>): Criterion<F & G> {
    return compare(this, "above", other)
  }
  /** ≤, the legal “以下”, “不超过”. */
  atMost<G = unknown>(other: Operand<G, K>): Criterion<F & G> {
    return compare(this, "at-most", other)
  }
  /** <, the legal “不满”, “不足”. */
  below<G = unknown>(other: Operand<G, K>): Criterion<F & G> {
    return compare(this, "below", other)
  }
  equals<G = unknown>(other: Operand<G, K>): Criterion<F & G> {
    return compare(this, "equals", other)
  }
}

/** An amount: people, minutes, fen, years. */
export class Amount<in F> extends Quantity<F, "int"> {
  plus<G = unknown>(other: Operand<G, "int">): Amount<F & G> {
    return new Amount("int", added([this, sumOf(other, "int")], "int"))
  }
  minus<G = unknown>(other: Operand<G, "int">): Amount<F & G> {
    return new Amount("int", added([this, scaled(sumOf(other, "int"), -1)], "int"))
  }
  times(factor: Whole): Amount<F> {
    return new Amount("int", scaled(this, factor))
  }
}

export class DayQuantity<in F> extends Quantity<F, "day"> {
  plusDays<G = unknown>(days: Operand<G, "int">): DayQuantity<F & G> {
    return new DayQuantity("day", added([this, sumOf(days, "int")], "day"))
  }
  /** Days from `other` to this day; 0 on the same day. */
  daysSince<G = unknown>(other: Operand<G, "day">): Amount<F & G> {
    return new Amount("int", { ...added([this, scaled(sumOf(other, "day"), -1)], "int"), unit: "days" })
  }
  /** Not later than `days` after `since`; the day itself is not counted. */
  isWithinDays<G = unknown>(days: Whole, since: Operand<G, "day">): Criterion<F & G> {
    return this.#distance("within", days, "days", since)
  }
  /** Months by 民法典 art. 202: no corresponding day, then the month's last day. */
  isWithinMonths<G = unknown>(months: Whole, since: Operand<G, "day">): Criterion<F & G> {
    return this.#distance("within", months, "months", since)
  }
  isWithinYears<G = unknown>(years: Whole, since: Operand<G, "day">): Criterion<F & G> {
    return this.#distance("within", years, "years", since)
  }
  /** Needs a working calendar when compiled; unknown where the calendar does not know yet. */
  isWithinWorkingDays<G = unknown>(days: Whole, since: Operand<G, "day">): Criterion<F & G> {
    return this.#distance("within", days, "working-days", since)
  }
  /** Not earlier than `days` after `since`: "has stood for". */
  hasReachedDays<G = unknown>(days: Whole, since: Operand<G, "day">): Criterion<F & G> {
    return this.#distance("reached", days, "days", since)
  }
  hasReachedMonths<G = unknown>(months: Whole, since: Operand<G, "day">): Criterion<F & G> {
    return this.#distance("reached", months, "months", since)
  }
  hasReachedYears<G = unknown>(years: Whole, since: Operand<G, "day">): Criterion<F & G> {
    return this.#distance("reached", years, "years", since)
  }
  hasReachedWorkingDays<G = unknown>(days: Whole, since: Operand<G, "day">): Criterion<F & G> {
    return this.#distance("reached", days, "working-days", since)
  }

  #distance<G>(relation: "within" | "reached", length: Whole, unit: Length, since: Operand<G, "day">): Criterion<F & G> {
    if (typeof length === "number" && length < 0) throw new RangeError(`a distance is not negative: ${length}`)
    return criterion({ kind: "distance", relation, on: this, since: sumOf(since, "day"), length: checked(length), in: unit })
  }
}

export class MinuteQuantity<in F> extends Quantity<F, "minute"> {
  plusMinutes<G = unknown>(minutes: Operand<G, "int">): MinuteQuantity<F & G> {
    return new MinuteQuantity("minute", added([this, sumOf(minutes, "int")], "minute"))
  }
  minutesSince<G = unknown>(other: Operand<G, "minute">): Amount<F & G> {
    return new Amount("int", { ...added([this, scaled(sumOf(other, "minute"), -1)], "int"), unit: "minutes" })
  }
}

/** A day that is no fact: written, or a parameter. So that it can be asked how far it is from one. */
export const day = (value: Day | ParameterReference<"day">): DayQuantity<unknown> => new DayQuantity("day", sumOf(value, "day"))

/** The facts that all of these together need. */
export type Together<Cs extends readonly unknown[]> = {
  [I in keyof Cs]: Cs[I] extends Criterion<infer F> | Quantity<infer F> ? (facts: F) => void : never
}[number] extends (facts: infer F) => void
  ? F
  : unknown

/** The sum of integer terms. Of none it is 0. */
export const sum = <const Qs extends readonly Quantity<never, "int">[]>(...of: Qs): Amount<Together<Qs>> =>
  new Amount("int", added(of, "int"))

/** A share of a whole, asked by cross-multiplication: `part × denominator ≥ whole × numerator`. Nothing is ever divided or rounded. */
export class Share<in F> {
  declare readonly [needs]?: (facts: F) => void
  readonly #part: Sum
  readonly #whole: Sum

  constructor(part: Sum, whole: Sum) {
    this.#part = part
    this.#whole = whole
  }

  /** At least `numerator / denominator` of the whole. Of a whole of 0 every part of 0 is enough. */
  atLeast(numerator: Whole, denominator: Whole): Criterion<F> {
    return this.#compare("at-least", numerator, denominator)
  }
  above(numerator: Whole, denominator: Whole): Criterion<F> {
    return this.#compare("above", numerator, denominator)
  }
  atMost(numerator: Whole, denominator: Whole): Criterion<F> {
    return this.#compare("at-most", numerator, denominator)
  }
  below(numerator: Whole, denominator: Whole): Criterion<F> {
    return this.#compare("below", numerator, denominator)
  }

  #compare(relation: Relation, numerator: Whole, denominator: Whole): Criterion<F> {
    if (typeof denominator === "number" && denominator <= 0) throw new RangeError(`a denominator is positive: ${denominator}`)
    const node: Node = {
      kind: "share",
      part: this.#part,
      whole: this.#whole,
      relation,
      numerator: checked(numerator),
      denominator: checked(denominator)
    }
    return criterion(node)
  }
}

export const share = <F, G>(part: Quantity<F, "int">, whole: Quantity<G, "int">): Share<F & G> => new Share(part, whole)
