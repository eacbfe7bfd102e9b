/**
 * Coins that leave an account, and those that come from another: spent, for a service received, given, donated, booked out at the end of
 * their term. What leaves is usable on its day; what is given keeps the days from which its term runs.
 */
import * as Day from "../foundation/Day.ts"
import * as Rewards from "../law/parameters/Rewards.ts"
import * as Rule from "../law/Rule.ts"
import { type Context, type Findings, isThere, type Of, type Outcome, when, wrong } from "./Booking.ts"
import * as Caps from "./Caps.ts"
import * as Coins from "./Coins.ts"
import * as Lots from "./Lots.ts"
import { balanceOf, type PointsAccount } from "./PointsState.ts"
import * as Earning from "./rules/Earning.ts"

/** So much of what is usable; what is there only by name is said to be so. */
const isUsable = (state: PointsAccount, command: { readonly on: string; readonly units: number }, { view }: Context): Findings => {
  const usable = Lots.sumOf(Lots.usable(state.lots, Day.require(command.on), view))
  const [asked, coins] = [Coins.text(command.units), Coins.text(usable)]
  if (command.units > balanceOf(state)) return isThere(state, command.units)
  return when(command.units > usable, () => wrong("reward.coins-expired", { asked, coins, expired: Coins.text(balanceOf(state) - usable) }))
}

/** Said only where something is there whose term is over: the day of the oldest coins that can be used. */
const sinceOf = (state: PointsAccount, on: string, { view }: Context): { readonly since?: string } => {
  const [oldest] = Lots.usable(state.lots, Day.require(on), view)
  return oldest === undefined || oldest === state.lots[0] ? {} : { since: Day.text(oldest.on) }
}

/** What a gift of so many units is of. */
export const given = (
  { lots }: PointsAccount,
  { on, units }: { readonly on: string; readonly units: number },
  { view }: Pick<Context, "view">
): Of<"take">["lots"] =>
  Lots.take(Lots.usable(lots, Day.require(on), view), units).gone.map((lot) => ({ on: Day.text(lot.on), units: lot.units }))

const unknownClient: Earning.Client = {
  clientHasAccount: undefined,
  clientLivesAlone: undefined,
  clientHasLowIncome: undefined,
  clientNeedsCare: undefined
}

export const spend = (command: Of<"spend">, state: PointsAccount, context: Context): Outcome => {
  const { isHomePlace, ...rest } = command
  const facts: Earning.Redeemed = {
    recordedMinutes: context.recordedMinutes,
    isHomePlace,
    wholeCoins: Coins.whole(Lots.sumOf(Lots.usable(state.lots, Day.require(command.on), context.view))),
    clientAge: context.clientAge,
    ...unknownClient,
    ...context.client
  }
  return [
    [{ ...rest, type: "points.spent", v: 1, ...sinceOf(state, command.on, context) }],
    [...isUsable(state, command, context), ...Rule.findings(Earning.redemption, facts, context.view)]
  ]
}

/** One service received, at the policy's price: redeemed like anything else. */
export const receive = (command: Of<"receive">, state: PointsAccount, context: Context): Outcome => {
  const units = Coins.unitsIn(context.view, Rewards.receivedCoins)
  if (units === undefined) return [[], [wrong("reward.no-price", {})]]
  return spend({ ...command, type: "spend", units, isHomePlace: false }, state, context)
}

export const give = ({ relation, ...command }: Of<"give">, state: PointsAccount, context: Context): Outcome => [
  [{ ...command, type: "points.given", v: 1, ...sinceOf(state, command.on, context) }],
  [
    ...isUsable(state, command, context),
    // Where no policy says whom coins may be given to, they are given to nobody.
    ...when(context.view.valueOf(Rewards.recipients.id) === undefined, () => wrong("reward.no-gifts", {})),
    ...Rule.findings(Earning.gifts, { to: relation, age: context.recipientAge }, context.view)
  ]
]

export const take = (command: Of<"take">, state: PointsAccount, { view }: Context): Outcome => {
  const isOver = Caps.refuses(state, command.units, view)
  return [[{ ...command, type: "points.taken", v: 1 }], when(isOver, () => wrong("reward.over-cap", { asked: Coins.text(command.units) }))]
}

export const donate = (command: Of<"donate">, state: PointsAccount, context: Context): Outcome => [
  [{ ...command, type: "points.donated", v: 1, ...sinceOf(state, command.on, context) }],
  isUsable(state, command, context)
]

export const expire = (command: Of<"expire">, state: PointsAccount, { view }: Context): Outcome => {
  const units = Lots.sumOf(Lots.expired(state.lots, Day.require(command.on), view))
  return [[{ ...command, type: "points.expired", v: 1, units }], when(units === 0, () => wrong("reward.nothing-expired", {}))]
}
