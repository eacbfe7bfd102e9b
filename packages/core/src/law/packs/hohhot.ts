/**
 * 呼和浩特市: a special fund begins with one million yuan.
 */
import * as Day from "../../foundation/Day.ts"
import { HOHHOT_FUNDS } from "../Instruments.ts"
import * as Pack from "../Pack.ts"
import * as Funds from "../parameters/Funds.ts"

const since = { from: Day.first, force: "default", citations: [HOHHOT_FUNDS.passage()] } as const

export const hohhot = Pack.define({
  id: "hohhot",
  version: "1",
  title: { "zh-CN": "呼和浩特市", en: "Hohhot" },
  layer: "city",
  jurisdiction: "150100",
  status: "unverified",
  values: [
    Pack.value(Funds.startUpFen, { ...since, value: 100_000_000 }),
    Pack.value(Funds.startUpNamedFen, { ...since, value: 100_000_000 }),
    Pack.value(Funds.startUpTargetedFen, { ...since, value: 100_000_000 })
  ]
})
