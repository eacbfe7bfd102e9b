/**
 * 泰安市: a guardian consents or comes along; no dangerous work for minors.
 */
import * as Day from "../../foundation/Day.ts"
import { TAIAN } from "../Instruments.ts"
import * as Pack from "../Pack.ts"
import * as Activities from "../parameters/Activities.ts"

const since = { from: Day.require("2022-03-01"), force: "rule" } as const

export const taian = Pack.define({
  id: "taian",
  version: "2022.1",
  title: { "zh-CN": "泰安市", en: "Tai'an" },
  layer: "city",
  jurisdiction: "370900",
  status: "excerpt",
  values: [
    Pack.value(Activities.minorRule, {
      ...since,
      value: "consent-or-accompany",
      citations: [TAIAN.article(9, "征得其监护人的同意或者由监护人陪同")]
    }),
    Pack.value(Activities.minorDangerBan, { ...since, value: true, citations: [TAIAN.article(9, "禁止组织未成年人参加抢险救灾等")] })
  ]
})
