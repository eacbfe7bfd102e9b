/**
 * 浙江省: a guardian consents or comes along; no dangerous work for minors.
 */
import * as Day from "../../foundation/Day.ts"
import { ZHEJIANG } from "../Instruments.ts"
import * as Pack from "../Pack.ts"
import * as Activities from "../parameters/Activities.ts"

const since = { from: Day.require("2018-09-01"), force: "rule" } as const

export const zhejiang = Pack.define({
  id: "zhejiang",
  version: "2018.1",
  title: { "zh-CN": "浙江省", en: "Zhejiang" },
  layer: "province",
  jurisdiction: "330000",
  status: "excerpt",
  values: [
    Pack.value(Activities.minorRule, {
      ...since,
      value: "consent-or-accompany",
      citations: [ZHEJIANG.article(9, "征得其监护人的同意或者由监护人陪同")]
    }),
    Pack.value(Activities.minorDangerBan, { ...since, value: true, citations: [ZHEJIANG.article(9, "禁止组织未成年人参加抢险救灾等")] })
  ]
})
