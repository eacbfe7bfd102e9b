/** Commands about people served, visits, wishes, mandatory reports and cases handed to professionals. */
import { about, asOf, list } from "../Asking.ts"
import { type Command, command } from "../Command.ts"
import * as Options from "../options/care.ts"
import { check } from "../options/place.ts"
import { writing } from "../Writing.ts"

const lives = async () => (await import("@yanzhen/core/desk")).CareLives.lives

export const care: { readonly [name: string]: Command } = {
  ...writing("recipient", {
    shown: "RECIPIENT",
    thing: { "zh-CN": "一份服务对象档案", en: "a file of somebody served" },
    begins: "open",
    writer: async () => ({
      shape: (await lives()).recipient.command,
      begin: ({ recipients }, command, giving) => recipients.open(command, giving),
      give: ({ recipients }, id, command, giving) => recipients.give(id, command, giving)
    })
  }),
  "recipient show": command({
    summary: {
      "zh-CN": "查看一份服务对象档案：类别、来源和日期；须写明用途，留下查看记录",
      en: "look at a file of somebody served: tags, sources and days; for a purpose, which leaves an entry"
    },
    takes: { shown: "RECIPIENT", least: 1, most: 1 },
    options: Options.reading,
    required: ["purpose"],
    load: () => import("../commands/recipient/show.ts")
  }),
  "recipient list": list({ "zh-CN": "列出服务对象档案（仅编号）", en: "list the files of those served (ids only)" }, (yanzhen) =>
    yanzhen.recipients.list()
  ),
  "recipient check": command({
    summary: {
      "zh-CN": "核查一份服务对象档案：敏感个人信息，儿童的类别是否仍成立、走访是否按期，逐项原因与依据",
      en: "check a file of somebody served: its sensitive data, whether a child's tags still hold, and the visits, every reason with its source"
    },
    takes: { shown: "RECIPIENT", least: 1, most: 1 },
    options: check,
    load: () => import("../commands/recipient/check.ts")
  }),
  ...writing("visit-plan", {
    shown: "RECIPIENT",
    thing: { "zh-CN": "一名服务对象的走访计划", en: "how often somebody is visited" },
    writer: async () => ({
      shape: (await lives())["visit-plan"].command,
      give: ({ recipients }, id, command, giving) => recipients.givePlan(id, command, giving)
    })
  }),
  "visit-plan show": about(
    "RECIPIENT",
    { "zh-CN": "查看一名服务对象的走访计划：每几个月一次、起止", en: "look at how often somebody is visited, from when to when" },
    ({ recipients }, recipient) => recipients.showPlan(recipient)
  ),
  ...writing("visit", {
    shown: "VISIT",
    thing: { "zh-CN": "一次走访", en: "a visit" },
    begins: "plan",
    writer: async () => ({
      shape: (await lives()).visit.command,
      begin: ({ visits }, command, giving) => visits.plan(command, giving),
      give: ({ visits }, id, command, giving) => visits.give(id, command, giving)
    })
  }),
  "visit show": about(
    "VISIT",
    { "zh-CN": "查看一次走访和所关联的服务记录", en: "look at a visit, and the service records of it" },
    ({ visits }, visit) => visits.show(visit)
  ),
  "visit list": list({ "zh-CN": "列出走访", en: "list the visits" }, ({ visits }) => visits.list()),
  "visit card": command({
    summary: {
      "zh-CN": "走访人员的任务卡：时间、方式、同行、须有谁在场、注意事项；不含档案",
      en: "the card of whoever visits: when, how, with whom, who has to be there, what to mind; not the file"
    },
    takes: { shown: "VISIT", least: 1, most: 1 },
    options: Options.named,
    load: () => import("../commands/visit/card.ts")
  }),
  "visit check": command({
    summary: {
      "zh-CN": "出发前核查一次已安排的走访：人数、在场、同意、拍照，逐项原因与依据",
      en: "check a planned visit before anybody goes: visitors, who is there, consents, photos, every reason with its source"
    },
    takes: { shown: "VISIT", least: 1, most: 1 },
    options: check,
    load: () => import("../commands/visit/check.ts")
  }),
  "visit overdue": asOf({ "zh-CN": "应走访而未走访的对象", en: "visits that are overdue" }, (yanzhen, on) => yanzhen.visits.overdue(on)),
  "visit rate": asOf({ "zh-CN": "特殊困难老年人月探访率", en: "monthly visit rate of elders in special difficulty" }, (yanzhen, on) =>
    yanzhen.visits.elderRate(on)
  ),
  ...writing("wish", {
    shown: "WISH",
    thing: { "zh-CN": "一个微心愿", en: "a micro-wish" },
    begins: "collect",
    writer: async () => ({
      shape: (await lives()).wish.command,
      begin: ({ wishes }, command, giving) => wishes.collect(command, giving),
      give: ({ wishes }, id, command, giving) => wishes.give(id, command, giving)
    })
  }),
  "wish show": about("WISH", { "zh-CN": "查看一个微心愿", en: "look at a micro-wish" }, ({ wishes }, wish) => wishes.show(wish)),
  "wish list": list({ "zh-CN": "列出微心愿", en: "list the micro-wishes" }, (yanzhen) => yanzhen.wishes.list()),
  "wish board": list({ "zh-CN": "可认领的微心愿（仅化名和心愿）", en: "wishes to claim (alias and wish only)" }, (yanzhen) =>
    yanzhen.wishes.board()
  ),
  ...writing("safeguarding", {
    shown: "REPORT",
    thing: { "zh-CN": "一份强制报告", en: "a mandatory report" },
    begins: "raise",
    writer: async () => ({
      shape: (await lives())["mandatory-report"].command,
      begin: ({ safeguarding }, command, giving) => safeguarding.report(command, giving),
      give: ({ safeguarding }, id, command, giving) => safeguarding.giveReport(id, command, giving)
    })
  }),
  "safeguarding show": about(
    "REPORT",
    {
      "zh-CN": "查看一份强制报告：何时发现、告知了谁、是否已提醒督导",
      en: "look at a mandatory report: found when, who was told, and a supervisor"
    },
    ({ safeguarding }, report) => safeguarding.showReport(report)
  ),
  ...writing("escalation", {
    shown: "CASE",
    thing: { "zh-CN": "一件转介专业人员的个案", en: "a case handed to professionals" },
    begins: "raise",
    writer: async () => ({
      shape: (await lives()).escalation.command,
      begin: ({ safeguarding }, command, giving) => safeguarding.handOver(command, giving),
      give: ({ safeguarding }, id, command, giving) => safeguarding.giveCase(id, command, giving)
    })
  }),
  "escalation show": about(
    "CASE",
    { "zh-CN": "查看一件转介的个案：风险、谁接手、是否办结", en: "look at a case: its risk, who took it up, whether it is closed" },
    ({ safeguarding }, escalation) => safeguarding.showCase(escalation)
  ),
  "escalation list": list({ "zh-CN": "列出转介专业人员的个案", en: "list the cases handed to professionals" }, ({ safeguarding }) =>
    safeguarding.cases()
  ),
  "safeguarding list": list({ "zh-CN": "列出强制报告", en: "list the mandatory reports" }, (yanzhen) => yanzhen.safeguarding.reports()),
  "safeguarding late": asOf(
    {
      "zh-CN": "逾时未完成报告也未提醒督导的强制报告，和逾期未受理的转介",
      en: "mandatory reports of which nobody told a supervisor in time, and cases that no professional took up in time"
    },
    (yanzhen, on) => yanzhen.safeguarding.late(on)
  ),
  "safeguarding open": list(
    { "zh-CN": "督导：未办结的强制报告，已过多久、该给谁打电话", en: "for a supervisor: open mandatory reports, since when, whom to call" },
    (yanzhen) => yanzhen.safeguarding.open()
  )
}
