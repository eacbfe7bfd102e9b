/**
 * Which days are worked. Weekends are moved each year by a State Council notice, so no formula knows them: a calendar is
 * data and says how far it reaches.
 *
 * Outside its coverage a day is `unannounced`, and an answer that depends on such days is *unknown*: it says the earliest day that is possible, never one
 * that was counted from weekends. Only statutory holidays are certain there, because the law fixes them by date; any other day, Saturdays and Sundays
 * included, may turn out to be worked, so the earliest day counts them all as working days. An answer may be unknown and a term nevertheless over: where
 * the announced working days alone are enough to pass it, the answer says the latest possible day too.
 */
import type { Day } from "./Day.ts"
import * as Period from "./Period.ts"

export interface WorkingCalendar {
  readonly id: string
  /** The days that are announced. A notice may still move days of the December before it, so coverage need not end with a year. */
  readonly coverage: Period.Period
  /** Days off inside the coverage, beyond ordinary Saturdays and Sundays (listing those too does no harm). */
  readonly restDays: readonly Day[]
  /** Saturdays and Sundays inside the coverage that are worked (调休). */
  readonly workingDays: readonly Day[]
  /** Statutory holidays by date, also where nothing is announced yet. */
  readonly statutory: readonly Day[]
}

/** What a holiday notice says: for its days it replaces whatever was known. */
export type Notice = Pick<WorkingCalendar, "coverage" | "restDays" | "workingDays">

export type Kind = "working" | "rest" | "unannounced"

/**
 * A day; or the earliest it can be while days on the way to it are unannounced, and the latest, where announced working days alone come up to it
 * whatever the others turn out to be.
 */
export type Answer = { readonly known: true; readonly day: Day } | { readonly known: false; readonly earliest: Day; readonly latest?: Day }

export type Count =
  | { readonly known: true; readonly count: number }
  | { readonly known: false; readonly least: number; readonly most: number }

const kinds = ["unannounced", "working", "rest"] as const
const unannounced = 0
const working = 1
const rest = 2

interface Index {
  readonly first: number
  readonly codes: Uint8Array
}
const indexes = new WeakMap<WorkingCalendar, Index>()

/** One code for each day from the first to the last that anything is known of. Built once for a calendar, which never changes. */
const indexOf = (calendar: WorkingCalendar): Index => {
  const built = indexes.get(calendar)
  if (built !== undefined) return built
  const { coverage, statutory, restDays, workingDays } = calendar
  const first = Math.min(coverage.first, ...statutory)
  const last = Math.max(coverage.last, ...statutory)
  const codes = new Uint8Array(last - first + 1)
  for (const day of statutory) codes[day - first] = rest
  // 1970-01-05 was a Monday: days 5 and 6 of the week that begins there are Saturday and Sunday.
  for (let day: number = coverage.first; day <= coverage.last; day++) codes[day - first] = (((day - 4) % 7) + 7) % 7 < 5 ? working : rest
  for (const day of restDays) if (Period.contains(coverage, day)) codes[day - first] = rest
  for (const day of workingDays) if (Period.contains(coverage, day)) codes[day - first] = working
  const index = { first, codes }
  indexes.set(calendar, index)
  return index
}

/** A statutory holiday is `rest` even where nothing is announced. */
export const kindOf = (calendar: WorkingCalendar, day: Day): Kind => {
  const { first, codes } = indexOf(calendar)
  return kinds[codes[day - first] ?? unannounced] ?? "unannounced"
}

/**
 * The n-th working day after `day`, which itself is not counted; `day` itself for n = 0. Throws a `RangeError` for a
 * negative or broken n: the latest possible day before an unannounced one would be no answer.
 */
export const plusWorkingDays = (calendar: WorkingCalendar, day: Day, n: number): Answer => {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`a number of working days is a whole number, not negative: ${n}`)
  const { first, codes } = indexOf(calendar)
  let known = true
  let at: number = day
  for (let left = n; left > 0;) {
    at++
    const code = codes[at - first] ?? unannounced
    if (code === unannounced) known = false
    if (code !== rest) left--
  }
  return known ? { known, day: at as Day } : between(at, latestAfter(calendar, day, n))
}

/** Not known yet: from one day on, and where there is another, until it. */
export const between = (earliest: number, latest: number | undefined): Answer => ({
  known: false,
  earliest: earliest as Day,
  ...(latest === undefined ? {} : { latest: latest as Day })
})

/** As if nothing were worked but what is announced; undefined where too little is. */
const latestAfter = (calendar: WorkingCalendar, day: number, n: number): number | undefined => {
  const { first, codes } = indexOf(calendar)
  const { coverage } = calendar
  let left = n
  for (let at = Math.max(day + 1, coverage.first); at <= coverage.last; at++) if (codes[at - first] === working && --left === 0) return at
  return undefined
}

/** The day itself if it is worked, else the next day that is (民法典 art. 203). */
export const rollForward = (calendar: WorkingCalendar, day: Day): Answer => {
  const { first, codes } = indexOf(calendar)
  let at: number = day
  while (codes[at - first] === rest) at++
  const isKnown = (codes[at - first] ?? unannounced) === working
  return isKnown ? { known: true, day: at as Day } : between(at, latestAfter(calendar, day - 1, 1))
}

/** Working days of a period, both ends included. */
export const countWorkingDays = (calendar: WorkingCalendar, period: Period.Period): Count => {
  const { first, codes } = indexOf(calendar)
  let least = 0
  let open = 0
  for (let day: number = period.first; day <= period.last; day++) {
    const code = codes[day - first] ?? unannounced
    if (code === working) least++
    else if (code === unannounced) open++
  }
  return open === 0 ? { known: true, count: least } : { known: false, least, most: least + open }
}

/**
 * The calendar with one more notice. For the notice's days its word alone holds, so it may move days that were already
 * covered. Undefined when it would leave a gap of unannounced days between the two, or begins before the calendar does.
 */
export const announce = (calendar: WorkingCalendar, notice: Notice): WorkingCalendar | undefined => {
  const { coverage } = notice
  if (coverage.first < calendar.coverage.first || coverage.first > calendar.coverage.last + 1) return undefined
  const kept = (day: Day): boolean => !Period.contains(coverage, day)
  const last = Math.max(coverage.last, calendar.coverage.last) as Day
  return {
    ...calendar,
    coverage: { first: calendar.coverage.first, last },
    restDays: [...calendar.restDays.filter(kept), ...notice.restDays].toSorted((a, b) => a - b),
    workingDays: [...calendar.workingDays.filter(kept), ...notice.workingDays].toSorted((a, b) => a - b)
  }
}

/** What is wrong with calendar data from outside; empty when nothing is. Codes, for whoever words them. */
export const problems = (notice: Notice): readonly ("day-outside-coverage" | "rest-and-working" | "working-day-on-weekday")[] => {
  const listed = [...notice.restDays, ...notice.workingDays]
  const off = new Set(notice.restDays)
  return [
    ...(listed.every((day) => Period.contains(notice.coverage, day)) ? [] : ["day-outside-coverage" as const]),
    ...(notice.workingDays.some((day) => off.has(day)) ? ["rest-and-working" as const] : []),
    ...(notice.workingDays.some((day) => (((day - 4) % 7) + 7) % 7 < 5) ? ["working-day-on-weekday" as const] : [])
  ]
}
