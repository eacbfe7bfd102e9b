/**
 * 志愿汇: what is not activity does not count, and what must not be recorded. Its stars are known from a third party only.
 *
 * A star asks for three things at once: activities, months with activity among the last six, and hours.
 */
import * as Day from "../../foundation/Day.ts"
import { VRM, ZHIYUANHUI, ZHIYUANHUI_STARS } from "../Instruments.ts"
import * as Ladder from "../Ladder.ts"
import * as Pack from "../Pack.ts"
import * as Activities from "../parameters/Activities.ts"
import * as Counting from "../parameters/Counting.ts"
import * as Recording from "../parameters/Recording.ts"
import * as Stars from "../parameters/Stars.ts"

const since2024 = Day.require("2024-01-01")
const notActivity = ZHIYUANHUI.passage("2024", "不含非活动时间,如休息、就餐、路程往返时间等")
const star = (count: number) => [
  Ladder.atLeast("activities", count * 10),
  Ladder.atLeast("activeMonths", count),
  Ladder.atLeast("minutes", Ladder.hours(count * 100))
]

export const zhiyuanhui = Pack.define({
  id: "zhiyuanhui",
  version: "2024.1",
  title: { "zh-CN": "志愿汇平台", en: "Zhiyuanhui platform" },
  layer: "organisation",
  jurisdiction: "志愿汇",
  status: "unverified",
  values: [
    Pack.value(Activities.noServiceBelow, { from: since2024, value: 3, force: "rule", citations: [ZHIYUANHUI.passage("2024")] }),
    Pack.value(Activities.managerLowestAge, { from: since2024, value: 18, force: "rule", citations: [ZHIYUANHUI.passage("2024")] }),
    Pack.value(Counting.breaksCounted, { from: since2024, value: false, force: "rule", citations: [notActivity] }),
    Pack.value(Counting.travelCounted, { from: since2024, value: "none", force: "rule", citations: [notActivity] }),
    Pack.value(Recording.exclusions, {
      from: Day.require("2021-06-08"),
      value: Recording.exclusions.options.codes.filter((reason) => reason !== "upheld-complaint"),
      force: "rule",
      citations: [ZHIYUANHUI.passage("2021"), VRM.article(19)]
    }),
    Pack.value(Stars.stars, {
      from: since2024,
      value: Ladder.stars([1, 2, 3, 4, 5].map(star)),
      force: "default",
      citations: [ZHIYUANHUI_STARS.passage()]
    }),
    Pack.value(Stars.activeMonthsWindow, { from: since2024, value: 6, force: "default", citations: [ZHIYUANHUI_STARS.passage()] })
  ]
})
