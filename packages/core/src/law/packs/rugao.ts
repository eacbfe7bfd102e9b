/**
 * 如皋市: named funds begin with two hundred thousand yuan, targeted ones with one hundred thousand, micro funds with ten thousand.
 */
import * as Day from "../../foundation/Day.ts"
import { RUGAO_FUNDS } from "../Instruments.ts"
import * as Pack from "../Pack.ts"
import * as Funds from "../parameters/Funds.ts"

const since = { from: Day.first, force: "default", citations: [RUGAO_FUNDS.passage()] } as const

export const rugao = Pack.define({
  id: "rugao",
  version: "1",
  title: { "zh-CN": "如皋市", en: "Rugao" },
  layer: "district",
  jurisdiction: "320682",
  status: "unverified",
  values: [
    Pack.value(Funds.startUpFen, { ...since, value: 1_000_000 }),
    Pack.value(Funds.startUpNamedFen, { ...since, value: 20_000_000 }),
    Pack.value(Funds.startUpTargetedFen, { ...since, value: 10_000_000 })
  ]
})
