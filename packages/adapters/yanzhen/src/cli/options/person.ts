/** The options of commands about people. */
import { file, policy, asKnownOn, asOf, actor, by, ofDay, type Options } from "../Options.ts"

export const due = { file, "as-of": asOf } as const satisfies Options

export const record = {
  file,
  policy,
  "as-known-on": asKnownOn,
  out: {
    type: "string",
    short: "o",
    value: "OUT.xlsx",
    help: { "zh-CN": "另写成一个表格文件（含个人信息）", en: "also write it as a workbook, which holds personal data" }
  }
} as const satisfies Options

export const rename = {
  file,
  policy,
  actor,
  name: { type: "string", value: "NAME", help: { "zh-CN": "新的姓名（必填）", en: "the new name (required)" } },
  reason: { type: "string", value: "TEXT", help: { "zh-CN": "更改的原因（必填）", en: "why (required)" } }
} as const satisfies Options

/** The day on which it is decided. */
const on = { ...ofDay.on, help: { "zh-CN": "办理日，默认今天", en: "on which day, default today" } } as const
const reason = { type: "string", value: "TEXT", help: { "zh-CN": "原因（必填）", en: "why (required)" } } as const

export const merge = {
  file,
  policy,
  actor,
  by,
  on,
  reason,
  into: {
    type: "string",
    value: "PERSON",
    help: { "zh-CN": "并入哪一条登记（编号，必填）", en: "the entry that is kept, by id (required)" }
  },
  evidence: { type: "string", value: "TEXT", help: { "zh-CN": "凭什么确认是同一人（必填）", en: "by what it is known (required)" } },
  accept: {
    type: "string",
    multiple: true,
    value: "RULE",
    help: { "zh-CN": "核对后接受的冲突（规则编号），可多次", en: "a clash that was checked and is accepted, by its rule, repeatable" }
  }
} as const satisfies Options

export const separate = { file, policy, actor, by, on, reason } as const satisfies Options
