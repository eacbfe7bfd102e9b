/** The options of commands about funds. */
import { ofDay, type Options, statement } from "../Options.ts"

export const sustainability = {
  ...statement,
  currency: {
    type: "string",
    value: "CNY",
    help: { "zh-CN": "币种，默认 CNY；不同币种从不相加", en: "currency, default CNY; two are never added" }
  }
} as const satisfies Options

export const duties = {
  ...ofDay,
  host: { type: "string", value: "HOST", help: { "zh-CN": "哪个管理慈善组织的全部基金", en: "every fund of this host" } },
  raising: { type: "string", value: "RAISING", help: { "zh-CN": "只看哪一次公开募捐", en: "of this public raising alone" } },
  all: { type: "boolean", help: { "zh-CN": "已办的和一年以后的也列出", en: "those done, and those more than a year off, too" } }
} as const satisfies Options
