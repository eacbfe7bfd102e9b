/**
 * The statement of an account of time coins for a period: what it had, line by line what came and went, what it has; from the register alone.
 *
 * What a reader would get wrong: what a month earned and is not paid yet is no balance. It stands beside it, so that the member sees where the
 * minutes that make no whole coin went.
 */
import * as Effect from "effect/Effect"
import * as Criterion from "../../foundation/Criterion.ts"
import type { Period } from "../../foundation/Period.ts"
import type * as Register from "../../registers/Register.ts"
import * as Registers from "../../registers/Registers.ts"
import type { Place } from "../../reward/PointsLine.ts"
import type { DeskError } from "../DeskError.ts"
import * as Existing from "../Existing.ts"
import { atOneMoment } from "../OneMoment.ts"
import { readRows } from "../ReadRows.ts"
import type { World } from "../World.ts"

export type Line = Register.RowOf<typeof Registers.pointsLine>

/** In units. */
export interface Holding {
  readonly balance: number
  /** Of months that are not paid yet. */
  readonly accrued: number
}

export interface Statement {
  /** Position of the journal at which it is true. */
  readonly at: number
  readonly period: Period
  readonly opening: Holding
  /** By day, then in the order of booking. */
  readonly lines: readonly Line[]
  readonly closing: Holding
}

const holding = (lines: readonly Line[]): Holding => {
  const moved = (place: Place): number =>
    lines.reduce((sum, { from, to, units = 0 }) => sum + (to === place ? units : 0) - (from === place ? units : 0), 0)
  return { balance: moved("balance"), accrued: moved("month") }
}

export const statement = Effect.fnUntraced(function* (
  world: World,
  account: string,
  period: Period
): Effect.fn.Return<Statement, DeskError> {
  yield* Existing.require(world, "points", account)
  const { pointsLine } = Registers
  const upToItsEnd = Criterion.all(pointsLine.facts.account.is(account), pointsLine.facts.on.atMost(period.last))
  const { at, value } = yield* atOneMoment(world, readRows(world, pointsLine, upToItsEnd))
  const earlier = value.filter(({ on }) => on !== undefined && on < period.first)
  return { at, period, opening: holding(earlier), lines: value.slice(earlier.length), closing: holding(value) }
})
