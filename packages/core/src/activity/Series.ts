/**
 * Dates that come again: on these weekdays, every so many weeks, from a first day to a last one, but for those that fall out and with those
 * that are put in.
 *
 * What a reader would get wrong: weeks begin on Monday, and they are counted from the week of the first day, whichever day of it that is.
 */
import * as Day from "../foundation/Day.ts"
import * as Minute from "../foundation/Minute.ts"
import type { Span } from "../foundation/Span.ts"
import type { Series } from "./Series.schema.ts"

export type { Series } from "./Series.schema.ts"

const mondayOf = (day: Day.Day): Day.Day => Day.plusDays(day, 1 - Day.weekday(day))

/** What keeps it from being a series at all. */
export const flaw = ({ first, until, everyWeeks, from, to }: Series): "until" | "every" | "clock" | undefined => {
  if (Day.require(until) < Day.require(first)) return "until"
  if (everyWeeks < 1) return "every"
  return from < 0 || from >= to || to > Minute.minutesPerDay ? "clock" : undefined
}

/** Whether a day is one of the series. */
export const isDay = (series: Series, day: Day.Day): boolean => {
  const first = Day.require(series.first)
  const weeks = (mondayOf(day) - mondayOf(first)) / 7
  return (
    first <= day &&
    day <= Day.require(series.until) &&
    weeks % series.everyWeeks === 0 &&
    series.weekdays.some((weekday) => weekday === Day.weekday(day))
  )
}

/** The days of the series up to a day, in order. */
export const daysUntil = (series: Series, until: Day.Day): readonly Day.Day[] => {
  const days: Day.Day[] = []
  const last = Math.min(until, Day.require(series.until))
  for (let day = Day.require(series.first); day <= last; day = Day.plusDays(day, 1)) if (isDay(series, day)) days.push(day)
  return days
}

export const timeOn = ({ from, to }: Series, day: Day.Day): Span => ({ from: Minute.at(day, from), to: Minute.at(day, to) })
