/** Commands about communities, what lies below them, and stations: coverage, checks, assessments, goals, parties and agreements. */
import { about, asOf, list, ofYear, words } from "../Asking.ts"
import { type Command, command } from "../Command.ts"
import * as Options from "../options/place.ts"
import { writing } from "../Writing.ts"

const lives = async () => (await import("@yanzhen/core/desk")).PlaceLives.lives

/** A year of a station or street: "st-1/2026". What is no such thing is told where ids are read. */
const parted = (id: string): readonly [id: string, year: number] => {
  const at = id.lastIndexOf("/")
  return [id.slice(0, Math.max(at, 0)), Number(id.slice(at + 1))]
}

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
  ...writing("listing", {
    shown: "ID",
    thing: { "zh-CN": "小区、楼栋、网格、场所或单位的名录", en: "the listing of a compound, building, grid, facility or organisation" },
    writer: async () => ({
      // All five are read by one schema; which of them it is stands in the step.
      shape: (await lives()).grid.command,
      give: ({ listings }, id, command, giving) => listings.put(id, command, giving)
    })
  }),
  "compound list": list({ "zh-CN": "列出小区", en: "list the residential compounds" }, ({ listings }) => listings.list("compound")),
  "building list": list({ "zh-CN": "列出楼栋", en: "list the buildings" }, ({ listings }) => listings.list("building")),
  "grid list": list({ "zh-CN": "列出网格", en: "list the grids" }, ({ listings }) => listings.list("grid")),
  "facility list": list(
    { "zh-CN": "列出实践站、教学点等场所", en: "list practice stations, teaching points and other facilities" },
    ({ listings }) => listings.list("facility")
  ),
  "organisation list": list({ "zh-CN": "列出社会组织和共建单位", en: "list social organisations and partner units" }, ({ listings }) =>
    listings.list("organisation")
  ),
  ...writing("grid", {
    shown: "GRID",
    thing: { "zh-CN": "一个网格的人员", en: "the people of a grid" },
    writer: async () => ({
      shape: (await lives())["grid-assignment"].command,
      give: ({ listings }, id, command, giving) => listings.assign(id, command, giving)
    })
  }),
  "grid assignments": list(
    { "zh-CN": "列出各网格由谁负责、自何日至何日", en: "list who works in which grid, from when until when" },
    ({ listings }) => listings.assignments()
  ),
  ...writing("station", {
    shown: "STATION",
    thing: { "zh-CN": "一个社工站", en: "a station" },
    writer: async () => ({
      shape: (await lives()).station.command,
      give: ({ stations }, id, command, giving) => stations.give(id, command, giving)
    })
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
    "STATION",
    { "zh-CN": "查看一个站某年度的评估：逐项得分、缺什么、等级", en: "look at an assessment: each indicator, what is missing, the grade" },
    (yanzhen, station, year) => yanzhen.assessments.show(station, year)
  ),
  "station assessments": list({ "zh-CN": "列出各站的年度评估", en: "list the assessments of stations" }, (yanzhen) =>
    yanzhen.assessments.list()
  ),
  ...writing("agreement", {
    shown: "AGREEMENT",
    thing: { "zh-CN": "一份共建协议", en: "a partnership agreement" },
    begins: "draft",
    writer: async () => ({
      shape: (await lives()).agreement.command,
      begin: ({ agreements }, command, giving) => agreements.draft(command, giving),
      give: ({ agreements }, id, command, giving) => agreements.give(id, command, giving)
    })
  }),
  "agreement show": about(
    "AGREEMENT",
    { "zh-CN": "查看一份共建协议及其履行", en: "look at a partnership agreement and how it is kept" },
    (yanzhen, agreement) => yanzhen.agreements.show(agreement)
  ),
  "agreement words": words(
    "AGREEMENT",
    {
      "zh-CN": "一份共建协议写明的需求、资源、项目、责任和佐证",
      en: "what an agreement says: needs, resources, projects, duties, evidence"
    },
    (yanzhen, agreement, reading) => yanzhen.agreements.words(agreement, reading)
  ),
  "agreement list": list({ "zh-CN": "列出共建协议", en: "list the partnership agreements" }, (yanzhen) => yanzhen.agreements.list()),
  ...writing("feature-project", {
    shown: "PROJECT",
    thing: { "zh-CN": "一个特色项目", en: "a feature project" },
    begins: "name",
    writer: async () => ({
      shape: (await lives())["feature-project"].command,
      begin: ({ featureProjects }, command, giving) => featureProjects.name(command, giving),
      give: ({ featureProjects }, id, command, giving) => featureProjects.give(id, command, giving)
    })
  }),
  "feature-project show": about("PROJECT", { "zh-CN": "查看一个特色项目", en: "look at a feature project" }, ({ featureProjects }, id) =>
    featureProjects.show(id)
  ),
  "feature-project list": list({ "zh-CN": "列出特色项目", en: "list the feature projects" }, ({ featureProjects }) =>
    featureProjects.list()
  ),
  ...writing("key-work", {
    shown: "STREET/YEAR",
    thing: { "zh-CN": "一个街道某年度的重点工作", en: "the key work of a street's Party committee in a year" },
    writer: async () => ({
      shape: (await lives())["key-work"].command,
      give: ({ keyWork }, id, command, giving) => keyWork.give(...parted(id), command, giving)
    })
  }),
  "key-work show": ofYear(
    "STREET",
    { "zh-CN": "查看一个街道某年度的重点工作", en: "look at the key work of a street in a year" },
    ({ keyWork }, street, year) => keyWork.show(street, year)
  ),
  "key-work words": words(
    "STREET/YEAR",
    { "zh-CN": "各项重点工作写的是什么", en: "what the items of key work are" },
    ({ keyWork }, id, reading) => keyWork.words(id, reading)
  ),
  "key-work list": list({ "zh-CN": "列出各街道的重点工作", en: "list the key work of streets" }, ({ keyWork }) => keyWork.list()),
  "key-work gaps": list({ "zh-CN": "没有目标服务的重点工作", en: "items of key work that no goal serves" }, ({ keyWork }) =>
    keyWork.unserved()
  ),
  ...writing("goal", {
    shown: "STATION/YEAR",
    thing: { "zh-CN": "一个站某年度的目标", en: "the goals of a station in a year" },
    writer: async () => ({
      shape: (await lives()).goals.command,
      give: ({ goals }, id, command, giving) => goals.give(...parted(id), command, giving)
    })
  }),
  "goal show": ofYear(
    "STATION",
    { "zh-CN": "查看一个站某年度的目标及其服务的重点工作", en: "look at the goals of a station in a year, and the key work they serve" },
    ({ goals }, station, year) => goals.show(station, year)
  ),
  "goal list": list({ "zh-CN": "列出各站年度目标", en: "list the yearly goals of stations" }, (yanzhen) => yanzhen.goals.list()),
  "goal gaps": list({ "zh-CN": "未服务任何重点工作的目标", en: "goals that serve no item of key work" }, (yanzhen) =>
    yanzhen.goals.servingNone()
  ),
  ...writing("party", {
    shown: "COMMUNITY",
    thing: { "zh-CN": "一个社区的五社登记", en: "the five parties of a community" },
    writer: async () => ({
      shape: (await lives()).parties.command,
      give: ({ parties }, id, command, giving) => parties.give(id, command, giving)
    })
  }),
  "party show": about(
    "COMMUNITY",
    { "zh-CN": "查看一个社区的五社登记", en: "look at the five parties of a community" },
    ({ parties }, id) => parties.show(id)
  ),
  "party list": list({ "zh-CN": "列出五社登记", en: "list the five parties of communities" }, ({ parties }) => parties.list()),
  "party register": asOf(
    {
      "zh-CN": "各社区五社各有几方：社区的登记和名录中的单位",
      en: "the five parties of every community: as it registered them, and as organisations are listed there"
    },
    (yanzhen, on) => yanzhen.parties.register(on)
  ),
  "party gaps": asOf({ "zh-CN": "五社联动缺哪一方", en: "communities that lack one of the five parties" }, (yanzhen, on) =>
    yanzhen.parties.gaps(on)
  )
}
