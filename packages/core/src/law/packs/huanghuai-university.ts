/**
 * 黄淮学院: stars are made public for at least three working days.
 */
import * as Day from "../../foundation/Day.ts"
import { HUANGHUAI_UNIVERSITY } from "../Instruments.ts"
import * as Pack from "../Pack.ts"
import * as Stars from "../parameters/Stars.ts"

export const huanghuaiUniversity = Pack.define({
  id: "huanghuai-university",
  version: "2024.1",
  title: { "zh-CN": "黄淮学院", en: "Huanghuai University" },
  layer: "organisation",
  jurisdiction: "黄淮学院",
  status: "excerpt",
  values: [
    Pack.value(Stars.publicityDays, {
      from: Day.require("2024-01-01"),
      value: 3,
      force: "default",
      citations: [HUANGHUAI_UNIVERSITY.passage(undefined, "不少于3个工作日")]
    })
  ]
})
