/**
 * The statement of a fund for a period: opening balances, a page of lines, closing balances, all of one moment and from registers alone.
 *
 * What a reader would get wrong: no line is read to know a balance, but those of the month in which the period begins or ends, where it does
 * not begin with its first day or end with its last. A page is as cheap for a fund of a million lines as for one of a thousand.
 */
import * as Effect from "effect/Effect"
import * as Criterion from "../../foundation/Criterion.ts"
import * as Day from "../../foundation/Day.ts"
import type { Period } from "../../foundation/Period.ts"
import * as Register from "../../registers/Register.ts"
import * as Registers from "../../registers/Registers.ts"
import { ask } from "../Ask.ts"
import type { DeskError } from "../DeskError.ts"
import * as Existing from "../Existing.ts"
import { atOneMoment } from "../OneMoment.ts"
import { readRows } from "../ReadRows.ts"
import type { World } from "../World.ts"

export interface Balance {
  readonly currency: string
  /** Undefined: the general pool. */
  readonly restriction: string | undefined
  readonly account: string
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

type Key = Omit<Balance, "amount">

const balancesOf = (moved: readonly Balance[]): readonly Balance[] => {
  const sums = new Map<string, { readonly key: Key; amount: number }>()
  for (const { currency, restriction, account, amount } of moved) {
    const at = [currency, restriction ?? Register.none, account].join("/")
    const known = sums.get(at)
    if (known === undefined) sums.set(at, { key: { currency, restriction, account }, amount })
    else known.amount += amount
  }
  return [...sums]
    .toSorted(([a], [b]) => Register.compareText(a, b))
    .flatMap(([, { key, amount }]) => (amount === 0 ? [] : [{ ...key, amount }]))
}

const movedIn = ({ currency = "", restriction, from = "given", to = "given", amount = 0 }: Line): readonly Balance[] => [
  { currency, restriction, account: from, amount: -amount },
  { currency, restriction, account: to, amount }
]

/** What the accounts held before a day began. */
const before = Effect.fnUntraced(function* (world: World, fund: string, day: Day.Day) {
  const month = Day.firstOfMonthIndex(Day.monthIndex(day))
  const months = yield* readRows(world, fundMonth, Criterion.all(fundMonth.facts.fund.is(fund), fundMonth.facts.month.below(month)))
  const { on } = fundLine.facts
  const days =
    day === month ? [] : yield* readRows(world, fundLine, Criterion.all(fundLine.facts.fund.is(fund), on.atLeast(month), on.below(day)))
  const moved = months.map(({ currency = "", restriction, account = "given", moved: amount = 0 }): Balance => ({
    currency,
    restriction: restriction === Register.none ? undefined : restriction,
    account,
    amount
  }))
  return balancesOf([...moved, ...days.flatMap(movedIn)])
})

export const statement = Effect.fnUntraced(function* (
  world: World,
  fund: string,
  period: Period,
  { limit = usualLimit, after }: Page = {}
): Effect.fn.Return<Statement, DeskError> {
  yield* Existing.require(world, "fund", fund)
  const { on } = fundLine.facts
  const where = Criterion.all(fundLine.facts.fund.is(fund), on.atLeast(period.first), on.atMost(period.last))
  const page = after === undefined ? { limit: limit + 1 } : { limit: limit + 1, after }
  const read = Effect.all({
    opening: before(world, fund, period.first),
    page: ask("rows", () => world.store.rows(world.tenant, fundLine, where, [], page)),
    closing: before(world, fund, Day.plusDays(period.last, 1))
  })
  const { at, value } = yield* atOneMoment(world, read)
  const { rows } = value.page
  return { at, period, opening: value.opening, lines: rows.slice(0, limit), hasMore: rows.length > limit, closing: value.closing }
})
