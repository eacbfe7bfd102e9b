/** Commands that look at what lives through time, and at its gaps. Each is one question to the front door. */
import { about, asOf, list, ofYear } from "./Asking.ts"
import { type Command, command } from "./Command.ts"
import * as Options from "./Options.ts"

export const lives: { readonly [name: string]: Command } = {
  coverage: asOf(
    {
      "zh-CN": "城市社区覆盖：有社区志愿服务组织且该组织有特色项目；列出空白",
      en: "urban communities with a volunteer organisation and a feature project of it, and those without"
    },
    (yanzhen, on) => yanzhen.coverage(on)
  ),
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
    load: () => import("./commands/station/check.ts")
  }),
  "station assess": command({
    summary: {
      "zh-CN": "按评估表评一个社工站：方案、评分、佐证",
      en: "assess a station by a filled-in sheet: scheme, scores, evidence"
    },
    takes: { shown: "STATION YEAR FILE", least: 3, most: 3 },
    options: Options.stationAssess,
    load: () => import("./commands/station/assess.ts")
  }),
  "station conclude": command({
    summary: { "zh-CN": "由另一人作出评估结论：等级及理由", en: "conclude an assessment, by another person: the grade and why" },
    takes: { shown: "STATION YEAR", least: 2, most: 2 },
    options: Options.stationAssess,
    load: () => import("./commands/station/conclude.ts")
  }),
  "station scorecard": ofYear(
    { "zh-CN": "查看一个站某年度的评估：逐项得分、缺什么、等级", en: "look at an assessment: each indicator, what is missing, the grade" },
    (yanzhen, station, year) => yanzhen.assessments.show(station, year)
  ),
  "station assessments": list({ "zh-CN": "列出各站的年度评估", en: "list the assessments of stations" }, (yanzhen) =>
    yanzhen.assessments.list()
  ),
  "team show": about(
    "TEAM",
    { "zh-CN": "查看一支队伍：成员、雁阵位置、荣誉、特色项目", en: "look at a team: members, formations, honours, feature projects" },
    (yanzhen, team) => yanzhen.teams.show(team)
  ),
  "team list": list({ "zh-CN": "列出队伍", en: "list the teams" }, (yanzhen) => yanzhen.teams.list()),
  "team check": command({
    summary: {
      "zh-CN": "核查一支队伍：组成、队长、责任社工、登记条件、雁阵分担，逐项原因与依据",
      en: "check a team: who is in it, leader, responsible social worker, what it lacks to be an association, workload"
    },
    takes: { shown: "TEAM", least: 1, most: 1 },
    options: Options.check,
    load: () => import("./commands/team/check.ts")
  }),
  "team gaps": asOf({ "zh-CN": "没有本站责任社工的队伍", en: "teams without a social worker of their station" }, (yanzhen, on) =>
    yanzhen.teams.withoutSocialWorker(on)
  ),
  "formation show": about(
    "FORMATION",
    { "zh-CN": "查看一个雁阵：头雁、两翼、谁带动了谁", en: "look at a formation: who leads, who flies, who lifted whom" },
    (yanzhen, formation) => yanzhen.formations.show(formation)
  ),
  "formation list": list({ "zh-CN": "列出雁阵", en: "list the formations" }, (yanzhen) => yanzhen.formations.list()),
  "honour show": about(
    "HONOUR",
    { "zh-CN": "查看一项荣誉办到了哪一步", en: "look at an honour, granted or on its way" },
    (yanzhen, honour) => yanzhen.honours.show(honour)
  ),
  "honour check": command({
    summary: {
      "zh-CN": "核查一项荣誉：评选条件与品牌标准，逐项原因与依据（--on 为申报截止日）",
      en: "check an honour: rules of selection and criteria of a brand, every reason (--on is the closing day)"
    },
    takes: { shown: "HONOUR", least: 1, most: 1 },
    options: Options.check,
    load: () => import("./commands/honour/check.ts")
  }),
  "honour list": list({ "zh-CN": "列出荣誉", en: "list the honours" }, (yanzhen) => yanzhen.honours.list()),
  "person show": about(
    "PERSON",
    {
      "zh-CN": "查看一个人（编号）：查询、同意、资格、监护、所在队伍",
      en: "look at a person, by id: checks, consents, qualifications, guardians, teams"
    },
    (yanzhen, person) => yanzhen.people.show(person)
  ),
  "agreement show": about(
    "AGREEMENT",
    { "zh-CN": "查看一份共建协议及其履行", en: "look at a partnership agreement and how it is kept" },
    (yanzhen, agreement) => yanzhen.agreements.show(agreement)
  ),
  "visit overdue": asOf({ "zh-CN": "应走访而未走访的对象", en: "visits that are overdue" }, (yanzhen, on) => yanzhen.visits.overdue(on)),
  "visit rate": asOf({ "zh-CN": "特殊困难老年人月探访率", en: "monthly visit rate of elders in special difficulty" }, (yanzhen, on) =>
    yanzhen.visits.elderRate(on)
  ),
  "wish list": list({ "zh-CN": "列出微心愿", en: "list the micro-wishes" }, (yanzhen) => yanzhen.wishes.list()),
  "wish board": list({ "zh-CN": "可认领的微心愿（仅化名和心愿）", en: "wishes to claim (alias and wish only)" }, (yanzhen) =>
    yanzhen.wishes.board()
  ),
  "safeguarding list": list({ "zh-CN": "列出强制报告", en: "list the mandatory reports" }, (yanzhen) => yanzhen.safeguarding.reports()),
  "safeguarding open": list(
    { "zh-CN": "督导：未办结的强制报告，已过多久、该给谁打电话", en: "for a supervisor: open mandatory reports, since when, whom to call" },
    (yanzhen) => yanzhen.safeguarding.open()
  ),
  "agreement list": list({ "zh-CN": "列出共建协议", en: "list the partnership agreements" }, (yanzhen) => yanzhen.agreements.list()),
  "goal list": list({ "zh-CN": "列出各站年度目标", en: "list the yearly goals of stations" }, (yanzhen) => yanzhen.goals.list()),
  "goal gaps": list({ "zh-CN": "未服务任何重点工作的目标", en: "goals that serve no item of key work" }, (yanzhen) =>
    yanzhen.goals.servingNone()
  ),
  "party gaps": asOf({ "zh-CN": "五社联动缺哪一方", en: "communities that lack one of the five parties" }, (yanzhen, on) =>
    yanzhen.parties.gaps(on)
  ),
  "volunteer list": about(
    "TEAM",
    { "zh-CN": "列出一支队伍的志愿者（--json 给出编号）", en: "list the volunteers of a team (--json gives their ids)" },
    (yanzhen, team) => yanzhen.volunteers.list(team)
  ),
  "need list": list({ "zh-CN": "列出需求：尚缺多少、是否已满足", en: "list the needs: what is lacking, what was met" }, (yanzhen) =>
    yanzhen.needs.list()
  ),
  "need show": about("NEED", { "zh-CN": "查看一项需求", en: "look at a need" }, (yanzhen, need) => yanzhen.needs.show(need)),
  "need match": list(
    {
      "zh-CN": "谁能服务谁：逐对说明理由，缺什么、差在哪里",
      en: "who could serve whom, pair by pair with reasons, and what stands in the way"
    },
    (yanzhen) => yanzhen.needs.propose()
  ),
  "offer list": list({ "zh-CN": "列出供给：各时段剩余多少", en: "list the offers, and what is left of each" }, (yanzhen) =>
    yanzhen.offers.list()
  ),
  "concern list": list({ "zh-CN": "列出居民诉求及办理状态", en: "list residents' concerns and how far they are" }, (yanzhen) =>
    yanzhen.concerns.list()
  ),
  "concern show": about(
    "CONCERN",
    { "zh-CN": "查看一件居民诉求：各方、确认、前后对比", en: "look at a concern: parties, confirmations, before and after" },
    (yanzhen, concern) => yanzhen.concerns.show(concern)
  )
}
