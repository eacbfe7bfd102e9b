/**
 * What an assessment of a station rests on beyond its own stream: that the station is there, and what became of its goals for the year. What a
 * reader would get wrong: both are read together with their versions, so that a goal reached meanwhile is counted, not passed over.
 */
import * as Effect from "effect/Effect"
import type { Context } from "../../place/StationAssessment.ts"
import * as StationYear from "../../place/StationYear.ts"
import * as YearlyGoals from "../../place/YearlyGoals.ts"
import * as Replay from "../../ports/Replay.ts"
import { kinds } from "../../registers/place/PlaceLives.ts"
import { ask, replayed } from "../Ask.ts"
import type { DeskError } from "../DeskError.ts"
import type { Gathered } from "../Life.ts"
import type { World } from "../World.ts"

export type Around = Pick<Context, "station" | "goals">

/** `id`: "station/year". */
export const around = (world: World, id: string): Effect.Effect<Gathered<Around>, DeskError> =>
  Effect.gen(function* () {
    const [stationStream, goalsStream] = [`station/${StationYear.of(id).station}`, `goals/${id}`]
    const stationHistory = yield* ask("history", () => world.store.history(world.tenant, stationStream))
    const goalsHistory = yield* ask("history", () => world.store.history(world.tenant, goalsStream))
    const facts = yield* replayed((): Around => {
      const { stage, street, community } = Replay.state(kinds.station, stationHistory)
      const station = { ...(street === undefined ? {} : { street }), ...(community === undefined ? {} : { community }) }
      return {
        station: stage === "none" ? undefined : station,
        goals: YearlyGoals.tally(Replay.state(kinds.goals, goalsHistory))
      }
    })
    return {
      facts,
      relies: [
        { stream: stationStream, version: stationHistory.length },
        { stream: goalsStream, version: goalsHistory.length }
      ]
    }
  })
