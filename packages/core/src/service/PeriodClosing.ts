/**
 * Closed months and years. A correction inside a closed period is not refused: it is booked in the period's own stream and reported as a
 * change to it, so that a reported figure never changes unnoticed. What a reader would get wrong: every record command *relies on* the
 * streams of its periods (a guard), so that closing a month and recording into it cannot both win.
 */
import * as Day from "../foundation/Day.ts"
import type { Decider } from "../foundation/Decider.ts"
import * as Decision from "../foundation/Decision.ts"
import * as Minute from "../foundation/Minute.ts"
import * as Period from "../foundation/Period.ts"
import * as Span from "../foundation/Span.ts"
import { LIBRARY } from "../law/Instruments.ts"
import type { Change, Command, Event } from "./PeriodClosing.schema.ts"
import type { CountingEras } from "./CountingRules.ts"
import { type GroupFacts, type GroupRecord, headsLeft } from "./GroupRecord.ts"
import { minutesByDay, type ServiceFacts, type Words } from "./ServiceFacts.ts"
import { finding } from "./ServiceFinding.ts"
import { isRecorded, type ServiceRecord } from "./ServiceRecordState.ts"

export type { Change, Command, Event, Order } from "./PeriodClosing.schema.ts"

export interface PeriodClosing {
  readonly stage: "open" | "closed"
  readonly closedOn?: string
  readonly approver?: string
  readonly reopenedFor?: Words
  /** Booked since it was last closed. */
  readonly changes: readonly Change[]
}

export interface Context {
  readonly today: Day.Day
  readonly period: Period.Period
}

export const initial: PeriodClosing = { stage: "open", changes: [] }
export const streamOf = (period: Period.Period): string => `period/${Period.text(period)}`
export const upcasts = {}

export const decide = (command: Command, state: PeriodClosing, { today, period }: Context): Decision.Decision<readonly Event[]> => {
  const stage = { command: command.type, stage: state.stage }
  const wrongStage = (right: PeriodClosing["stage"]) =>
    state.stage === right ? [] : [finding("period.stage", stage, { citations: [LIBRARY.passage()] })]
  switch (command.type) {
    case "close":
      return Decision.from<readonly Event[]>(
        [{ type: "period.closed", v: 1, approver: command.approver, on: Day.text(today) }],
        [
          ...wrongStage("open"),
          ...(canClose(period)
            ? []
            : [finding("period.no-month-or-year", { first: period.first, last: period.last }, { units: { first: "day", last: "day" } })]),
          ...(period.last < today
            ? []
            : [finding("period.not-over", { last: period.last, today }, { units: { last: "day", today: "day" } })])
        ]
      )
    case "reopen":
      return Decision.from<readonly Event[]>(
        [{ type: "period.reopened", v: 1, approver: command.approver, reason: command.reason }],
        wrongStage("closed")
      )
    case "book":
      return Decision.from<readonly Event[]>([{ type: "period.changed", v: 1, change: command.change }], wrongStage("closed"))
  }
}

const canClose = (period: Period.Period): boolean =>
  Period.equals(period, Period.monthOf(period.first)) || Period.equals(period, Period.yearOf(period.first))

/** The periods that a day lies in: its month and its year. */
export const periodsOf = (on: Day.Day): readonly Period.Period[] => [Period.monthOf(on), Period.yearOf(on)]

export type Counted = ServiceRecord | GroupRecord

/**
 * The periods whose streams a command relies on, if it moves services of these days: their months and years. Where there is a minimum or a cap,
 * also those of the months beside them, since what one record gives way to another then moves what counts on other days of theirs; and where a
 * cap is of a year, all months of it.
 */
export const reachOf = (days: Iterable<Day.Day>, eras: CountingEras): ReadonlyMap<string, Period.Period> => {
  const isAlone = isPlain(eras)
  const isYearly = eras.some(({ rules }) => rules.periodCapMinutes !== undefined && rules.capPeriod === "year")
  const months = new Set<number>()
  for (const day of days) {
    const month = Day.monthIndex(day)
    months.add(month)
    if (!isAlone) months.add(Math.max(month - 1, Day.monthIndex(Day.first))).add(month + 1)
  }
  const reached = new Map<string, Period.Period>()
  const add = (period: Period.Period): void => void reached.set(streamOf(period), period)
  for (const month of months) {
    const [own, year] = periodsOf(Day.firstOfMonthIndex(month))
    if (own !== undefined) add(own)
    if (year === undefined) continue
    add(year)
    if (isYearly) Period.splitByMonths(year).forEach(add)
  }
  return reached
}

const caps = ["activityCapMinutes", "dayCapMinutes", "periodCapMinutes"] as const

/** Whether no minimum or cap ties what counts on one day to what was served on another. */
export const isPlain = (eras: CountingEras): boolean =>
  eras.every(({ rules }) => rules.minimumMinutes === 0 && caps.every((cap) => rules[cap] === undefined))

/** Every day on which one of these has time that may count; what counts for nothing has none. */
export const daysOf = (states: Iterable<Counted>): ReadonlySet<Day.Day> => {
  const days = new Set<Day.Day>()
  for (const state of states) {
    const counted = countedOf(state)
    if (counted === undefined) continue
    const { facts } = counted
    days.add(Day.require(facts.on))
    for (const span of facts.attended) addDays(days, span)
    if ("travel" in facts) for (const span of facts.travel ?? []) addDays(days, span)
  }
  return days
}

const addDays = (days: Set<Day.Day>, span: Span.Span): void => {
  for (const { from } of Span.splitAtMidnights(span)) days.add(Minute.dayOf(from))
}

/** What a state states of a period: minutes attended on its days, and person-times, on the first day of the service. */
export const shareIn = (period: Period.Period, state: Counted): { readonly minutes: number; readonly times: number } => {
  const counted = countedOf(state)
  if (counted === undefined) return { minutes: 0, times: 0 }
  const { facts, times } = counted
  let minutes = 0
  for (const [day, attended] of minutesByDay(facts)) if (Period.contains(period, day)) minutes += attended
  return { minutes: minutes * times, times: Period.contains(period, Day.require(facts.on)) ? times : 0 }
}

/** The facts and person-times that a state stands for; undefined while it counts for nothing. */
const countedOf = (state: Counted): { readonly facts: ServiceFacts | GroupFacts; readonly times: number } | undefined => {
  if ("replacedBy" in state) return { facts: state.facts, times: headsLeft(state) }
  const record = state as ServiceRecord
  return isRecorded(record) ? { facts: record.facts, times: 1 } : undefined
}

export const stagesOf: { readonly [T in Event["type"]]: readonly PeriodClosing["stage"][] } = {
  "period.closed": ["open"],
  "period.reopened": ["closed"],
  "period.changed": ["closed"]
}

export const fits = (state: PeriodClosing, event: Event): boolean => stagesOf[event.type].includes(state.stage)

export const evolve = (state: PeriodClosing, event: Event): PeriodClosing => {
  if (!fits(state, event)) return state
  switch (event.type) {
    case "period.closed":
      return { stage: "closed", closedOn: event.on, approver: event.approver, changes: [] }
    case "period.reopened":
      return { stage: "open", reopenedFor: event.reason, approver: event.approver, changes: state.changes }
    case "period.changed":
      return { ...state, changes: [...state.changes, event.change] }
  }
}

export const decider: Decider<Command, PeriodClosing, Event, Context> = { initial, decide, evolve }
