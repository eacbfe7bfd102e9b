/**
 * The few core nodes that every criterion falls to, with parameters resolved: one comparison of a sum with a constant, membership,
 * presence, a truth, all, any, not, and the two distances that no constant could be moved out of.
 *
 * Integers stay exact: where a sum could leave the safe integers, every term has a `bound`, and a fact beyond it makes the comparison
 * unknown, in every reading alike. It is never rounded.
 */
import { CriterionError } from "./CriterionError.ts"
import type { Field, Interval, Length, Member, Node, Relation, Scalar, Sum } from "./CriterionNode.ts"
import * as Day from "./Day.ts"
import type { Outcome } from "./Decision.ts"
import type { ParameterReference, ParameterUse, ParameterView } from "./ParameterView.ts"
import * as WorkingCalendar from "./WorkingCalendar.ts"

export interface Options {
  /** Needed by criteria that count working days. */
  readonly calendar?: WorkingCalendar.WorkingCalendar
}

export interface Linear {
  readonly terms: readonly { readonly field: Field; readonly times: number }[]
  readonly constant: number
}

export type Core =
  /** The sum is at least 0, or exactly 0; unknown when a fact is unknown or beyond ± `bound`. */
  | { readonly kind: "compare"; readonly exactly: boolean; readonly sum: Linear; readonly bound: number }
  | { readonly kind: "same"; readonly left: Field; readonly right: Field }
  | { readonly kind: "one-of"; readonly field: Field; readonly values: readonly Member[] }
  | { readonly kind: "known"; readonly field: Field }
  | { readonly kind: "truth"; readonly outcome: Outcome }
  /** `on` ≤ `since` + `months`, both with facts in them. */
  | { readonly kind: "months"; readonly on: Linear; readonly since: Linear; readonly months: number; readonly bound: number }
  | {
      readonly kind: "working-days"
      readonly on: Linear
      readonly since: Linear
      readonly days: number
      readonly calendar: WorkingCalendar.WorkingCalendar
      readonly bound: number
    }
  | { readonly kind: "all"; readonly of: readonly Core[] }
  | { readonly kind: "any"; readonly of: readonly Core[] }
  | { readonly kind: "not"; readonly of: Core }

/** Longer distances than this are no law but a slip; it also keeps every day that comes out of them exact. */
const longest = 1_000_000

const safe = (value: number, about: string): number => {
  if (!Number.isSafeInteger(value)) throw new CriterionError("too-large", about)
  return value
}

export const use = (view: ParameterView, { id }: ParameterReference): ParameterUse => {
  const found = view.valueOf(id)
  if (found === undefined) throw new CriterionError("missing-parameter", id)
  return found
}

export const scalar = (of: Scalar, view: ParameterView): number => {
  if (typeof of === "number") return of
  const { value } = use(view, of)
  if (typeof value !== "number" || !Number.isSafeInteger(value)) throw new CriterionError("unfit-parameter", of.id)
  return value
}

const product = (start: number, times: readonly Scalar[], view: ParameterView): number =>
  times.reduce((total: number, factor) => safe(total * scalar(factor, view), "×"), start)

export const linear = (sum: Sum, view: ParameterView): Linear => ({
  terms: sum.terms.map(({ field, times }) => ({ field, times: product(1, times, view) })),
  constant: sum.constants.reduce((total, { value, times }) => safe(total + product(scalar(value, view), times, view), "+"), 0)
})

const scaled = ({ terms, constant }: Linear, by: number): Linear => ({
  terms: terms.map(({ field, times }) => ({ field, times: safe(times * by, "×") })),
  constant: safe(constant * by, "×")
})

const plus = (a: Linear, b: Linear): Linear => ({ terms: [...a.terms, ...b.terms], constant: safe(a.constant + b.constant, "+") })

export const minus = (a: Linear, b: Linear): Linear => plus(a, scaled(b, -1))

/** What is added on the left and on the right: `left ≥ right + constant` says that the sum is at least 0, with positive weights only. */
export const balanced = ({ terms, constant }: Linear) => ({
  left: terms.filter(({ times }) => times >= 0),
  right: terms.filter(({ times }) => times < 0).map(({ field, times }) => ({ field, times: -times })),
  constant: 0 - constant
})

const days = (constant: number): Linear => ({ terms: [], constant })

