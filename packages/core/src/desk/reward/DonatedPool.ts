/**
 * The pool of donated coins, by time bank. What a reader would get wrong: what an account says that it donated is what its holder gave out of
 * the balance; coins over a cap and time of a group go to the pool without ever having been in one.
 */
import * as Effect from "effect/Effect"
import * as Registers from "../../registers/Registers.ts"
import type { DeskError } from "../DeskError.ts"
import { atOneMoment } from "../OneMoment.ts"
import { readRows } from "../ReadRows.ts"
import type { World } from "../World.ts"

/** In units. */
export interface Pool {
  /** Undefined for accounts that no bank is named for. */
  readonly bank: string | undefined
  /** Out of balances. */
  readonly given: number
  /** Over a cap, or time of a group. */
  readonly straight: number
  readonly total: number
}

const { pointsAccount, pointsLine } = Registers

/** By the order of the accounts; a bank that nothing was donated in is not there. */
export const pools = (world: World): Effect.Effect<{ readonly at: number; readonly pools: readonly Pool[] }, DeskError> => {
  const read = Effect.all({
    accounts: readRows(world, pointsAccount),
    lines: readRows(world, pointsLine, pointsLine.facts.to.is("pool"))
  })
  return Effect.map(atOneMoment(world, read), ({ at, value: { accounts, lines } }) => {
    const bankOf = new Map(accounts.map(({ account, bank }) => [account, bank]))
    const byBank = Map.groupBy(lines, ({ account }) => bankOf.get(account))
    return {
      at,
      pools: [...byBank].map(([bank, moved]) => {
        const total = moved.reduce((sum, { units = 0 }) => sum + units, 0)
        const given = moved.reduce((sum, { from, units = 0 }) => sum + (from === "balance" ? units : 0), 0)
        return { bank, given, straight: total - given, total }
      })
    }
  })
}
