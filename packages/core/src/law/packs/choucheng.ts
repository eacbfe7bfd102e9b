/**
 * 义乌市稠城街道: ten projects of at most 30,000 yuan; filed teams apply beside registered ones. No day is known.
 */
import * as Day from "../../foundation/Day.ts"
import { CHOUCHENG_VENTURES } from "../Instruments.ts"
import * as Pack from "../Pack.ts"
import * as Ventures from "../parameters/Ventures.ts"

const since = { from: Day.first, force: "default", citations: [CHOUCHENG_VENTURES.passage()] } as const

export const choucheng = Pack.define({
  id: "choucheng",
  version: "2026.1",
  title: { "zh-CN": "义乌市稠城街道", en: "Choucheng sub-district, Yiwu" },
  layer: "district",
  jurisdiction: "330782",
  status: "excerpt",
  values: [
    Pack.value(Ventures.ceilingFen, { ...since, value: 3_000_000 }),
    Pack.value(Ventures.maxAwards, { ...since, value: 10 }),
    Pack.value(Ventures.acceptedApplicants, { ...since, value: ["registered", "filed"] }),
    Pack.value(Ventures.excludesFunded, { ...since, value: true })
  ]
})
