/**
 * The hours that a registered volunteer promises for each year, and whom a place's award goes to.
 *
 * 中国注册志愿者管理办法: “每年…累计不少于20小时”. No sanction was found, so nobody is refused anything: it is a warning. It is asked of a
 * year that is over; half a year that has not reached the promise has broken nothing.
 */
import * as Criterion from "../../foundation/Criterion.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as Requirement from "../../foundation/Requirement.ts"
import { BOZHOU, RVM } from "../../law/Instruments.ts"
import * as Volunteers from "../../law/parameters/Volunteers.ts"
import * as Rule from "../../law/Rule.ts"

export const year = Facts.sheet("person.service-year", {
  minutes: Facts.int({ "zh-CN": "本年度服务时间", en: "service of the year" }, "minutes-as-hours"),
  over: Facts.bool({ "zh-CN": "本年度已结束", en: "the year is over" }),
  ageAtEnd: Facts.int({ "zh-CN": "年末周岁", en: "age at the year's end" }, "years old")
})
export type Year = Facts.RowOf<typeof year>

export const kept = Requirement.require(
  "person.yearly-promise",
  Criterion.any(year.over.is(false), year.minutes.atLeast(Volunteers.yearlyPromise)),
  { severity: "warning", citations: [RVM.passage(undefined, "累计不少于20小时")] }
)
export const oldEnough = Requirement.require("person.award-lowest-age", year.ageAtEnd.atLeast(Volunteers.awardLowestAge), {
  severity: "warning",
  citations: [BOZHOU.passage()]
})
export const youngEnough = Requirement.require("person.award-highest-age", year.ageAtEnd.atMost(Volunteers.awardHighestAge), {
  severity: "warning",
  citations: [BOZHOU.passage()]
})

export const yearlyPromise = Rule.define<Year>({
  id: "VOL-11",
  title: { "zh-CN": "每年服务时间承诺", en: "yearly service promise" },
  parameters: [Volunteers.yearlyPromise, Volunteers.awardLowestAge, Volunteers.awardHighestAge],
  clauses: [
    Rule.clause(kept, { parameter: Volunteers.yearlyPromise }),
    Rule.clause(oldEnough, { parameter: Volunteers.awardLowestAge }),
    Rule.clause(youngEnough, { parameter: Volunteers.awardHighestAge })
  ]
})
