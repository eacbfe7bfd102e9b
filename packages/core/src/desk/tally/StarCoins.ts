/**
 * What time banks say about stars: the points that somebody has, and the service that what they spent is worth. What a reader would get wrong:
 * the points are those that are there on the day, so that who spends them may fall; and only a place that says so takes spent coins from the
 * hours of stars. No recorded or credited minute is another for it.
 */
import type * as Day from "../../foundation/Day.ts"
import type * as Registers from "../../registers/Registers.ts"
import type { KeptRow } from "../../registers/Register.ts"
import * as Coins from "../../reward/Coins.ts"

export type Line = KeptRow<typeof Registers.pointsLine>

/** In units of a coin. */
export interface Held {
  readonly balance: number
  readonly spent: number
}

/** Of everybody who has an account with a line, at the end of the day; all accounts of a person together. */
export const on = (lines: readonly Line[], day: Day.Day): ReadonlyMap<string, Held> => {
  const all = new Map<string, Held>()
  for (const { holder, on: booked, from, to, units = 0 } of lines) {
    if (holder === undefined || booked > day) continue
    const { balance, spent } = all.get(holder) ?? { balance: 0, spent: 0 }
    all.set(holder, {
      balance: balance + (to === "balance" ? units : 0) - (from === "balance" ? units : 0),
      spent: spent + (to === "spent" ? units : 0)
    })
  }
  return all
}

/** As ladders ask for them; nothing of somebody without an account, since no points are known then. */
export const points = (held: Held | undefined): { readonly points?: number } =>
  held === undefined ? {} : { points: Coins.whole(held.balance) }
