/** Commands about communities and stations: coverage, checks, assessments, goals, parties and agreements. */
import { about, asOf, list, ofYear } from "../Asking.ts"
import { type Command, command } from "../Command.ts"
import * as Options from "../options/place.ts"

export const place: { readonly [name: string]: Command } = {
  coverage: asOf(
    {
      "zh-CN": "城市社区覆盖：有社区志愿服务组织且该组织有特色项目；列出空白",
      en: "urban communities with a volunteer organisation and a feature project of it, and those without"
    },
    (yanzhen, on) => yanzhen.coverage(on)
  ),
  "community check": command({
    summary: {
      "zh-CN": "核查一个社区：综合服务设施面积、社区评选条件，逐项原因与依据",
      en: "check a community: the area of its facilities, the conditions of a selection, every reason with its source"
    },
    takes: { shown: "COMMUNITY", least: 1, most: 1 },
    options: Options.check,
    load: () => import("../commands/community/check.ts")
  }),
  "station show": about(
    "STATION",
    { "zh-CN": "查看一个社工站：六有、职能、在岗人员", en: "look at a station: what it has and does, who works there" },
    (yanzhen, station) => yanzhen.stations.show(station)
  ),
  "station list": list({ "zh-CN": "列出社工站", en: "list the stations" }, (yanzhen) => yanzhen.stations.list()),
  "station check": command({
    summary: {
      "zh-CN": "核查一个社工站：六有、功能、人员配备，逐项原因与依据",
      en: "check a station: what it has and does, its staffing, every reason with its source"
    },
    takes: { shown: "STATION", least: 1, most: 1 },
    options: Options.check,
    load: () => import("../commands/station/check.ts")
  }),
  "station assess": command({
    summary: {
      "zh-CN": "按评估表评一个社工站：方案、评分、佐证",
      en: "assess a station by a filled-in sheet: scheme, scores, evidence"
    },
    takes: { shown: "STATION YEAR FILE", least: 3, most: 3 },
    options: Options.assess,
    load: () => import("../commands/station/assess.ts")
  }),
  "station conclude": command({
    summary: { "zh-CN": "由另一人作出评估结论：等级及理由", en: "conclude an assessment, by another person: the grade and why" },
    takes: { shown: "STATION YEAR", least: 2, most: 2 },
    options: Options.assess,
    load: () => import("../commands/station/conclude.ts")
  }),
  "station scorecard": ofYear(
    { "zh-CN": "查看一个站某年度的评估：逐项得分、缺什么、等级", en: "look at an assessment: each indicator, what is missing, the grade" },
    (yanzhen, station, year) => yanzhen.assessments.show(station, year)
  ),
  "station assessments": list({ "zh-CN": "列出各站的年度评估", en: "list the assessments of stations" }, (yanzhen) =>
    yanzhen.assessments.list()
  ),
  "agreement show": about(
    "AGREEMENT",
    { "zh-CN": "查看一份共建协议及其履行", en: "look at a partnership agreement and how it is kept" },
    (yanzhen, agreement) => yanzhen.agreements.show(agreement)
  ),
  "agreement list": list({ "zh-CN": "列出共建协议", en: "list the partnership agreements" }, (yanzhen) => yanzhen.agreements.list()),
  "goal list": list({ "zh-CN": "列出各站年度目标", en: "list the yearly goals of stations" }, (yanzhen) => yanzhen.goals.list()),
  "goal gaps": list({ "zh-CN": "未服务任何重点工作的目标", en: "goals that serve no item of key work" }, (yanzhen) =>
    yanzhen.goals.servingNone()
  ),
  "party gaps": asOf({ "zh-CN": "五社联动缺哪一方", en: "communities that lack one of the five parties" }, (yanzhen, on) =>
    yanzhen.parties.gaps(on)
  )
}
