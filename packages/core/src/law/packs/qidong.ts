/**
 * 启东市: the hours of one calendar year. The medals stand in the same list and are read as annual too.
 */
import * as Day from "../../foundation/Day.ts"
import { QIDONG } from "../Instruments.ts"
import * as Ladder from "../Ladder.ts"
import * as Pack from "../Pack.ts"
import * as Stars from "../parameters/Stars.ts"

const from = Day.require("2019-01-01")
const inYear = (hours: number) => Ladder.atLeast("annualMinutes", Ladder.hours(hours))

export const qidong = Pack.define({
  id: "qidong",
  version: "2019.1",
  title: { "zh-CN": "启东市", en: "Qidong" },
  layer: "district",
  jurisdiction: "320681",
  status: "excerpt",
  values: [
    Pack.value(Stars.stars, {
      from,
      value: Ladder.starsByHours([100, 300, 600, 1000, 1500], "annualMinutes"),
      force: "default",
      citations: [QIDONG.passage()]
    }),
    Pack.value(Stars.medals, {
      from,
      value: [Ladder.medal("bronze", [inYear(1500)]), Ladder.medal("silver", [inYear(2000)]), Ladder.medal("gold", [inYear(2500)])],
      force: "default",
      citations: [QIDONG.passage(undefined, undefined, "unverified")]
    })
  ]
})
