/**
 * 马鞍山市: the national ladder; from three stars on, deeds of some influence as well. Whether there are any, a person says.
 */
import * as Day from "../../foundation/Day.ts"
import { MAANSHAN } from "../Instruments.ts"
import * as Ladder from "../Ladder.ts"
import * as Pack from "../Pack.ts"
import * as Stars from "../parameters/Stars.ts"

const service = (hours: number) => Ladder.atLeast("minutes", Ladder.hours(hours))

export const maanshan = Pack.define({
  id: "maanshan",
  version: "2019.1",
  title: { "zh-CN": "马鞍山市", en: "Ma'anshan" },
  layer: "city",
  jurisdiction: "340500",
  status: "excerpt",
  values: [
    Pack.value(Stars.stars, {
      from: Day.require("2019-01-01"),
      value: Ladder.stars([
        [service(100)],
        [service(300)],
        [service(600), Ladder.holds("outstandingDeeds")],
        [service(1000), Ladder.holds("outstandingDeeds")],
        [service(1500), Ladder.holds("outstandingDeeds")]
      ]),
      force: "default",
      citations: [MAANSHAN.passage(undefined, "影响力/事迹突出")]
    })
  ]
})
