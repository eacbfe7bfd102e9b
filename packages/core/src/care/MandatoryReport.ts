/**
 * The duty to report harm or danger to a child. It is due the moment it is raised.
 *
 * What a reader would get wrong: the program reports nothing. It shows whom to tell and the numbers to call; a person calls, and a person
 * closes it, once everybody was told. No time that passes closes it: it only brings a supervisor.
 */
import { reportStage } from "./messages/options.ts"
import { type Decider, happened } from "../foundation/Decider.ts"
import * as Decision from "../foundation/Decision.ts"
import type { Finding } from "../foundation/Finding.ts"
import type { PersonId, VisitId } from "../foundation/Id.ts"
import * as Minute from "../foundation/Minute.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import * as Parameter from "../law/Parameter.ts"
import * as Care from "../law/parameters/Care.ts"
import { dangerRow } from "./Danger.ts"
import { finding, turn } from "./Ground.ts"
import type { Command, Event } from "./MandatoryReport.schema.ts"
import { addresseesOf } from "./Addressees.ts"
import type { Waited } from "./rules/Supervising.ts"

export type { Command, Event } from "./MandatoryReport.schema.ts"

export type Raised = Omit<Extract<Event, { readonly type: "mandatory-report.raised" }>, "type" | "v">

export interface MandatoryReport {
  readonly stage: "none" | "open" | "closed"
  readonly raised?: Raised
  readonly told: readonly { readonly to: Care.Addressee; readonly by: PersonId; readonly at: Minute.Minute }[]
  readonly supervisor?: PersonId
  readonly escalatedAt?: Minute.Minute
  readonly closedBy?: PersonId
  readonly latest?: Minute.Minute
}

export interface Context {
  readonly now: Minute.Minute
  readonly view: ParameterView
  /** Of whom it is about, on the day; undefined where nobody knows. */
  readonly age: number | undefined
}

export const initial: MandatoryReport = { stage: "none", told: [] }
/** Of the visit that found it, one. */
export const streamOf = (report: VisitId): string => `mandatory-report/${report}`
export const upcasts = {}

export const stagesOf: { readonly [T in Event["type"]]: readonly MandatoryReport["stage"][] } = {
  "mandatory-report.raised": ["none"],
  "mandatory-report.called": ["open"],
  "mandatory-report.escalated": ["open"],
  "mandatory-report.closed": ["open"]
}
const eventOf = {
  raise: "mandatory-report.raised",
  call: "mandatory-report.called",
  escalate: "mandatory-report.escalated",
  close: "mandatory-report.closed"
} as const

/** Who has not been told yet, in the order in which they are to be. */
export const stillToTell = ({ raised, told }: MandatoryReport): readonly Care.Addressee[] =>
  (raised?.to ?? []).filter((to) => told.every((one) => one.to !== to))

export interface Call {
  readonly to: Care.Addressee
  /** None where the place had none when it was raised. */
  readonly numbers: readonly string[]
}

/** Whom to call, and at which numbers. Of a report that does not say whose its numbers are, all of them. */
export const callsToMake = (state: MandatoryReport): readonly Call[] => {
  const { calls, numbers = [] } = state.raised ?? {}
  return stillToTell(state).map((to) => ({
    to,
    numbers: calls === undefined ? numbers : (calls.find((call) => call.to === to)?.numbers ?? [])
  }))
}

/** From when a supervisor has to be told; undefined where no policy says, or where everybody was told or one was told already. */
export const escalationDue = (state: MandatoryReport): Minute.Minute | undefined => {
  const { stage, raised, supervisor } = state
  if (raised?.escalateAfterMinutes === undefined || stage !== "open" || supervisor !== undefined) return undefined
  return stillToTell(state).length === 0 ? undefined : Minute.plus(raised.at, raised.escalateAfterMinutes)
}

/** Whether a supervisor was told, is to be told now, or later; "not-asked" where everybody was told, or no policy says when. */
export type Supervision = "told" | "due" | "later" | "not-asked"

export const supervisionAt = (state: MandatoryReport, now: Minute.Minute): Supervision => {
  if (state.supervisor !== undefined) return "told"
  const due = escalationDue(state)
  return due === undefined ? "not-asked" : due <= now ? "due" : "later"
}

