/**
 * A draft of 2025, not found as issued: the cost of raising is at most three per cent of what was raised in the year. Off unless laid over.
 */
import * as Day from "../../foundation/Day.ts"
import { EXP25 } from "../Instruments.ts"
import * as Pack from "../Pack.ts"
import * as Charities from "../parameters/Charities.ts"

const since = { from: Day.require("2025-11-12"), force: "default", citations: [EXP25.passage()] } as const

export const raisingCostDraft = Pack.define({
  id: "raising-cost-draft",
  version: "2025.1",
  title: { "zh-CN": "募捐成本规定征求意见稿", en: "draft on the cost of raising" },
  layer: "national",
  jurisdiction: "CN",
  status: "unverified",
  values: [Pack.value(Charities.raisingCostPercent, { ...since, value: 3 })]
})
