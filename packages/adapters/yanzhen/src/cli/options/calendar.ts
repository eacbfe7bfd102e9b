/** The options of commands about holiday notices. */
import { actor, file, type Options } from "../Options.ts"

export const announce = {
  file,
  actor,
  source: {
    type: "string",
    value: "TEXT",
    help: { "zh-CN": "通知的文号或标题（必填）", en: "the number or title of the notice (required)" }
  }
} as const satisfies Options

export const list = { file } as const satisfies Options
