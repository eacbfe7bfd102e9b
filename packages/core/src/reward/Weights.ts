/**
 * What the credited minutes of one record are worth: night, public holidays, days of rest, hardship, and the rate of the position on that day.
 *
 * What a reader would get wrong: of several weights the highest counts, they are not multiplied with each other; the position's rate then
 * applies to it. A night that crosses midnight is one window on two days. A Saturday that is worked is a working day; a day of rest that is
 * no statutory holiday is none. Where the calendar does not know yet whether a day is worked, the answer waits. And minutes without a clock
 * are of their day, but of no night.
 */
import * as Day from "../foundation/Day.ts"
import * as Minute from "../foundation/Minute.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import * as WorkingCalendar from "../foundation/WorkingCalendar.ts"
import * as Parameter from "../law/Parameter.ts"
import * as Rewards from "../law/parameters/Rewards.ts"
import type { Stretch } from "../service/tally/Trace.ts"
import type { Because, Part } from "./PointsAccount.schema.ts"

/** What a position pays from a day on, in percent of the plain rate. The latest that has begun counts. */
export interface Rate {
  readonly from: Day.Day
  readonly percent: number
}

export interface Work {
  /** As credited; they are not changed. */
  readonly stretches: readonly Stretch[]
  readonly isHard: boolean
  /** Of the position; none: the plain rate. */
  readonly rates: readonly Rate[]
}

export type Weighed =
  | { readonly known: true; readonly parts: readonly Part[] }
  /** Whether this day is worked is not announced, and a weight hangs on it. */
  | { readonly known: false; readonly day: Day.Day }

const hundred = 100

const rateOn = (rates: readonly Rate[], day: Day.Day): number => {
  let best: Rate | undefined
  for (const rate of rates) if (rate.from <= day && (best === undefined || rate.from >= best.from)) best = rate
  return best?.percent ?? hundred
}

/** Which parameter makes minutes worth more. */
export const parameterOf = {
  night: Rewards.nightPercent,
  holiday: Rewards.holidayPercent,
  "rest-day": Rewards.restDayPercent,
  hardship: Rewards.hardshipPercent
} as const

interface Weight {
  readonly because: Because
  readonly percent: number
}

const plain: Weight = { because: "plain", percent: hundred }

/** A weight below the plain rate does not exist: service is never worth less for being hard. Of two that are alike the first is named. */
const highest = (weights: readonly Weight[]): Weight => weights.reduce((best, one) => (one.percent > best.percent ? one : best), plain)

const isNight = (minuteOfDay: number, from: number | undefined, to: number | undefined): boolean => {
  if (from === undefined || to === undefined) return false
  return from <= to ? minuteOfDay >= from && minuteOfDay < to : minuteOfDay >= from || minuteOfDay < to
}

/** What a day as such is: undefined while it hangs on what is not announced. */
const ofDay = (
  day: Day.Day,
  view: ParameterView,
  calendar: WorkingCalendar.WorkingCalendar
): readonly Extract<Because, "holiday" | "rest-day">[] | undefined => {
  if (calendar.statutory.includes(day)) return ["holiday", "rest-day"]
  if (Parameter.valueIn(view, Rewards.restDayPercent) === undefined) return []
  const kind = WorkingCalendar.kindOf(calendar, day)
  return kind === "unannounced" ? undefined : kind === "rest" ? ["rest-day"] : []
}

/** The minutes between two turns of night and day are alike, so nothing is asked of each minute. */
const cut = ({ day, from, minutes }: Stretch, view: ParameterView): readonly Stretch[] => {
  if (from === undefined) return [{ day, minutes }]
  const end = from + minutes
  const turns = [Rewards.nightFrom, Rewards.nightTo].flatMap((parameter) => {
    const minute = Parameter.valueIn(view, parameter)
    const turn = minute === undefined ? from : Minute.at(day, minute)
    return turn > from && turn < end ? [turn] : []
  })
  const at = [from, ...new Set(turns.toSorted((a, b) => a - b)), end]
  return at.slice(1).map((to, index) => ({ day, from: at[index] as Minute.Minute, minutes: to - (at[index] ?? to) }))
}

/** Neighbours that are alike are one. */
const joined = (parts: readonly Part[]): readonly Part[] => {
  const all: Part[] = []
  for (const part of parts) {
    const last = all.at(-1)
    if (last !== undefined && isAlike(last, part)) all[all.length - 1] = { ...last, minutes: last.minutes + part.minutes }
    else all.push(part)
  }
  return all
}

/** Of one day the rate is one. */
const isAlike = (a: Part, b: Part): boolean =>
  a.day === b.day && a.because === b.because && (a.from === undefined ? b.from === undefined : b.from === a.from + a.minutes)

/** The parts add up to the minutes. */
export const weigh = ({ stretches, isHard, rates }: Work, view: ParameterView, calendar: WorkingCalendar.WorkingCalendar): Weighed => {
  const [nightFrom, nightTo] = [Parameter.valueIn(view, Rewards.nightFrom), Parameter.valueIn(view, Rewards.nightTo)]
  const weightOf = (because: Exclude<Because, "plain">): Weight => ({
    because,
    percent: Parameter.valueIn(view, parameterOf[because]) ?? hundred
  })
  const parts: Part[] = []
  for (const { day, from, minutes } of stretches.flatMap((one) => cut(one, view))) {
    const kinds = ofDay(day, view, calendar)
    if (kinds === undefined) return { known: false, day }
    const atNight = from !== undefined && isNight(Minute.minuteOfDay(from), nightFrom, nightTo)
    const weight = highest([...kinds, ...(atNight ? (["night"] as const) : []), ...(isHard ? (["hardship"] as const) : [])].map(weightOf))
    parts.push({ day: Day.text(day), ...(from === undefined ? {} : { from }), minutes, ...weight, ratePercent: rateOn(rates, day) })
  }
  const [first] = parts
  if (first === undefined || Parameter.valueIn(view, Rewards.weighs) !== "whole-record") return { known: true, parts: joined(parts) }
  const { from: _, ...whole } = first
  return {
    known: true,
    parts: [
      {
        ...whole,
        minutes: parts.reduce((sum, part) => sum + part.minutes, 0),
        ...highest(parts.map(({ because, percent }) => ({ because, percent })))
      }
    ]
  }
}
