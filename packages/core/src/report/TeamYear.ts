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

/** A visit to somebody served; `on` is the day on which it was kept. */
export interface Visited extends Figure.At {
  readonly team?: string | undefined
  readonly on?: Day.Day | undefined
}
/** A record that lacks facts (待补). */
export interface Incomplete extends Figure.At {
  readonly team?: string | undefined
  readonly on?: Day.Day | undefined
}

export interface Rows {
  readonly events: readonly Event[]
  readonly served: readonly Served[]
  readonly visits: readonly Visited[]
  readonly incomplete: readonly Incomplete[]
}

/** What a team should do in a year; undefined where no policy says. */
export interface Targets {
  readonly events: number | undefined
  readonly visits: number | undefined
}

export interface Did {
  readonly events: Figure.Figure
  /** Days on which the team went visiting, however many it visited. */
  readonly visits: Figure.Figure
  readonly toComplete: Figure.Figure
  readonly personTimes: Figure.Figure
  readonly people: Figure.Figure
}
export interface TeamYear extends Did {
  readonly team: string
  /** Still to be done; undefined where none are asked for, or nobody knows how many there were. */
  readonly eventsLeft: number | undefined
  readonly visitsLeft: number | undefined
}
export interface Report {
  readonly targets: Targets
  readonly teams: readonly TeamYear[]
  /** Of all rows, those that name no team among them. */
  readonly all: Did
}

const did = (period: Period.Period, { events, served, visits, incomplete }: Rows): Did => {
  const within = (day: Day.Day | undefined): boolean | undefined => (day === undefined ? undefined : Period.contains(period, day))
  const counts = (row: Served): boolean | undefined => Figure.both(row.counts, within(row.on))
  return {
    events: Figure.count(names.events, events, ({ stage, endedOn }) => (stage === "held" ? within(endedOn) : false)),
    visits: Figure.distinct(names.visits, visits, ({ team, on }) => {
      const does = within(on)
      return does === true ? `${team ?? "-"} ${on ?? "-"}` : does
    }),
    toComplete: Figure.count(names.toComplete, incomplete, ({ on }) => within(on)),
    personTimes: Figure.count(names.personTimes, served, counts),
    people: Figure.distinct(names.people, served, (row) => {
      const does = counts(row)
      return does === true ? row.volunteer : does
    })
  }
}

const left = (target: number | undefined, { value }: Figure.Figure): number | undefined =>
  target === undefined || value === undefined ? undefined : Math.max(0, target - value)

/** `teams`: those to be reported, in their order; one that did nothing is told so. */
export const report = (year: number, targets: Targets, teams: readonly string[], rows: Rows): Report => {
  const period = Period.year(year)
  const byTeam = <R extends { readonly team?: string | undefined }>(all: readonly R[]) => {
    const of = Map.groupBy(all, ({ team }) => team)
    return (team: string): readonly R[] => of.get(team) ?? []
  }
  const [events, served, visits, incomplete] = [byTeam(rows.events), byTeam(rows.served), byTeam(rows.visits), byTeam(rows.incomplete)]
  return {
    targets,
    teams: teams.map((team): TeamYear => {
      const own = did(period, { events: events(team), served: served(team), visits: visits(team), incomplete: incomplete(team) })
      return { team, ...own, eventsLeft: left(targets.events, own.events), visitsLeft: left(targets.visits, own.visits) }
    }),
    all: did(period, rows)
  }
}
