/** What the goals of stations ask for in numbers, against what was done: out of the register of targets, and the rows that they are counted from. */
import * as Effect from "effect/Effect"
import * as Period from "../../foundation/Period.ts"
import type { Measure } from "../../place/GoalTargets.ts"
import { none } from "../../registers/Register.ts"
import * as Registers from "../../registers/Registers.ts"
import * as TargetsByQuarter from "../../report/TargetsByQuarter.ts"
import type { DeskError } from "../DeskError.ts"
import { readRows } from "../ReadRows.ts"
import * as World from "../World.ts"
import * as TargetRows from "./TargetRows.ts"

export interface Named extends TargetsByQuarter.Target {
  /** What the team is called. */
  readonly teamName: string | undefined
}
/** Of one station, in order of goal. */
export type OfStation = (station: string) => readonly Named[]

/** To be run at one moment. A year without targets reads nothing but their register. */
export const read = Effect.fnUntraced(function* (world: World.World, year: number): Effect.fn.Return<OfStation, DeskError> {
  const { goalTarget } = Registers
  const rows = yield* readRows(world, goalTarget, goalTarget.facts.year.equals(year))
  if (rows.length === 0) return () => []
  const asked = rows.map(({ station, goal, measure, team, q1 = 0, q2 = 0, q3 = 0, q4 = 0 }): TargetsByQuarter.Asked => {
    // The decider takes no other.
    const of = { station, goal, measure: measure as Measure }
    return { ...of, team: team === none ? undefined : team, q1, q2, q3, q4 }
  })
  const stations = yield* readRows(world, Registers.station)
  const teams = yield* readRows(world, Registers.team)
  const names = new Map<string | undefined, string | undefined>(teams.map(({ team, name }) => [team, name]))
  const streetOfTeam = new Map<string | undefined, string | undefined>(teams.map(({ team, street }) => [team, street]))
  const streetOfStation = new Map(stations.map(({ station, street }) => [station, street]))
  const measures = asked.map(({ measure }) => measure)
  const done = yield* TargetRows.read(world, Period.year(year), measures, streetOfTeam)
  const byStation = Map.groupBy(asked, ({ station }) => station)
  const on = { year, today: World.now(world).today }
  return (station) =>
    TargetsByQuarter.report(on, byStation.get(station) ?? [], streetOfStation, done).map((target) => ({
      ...target,
      teamName: names.get(target.team)
    }))
})
