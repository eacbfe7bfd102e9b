/**
 * 惠州市博罗县: medals above the five stars. Since 2022 they also ask for hours in communities; before, the city's medals asked for
 * hours alone. The county grants up to three stars, the city four and five.
 */
import * as Day from "../../foundation/Day.ts"
import { BOLUO, HUIZHOU } from "../Instruments.ts"
import * as Ladder from "../Ladder.ts"
import * as Pack from "../Pack.ts"
import * as Stars from "../parameters/Stars.ts"

const since2022 = Day.require("2022-01-01")
const service = (hours: number) => Ladder.atLeast("minutes", Ladder.hours(hours))
const inCommunities = (hours: number) => Ladder.atLeast("communityMinutes", Ladder.hours(hours))

export const boluo = Pack.define({
  id: "boluo",
  version: "2022.1",
  title: { "zh-CN": "惠州市博罗县", en: "Boluo, Huizhou" },
  layer: "district",
  jurisdiction: "441322",
  status: "excerpt",
  values: [
    Pack.value(Stars.stars, {
      from: since2022,
      value: Ladder.starsByHours([100, 300, 600, 1000, 1500]),
      force: "default",
      citations: [BOLUO.passage()]
    }),
    Pack.value(Stars.medals, {
      from: Day.require("2016-01-01"),
      until: Day.require("2021-12-31"),
      value: [Ladder.medal("bronze", [service(2000)]), Ladder.medal("silver", [service(3000)]), Ladder.medal("gold", [service(4000)])],
      force: "default",
      citations: [HUIZHOU.passage()]
    }),
    Pack.value(Stars.medals, {
      from: since2022,
      value: [
        Ladder.medal("bronze", [service(2000), inCommunities(120)]),
        Ladder.medal("silver", [service(3000), inCommunities(150)]),
        Ladder.medal("gold", [service(4000), inCommunities(200)])
      ],
      force: "default",
      citations: [BOLUO.passage()]
    }),
    Pack.value(Stars.approvers, {
      from: Day.require("2016-01-01"),
      value: [
        Ladder.rung("county", { "zh-CN": "县级", en: "county" }, [Ladder.atLeast("star", 1)]),
        Ladder.rung("city", { "zh-CN": "市级", en: "city" }, [Ladder.atLeast("star", 4)])
      ],
      force: "default",
      citations: [HUIZHOU.passage()]
    })
  ]
})
