/** The quality of a period's records, from the register, the calendar of their rules and what looks odd, all at one moment. */
import * as Effect from "effect/Effect"
import * as Period from "../../foundation/Period.ts"
import type { KeptRow } from "../../registers/Register.ts"
import * as Registers from "../../registers/Registers.ts"
import * as Report from "../../report/DataQuality.ts"
import type * as Parts from "../../report/Parts.ts"
import { grades } from "../../service/Evidence.ts"
import type { DeskError } from "../DeskError.ts"
import { atOneMoment } from "../OneMoment.ts"
import { readRows } from "../ReadRows.ts"
import * as OnTime from "../record/OnTime.ts"
import * as Snapshot from "../Snapshot.ts"
import * as Anomalies from "../tally/Anomalies.ts"
import * as World from "../World.ts"
import * as GoodEvidence from "./GoodEvidence.ts"
import { rowAt } from "../RowAt.ts"

export interface DataQuality {
  readonly at: number
  readonly period: Period.Period
  readonly district: Parts.Part
  readonly streets: readonly Parts.Part[]
  readonly teams: readonly Parts.Part[]
}

type Row = KeptRow<typeof Registers.serviceRecord>

/** Two entries of one service agree in this. */
const serviceOf = ({ timeClass, activity, activityName, from, to, more, attendedMinutes }: Row): string =>
  JSON.stringify([timeClass, activity ?? activityName, from, to, more, attendedMinutes])

/** Default: the year of today. */
export const dataQuality = (
  world: World.World,
  period: Period.Period = Period.yearOf(World.now(world).today)
): Effect.Effect<DataQuality, DeskError> => {
  const { today } = World.now(world)
  const { serviceRecord, team } = Registers
  const read = Effect.all({
    rows: readRows(world, serviceRecord),
    teams: readRows(world, team),
    snapshot: Snapshot.read(world, "loaded", "entries")
  })
  return Effect.map(atOneMoment(world, read), ({ at, value: { rows, teams, snapshot } }) => {
    const odd = new Set<string>(Anomalies.of(world, snapshot, { period }).found.map(({ record }) => record.record))
    const onTime = OnTime.of(world.policy, world.calendar.calendar(world.tenant))
    const streetOf = new Map<string | undefined, string | undefined>(teams.map((one) => [one.team, one.street]))
    const leastEvidence = GoodEvidence.leastOn(world.policy, period.last < today ? period.last : today)
    const { district, parts } = Report.report(
      rows.map((row): Report.Record => ({
        ...rowAt(serviceRecord, row),
        street: row.street ?? streetOf.get(row.team),
        team: row.team,
        stage: row.stage,
        on: row.on,
        evidence: grades.find((one) => one === row.evidence),
        isOnTime: onTime.isMet(row),
        isOdd: odd.has(row.record),
        volunteer: row.volunteer,
        service: serviceOf(row)
      })),
      { period, leastEvidence }
    )
    return { at, period, district, streets: parts("street"), teams: parts("team") }
  })
}
