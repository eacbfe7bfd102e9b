/**
 * A station's goals for one year. Each names the item of key work (重点工作) of the street's Party committee that it serves.
 *
 * A goal that serves none is set all the same, and listed: the finding says so, nobody is stopped. So is one whose item was struck. What a
 * reader would get wrong: key work is the street's (`KeyWork`). A list of its own has only a station of which no street is known, and one
 * that wrote it before streets did.
 */
import * as Day from "../foundation/Day.ts"
import type { Decider } from "../foundation/Decider.ts"
import * as Decision from "../foundation/Decision.ts"
import type { Finding } from "../foundation/Finding.ts"
import type { StationId, StreetId } from "../foundation/Id.ts"
import { LIBRARY, XIANGSHAN24 } from "../law/Instruments.ts"
import { finding } from "../law/Refusal.ts"
import * as GoalTargets from "./GoalTargets.ts"
import * as InYear from "./InYear.ts"
import * as KeyWork from "./KeyWork.ts"
import type { Command, Event } from "./YearlyGoals.schema.ts"

export type { Command, Event } from "./YearlyGoals.schema.ts"

export interface Goal {
  readonly goal: string
  readonly stage: "open" | "reached" | "dropped"
  readonly serves?: string
  /** The street whose key work that is; undefined for an item of the station's own list. */
  readonly street?: StreetId
  /** The street struck it. */
  readonly isStruck?: true
  readonly reachedOn?: Day.Day
}
export interface YearlyGoals {
  /** The station's own list. */
  readonly keyWork: readonly KeyWork.Listed[]
  readonly goals: readonly Goal[]
  /** In the order in which they were set; those of goals that were dropped are asked no more, and stay. */
  readonly targets: readonly GoalTargets.Target[]
}

/** The key work of a station's street for the year. */
export interface OfStreet {
  readonly street: StreetId
  readonly items: readonly KeyWork.Listed[]
}
export interface Context {
  readonly today: Day.Day
  /** Undefined where no street of the station is known. */
  readonly ofStreet?: OfStreet | undefined
}

export const initial: YearlyGoals = { keyWork: [], goals: [], targets: [] }
/** One for each station and year. */
export const streamOf = (station: StationId, year: number): string => `goals/${InYear.idOf(station, year)}`
export const upcasts = {}

export const goalOf = ({ goals }: YearlyGoals, goal: string): Goal | undefined => goals.find((one) => one.goal === goal)

const servesNone = (goal: string): Finding =>
  finding(
    "goals.serves-none",
    { goal },
    { severity: "warning", kind: "notice", citations: [LIBRARY.passage(), XIANGSHAN24.passage(undefined, "重要考核指标")] }
  )
/** Whether a goal serves key work that stands. */
const servesAny = ({ keyWork }: YearlyGoals, { serves, street, isStruck }: Goal): boolean =>
  street === undefined ? KeyWork.stands(keyWork, serves) : isStruck === undefined

/** Whose an item is: the street's before the station's own. */
export const streetOf = (item: string | undefined, ofStreet: OfStreet | undefined): { readonly street?: StreetId } =>
  ofStreet !== undefined && KeyWork.stands(ofStreet.items, item) ? { street: ofStreet.street } : {}
const standing = ({ keyWork }: YearlyGoals, item: string, ofStreet: OfStreet | undefined): readonly Finding[] =>
  KeyWork.againstNaming([...keyWork, ...(ofStreet?.items ?? [])], item)
const isOpen = (state: YearlyGoals, goal: string): readonly Finding[] =>
  goalOf(state, goal)?.stage === "open" ? [] : [finding("goals.not-open", { goal, stage: goalOf(state, goal)?.stage })]
const againstTarget = (state: YearlyGoals, command: Extract<Command, { readonly measure: unknown }>): readonly Finding[] => [
  ...isOpen(state, command.goal),
  ...GoalTargets.reasonsAgainst(command, state.targets)
]

export const decide = (command: Command, state: YearlyGoals, { today, ofStreet }: Context): Decision.Decision<readonly Event[]> => {
  const answer = (event: Event, ...findings: readonly Finding[]) => Decision.from<readonly Event[]>([event], findings)
  switch (command.type) {
    case "list-key-work":
      return answer(
        { ...command, type: "goals.key-work-listed", v: 1 },
        ...KeyWork.againstListing(state.keyWork, command.item),
        ...(ofStreet === undefined ? [] : [finding("goals.key-work-of-street", { street: ofStreet.street })])
      )
    case "strike-key-work":
      return answer({ ...command, type: "goals.key-work-struck", v: 1 }, ...KeyWork.againstNaming(state.keyWork, command.item))
    case "set-goal":
      return answer(
        { ...command, ...streetOf(command.serves, ofStreet), type: "goals.goal-set", v: 1 },
        ...(goalOf(state, command.goal) === undefined ? [] : [finding("goals.goal-twice", { goal: command.goal })]),
        ...(command.serves === undefined ? [servesNone(command.goal)] : standing(state, command.serves, ofStreet))
      )
    case "point-goal":
      return answer(
        { ...command, ...streetOf(command.serves, ofStreet), type: "goals.goal-pointed", v: 1 },
        ...isOpen(state, command.goal),
        ...standing(state, command.serves, ofStreet)
      )
    case "reach-goal": {
      const on = Day.require(command.on)
      return answer(
        { ...command, type: "goals.goal-reached", v: 1 },
        ...isOpen(state, command.goal),
        ...(on > today ? [finding("goals.future", { on, today }, { units: { on: "day", today: "day" } })] : [])
      )
    }
    case "drop-goal":
      return answer({ ...command, type: "goals.goal-dropped", v: 1 }, ...isOpen(state, command.goal))
    case "set-target":
      return answer({ ...command, type: "goals.target-set", v: 1 }, ...againstTarget(state, command))
    case "spread-target": {
      const { ofYear, ...which } = command
      return answer({ ...which, ...GoalTargets.spread(ofYear), type: "goals.target-set", v: 1 }, ...againstTarget(state, command))
    }
    case "drop-target":
      return answer({ ...command, type: "goals.target-dropped", v: 1 }, ...againstTarget(state, command))
  }
}

