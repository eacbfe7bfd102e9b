/**
 * Points and time coins, nationally: no regulation has a figure. What is here are conventions and the safer defaults of this library.
 *
 * Nothing may be given away, and no figure of one city is that of another; a place that has a time bank says how it works.
 */
import * as Day from "../../../foundation/Day.ts"
import { LIBRARY, OP24 } from "../../Instruments.ts"
import { value } from "../../Pack.ts"
import * as Rewards from "../../parameters/Rewards.ts"

const always = { from: Day.first, force: "default", citations: [LIBRARY.passage()] } as const

export const rewards = [
  value(Rewards.coinsPerHour, { ...always, value: 1, citations: [LIBRARY.passage(), OP24.passage(undefined, "服务积分、时间储蓄")] }),
  value(Rewards.earnsFrom, { ...always, value: "confirmed" }),
  value(Rewards.wholeCoins, { ...always, value: false }),
  value(Rewards.weighs, { ...always, value: "per-minute" }),
  value(Rewards.overCap, { ...always, value: "refused" }),
  value(Rewards.capBound, { ...always, value: "inclusive" }),
  value(Rewards.expiryNoticeDays, { ...always, value: 30 }),
  value(Rewards.reducesStarHours, { ...always, value: false })
]
