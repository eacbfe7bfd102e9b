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

/** Sums of what moved, account by account. */
class Sums {
  readonly #sums = new Map<string, { readonly key: Key; amount: number }>()

  add(currency: string, restriction: string | undefined, account: string, amount: number): void {
    const at = `${currency}/${restriction ?? Register.none}/${account}`
    const known = this.#sums.get(at)
    if (known === undefined) this.#sums.set(at, { key: { currency, restriction, account }, amount })
    else known.amount += amount
  }

  addLine({ currency = "", restriction, from = "given", to = "given", amount = 0 }: Line): void {
    this.add(currency, restriction, from, -amount)
    this.add(currency, restriction, to, amount)
  }

  /** An account whose balance is nothing is not listed. */
  balances(): readonly Balance[] {
    return [...this.#sums]
      .toSorted(([a], [b]) => Register.compareText(a, b))
      .flatMap(([, { key, amount }]) => (amount === 0 ? [] : [{ ...key, amount }]))
  }
}

const monthOf = (day: Day.Day): Day.Day => Day.firstOfMonthIndex(Day.monthIndex(day))

/** The lines of a month before a day of it; none where the day is its first. */
const linesBefore = (world: World, fund: string, day: Day.Day) => {
  const { on } = fundLine.facts
  return day === monthOf(day)
    ? Effect.succeed([])
    : readRows(world, fundLine, Criterion.all(fundLine.facts.fund.is(fund), on.atLeast(monthOf(day)), on.below(day)))
}

/** What the accounts held before a day began, of two days, the later one last: the months before them are read once. */
const before = Effect.fnUntraced(function* (world: World, fund: string, days: readonly [Day.Day, Day.Day]) {
  const [opening, closing] = [new Sums(), new Sums()]
  const [first, last] = [monthOf(days[0]), monthOf(days[1])]
  const { facts } = fundMonth
  const months = yield* readRows(world, fundMonth, Criterion.all(facts.fund.is(fund), facts.month.below(last)))
  for (const { month, currency, restriction, account, moved = 0 } of months) {
    const of = restriction === Register.none ? undefined : restriction
    closing.add(currency, of, account, moved)
    if (month < first) opening.add(currency, of, account, moved)
  }
  for (const line of yield* linesBefore(world, fund, days[0])) opening.addLine(line)
  for (const line of yield* linesBefore(world, fund, days[1])) closing.addLine(line)
  return { opening: opening.balances(), closing: closing.balances() }
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
    balances: before(world, fund, [period.first, Day.plusDays(period.last, 1)]),
    page: ask("rows", () => world.store.rows(world.tenant, fundLine, where, [], page))
  })
  const { at, value } = yield* atOneMoment(world, read)
  const { rows } = value.page
  return { at, period, ...value.balances, lines: rows.slice(0, limit), hasMore: rows.length > limit }
})
