/**
 * 安徽省: the regulations in force since 2020 were not read. Nothing here binds.
 *
 * Only the option of a written agreement is known, from a draft of 2019. It asks for a look (待核实) and never refuses.
 */
import * as Day from "../../foundation/Day.ts"
import { ANHUI } from "../Instruments.ts"
import * as Pack from "../Pack.ts"
import * as Activities from "../parameters/Activities.ts"

const since = { from: Day.require("2020-01-01"), force: "default" } as const

export const anhui = Pack.define({
  id: "anhui",
  version: "unverified.1",
  title: { "zh-CN": "安徽省(未核实)", en: "Anhui (unverified)" },
  layer: "province",
  jurisdiction: "340000",
  status: "unverified",
  values: [
    Pack.value(Activities.writtenAgreement, { ...since, value: ["higher-risk", "full-time", "large-event"], citations: [ANHUI.passage()] }),
    Pack.value(Activities.fullTimeMonths, { ...since, value: 3, citations: [ANHUI.passage()] })
  ]
})
