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
