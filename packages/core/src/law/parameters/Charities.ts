/**
 * What decides how a charity raises, spends and publishes: the host's whole accounts, never one fund.
 *
 * Ratios are those of the class of organisation, and for bodies that may not raise publicly of the net assets at the end of last year,
 * lower bound included (“含本数”).
 */
import * as Parameter from "../Parameter.ts"
import { integer, term } from "./Titled.ts"

export const raisingPlanDays = integer(
  "charity.raising-plan-days",
  "days",
  "higher",
  "募捐方案备案提前天数",
  "days before a public raising by which its plan is filed"
)
export const emergencyPlanDays = integer(
  "charity.emergency-plan-days",
  "days",
  "lower",
  "应急募捐开始后备案天数",
  "days after an emergency raising begins by which its plan is filed"
)
export const raisingYears = integer("charity.raising-max-years", "years", "lower", "公开募捐最长期限", "longest public raising")
export const emergencyYears = integer("charity.emergency-max-years", "years", "lower", "应急募捐最长期限", "longest emergency raising")
export const qualificationYears = integer(
  "charity.qualification-years",
  "years",
  "higher",
  "申请公开募捐资格的登记年限",
  "years since registration before it may apply to raise publicly"
)

export const publicName = Parameter.yesNo("charity.public-name-needs-consent", {
  title: { "zh-CN": "公开捐赠人须经其同意", en: "a donor is named in public only with consent" },
  stricter: "higher"
})

export const surplusMonths = term(
  "charity.surplus-months",
  "months",
  "lower",
  "项目终止后公开剩余财产处理情况的月数",
  "months after its end in which what is left is published"
)
export const interimOverMonths = integer(
  "charity.interim-over-months",
  "months",
  "lower",
  "须定期公开的募捐或项目期限(超过)",
  "longer than this, interim publication is due"
)
export const interimEveryMonths = term(
  "charity.interim-every-months",
  "months",
  "lower",
  "定期公开的间隔月数",
  "months between interim publications"
)
export const finalMonths = term(
  "charity.final-months",
  "months",
  "lower",
  "结束后全面公开的月数",
  "months after the end for the full report"
)
export const emergencyEveryDays = term(
  "charity.emergency-every-days",
  "days",
  "lower",
  "应急募捐公开收入的间隔天数",
  "days between publications of emergency income"
)
export const eventDays = term(
  "charity.event-days",
  "days",
  "lower",
  "重大事项公开的天数",
  "days in which a major change or related-party dealing is published"
)
export const mutualAidDays = term(
  "charity.mutual-aid-days",
  "days",
  "lower",
  "社区互助活动结束后公示的天数",
  "days after community mutual aid in which its money is published"
)
/** Month × 100 + day, of the year after: 531 is 31 May. */
const yearDay = (id: string, zh: string, en: string) => integer(id, "month and day", "lower", zh, en)
export const annualBy = yearDay("charity.annual-by", "年度报告公开截止(月日)", "annual report published by (month and day)")
export const annualToRegistrarBy = yearDay(
  "charity.annual-to-registrar-by",
  "基金会年度工作报告报送截止(月日)",
  "foundation's annual report sent to the registrar by (month and day)"
)
export const periodsRoll = Parameter.yesNo("charity.periods-roll", {
  title: { "zh-CN": "期间末日为休息日顺延", en: "a period that ends on a day of rest goes on to the next working day" },
  stricter: "lower"
})
export const fixedDaysRoll = Parameter.yesNo("charity.fixed-days-roll", {
  title: { "zh-CN": "固定日期为休息日顺延", en: "a fixed day that is a day of rest moves to the next working day" },
  stricter: "lower"
})

/** Classes whose ratios hang on net assets, and their rungs from the smallest. */
export const tiers = ["smallest", "small", "middle", "large"] as const
export type Tier = (typeof tiers)[number]

export const foundationTiers = Parameter.ladder("charity.foundation-tiers", {
  title: { "zh-CN": "非公募基金会净资产档次", en: "non-public foundations by net assets" }
})
export const serviceTiers = Parameter.ladder("charity.service-tiers", {
  title: { "zh-CN": "非公募社会团体、社会服务机构净资产档次", en: "non-public associations and service institutions by net assets" }
})

const spending = (id: string, zh: string, en: string) =>
  integer(`charity.${id}-spending-percent`, "percent", "higher", `${zh}年度慈善活动支出比例`, `least charitable spending, ${en}`)
const administration = (id: string, zh: string, en: string) =>
  integer(`charity.${id}-administration-percent`, "percent", "lower", `${zh}年度管理费用上限`, `most for administration, ${en}`)

export const publicFoundationSpending = spending("public-foundation", "公募基金会", "public foundation")
export const publicFoundationAdministration = administration("public-foundation", "公募基金会", "public foundation")
export const publicServiceSpending = spending("public-service", "公募社会团体、社会服务机构", "public association or service institution")
export const publicServiceAdministration = administration(
  "public-service",
  "公募社会团体、社会服务机构",
  "public association or service institution"
)

export interface TierRatios {
  readonly spending: Parameter.Integer
  readonly administration: Parameter.Integer
}
const zhTiers: Readonly<Record<Tier, string>> = { smallest: "第一档", small: "第二档", middle: "第三档", large: "第四档" }
const tiered = (id: string, zh: string, en: string): Readonly<Record<Tier, TierRatios>> => {
  const of = (tier: Tier): TierRatios => ({
    spending: spending(`${id}-${tier}`, `${zh}${zhTiers[tier]}`, `${en}, ${tier}`),
    administration: administration(`${id}-${tier}`, `${zh}${zhTiers[tier]}`, `${en}, ${tier}`)
  })
  return { smallest: of("smallest"), small: of("small"), middle: of("middle"), large: of("large") }
}
export const foundation = tiered("foundation", "非公募基金会", "non-public foundation")
export const service = tiered("service", "非公募社会团体、社会服务机构", "non-public association or service institution")

/** Of the smallest associations and service institutions, besides the share of net assets. */
export const smallestIncomePercent = integer(
  "charity.smallest-income-percent",
  "percent",
  "higher",
  "最低档社会团体、社会服务机构支出占上年收入比例",
  "least charitable spending of last year's income, smallest associations and service institutions"
)
export const averageYears = term(
  "charity.average-years",
  "years",
  "none",
  "可以平均数代替上年数的年数",
  "years whose average may stand for last year's figure"
)
/** “低于”: the amount itself is not exempt. */
export const administrationExemptFen = integer(
  "charity.administration-exempt-fen",
  "fen",
  "lower",
  "低于此数的管理费用不受比例限制",
  "administration below this is free of the ratio"
)
export const raisingCostPercent = integer(
  "charity.raising-cost-percent",
  "percent",
  "lower",
  "募捐成本占当年募捐收入上限",
  "most for the cost of raising, of what was raised in the year"
)
export const idleYears = integer(
  "charity.idle-years",
  "years",
  "lower",
  "慈善组织未开展慈善活动应当终止的年数",
  "years without charitable activity after which a charity ends"
)

const originalFund = (id: string, zh: string, en: string) =>
  integer(`charity.original-fund-${id}-fen`, "fen", "higher", `${zh}原始基金`, `original fund of a ${en} foundation`)
export const originalFundNational = originalFund("national-public", "全国性公募基金会", "national public")
export const originalFundLocal = originalFund("local-public", "地方性公募基金会", "local public")
export const originalFundOther = originalFund("non-public", "非公募基金会", "non-public")
