/**
 * What an assessment of a station rests on beyond its own stream: that the station is there, and what became of its goals for the year. What a
 * reader would get wrong: both are read together with their versions, so that a goal reached meanwhile is counted, not passed over.
 */
import * as Effect from "effect/Effect"
import type { Context } from "../../place/StationAssessment.ts"
import * as StationYear from "../../place/StationYear.ts"
import * as YearlyGoals from "../../place/YearlyGoals.ts"
import { kinds } from "../../registers/place/PlaceLives.ts"
import type { DeskError } from "../DeskError.ts"
import type { Gathered } from "../Life.ts"
import { seen } from "../Seen.ts"
import type { World } from "../World.ts"

export type Around = Pick<Context, "station" | "goals">

/** `id`: "station/year". */
export const around = Effect.fnUntraced(function* (world: World, id: string): Effect.fn.Return<Gathered<Around>, DeskError> {
  const station = yield* seen(world, "station", StationYear.of(id).station, kinds.station)
  const goals = yield* seen(world, "goals", id, kinds.goals)
  const { stage, street, community } = station.state
  const place = { ...(street === undefined ? {} : { street }), ...(community === undefined ? {} : { community }) }
  return {
    facts: { station: stage === "none" ? undefined : place, goals: YearlyGoals.tally(goals.state) },
    relies: [...station.relies, ...goals.relies]
  }
})
