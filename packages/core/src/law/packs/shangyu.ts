/**
 * 绍兴市上虞区: no fixed assets, nothing built, and no goods handed to those who are served, out of venture money. It is so here and nowhere else.
 */
import * as Day from "../../foundation/Day.ts"
import { SHANGYU_VENTURES } from "../Instruments.ts"
import * as Pack from "../Pack.ts"
import * as Ventures from "../parameters/Ventures.ts"

const since = { from: Day.require("2020-01-01"), force: "default", citations: [SHANGYU_VENTURES.passage()] } as const

export const shangyu = Pack.define({
  id: "shangyu",
  version: "2020.1",
  title: { "zh-CN": "绍兴市上虞区", en: "Shangyu District, Shaoxing" },
  layer: "district",
  jurisdiction: "330604",
  status: "excerpt",
  values: [Pack.value(Ventures.forbiddenHeads, { ...since, value: ["fixed-asset", "infrastructure", "recipient-goods"] })]
})
