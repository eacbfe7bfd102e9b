/** The end of a month where only whole coins are paid: what is less than a coin goes into the next month that is open. */
import * as Day from "../foundation/Day.ts"
import { type Context, type Of, type Outcome, when, wrong } from "./Booking.ts"
import * as Caps from "./Caps.ts"
import * as Coins from "./Coins.ts"
import type { Event } from "./PointsAccount.schema.ts"
import { monthAfter, openMonth, type PointsAccount } from "./PointsState.ts"

export const settle = ({ entry, on, month }: Of<"settle">, state: PointsAccount, { view }: Context): Outcome => {
  const units = state.accrued.get(month) ?? 0
  const carried = units % Coins.coin
  const earlier = [...state.accrued.keys()].filter((one) => one < month)
  const next = openMonth(state, monthAfter(month))
  const shares = { overDay: 0, ...Caps.ofAccount(state, units - carried, view) }
  const settled: Event = { type: "points.settled", v: 1, entry, on, month, next, carried, ...shares }
  return [
    [settled],
    [
      ...when(state.settled.has(month), () => wrong("reward.settled", { month })),
      ...when(on.slice(0, 7) <= month, () => wrong("reward.month-not-over", { month, on: Day.require(on) })),
      ...earlier.map((one) => wrong("reward.earlier-month", { month, earlier: one }))
    ]
  ]
}
