/**
 * The hours that a registered volunteer promises for each year.
 *
 * 中国注册志愿者管理办法: “每年…累计不少于20小时”. No sanction was found, so nobody is refused anything: it is a warning. It is asked of a
 * year that is over; half a year that has not reached the promise has broken nothing.
 */
import * as Criterion from "../../foundation/Criterion.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as Requirement from "../../foundation/Requirement.ts"
import { RVM } from "../../law/Instruments.ts"
import * as Volunteers from "../../law/parameters/Volunteers.ts"
import * as Rule from "../../law/Rule.ts"

export const year = Facts.sheet("person.service-year", {
  yearMinutes: Facts.int({ "zh-CN": "本年度服务时间", en: "service of the year" }, "minutes-as-hours"),
  over: Facts.bool({ "zh-CN": "本年度已结束", en: "the year is over" })
})
export type Year = Facts.RowOf<typeof year>

export const kept = Requirement.require(
  "person.yearly-promise",
  Criterion.any(year.over.is(false), year.yearMinutes.atLeast(Volunteers.yearlyPromise)),
  { severity: "warning", citations: [RVM.passage(undefined, "累计不少于20小时")] }
)

export const yearlyPromise = Rule.define<Year>({
  id: "VOL-11",
  title: { "zh-CN": "每年服务时间承诺", en: "yearly service promise" },
  parameters: [Volunteers.yearlyPromise],
  clauses: [Rule.clause(kept, { parameter: Volunteers.yearlyPromise })]
})
