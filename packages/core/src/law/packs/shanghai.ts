/**
 * 上海市: a guardian consents in any case, and the organiser takes measures for safety.
 */
import * as Day from "../../foundation/Day.ts"
import { SHANGHAI } from "../Instruments.ts"
import * as Pack from "../Pack.ts"
import * as Activities from "../parameters/Activities.ts"

const since = { from: Day.require("2009-06-01"), force: "rule" } as const

export const shanghai = Pack.define({
  id: "shanghai",
  version: "2009.1",
  title: { "zh-CN": "上海市", en: "Shanghai" },
  layer: "province",
  jurisdiction: "310000",
  status: "excerpt",
  values: [Pack.value(Activities.minorRule, { ...since, value: "consent", citations: [SHANGHAI.article(13)] })]
})
