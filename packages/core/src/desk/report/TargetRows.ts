/**
 * The rows that targets are counted from, of the measures that somebody asks for and of no other. What a reader would get wrong: most stand in
 * registers; credited time does not, it is counted from the records under the policy.
 */
import * as Effect from "effect/Effect"
import * as Criterion from "../../foundation/Criterion.ts"
import type * as Period from "../../foundation/Period.ts"
import type { Measure } from "../../place/GoalTargets.ts"
import type * as Register from "../../registers/Register.ts"
import * as Registers from "../../registers/Registers.ts"
import * as CreditedByQuarter from "../../report/CreditedByQuarter.ts"
import type * as TargetsByQuarter from "../../report/TargetsByQuarter.ts"
import type { DeskError } from "../DeskError.ts"
import { readRows } from "../ReadRows.ts"
import * as Snapshot from "../Snapshot.ts"
import { tracesUnder } from "../tally/Retallying.ts"
import type { World } from "../World.ts"
import type { At } from "../../report/Figure.ts"
import { rowAt } from "../RowAt.ts"

type Done = TargetsByQuarter.Done

const { serviceRecord, visit, wish, activity, membership } = Registers

/** Where its rows stand, and what they say. */
const reading =
  <R extends Register.AnyRegister>(register: R, where: (period: Period.Period) => Criterion.Criterion<Register.RowOf<R>>) =>
  (of: (row: Register.KeptRow<R>) => Omit<Done, keyof At>) =>
  (world: World, period: Period.Period): Effect.Effect<readonly Done[], DeskError> =>
    Effect.map(readRows(world, register, where(period)), (rows) => rows.map((row) => ({ ...rowAt(register, row), ...of(row) })))

const kept = reading(visit, ({ first, last }) =>
  Criterion.all(visit.facts.stage.is("kept"), visit.facts.on.atLeast(first), visit.facts.on.atMost(last))
)(({ street, team, on, recipient }) => ({ street, team, on, who: recipient }))

const granted = reading(wish, ({ first, last }) =>
  Criterion.all(wish.facts.stage.is("confirmed"), wish.facts.confirmedOn.atLeast(first), wish.facts.confirmedOn.atMost(last))
)(({ street, team, confirmedOn, recipient }) => ({ street, team, on: confirmedOn, who: recipient }))

const readers: { readonly [M in Measure]: (world: World, period: Period.Period) => Effect.Effect<readonly Done[], DeskError> } = {
  "credited-minutes": (world, period) =>
    Effect.map(Snapshot.read(world, "loaded"), ({ loaded }) =>
      tracesUnder(loaded, world.policy).traces.flatMap((trace) => CreditedByQuarter.of(trace, period, serviceRecord.name))
    ),
  "visits-kept": kept,
  "people-served": (world, period) =>
    Effect.map(Effect.all([kept(world, period), granted(world, period)]), ([visits, wishes]) => [...visits, ...wishes]),
  "events-held": reading(activity, ({ first, last }) =>
    Criterion.all(activity.facts.stage.is("held"), activity.facts.endedOn.atLeast(first), activity.facts.endedOn.atMost(last))
  )(({ street, team, endedOn }) => ({ street, team, on: endedOn })),
  // Of all years: who was there before is no newcomer.
  "volunteers-gained": reading(membership, () => membership.facts.role.isOneOf(["member", "leader", "deputy"]))(
    ({ street, team, from, person }) => ({ street, team, on: from, who: person })
  ),
  "training-times": reading(serviceRecord, ({ first, last }) => {
    const { timeClass, counts, on } = serviceRecord.facts
    return Criterion.all(timeClass.is("training"), counts.is(true), on.atLeast(first), on.atMost(last))
  })(({ street, team, on }) => ({ street, team, on }))
}

/** To be run at one moment. `streetOf`: of teams, for rows that name no street. */
export const read = (
  world: World,
  period: Period.Period,
  measures: Iterable<Measure>,
  streetOf: ReadonlyMap<string | undefined, string | undefined>
): Effect.Effect<TargetsByQuarter.Rows, DeskError> =>
  Effect.map(
    Effect.forEach(new Set(measures), (measure) =>
      Effect.map(readers[measure](world, period), (rows) => [
        measure,
        rows.map((row) => ({ ...row, street: row.street ?? streetOf.get(row.team) }))
      ])
    ),
    (all) => Object.fromEntries(all) as TargetsByQuarter.Rows
  )
