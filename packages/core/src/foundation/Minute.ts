/**
 * A point of time on the tenant's wall clock: an integer, minutes since 1970-01-01 00:00 local time.
 *
 * Not an instant: the zone is already in it, so the day is a division and two minutes of one day are comparable. The
 * length of time between two of them is `Minutes`, another type.
 */
import type { Brand } from "effect/Brand"
import * as Day from "./Day.ts"

export type Minute = number & Brand<"Minute">

export const minutesPerDay = 1440

/** Whether a number is a minute of a day that can be written. */
export const isMinute = (value: number): value is Minute => Number.isInteger(value) && Day.isDay(Math.floor(value / minutesPerDay))

/** The first minute of a day. */
export const startOf = (day: Day.Day): Minute => (day * minutesPerDay) as Minute

/** A minute of the day, 0–1440; beyond it the following or preceding days are meant. Total, for arithmetic. */
export const at = (day: Day.Day, minuteOfDay: number): Minute => (day * minutesPerDay + minuteOfDay) as Minute

/** Undefined unless 00:00–23:59, or 24:00, which people write for the end of the day and which is 00:00 of the next. */
export const of = (day: Day.Day, hour: number, minute: number): Minute | undefined =>
  Number.isInteger(hour) &&
  Number.isInteger(minute) &&
  minute >= 0 &&
  minute <= 59 &&
  hour >= 0 &&
  (hour <= 23 || (hour === 24 && minute === 0))
    ? at(day, hour * 60 + minute)
    : undefined

export const dayOf = (minute: Minute): Day.Day => Math.floor(minute / minutesPerDay) as Day.Day

/** 0–1439 */
export const minuteOfDay = (minute: Minute): number => minute - dayOf(minute) * minutesPerDay

export const plus = (minute: Minute, minutes: number): Minute => (minute + minutes) as Minute

const twoDigits = (value: number): string => (value < 10 ? `0${value}` : String(value))

/** `09:00` */
export const clockText = (minute: Minute): string => {
  const ofDay = minuteOfDay(minute)
  return `${twoDigits((ofDay - (ofDay % 60)) / 60)}:${twoDigits(ofDay % 60)}`
}

/** `2026-03-05 09:00` */
export const text = (minute: Minute): string => `${Day.text(dayOf(minute))} ${clockText(minute)}`

const shape = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}):(\d{2})$/

/** Reads what `text` writes (a `T` may stand for the space; 24:00 is the next day's 00:00), else undefined. */
export const fromText = (text: string): Minute | undefined => {
  const match = shape.exec(text)
  if (match === null) return undefined
  const [, date = "", hour, minute] = match
  const day = Day.fromText(date)
  return day === undefined ? undefined : of(day, Number(hour), Number(minute))
}

/** For constants and tests. Throws a `RangeError` where `fromText` answers undefined. */
export const require = (text: string): Minute => {
  const minute = fromText(text)
  if (minute === undefined) throw new RangeError(`not a minute (YYYY-MM-DD hh:mm): ${text}`)
  return minute
}
