/**
 * 成都市龙泉驿区: hours and points together; who falls below either is downgraded. Five no-shows in a calendar year, or three
 * malicious ones, end the registration; stars once granted stay. The excerpt names no day; the values are read as always in force.
 */
import * as Day from "../../foundation/Day.ts"
import { LONGQUANYI } from "../Instruments.ts"
import * as Ladder from "../Ladder.ts"
import * as Pack from "../Pack.ts"
import * as Recording from "../parameters/Recording.ts"
import * as Rewards from "../parameters/Rewards.ts"
import * as Stars from "../parameters/Stars.ts"

const rung = (hours: number, points: number) => [Ladder.atLeast("minutes", Ladder.hours(hours)), Ladder.atLeast("points", points)]

export const longquanyi = Pack.define({
  id: "longquanyi",
  version: "1",
  title: { "zh-CN": "成都市龙泉驿区", en: "Longquanyi, Chengdu" },
  layer: "district",
  jurisdiction: "510112",
  status: "excerpt",
  values: [
    Pack.value(Stars.stars, {
      from: Day.first,
      value: Ladder.stars([rung(50, 500), rung(100, 1000), rung(200, 2100), rung(400, 4200), rung(800, 8400)]),
      force: "default",
      citations: [LONGQUANYI.passage()]
    }),
    Pack.value(Stars.medals, {
      from: Day.first,
      value: [
        Ladder.medal("gold", rung(1000, 10500)),
        Ladder.rung("medal-diamond", { "zh-CN": "钻石奖", en: "diamond medal" }, rung(2000, 21000))
      ],
      force: "default",
      citations: [LONGQUANYI.passage()]
    }),
    Pack.value(Recording.noShowLimit, { from: Day.first, value: 5, force: "default", citations: [LONGQUANYI.passage()] }),
    Pack.value(Recording.maliciousNoShowLimit, { from: Day.first, value: 3, force: "default", citations: [LONGQUANYI.passage()] }),
    Pack.value(Rewards.reducesStarHours, { from: Day.first, value: true, force: "default", citations: [LONGQUANYI.passage()] })
  ]
})
