/**
 * 成都市慈善总会: a community fund begins with three thousand yuan.
 */
import * as Day from "../../foundation/Day.ts"
import { CHENGDU_FUNDS } from "../Instruments.ts"
import * as Pack from "../Pack.ts"
import * as Funds from "../parameters/Funds.ts"

const since = { from: Day.require("2020-01-01"), force: "default", citations: [CHENGDU_FUNDS.passage()] } as const

export const chengdu = Pack.define({
  id: "chengdu",
  version: "2020.1",
  title: { "zh-CN": "成都市慈善总会", en: "Chengdu charity federation" },
  layer: "city",
  jurisdiction: "510100",
  status: "unverified",
  values: [Pack.value(Funds.startUpFen, { ...since, value: 300_000 })]
})
