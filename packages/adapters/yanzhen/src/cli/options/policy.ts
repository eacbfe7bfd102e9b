/** The options of commands about list. */
import { file, policy, actor, type Options } from "../Options.ts"

export const list = {} as const satisfies Options

export const check = { policy } as const satisfies Options

export const diff = { file } as const satisfies Options

export const edit = { file, policy, actor } as const satisfies Options

export const sign = { file, policy, actor } as const satisfies Options

export const refuse = {
  file,
  actor,
  reason: { type: "string", value: "TEXT", help: { "zh-CN": "退回的原因（必填）", en: "why (required)" } }
} as const satisfies Options

export const drafts = { file } as const satisfies Options

export const template = {
  out: {
    type: "string",
    short: "o",
    value: "OUT.xlsx",
    help: { "zh-CN": "写到哪个文件，默认 ./参数表.xlsx", en: "the file to write, default ./参数表.xlsx" }
  }
} as const satisfies Options
