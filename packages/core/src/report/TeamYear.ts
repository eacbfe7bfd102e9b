/**
 * What a team did in a year: events held against the number that is asked for, and who served how often.
 *
 * What a reader would get wrong: people are not person-times, and people of several teams are not added up: over all teams everybody is
 * counted once more, from the rows. The number asked for is a value of the policy; where it has none, nothing is asked.
 */
import type * as Day from "../foundation/Day.ts"
import * as Period from "../foundation/Period.ts"
import * as Figure from "./Figure.ts"
import { teamYear as names } from "./messages/figures.ts"

export interface Event extends Figure.At {
  readonly team?: string | undefined
  readonly stage?: string | undefined
  /** The day on which it was held, or cancelled. */
  readonly endedOn?: Day.Day | undefined
}
export interface Served extends Figure.At {
  readonly team?: string | undefined
  readonly volunteer?: string | undefined
  /** Recorded and not voided. */
  readonly counts?: boolean | undefined
  readonly on?: Day.Day | undefined
}

export interface Did {
  readonly events: Figure.Figure
  readonly personTimes: Figure.Figure
  readonly people: Figure.Figure
}
export interface TeamYear extends Did {
  readonly team: string
  /** Events still to be held; undefined where none are asked for, or nobody knows how many were held. */
  readonly eventsLeft: number | undefined
}
export interface Report {
  /** Events a team should hold in a year. */
  readonly target: number | undefined
  readonly teams: readonly TeamYear[]
  /** Of all rows, those that name no team among them. */
  readonly all: Did
}

const did = (period: Period.Period, events: readonly Event[], served: readonly Served[]): Did => {
  const within = (day: Day.Day | undefined): boolean | undefined => (day === undefined ? undefined : Period.contains(period, day))
  const counts = (row: Served): boolean | undefined => Figure.both(row.counts, row.counts === false ? false : within(row.on))
  return {
    events: Figure.count(names.events, events, ({ stage, endedOn }) => (stage === "held" ? within(endedOn) : false)),
    personTimes: Figure.count(names.personTimes, served, counts),
    people: Figure.distinct(names.people, served, (row) => {
      const does = counts(row)
      return does === true ? row.volunteer : does
    })
  }
}

/** `teams`: those to be reported, in their order; one that did nothing is told so. */
export const report = (
  year: number,
  target: number | undefined,
  teams: readonly string[],
  events: readonly Event[],
  served: readonly Served[]
): Report => {
  const period = Period.year(year)
  const [held, records] = [Map.groupBy(events, ({ team }) => team), Map.groupBy(served, ({ team }) => team)]
  return {
    target,
    teams: teams.map((team): TeamYear => {
      const own = did(period, held.get(team) ?? [], records.get(team) ?? [])
      const { value } = own.events
      return { team, ...own, eventsLeft: target === undefined || value === undefined ? undefined : Math.max(0, target - value) }
    }),
    all: did(period, events, served)
  }
}
