/**
 * The rules of counting as the rule book prints them. They have no requirements: what they decide is done by the tally, step by step,
 * under the parameters named here.
 */
import { LIBRARY } from "../../law/Instruments.ts"
import * as Anomalies from "../../law/parameters/Anomalies.ts"
import * as Counting from "../../law/parameters/Counting.ts"
import * as Recording from "../../law/parameters/Recording.ts"
import * as Rule from "../../law/Rule.ts"

export const serviceTime = Rule.define({
  id: "REC-04",
  title: { "zh-CN": "服务时间以小时计", en: "service time in hours" },
  parameters: [
    Counting.order,
    Counting.countsFrom,
    Counting.seconds,
    Counting.untimedCounted,
    Counting.hoursShown,
    Recording.longestSpanMinutes
  ],
  clauses: []
})
export const pauses = Rule.define({
  id: "REC-05",
  title: { "zh-CN": "路程、休息、就餐", en: "travel, rest and meals" },
  parameters: [Counting.travelCounted, Counting.breaksCounted],
  clauses: []
})
export const minimum = Rule.define({
  id: "REC-06",
  title: { "zh-CN": "最小计时单位", en: "minimum unit" },
  parameters: [Counting.minimumMinutes],
  clauses: []
})
export const caps = Rule.define({
  id: "REC-07",
  title: { "zh-CN": "计时上限", en: "caps" },
  parameters: [Counting.activityCapMinutes, Counting.dayCapMinutes, Counting.periodCapMinutes, Counting.capPeriod],
  clauses: []
})
export const authority = Rule.define({
  id: "REC-17",
  title: { "zh-CN": "主管部门", en: "supervising authority" },
  parameters: [Recording.authority],
  clauses: []
})
export const publicity = Rule.define({
  id: "service.publicity",
  title: { "zh-CN": "服务记录公示", en: "publicity of service records" },
  parameters: [Recording.publicityWorkingDays],
  clauses: [],
  citations: [LIBRARY.passage()]
})
export const anomalies = Rule.define({
  id: "service.anomalies",
  title: { "zh-CN": "异常提示", en: "odd records" },
  parameters: Object.values(Anomalies),
  clauses: []
})