type Struck = Omit<Extract<Event, { readonly type: "goals.served-work-struck" }>, "type" | "v">
const isServing = ({ goals }: YearlyGoals, { street, item }: Struck): boolean =>
  goals.some((one) => one.street === street && one.serves === item && one.isStruck === undefined)

/** What becomes of the goals that serve an item of the street's which it strikes. */
export const struck = (state: YearlyGoals, by: Struck): readonly Event[] =>
  isServing(state, by) ? [{ ...by, type: "goals.served-work-struck", v: 1 }] : []

/** What the goals came to: those still asked, and those of them that were reached. */
export const tally = ({ goals }: YearlyGoals): { readonly done: number; readonly of: number } => ({
  done: goals.filter(({ stage }) => stage === "reached").length,
  of: goals.filter(({ stage }) => stage !== "dropped").length
})

export const fits = (state: YearlyGoals, event: Event): boolean => {
  switch (event.type) {
    case "goals.key-work-listed":
      return state.keyWork.every(({ item }) => item !== event.item)
    case "goals.key-work-struck":
      return KeyWork.stands(state.keyWork, event.item)
    case "goals.served-work-struck":
      return isServing(state, event)
    case "goals.goal-set":
      return goalOf(state, event.goal) === undefined
    case "goals.target-set":
      return goalOf(state, event.goal)?.stage === "open" && !GoalTargets.has(state.targets, event)
    case "goals.target-dropped":
      return goalOf(state, event.goal)?.stage === "open" && GoalTargets.has(state.targets, event)
    case "goals.goal-pointed":
    case "goals.goal-reached":
    case "goals.goal-dropped":
      return goalOf(state, event.goal)?.stage === "open"
  }
}

const changed = (state: YearlyGoals, goal: string, change: Partial<Goal>): YearlyGoals => ({
  ...state,
  goals: state.goals.map((one) => (one.goal === goal ? { ...one, ...change } : one))
})

export const evolve = (state: YearlyGoals, event: Event): YearlyGoals => {
  if (!fits(state, event)) return state
  switch (event.type) {
    case "goals.key-work-listed":
      return { ...state, keyWork: [...state.keyWork, { item: event.item, isStruck: false }] }
    case "goals.key-work-struck":
      return { ...state, keyWork: state.keyWork.map((one) => (one.item === event.item ? { ...one, isStruck: true } : one)) }
    case "goals.goal-set": {
      const { goal, serves, street } = event
      const of = { ...(serves === undefined ? {} : { serves }), ...(street === undefined ? {} : { street }) }
      return { ...state, goals: [...state.goals, { goal, stage: "open", ...of }] }
    }
    case "goals.goal-pointed": {
      const { goal, serves, street } = event
      const goals = state.goals.map((one): Goal => {
        if (one.goal !== goal) return one
        const { street: _, isStruck: __, ...rest } = one
        return { ...rest, serves, ...(street === undefined ? {} : { street }) }
      })
      return { ...state, goals }
    }
    case "goals.served-work-struck": {
      const isOf = ({ serves, street }: Goal) => serves === event.item && street === event.street
      return { ...state, goals: state.goals.map((one) => (isOf(one) ? { ...one, isStruck: true } : one)) }
    }
    case "goals.goal-reached":
      return changed(state, event.goal, { stage: "reached", reachedOn: Day.require(event.on) })
    case "goals.goal-dropped":
      return changed(state, event.goal, { stage: "dropped" })
    case "goals.target-set": {
      const { type: _, v: __, ...target } = event
      return { ...state, targets: [...state.targets, target] }
    }
    case "goals.target-dropped":
      return { ...state, targets: GoalTargets.without(state.targets, event) }
  }
}

export const decider: Decider<Command, YearlyGoals, Event, Context> = { initial, decide, evolve }

/** What is still asked, or was reached: of goals that were dropped nothing is. */
export const targetsAsked = ({ goals, targets }: YearlyGoals): readonly GoalTargets.Target[] => {
  const dropped = new Set(goals.filter(({ stage }) => stage === "dropped").map(({ goal }) => goal))
  return targets.filter(({ goal }) => !dropped.has(goal))
}

/** Goals, dropped ones aside, that serve no item of key work that stands. */
export const servingNone = (state: YearlyGoals): readonly string[] =>
  state.goals.filter((one) => one.stage !== "dropped" && !servesAny(state, one)).map(({ goal }) => goal)

/** Items of the station's own list that stand and that no goal serves. */
export const unserved = ({ keyWork, goals }: YearlyGoals): readonly string[] =>
  keyWork
    .filter(
      ({ item, isStruck }) =>
        !isStruck && !goals.some(({ stage, serves, street }) => stage !== "dropped" && serves === item && street === undefined)
    )
    .map(({ item }) => item)
