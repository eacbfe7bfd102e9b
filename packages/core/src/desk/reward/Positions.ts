/** The position in which somebody served, by the sign-up for the activity that a record names: whether its work is hard, and what it pays. */
import * as Effect from "effect/Effect"
import * as Activity from "../../activity/Activity.ts"
import * as Day from "../../foundation/Day.ts"
import * as OnePerson from "../../person/OnePerson.ts"
import { kinds } from "../../registers/activity/ActivityLives.ts"
import type { Row } from "../../registers/service/ServiceRecords.ts"
import type { Work } from "../../reward/Weights.ts"
import type { DeskError } from "../DeskError.ts"
import * as Merged from "../person/Merged.ts"
import { seen } from "../Seen.ts"
import type { Relied } from "../Step.ts"
import type { World } from "../World.ts"

export interface Position extends Pick<Work, "isHard" | "rates"> {
  readonly relies: readonly Relied[]
}

/** Of a record whose activity nobody planned here, or that nobody signed up for: plain work at the plain rate. */
export const of = Effect.fnUntraced(function* (
  world: World,
  { activity, volunteer }: Pick<Row, "activity" | "volunteer">
): Effect.fn.Return<Position, DeskError> {
  const { state, relies } = yield* seen(world, "activity", activity, kinds.activity)
  const people = yield* Merged.people(world)
  const sign = Activity.placed(state).find((one) => volunteer !== undefined && OnePerson.isSame(people, one.volunteer, volunteer))
  const position = sign === undefined ? undefined : Activity.positionOf(state, sign.position)
  const rates = (position?.rates ?? []).map(({ from, percent }) => ({ from: Day.require(from), percent }))
  return { isHard: position?.hard === true, rates, relies }
})
