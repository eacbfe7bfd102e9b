/**
 * 郑州慈善总会: a named fund of a company or group begins with ten thousand yuan.
 */
import * as Day from "../../foundation/Day.ts"
import { ZHENGZHOU_FUNDS } from "../Instruments.ts"
import * as Pack from "../Pack.ts"
import * as Funds from "../parameters/Funds.ts"

const since = { from: Day.first, force: "default", citations: [ZHENGZHOU_FUNDS.passage()] } as const

export const zhengzhou = Pack.define({
  id: "zhengzhou",
  version: "1",
  title: { "zh-CN": "郑州慈善总会", en: "Zhengzhou charity federation" },
  layer: "city",
  jurisdiction: "410100",
  status: "unverified",
  values: [Pack.value(Funds.startUpNamedFen, { ...since, value: 1_000_000 })]
})
