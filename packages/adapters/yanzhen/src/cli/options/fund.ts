/** The options of commands about funds. */
import { type Options, statement } from "../Options.ts"

export const sustainability = {
  ...statement,
  currency: {
    type: "string",
    value: "CNY",
    help: { "zh-CN": "币种，默认 CNY；不同币种从不相加", en: "currency, default CNY; two are never added" }
  }
} as const satisfies Options
