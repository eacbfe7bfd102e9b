/**
 * Step 1: a record as a list of disjoint segments of time that may be credited, breaks and travel taken out as the policy says.
 *
 * A break or travel without a stated hour is taken from the end. A break inside a way that does not count is taken out once, as break.
 */
import * as Minute from "../../foundation/Minute.ts"
import type { Minutes } from "../../foundation/Minutes.ts"
import * as Span from "../../foundation/Span.ts"
import type { CountingRules, CountingStep } from "../CountingRules.ts"
import type { TallyRecord } from "./TallyRecord.ts"
import type { Step } from "./Trace.ts"

export interface Segments {
  /** What the record states, travel that counts included. Disjoint, in order; empty for a record without a clock. */
  readonly stated: readonly Span.Span[]
  /** What is left of it. */
  readonly left: readonly Span.Span[]
  /** The same two as durations, for a record without a clock; else 0. */
  readonly untimedStated: number
  readonly untimedLeft: number
  readonly steps: readonly Step[]
}

/** Whether the record knows only a duration. */
export const isUntimed = (record: TallyRecord): boolean => record.attended.length === 0

export const of = (record: TallyRecord, rules: CountingRules): Segments =>
  isUntimed(record) ? untimed(record, rules) : timed(record, rules)

const timed = (record: TallyRecord, rules: CountingRules): Segments => {
  const ways = record.travel ?? []
  const counted = ways.filter((one) => rules.travelCounted === "both" || rules.travelCounted === one.way)
  const attended = Span.union(record.attended)
  const stated = Span.union(attended, counted)
  const working = rules.breaksCounted ? stated : Span.subtract(stated, record.breaks ?? [])
  const serving = Span.subtract(
    working,
    ways.filter((one) => !counted.includes(one))
  )
  const withoutBreaks = Span.withoutLast(serving, unstatedBreak(record, rules) as Minutes)
  const left = Span.withoutLast(withoutBreaks, unstatedTravel(record, rules) as Minutes)
  const [attendedMinutes, statedMinutes, workingMinutes, servingMinutes, restedMinutes, leftMinutes] = [
    Span.minutes(attended),
    Span.minutes(stated),
    Span.minutes(working),
    Span.minutes(serving),
    Span.minutes(withoutBreaks),
    Span.minutes(left)
  ] as const
  return {
    stated,
    left,
    untimedStated: 0,
    untimedLeft: 0,
    steps: [
      { step: "attended", minutes: attendedMinutes },
      ...step("travel", statedMinutes - attendedMinutes, rules),
      ...step("break", workingMinutes - statedMinutes + restedMinutes - servingMinutes, rules),
      ...step("travel", servingMinutes - workingMinutes + leftMinutes - restedMinutes, rules)
    ]
  }
}

const untimed = (record: TallyRecord, rules: CountingRules): Segments => {
  const stated = record.untimedMinutes ?? 0
  const offered = rules.untimedCounted ? stated : 0
  const rested = Math.max(0, offered - unstatedBreak(record, rules))
  const left = Math.max(0, rested - unstatedTravel(record, rules))
  return {
    stated: [],
    left: [],
    untimedStated: stated,
    untimedLeft: left,
    steps: [
      { step: "attended", minutes: stated },
      ...step("untimed", offered - stated, rules),
      ...step("break", rested - offered, rules),
      ...step("travel", left - rested, rules)
    ]
  }
}

const unstatedBreak = (record: TallyRecord, rules: CountingRules): number => (rules.breaksCounted ? 0 : (record.breakMinutes ?? 0))

/** Nobody said that it was the way out, so only a policy that counts both ways counts it. */
const unstatedTravel = (record: TallyRecord, rules: CountingRules): number =>
  rules.travelCounted === "both" ? 0 : (record.travelMinutes ?? 0)

const step = (name: CountingStep & Step["step"], minutes: number, rules: CountingRules): readonly Step[] => {
  const use = rules.uses[name]
  return minutes === 0 ? [] : [use === undefined ? { step: name, minutes } : { step: name, minutes, use }]
}

/** Every segment with the day it falls on, cut at midnights; every end of a period is a midnight. */
export const byDay = (
  spans: readonly Span.Span[]
): readonly { readonly day: ReturnType<typeof Minute.dayOf>; readonly span: Span.Span }[] =>
  spans.flatMap((span) => Span.splitAtMidnights(span)).map((span) => ({ day: Minute.dayOf(span.from), span }))
