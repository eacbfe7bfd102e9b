/**
 * An activity from plan to end: planned → announced → sign-up open and closed → under way → held, or cancelled.
 *
 * What a reader would get wrong: a plan may lack facts; what is known to be wrong refuses it all the same. Nothing is announced before the
 * rules about activities and the notice are met, so what is unknown is asked then at the latest.
 */
import * as Canonical from "../foundation/Canonical.ts"
import * as Day from "../foundation/Day.ts"
import type { Decider } from "../foundation/Decider.ts"
import * as Decision from "../foundation/Decision.ts"
import type { Finding } from "../foundation/Finding.ts"
import type { ActivityId } from "../foundation/Id.ts"
import * as Minute from "../foundation/Minute.ts"
import { finding } from "../law/Refusal.ts"
import type { Command, Event, Position } from "./Activity.schema.ts"
import * as State from "./ActivityState.ts"
import * as Company from "./Company.ts"
import * as Places from "./Places.ts"
import * as PlanReasons from "./PlanReasons.ts"
import * as TwoAdults from "./rules/TwoAdults.ts"
import * as Taking from "./Taking.ts"
import * as Turn from "../law/Turn.ts"

export type { Command, Event, Notice, Override, Plan, Position, Stated } from "./Activity.schema.ts"
export type { Activity, SignUp, Stage } from "./ActivityState.ts"
export { evolve, fits, free, hasPlace, initial, placed, positionOf, stages, stagesOf, standingOf, waiting } from "./ActivityState.ts"
export type { Context } from "./Places.ts"

export const streamOf = (activity: ActivityId): string => `activity/${activity}`
export const upcasts = {}

type Answer = Decision.Decision<readonly Event[]>

/** Whoever signs up may have to wait instead, and a place that falls free is given on: those events come at the same stages. */
const eventOf = {
  plan: "activity.planned",
  replan: "activity.replanned",
  "set-position": "activity.position-set",
  "drop-position": "activity.position-dropped",
  publish: "activity.notice-published",
  "open-sign-up": "activity.sign-up-opened",
  "close-sign-up": "activity.sign-up-closed",
  move: "activity.moved",
  "note-forecast": "activity.forecast-noted",
  begin: "activity.begun",
  hold: "activity.held",
  cancel: "activity.cancelled",
  "sign-up": "activity.place-taken",
  "give-places": "activity.place-given",
  withdraw: "activity.sign-up-withdrawn",
  "note-no-show": "activity.no-show-noted",
  "take-back-no-show": "activity.no-show-taken-back"
} as const satisfies { readonly [T in Command["type"]]: Event["type"] }

export const decide = (command: Command, state: State.Activity, context: Places.Context): Answer => {
  if (!State.stagesOf[eventOf[command.type]].includes(state.stage))
    return { outcome: "unmet", findings: [finding("activity.stage", { command: command.type, stage: state.stage })] }
  const answer = answerTo(command, state, context)
  const [first, ...more] = Turn.inOrder("activity", { on: Day.require(command.on), today: context.today, latest: state.latest })
  return first === undefined ? answer : { outcome: "unmet", findings: [first, ...more, ...answer.findings] }
}

