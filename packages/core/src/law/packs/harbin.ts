/**
 * 哈尔滨市2017年微提案: resident groups get at most 5,000 yuan each, 100,000 together.
 */
import * as Day from "../../foundation/Day.ts"
import { HARBIN_VENTURES } from "../Instruments.ts"
import * as Pack from "../Pack.ts"
import * as Ventures from "../parameters/Ventures.ts"

const since = { from: Day.require("2017-01-01"), force: "default", citations: [HARBIN_VENTURES.passage()] } as const

export const harbin = Pack.define({
  id: "harbin",
  version: "2017.1",
  title: { "zh-CN": "哈尔滨市", en: "Harbin" },
  layer: "city",
  jurisdiction: "230100",
  status: "excerpt",
  values: [
    Pack.value(Ventures.ceilingFen, { ...since, value: 500_000 }),
    Pack.value(Ventures.poolFen, { ...since, value: 10_000_000 }),
    Pack.value(Ventures.acceptedApplicants, { ...since, value: ["registered", "filed", "resident-group"] })
  ]
})
