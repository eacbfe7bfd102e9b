/** The options of commands about funds. */
import { ofDay, type Options, policy, statement } from "../Options.ts"

const currency = {
  type: "string",
  value: "CNY",
  help: { "zh-CN": "币种，默认 CNY；不同币种从不相加", en: "currency, default CNY; two are never added" }
} as const

export const sustainability = { ...statement, currency } as const satisfies Options

export const behind = {
  ...ofDay,
  account: {
    type: "string",
    value: "ACCOUNT",
    help: {
      "zh-CN": "哪个科目（必填）：available、goods、committed、advanced、given、spent、handed-out、fee、remainder",
      en: "which account (required): available, goods, committed, advanced, given, spent, handed-out, fee, remainder"
    }
  },
  restriction: {
    type: "string",
    value: "RESTRICTION",
    help: { "zh-CN": "哪项限定用途，默认为一般资金", en: "of which restriction, default the general pool" }
  },
  currency
} as const satisfies Options

const amount = (zh: string, en: string) =>
  ({ type: "string", value: "AMOUNT", help: { "zh-CN": `${zh}，如 640万元`, en: `${en}, as 640万元` } }) as const

const hostClass = {
  type: "string",
  value: "CLASS",
  help: {
    "zh-CN": "组织类别：public-foundation、public-service（有公开募捐资格），foundation、service（没有）",
    en: "class of organisation: public-foundation, public-service (may raise publicly), foundation, service (may not)"
  }
} as const

export const ratios = {
  ...ofDay,
  policy,
  class: hostClass,
  "net-assets": amount("上年末净资产", "net assets at the end of last year"),
  "average-net-assets": amount("前三年年末净资产平均数", "average net assets of the three years before"),
  "last-income": amount("上年总收入", "income of last year"),
  "average-income": amount("前三年收入平均数", "average income of the three years before"),
  charitable: amount("本年慈善活动支出", "charitable spending of the year"),
  total: amount("本年总支出", "all spending of the year"),
  administration: amount("本年管理费用", "administration of the year"),
  raised: amount("本年募捐收入", "raised in the year"),
  "raising-cost": amount("本年募捐成本", "cost of raising in the year"),
  whole: {
    type: "boolean",
    help: {
      "zh-CN": "全部账目都在本库的基金里：未申报的数按本库记账",
      en: "its funds here are its whole accounts: what is not declared is taken from them"
    }
  }
} as const satisfies Options

export const duties = {
  ...ofDay,
  policy,
  host: { type: "string", value: "HOST", help: { "zh-CN": "哪个管理慈善组织的全部基金", en: "every fund of this host" } },
  class: hostClass,
  raising: { type: "string", value: "RAISING", help: { "zh-CN": "只看哪一次公开募捐", en: "of this public raising alone" } },
  all: { type: "boolean", help: { "zh-CN": "已办的和一年以后的也列出", en: "those done, and those more than a year off, too" } }
} as const satisfies Options
