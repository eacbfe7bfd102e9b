/**
 * A station's goals for a year against what was reached, quarter by quarter.
 *
 * What a reader would get wrong: a dropped goal is no longer asked. A goal that was reached outside its year is reached, in no quarter of it;
 * so goals set = the four quarters + outside the year + still open.
 */
import * as Period from "../foundation/Period.ts"
import type * as Day from "../foundation/Day.ts"
import * as Figure from "./Figure.ts"
import { goals as names } from "./messages/figures.ts"

export interface Goal extends Figure.At {
  readonly station: string
  readonly goal: string
  readonly stage?: string | undefined
  readonly serves?: string | undefined
  readonly servesNone?: boolean | undefined
  readonly reachedOn?: Day.Day | undefined
}
export interface KeyWork extends Figure.At {
  readonly station: string
  readonly item: string
  readonly struck?: boolean | undefined
  readonly served?: boolean | undefined
}

export interface StreetKeyWork extends Figure.At {
  readonly street: string
  readonly item: string
  readonly struck?: boolean | undefined
  readonly goals?: number | undefined
}

/** The key work of a street's Party committee in the year. */
export interface StreetYear {
  readonly street: string
  readonly listed: Figure.Figure
  /** Key work that stands and no goal serves. */
  readonly unserved: Figure.Figure
}

export interface StationYear {
  readonly station: string
  readonly set: Figure.Figure
  /** First to fourth. */
  readonly quarters: readonly Figure.Figure[]
  readonly outside: Figure.Figure
  readonly open: Figure.Figure
  readonly dropped: Figure.Figure
  readonly servingNone: Figure.Figure
  /** Key work on the station's own list that stands and no goal serves. */
  readonly unserved: Figure.Figure
  /** Which goal serves which item, in order of goal. */
  readonly goals: readonly Pick<Goal, "goal" | "stage" | "serves" | "reachedOn">[]
}

const quarters = [1, 2, 3, 4] as const

/** Of the goals and key work of one year; stations in order of id. */
export const report = (year: number, goals: readonly Goal[], keyWork: readonly KeyWork[]): readonly StationYear[] => {
  const [byStation, workByStation] = [Map.groupBy(goals, ({ station }) => station), Map.groupBy(keyWork, ({ station }) => station)]
  const stations = [...new Set([...byStation.keys(), ...workByStation.keys()])].toSorted()
  return stations.map((station): StationYear => {
    const own = byStation.get(station) ?? []
    const reachedIn = ({ stage, reachedOn }: Goal, period: Period.Period): boolean | undefined =>
      stage !== "reached" ? false : reachedOn === undefined ? undefined : Period.contains(period, reachedOn)
    const isOutside = (goal: Goal): boolean | undefined => {
      const inside = reachedIn(goal, Period.year(year))
      return goal.stage !== "reached" ? false : inside === undefined ? undefined : !inside
    }
    return {
      station,
      set: Figure.count(names.set, own, ({ stage }) => stage !== "dropped"),
      quarters: quarters.map((quarter) =>
        Figure.count(names[`q${quarter}`], own, (goal) => reachedIn(goal, Period.quarter(year, quarter)))
      ),
      outside: Figure.count(names.outside, own, isOutside),
      open: Figure.count(names.open, own, ({ stage }) => stage === "open"),
      dropped: Figure.count(names.dropped, own, ({ stage }) => stage === "dropped"),
      servingNone: Figure.count(names.servingNone, own, ({ stage, servesNone }) => (stage === "dropped" ? false : servesNone)),
      unserved: Figure.count(names.unserved, workByStation.get(station) ?? [], ({ struck, served }) =>
        Figure.both(struck === undefined ? undefined : !struck, served === undefined ? undefined : !served)
      ),
      goals: own.map(({ goal, stage, serves, reachedOn }) => ({ goal, stage, serves, reachedOn }))
    }
  })
}

/** Of the key work of one year; streets in order of id. */
export const streets = (keyWork: readonly StreetKeyWork[]): readonly StreetYear[] =>
  [...Map.groupBy(keyWork, ({ street }) => street)]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([street, items]) => ({
      street,
      listed: Figure.count(names.listed, items, ({ struck }) => (struck === undefined ? undefined : !struck)),
      unserved: Figure.count(names.unservedOfStreet, items, ({ struck, goals }) =>
        Figure.both(struck === undefined ? undefined : !struck, goals === undefined ? undefined : goals === 0)
      )
    }))
