/**
 * 合肥市包河区2014年: eight million yuan for a year.
 */
import * as Day from "../../foundation/Day.ts"
import { BAOHE_VENTURES } from "../Instruments.ts"
import * as Pack from "../Pack.ts"
import * as Ventures from "../parameters/Ventures.ts"

const since = { from: Day.require("2014-01-01"), force: "default", citations: [BAOHE_VENTURES.passage()] } as const

export const baohe = Pack.define({
  id: "baohe",
  version: "2014.1",
  title: { "zh-CN": "合肥市包河区", en: "Baohe District, Hefei" },
  layer: "district",
  jurisdiction: "340111",
  status: "excerpt",
  values: [Pack.value(Ventures.poolFen, { ...since, value: 800_000_000 }), Pack.value(Ventures.cycleMonths, { ...since, value: 12 })]
})
