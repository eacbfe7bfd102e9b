/** The goals of stations for a year, what serves which, and what its numbers come to. */
import * as Effect from "effect/Effect"
import * as Registers from "../../registers/Registers.ts"
import * as GoalsByQuarter from "../../report/GoalsByQuarter.ts"
import type { DeskError } from "../DeskError.ts"
import { atOneMoment } from "../OneMoment.ts"
import { readRows } from "../ReadRows.ts"
import * as World from "../World.ts"
import * as Targets from "./Targets.ts"
import { rowAt } from "../RowAt.ts"

export interface Goals {
  readonly at: number
  readonly year: number
  readonly stations: readonly (GoalsByQuarter.StationYear & {
    /** What its goals ask for in numbers, in order of goal. */
    readonly targets: readonly Targets.Named[]
  })[]
  readonly streets: readonly GoalsByQuarter.StreetYear[]
}

export const goalsByQuarter = (world: World.World, year: number): Effect.Effect<Goals, DeskError> => {
  const { yearlyGoal, keyWork, streetKeyWork } = Registers
  const read = Effect.all({
    goals: readRows(world, yearlyGoal, yearlyGoal.facts.year.equals(year)),
    work: readRows(world, keyWork, keyWork.facts.year.equals(year)),
    ofStreets: readRows(world, streetKeyWork, streetKeyWork.facts.year.equals(year)),
    targets: Targets.read(world, year)
  })
  return Effect.map(atOneMoment(world, read), ({ at, value: { goals, work, ofStreets, targets } }) => ({
    at,
    year,
    streets: GoalsByQuarter.streets(
      ofStreets.map((row) => {
        const { street, item, struck, goals: serving } = row
        return { ...rowAt(streetKeyWork, row), street, item, struck, goals: serving }
      })
    ),
    stations: GoalsByQuarter.report(
      year,
      goals.map((row) => {
        const { station, goal, stage, serves, servesNone, reachedOn } = row
        return { ...rowAt(yearlyGoal, row), station, goal, stage, serves, servesNone, reachedOn }
      }),
      work.map((row) => {
        const { station, item, struck, served } = row
        return { ...rowAt(keyWork, row), station, item, struck, served }
      })
    ).map((station) => ({ ...station, targets: targets(station.station) }))
  }))
}
