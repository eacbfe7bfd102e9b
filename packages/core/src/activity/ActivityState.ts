/**
 * What an activity is after its events: how far it has come, its positions, and who has a place in them or waits for one.
 *
 * What a reader would get wrong: nobody is ever taken out of the list of sign-ups. Whoever withdrew stays in it with the day, and stands at
 * the end of it again after signing up anew.
 */
import * as Day from "../foundation/Day.ts"
import type { VolunteerId } from "../foundation/Id.ts"
import type { Event, Notice, Override, Plan, Position, Stated } from "./Activity.schema.ts"

export const stages = ["none", "planned", "published", "open", "closed", "under-way", "held", "cancelled"] as const
export type Stage = (typeof stages)[number]

export interface SignUp {
  readonly volunteer: VolunteerId
  readonly position: string
  readonly on: Day.Day
  readonly standing: "place" | "waiting" | "withdrawn"
  readonly overrides: readonly Override[]
  readonly stated: Stated
  /** Since when there is a place; the day of the sign-up unless somebody waited. */
  readonly placeOn?: Day.Day
  readonly withdrawnOn?: Day.Day
  readonly noShow?: { readonly on: Day.Day; readonly malicious: boolean }
}

export interface Activity {
  readonly stage: Stage
  readonly plan?: Plan
  readonly positions: readonly Position[]
  readonly notice?: Notice
  /** In the order in which they came: that of the waiting list. */
  readonly signUps: readonly SignUp[]
  /** Forecast for its days, as noted last. */
  readonly highestCelsius?: number
  readonly begunOn?: Day.Day
  readonly endedOn?: Day.Day
  /** The latest day that anything is known of: nothing comes before it. */
  readonly latest?: Day.Day
}

export const initial: Activity = { stage: "none", positions: [], signUps: [] }

export const positionOf = ({ positions }: Activity, code: string): Position | undefined =>
  positions.find(({ position }) => position === code)

/** The sign-up that stands; one at most. */
export const standingOf = ({ signUps }: Activity, volunteer: VolunteerId): SignUp | undefined =>
  signUps.find((one) => one.volunteer === volunteer && one.standing !== "withdrawn")

const ofStanding = ({ signUps }: Activity, standing: SignUp["standing"], code?: string): readonly SignUp[] =>
  signUps.filter((one) => one.standing === standing && (code === undefined || one.position === code))

/** Those who have a place, in one position or in all. */
export const placed = (state: Activity, code?: string): readonly SignUp[] => ofStanding(state, "place", code)
/** Those who wait, the first first. */
export const waiting = (state: Activity, code?: string): readonly SignUp[] => ofStanding(state, "waiting", code)

/** Places that nobody has; none of a position that is not there. */
export const free = (state: Activity, code: string): number => (positionOf(state, code)?.number ?? 0) - placed(state, code).length

const announced = ["published", "open", "closed"] as const
const begun = ["under-way", "held"] as const

export const stagesOf: { readonly [T in Event["type"]]: readonly Stage[] } = {
  "activity.planned": ["none"],
  "activity.replanned": ["planned"],
  "activity.position-set": ["planned", ...announced],
  "activity.position-dropped": ["planned", ...announced],
  "activity.notice-published": ["planned"],
  "activity.sign-up-opened": ["published", "closed"],
  "activity.sign-up-closed": ["open"],
  "activity.moved": announced,
  "activity.forecast-noted": ["planned", ...announced, "under-way"],
  "activity.begun": ["open", "closed"],
  "activity.held": ["under-way"],
  "activity.cancelled": ["planned", ...announced, "under-way"],
  // Under way as well: whoever comes on the day signs up on the spot.
  "activity.place-taken": ["open", "under-way"],
  "activity.queued": ["open", "under-way"],
  "activity.place-given": ["open", "closed", "under-way"],
  "activity.sign-up-withdrawn": ["open", "closed", "under-way"],
  "activity.no-show-noted": begun,
  "activity.no-show-taken-back": begun
}

