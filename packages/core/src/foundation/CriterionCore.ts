/**
 * The few core nodes that every criterion falls to, with parameters resolved: one comparison of a sum with a constant, membership,
 * presence, a truth, all, any, not, and the two distances that no constant could be moved out of.
 *
 * Integers stay exact: where a sum could leave the safe integers, every term has a `bound`, and a fact beyond it makes the comparison
 * unknown, in every reading alike. It is never rounded.
 */
import { CriterionError } from "./CriterionError.ts"
import type { Field, Member, Node, Scalar, Sum } from "./CriterionNode.ts"
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

export const scaled = ({ terms, constant }: Linear, by: number): Linear => ({
  terms: terms.map(({ field, times }) => ({ field, times: safe(times * by, "×") })),
  constant: safe(constant * by, "×")
})

export const plus = (a: Linear, b: Linear): Linear => ({ terms: [...a.terms, ...b.terms], constant: safe(a.constant + b.constant, "+") })

export const minus = (a: Linear, b: Linear): Linear => plus(a, scaled(b, -1))

/** What is added on the left and on the right: `left ≥ right + constant` says that the sum is at least 0, with positive weights only. */
export const balanced = ({ terms, constant }: Linear) => ({
  left: terms.filter(({ times }) => times >= 0),
  right: terms.filter(({ times }) => times < 0).map(({ field, times }) => ({ field, times: -times })),
  constant: 0 - constant
})

export const days = (constant: number): Linear => ({ terms: [], constant })

/** Days and minutes are small by construction; amounts can be anything. One amount alone, or two of equal weight, need no arithmetic. */
export const boundOf = ({ terms, constant }: Linear): number => {
  const [first = 0, second = 0] = terms.map(({ times }) => times)
  const alone = terms.length === 1 && Math.abs(first) === 1
  const pair = terms.length === 2 && constant === 0 && Math.abs(first) === 1 && first === -second
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
  const all = node.field.options?.codes ?? []
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

const latest = (core: Core & { readonly kind: "months" | "working-days" }): ((since: number) => WorkingCalendar.Answer) => {
  if (core.kind === "working-days") return (since) => WorkingCalendar.plusWorkingDays(core.calendar, since as Day.Day, core.days)
  return (since) => ({ known: true, day: Day.plusMonths(since as Day.Day, core.months) })
}

/** Days whose ends are remembered: some years of them. */
const mostEnds = 4096

/** `on` against the end of a distance: 1 surely in time, 0 surely late, -1 nobody knows yet. */
type Judge = (on: number, since: number) => number

export const judge = (core: Core & { readonly kind: "months" | "working-days" }): Judge => {
  const end = latest(core)
  // Many rows speak of few days, and counting working days costs more than everything else that is asked of a row.
  const ends = new Map<number, WorkingCalendar.Answer>()
  const endOf = (since: number): WorkingCalendar.Answer => {
    const known = ends.get(since)
    if (known !== undefined) return known
    const answer = end(since)
    if (ends.size >= mostEnds) ends.clear()
    ends.set(since, answer)
    return answer
  }
  return (on, since) => {
    const answer = endOf(since)
    if (answer.known) return Number(on <= answer.day)
    return on <= answer.earliest ? 1 : answer.latest !== undefined && on > answer.latest ? 0 : -1
  }
}
