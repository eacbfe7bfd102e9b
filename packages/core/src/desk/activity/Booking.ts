/**
 * The service record that comes of somebody's attendance: made and booked in one commit, one for each person and activity. What a reader
 * would get wrong: the same request under the same key is answered with the same record; another one is refused while that record stands.
 */
import * as Effect from "effect/Effect"
import type { ActivityId, RecordId, VolunteerId } from "../../foundation/Id.ts"
import type { DeskError } from "../DeskError.ts"
import * as Life from "../Life.ts"
import type { Submitted } from "../Submission.ts"
import type { World } from "../World.ts"
import { lives } from "./ActivityLives.ts"

export interface Booked extends Submitted {
  readonly record: RecordId
}

export const book = (
  world: World,
  activity: ActivityId,
  volunteer: VolunteerId,
  { key = world.ids() }: Pick<Life.Options, "key"> = {}
): Effect.Effect<Booked, DeskError> => {
  const record = world.digest(`record ${activity} ${volunteer} ${key}`) as RecordId
  return Effect.map(Life.give(world, lives.attendance, activity, { type: "book", volunteer, record }, { key }), (submitted) => ({
    ...submitted,
    record
  }))
}
