/**
 * A stretch of local time, half-open: `from` belongs to it, `to` does not, so neighbours share no minute. Never empty.
 *
 * Lists of spans that functions here return are in order and disjoint, and neighbours that touch are one span. The
 * functions accept any list: overlapping, touching, out of order.
 */
import * as Day from "./Day.ts"
import * as Minute from "./Minute.ts"
import type { Minutes } from "./Minutes.ts"

export interface Span {
  readonly from: Minute.Minute
  readonly to: Minute.Minute
}

/** Undefined when the end is not after the start. */
export const of = (from: Minute.Minute, to: Minute.Minute): Span | undefined => (from < to ? { from, to } : undefined)

const earlier = (a: Minute.Minute, b: Minute.Minute): Minute.Minute => Math.min(a, b) as Minute.Minute
const later = (a: Minute.Minute, b: Minute.Minute): Minute.Minute => Math.max(a, b) as Minute.Minute

export const length = (span: Span): Minutes => (span.to - span.from) as Minutes

/** Length of what a list covers; a minute covered twice counts once. */
export const minutes = (spans: readonly Span[]): Minutes => {
  let total = 0
  for (const span of union(spans)) total += span.to - span.from
  return total as Minutes
}

/** The day of its last minute: what ends at midnight ended on the day before. */
export const lastDay = ({ to }: Span): Day.Day => Minute.dayOf(Minute.plus(to, -1))

export const overlaps = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to

export const contains = (outer: Span, inner: Span): boolean => outer.from <= inner.from && inner.to <= outer.to

/** What at least one of the spans covers. */
export const union = (...lists: readonly (readonly Span[])[]): readonly Span[] => {
  const [first = []] = lists
  // Most services are one stretch of time.
  if (lists.length < 2 && first.length < 2) return first
  const sorted = lists.flat().sort((a, b) => a.from - b.from)
  const out: Span[] = []
  for (const span of sorted) {
    const before = out.at(-1)
    if (before === undefined || before.to < span.from) out.push({ from: span.from, to: span.to })
    else out[out.length - 1] = { from: before.from, to: later(before.to, span.to) }
  }
  return out
}

/** What both lists cover. */
export const intersect = (a: readonly Span[], b: readonly Span[]): readonly Span[] => {
  const left = union(a)
  const right = union(b)
  const out: Span[] = []
  let i = 0
  let j = 0
  for (;;) {
    const one = left[i]
    const other = right[j]
    if (one === undefined || other === undefined) return out
    const from = later(one.from, other.from)
    const to = earlier(one.to, other.to)
    if (from < to) out.push({ from, to })
    if (one.to < other.to) i++
    else j++
  }
}

/** What the first list covers and the second does not. */
export const subtract = (whole: readonly Span[], taken: readonly Span[]): readonly Span[] => {
  const gone = union(taken)
  const out: Span[] = []
  let next = 0
  for (const span of union(whole)) {
    let from = span.from
    while ((gone[next]?.to ?? Infinity) <= from) next++
    for (let k = next; ; k++) {
      const hole = gone[k]
      if (hole === undefined || hole.from >= span.to) break
      if (from < hole.from) out.push({ from, to: hole.from })
      from = hole.to
    }
    if (from < span.to) out.push({ from, to: span.to })
  }
  return out
}

/** The pieces of one span, one for each day it touches, in order. */
export const splitAtMidnights = (span: Span): readonly Span[] => {
  const out: Span[] = []
  let from = span.from
  while (from < span.to) {
    const midnight = Minute.startOf(Day.plusDays(Minute.dayOf(from), 1))
    const to = earlier(midnight, span.to)
    out.push({ from, to })
    from = to
  }
  return out
}

/** What is left when that many minutes are taken away from the end; nothing is left of a list that is shorter. */
export const withoutLast = (spans: readonly Span[], minutesGone: Minutes): readonly Span[] => {
  const out = [...union(spans)]
  let left: number = minutesGone
  while (left > 0) {
    const span = out.pop()
    if (span === undefined) break
    const kept = span.to - span.from - left
    if (kept > 0) out.push({ from: span.from, to: Minute.plus(span.from, kept) })
    left = -kept
  }
  return out
}
