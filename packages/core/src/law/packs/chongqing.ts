/**
 * 重庆市: a guardian consents or comes along.
 */
import * as Day from "../../foundation/Day.ts"
import { CHONGQING } from "../Instruments.ts"
import * as Pack from "../Pack.ts"
import * as Activities from "../parameters/Activities.ts"

const since = { from: Day.require("2015-10-01"), force: "rule" } as const

export const chongqing = Pack.define({
  id: "chongqing",
  version: "2015.1",
  title: { "zh-CN": "重庆市", en: "Chongqing" },
  layer: "province",
  jurisdiction: "500000",
  status: "excerpt",
  values: [
    Pack.value(Activities.minorRule, {
      ...since,
      value: "consent-or-accompany",
      citations: [CHONGQING.article(9, "征得其监护人的同意或者由监护人陪同")]
    })
  ]
})
