/**
 * Reports of a district, each true at one moment: the four aims, the goals of stations, the year of teams, two years under two policies. Each
 * figure opens to the rows that it counts. What a reader would get wrong: nothing here is for the public; numbers of people served are made
 * public through `Suppression` alone.
 */
import * as Effect from "effect/Effect"
import type * as Day from "../../foundation/Day.ts"
import * as Period from "../../foundation/Period.ts"
import * as Parameter from "../../law/Parameter.ts"
import { activeMinutes, goodEvidence, teamEvents, teamVisits } from "../../law/parameters/Reports.ts"
import * as Policy from "../../law/Policy.ts"
import * as Registers from "../../registers/Registers.ts"
import * as Aims from "../../report/Aims.ts"
import * as GoalsByQuarter from "../../report/GoalsByQuarter.ts"
import * as TeamYear from "../../report/TeamYear.ts"
import * as YearOnYear from "../../report/YearOnYear.ts"
import * as PeopleServed from "../../report/PeopleServed.ts"
import { grades } from "../../service/Evidence.ts"
import type { TimeClass } from "../../service/TimeClass.ts"
import type { DeskError } from "../DeskError.ts"
import { atOneMoment } from "../OneMoment.ts"
import { readRows } from "../ReadRows.ts"
import * as Snapshot from "../Snapshot.ts"
import { tracesUnder } from "../tally/Retallying.ts"
import * as World from "../World.ts"
import * as AimRows from "./AimRows.ts"
import * as Learned from "./Learned.ts"
import * as Targets from "./Targets.ts"

export interface FourAims {
  readonly at: number
  readonly period: Period.Period
  /** Whatever stands, stands as of this day. */
  readonly on: Day.Day
  readonly district: Aims.Part
  readonly streets: readonly Aims.Part[]
  readonly teams: readonly Aims.Part[]
  /** Against the last period that was closed before this one; undefined where none was. */
  readonly since: (Aims.Since & { readonly period: Period.Period }) | undefined
}

const earlier = (a: Day.Day, b: Day.Day): Day.Day => (a < b ? a : b)

/** Default: the year of today. */
export const aims = (
  world: World.World,
  period: Period.Period = Period.yearOf(World.now(world).today)
): Effect.Effect<FourAims, DeskError> => {
  const { today } = World.now(world)
  const askedOf = (of: Period.Period): Aims.Asked => {
    const on = earlier(of.last, today)
    const grade = Parameter.valueIn(Policy.on(world.policy, on), goodEvidence)
    return { period: of, on, leastEvidence: grades.find((one) => one === grade) ?? "none" }
  }
  return Effect.map(atOneMoment(world, AimRows.read(world)), ({ at, value: { on, closed } }) => {
    const asked = askedOf(period)
    const now = Aims.report(on(asked.on), asked)
    const before = Aims.lastClosed(closed, period)
    const then = before === undefined ? undefined : askedOf(before)
    return {
      at,
      period,
      on: asked.on,
      district: now.district,
      streets: now.parts("street"),
      teams: now.parts("team"),
      since: then === undefined ? undefined : { period: then.period, ...Aims.since(Aims.report(on(then.on), then), now) }
    }
  })
}

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
        return { ...AimRows.at(streetKeyWork, row), street, item, struck, goals: serving }
      })
    ),
    stations: GoalsByQuarter.report(
      year,
      goals.map((row) => {
        const { station, goal, stage, serves, servesNone, reachedOn } = row
        return { ...AimRows.at(yearlyGoal, row), station, goal, stage, serves, servesNone, reachedOn }
      }),
      work.map((row) => {
        const { station, item, struck, served } = row
        return { ...AimRows.at(keyWork, row), station, item, struck, served }
      })
    ).map((station) => ({ ...station, targets: targets(station.station) }))
  }))
}

export interface TeamsYear extends TeamYear.Report {
  readonly at: number
  readonly year: number
  /** What teams are called, by id. */
  readonly names: ReadonlyMap<string, string>
}

/** What makes somebody active in a team. */
const ofTeam: ReadonlySet<string | undefined> = new Set<TimeClass>(["service", "training", "meeting"])

