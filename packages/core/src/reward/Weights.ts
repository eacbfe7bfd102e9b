/**
 * What the minutes of one record are worth: night, public holidays, days of rest, hardship, and the rate of the position on that day.
 *
 * What a reader would get wrong: of several weights the highest counts, they are not multiplied with each other; the position's rate then
 * applies to it. A night that crosses midnight is one window on two days. A Saturday that is worked is a working day; a day of rest that is
 * no statutory holiday is none. Where the calendar does not know yet whether a day is worked, the answer waits.
 */
import * as Day from "../foundation/Day.ts"
import * as Minute from "../foundation/Minute.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import * as WorkingCalendar from "../foundation/WorkingCalendar.ts"
import * as Parameter from "../law/Parameter.ts"
import * as Rewards from "../law/parameters/Rewards.ts"
import * as Coins from "./Coins.ts"

/** What a position pays from a day on, in percent of the plain rate. The latest that has begun counts. */
export interface Rate {
  readonly from: Day.Day
  readonly percent: number
}

export interface Work {
  readonly start: Minute.Minute
  /** As recorded and credited; they are not changed. */
  readonly minutes: number
  readonly isHard: boolean
  /** Of the position; none: the plain rate. */
  readonly rates: readonly Rate[]
}

export type Weighed =
  | { readonly known: true; readonly parts: readonly Coins.Part[] }
  /** Whether this day is worked is not announced, and a weight hangs on it. */
  | { readonly known: false; readonly day: Day.Day }

const hundred = 100

const rateOn = (rates: readonly Rate[], day: Day.Day): number => {
  let best: Rate | undefined
  for (const rate of rates) if (rate.from <= day && (best === undefined || rate.from >= best.from)) best = rate
  return best?.percent ?? hundred
}

const isNight = (minuteOfDay: number, from: number | undefined, to: number | undefined): boolean => {
  if (from === undefined || to === undefined) return false
  return from <= to ? minuteOfDay >= from && minuteOfDay < to : minuteOfDay >= from || minuteOfDay < to
}

/** The weight of a day as such: undefined while it hangs on what is not announced. */
const ofDay = (day: Day.Day, view: ParameterView, calendar: WorkingCalendar.WorkingCalendar): number | undefined => {
  const holiday = Parameter.valueIn(view, Rewards.holidayPercent)
  const restDay = Parameter.valueIn(view, Rewards.restDayPercent)
  if (calendar.statutory.includes(day)) return Math.max(hundred, holiday ?? hundred, restDay ?? hundred)
  if (restDay === undefined) return hundred
  const kind = WorkingCalendar.kindOf(calendar, day)
  return kind === "unannounced" ? undefined : kind === "rest" ? Math.max(hundred, restDay) : hundred
}

/** The minutes between two turns of night and day are alike, so nothing is asked of each minute. */
const turns = ({ start, minutes }: Work, view: ParameterView): readonly number[] => {
  const end = start + minutes
  const at = [Parameter.valueIn(view, Rewards.nightFrom) ?? 0, Parameter.valueIn(view, Rewards.nightTo) ?? 0, 0]
  const found = [start, end]
  for (let day: number = Minute.dayOf(start); day * Minute.minutesPerDay < end; day++)
    for (const minute of at) found.push(Minute.at(day as Day.Day, minute))
  return [...new Set(found)].filter((turn) => turn >= start && turn <= end).sort((a, b) => a - b)
}

const joined = (parts: readonly Coins.Part[]): readonly Coins.Part[] => {
  const all: Coins.Part[] = []
  for (const part of parts) {
    const last = all.at(-1)
    if (last?.weight === part.weight) all[all.length - 1] = { minutes: last.minutes + part.minutes, weight: part.weight }
    else all.push(part)
  }
  return all
}

/** The parts add up to the minutes. A weight below the plain rate does not exist: service is never worth less for being hard. */
export const weigh = (work: Work, view: ParameterView, calendar: WorkingCalendar.WorkingCalendar): Weighed => {
  const [nightFrom, nightTo] = [Parameter.valueIn(view, Rewards.nightFrom), Parameter.valueIn(view, Rewards.nightTo)]
  const night = Parameter.valueIn(view, Rewards.nightPercent) ?? hundred
  const hard = work.isHard ? (Parameter.valueIn(view, Rewards.hardshipPercent) ?? hundred) : hundred
  const at = turns(work, view)
  const parts: (Coins.Part & { readonly percent: number })[] = []
  for (let index = 1; index < at.length; index++) {
    const [from, to] = [at[index - 1] as Minute.Minute, at[index] as Minute.Minute]
    const day = Minute.dayOf(from)
    const dayWeight = ofDay(day, view, calendar)
    if (dayWeight === undefined) return { known: false, day }
    const percent = Math.max(hard, dayWeight, isNight(Minute.minuteOfDay(from), nightFrom, nightTo) ? night : hundred)
    parts.push({ minutes: to - from, percent, weight: percent * rateOn(work.rates, day) })
  }
  if (Parameter.valueIn(view, Rewards.weighs) !== "whole-record" || parts.length === 0) return { known: true, parts: joined(parts) }
  const percent = Math.max(...parts.map((part) => part.percent))
  return { known: true, parts: [{ minutes: work.minutes, weight: percent * rateOn(work.rates, Minute.dayOf(work.start)) }] }
}
