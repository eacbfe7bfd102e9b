/**
 * The opposite of an entry that a service earned.
 *
 * What a reader would get wrong: a month that is paid stays as it was paid. The opposite of an entry of it stands in the month that is open,
 * which may then hold too little for one of its own; where it does, whole coins go back into it out of the balance, so that the balance is still one of whole coins. What the
 * account's cap had kept out of that month goes first: it was never the holder's.
 */
import * as Day from "../foundation/Day.ts"
import * as KeyedLog from "../foundation/KeyedLog.ts"
import { type Context, isThere, type Of, type Outcome, when, wrong } from "./Booking.ts"
import * as Coins from "./Coins.ts"
import { earn } from "./Crediting.ts"
import { movedBy } from "./PointsEvolution.ts"
import { type Earned, openMonth, type PointsAccount } from "./PointsState.ts"

/** What goes out of the balance, and what out of the month that is open. */
const backOf = (state: PointsAccount, { kept, accrued, month }: Earned) => {
  if (month === undefined) return { units: kept }
  const opposite = { month: openMonth(state, month), units: Math.max(0, accrued - (state.settled.get(month) ?? 0)) }
  const missing = Math.max(0, opposite.units - (state.accrued.get(opposite.month) ?? 0))
  return { units: Math.ceil(missing / Coins.coin) * Coins.coin, opposite }
}

export const reverse = ({ entry, on, reverses }: Omit<Of<"reverse">, "type">, state: PointsAccount): Outcome => {
  const earned = state.earned.get(reverses)
  if (earned === undefined) return [[], [wrong("reward.no-entry", { reverses })]]
  const isGone = earned.stage === "reversed"
  const back = backOf(state, earned)
  return [
    [{ type: "points.reversed", v: 1, entry, on, reverses, ...back }],
    [...when(isGone, () => wrong("reward.reversed-twice", { reverses })), ...(isGone ? [] : isThere(state, back.units))]
  ]
}

/** The opposite entry, and the one that the record bears now, if it bears any. */
export const setRight = ({ anew, ...back }: Of<"set-right">, state: PointsAccount, context: Context): Outcome => {
  const [gone, against] = reverse(back, state)
  if (anew === undefined) return [gone, against]
  const [come, more] = earn(
    { type: "earn", ...anew },
    gone.reduce((so, event) => movedBy(so, event, Day.require(event.on)), state),
    context
  )
  const isTwice = anew.entry === back.entry || KeyedLog.has(state.entries, anew.entry)
  return [
    [...gone, ...come],
    [...against, ...when(isTwice, () => wrong("reward.entry-twice", { entry: anew.entry })), ...more]
  ]
}
