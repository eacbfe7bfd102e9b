/**
 * 杭州市西湖区: five points on signing up; one for each service given, one less for each received.
 */
import * as Day from "../../foundation/Day.ts"
import { WEST_LAKE_POINTS } from "../Instruments.ts"
import * as Pack from "../Pack.ts"
import * as Rewards from "../parameters/Rewards.ts"

const since = { from: Day.first, force: "rule", citations: [WEST_LAKE_POINTS.passage()] } as const

export const westLake = Pack.define({
  id: "west-lake",
  version: "1",
  title: { "zh-CN": "杭州市西湖区", en: "West Lake District, Hangzhou" },
  layer: "district",
  jurisdiction: "330106",
  status: "unverified",
  values: [
    Pack.value(Rewards.joinBonus, { ...since, value: 5 }),
    Pack.value(Rewards.coinsPerItem, { ...since, value: 1 }),
    Pack.value(Rewards.receivedCoins, { ...since, value: 1 })
  ]
})
