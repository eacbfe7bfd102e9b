/**
 * What was not passed on in time, as of a day: mandatory reports of which neither everybody nor a supervisor was told within the minutes, and cases that
 * no professional took up within the days that the place promised.
 *
 * What a reader would get wrong: a case that was passed on waits anew from that day, as the policy of that day promises; and whom a report is about
 * is read in the report itself.
 */
import * as Effect from "effect/Effect"
import * as Escalation from "../../care/Escalation.ts"
import * as MandatoryReport from "../../care/MandatoryReport.ts"
import { escalating } from "../../care/rules/Escalating.ts"
import { supervising } from "../../care/rules/Supervising.ts"
import * as Day from "../../foundation/Day.ts"
import type { VisitId } from "../../foundation/Id.ts"
import * as Minute from "../../foundation/Minute.ts"
import * as Zone from "../../foundation/Zone.ts"
import * as Policy from "../../law/Policy.ts"
import * as Rule from "../../law/Rule.ts"
import { kinds } from "../../registers/care/CareLives.ts"
import type { RowOf } from "../../registers/Register.ts"
import * as Registers from "../../registers/Registers.ts"
import { read } from "../Seen.ts"
import type { DeskError } from "../DeskError.ts"
import { having } from "../Having.ts"
import * as Late from "../Late.ts"
import { atOneMoment } from "../OneMoment.ts"
import { readRows } from "../ReadRows.ts"
import * as World from "../World.ts"

export type LateReport = Late.Late<RowOf<typeof Registers.mandatoryReport>>
export type LateCase = Late.Late<RowOf<typeof Registers.escalation>>

export interface LateEscalations {
  readonly at: number
  readonly on: Day.Day
  /** The longest ago first, both. */
  readonly reports: readonly LateReport[]
  readonly cases: readonly LateCase[]
}

const { mandatoryReport, escalation } = Registers

const lateReports = Effect.fnUntraced(function* (world: World.World, asOf: Day.Day): Effect.fn.Return<readonly LateReport[], DeskError> {
  const endOfDay = Minute.plus(Minute.startOf(Day.plusDays(asOf, 1)), -1)
  const now = Math.min(Zone.minuteOf(world.clock(), world.zone), endOfDay) as Minute.Minute
  const rows = having(yield* readRows(world, mandatoryReport), "raisedAt")
  const all = yield* Effect.forEach(rows, (row) =>
    Effect.map(read(world, kinds["mandatory-report"], MandatoryReport.streamOf(row.report as VisitId)), ({ state }) => {
      const waited = MandatoryReport.waitedFor(state, now)
      const view = Policy.on(world.policy, Minute.dayOf(row.raisedAt))
      return { row, findings: waited === undefined ? [] : Rule.findings(supervising, waited, view) }
    })
  )
  return Late.longestAgoFirst(all, ({ raisedAt }) => raisedAt)
})

const lateCases = Effect.fnUntraced(function* (world: World.World, asOf: Day.Day): Effect.fn.Return<readonly LateCase[], DeskError> {
  const { calendar } = World.now(world)
  const all = having(yield* readRows(world, escalation), "waitingSince").map((row) => {
    const handover = Escalation.handoverOf(row, asOf)
    const view = Policy.on(world.policy, row.waitingSince)
    return { row, findings: handover === undefined ? [] : Rule.findings(escalating, handover, view, { calendar }) }
  })
  return Late.longestAgoFirst(all, ({ waitingSince }) => waitingSince)
})

export const late = (world: World.World, asOf: Day.Day = World.now(world).today): Effect.Effect<LateEscalations, DeskError> =>
  Effect.map(atOneMoment(world, Effect.all({ reports: lateReports(world, asOf), cases: lateCases(world, asOf) })), ({ at, value }) => ({
    at,
    on: asOf,
    ...value
  }))
