/**
 * The rows that the four aims are counted from, read once at one moment out of registers alone, and as they stand on any day.
 */
import * as Effect from "effect/Effect"
import * as Criterion from "../../foundation/Criterion.ts"
import type * as Day from "../../foundation/Day.ts"
import * as Period from "../../foundation/Period.ts"
import * as Register from "../../registers/Register.ts"
import * as Registers from "../../registers/Registers.ts"
import type * as Aims from "../../report/Aims.ts"
import type { DeskError } from "../DeskError.ts"
import { overBatches, readRows } from "../ReadRows.ts"
import * as OnTime from "../record/OnTime.ts"
import type { World } from "../World.ts"
import * as LicensedWorkers from "../../team/LicensedWorkers.ts"
import * as RecordRows from "./RecordRows.ts"
import { rowAt } from "../RowAt.ts"

export interface Read {
  readonly on: (day: Day.Day) => Aims.Rows
  /** Periods that are closed now. */
  readonly closed: readonly Period.Period[]
}

/** To be run at one moment. */
export const read = Effect.fnUntraced(function* (world: World): Effect.fn.Return<Read, DeskError> {
  const all = <R extends Register.AnyRegister>(register: R) => readRows(world, register)
  const { need, serviceRecord, team, membership, stationPost, socialWorker, qualification, formationLink, honour } = Registers
  const needs = yield* all(need)
  const teams = yield* all(team)
  const streetOf = new Map<string | undefined, string | undefined>(teams.map((one) => [one.team, one.street]))
  const { records, add } = RecordRows.collecting({ streetOf, onTime: OnTime.of(world.policy, world.calendar.calendar(world.tenant)) })
  yield* overBatches(world, serviceRecord, RecordRows.columns, undefined, add)
  const trainings = yield* readRows(
    world,
    serviceRecord,
    Criterion.all(serviceRecord.facts.timeClass.is("training"), serviceRecord.facts.counts.is(true))
  )
  const members = yield* readRows(world, membership, membership.facts.role.is("social-worker"))
  const posts = yield* all(stationPost)
  const workers = yield* all(socialWorker)
  const qualifications = yield* all(qualification)
  const links = yield* all(formationLink)
  const honours = yield* all(honour)
  const stations = yield* all(Registers.station)
  const periods = yield* all(Registers.closedPeriod)
  const streetOfStation = new Map<string | undefined, string | undefined>(stations.map((one) => [one.station, one.street]))
  const trained = Map.groupBy(trainings, (one) => one.team)
  const hasWorker = LicensedWorkers.of(members, posts, workers)

  return {
    closed: periods.flatMap(({ period, stage }) => (stage === "closed" ? [Period.require(period)] : [])),
    on: (day) => ({
      needs: needs.map((row) => ({ ...rowAt(need, row), street: row.street, stage: row.stage, raisedOn: row.raisedOn, met: row.met })),
      records,
      teams: teams.map((row) => ({
        ...rowAt(team, row),
        street: row.street,
        team: row.team,
        from: row.from,
        until: row.until,
        hasWorker: hasWorker(row.team, day),
        trainedOn: trained.get(row.team)?.flatMap(({ on }) => on ?? [])
      })),
      qualifications: qualifications.map((row) => ({
        ...rowAt(qualification, row),
        from: row.from,
        until: row.until,
        withdrawnOn: row.withdrawnOn
      })),
      links: links.map((row) => ({
        ...rowAt(formationLink, row),
        street: streetOf.get(row.team),
        team: row.team,
        from: row.from,
        until: row.until,
        result: row.result
      })),
      honours: honours.map((row) => ({
        ...rowAt(honour, row),
        street: row.street ?? streetOf.get(row.team) ?? streetOfStation.get(row.station),
        team: row.team,
        kind: row.kind,
        stage: row.stage,
        publicisedOn: row.publicisedOn,
        grantedOn: row.grantedOn
      }))
    })
  }
})
