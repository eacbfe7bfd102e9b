/**
 * 芜湖市2019年: 24 projects of at most 100,000 yuan for ten months, 2.4 million together.
 */
import * as Day from "../../foundation/Day.ts"
import { WUHU_VENTURES } from "../Instruments.ts"
import * as Pack from "../Pack.ts"
import * as Ventures from "../parameters/Ventures.ts"

const since = { from: Day.require("2019-01-01"), force: "default", citations: [WUHU_VENTURES.passage()] } as const

export const wuhu = Pack.define({
  id: "wuhu",
  version: "2019.1",
  title: { "zh-CN": "芜湖市", en: "Wuhu" },
  layer: "city",
  jurisdiction: "340200",
  status: "excerpt",
  values: [
    Pack.value(Ventures.ceilingFen, { ...since, value: 10_000_000 }),
    Pack.value(Ventures.poolFen, { ...since, value: 240_000_000 }),
    Pack.value(Ventures.maxAwards, { ...since, value: 24 }),
    Pack.value(Ventures.cycleMonths, { ...since, value: 10 })
  ]
})
