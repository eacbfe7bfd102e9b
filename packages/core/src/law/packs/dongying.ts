/**
 * 东营市: consent below 14, a guardian present below 10, nobody below 6.
 *
 * “涉及六周岁以下未成年人的，不予审核”: whether a child of exactly six is meant is unclear; here only those below six are.
 */
import * as Day from "../../foundation/Day.ts"
import { DONGYING } from "../Instruments.ts"
import * as Pack from "../Pack.ts"
import * as Activities from "../parameters/Activities.ts"

const since = { from: Day.require("2021-01-01"), force: "rule" } as const

export const dongying = Pack.define({
  id: "dongying",
  version: "2021.1",
  title: { "zh-CN": "东营市农业高新区", en: "Dongying agricultural zone" },
  layer: "district",
  jurisdiction: "370500",
  status: "excerpt",
  values: [
    Pack.value(Activities.minorRule, { ...since, value: "consent", citations: [DONGYING.passage()] }),
    Pack.value(Activities.consentBelow, { ...since, value: 14, citations: [DONGYING.passage()] }),
    Pack.value(Activities.accompanyBelow, { ...since, value: 10, citations: [DONGYING.passage()] }),
    Pack.value(Activities.noServiceBelow, {
      ...since,
      value: 6,
      citations: [DONGYING.passage(undefined, "六周岁以下未成年人的，不予审核")]
    })
  ]
})
