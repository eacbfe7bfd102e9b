/**
 * 海林市: one activity counts at most two hours, however long it was; an upheld complaint takes its time away.
 */
import * as Day from "../../foundation/Day.ts"
import { HAILIN } from "../Instruments.ts"
import * as Pack from "../Pack.ts"
import * as Counting from "../parameters/Counting.ts"
import * as Recording from "../parameters/Recording.ts"

export const hailin = Pack.define({
  id: "hailin",
  version: "1",
  title: { "zh-CN": "海林市", en: "Hailin" },
  layer: "district",
  jurisdiction: "231083",
  status: "excerpt",
  values: [
    // The excerpt names no day; the value is read as always in force.
    Pack.value(Counting.activityCapMinutes, {
      from: Day.first,
      value: 120,
      force: "rule",
      citations: [HAILIN.passage(undefined, "每次志愿活动最长为2小时")]
    }),
    Pack.value(Recording.exclusions, {
      from: Day.first,
      value: Recording.exclusions.options.codes,
      force: "rule",
      citations: [HAILIN.passage(undefined, "被投诉的活动不计时长", "unverified")]
    })
  ]
})