/** Whether an event can happen: in this stage, and without giving away a place that is not there. */
export const fits = (state: Activity, event: Event): boolean => {
  if (!stagesOf[event.type].includes(state.stage)) return false
  switch (event.type) {
    case "activity.position-set":
      return placed(state, event.position.position).length <= event.position.number
    case "activity.position-dropped":
      return positionOf(state, event.position) !== undefined && state.signUps.every(({ position }) => position !== event.position)
    case "activity.place-taken":
      return standingOf(state, event.volunteer) === undefined && free(state, event.position) > 0
    case "activity.queued":
      return standingOf(state, event.volunteer) === undefined && positionOf(state, event.position) !== undefined
    case "activity.place-given": {
      const sign = standingOf(state, event.volunteer)
      return sign?.standing === "waiting" && free(state, sign.position) > 0
    }
    case "activity.sign-up-withdrawn":
      return standingOf(state, event.volunteer) !== undefined
    case "activity.no-show-noted": {
      const sign = standingOf(state, event.volunteer)
      return sign?.standing === "place" && sign.noShow === undefined
    }
    case "activity.no-show-taken-back":
      return noShowOf(state, event.volunteer) !== undefined
    default:
      return true
  }
}

/** The latest sign-up of theirs of which a no-show is noted. It counts against them also where the sign-up was withdrawn afterwards. */
export const noShowOf = ({ signUps }: Activity, volunteer: VolunteerId): SignUp | undefined =>
  signUps.findLast((one) => one.volunteer === volunteer && one.noShow !== undefined)

export const hasPlace = (state: Activity, volunteer: VolunteerId): boolean => standingOf(state, volunteer)?.standing === "place"

export const evolve = (state: Activity, event: Event): Activity => {
  if (!fits(state, event)) return state
  const latest = Day.require(event.on)
  return changed({ ...state, latest }, event, latest)
}

const changed = (state: Activity, event: Event, on: Day.Day): Activity => {
  switch (event.type) {
    case "activity.planned":
    case "activity.replanned":
      return { ...state, stage: "planned", plan: event.plan }
    case "activity.position-set": {
      const { position } = event
      const isThere = positionOf(state, position.position) !== undefined
      const replaced = state.positions.map((one) => (one.position === position.position ? position : one))
      return { ...state, positions: isThere ? replaced : [...state.positions, position] }
    }
    case "activity.position-dropped":
      return { ...state, positions: state.positions.filter(({ position }) => position !== event.position) }
    case "activity.notice-published":
      return { ...state, stage: "published", notice: event.notice }
    case "activity.sign-up-opened":
      return { ...state, stage: "open" }
    case "activity.sign-up-closed":
      return { ...state, stage: "closed" }
    case "activity.moved":
      return state.plan === undefined ? state : { ...state, plan: { ...state.plan, time: event.time } }
    case "activity.forecast-noted":
      return { ...state, highestCelsius: event.highestCelsius }
    case "activity.begun":
      return { ...state, stage: "under-way", begunOn: on }
    case "activity.held":
      return { ...state, stage: "held", endedOn: on }
    case "activity.cancelled":
      return { ...state, stage: "cancelled", endedOn: on }
    case "activity.place-taken":
      return { ...state, signUps: [...state.signUps, { ...signUpOf(event, on), standing: "place", placeOn: on }] }
    case "activity.queued":
      return { ...state, signUps: [...state.signUps, { ...signUpOf(event, on), standing: "waiting" }] }
    case "activity.place-given":
      return withSignUp(state, event.volunteer, (one) => ({ ...one, standing: "place", placeOn: on }))
    case "activity.sign-up-withdrawn":
      return withSignUp(state, event.volunteer, (one) => ({ ...one, standing: "withdrawn", withdrawnOn: on }))
    case "activity.no-show-noted":
      return withSignUp(state, event.volunteer, (one) => ({ ...one, noShow: { on, malicious: event.malicious } }))
    case "activity.no-show-taken-back": {
      const noted = noShowOf(state, event.volunteer)
      return { ...state, signUps: state.signUps.map((one) => (one === noted ? withoutNoShow(one) : one)) }
    }
  }
}

const withoutNoShow = (one: SignUp): SignUp => {
  const { noShow: _, ...rest } = one
  return rest
}

type Signed = Extract<Event, { readonly type: "activity.place-taken" | "activity.queued" }>

const signUpOf = ({ volunteer, position, overrides, stated }: Signed, on: Day.Day) => ({
  volunteer,
  position,
  on,
  overrides: overrides ?? [],
  stated: stated ?? {}
})

const withSignUp = (state: Activity, volunteer: VolunteerId, change: (one: SignUp) => SignUp): Activity => ({
  ...state,
  signUps: state.signUps.map((one) => (one.volunteer === volunteer && one.standing !== "withdrawn" ? change(one) : one))
})
