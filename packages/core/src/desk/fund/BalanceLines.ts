/**
 * A balance of a statement opened to the lines that it is made of, a page at a time.
 *
 * What a reader would get wrong: a statement adds up months, this reads the lines themselves; that both come to the same is a law, and tested.
 */
import * as Effect from "effect/Effect"
import * as Criterion from "../../foundation/Criterion.ts"
import type { Day } from "../../foundation/Day.ts"
import * as Registers from "../../registers/Registers.ts"
import { ask } from "../Ask.ts"
import type { DeskError } from "../DeskError.ts"
import * as Existing from "../Existing.ts"
import type { World } from "../World.ts"
import { type Balance, type Line, type Page, usualLimit } from "./Statements.ts"

export interface Behind {
  readonly line: Line
  /** What it adds to the balance: less than nothing where it went out of the account. */
  readonly adds: number
}

export interface Opened {
  /** Position of the journal at which it is true. */
  readonly at: number
  /** By day, then in the order of booking. */
  readonly lines: readonly Behind[]
  /** Whether lines follow after these. */
  readonly hasMore: boolean
}

const { fundLine } = Registers
const { facts } = fundLine

/** The lines of an account up to the end of a day. */
export const behind = Effect.fnUntraced(function* (
  world: World,
  fund: string,
  { currency, restriction, account }: Omit<Balance, "amount">,
  upTo: Day,
  { limit = usualLimit, after }: Page = {}
): Effect.fn.Return<Opened, DeskError> {
  yield* Existing.require(world, "fund", fund)
  const where = Criterion.all(
    facts.fund.is(fund),
    facts.on.atMost(upTo),
    facts.currency.is(currency),
    restriction === undefined ? Criterion.not(facts.restriction.isKnown()) : facts.restriction.is(restriction),
    Criterion.any(facts.from.is(account), facts.to.is(account))
  )
  const page = { limit: limit + 1, ...(after === undefined ? {} : { after }) }
  const { at, rows } = yield* ask("rows", () => world.store.rows(world.tenant, fundLine, where, [], page))
  return {
    at,
    lines: rows.slice(0, limit).map((line) => ({
      line,
      adds: (line.to === account ? (line.amount ?? 0) : 0) - (line.from === account ? (line.amount ?? 0) : 0)
    })),
    hasMore: rows.length > limit
  }
})
