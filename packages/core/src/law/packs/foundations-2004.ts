/**
 * What was asked of foundations that may not raise publicly before the measure on charities' spending of 2016: eight per cent of last year's balance, ten for
 * salaries and office. Nobody has read the article for this library. Off unless laid over; its one tier takes every balance.
 */
import * as Day from "../../foundation/Day.ts"
import { FMR } from "../Instruments.ts"
import * as Ladder from "../Ladder.ts"
import * as Pack from "../Pack.ts"
import * as Charities from "../parameters/Charities.ts"

const then = {
  from: Day.require("2004-06-01"),
  until: Day.require("2016-10-19"),
  force: "default",
  citations: [FMR.article(29, undefined, "unverified")]
} as const
const everyBalance = Ladder.rung("smallest", { "zh-CN": "不分档", en: "every balance" }, [
  Ladder.atLeast("netAssetsFen", -Number.MAX_SAFE_INTEGER)
])

export const foundations2004 = Pack.define({
  id: "foundations-2004",
  version: "2004.1",
  title: { "zh-CN": "2016年以前非公募基金会的支出比例", en: "ratios of foundations that may not raise publicly, before 2016" },
  layer: "national",
  jurisdiction: "CN",
  status: "unverified",
  values: [
    Pack.value(Charities.foundationTiers, { ...then, value: [everyBalance] }),
    Pack.value(Charities.foundation.smallest.spending, { ...then, value: 8 }),
    Pack.value(Charities.foundation.smallest.administration, { ...then, value: 10 })
  ]
})
