/**
 * 中山市“博爱100”: 30,000 to 80,000 yuan; a score of a hundred with two bonuses; first payment, bans and naming.
 *
 * The first payment is known from the press only.
 */
import * as Day from "../../foundation/Day.ts"
import { ZHONGSHAN_VENTURES } from "../Instruments.ts"
import * as Pack from "../Pack.ts"
import * as Ventures from "../parameters/Ventures.ts"

const since = { from: Day.require("2023-01-01"), force: "default", citations: [ZHONGSHAN_VENTURES.passage()] } as const

export const zhongshan = Pack.define({
  id: "zhongshan",
  version: "2023.1",
  title: { "zh-CN": "中山市", en: "Zhongshan" },
  layer: "city",
  jurisdiction: "442000",
  status: "excerpt",
  values: [
    Pack.value(Ventures.floorFen, { ...since, value: 3_000_000 }),
    Pack.value(Ventures.ceilingFen, { ...since, value: 8_000_000 }),
    Pack.value(Ventures.fundraisingBonusMax, { ...since, value: 50 }),
    Pack.value(Ventures.specialBonusMin, { ...since, value: 5 }),
    Pack.value(Ventures.specialBonusMax, { ...since, value: 20 }),
    Pack.value(Ventures.firstPaymentWorkingDays, { ...since, value: 15 }),
    Pack.value(Ventures.banYears, { ...since, value: 3 }),
    Pack.value(Ventures.namingPercent, { ...since, value: 50 })
  ]
})
