/**
 * When and where people serve, as attendance needs to know it: an activity, or one session of a course.
 *
 * What a reader would get wrong: a session is an activity of its own, named by its course and its day, so that one person has one record
 * for each session and not one for the whole course.
 */
import * as Day from "../foundation/Day.ts"
import type { ActivityId, VolunteerId } from "../foundation/Id.ts"
import * as Minute from "../foundation/Minute.ts"
import * as Span from "../foundation/Span.ts"
import type { ServiceFacts } from "../service/ServiceFacts.schema.ts"
import type { Plan } from "./Activity.schema.ts"
import * as State from "./ActivityState.ts"

/** What a service record takes from where somebody served. */
export type Setting = Pick<
  ServiceFacts,
  "team" | "community" | "street" | "station" | "activity" | "category" | "activityName" | "place" | "content" | "organiser" | "leader"
>

export interface Occasion {
  readonly setting: Setting
  readonly time: Plan["time"]
  readonly outdoors?: boolean
  /** Forecast for its days. */
  readonly highestCelsius?: number
  /** Nobody serves before it has begun, or where it never took place. */
  readonly hasBegun: boolean
  /** Whether somebody has a place in it. */
  readonly expects: (volunteer: VolunteerId) => boolean
}

/** Undefined for an activity that was never planned. */
export const ofActivity = (activity: ActivityId, state: State.Activity): Occasion | undefined => {
  const { plan } = state
  if (plan === undefined) return undefined
  return {
    setting: setting(activity, plan),
    time: plan.time,
    ...(plan.outdoors === undefined ? {} : { outdoors: plan.outdoors }),
    ...(state.highestCelsius === undefined ? {} : { highestCelsius: state.highestCelsius }),
    hasBegun: state.begunOn !== undefined,
    expects: (volunteer) => State.hasPlace(state, volunteer)
  }
}

/** Where somebody serves under a plan; `activity` is the id of the activity, or of the session. */
export const setting = (activity: ActivityId, plan: Pick<Plan, "name" | Exclude<keyof Setting, "activity" | "activityName">>): Setting => ({
  team: plan.team,
  ...(plan.community === undefined ? {} : { community: plan.community }),
  ...(plan.street === undefined ? {} : { street: plan.street }),
  ...(plan.station === undefined ? {} : { station: plan.station }),
  activity,
  category: plan.category,
  activityName: plan.name,
  place: plan.place,
  content: plan.content,
  organiser: plan.organiser,
  leader: plan.leader
})

/** Whose it is. */
export const scopeOf = ({ setting: { team, community, street, station } }: Pick<Occasion, "setting">) => ({
  team,
  ...(community === undefined ? {} : { community }),
  ...(street === undefined ? {} : { street }),
  ...(station === undefined ? {} : { station })
})

/** The days that an occasion touches. */
export const daysOf = ({ time }: Pick<Occasion, "time">): { readonly first: Day.Day; readonly last: Day.Day } => ({
  first: Minute.dayOf(time.from),
  last: Span.lastDay(time)
})
