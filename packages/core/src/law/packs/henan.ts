/**
 * 河南省: a guardian consents or comes along.
 */
import * as Day from "../../foundation/Day.ts"
import { HENAN } from "../Instruments.ts"
import * as Pack from "../Pack.ts"
import * as Activities from "../parameters/Activities.ts"

const since = { from: Day.require("2019-03-01"), force: "rule" } as const

export const henan = Pack.define({
  id: "henan",
  version: "2019.1",
  title: { "zh-CN": "河南省", en: "Henan" },
  layer: "province",
  jurisdiction: "410000",
  status: "excerpt",
  values: [
    Pack.value(Activities.minorRule, {
      ...since,
      value: "consent-or-accompany",
      citations: [HENAN.article(8, "征得其监护人的同意或者由监护人陪同")]
    })
  ]
})
