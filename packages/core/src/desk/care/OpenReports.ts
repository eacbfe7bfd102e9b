/**
 * Mandatory reports that are open, for whoever supervises: how long each has been waiting, who is still to be told and at which numbers. What a
 * reader would get wrong: whom it is about and what was found is not here; that is read in the report itself. Time closes none of them.
 */
import * as Effect from "effect/Effect"
import type { Citation } from "../../foundation/Citation.ts"
import * as Order from "../../foundation/Order.ts"
import * as MandatoryReport from "../../care/MandatoryReport.ts"
import type { VisitId } from "../../foundation/Id.ts"
import * as Minute from "../../foundation/Minute.ts"
import * as Zone from "../../foundation/Zone.ts"
import { type Addressee, reportNumbers } from "../../law/parameters/Care.ts"
import * as Policy from "../../law/Policy.ts"
import { kinds } from "../../registers/care/CareLives.ts"
import * as Registers from "../../registers/Registers.ts"
import { read } from "../Seen.ts"
import type { DeskError } from "../DeskError.ts"
import { atOneMoment } from "../OneMoment.ts"
import { readRows } from "../ReadRows.ts"
import type { World } from "../World.ts"

export interface Open {
  readonly report: string
  readonly raisedAt: Minute.Minute
  /** Since it was raised. */
  readonly minutes: number
  readonly stillToTell: readonly Addressee[]
  /** Whom to call at which numbers, as the policy had them when it was raised, and what it says they rest on. */
  readonly calls: readonly (MandatoryReport.Call & { readonly citations: readonly Citation[] })[]
  readonly supervisor: MandatoryReport.Supervision
  readonly escalatedAt: Minute.Minute | undefined
}

export interface OpenReports {
  readonly at: number
  readonly now: Minute.Minute
  /** The longest waiting first. */
  readonly open: readonly Open[]
}

export const openReports = (world: World): Effect.Effect<OpenReports, DeskError> => {
  const now = Zone.minuteOf(world.clock(), world.zone)
  const { mandatoryReport } = Registers
  const states = Effect.flatMap(readRows(world, mandatoryReport, mandatoryReport.facts.stage.is("open")), (rows) =>
    Effect.forEach(rows, ({ report }) =>
      Effect.map(read(world, kinds["mandatory-report"], MandatoryReport.streamOf(report as VisitId)), ({ state }) => ({ report, state }))
    )
  )
  return Effect.map(atOneMoment(world, states), ({ at, value }) => ({
    at,
    now,
    open: value
      .flatMap(({ report, state }): readonly Open[] => {
        const { raised, escalatedAt } = state
        if (raised === undefined) return []
        const view = Policy.on(world.policy, Minute.dayOf(raised.at))
        return [
          {
            report,
            raisedAt: raised.at,
            minutes: now - raised.at,
            stillToTell: MandatoryReport.stillToTell(state),
            calls: MandatoryReport.callsToMake(state).map((call) => ({
              ...call,
              citations: call.numbers.length === 0 ? [] : (view.valueOf(reportNumbers[call.to].id)?.citations ?? [])
            })),
            supervisor: MandatoryReport.supervisionAt(state, now),
            escalatedAt
          }
        ]
      })
      .toSorted((a, b) => a.raisedAt - b.raisedAt || Order.byText(a.report, b.report))
  }))
}
