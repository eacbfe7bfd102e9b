/**
 * 深圳市龙岗区: stars ask for hours and for time since registration. The fifth star is the city's, of 2020.
 *
 * Tenure is full months since registration on the day asked about.
 */
import * as Day from "../../foundation/Day.ts"
import { LONGGANG, SHENZHEN } from "../Instruments.ts"
import * as Ladder from "../Ladder.ts"
import * as Pack from "../Pack.ts"
import * as Stars from "../parameters/Stars.ts"

const rung = (hours: number, months: number) => [Ladder.atLeast("minutes", Ladder.hours(hours)), Ladder.atLeast("tenureMonths", months)]

export const longgang = Pack.define({
  id: "longgang",
  version: "2023.1",
  title: { "zh-CN": "深圳市龙岗区", en: "Longgang, Shenzhen" },
  layer: "district",
  jurisdiction: "440307",
  status: "excerpt",
  values: [
    Pack.value(Stars.stars, {
      from: Day.require("2023-01-01"),
      value: Ladder.stars([rung(100, 6), rung(300, 6), rung(600, 12), rung(1000, 12), rung(1500, 24)]),
      force: "default",
      citations: [LONGGANG.passage(), SHENZHEN.passage(undefined, "注册并服务满24个月")]
    })
  ]
})
