/**
 * What a team did in a year: events held against the number that is asked for, who served how often, and whom it served.
 *
 * What a reader would get wrong: people are not person-times, and people of several teams are not added up: over all teams everybody is
 * counted once more, from the rows. The number asked for is a value of the policy; where it has none, nothing is asked.
 */
import type * as Day from "../foundation/Day.ts"
import * as Period from "../foundation/Period.ts"
import * as Figure from "./Figure.ts"
import { teamYear as names } from "./messages/figures.ts"
import * as PeopleServed from "./PeopleServed.ts"

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
  /** Attended. */
  readonly minutes?: number | undefined
  /** Service, training or a meeting: what makes somebody active. */
  readonly isOfTeam?: boolean | undefined
}

/** A record that lacks facts (待补). */
export interface Incomplete extends Figure.At {
  readonly team?: string | undefined
  readonly on?: Day.Day | undefined
}

export interface Rows {
  readonly events: readonly Event[]
  readonly served: readonly Served[]
  /** Each to one person; `on` is the day on which it was kept. */
  readonly visits: readonly PeopleServed.Served[]
  readonly incomplete: readonly Incomplete[]
  readonly learned: readonly PeopleServed.Learned[]
}

/** What a team should do in a year; undefined where no policy says. */
export interface Targets {
  readonly events: number | undefined
  readonly visits: number | undefined
  /** Somebody is active who was there for more minutes than these in the year. */
  readonly activeMinutes: number | undefined
}

export interface Did extends PeopleServed.Visited, PeopleServed.Learners {
  readonly events: Figure.Figure
  /** Days on which the team went visiting, however many it visited. */
  readonly visits: Figure.Figure
  readonly toComplete: Figure.Figure
  readonly personTimes: Figure.Figure
  readonly people: Figure.Figure
  /** Undefined where no policy says who is active. */
  readonly active: Figure.Figure | undefined
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

/** Whoever was there for more minutes than these, once; the rows are all of theirs. Whose minutes nobody knows may be active or not. */
const active = (served: readonly Served[], counts: (row: Served) => boolean | undefined, more: number): Figure.Figure => {
  const minutes = new Map<string | undefined, number>()
  for (const row of served)
    if (counts(row) === true && row.isOfTeam === true) minutes.set(row.volunteer, (minutes.get(row.volunteer) ?? 0) + (row.minutes ?? 0))
  return Figure.distinct(names.active, served, (row) => {
    const does = Figure.both(counts(row), row.isOfTeam)
    if (does !== true) return does
    if ((minutes.get(row.volunteer) ?? 0) > more) return row.volunteer
    return row.minutes === undefined ? undefined : false
  })
}

const did = (period: Period.Period, { activeMinutes }: Targets, { events, served, visits, incomplete, learned }: Rows): Did => {
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
    }),
    active: activeMinutes === undefined ? undefined : active(served, counts, activeMinutes),
    ...PeopleServed.visited(period, visits),
    ...PeopleServed.learners(period, learned)
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
  const [events, served, visits] = [byTeam(rows.events), byTeam(rows.served), byTeam(rows.visits)]
  const [incomplete, learned] = [byTeam(rows.incomplete), byTeam(rows.learned)]
  return {
    targets,
    teams: teams.map((team): TeamYear => {
      const own = did(period, targets, {
        events: events(team),
        served: served(team),
        visits: visits(team),
        incomplete: incomplete(team),
        learned: learned(team)
      })
      return { team, ...own, eventsLeft: left(targets.events, own.events), visitsLeft: left(targets.visits, own.visits) }
    }),
    all: did(period, targets, rows)
  }
}
