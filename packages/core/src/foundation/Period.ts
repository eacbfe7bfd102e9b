/**
 * A stretch of days, both ends included: a month, a quarter, a year of some kind, or any two days.
 *
 * Two periods with the same days are the same period, however they were made: a fiscal year that begins in January is the year.
 */
import * as Day from "./Day.ts"

export interface Period {
  readonly first: Day.Day
  readonly last: Day.Day
}

/** Undefined when the last day is before the first. */
export const of = (first: Day.Day, last: Day.Day): Period | undefined => (first <= last ? { first, last } : undefined)

const fromMonths = (index: number, months: number): Period => ({
  first: Day.firstOfMonthIndex(index),
  last: Day.plusDays(Day.firstOfMonthIndex(index + months), -1)
})

const inRange = (name: string, value: number, low: number, high: number): number => {
  if (!Number.isInteger(value) || value < low || value > high) throw new RangeError(`${name} must be ${low}–${high}: ${value}`)
  return value
}
const yearIndex = (year: number): number => inRange("year", year, 1, 9999) * 12

/** The constructors by number throw a `RangeError` for a year, quarter or month that does not exist; `fromText` answers undefined. */
export const year = (year: number): Period => fromMonths(yearIndex(year), 12)

export const quarter = (year: number, quarter: number): Period =>
  fromMonths(yearIndex(year) + (inRange("quarter", quarter, 1, 4) - 1) * 3, 3)

export const month = (year: number, month: number): Period => fromMonths(yearIndex(year) + inRange("month", month, 1, 12) - 1, 1)

/** The twelve months from the first of `startMonth` in `year`: a fiscal year is named after the year it begins in. */
export const fiscalYear = (year: number, startMonth: number): Period =>
  fromMonths(yearIndex(year) + inRange("month", startMonth, 1, 12) - 1, 12)

/** The `ordinal`-th year of service (1 = the first) of someone who began on `start`; always counted from `start` itself. */
export const serviceYear = (start: Day.Day, ordinal: number): Period => ({
  first: Day.plusYears(start, inRange("ordinal", ordinal, 1, 9999) - 1),
  last: Day.plusDays(Day.plusYears(start, ordinal), -1)
})

/**
 * The rolling period of n months that ends with `last`: the days from which n months are not yet over on `last`.
 * A month's end is answered with whole months: one month to 28 February 2026 is February.
 */
export const rolling = (months: number, last: Day.Day): Period => ({
  first: Day.plusDays(Day.latestPlus(inRange("months", months, 1, 119_988), last), 1),
  last
})

export const monthOf = (day: Day.Day): Period => fromMonths(Day.monthIndex(day), 1)

export const quarterOf = (day: Day.Day): Period => {
  const index = Day.monthIndex(day)
  return fromMonths(index - (index % 3), 3)
}

export const yearOf = (day: Day.Day): Period => year(Day.parts(day).year)

export const fiscalYearOf = (day: Day.Day, startMonth: number): Period => {
  const { year, month } = Day.parts(day)
  return fiscalYear(month >= startMonth ? year : year - 1, startMonth)
}

/** The year of service in which a day falls; undefined before the start. */
export const serviceYearOf = (day: Day.Day, start: Day.Day): Period | undefined =>
  day < start ? undefined : serviceYear(start, Day.ageOn(start, day, "february-28") + 1)

/** Number of days. */
export const days = (period: Period): number => period.last - period.first + 1

export const equals = (a: Period, b: Period): boolean => a.first === b.first && a.last === b.last

export const contains = (period: Period, day: Day.Day): boolean => period.first <= day && day <= period.last

export const encloses = (outer: Period, inner: Period): boolean => outer.first <= inner.first && inner.last <= outer.last

export const overlaps = (a: Period, b: Period): boolean => a.first <= b.last && b.first <= a.last

/** The days of both; undefined when they share none. */
export const intersect = (a: Period, b: Period): Period | undefined => of(Day.later(a.first, b.first), Day.earlier(a.last, b.last))

/** The period cut at every month's end, in order. */
export const splitByMonths = (period: Period): readonly Period[] => {
  const out: Period[] = []
  let first = period.first
  while (first <= period.last) {
    const last = Math.min(Day.lastOfMonth(first), period.last) as Day.Day
    out.push({ first, last })
    first = Day.plusDays(last, 1)
  }
  return out
}

const shape = /^(\d{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?$/

/** `2026`, `2026-Q1`, `2026-03` or `2026-03-01..2026-03-31` (both included); anything else is undefined. */
export const fromText = (text: string): Period | undefined => {
  const match = shape.exec(text)
  if (match !== null) {
    const [, yearText, quarterText, monthText] = match
    const named = Number(yearText)
    if (named === 0) return undefined
    if (quarterText !== undefined) return quarter(named, Number(quarterText))
    return monthText === undefined ? year(named) : month(named, Number(monthText))
  }
  if (text.slice(10, 12) !== "..") return undefined
  const first = Day.fromText(text.slice(0, 10))
  const last = Day.fromText(text.slice(12))
  return first === undefined || last === undefined ? undefined : of(first, last)
}

/** For constants and tests. Throws a `RangeError` where `fromText` answers undefined. */
export const require = (text: string): Period => {
  const period = fromText(text)
  if (period === undefined) throw new RangeError(`not a period (2026, 2026-Q1, 2026-03, 2026-03-01..2026-03-31): ${text}`)
  return period
}

/** The shortest text that `fromText` reads back to the same period. */
export const text = (period: Period): string => {
  const first = Day.text(period.first)
  const { month } = Day.parts(period.first)
  if (equals(period, yearOf(period.first))) return first.slice(0, 4)
  if (equals(period, quarterOf(period.first))) return `${first.slice(0, 4)}-Q${(month + 2) / 3}`
  if (equals(period, monthOf(period.first))) return first.slice(0, 7)
  return `${first}..${Day.text(period.last)}`
}
