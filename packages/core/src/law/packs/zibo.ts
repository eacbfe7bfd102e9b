/**
 * 淄博市: 50,000 yuan; who won last year, or has other government money, is out.
 */
import * as Day from "../../foundation/Day.ts"
import { ZIBO_VENTURES } from "../Instruments.ts"
import * as Pack from "../Pack.ts"
import * as Ventures from "../parameters/Ventures.ts"

const since = { from: Day.require("2019-01-01"), force: "default", citations: [ZIBO_VENTURES.passage()] } as const

export const zibo = Pack.define({
  id: "zibo",
  version: "2019.1",
  title: { "zh-CN": "淄博市", en: "Zibo" },
  layer: "city",
  jurisdiction: "370300",
  status: "excerpt",
  values: [
    Pack.value(Ventures.ceilingFen, { ...since, value: 5_000_000 }),
    Pack.value(Ventures.excludesFunded, { ...since, value: true }),
    Pack.value(Ventures.excludesWinners, { ...since, value: true })
  ]
})
