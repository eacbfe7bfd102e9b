/**
 * A civil day in the tenant's zone: an integer, days since 1970-01-01, so that comparing and counting days is arithmetic.
 *
 * It is no instant: a day becomes one only through a `Zone`. Distances in months and years follow 民法典 art. 202
 * (“没有对应日的，月末日为期间的最后一日”), so adding months cannot be undone by subtracting them; use `latestPlus`.
 */
import type { Brand } from "effect/Brand"

export type Day = number & Brand<"Day">

/** When a person born on 29 February grows older in a year that has no such day: regulations differ by what they protect. */
export type LeapRule = "march-1" | "february-28"

export interface Parts {
  readonly year: number
  /** 1–12 */
  readonly month: number
  /** 1–31 */
  readonly dayOfMonth: number
}

const daysPerEra = 146_097 // 400 Gregorian years
const epochShift = 719_468 // from 0000-03-01 to 1970-01-01

/** The first and last day that has a text form. Arithmetic beyond them is exact, but cannot be written. */
export const first = -719_162 as Day // 0001-01-01
export const last = 2_932_896 as Day // 9999-12-31

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

/** Number of days in a month; `month` is 1–12. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeapYear(year) ? 29 : 28) : 30 + ((month ^ (month >> 3)) & 1)

/** Years begin in March here, so that the leap day is the last of its year and needs no case. */
const fromCivil = (year: number, month: number, dayOfMonth: number): Day => {
  const y = month > 2 ? year : year - 1
  const dayOfYear = Math.trunc((153 * ((month + 9) % 12) + 2) / 5) + dayOfMonth - 1
  return (365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear - epochShift) as Day
}

/** The day, or undefined if there is none such; years 1–9999. */
export const of = (year: number, month: number, dayOfMonth: number): Day | undefined =>
  Number.isInteger(year) &&
  Number.isInteger(month) &&
  Number.isInteger(dayOfMonth) &&
  year >= 1 &&
  year <= 9999 &&
  month >= 1 &&
  month <= 12 &&
  dayOfMonth >= 1 &&
  dayOfMonth <= daysInMonth(year, month)
    ? fromCivil(year, month, dayOfMonth)
    : undefined

/** Whether a number is a day that can be written. */
export const isDay = (value: number): value is Day => Number.isInteger(value) && value >= first && value <= last

export const parts = (day: Day): Parts => {
  const shifted = day + epochShift
  const era = Math.floor(shifted / daysPerEra)
  const dayOfEra = shifted - era * daysPerEra
  const yearOfEra = Math.trunc(
    (dayOfEra - Math.trunc(dayOfEra / 1460) + Math.trunc(dayOfEra / 36_524) - Math.trunc(dayOfEra / 146_096)) / 365
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.trunc(yearOfEra / 4) - Math.trunc(yearOfEra / 100))
  const fromMarch = Math.trunc((5 * dayOfYear + 2) / 153)
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfMonth: dayOfYear - Math.trunc((153 * fromMarch + 2) / 5) + 1
  }
}

/** Two digits at a place of the text, or -1. Characters are compared, so that full-width digits and signs are refused. */
const twoDigits = (text: string, at: number): number => {
  const tens = text.charCodeAt(at) - 48
  const ones = text.charCodeAt(at + 1) - 48
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1
}

/** Reads exactly `YYYY-MM-DD`; anything else, and a day that does not exist, is undefined. */
export const fromText = (text: string): Day | undefined => {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return undefined
  const yearOfCentury = twoDigits(text, 2)
  return yearOfCentury < 0 ? undefined : of(twoDigits(text, 0) * 100 + yearOfCentury, twoDigits(text, 5), twoDigits(text, 8))
}

/** For constants and tests. Throws a `RangeError` where `fromText` answers undefined. */
export const require = (text: string): Day => {
  const day = fromText(text)
  if (day === undefined) throw new RangeError(`not a day (YYYY-MM-DD): ${text}`)
  return day
}

const padded = (value: number, width: number): string => String(value).padStart(width, "0")

/** `YYYY-MM-DD`. A day outside years 1–9999 throws a `RangeError`, because no reader of ours could read it back. */
export const text = (day: Day): string => {
  if (!isDay(day)) throw new RangeError(`no day between 0001-01-01 and 9999-12-31: ${String(day)}`)
  const { year, month, dayOfMonth } = parts(day)
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(dayOfMonth, 2)}`
}

/** 1 = Monday … 7 = Sunday. */
export const weekday = (day: Day): number => ((((day + 3) % 7) + 7) % 7) + 1

/** The earlier of two days; where the first is not known, the second. */
export const earlier = (one: Day | undefined, other: Day): Day => Math.min(one ?? other, other) as Day
/** The later of two days; where the first is not known, the second. */
export const later = (one: Day | undefined, other: Day): Day => Math.max(one ?? other, other) as Day

export const plusDays = (day: Day, days: number): Day => (day + days) as Day

/** The corresponding day; where the month lacks it, the month's last day (民法典 art. 202). Negative months go back. */
export const plusMonths = (day: Day, months: number): Day => {
  const { year, month, dayOfMonth } = parts(day)
  const index = year * 12 + month - 1 + months
  const toYear = Math.floor(index / 12)
  const toMonth = index - toYear * 12 + 1
  return fromCivil(toYear, toMonth, Math.min(dayOfMonth, daysInMonth(toYear, toMonth)))
}

/** As `plusMonths`: 29 February plus one year is 28 February. */
export const plusYears = (day: Day, years: number): Day => plusMonths(day, years * 12)

export const firstOfMonth = (day: Day): Day => (day - parts(day).dayOfMonth + 1) as Day

export const lastOfMonth = (day: Day): Day => {
  const { year, month, dayOfMonth } = parts(day)
  return (day - dayOfMonth + daysInMonth(year, month)) as Day
}

/** Months since year 0: consecutive months are consecutive integers. `firstOfMonthIndex` goes back. */
export const monthIndex = (day: Day): number => {
  const { year, month } = parts(day)
  return year * 12 + month - 1
}

export const firstOfMonthIndex = (index: number): Day => {
  const year = Math.floor(index / 12)
  return fromCivil(year, index - year * 12 + 1, 1)
}

/**
 * The adjoint of `plusMonths`: the latest day x with `plusMonths(x, months) <= limit`, so that a condition on
 * x + months can be asked of x alone. From a month's last day it goes to a month's last day: 28 February 2026 less one
 * month is 31 January, because 28, 29, 30 and 31 January all reach 28 February.
 */
export const latestPlus = (months: number, limit: Day): Day => {
  const back = plusMonths(limit, -months)
  return limit === lastOfMonth(limit) ? lastOfMonth(back) : back
}

/** The other adjoint: the earliest day x with `plusMonths(x, months) >= limit`. */
export const earliestPlus = (months: number, limit: Day): Day => (latestPlus(months, plusDays(limit, -1)) + 1) as Day

/** The day on which a person born on `born` completes `age` years. */
export const birthday = (born: Day, age: number, leapRule: LeapRule): Day => {
  const day = plusYears(born, age)
  return leapRule === "march-1" && parts(day).dayOfMonth < parts(born).dayOfMonth ? plusDays(day, 1) : day
}

/** Completed years (周岁): the birthday itself counts. Before birth it is negative; whoever asks must refuse that. */
export const ageOn = (born: Day, on: Day, leapRule: LeapRule): number => {
  const years = parts(on).year - parts(born).year
  return on < birthday(born, years, leapRule) ? years - 1 : years
}
