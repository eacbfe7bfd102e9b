/**
 * From when until when a place is listed, as a sheet says it on top of what is listed already. What a reader would get wrong: what a sheet does not
 * say stays as it was, but a last day before a first day that is said anew is the end of what was there before, not of what begins now.
 */
import * as Day from "../../foundation/Day.ts"

export interface ListedDays {
  readonly from: string
  readonly until?: string
  /** `from` is the day on which it was first listed, not one that anybody said. */
  readonly fromUnsaid?: true
}

export interface Said {
  readonly from?: Day.Day
  readonly until?: Day.Day
}

/** Undefined where it would end before the day on which it is said to begin: then one of the two is wrong. */
export const over = (before: ListedDays | undefined, { from, until }: Said, today: string): ListedDays | undefined => {
  const first = from === undefined ? firstSaid(before) : Day.text(from)
  const last = until === undefined ? before?.until : Day.text(until)
  if (first === undefined) return { ...seenOn(before?.from ?? today, last), fromUnsaid: true }
  if (last === undefined || last >= first) return days(first, last)
  return from !== undefined && until === undefined ? days(first, undefined) : undefined
}

const firstSaid = (before: ListedDays | undefined): string | undefined => (before?.fromUnsaid === true ? undefined : before?.from)

/** What ended before anybody listed it was there on its last day. */
const seenOn = (day: string, last: string | undefined): ListedDays => days(earlier(day, last ?? day), last)

const earlier = (one: string, other: string): string => (other < one ? other : one)
const days = (from: string, until: string | undefined): ListedDays => ({ from, ...(until === undefined ? {} : { until }) })

/** It ended before the other began: a place that was renamed has a row for each of its names. */
export const isFollowedBy = ({ until }: Said, { from }: Said): boolean => (until ?? Infinity) < (from ?? -Infinity)

/** Everything that is listed of a place but its days. */
export const without = <E extends ListedDays>(before: E | undefined): Omit<E, keyof ListedDays> | undefined => {
  if (before === undefined) return undefined
  const { from: _from, until: _until, fromUnsaid: _unsaid, ...others } = before
  return others
}
