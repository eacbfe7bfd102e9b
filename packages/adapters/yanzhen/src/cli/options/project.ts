/** The options of commands about ventures, grants and what is made public of them. */
import { actor, file, ofDay, policy, type Options } from "../Options.ts"

export const application = { file, policy } as const satisfies Options

export const due = { ...ofDay, policy } as const satisfies Options

export const openData = {
  file,
  prefix: {
    type: "string",
    value: "360G-…",
    help: { "zh-CN": "在 360Giving 登记的发布者代码", en: "publisher prefix as registered with 360Giving" }
  },
  "funder-id": { type: "string", value: "ID", help: { "zh-CN": "资助方的公开编号", en: "public identifier of the funder" } },
  "funder-name": { type: "string", value: "NAME", help: { "zh-CN": "资助方名称", en: "name of the funder" } },
  host: {
    type: "string",
    value: "HOST",
    help: {
      "zh-CN": "只公开这一组织（或其基金）出资的；出资方不止一家时必须写明",
      en: "what this organisation, or a fund under it, pays; to be said where several pay"
    }
  },
  out: {
    type: "string",
    short: "o",
    value: "OUT.json|OUT.csv",
    help: { "zh-CN": "写到哪个文件，默认 grants.json", en: "file to write, default grants.json" }
  }
} as const satisfies Options

export const grantImport = {
  file,
  preview: { type: "boolean", help: { "zh-CN": "只预览，不入库", en: "preview only, store nothing" } },
  known: {
    type: "string",
    multiple: true,
    value: "RULE",
    help: {
      "zh-CN": "确知原因、仍要读入的问题：awarded-above-applied、disbursed-above-awarded、starts-before-award，可多次",
      en: "what may be broken, its reason known: awarded-above-applied, disbursed-above-awarded, starts-before-award; repeatable"
    }
  },
  tolerance: {
    type: "string",
    value: "COINS",
    help: {
      "zh-CN": "资助超过申请、拨付超过资助不多于多少最小货币单位(分)的仍读入并提示，默认 0",
      en: "by how many smallest coins more may be awarded than applied for, or disbursed than awarded, and only be told; default 0"
    }
  }
} as const satisfies Options

export const grantWithdrawal = {
  file,
  actor,
  reason: { type: "string", value: "TEXT", help: { "zh-CN": "撤回的原因（必填）", en: "why (required)" } }
} as const satisfies Options

export const disclosure = {
  file,
  policy,
  out: {
    type: "string",
    short: "o",
    value: "OUT.xlsx",
    help: { "zh-CN": "写到哪个文件，默认 公示表.xlsx", en: "file to write, default 公示表.xlsx" }
  }
} as const satisfies Options
