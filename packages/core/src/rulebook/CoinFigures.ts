/** Time coins in the rule book: what service earns, what caps leave of it, what spending takes from the hours of stars. */
import * as Day from "../foundation/Day.ts"
import * as Minute from "../foundation/Minute.ts"
import * as Parameter from "../law/Parameter.ts"
import * as Rewards from "../law/parameters/Rewards.ts"
import type { Rule } from "../law/Rule.ts"
import * as Caps from "../reward/Caps.ts"
import * as Coins from "../reward/Coins.ts"
import * as Lots from "../reward/Lots.ts"
import * as PointsState from "../reward/PointsState.ts"
import * as Weights from "../reward/Weights.ts"
import { caps, starHours, unit, weights } from "../reward/rules/Rules.ts"
import { due, type Figure, figure, type Of, type Situation, text } from "./Figure.ts"

const hour = 60

/** 2.7 hours, and what of them is paid where only whole coins are. */
const earned: Of = ({ view, today }) => {
  const minutes = 2 * hour + 42
  const units = Coins.unitsOf([{ day: Day.text(today), minutes, because: "plain", percent: 100, ratePercent: 100 }], view)
  const paid = Parameter.valueIn(view, Rewards.wholeCoins) === true ? Coins.whole(units) * Coins.coin : units
  return [figure(text("served", { minutes }), text("coins", { units: paid }), paid === units)]
}

const capped: Of = ({ view, today }) => {
  const [ofDay, most] = [Parameter.valueIn(view, Rewards.dayCapCoins), Coins.mostIn(view)]
  const lastDay = Lots.lastDay(today, view)
  const on = Day.text(today)
  const { initial } = PointsState
  const inOneDay = (coins: number): Figure => {
    const { within, overDay } = Caps.ofDay(initial, on, coins * Coins.coin, view)
    return figure(text("earns-in-a-day", { units: coins * Coins.coin }), text("coins", { units: within }), overDay === 0)
  }
  const onTop = (balance: number, coins: number): Figure => {
    const units = coins * Coins.coin
    const { kept, donated } = Caps.ofAccount({ ...initial, lots: [{ on: today, units: balance }] }, units, view)
    const says = donated === 0 ? text("coins", { units: kept }) : text("coins-donated", { units: kept, donated })
    return figure(text("has-and-earns", { balance, units }), says, kept === units)
  }
  return [
    ...(ofDay === undefined ? [] : [inOneDay(ofDay), inOneDay(ofDay + 1)]),
    ...(most === undefined ? [] : [onTop(most - 3 * Coins.coin, 3), onTop(most - Coins.coin, 3)]),
    ...due("came-on", { day: on }, lastDay === undefined ? undefined : { known: true, dueBy: lastDay, breachAfter: lastDay })
  ]
}

/** 120 hours, of which 30 coins were spent. */
const stars: Of = ({ view }) => {
  const [minutes, units] = [120 * hour, 30 * Coins.coin]
  const left = Coins.starMinutes(minutes, units, view)
  return [figure(text("spends-coins", { minutes, units }), text("star-minutes", { minutes: left }), left === minutes)]
}

const weighed: Of = (situation) =>
  (
    [
      ["two-hours", 9, false],
      ["two-hours-late", 22, false],
      ["two-hours-hard", 9, true]
    ] as const
  ).flatMap(([key, from, isHard]) => {
    const units = worth(situation, from, isHard)
    return units === undefined ? [] : [figure(text(key), text("coins", { units }), true)]
  })

const worth = ({ view, today, calendar }: Situation, from: number, isHard: boolean): number | undefined => {
  const stretches = [{ day: today, from: Minute.at(today, from * hour), minutes: 2 * hour }]
  const found = Weights.weigh({ stretches, isHard, rates: [] }, view, calendar)
  return found.known ? Coins.unitsOf(found.parts, view) : undefined
}

export const coins: readonly (readonly [Rule, Of])[] = [
  [unit, earned],
  [caps, capped],
  [starHours, stars],
  [weights, weighed]
]
