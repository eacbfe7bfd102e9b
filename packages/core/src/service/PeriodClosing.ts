/**
 * Closed months and years. A correction inside a closed period is not refused: it is booked in the period's own stream and reported as a
 * change to it, so that a reported figure never changes unnoticed. What a reader would get wrong: every record command *relies on* the
 * streams of its periods (a guard), so that closing a month and recording into it cannot both win.
 */
import * as Day from "../foundation/Day.ts"
import type { Decider } from "../foundation/Decider.ts"
import * as Decision from "../foundation/Decision.ts"
import * as Period from "../foundation/Period.ts"
import { LIBRARY } from "../law/Instruments.ts"
import type { Change, Command, Event } from "./PeriodClosing.schema.ts"
import type { Words } from "./ServiceFacts.ts"
import { attendedMinutes } from "./ServiceFacts.ts"
import { finding } from "./ServiceFinding.ts"
import { headsLeft, type GroupRecord } from "./GroupRecord.ts"
import { isRecorded, type ServiceRecord } from "./ServiceRecordState.ts"

export type { Change, Command, Event } from "./PeriodClosing.schema.ts"

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

/** The periods whose streams a command on a service of this day relies on: its month and its year. */
export const periodsOf = (on: Day.Day): readonly Period.Period[] => [Period.monthOf(on), Period.yearOf(on)]

/** What moving from one state of a record (or group record) to the next changes in a period; undefined if nothing. */
export const changeIn = (period: Period.Period, stream: string, before: Counted, after: Counted): Change | undefined => {
  const [was, is] = [share(period, before), share(period, after)]
  return was.minutes === is.minutes && was.times === is.times
    ? undefined
    : { stream, minutesBefore: was.minutes, minutesAfter: is.minutes, timesBefore: was.times, timesAfter: is.times }
}

export type Counted = ServiceRecord | GroupRecord

/** Minutes and person-times of a state, by the first day of the service. */
const share = (period: Period.Period, state: Counted): { readonly minutes: number; readonly times: number } => {
  const counted = countedOf(state)
  return counted !== undefined && Period.contains(period, counted.on) ? counted : { minutes: 0, times: 0 }
}

/** The day, attended minutes and person-times that a state stands for; undefined while it counts for nothing. */
export const countedOf = (state: Counted): { readonly on: Day.Day; readonly minutes: number; readonly times: number } | undefined => {
  if ("replacedBy" in state) {
    const times = headsLeft(state)
    return { on: Day.require(state.facts.on), minutes: attendedMinutes(state.facts) * times, times }
  }
  const record = state as ServiceRecord
  return isRecorded(record) ? { on: Day.require(record.facts.on), minutes: attendedMinutes(record.facts), times: 1 } : undefined
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
