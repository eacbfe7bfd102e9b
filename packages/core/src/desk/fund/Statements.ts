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
import * as ColumnRows from "../ColumnRows.ts"
import type { DeskError } from "../DeskError.ts"
import * as Existing from "../Existing.ts"
import { atOneMoment } from "../OneMoment.ts"
import { readBatches, readRows } from "../ReadRows.ts"
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

interface Sum extends Key {
  opening: number
  closing: number
}

/** What the accounts held when a period began, and when it ended: one entry for each, because most of what moved is in both. */
class Sums {
  /** By currency, restriction and account. A key made of all three would take longer than everything else here. */
  readonly #sums = new Map<string, Map<string | undefined, Map<string, Sum>>>()

  add(currency: string, restriction: string | undefined, account: string, opening: number, closing: number): void {
    const inCurrency = inner(this.#sums, currency)
    const inRestriction = inner(inCurrency, restriction)
    const known = inRestriction.get(account)
    if (known === undefined) inRestriction.set(account, { currency, restriction, account, opening, closing })
    else {
      known.opening += opening
      known.closing += closing
    }
  }

  addLine({ currency = "", restriction, from = "given", to = "given", amount = 0 }: Line, until: "opening" | "closing"): void {
    const [opening, closing] = until === "opening" ? [amount, 0] : [0, amount]
    this.add(currency, restriction, from, -opening, -closing)
    this.add(currency, restriction, to, opening, closing)
  }

  /** An account whose balance is nothing is not listed. */
  balances(of: "opening" | "closing"): readonly Balance[] {
    const all = [...this.#sums.values()].flatMap((inCurrency) => [...inCurrency.values()].flatMap((sums) => [...sums.values()]))
    return all
      .flatMap(({ currency, restriction, account, [of]: amount }) => (amount === 0 ? [] : [{ currency, restriction, account, amount }]))
      .toSorted((a, b) => Register.compareText(textOf(a), textOf(b)))
  }
}

const inner = <A, B, C>(of: Map<A, Map<B, C>>, key: A): Map<B, C> => {
  const known = of.get(key)
  if (known !== undefined) return known
  const fresh = new Map<B, C>()
  of.set(key, fresh)
  return fresh
}

const textOf = ({ currency, restriction = Register.none, account }: Key): string => `${currency}/${restriction}/${account}`

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
  const sums = new Sums()
  const [first, last] = [monthOf(days[0]), monthOf(days[1])]
  const { facts } = fundMonth
  const where = Criterion.all(facts.fund.is(fund), facts.month.below(last))
  for (const { length, columns } of yield* readBatches(world, fundMonth, monthColumns, where)) {
    const [month, moved] = [ColumnRows.integers(columns.month), ColumnRows.integers(columns.moved)]
    const [currency, restriction, account] = [columns.currency, columns.restriction, columns.account].map(ColumnRows.texts)
    for (let i = 0; i < length; i++) {
      const pool = restriction?.[i]
      const amount = moved[i] ?? 0
      sums.add(
        currency?.[i] ?? "",
        pool === Register.none ? undefined : pool,
        account?.[i] ?? "given",
        (month[i] ?? last) < first ? amount : 0,
        amount
      )
    }
  }
  for (const line of yield* linesBefore(world, fund, days[0])) sums.addLine(line, "opening")
  for (const line of yield* linesBefore(world, fund, days[1])) sums.addLine(line, "closing")
  return { opening: sums.balances("opening"), closing: sums.balances("closing") }
})

const monthColumns = ["month", "currency", "restriction", "account", "moved"] as const

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