/**
 * How long it took, or has taken by now, until everybody or a supervisor was told; undefined where no policy said when, and before it was raised.
 */
export const waitedFor = ({ raised, told, escalatedAt }: MandatoryReport, now: Minute.Minute): Waited | undefined => {
  if (raised?.escalateAfterMinutes === undefined || raised.at > now) return undefined
  const all = raised.to.map((to) => told.find((one) => one.to === to)?.at ?? Infinity)
  const until = Math.min(Math.max(...all), escalatedAt ?? Infinity, now)
  return { waitedMinutes: until - raised.at, promisedMinutes: raised.escalateAfterMinutes }
}

const wrong = (rule: string, facts: Finding["facts"]): Finding =>
  finding(rule, facts, { units: { at: "minute", now: "minute", latest: "minute", due: "minute" } })

const reasons = (command: Command, state: MandatoryReport): readonly Finding[] => {
  switch (command.type) {
    case "raise":
      return []
    case "call":
      return state.raised?.to.includes(command.to) === false ? [finding("care.not-addressee", { to: command.to })] : []
    case "escalate": {
      const due = escalationDue(state)
      return command.at >= (due ?? Infinity) ? [] : [wrong("care.escalation-not-due", { at: command.at, due })]
    }
    case "close": {
      const left = stillToTell(state)
      return left.length === 0 ? [] : [finding("care.report-not-made", { to: left.join(", ") })]
    }
  }
}

/** Those whom the law names for what was found, and whoever else is to be told; never fewer than the law names. */
const toTell = ({ dangers, to }: Pick<Raised, "dangers" | "to">, { age, view }: Context): Raised["to"] => {
  const [first, ...more] = new Set([...addresseesOf(dangerRow(dangers, age), view), ...to])
  return first === undefined ? to : [first, ...more]
}

const eventFor = (command: Command, context: Context): Event => {
  if (command.type !== "raise") return happened(command, eventOf)
  const { view } = context
  const minutes = Parameter.valueIn(view, Care.reportMinutes)
  const to = toTell(command, context)
  const calls = to.map((one): Call => ({ to: one, numbers: Parameter.valueIn(view, Care.reportNumbers[one]) ?? [] }))
  return {
    ...command,
    to,
    type: "mandatory-report.raised",
    v: 1,
    numbers: [...new Set(calls.flatMap(({ numbers }) => numbers))],
    calls,
    ...(minutes === undefined ? {} : { escalateAfterMinutes: minutes })
  }
}

export const decide = (command: Command, state: MandatoryReport, context: Context): Decision.Decision<readonly Event[]> => {
  const { at } = command
  const { now } = context
  const { latest } = state
  return Decision.from<readonly Event[]>(
    [eventFor(command, context)],
    [
      ...turn({ command: command.type, stage: state.stage, allowed: stagesOf[eventOf[command.type]], stages: reportStage }),
      ...(at > now ? [wrong("care.report-in-future", { at, now })] : []),
      ...(at < (latest ?? at) ? [wrong("care.report-before", { at, latest })] : []),
      ...reasons(command, state)
    ]
  )
}

export const fits = (state: MandatoryReport, event: Event): boolean =>
  stagesOf[event.type].includes(state.stage) &&
  (event.type !== "mandatory-report.called" || state.raised?.to.includes(event.to) === true) &&
  (event.type !== "mandatory-report.closed" || stillToTell(state).length === 0) &&
  (event.type !== "mandatory-report.escalated" || state.supervisor === undefined)

export const evolve = (state: MandatoryReport, event: Event): MandatoryReport => {
  if (!fits(state, event)) return state
  const latest = event.at
  switch (event.type) {
    case "mandatory-report.raised": {
      const { type: _, v: __, ...raised } = event
      return { ...state, stage: "open", raised, latest }
    }
    case "mandatory-report.called":
      return { ...state, told: [...state.told, { to: event.to, by: event.by, at: event.at }], latest }
    case "mandatory-report.escalated":
      return { ...state, supervisor: event.supervisor, escalatedAt: event.at, latest }
    case "mandatory-report.closed":
      return { ...state, stage: "closed", closedBy: event.by, latest }
  }
}

export const decider: Decider<Command, MandatoryReport, Event, Context> = { initial, decide, evolve }
