/**
 * Who has a place and may not join any longer, or of whom it is not known: after a move, a withdrawn consent, a block. What a reader would
 * get wrong: nobody loses a place by this; it is a question, and whoever asks talks to the person.
 */
import * as Effect from "effect/Effect"
import * as Activity from "../../activity/Activity.ts"
import * as Places from "../../activity/Places.ts"
import type { Day } from "../../foundation/Day.ts"
import type { ActivityId } from "../../foundation/Id.ts"
import * as Policy from "../../law/Policy.ts"
import { kinds } from "../../registers/activity/ActivityLives.ts"
import * as AsKnown from "../AsKnown.ts"
import { type DeskError, NotFound } from "../DeskError.ts"
import * as World from "../World.ts"
import { read } from "../Seen.ts"
import * as Volunteers from "./Volunteers.ts"

/** `asOf`: today where nothing is said; of a day before, as it was known then. */
export const losing = Effect.fnUntraced(function* (
  now: World.World,
  activity: ActivityId,
  { asOf }: { readonly asOf?: Day } = {}
): Effect.fn.Return<readonly Places.Losing[], DeskError> {
  const world = asOf === undefined ? now : yield* AsKnown.on(now, asOf)
  const { today, calendar } = World.now(world)
  const on = asOf ?? today
  const view = Policy.on(world.policy, on)
  const { state, version } = yield* read(world, kinds.activity, Activity.streamOf(activity))
  if (version === 0) return yield* new NotFound({ kind: "activity", id: activity })
  const placed = Activity.placed(state).map(({ volunteer }) => volunteer)
  const { facts } = yield* Volunteers.load(world, activity, state, placed, view)
  return Places.losing(state, on, { today, view, calendar, ...facts })
})
