/** Commands about records of service: in, out again, and what they add up to. */
import { type Command, command, nothing } from "../Command.ts"
import * as Options from "../options/records.ts"

const many = Number.POSITIVE_INFINITY

export const records: { readonly [name: string]: Command } = {
  demo: command({
    summary: { "zh-CN": "看一遍：用自带的合成数据统计并解释", en: "see it work on synthetic data that comes with it" },
    takes: nothing,
    options: Options.demo,
    load: () => import("../commands/records/demo.ts")
  }),
  tally: command({
    summary: { "zh-CN": "统计服务记录表（.xlsx、.csv）", en: "tally files of service records (.xlsx, .csv)" },
    takes: { shown: "FILE…", least: 0, most: many },
    options: Options.tally,
    load: () => import("../commands/records/tally.ts")
  }),
  import: command({
    summary: { "zh-CN": "预览后入库", en: "preview, then store" },
    takes: { shown: "FILE…", least: 1, most: many },
    options: Options.bringIn,
    load: () => import("../commands/records/import.ts")
  }),
  imports: command({
    summary: { "zh-CN": "列出各次导入", en: "list the imports" },
    takes: nothing,
    options: Options.imports,
    load: () => import("../commands/records/imports.ts")
  }),
  withdraw: command({
    summary: { "zh-CN": "撤回一次导入", en: "withdraw an import" },
    takes: { shown: "BATCH", least: 1, most: 1 },
    options: Options.withdraw,
    required: ["reason"],
    load: () => import("../commands/records/withdraw.ts")
  }),
  explain: command({
    summary: { "zh-CN": "解释一位志愿者或一条记录的每一分钟", en: "explain every minute of a volunteer or a record" },
    takes: { shown: "VOLUNTEER|RECORD", least: 1, most: 1 },
    options: Options.explain,
    load: () => import("../commands/records/explain.ts")
  }),
  retally: command({
    summary: { "zh-CN": "换一套规则重算：谁增谁减，为什么", en: "count again under another policy: who gains, who loses, and why" },
    takes: nothing,
    options: Options.retally,
    required: ["under"],
    load: () => import("../commands/records/retally.ts")
  }),
  verify: command({
    summary: { "zh-CN": "核对账链与登记", en: "check the chain and the registers" },
    takes: nothing,
    options: Options.verify,
    load: () => import("../commands/records/verify.ts")
  })
}
