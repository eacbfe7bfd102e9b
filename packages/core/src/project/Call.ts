/**
 * One call for proposals: drafted, published, closed; and its pool, out of which awards are allotted.
 *
 * What a reader would get wrong: a call may promise less than its place allows and never more, and it can be prolonged but not cut short.
 * This stream guards the pool: two awards made at once both append here, so that together they never take more than there is.
 */
import * as Day from "../foundation/Day.ts"
import { type Decider, happened } from "../foundation/Decider.ts"
import * as Decision from "../foundation/Decision.ts"
import type { Finding } from "../foundation/Finding.ts"
import type { AwardId, CallId } from "../foundation/Id.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import { repeated } from "../foundation/Repeated.ts"
import * as Refusal from "../law/Refusal.ts"
import * as Turn from "../law/Turn.ts"
import * as Rule from "../law/Rule.ts"
import type { Command, Event, Terms } from "./Call.schema.ts"
import { callTerms } from "./rules/CallTerms.ts"

export type { Command, Event, ScoringItem, Terms } from "./Call.schema.ts"

export const stages = ["none", "draft", "published", "closed", "cancelled"] as const
export type Stage = (typeof stages)[number]

export interface Call {
  readonly stage: Stage
  readonly terms?: Terms
  readonly allotted: ReadonlyMap<AwardId, number>
  readonly closedOn?: Day.Day
  /** The latest day that anything is known of: nothing comes before it. */
  readonly latest?: Day.Day
}
export interface Context {
  readonly today: Day.Day
  readonly view: ParameterView
}

export const initial: Call = { stage: "none", allotted: new Map() }
export const streamOf = (call: CallId): string => `call/${call}`
export const upcasts = {}

const units = {
  on: "day",
  today: "day",
  latest: "day",
  opensOn: "day",
  closesOn: "day",
  amountFen: "fen",
  leftFen: "fen",
  ceilingFen: "fen"
}

export const allottedFen = ({ allotted }: Call): number => [...allotted.values()].reduce((sum, fen) => sum + fen, 0)

export const stagesOf: { readonly [T in Event["type"]]: readonly Stage[] } = {
  "call.drafted": ["none"],
  "call.revised": ["draft"],
  "call.published": ["draft"],
  "call.prolonged": ["published"],
  "call.closed": ["published"],
  "call.cancelled": ["draft", "published", "closed"],
  "call.allotted": ["closed"],
  "call.released": ["closed"]
}
const eventOf = {
  draft: "call.drafted",
  revise: "call.revised",
  publish: "call.published",
  prolong: "call.prolonged",
  close: "call.closed",
  cancel: "call.cancelled",
  allot: "call.allotted",
  release: "call.released"
} as const

/** A day after today, or before what is known already. */
const ground = (command: Command, state: Call, today: Day.Day): readonly Finding[] => {
  const on = Day.require(command.on)
  return [
    ...Turn.inStage("call", command.type, state.stage, stagesOf[eventOf[command.type]]),
    ...Turn.inOrder("call", { on, today, latest: state.latest })
  ]
}

const termReasons = (terms: Terms, view: ParameterView): readonly Finding[] => {
  const [opensOn, closesOn] = [Day.require(terms.opensOn), Day.require(terms.closesOn)]
  const items = terms.sheet.map(({ item }) => item)
  const row = { ceilingFen: terms.ceilingFen, poolFen: terms.poolFen, awards: terms.awards, cycleMonths: terms.cycleMonths }
  return [
    ...(opensOn <= closesOn ? [] : [Refusal.finding("call.ends-before", { opensOn, closesOn }, { units })]),
    ...repeated(items).map((item) => Refusal.finding("call.item-twice", { item })),
    ...Rule.findings(callTerms, row, view)
  ]
}

const reasons = (command: Command, state: Call, view: ParameterView): readonly Finding[] => {
  const { terms } = state
  if (command.type === "draft" || command.type === "revise") return termReasons(command.terms, view)
  if (terms === undefined) return []
  const [on, closesOn] = [Day.require(command.on), Day.require(terms.closesOn)]
  switch (command.type) {
    case "publish":
      // What was drafted under another policy is asked again on the day that binds.
      return [...termReasons(terms, view), ...(on > closesOn ? [Refusal.finding("call.over", { on, closesOn }, { units })] : [])]
    case "prolong":
      return Day.require(command.closesOn) > closesOn
        ? []
        : [Refusal.finding("call.not-longer", { on: Day.require(command.closesOn), closesOn }, { units })]
    case "close":
      return on > closesOn ? [] : [Refusal.finding("call.still-open", { on, closesOn }, { units })]
    case "cancel":
      return state.allotted.size === 0 ? [] : [Refusal.finding("call.has-awards", { awards: state.allotted.size })]
    case "allot":
      return allotmentReasons(command.award, command.amountFen, terms, state)
    case "release":
      return state.allotted.has(command.award) ? [] : [Refusal.finding("call.not-allotted", { award: command.award })]
  }
}

const allotmentReasons = (award: AwardId, amountFen: number, terms: Terms, state: Call): readonly Finding[] => {
  const leftFen = terms.poolFen - allottedFen(state)
  const { ceilingFen, awards } = terms
  return [
    ...(state.allotted.has(award) ? [Refusal.finding("call.allotted-already", { award })] : []),
    ...(amountFen <= ceilingFen ? [] : [Refusal.finding("call.above-ceiling", { amountFen, ceilingFen }, { units })]),
    ...(amountFen <= leftFen ? [] : [Refusal.finding("call.pool-empty", { amountFen, leftFen }, { units })]),
    ...(awards === undefined || state.allotted.size < awards ? [] : [Refusal.finding("call.enough-awards", { awards })])
  ]
}

export const decide = (command: Command, state: Call, { today, view }: Context): Decision.Decision<readonly Event[]> =>
  Decision.from<readonly Event[]>([happened(command, eventOf)], [...ground(command, state, today), ...reasons(command, state, view)])

export const fits = (state: Call, event: Event): boolean => {
  if (!stagesOf[event.type].includes(state.stage)) return false
  if (event.type === "call.allotted") return !state.allotted.has(event.award)
  return event.type !== "call.released" || state.allotted.has(event.award)
}

export const evolve = (state: Call, event: Event): Call => {
  if (!fits(state, event)) return state
  const now = { ...state, latest: Day.require(event.on) }
  switch (event.type) {
    case "call.drafted":
    case "call.revised":
      return { ...now, stage: "draft", terms: event.terms }
    case "call.published":
      return { ...now, stage: "published" }
    case "call.prolonged":
      return { ...now, ...(now.terms === undefined ? {} : { terms: { ...now.terms, closesOn: event.closesOn } }) }
    case "call.closed":
      return { ...now, stage: "closed", closedOn: now.latest }
    case "call.cancelled":
      return { ...now, stage: "cancelled" }
    case "call.allotted":
      return { ...now, allotted: new Map([...state.allotted, [event.award, event.amountFen]]) }
    case "call.released":
      return { ...now, allotted: new Map([...state.allotted].filter(([award]) => award !== event.award)) }
  }
}

export const decider: Decider<Command, Call, Event, Context> = { initial, decide, evolve }

/** Whether applications are taken on a day: from the first to the last, both included. */
export const takesOn = ({ stage, terms }: Call, on: Day.Day): boolean =>
  stage === "published" && terms !== undefined && Day.require(terms.opensOn) <= on && on <= Day.require(terms.closesOn)
