/** The year of every team that there was in it, against the numbers that the policy asks for. */
import * as Effect from "effect/Effect"
import * as Period from "../../foundation/Period.ts"
import * as Parameter from "../../law/Parameter.ts"
import { activeMinutes, teamEvents, teamVisits } from "../../law/parameters/Reports.ts"
import * as Policy from "../../law/Policy.ts"
import * as Registers from "../../registers/Registers.ts"
import * as TeamYear from "../../report/TeamYear.ts"
import type { TimeClass } from "../../service/TimeClass.ts"
import type { DeskError } from "../DeskError.ts"
import { atOneMoment } from "../OneMoment.ts"
import { readRows } from "../ReadRows.ts"
import * as World from "../World.ts"
import * as Learned from "./Learned.ts"
import { rowAt } from "../RowAt.ts"

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
      events: events.map((row) => ({ ...rowAt(activity, row), team: row.team, stage: row.stage, endedOn: row.endedOn })),
      served: served.map((row) => ({
        ...rowAt(serviceRecord, row),
        team: row.team,
        volunteer: row.volunteer,
        counts: row.counts,
        on: row.on,
        minutes: row.attendedMinutes,
        isOfTeam: ofTeam.has(row.timeClass)
      })),
      visits: visits.map((row) => ({ ...rowAt(visit, row), team: row.team, recipient: row.recipient, on: row.on })),
      learned,
      incomplete: drafts.map((row) => ({ ...rowAt(serviceRecord, row), team: row.team, on: row.on }))
    })
    const names = new Map(teams.flatMap(({ team: id, name }) => (name === undefined ? [] : [[id, name] as const])))
    return { at, year, ...report, names }
  })
}
