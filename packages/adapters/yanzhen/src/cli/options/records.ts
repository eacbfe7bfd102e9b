/** The options of commands about records and what they add up to. */
import { file, policy, asKnownOn, period, type Options } from "../Options.ts"

export const demo = {} as const satisfies Options

/** What can be said about a file of records beside what stands in it. */
const bringing = {
  leader: {
    type: "string",
    value: "NAME",
    help: { "zh-CN": "表中未写活动负责人时的负责人", en: "activity leader, where the sheet names none" }
  },
  organiser: { type: "string", value: "NAME", help: { "zh-CN": "表中未写组织单位时的单位", en: "organiser, where the sheet names none" } },
  "entered-on": {
    type: "string",
    value: "YYYY-MM-DD",
    help: { "zh-CN": "表格交来的日期，默认今天", en: "day the file was handed in, default today" }
  },
  year: { type: "string", value: "YYYY", help: { "zh-CN": "未写年份的日期属于哪一年", en: "year of dates written without one" } },
  directory: {
    type: "string",
    multiple: true,
    value: "FILE",
    help: {
      "zh-CN": "先读入的名录（街道、社区、队伍、志愿者），可多次",
      en: "lists of streets, communities, teams, volunteers to read first; repeatable"
    }
  },
  choose: {
    type: "string",
    multiple: true,
    value: "SHEET:ROW=ID",
    help: { "zh-CN": "几人都符合时，指明某一行是哪一位，可多次", en: "whom a row means where several fit; repeatable" }
  },
  yes: {
    type: "boolean",
    short: "y",
    help: { "zh-CN": "同意全部提议（新志愿者、新队伍、更正）", en: "agree to everything proposed (new people, new teams, corrections)" }
  },
  "new-people": { type: "boolean", help: { "zh-CN": "同意新增志愿者", en: "agree to new people" } },
  "new-teams": { type: "boolean", help: { "zh-CN": "同意新增队伍", en: "agree to new teams" } },
  corrections: { type: "boolean", help: { "zh-CN": "同意更正已入库的记录", en: "agree to corrections of stored records" } },
  marked: {
    type: "string",
    value: "OUT.xlsx",
    help: { "zh-CN": "写出标明错误的原表（只限一个文件）", en: "write the file back with its errors marked (one file only)" }
  }
} as const satisfies Options

export const tally = {
  by: {
    type: "string",
    value: "KEYS",
    help: {
      "zh-CN": "按什么统计，逗号分隔：volunteer,team,community,street,category,month，默认 volunteer",
      en: "keys, comma-separated: volunteer,team,community,street,category,month; default volunteer"
    }
  },
  period,
  policy,
  "as-known-on": asKnownOn,
  out: { type: "string", short: "o", value: "OUT.xlsx", help: { "zh-CN": "写出结果工作簿", en: "write the result workbook" } },
  file: {
    ...file,
    help: { "zh-CN": "存入并统计这个数据库；不写则不保存任何东西", en: "store into and tally this database; without it nothing is stored" }
  },
  ...bringing
} as const satisfies Options

export const bringIn = {
  file,
  preview: { type: "boolean", help: { "zh-CN": "只预览，不入库", en: "preview only, store nothing" } },
  policy,
  ...bringing
} as const satisfies Options

export const imports = { file } as const satisfies Options

export const withdraw = {
  file,
  reason: { type: "string", value: "TEXT", help: { "zh-CN": "撤回的原因（必填）", en: "why (required)" } }
} as const satisfies Options

export const explain = { file, policy, "as-known-on": asKnownOn } as const satisfies Options

export const retally = {
  file,
  policy,
  "as-known-on": asKnownOn,
  under: { type: "string", value: "NAME", help: { "zh-CN": "改按哪一套规则（必填）", en: "the other policy (required)" } }
} as const satisfies Options

export const verify = {
  file,
  head: { type: "string", value: "HASH", help: { "zh-CN": "与另存的链头比对", en: "compare with a chain head kept elsewhere" } }
} as const satisfies Options
