/**
 * 共青团注册志愿者: from fourteen on, with a guardian's consent below eighteen; twenty hours a year.
 */
import * as Day from "../../foundation/Day.ts"
import { RVM } from "../Instruments.ts"
import * as Pack from "../Pack.ts"
import * as Volunteers from "../parameters/Volunteers.ts"

const since = { from: Day.require("2013-12-01"), force: "rule" } as const

export const youthLeague = Pack.define({
  id: "youth-league",
  version: "2013.1",
  title: { "zh-CN": "中国注册志愿者(共青团)", en: "registered volunteers of the Youth League" },
  layer: "organisation",
  jurisdiction: "共青团",
  status: "excerpt",
  values: [
    Pack.value(Volunteers.registrationLowestAge, {
      ...since,
      value: 14,
      citations: [RVM.passage(undefined, "十四至十八周岁者，须经其法定代理人同意")]
    }),
    Pack.value(Volunteers.registrationConsentBelow, {
      ...since,
      value: 18,
      citations: [RVM.passage(undefined, "十四至十八周岁者，须经其法定代理人同意")]
    }),
    Pack.value(Volunteers.yearlyPromise, { ...since, value: 1200, citations: [RVM.passage(undefined, "累计不少于20小时")] })
  ]
})
