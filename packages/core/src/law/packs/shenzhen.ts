/**
 * 深圳市慈善会: a named fund begins with two million yuan at once, and spends a fifth of its principal a year. Four million in three years, the other way, is not read here.
 */
import * as Day from "../../foundation/Day.ts"
import { SHENZHEN_FUNDS } from "../Instruments.ts"
import * as Pack from "../Pack.ts"
import * as Funds from "../parameters/Funds.ts"

const since = { from: Day.require("2013-01-01"), force: "default", citations: [SHENZHEN_FUNDS.passage()] } as const

export const shenzhen = Pack.define({
  id: "shenzhen",
  version: "2013.1",
  title: { "zh-CN": "深圳市慈善会", en: "Shenzhen charity federation" },
  layer: "city",
  jurisdiction: "440300",
  status: "unverified",
  values: [
    Pack.value(Funds.startUpNamedFen, { ...since, value: 200_000_000 }),
    Pack.value(Funds.yearlySpendingPercent, { ...since, value: 20 })
  ]
})
