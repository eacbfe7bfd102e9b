/**
 * 大亚湾区: the charity federation of the district matches fifty thousand yuan.
 */
import * as Day from "../../foundation/Day.ts"
import { DAYAWAN_FUNDS } from "../Instruments.ts"
import * as Pack from "../Pack.ts"
import * as Funds from "../parameters/Funds.ts"

const since = { from: Day.first, force: "default", citations: [DAYAWAN_FUNDS.passage()] } as const

export const dayawan = Pack.define({
  id: "dayawan",
  version: "1",
  title: { "zh-CN": "大亚湾区", en: "Dayawan" },
  layer: "district",
  jurisdiction: "441300",
  status: "unverified",
  values: [Pack.value(Funds.matchingFen, { ...since, value: 5_000_000 })]
})
