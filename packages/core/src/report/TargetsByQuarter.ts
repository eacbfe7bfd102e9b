/**
 * Targets of goals against what was done, quarter by quarter.
 *
 * What a reader would get wrong: what nobody knows is not nothing. A quarter that has not begun has no actual, and neither has a measure of which
 * nobody, of no place and no team, entered any row, nor a station of which no street is known. A quarter that is not over is told so far.
 * People of two quarters are not added up, so there is no sum of the year.
 */
import type * as Day from "../foundation/Day.ts"
import * as Period from "../foundation/Period.ts"
import type { Amounts, Measure } from "../place/GoalTargets.ts"
import * as Figure from "./Figure.ts"
import { names } from "./messages/targets.ts"

/** A row of what was done. `street`: where a row names none, its team's. */
export interface Done extends Figure.At {
  readonly street?: string | undefined
  readonly team?: string | undefined
  readonly on?: Day.Day | undefined
  /** Of measures that count people. */
  readonly who?: string | undefined
  /** Of measures of time. */
  readonly minutes?: number | undefined
}
/** By measure; those that no target asks for need not be there. */
export type Rows = { readonly [M in Measure]?: readonly Done[] }

export interface Asked extends Amounts {
  readonly station: string
  readonly goal: string
  readonly measure: Measure
  /** Undefined: of the station's street. */
  readonly team: string | undefined
}

export interface Quarter {
  readonly quarter: 1 | 2 | 3 | 4
  readonly stage: "ahead" | "so-far" | "over"
  /** In the unit of the measure, as the actual. */
  readonly target: number
  readonly actual: Figure.Figure | undefined
  /** Actual less target; undefined while the actual is unknown. */
  readonly difference: number | undefined
}
export interface Target {
  readonly goal: string
  readonly measure: Measure
  readonly team: string | undefined
  readonly unit: string
  /** First to fourth. */
  readonly quarters: readonly Quarter[]
}

type Counting = (name: Figure.Name, rows: readonly Done[], period: Period.Period) => Figure.Figure

const within = (period: Period.Period, { on }: Done): boolean | undefined => (on === undefined ? undefined : Period.contains(period, on))
const times: Counting = (name, rows, period) => Figure.count(name, rows, (row) => within(period, row))
const minutes: Counting = (name, rows, period) =>
  Figure.sum(name, rows, (row) => {
    const does = within(period, row)
    return does === true ? row.minutes : does
  })
const people: Counting = (name, rows, period) =>
  Figure.distinct(name, rows, (row) => {
    const does = within(period, row)
    return does === true ? row.who : does
  })
/** People by the first of all their rows, whenever that was. */
const newcomers: Counting = (name, rows, period) => {
  const firstOn = new Map<string | undefined, number>()
  for (const { who, on = Infinity } of rows) firstOn.set(who, Math.min(on, firstOn.get(who) ?? Infinity))
  return people(
    name,
    rows.filter(({ who, on }) => on === undefined || on === firstOn.get(who)),
    period
  )
}

const counting: { readonly [M in Measure]: Counting } = {
  "credited-minutes": minutes,
  "visits-kept": times,
  "people-served": people,
  "events-held": times,
  "volunteers-gained": newcomers,
  "training-times": times
}

const quarters = [1, 2, 3, 4] as const

/** `streetOf`: of each station, where one is known. Targets keep their order. */
export const report = (
  { year, today }: { readonly year: number; readonly today: Day.Day },
  targets: readonly Asked[],
  streetOf: ReadonlyMap<string, string | undefined>,
  rows: Rows
): readonly Target[] => {
  const own = ({ station, measure, team }: Asked): readonly Done[] | undefined => {
    const [all, street] = [rows[measure] ?? [], streetOf.get(station)]
    if (all.length === 0 || (team === undefined && street === undefined)) return undefined
    return all.filter((row) => (team === undefined ? row.street === street : row.team === team))
  }
  return targets.map((asked): Target => {
    const { goal, measure, team } = asked
    const done = own(asked)
    return {
      goal,
      measure,
      team,
      unit: names[measure].unit,
      quarters: quarters.map((quarter): Quarter => {
        const period = Period.quarter(year, quarter)
        const stage = today < period.first ? "ahead" : today <= period.last ? "so-far" : "over"
        const actual = done === undefined || stage === "ahead" ? undefined : counting[measure](names[measure], done, period)
        const target = asked[`q${quarter}`]
        return { quarter, stage, target, actual, difference: actual?.value === undefined ? undefined : actual.value - target }
      })
    }
  })
}
