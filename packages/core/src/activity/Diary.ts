/**
 * The diary of a volunteer: every activity that they ever signed up for. It is the guard of what is asked across activities, clashes above
 * all: each sign-up writes here, so that two of one person in the same instant cannot both be made without one seeing the other.
 *
 * What a reader would get wrong: it does not say who has a place where; that stands with the activities. Whoever signs up again is entered
 * again, because the guard has to move with each sign-up.
 */
import type { Decider } from "../foundation/Decider.ts"
import * as Decision from "../foundation/Decision.ts"
import type { ActivityId, VolunteerId } from "../foundation/Id.ts"
import type { Command, Event } from "./Diary.schema.ts"

export type { Command, Event } from "./Diary.schema.ts"

export interface Diary {
  /** Each once, in the order of the first sign-up. */
  readonly activities: readonly ActivityId[]
}

export const initial: Diary = { activities: [] }
export const streamOf = (volunteer: VolunteerId): string => `diary/${volunteer}`
export const upcasts = {}
export const types: readonly Event["type"][] = ["diary.entered"]

/** Nothing speaks against it: whether somebody may sign up, the activity decides in the same commit. */
export const decide = ({ activity, on }: Command): Decision.Decision<readonly Event[]> =>
  Decision.met<readonly Event[]>([{ type: "diary.entered", v: 1, activity, on }])

export const fits = (): boolean => true

export const evolve = (state: Diary, { activity }: Event): Diary =>
  state.activities.includes(activity) ? state : { activities: [...state.activities, activity] }

export const decider: Decider<Command, Diary, Event, unknown> = { initial, decide, evolve }