/** Days and minutes are small by construction; amounts can be anything. One amount alone, or two of equal weight, need no arithmetic. */
export const boundOf = ({ terms, constant }: Linear): number => {
  const [a, b] = terms
  const alone = terms.length === 1 && a !== undefined && Math.abs(a.times) === 1
  const pair = terms.length === 2 && constant === 0 && a !== undefined && b !== undefined && Math.abs(a.times) === 1 && a.times === -b.times
  return alone || pair ? Infinity : boundWithin([{ terms, constant }], Number.MAX_SAFE_INTEGER)
}

/** Amounts up to this keep all these sums together within the limit. */
const boundWithin = (sums: readonly Linear[], limit: number): number => {
  const terms = sums.flatMap((sum) => sum.terms)
  if (terms.every(({ field }) => field.kind !== "int")) return Infinity
  const taken = sums.reduce((total, { constant }) => total + Math.abs(constant), 0)
  const weight = terms.reduce((total, { times }) => total + Math.abs(times), 0)
  return Math.max(0, Math.floor((limit - taken) / Math.max(1, weight)))
}

/** Far beyond any day that can be written, and far below where the arithmetic of days would round. */
export const distanceBound = (on: Linear, since: Linear): number => boundWithin([on, since], 2 ** 40)

/** Both share a whole's denominators: part × denominator − whole × numerator. */
export const shareOf = (node: Node & { readonly kind: "share" }, view: ParameterView): Linear => {
  const denominator = scalar(node.denominator, view)
  if (denominator <= 0) throw new CriterionError("unfit-parameter", typeof node.denominator === "number" ? "÷" : node.denominator.id)
  return minus(scaled(linear(node.part, view), denominator), scaled(linear(node.whole, view), scalar(node.numerator, view)))
}

/** Values of a membership; a set from a parameter is never empty and is of the fact's kind. */
export const membersOf = (field: Field, values: readonly Member[] | ParameterReference, view: ParameterView): readonly Member[] => {
  if (!("id" in values)) return values
  const { value } = use(view, values)
  const members: readonly unknown[] = Array.isArray(value) ? value : [value]
  const type = field.kind === "bool" ? "boolean" : "string"
  const fits = members.filter((member): member is Member => typeof member === type)
  if (fits.length === 0 || fits.length !== members.length) throw new CriterionError("unfit-parameter", values.id)
  return fits
}

/** The values of a choice from one on, upwards or downwards. */
export const ranked = (node: Node & { readonly kind: "rank" }, view: ParameterView): readonly string[] => {
  const value = typeof node.value === "string" ? node.value : use(view, node.value).value
  const all = node.field.values ?? []
  const at = all.findIndex((one) => one === value)
  if (at < 0) throw new CriterionError("unfit-parameter", typeof node.value === "string" ? node.value : node.value.id)
  return node.relation === "at-least" ? all.slice(at) : all.slice(0, at + 1)
}

export const lengthOf = (length: Scalar, view: ParameterView): number => {
  const value = scalar(length, view)
  if (value < 0 || value > longest) throw new CriterionError("unfit-parameter", typeof length === "number" ? String(length) : length.id)
  return value
}

export const calendarOf = (options: Options): WorkingCalendar.WorkingCalendar => {
  if (options.calendar === undefined) throw new CriterionError("missing-calendar", "working-days")
  return options.calendar
}

const not = (of: Core): Core => ({ kind: "not", of })
const all = (...of: readonly Core[]): Core => ({ kind: "all", of })
const any = (...of: readonly Core[]): Core => ({ kind: "any", of })
const truth = (outcome: Outcome): Core => ({ kind: "truth", outcome })

/** 0 ≤ sum, or 0 = sum. */
const compare = (sum: Linear, exactly = false, bound = Infinity): Core =>
  sum.terms.length === 0
    ? truth((exactly ? sum.constant === 0 : sum.constant >= 0) ? "met" : "unmet")
    : { kind: "compare", exactly, sum, bound: Math.min(bound, boundOf(sum)) }

const atMost = (left: Linear, right: Linear, bound?: number): Core => compare(minus(right, left), false, bound)

/** `difference` stands in this relation to 0. */
const related = (difference: Linear, relation: Relation): Core => {
  switch (relation) {
    case "at-least":
      return compare(difference)
    case "above":
      return not(compare(scaled(difference, -1)))
    case "at-most":
      return compare(scaled(difference, -1))
    case "below":
      return not(compare(difference))
    case "equals":
      return compare(difference, true)
  }
}

