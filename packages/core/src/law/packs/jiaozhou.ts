/**
 * 胶州市: service counts from departure to the end, rest included; less than an hour counts as one.
 *
 * “超过1个小时的，按实际时间计算”: the hour is a floor, not a unit of rounding. The way home does not count.
 */
import * as Day from "../../foundation/Day.ts"
import { JIAOZHOU } from "../Instruments.ts"
import * as Pack from "../Pack.ts"
import * as Counting from "../parameters/Counting.ts"

const from = Day.require("2015-01-01")

export const jiaozhou = Pack.define({
  id: "jiaozhou",
  version: "2015.1",
  title: { "zh-CN": "胶州市", en: "Jiaozhou" },
  layer: "district",
  jurisdiction: "370281",
  status: "excerpt",
  values: [
    Pack.value(Counting.travelCounted, { from, value: "out", force: "rule", citations: [JIAOZHOU.passage(undefined, "从出发到结束")] }),
    Pack.value(Counting.breaksCounted, { from, value: true, force: "rule", citations: [JIAOZHOU.passage(undefined, "从出发到结束")] }),
    Pack.value(Counting.minimumMinutes, {
      from,
      value: 60,
      force: "rule",
      citations: [JIAOZHOU.passage(undefined, "不足1个小时的…按1个小时计算")]
    })
  ]
})
