/**
 * What decides how a community fund is set up and kept: its name, agreement, committee, start-up amount, resolutions, idleness.
 *
 * A special fund is no legal person. Most of what binds it is a local measure for the host, so that nationally much is only warned of.
 */
import * as Options from "../../foundation/Options.ts"
import * as ByForce from "../ByForce.ts"
import * as Parameter from "../Parameter.ts"
import { integer, people, yesNo } from "./Titled.ts"

const asks = (id: string, zh: string, en: string) => yesNo(id, "higher", zh, en)
const fen = (id: string, zh: string, en: string) => integer(id, "fen", "higher", zh, en)
const months = (id: string, zh: string, en: string) => integer(id, "months", "lower", zh, en)

export const subFunds = ByForce.parameter("fund.sub-funds", "专项基金下再设子基金", "a fund inside a fund")
export const nameWithHost = ByForce.parameter("fund.name-with-host", "基金名称未冠慈善组织全称", "a fund's name without its host's")

export const agreementClauses = Parameter.set("fund.agreement-clauses", {
  title: { "zh-CN": "设立协议应有条款", en: "clauses of a fund's agreement" },
  options: Options.of("fund.agreement-clauses", {
    "zh-CN": {
      purpose: "宗旨",
      use: "使用",
      rights: "权利义务",
      termination: "终止条件",
      residue: "剩余财产处理",
      naming: "冠名",
      preservation: "保值增值"
    },
    en: {
      purpose: "purpose",
      use: "use",
      rights: "rights",
      termination: "termination",
      residue: "residue",
      naming: "naming",
      preservation: "preservation"
    }
  }),
  stricter: "higher"
})

export const committee = ByForce.parameter("fund.committee", "管理委员会不合要求", "a committee that is not as it should be")
export const committeeMembers = people("fund.committee-min-members", "管理委员会最少人数", "least members of a committee")
export const committeeOdd = asks("fund.committee-odd", "管理委员会人数为单数", "an odd number of committee members")
export const committeeUnpaid = asks("fund.committee-unpaid", "管理委员会成员不得领取报酬", "committee members are not paid")
export const supervisors = people("fund.min-supervisors", "最少监督员", "least supervisors of a fund")

/** Present of all: a numerator and a denominator, because two thirds are no percentage. */
export const quorumNumerator = people("fund.quorum-numerator", "出席人数比例的分子", "quorum, numerator")
export const quorumDenominator = Parameter.integer("fund.quorum-denominator", {
  title: { "zh-CN": "出席人数比例的分母", en: "quorum, denominator" },
  unit: "people",
  stricter: "lower",
  least: 1
})
/** Of all members, not of those present; the share itself is not enough. */
export const majorityAbovePercent = Parameter.integer("fund.majority-above-percent", {
  title: { "zh-CN": "同意人数须超过全体成员的比例", en: "share of all members that must be exceeded" },
  unit: "percent",
  stricter: "higher"
})
export const uses = Parameter.set("fund.uses", {
  title: { "zh-CN": "基金用途", en: "uses of a community fund" },
  options: Options.of("fund.uses", {
    "zh-CN": {
      "hardship-relief": "济困",
      "child-care": "扶幼",
      "elder-service": "助老",
      "emergency-relief": "应急救助",
      "community-governance": "社区治理",
      charity: "慈善"
    },
    en: {
      "hardship-relief": "relief of hardship",
      "child-care": "care of children",
      "elder-service": "service to elders",
      "emergency-relief": "emergency relief",
      "community-governance": "community governance",
      charity: "charity"
    }
  }),
  stricter: "fewer"
})
export const publishedAt = Parameter.set("fund.published-at", {
  title: { "zh-CN": "基金收支的公示场所", en: "where a fund's income and spending are published" },
  options: Options.of("fund.published-at", {
    "zh-CN": { "notice-board": "社区公告栏", online: "网络平台" },
    en: { "notice-board": "notice board", online: "online" }
  }),
  stricter: "higher"
})

export const startUpFen = fen("fund.start-up-fen", "社区基金起始资金", "start-up amount of a community fund")
export const startUpByUnitFen = fen("fund.start-up-by-unit-fen", "单位设立基金的起始资金", "start-up amount of a fund set up by a unit")
export const startUpNamedFen = fen("fund.start-up-named-fen", "冠名基金起始资金", "start-up amount of a named fund")
export const startUpTargetedFen = fen("fund.start-up-targeted-fen", "定向基金起始资金", "start-up amount of a targeted fund")
export const matchingFen = Parameter.integer("fund.matching-fen", {
  title: { "zh-CN": "区慈善总会配套资金", en: "matching money of the district's charity federation" },
  unit: "fen",
  stricter: "none"
})
export const yearlySpendingPercent = Parameter.integer("fund.yearly-spending-percent", {
  title: { "zh-CN": "每年支出占本金比例", en: "yearly spending of the principal" },
  unit: "percent",
  stricter: "higher"
})

export const idleWarnMonths = months("fund.idle-warn-months", "未开展活动提示整改的月数", "months without activity before a warning")
export const idleEndMonths = months(
  "fund.idle-end-months",
  "未开展活动建议终止的月数",
  "months without activity before its end is proposed"
)

export const feeCapPercent = Parameter.integer("fund.fee-cap-percent", {
  title: { "zh-CN": "基金管理费上限", en: "most that a host may take for its costs" },
  unit: "percent",
  stricter: "lower"
})
