/**
 * What caps leave of coins: the day's first, then the account's.
 *
 * What a reader would get wrong: a cap that is only pointed out takes nothing; it is said each time that the account grows beyond it.
 */
import * as Day from "../foundation/Day.ts"
import type { Finding } from "../foundation/Finding.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import * as Parameter from "../law/Parameter.ts"
import * as Rewards from "../law/parameters/Rewards.ts"
import * as Refusal from "../law/Refusal.ts"
import * as Coins from "./Coins.ts"
import type { Event } from "./PointsAccount.schema.ts"
import { movedBy } from "./PointsEvolution.ts"
import { balanceOf, keptOn, type PointsAccount } from "./PointsState.ts"

type Shares = Pick<Extract<Event, { readonly type: "points.credited" }>, "kept" | "overCap" | "donated">

/** Of units earned on a day, those that its cap lets in. */
export const ofDay = (
  state: PointsAccount,
  on: string,
  units: number,
  view: ParameterView
): { readonly within: number; readonly overDay: number } => {
  const room = Math.max(0, (Coins.unitsIn(view, Rewards.dayCapCoins) ?? Infinity) - keptOn(state, on))
  const within = Math.min(units, room)
  return { within, overDay: units - within }
}

/** Units as far as the account's cap lets them in, which may only be pointed out. */
export const ofAccount = (state: PointsAccount, units: number, view: ParameterView): Shares => {
  if (isFlagged(view)) return { kept: units, overCap: 0, donated: 0 }
  const over = Math.min(units, overBy(state, units, view))
  const isDonated = Parameter.valueIn(view, Rewards.overCap) === "donated"
  return { kept: units - over, overCap: isDonated ? 0 : over, donated: isDonated ? over : 0 }
}

/** By how much the account would be over its cap with so many units more. */
const overBy = (state: PointsAccount, units: number, view: ParameterView): number =>
  Math.max(0, balanceOf(state) + units - (Coins.mostIn(view) ?? Infinity))

const isFlagged = (view: ParameterView): boolean => Parameter.valueIn(view, Rewards.overCap) === "flagged"

/** An account that comes to be over its cap, where the policy only points it out. */
export const flags = (events: readonly Event[], state: PointsAccount, view: ParameterView): readonly Finding[] => {
  if (!isFlagged(view)) return []
  const after = events.reduce((so, event) => movedBy(so, event, Day.require(event.on)), state)
  const over = overBy(after, 0, view)
  if (over === 0 || balanceOf(after) <= balanceOf(state)) return []
  return [
    Refusal.finding(
      "reward.over-cap-flagged",
      { balance: balanceOf(after), over },
      { outcome: "met", severity: "warning", kind: "notice", units: { balance: "coin-units", over: "coin-units" } }
    )
  ]
}

/** Whether an account may not take so many units more. */
export const refuses = (state: PointsAccount, units: number, view: ParameterView): boolean =>
  !isFlagged(view) && overBy(state, units, view) > 0
