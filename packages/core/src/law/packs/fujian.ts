/**
 * 福建省: the national ladder; the county grants one and two stars, the city three and four, the province's association five. Stations are
 * assessed with a thousand points in six modules; what each weighs was not read, so the scheme itself comes from whoever assesses.
 */
import * as Day from "../../foundation/Day.ts"
import { FUJIAN, FUJIAN_STATIONS } from "../Instruments.ts"
import * as Ladder from "../Ladder.ts"
import * as Pack from "../Pack.ts"
import * as Stars from "../parameters/Stars.ts"
import * as Stations from "../parameters/Stations.ts"

const from = Day.require("2013-01-01")

export const fujian = Pack.define({
  id: "fujian",
  version: "2013.1",
  title: { "zh-CN": "福建省", en: "Fujian" },
  layer: "province",
  jurisdiction: "350000",
  status: "excerpt",
  values: [
    Pack.value(Stars.stars, {
      from,
      value: Ladder.starsByHours([100, 300, 600, 1000, 1500]),
      force: "default",
      citations: [FUJIAN.passage()]
    }),
    Pack.value(Stars.approvers, {
      from,
      value: [
        Ladder.rung("county", { "zh-CN": "县级协会", en: "county association" }, [Ladder.atLeast("star", 1)]),
        Ladder.rung("city", { "zh-CN": "市级协会", en: "city association" }, [Ladder.atLeast("star", 3)]),
        Ladder.rung("province", { "zh-CN": "省级协会", en: "province association" }, [Ladder.atLeast("star", 5)])
      ],
      force: "default",
      citations: [FUJIAN.passage()]
    }),
    Pack.value(Stations.maxScore, { from, value: 1000, force: "default", citations: [FUJIAN_STATIONS.passage()] }),
    Pack.value(Stations.modules, {
      from,
      value: ["foundations", "rules", "investment", "management", "services", "results"],
      force: "default",
      citations: [FUJIAN_STATIONS.passage(undefined, "基础建设、制度建设、运营投入、运营管理、服务提供、运营绩效")]
    })
  ]
})