const answerTo = (command: Command, state: State.Activity, context: Places.Context): Answer => {
  const { on } = command
  const answer = (event: Event, findings: readonly Finding[] = []): Answer => Decision.from<readonly Event[]>([event], findings)
  switch (command.type) {
    case "plan":
      return answer({ type: "activity.planned", v: 1, plan: command.plan, on }, PlanReasons.planWrongs(command.plan, context))
    case "replan":
      return answer({ type: "activity.replanned", v: 1, plan: command.plan, on }, PlanReasons.planWrongs(command.plan, context))
    case "set-position":
      return setPosition(command.position, on, state, context)
    case "drop-position":
      return answer({ type: "activity.position-dropped", v: 1, position: command.position, on }, dropWrongs(command.position, state))
    case "publish":
      return answer(
        { type: "activity.notice-published", v: 1, notice: command.notice, on },
        PlanReasons.noticeWrongs(command, state, context)
      )
    case "open-sign-up":
      return answer({ type: "activity.sign-up-opened", v: 1, on })
    case "close-sign-up":
      return answer({ type: "activity.sign-up-closed", v: 1, on }, Company.reasons(TwoAdults.ahead, state, context))
    case "move": {
      const event: Event = { ...command, type: "activity.moved", v: 1 }
      const wrongs = PlanReasons.timeWrongs(command.time)
      return answer(event, wrongs.length > 0 ? wrongs : Places.losingFindings(State.evolve(state, event), Day.require(on), context))
    }
    case "note-forecast": {
      const event: Event = { ...command, type: "activity.forecast-noted", v: 1 }
      return answer(event, Places.losingFindings(State.evolve(state, event), Day.require(on), context))
    }
    case "begin":
      return answer({ type: "activity.begun", v: 1, on }, [
        ...PlanReasons.notBefore(on, state, ({ time }) => Minute.dayOf(time.from)),
        ...Company.reasons(TwoAdults.atBegin, state, context)
      ])
    case "hold":
      return answer({ type: "activity.held", v: 1, on }, PlanReasons.heldWrongs(on, state, context))
    case "cancel":
      return answer({ ...command, type: "activity.cancelled", v: 1 })
    case "sign-up": {
      const { volunteer, position, stated = {}, overrides = [] } = command
      return Places.signUp(state, { volunteer, position, stated, overrides }, on, context)
    }
    case "give-places": {
      const { events, findings } = Places.give(state, on, context)
      const over = Taking.over(state, Day.require(on))
      const nobody = over.length > 0 ? over : [finding("activity.nobody-gets-one", {})]
      return Decision.from(events, [...findings, ...(events.length > 0 ? [] : nobody)])
    }
    case "withdraw":
      return Places.withdraw(state, command.volunteer, { ...command, type: "activity.sign-up-withdrawn", v: 1 }, on, context)
    case "note-no-show": {
      const { volunteer } = command
      const sign = State.standingOf(state, volunteer)
      return answer({ ...command, type: "activity.no-show-noted", v: 1 }, [
        ...(sign?.standing === "place" ? [] : [finding("activity.no-place", { volunteer })]),
        ...(sign?.noShow === undefined ? [] : [finding("activity.no-show-already", { volunteer })])
      ])
    }
    case "take-back-no-show": {
      const { volunteer } = command
      return answer(
        { ...command, type: "activity.no-show-taken-back", v: 1 },
        State.noShowOf(state, volunteer) === undefined ? [finding("activity.no-no-show", { volunteer })] : []
      )
    }
  }
}

const isSignedUpFor = ({ signUps }: State.Activity, code: string): boolean => signUps.some(({ position }) => position === code)

/** The same but for its name, its number of places, and what a time bank pays for it. */
const asksTheSame = (a: Position | undefined, b: Position): boolean => Canonical.text(askedBy(a)) === Canonical.text(askedBy(b))

const askedBy = ({ name: _name, number: _number, hard: _hard, rates: _rates, ...asked }: Partial<Position> = {}) => asked

/** More places go to those who wait. */
const setPosition = (position: Position, on: string, state: State.Activity, context: Places.Context): Answer => {
  const { position: code, number } = position
  const before = State.positionOf(state, code)
  const taken = State.placed(state, code).length
  const event: Event = { type: "activity.position-set", v: 1, position, on }
  const wrongs = [
    ...(number > 0 ? [] : [finding("activity.no-places", { position: code, number })]),
    ...(number > 0 && number < taken ? [finding("activity.places-taken", { position: code, number, taken })] : []),
    ...(isSignedUpFor(state, code) && !asksTheSame(before, position) ? [finding("activity.position-in-use", { position: code })] : [])
  ]
  const [first, ...more] = wrongs
  if (first !== undefined) return { outcome: "unmet", findings: [first, ...more] }
  const given =
    State.waiting(state, code).length === 0 ? { events: [], findings: [] } : Places.give(State.evolve(state, event), on, context)
  return Decision.from<readonly Event[]>([event, ...given.events], given.findings)
}

const dropWrongs = (code: string, state: State.Activity): readonly Finding[] => [
  ...(State.positionOf(state, code) === undefined ? [finding("activity.unknown-position", { position: code })] : []),
  ...(isSignedUpFor(state, code) ? [finding("activity.position-in-use", { position: code })] : [])
]

export const decider: Decider<Command, State.Activity, Event, Places.Context> = {
  initial: State.initial,
  decide,
  evolve: State.evolve
}
