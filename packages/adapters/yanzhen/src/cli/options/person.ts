/** The options of commands about people. */
import { file, policy, asOf, actor, type Options } from "../Options.ts"

export const due = { file, "as-of": asOf } as const satisfies Options

export const rename = {
  file,
  policy,
  actor,
  name: { type: "string", value: "NAME", help: { "zh-CN": "新的姓名（必填）", en: "the new name (required)" } },
  reason: { type: "string", value: "TEXT", help: { "zh-CN": "更改的原因（必填）", en: "why (required)" } }
} as const satisfies Options
