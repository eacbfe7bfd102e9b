/**
 * 衡山县: a small named fund begins with three thousand yuan of a person or family, twenty thousand of a unit.
 */
import * as Day from "../../foundation/Day.ts"
import { HENGSHAN_FUNDS } from "../Instruments.ts"
import * as Pack from "../Pack.ts"
import * as Funds from "../parameters/Funds.ts"

const since = { from: Day.first, force: "default", citations: [HENGSHAN_FUNDS.passage()] } as const

export const hengshan = Pack.define({
  id: "hengshan",
  version: "1",
  title: { "zh-CN": "衡山县", en: "Hengshan" },
  layer: "district",
  jurisdiction: "430423",
  status: "unverified",
  values: [Pack.value(Funds.startUpFen, { ...since, value: 300_000 }), Pack.value(Funds.startUpByUnitFen, { ...since, value: 2_000_000 })]
})
