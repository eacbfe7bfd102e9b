/** Where people serve, by the activity's id: an activity, or one session of a course; with the version that this was read at. */
import * as Effect from "effect/Effect"
import * as Activity from "../../activity/Activity.ts"
import * as Course from "../../activity/Course.ts"
import * as Occasion from "../../activity/Occasion.ts"
import type { ActivityId } from "../../foundation/Id.ts"
import { kinds } from "../../registers/activity/ActivityLives.ts"
import { type DeskError, NotFound } from "../DeskError.ts"
import { read } from "../Seen.ts"
import type { Relied } from "../Step.ts"
import type { World } from "../World.ts"

export interface Found {
  readonly occasion: Occasion.Occasion
  readonly relies: Relied
}

export const of = Effect.fnUntraced(function* (world: World, activity: ActivityId): Effect.fn.Return<Found, DeskError> {
  const stream = Activity.streamOf(activity)
  const own = yield* read(world, kinds.activity, stream)
  const planned = Occasion.ofActivity(activity, own.state)
  if (planned !== undefined) return { occasion: planned, relies: { stream, version: own.version } }
  const session = Course.sessionOf(activity)
  if (session === undefined) return yield* new NotFound({ kind: "activity", id: activity })
  const courseStream = Course.streamOf(session.course)
  const course = yield* read(world, kinds.course, courseStream)
  const held = Course.occasionOn(session.course, course.state, session.day)
  if (held === undefined) return yield* new NotFound({ kind: "activity", id: activity })
  return { occasion: held, relies: { stream: courseStream, version: course.version } }
})
