/** The options of commands about single records and periods. */
import { file, period, policy, type Options } from "../Options.ts"

export const list = {
  file,
  stage: {
    type: "string",
    value: "STAGE",
    help: {
      "zh-CN": "只列哪一状态的：draft、submitted、recorded、publicised、objected、confirmed、voided",
      en: "of which stage alone: draft, submitted, recorded, publicised, objected, confirmed, voided"
    }
  },
  volunteer: { type: "string", value: "ID", help: { "zh-CN": "只列哪位志愿者的（编号）", en: "of which volunteer alone (an id)" } },
  team: { type: "string", value: "ID", help: { "zh-CN": "只列哪支队伍的（编号）", en: "of which team alone (an id)" } }
} as const satisfies Options

export const sample = {
  file,
  policy,
  period,
  "per-mille": {
    type: "string",
    value: "N",
    help: { "zh-CN": "千分之几；不写则按所用规则", en: "how many of a thousand; as the policy says, if left out" }
  }
} as const satisfies Options

export const objections = { file, policy } as const satisfies Options

export const due = { file, policy } as const satisfies Options
