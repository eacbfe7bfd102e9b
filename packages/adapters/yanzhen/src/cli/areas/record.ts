/** Commands about single records of service, head-counts, and periods that are closed. */
import { about, list } from "../Asking.ts"
import { type Command, command, nothing } from "../Command.ts"
import * as Options from "../options/record.ts"
import { beginning } from "../options/writing.ts"
import { type Writer, writing } from "../Writing.ts"

const schemas = () => import("@yanzhen/core/schemas")

const recordWriter = async (): Promise<Writer> => ({
  shape: (await schemas()).ServiceRecordSchema.Order,
  begin: ({ records }, order, giving) => records.begin(order, giving),
  give: ({ records }, id, order, giving) => records.give(id, order, giving)
})

export const record: { readonly [name: string]: Command } = {
  ...writing("record", {
    shown: "RECORD",
    thing: { "zh-CN": "一条服务记录", en: "a record of service" },
    begins: "enter",
    writer: recordWriter
  }),
  "record draft": command({
    summary: { "zh-CN": "先存一条待补的记录，给出编号", en: "keep a record of which facts are missing yet, and say its id" },
    takes: nothing,
    options: beginning,
    load: async () => ({ run: (await import("../commands/written.ts")).beginning("record", "draft", await recordWriter()) })
  }),
  "record show": about(
    "RECORD",
    {
      "zh-CN": "查看一条服务记录和它的经过（逐分钟的解释用 yanzhen explain）",
      en: "look at a record and how it came to be (minute by minute: explain)"
    },
    ({ records }, id) => records.show(id)
  ),
  "record list": command({
    summary: {
      "zh-CN": "列出服务记录，可只列待补（draft）、待审核（submitted）、有异议（objected）的",
      en: "list records; of one stage alone: draft, submitted (waits for an approval), objected"
    },
    takes: nothing,
    options: Options.list,
    load: () => import("../commands/record/list.ts")
  }),
  "record objections": command({
    summary: {
      "zh-CN": "等待答复的异议：最迟哪天答复，哪些已过期",
      en: "objections that wait for an answer: by which day, and which are late"
    },
    takes: nothing,
    options: Options.objections,
    load: () => import("../commands/record/objections.ts")
  }),
  "record sample": command({
    summary: {
      "zh-CN": "按种子抽取记录供抽查：同一种子抽出的总是同样的记录",
      en: "draw records for a spot check: the same seed always draws the same"
    },
    takes: { shown: "SEED", least: 1, most: 1 },
    options: Options.sample,
    load: () => import("../commands/record/sample.ts")
  }),
  "record due": command({
    summary: { "zh-CN": "某日结束的活动最迟哪天记录", en: "by when what ended on a day is to be recorded" },
    takes: { shown: "YYYY-MM-DD", least: 1, most: 1 },
    options: Options.due,
    load: () => import("../commands/record/due.ts")
  }),
  ...writing("group", {
    shown: "GROUP",
    thing: { "zh-CN": "一条人数记录", en: "a head-count" },
    begins: "record",
    writer: async () => ({
      shape: (await schemas()).GroupRecordSchema.Order,
      begin: ({ groups }, order, giving) => groups.begin(order, giving),
      give: ({ groups }, id, order, giving) => groups.give(id, order, giving)
    })
  }),
  "group show": about(
    "GROUP",
    { "zh-CN": "查看一条人数记录和它的经过", en: "look at a head-count and how it came to be" },
    ({ groups }, id) => groups.show(id)
  ),
  "group list": list(
    { "zh-CN": "列出人数记录，和还没有具名的人数", en: "list the head-counts, with heads that have no name yet" },
    (yanzhen) => yanzhen.groups.list()
  ),
  ...writing("period", {
    shown: "PERIOD",
    thing: { "zh-CN": "一个月份或年度的封账", en: "the closing of a month or a year" },
    writer: async () => ({
      shape: (await schemas()).PeriodClosingSchema.Order,
      give: ({ closings }, id, order, giving) => closings.give(id, order, giving)
    })
  }),
  "period show": about(
    "PERIOD",
    {
      "zh-CN": "查看一个月份或年度的封账、解封和封账后的变动",
      en: "look at the closings of a month or a year, and what changed in it since"
    },
    ({ closings }, period) => closings.show(period)
  ),
  "period list": list({ "zh-CN": "列出封过账的月份和年度", en: "list the months and years that were closed" }, ({ closings }) =>
    closings.list()
  )
}
