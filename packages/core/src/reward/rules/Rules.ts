/** Every rule of points and time coins, in the order of the rule book. */
import * as Rewards from "../../law/parameters/Rewards.ts"
import * as Rule from "../../law/Rule.ts"
import { checked, earners, gifts, redemption } from "./Earning.ts"

const printed = (id: string, zh: string, en: string, parameters: Rule.Rule["parameters"]): Rule.Rule =>
  Rule.define({ id, title: { "zh-CN": zh, en }, parameters, clauses: [] })

export const unit = printed("TBK-01", "时间币单位", "unit", [
  Rewards.coinsPerHour,
  Rewards.earnsFrom,
  Rewards.wholeCoins,
  Rewards.coinsPerItem,
  Rewards.receivedCoins,
  Rewards.joinBonus
])
export const caps = printed("TBK-03", "时间币上限", "caps", [
  Rewards.dayCapCoins,
  Rewards.capCoins,
  Rewards.capBound,
  Rewards.overCap,
  Rewards.expiryMonths,
  Rewards.expiryNoticeDays
])
export const starHours = printed("TBK-06", "兑换与星级时长", "redemption and the hours of stars", [Rewards.reducesStarHours])
export const weights = printed("TBK-07", "系数", "weights", [
  Rewards.nightFrom,
  Rewards.nightTo,
  Rewards.nightPercent,
  Rewards.holidayPercent,
  Rewards.restDayPercent,
  Rewards.hardshipPercent,
  Rewards.weighs
])

export const all: readonly Rule.Rule[] = [unit, earners, caps, redemption, gifts, starHours, weights, checked]
