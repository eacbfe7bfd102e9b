/** A funnel in lines for people: one for each step, then the money. */
import { Message } from "@yanzhen/core/foundation"
import { Funnel } from "@yanzhen/core/project"
import type { Locale } from "../Reason.ts"

const titles: { readonly [S in Funnel.Step]: Message.Text } = {
  applied: { "zh-CN": "申报", en: "applied" },
  screened: { "zh-CN": "通过初审", en: "screened" },
  reviewed: { "zh-CN": "完成评审", en: "reviewed" },
  awarded: { "zh-CN": "立项", en: "awarded" },
  "mid-term": { "zh-CN": "通过中期", en: "mid-term passed" },
  accepted: { "zh-CN": "通过验收", en: "accepted" },
  closed: { "zh-CN": "结项", en: "closed" }
}
const money = {
  appliedFen: { "zh-CN": "申请金额", en: "applied for" },
  awardedFen: { "zh-CN": "资助金额", en: "awarded" },
  disbursedFen: { "zh-CN": "已拨付", en: "disbursed" },
  returnedFen: { "zh-CN": "已退回", en: "returned" }
} as const
const mark = { "zh-CN": "：", en: ": " } as const

export const lines = (figures: Funnel.Figures, locale: Locale): readonly string[] => [
  ...Funnel.steps.map((step) => `${titles[step][locale]}${mark[locale]}${Message.show(figures.steps[step].projects, "projects", locale)}`),
  ...(["appliedFen", "awardedFen", "disbursedFen", "returnedFen"] as const).map(
    (amount) => `${money[amount][locale]}${mark[locale]}${Message.show(figures[amount], "fen", locale)}`
  )
]
