/**
 * Totals of traces by any combination of keys. People are told apart, person-times (人次) are attendances: the two are never mixed.
 *
 * Minutes and person-times of the parts add up to the whole; people do not, since one person may serve two teams. Partial totals merge
 * only where they are of *different* people. A month's figures hold the minutes of its days; an attendance over its end counts once.
 */
import * as Day from "../../foundation/Day.ts"
import * as Period from "../../foundation/Period.ts"
import type { TimeClass } from "../TimeClass.ts"
import type { Counted } from "./HeadCount.ts"
import * as Trace from "./Trace.ts"

/** `month` is the calendar month, written `2026-03`; a place that no record names is "". */
export const keys = ["volunteer", "team", "community", "street", "category", "month"] as const
export type Key = (typeof keys)[number]

export interface Cell extends Trace.Amounts {
  readonly key: Readonly<Partial<Record<Key, string>>>
  /** Named people with at least one credited minute here. */
  readonly people: number
  /** Records with at least one credited minute, each on its first such day, and heads of group records likewise. */
  readonly personTimes: number
  /** Credited minutes, and those of each head of group records. */
  readonly personMinutes: number
}

export interface Question {
  readonly by: readonly Key[]
  /** Default: service. */
  readonly timeClass?: TimeClass
  /** Only minutes of these days. What lies outside still takes part in the counting itself. */
  readonly period?: Period.Period
}

/** Cells with time in them, ascending by key in the order asked; group records have no part where `volunteer` is asked for. */
export const of = (traces: readonly Trace.Trace[], question: Question, groups: readonly Counted[] = []): readonly Cell[] => {
  const timeClass = question.timeClass ?? "service"
  const falls = (day: Day.Day): boolean => question.period === undefined || Period.contains(question.period, day)
  const drafts = new Map<string, Draft>()
  const draftOf = (source: Source, day: Day.Day): Draft => {
    const key = keyOf(source, day, question.by)
    const text = keyText(key, question.by)
    const found = drafts.get(text) ?? emptyDraft(key)
    drafts.set(text, found)
    return found
  }
  for (const trace of traces) {
    if (trace.record.timeClass !== timeClass) continue
    const countsOn = Trace.countsOn(trace)
    for (const day of trace.days) {
      if (!falls(day.day)) continue
      const draft = draftOf(trace.record, day.day)
      add(draft, day)
      draft.personMinutes += day.creditedMinutes
      if (day.day === countsOn) draft.personTimes++
      if (day.creditedMinutes > 0) draft.people.add(trace.record.volunteer)
    }
  }
  for (const { heads, trace } of question.by.includes("volunteer") ? [] : groups) {
    if (trace.record.timeClass !== timeClass) continue
    const countsOn = Trace.countsOn(trace)
    for (const { day, creditedMinutes } of trace.days) {
      if (!falls(day)) continue
      const draft = draftOf(trace.record, day)
      draft.personMinutes += heads * creditedMinutes
      if (day === countsOn) draft.personTimes += heads
    }
  }
  return [...drafts.entries()]
    .filter(([, draft]) => draft.attendedMinutes > 0 || draft.personMinutes > 0)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, draft]) => ({ ...draft, people: draft.people.size }))
}

/** Totals over disjoint sets of people, as one. Over the same people they would count them twice. */
export const merge = (by: readonly Key[], ...parts: readonly (readonly Cell[])[]): readonly Cell[] => {
  const merged = new Map<string, Cell>()
  for (const cell of parts.flat()) {
    const text = keyText(cell.key, by)
    const other = merged.get(text)
    merged.set(text, other === undefined ? cell : plus(other, cell))
  }
  return [...merged.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell)
}

/** What a key is read from. */
export interface Source {
  readonly volunteer?: string
  readonly team: string
  readonly community?: string
  readonly street?: string
  readonly category: string
}

interface Draft extends Mutable<Trace.Amounts> {
  readonly key: Cell["key"]
  readonly people: Set<string>
  personTimes: number
  personMinutes: number
}
type Mutable<T> = { -readonly [K in keyof T]: T[K] }

const emptyDraft = (key: Cell["key"]): Draft => ({
  key,
  people: new Set(),
  personTimes: 0,
  personMinutes: 0,
  attendedMinutes: 0,
  excludedMinutes: 0,
  toppedUpMinutes: 0,
  overageMinutes: 0,
  creditedMinutes: 0
})

const add = (draft: Draft, amounts: Trace.Amounts): void => {
  draft.attendedMinutes += amounts.attendedMinutes
  draft.excludedMinutes += amounts.excludedMinutes
  draft.toppedUpMinutes += amounts.toppedUpMinutes
  draft.overageMinutes += amounts.overageMinutes
  draft.creditedMinutes += amounts.creditedMinutes
}

const plus = (a: Cell, b: Cell): Cell => ({
  key: a.key,
  people: a.people + b.people,
  personTimes: a.personTimes + b.personTimes,
  personMinutes: a.personMinutes + b.personMinutes,
  attendedMinutes: a.attendedMinutes + b.attendedMinutes,
  excludedMinutes: a.excludedMinutes + b.excludedMinutes,
  toppedUpMinutes: a.toppedUpMinutes + b.toppedUpMinutes,
  overageMinutes: a.overageMinutes + b.overageMinutes,
  creditedMinutes: a.creditedMinutes + b.creditedMinutes
})

export const monthText = (day: Day.Day): string => Day.text(day).slice(0, 7)

export const keyOf = (source: Source, day: Day.Day, by: readonly Key[]): Cell["key"] =>
  Object.fromEntries(by.map((key) => [key, key === "month" ? monthText(day) : (source[key] ?? "")]))

/** Ids hold no control characters, so a line end parts them without doubt. */
export const keyText = (key: Cell["key"], by: readonly Key[]): string => by.map((one) => key[one] ?? "").join("\n")
