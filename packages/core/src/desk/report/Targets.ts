/** What the goals of stations ask for in numbers, against what was done: out of the register of targets, and the rows that they are counted from. */
import * as Effect from "effect/Effect"
import * as Period from "../../foundation/Period.ts"
import { targetMeasure } from "../../place/messages/options.ts"
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

/** Ids and what is known of them. */
const known = <V>(pairs: readonly (readonly [string, V | undefined])[]): ReadonlyMap<string, V> =>
  new Map(pairs.flatMap(([id, value]) => (value === undefined ? [] : [[id, value] as const])))

/** To be run at one moment. A year without targets reads nothing but their register. */
export const read = Effect.fnUntraced(function* (world: World.World, year: number): Effect.fn.Return<OfStation, DeskError> {
  const { goalTarget } = Registers
  const rows = yield* readRows(world, goalTarget, goalTarget.facts.year.equals(year))
  if (rows.length === 0) return () => []
  const asked = rows.flatMap((row): readonly TargetsByQuarter.Asked[] => {
    const measure = targetMeasure.codes.find((one) => one === row.measure)
    const { station, goal, team, q1 = 0, q2 = 0, q3 = 0, q4 = 0 } = row
    return measure === undefined ? [] : [{ station, goal, measure, team: team === none ? undefined : team, q1, q2, q3, q4 }]
  })
  const stations = yield* readRows(world, Registers.station)
  const teams = yield* readRows(world, Registers.team)
  const names = known(teams.map(({ team, name }) => [team, name]))
  const streets = {
    stations: known(stations.map(({ station, street }) => [station, street])),
    teams: known(teams.map(({ team, street }) => [team, street]))
  }
  const measures = asked.map(({ measure }) => measure)
  const done = yield* TargetRows.read(world, Period.year(year), measures, streets.teams)
  const byStation = Map.groupBy(asked, ({ station }) => station)
  const on = { year, today: World.now(world).today }
  return (station) =>
    TargetsByQuarter.report(on, byStation.get(station) ?? [], streets.stations, done).map((target) => ({
      ...target,
      teamName: target.team === undefined ? undefined : names.get(target.team)
    }))
})
