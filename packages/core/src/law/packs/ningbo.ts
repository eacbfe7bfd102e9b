/**
 * 宁波市: a guardian consents or comes along; no dangerous work for minors.
 */
import * as Day from "../../foundation/Day.ts"
import { NINGBO } from "../Instruments.ts"
import * as Pack from "../Pack.ts"
import * as Activities from "../parameters/Activities.ts"

const since = { from: Day.require("2022-03-01"), force: "rule" } as const

export const ningbo = Pack.define({
  id: "ningbo",
  version: "2022.1",
  title: { "zh-CN": "宁波市", en: "Ningbo" },
  layer: "city",
  jurisdiction: "330200",
  status: "excerpt",
  values: [
    Pack.value(Activities.minorRule, {
      ...since,
      value: "consent-or-accompany",
      citations: [NINGBO.article(10, "征得其监护人的同意或者由监护人陪同")]
    }),
    Pack.value(Activities.minorDangerBan, { ...since, value: true, citations: [NINGBO.article(10, "禁止组织未成年人参加抢险救灾等")] })
  ]
})