/** `on` ≤ `since` + length. A constant on either side is moved through the distance, so that only facts against facts stay. */
const within = (on: Linear, since: Linear, length: number, unit: Length, bound: number, options: Options): Core => {
  if (unit === "working-days") return withinWorkingDays(on, since, length, bound, calendarOf(options))
  const months = unit === "years" ? length * 12 : length
  if (since.terms.length === 0) return atMost(on, days(Day.plusMonths(since.constant as Day.Day, months)), bound)
  if (on.terms.length === 0) return atMost(days(Day.earliestPlus(months, on.constant as Day.Day)), since, bound)
  return { kind: "months", on, since, months, bound }
}

const withinWorkingDays = (on: Linear, since: Linear, n: number, bound: number, calendar: WorkingCalendar.WorkingCalendar): Core => {
  if (since.terms.length > 0 && on.terms.length > 0) return { kind: "working-days", on, since, days: n, calendar, bound }
  const answer = (day: number) => WorkingCalendar.plusWorkingDays(calendar, day as Day.Day, n)
  if (since.terms.length === 0) {
    const deadline = answer(since.constant)
    // Up to the earliest possible deadline it is surely in time; beyond it nobody knows yet.
    return deadline.known ? atMost(on, days(deadline.day), bound) : any(atMost(on, days(deadline.earliest), bound), truth("unknown"))
  }
  const isInTime = (day: number) => {
    const deadline = answer(day)
    return (deadline.known ? deadline.day : deadline.earliest) >= on.constant
  }
  // The first day from which n working days surely reach `on`: deadlines never move back when the start moves on.
  let late = on.constant - n
  for (let step = 1; isInTime(late); step *= 2) late -= step
  let inTime = on.constant
  while (inTime - late > 1) {
    const middle = Math.floor((late + inTime) / 2)
    if (isInTime(middle)) inTime = middle
    else late = middle
  }
  const reaches = atMost(days(inTime), since, bound)
  // Before it, the days whose deadline is known are surely late. They are one stretch, because the coverage is one.
  let last = Math.min(late, calendar.coverage.last)
  while (last >= calendar.coverage.first && !answer(last).known) last--
  if (!answer(last).known) return any(reaches, truth("unknown"))
  let first = last
  while (answer(first - 1).known) first--
  return any(reaches, all(truth("unknown"), not(all(atMost(days(first), since, bound), atMost(since, days(last), bound)))))
}

const ends = ([first, last]: Interval, view: ParameterView) => [linear(first, view), linear(last, view)] as const

/** One lowering for compiling and SQL. Throws a `CriterionError` for a parameter, constant or calendar that does not fit. */
export const lower = (node: Node, view: ParameterView, options: Options = {}): Core => {
  switch (node.kind) {
    case "compare":
      return related(minus(linear(node.left, view), linear(node.right, view)), node.relation)
    case "share":
      return related(shareOf(node, view), node.relation)
    case "same":
    case "known":
      return node
    case "one-of":
      return { kind: "one-of", field: node.field, values: membersOf(node.field, node.values, view) }
    case "rank":
      return { kind: "one-of", field: node.field, values: ranked(node, view) }
    case "distance": {
      const [on, since, length] = [linear(node.on, view), linear(node.since, view), lengthOf(node.length, view)]
      if (node.in === "days" || length === 0) {
        return related(minus(on, plus(since, days(length))), node.relation === "within" ? "at-most" : "at-least")
      }
      const bound = distanceBound(on, since)
      return node.relation === "within"
        ? within(on, since, length, node.in, bound, options)
        : not(within(plus(on, days(1)), since, length, node.in, bound, options))
    }
    case "contained": {
      const [[a, b], [c, d]] = [ends(node.left, view), ends(node.right, view)]
      return all(atMost(c, a), atMost(b, d))
    }
    case "overlap": {
      const [[a, b], [c, d]] = [ends(node.left, view), ends(node.right, view)]
      // Days are closed intervals; minutes are half-open, so touching is not meeting.
      const relation = node.left[0].kind === "minute" ? "below" : "at-most"
      return all(related(minus(a, d), relation), related(minus(c, b), relation))
    }
    case "all":
    case "any":
      return { kind: node.kind, of: node.of.map((one) => lower(one, view, options)) }
    case "not":
      return not(lower(node.of, view, options))
  }
}
