/**
 * What the facts of a service say against themselves. Everything wrong is reported at once, as far as the facts are known. What a reader
 * would get wrong: nothing is repaired here. A forgotten sign-out stays as it is until somebody who knows corrects it.
 */
import * as Day from "../foundation/Day.ts"
import type { Finding } from "../foundation/Finding.ts"
import * as Minute from "../foundation/Minute.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import * as Span from "../foundation/Span.ts"
import * as Parameter from "../law/Parameter.ts"
import type { DraftFacts } from "./ServiceFacts.schema.ts"
import { finding } from "./ServiceFinding.ts"
import { longestSpanMinutes } from "../law/parameters/Recording.ts"

/** What is said of times, by a record or a group record. */
export type Times = Pick<
  DraftFacts,
  "attended" | "untimedMinutes" | "breaks" | "breakMinutes" | "travel" | "travelMinutes" | "plannedMinutes" | "on"
>

/** When the facts are stated, and under which parameters. */
export interface Stated {
  readonly today: Day.Day
  /** The minute, where it is known: what goes on until later on the same day is not over either. */
  readonly now: Minute.Minute | undefined
  readonly view: ParameterView
}

export const of = (facts: Times, stated: Stated): readonly Finding[] => {
  const found: Finding[] = []
  findInTimes(facts, stated.view, found)
  if (hasPause(facts)) findInPauses(facts, found)
  findInDays(facts, stated, found)
  return found
}

const spanUnits = { from: "minute", to: "minute" } as const

const findInTimes = (facts: Times, view: ParameterView, found: Finding[]): void => {
  for (const { from, to } of facts.attended) {
    if (to < from) found.push(finding("service.end-before-start", { from, to }, { units: spanUnits }))
    else if (to === from) found.push(finding("service.empty-span", { from, to }, { units: spanUnits }))
    else findTooLong(to - from, view, found)
  }
  for (const [earlier, later] of clashes(facts.attended)) {
    found.push(finding("service.spans-overlap", { from: later.from, to: earlier.to }, { units: spanUnits }))
  }
  const { untimedMinutes } = facts
  if (untimedMinutes !== undefined) {
    if (facts.attended.length > 0)
      found.push(finding("service.clock-and-duration", { untimedMinutes, attendedMinutes: Span.minutes(facts.attended) }))
    if (untimedMinutes === 0) found.push(finding("service.no-minutes", { untimedMinutes }))
    findTooLong(untimedMinutes, view, found)
  }
  findBelowZero("untimedMinutes", untimedMinutes, found)
  findBelowZero("breakMinutes", facts.breakMinutes, found)
  findBelowZero("travelMinutes", facts.travelMinutes, found)
  findBelowZero("plannedMinutes", facts.plannedMinutes, found)
}

const findTooLong = (minutes: number, view: ParameterView, found: Finding[]): void => {
  const longest = Parameter.useIn(view, longestSpanMinutes)
  if (longest === undefined || minutes <= longest.value) return
  const compared = { minutes, atMost: longest.value }
  found.push(finding("service.span-too-long", compared, { kind: "requirement", parameters: [longest] }))
}

const findBelowZero = (quantity: string, minutes: number | undefined, found: Finding[]): void => {
  if (minutes !== undefined && minutes < 0) found.push(finding("service.negative-minutes", { quantity, minutes }))
}

const hasPause = (facts: Times): boolean =>
  facts.breaks !== undefined || facts.travel !== undefined || facts.breakMinutes !== undefined || facts.travelMinutes !== undefined

const findInPauses = (facts: Times, found: Finding[]): void => {
  const breaks = facts.breaks ?? []
  const travel = facts.travel ?? []
  for (const { from, to } of [...breaks, ...travel]) {
    if (to <= from) found.push(finding("service.pause-empty", { from, to }, { units: spanUnits }))
  }
  const [attended, paused] = [facts.attended.filter(isSpan), breaks.filter(isSpan)]
  for (const pause of paused) {
    if (Span.subtract([pause], attended).length > 0) {
      found.push(finding("service.break-outside", { from: pause.from, to: pause.to }, { units: spanUnits }))
    }
  }
  for (const [earlier, later] of clashes([...breaks, ...travel])) {
    found.push(finding("service.pauses-overlap", { from: later.from, to: earlier.to }, { units: spanUnits }))
  }
  // Travel may lie outside the attended time (the way home); only what is said to lie inside can be too much.
  const pauses = Span.minutes(paused) + Math.max(0, facts.breakMinutes ?? 0) + Math.max(0, facts.travelMinutes ?? 0)
  const minutes = facts.untimedMinutes ?? Span.minutes(attended)
  if (minutes > 0 && pauses > minutes) found.push(finding("service.pauses-exceed", { pauses, attended: minutes }))
}

const findInDays = (facts: Times, { today, now }: Stated, found: Finding[]): void => {
  const on = facts.on === undefined ? undefined : Day.fromText(facts.on)
  let [start, end] = [Infinity, -Infinity]
  for (const { from, to } of facts.attended) {
    start = Math.min(start, from)
    end = Math.max(end, to)
  }
  const isTimed = facts.attended.length > 0
  const first = isTimed ? Minute.dayOf(start as Minute.Minute) : undefined
  // A span that ends at midnight ends on the day before.
  const last = isTimed ? Minute.dayOf((end - 1) as Minute.Minute) : on
  if (on !== undefined && first !== undefined && on !== first)
    found.push(finding("service.other-day", { on, first }, { units: { on: "day", first: "day" } }))
  if (last !== undefined && last > today) found.push(finding("service.not-over", { last, today }, { units: { last: "day", today: "day" } }))
  else if (now !== undefined && end > now)
    found.push(finding("service.not-over-yet", { until: end, now }, { units: { until: "minute", now: "minute" } }))
}

const isSpan = (span: Span.Span): boolean => span.from < span.to

const none: readonly (readonly [Span.Span, Span.Span])[] = []

/** Neighbours in order of start that share time; empty and reversed spans have findings of their own. */
const clashes = (spans: readonly Span.Span[]): readonly (readonly [Span.Span, Span.Span])[] => {
  if (spans.length < 2) return none
  const found: (readonly [Span.Span, Span.Span])[] = []
  let reach: Span.Span | undefined
  for (const span of spans.filter(isSpan).toSorted((a, b) => a.from - b.from)) {
    if (reach !== undefined && span.from < reach.to) found.push([reach, span])
    if (reach === undefined || span.to > reach.to) reach = span
  }
  return found
}
