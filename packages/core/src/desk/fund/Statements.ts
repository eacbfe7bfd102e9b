/**
 * The statement of a fund for a period: opening balances, a page of lines, closing balances, all of one moment and from registers alone.
 *
 * What a reader would get wrong: no line is added up for a balance, but those of the month in which the period begins or ends, where it does
 * not begin with its first day or end with its last; and adding up is the store's. A page is as cheap for a fund of a million lines as for
 * one of a thousand, the last as the first.
 */
import * as Effect from "effect/Effect"
import * as Criterion from "../../foundation/Criterion.ts"
import * as Day from "../../foundation/Day.ts"
import type { Period } from "../../foundation/Period.ts"
import type * as Account from "../../fund/Account.ts"
import * as Register from "../../registers/Register.ts"
import * as Registers from "../../registers/Registers.ts"
import type { DeskError } from "../DeskError.ts"
import * as Existing from "../Existing.ts"
import { allOfOneMoment } from "../OneMoment.ts"
import type { World } from "../World.ts"

export interface Balance {
  readonly currency: string
  /** Undefined: the general pool. */
  readonly restriction: string | undefined
  readonly account: Account.Kind
  readonly amount: number
}

export type Line = Register.RowOf<typeof Registers.fundLine>

export interface Statement {
  /** Position of the journal at which it is true. */
  readonly at: number
  readonly period: Period
  readonly opening: readonly Balance[]
  /** By day, then in the order of booking. */
  readonly lines: readonly Line[]
  /** Whether lines follow after these. */
  readonly hasMore: boolean
  readonly closing: readonly Balance[]
}

/** At most `limit` lines, those after the line given. */
export interface Page {
  readonly limit?: number
  readonly after?: Line
}
export const usualLimit = 100

const { fundLine, fundMonth } = Registers

/** What an account held before a period, and at its end; or a part of both. */
interface Held extends Omit<Balance, "amount"> {
  readonly opening: number
  readonly closing: number
}

const monthOf = (day: Day.Day): Day.Day => Day.firstOfMonthIndex(Day.monthIndex(day))

/** What whole months moved, before the months of two days. */
const inMonths = async ({ store, tenant }: World, fund: string, [first, last]: readonly [Day.Day, Day.Day]) => {
  const { fund: of, month } = fundMonth.facts
  const wanted = { opening: { of: "moved", where: month.below(monthOf(first)) }, closing: { of: "moved" } } as const
  const where = Criterion.all(of.is(fund), month.below(monthOf(last)))
  const { at, groups } = await store.sums(tenant, fundMonth, where, ["currency", "restriction", "account"], wanted)
  return {
    at,
    held: groups.map(({ by: { currency = "", restriction, account = "given" }, sums: { opening = 0, closing = 0 } }): Held => ({
      currency,
      restriction: restriction === Register.none ? undefined : restriction,
      account,
      opening,
      closing
    }))
  }
}

/** What the lines of a month moved before a day of it. */
const inLines = async ({ store, tenant }: World, fund: string, day: Day.Day, until: "opening" | "closing") => {
  const { fund: of, on } = fundLine.facts
  const where = Criterion.all(of.is(fund), on.atLeast(monthOf(day)), on.below(day))
  const wanted = { amount: { of: "amount" } } as const
  const { at, groups } = await store.sums(tenant, fundLine, where, ["currency", "restriction", "from", "to"], wanted)
  return {
    at,
    held: groups.flatMap(({ by: { currency = "", restriction, from = "given", to = "given" }, sums: { amount = 0 } }) => {
      const moved = (account: Account.Kind, by: number): Held => ({ currency, restriction, account, opening: 0, closing: 0, [until]: by })
      return [moved(from, -amount), moved(to, amount)]
    })
  }
}

/** Parts of accounts put together, in order of currency, pool and account. */
const together = (parts: readonly Held[]): readonly Held[] => {
  const accounts = new Map<string, Held>()
  for (const part of parts) {
    const at = `${part.currency}/${part.restriction ?? Register.none}/${part.account}`
    const { opening, closing } = accounts.get(at) ?? { opening: 0, closing: 0 }
    accounts.set(at, { ...part, opening: opening + part.opening, closing: closing + part.closing })
  }
  return [...accounts].toSorted(([a], [b]) => Register.compareText(a, b)).map(([, held]) => held)
}

/** An account whose balance is nothing is not listed. */
const balances = (all: readonly Held[], of: "opening" | "closing"): readonly Balance[] =>
  all.flatMap(({ currency, restriction, account, [of]: amount }) => (amount === 0 ? [] : [{ currency, restriction, account, amount }]))

export const statement = Effect.fnUntraced(function* (
  world: World,
  fund: string,
  period: Period,
  { limit = usualLimit, after }: Page = {}
): Effect.fn.Return<Statement, DeskError> {
  const { on } = fundLine.facts
  const where = Criterion.all(fundLine.facts.fund.is(fund), on.atLeast(period.first), on.atMost(period.last))
  const page = { limit: limit + 1, ...(after === undefined ? {} : { after }) }
  const ends = [period.first, Day.plusDays(period.last, 1)] as const
  const read = () =>
    Promise.all([
      world.store.rows(world.tenant, fundLine, where, [], page),
      inMonths(world, fund, ends),
      ...(["opening", "closing"] as const).flatMap((until, i) => {
        const day = ends[i] ?? period.first
        return day === monthOf(day) ? [] : [inLines(world, fund, day, until)]
      })
    ] as const)
  const [{ at, rows }, ...parts] = yield* allOfOneMoment("statement", read)
  const held = together(parts.flatMap((part) => part.held))
  // A stream without an event has no row; one that has a row need not be asked for.
  if (rows.length === 0 && held.length === 0) yield* Existing.require(world, "fund", fund)
  return {
    at,
    period,
    opening: balances(held, "opening"),
    lines: rows.slice(0, limit),
    hasMore: rows.length > limit,
    closing: balances(held, "closing")
  }
})
