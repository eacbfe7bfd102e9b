/**
 * 广州市: at most three fifths of the budget and half a million is granted, the rest is own money; clean lists for one, two and three years.
 */
import * as Day from "../../foundation/Day.ts"
import { GUANGZHOU_VENTURES } from "../Instruments.ts"
import * as Pack from "../Pack.ts"
import * as Ventures from "../parameters/Ventures.ts"

const since = { from: Day.require("2019-01-01"), force: "default", citations: [GUANGZHOU_VENTURES.passage()] } as const

export const guangzhou = Pack.define({
  id: "guangzhou",
  version: "2019.1",
  title: { "zh-CN": "广州市", en: "Guangzhou" },
  layer: "city",
  jurisdiction: "440100",
  status: "excerpt",
  values: [
    Pack.value(Ventures.ceilingFen, { ...since, value: 50_000_000 }),
    Pack.value(Ventures.grantMaxPercent, { ...since, value: 60 }),
    Pack.value(Ventures.ownMinPercent, { ...since, value: 40 }),
    Pack.value(Ventures.acceptedApplicants, { ...since, value: ["registered"] }),
    Pack.value(Ventures.localOnly, { ...since, value: true }),
    Pack.value(Ventures.needsCapacity, { ...since, value: true }),
    Pack.value(Ventures.abnormalYears, { ...since, value: 1 }),
    Pack.value(Ventures.dishonestYears, { ...since, value: 2 }),
    Pack.value(Ventures.violationYears, { ...since, value: 3 })
  ]
})
