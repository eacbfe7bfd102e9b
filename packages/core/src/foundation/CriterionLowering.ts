/**
 * From what was written to the core: parameters become numbers, relations become "at least 0", intervals become two comparisons, and a
 * distance whose one side is constant becomes a comparison with the adjoint day. One lowering serves compiling and SQL.
 */
import {
  boundOf,
  calendarOf,
  type Core,
  days,
  distanceBound,
  lengthOf,
  type Linear,
  linear,
  membersOf,
  minus,
  type Options,
  plus,
  ranked,
  scaled,
  shareOf
} from "./CriterionCore.ts"
import type { Interval, Length, Node, Relation } from "./CriterionNode.ts"
import * as Day from "./Day.ts"
import type { Outcome } from "./Decision.ts"
import type { ParameterView } from "./ParameterView.ts"
import * as WorkingCalendar from "./WorkingCalendar.ts"

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
    if (deadline.known) return atMost(on, days(deadline.day), bound)
    // Up to the earliest possible deadline it is surely in time, past the latest surely late; between them nobody knows yet.
    const { earliest, latest } = deadline
    const open = latest === undefined ? truth("unknown") : all(truth("unknown"), atMost(on, days(latest), bound))
    return any(atMost(on, days(earliest), bound), open)
  }
  // Deadlines never move back when the start moves on.
  const isInTime = (day: number) => {
    const deadline = answer(day)
    return (deadline.known ? deadline.day : deadline.earliest) >= on.constant
  }
  const isLate = (day: number) => {
    const deadline = answer(day)
    return (deadline.known ? deadline.day : (deadline.latest ?? Infinity)) < on.constant
  }
  // The first day from which n working days surely reach `on`.
  let early = on.constant - n
  for (let step = 1; isInTime(early); step *= 2) early -= step
  const inTime = firstFrom(early, on.constant, isInTime)
  const reaches = atMost(days(inTime), since, bound)
  // Whoever is late from before the first announced day on is late from any day before it.
  const before = calendar.coverage.first - 1
  if (!isLate(before)) return any(reaches, truth("unknown"))
  const open = firstFrom(before, Math.max(inTime, before + 1), (day) => !isLate(day))
  return any(reaches, all(truth("unknown"), atMost(days(open), since, bound)))
}

/** The first day that is so, of those after one that is not; one that is, is known, and so is every later one. */
const firstFrom = (isNot: number, is: number, so: (day: number) => boolean): number => {
  let [low, high] = [isNot, is]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (so(middle)) high = middle
    else low = middle
  }
  return high
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