/** Teams in force on any day of the year, in order of id. */
export const teamYear = (world: World.World, year: number): Effect.Effect<TeamsYear, DeskError> => {
  const { team, activity, serviceRecord, visit } = Registers
  const { first, last } = Period.year(year)
  const read = Effect.all({
    teams: readRows(world, team),
    events: readRows(world, activity, activity.facts.stage.is("held")),
    served: readRows(world, serviceRecord, serviceRecord.facts.counts.is(true)),
    visits: readRows(world, visit, visit.facts.stage.is("kept")),
    drafts: readRows(world, serviceRecord, serviceRecord.facts.stage.is("draft")),
    learned: Learned.read(world, Period.year(year))
  })
  return Effect.map(atOneMoment(world, read), ({ at, value: { teams, events, served, visits, drafts, learned } }) => {
    const there = teams.flatMap(({ team: id, from = first, until = last }) => (from <= last && until >= first ? [id] : []))
    const view = Policy.on(world.policy, last)
    const targets = {
      events: Parameter.valueIn(view, teamEvents),
      visits: Parameter.valueIn(view, teamVisits),
      activeMinutes: Parameter.valueIn(view, activeMinutes)
    }
    const report = TeamYear.report(year, targets, there, {
      events: events.map((row) => ({ ...AimRows.at(activity, row), team: row.team, stage: row.stage, endedOn: row.endedOn })),
      served: served.map((row) => ({
        ...AimRows.at(serviceRecord, row),
        team: row.team,
        volunteer: row.volunteer,
        counts: row.counts,
        on: row.on,
        minutes: row.attendedMinutes,
        isOfTeam: ofTeam.has(row.timeClass)
      })),
      visits: visits.map((row) => ({ ...AimRows.at(visit, row), team: row.team, recipient: row.recipient, on: row.on })),
      learned,
      incomplete: drafts.map((row) => ({ ...AimRows.at(serviceRecord, row), team: row.team, on: row.on }))
    })
    const names = new Map(teams.flatMap(({ team: id, name }) => (name === undefined ? [] : [[id, name] as const])))
    return { at, year, ...report, names }
  })
}

export interface People extends PeopleServed.Report {
  readonly at: number
  readonly period: Period.Period
}

/** Default: the year of today. For the office: the public is told by `Publishing` alone. */
export const peopleServed = (
  world: World.World,
  period: Period.Period = Period.yearOf(World.now(world).today)
): Effect.Effect<People, DeskError> => {
  const { recipientTag, visit, wish } = Registers
  const read = Effect.all({
    tags: readRows(world, recipientTag),
    visits: readRows(world, visit, visit.facts.stage.is("kept")),
    wishes: readRows(world, wish, wish.facts.stage.is("confirmed")),
    learned: Learned.read(world, period)
  })
  return Effect.map(atOneMoment(world, read), ({ at, value: { tags, visits, wishes, learned } }) => ({
    at,
    period,
    ...PeopleServed.report(period, {
      tagged: tags.map((row) => ({
        ...AimRows.at(recipientTag, row),
        street: row.street,
        recipient: row.recipient,
        tag: row.tag,
        from: row.from,
        over: row.endedOn
      })),
      visits: visits.map((row) => ({ ...AimRows.at(visit, row), street: row.street, recipient: row.recipient, on: row.on })),
      wishes: wishes.map((row) => ({ ...AimRows.at(wish, row), street: row.street, recipient: row.recipient, on: row.confirmedOn })),
      learned
    })
  }))
}

export interface YearsQuestion {
  readonly earlier: number
  readonly later: number
  /** The policy that is to come, or has come. */
  readonly under: Policy.Policy
  /** The one before it; default: the world's own. */
  readonly now?: Policy.Policy
}
export interface Years extends YearOnYear.Compared {
  readonly at: number
  readonly from: string
  readonly to: string
}

export const yearOnYear = (world: World.World, question: YearsQuestion): Effect.Effect<Years, DeskError> =>
  Effect.map(Snapshot.read(world, "loaded"), ({ at, loaded }) => {
    const { earlier: first, later: second, under, now = world.policy } = question
    const years = { earlier: Period.year(first), later: Period.year(second) }
    const traces = { old: tracesUnder(loaded, now).traces, new: tracesUnder(loaded, under).traces }
    return { at, from: now.id, to: under.id, ...YearOnYear.compare(years, traces) }
  })
