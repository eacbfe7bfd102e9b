/**
 * 张家港市: a low ladder, medals, and an award for a life of service at 3000 hours. Gifts start over every 300 hours, titles do not.
 */
import * as Day from "../../foundation/Day.ts"
import { ZHANGJIAGANG } from "../Instruments.ts"
import * as Ladder from "../Ladder.ts"
import * as Pack from "../Pack.ts"
import * as Stars from "../parameters/Stars.ts"

const from = Day.require("2014-01-01")
const service = (hours: number) => Ladder.atLeast("minutes", Ladder.hours(hours))

export const zhangjiagang = Pack.define({
  id: "zhangjiagang",
  version: "2014.1",
  title: { "zh-CN": "张家港市", en: "Zhangjiagang" },
  layer: "district",
  jurisdiction: "320582",
  status: "excerpt",
  values: [
    Pack.value(Stars.stars, {
      from,
      value: Ladder.starsByHours([30, 60, 100, 200, 300]),
      force: "default",
      citations: [ZHANGJIAGANG.passage()]
    }),
    Pack.value(Stars.medals, {
      from,
      value: [Ladder.medal("bronze", [service(600)]), Ladder.medal("silver", [service(1000)]), Ladder.medal("gold", [service(1500)])],
      force: "default",
      citations: [ZHANGJIAGANG.passage()]
    }),
    Pack.value(Stars.lifetime, {
      from,
      value: [Ladder.rung("lifetime-achievement", { "zh-CN": "志愿服务终身成就奖", en: "lifetime achievement award" }, [service(3000)])],
      force: "default",
      citations: [ZHANGJIAGANG.passage(undefined, "志愿服务终身成就奖")]
    }),
    Pack.value(Stars.giftRounds, { from, value: Ladder.hours(300), force: "default", citations: [ZHANGJIAGANG.passage()] })
  ]
})
