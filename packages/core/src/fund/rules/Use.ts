/**
 * How a fund's money is used: resolved by the committee before it is paid, for what the donor gave it, for the uses of such funds, and
 * published; what the host may take; when a fund lies idle.
 *
 * What a reader would get wrong: purpose is the donor's, not the committee's. A resolution does not make elder meals of money given for
 * children; only the donor's consent does.
 */
import * as FundOptions from "../messages/options.ts"
import * as Criterion from "../../foundation/Criterion.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as Requirement from "../../foundation/Requirement.ts"
import { CL, HUBEI_FUNDS, HUNAN_FUNDS, LIBRARY, PWD, SHENZHEN_FUNDS } from "../../law/Instruments.ts"
import * as Charities from "../../law/parameters/Charities.ts"
import * as Funds from "../../law/parameters/Funds.ts"
import * as Rule from "../../law/Rule.ts"

export const vote = Facts.sheet("fund.vote", {
  members: Facts.int({ "zh-CN": "委员", en: "members" }, "people"),
  present: Facts.int({ "zh-CN": "出席", en: "present" }, "people"),
  inFavour: Facts.int({ "zh-CN": "同意", en: "in favour" }, "people"),
  supervisors: Facts.int({ "zh-CN": "列席监督员", en: "supervisors who attend" }, "people"),
  purpose: Facts.text({ "zh-CN": "用途", en: "purpose" }, FundOptions.purpose)
})
export type Vote = Facts.RowOf<typeof vote>

export const quorum = Requirement.require(
  "fund.quorum",
  Facts.share(vote.present, vote.members).atLeast(Funds.quorumNumerator, Funds.quorumDenominator),
  { citations: [LIBRARY.passage()] }
)
export const majority = Requirement.require(
  "fund.majority",
  Facts.share(vote.inFavour, vote.members).above(Funds.majorityAbovePercent, 100),
  {
    citations: [LIBRARY.passage()]
  }
)
/** At least one supervisor attends and records. */
export const supervised = Requirement.require("fund.supervised", vote.supervisors.atLeast(Funds.supervisors), {
  citations: [HUNAN_FUNDS.passage()]
})
export const supervisedAdvised = Requirement.require("fund.supervised-advised", vote.supervisors.atLeast(Funds.supervisors), {
  citations: [LIBRARY.passage(), HUNAN_FUNDS.passage()],
  severity: "warning"
})
export const proper = Requirement.require("fund.use", vote.purpose.isOneOf(Funds.uses), {
  citations: [HUNAN_FUNDS.passage(undefined, "困难帮扶、儿童关爱、养老服务、应急救援、社区治理"), HUBEI_FUNDS.passage()]
})

export const resolution = Rule.define<Vote>({
  id: "FND-07",
  title: { "zh-CN": "使用决议与公示", en: "resolution and publicity of use" },
  parameters: [
    Funds.quorumNumerator,
    Funds.quorumDenominator,
    Funds.majorityAbovePercent,
    Funds.supervisors,
    Funds.committee,
    Funds.uses,
    Funds.publishedAt
  ],
  clauses: [
    Rule.clause<Vote>(quorum, { parameter: Funds.quorumNumerator }, { parameter: Funds.quorumDenominator }),
    Rule.clause<Vote>(majority, { parameter: Funds.majorityAbovePercent }),
    Rule.clause<Vote>(supervised, { parameter: Funds.supervisors }, { parameter: Funds.committee, includes: "strict" }),
    Rule.clause<Vote>(supervisedAdvised, { parameter: Funds.supervisors }, { parameter: Funds.committee, includes: "warning" }),
    Rule.clause<Vote>(proper, { parameter: Funds.uses })
  ]
})

export const publication = Facts.sheet("fund.publication", {
  onNoticeBoard: Facts.bool({ "zh-CN": "已在社区公示栏公示", en: "on the community's notice board" }),
  online: Facts.bool({ "zh-CN": "已在网上公示", en: "published online" })
})
export type Publication = Facts.RowOf<typeof publication>

export const published = Rule.define<Publication>({
  id: "fund.published",
  title: { "zh-CN": "收支公示", en: "publicity of income and spending" },
  parameters: [Funds.publishedAt],
  clauses: [
    Rule.clause<Publication>(
      Requirement.require("fund.published-on-board", publication.onNoticeBoard.is(true), { citations: [HUNAN_FUNDS.passage()] }),
      { parameter: Funds.publishedAt, includes: "notice-board" }
    ),
    Rule.clause<Publication>(
      Requirement.require("fund.published-online", publication.online.is(true), { citations: [HUNAN_FUNDS.passage()] }),
      { parameter: Funds.publishedAt, includes: "online" }
    )
  ]
})

export const spending = Facts.sheet("fund.spending", {
  isCovered: Facts.bool({ "zh-CN": "在约定用途之内", en: "within the agreed purpose" }),
  donorConsents: Facts.bool({ "zh-CN": "捐赠人同意变更用途", en: "the donor agrees to another purpose" }),
  servesDonor: Facts.bool({ "zh-CN": "受益人与捐赠人有利害关系", en: "the beneficiary is related to the donor" })
})
export type Spending = Facts.RowOf<typeof spending>

export const asAgreed = Requirement.require(
  "fund.restriction-breach",
  Criterion.any(spending.isCovered.is(true), spending.donorConsents.is(true)),
  { citations: [CL.article(56), CL.article(53), PWD.article(18)] }
)
export const forOthers = Requirement.require("fund.related-beneficiary", spending.servesDonor.is(false), {
  citations: [CL.article(40), CL.article(59)]
})

export const intended = Rule.define<Spending>({
  id: "CHA-04",
  title: { "zh-CN": "按约定用途使用", en: "use as agreed" },
  parameters: [],
  clauses: [Rule.clause<Spending>(asAgreed), Rule.clause<Spending>(forOthers)]
})

export const fee = Facts.sheet("fund.fee", { feePercent: Facts.int({ "zh-CN": "管理费比例", en: "management fee" }, "percent") })
export type Fee = Facts.RowOf<typeof fee>

export const managementFee = Rule.define<Fee>({
  id: "FND-08",
  title: { "zh-CN": "基金管理费", en: "management fee" },
  parameters: [Funds.feeCapPercent],
  clauses: [
    Rule.clause<Fee>(
      Requirement.require("fund.fee-cap", fee.feePercent.atMost(Funds.feeCapPercent), { citations: [CL.article(61), LIBRARY.passage()] }),
      { parameter: Funds.feeCapPercent }
    )
  ]
})

export const activity = Facts.sheet("fund.activity", {
  on: Facts.day({ "zh-CN": "查询日", en: "asked about" }),
  activeOn: Facts.day({ "zh-CN": "最近活动日", en: "last active" })
})
export type Activity = Facts.RowOf<typeof activity>

const idleLaw = [LIBRARY.passage(), HUBEI_FUNDS.passage(undefined, "长期不开展活动"), CL.article(17)]
/** Warnings, both: to warn and to end are for people to do. */
export const idle = Rule.define<Activity>({
  id: "FND-06",
  title: { "zh-CN": "长期未开展活动", en: "idle funds" },
  parameters: [Funds.idleWarnMonths, Funds.idleEndMonths, Charities.idleYears],
  clauses: [
    Rule.clause<Activity>(
      Requirement.require("fund.idle", Criterion.not(activity.on.hasReachedMonths(Funds.idleWarnMonths, activity.activeOn)), {
        citations: idleLaw,
        severity: "warning"
      }),
      { parameter: Funds.idleWarnMonths }
    ),
    Rule.clause<Activity>(
      Requirement.require("fund.idle-long", Criterion.not(activity.on.hasReachedMonths(Funds.idleEndMonths, activity.activeOn)), {
        citations: idleLaw,
        severity: "warning"
      }),
      { parameter: Funds.idleEndMonths }
    )
  ]
})

export const principal = Facts.sheet("fund.principal", {
  principalFen: Facts.int({ "zh-CN": "本金", en: "principal" }, "fen"),
  spentFen: Facts.int({ "zh-CN": "本年支出", en: "spent in the year" }, "fen")
})
export type Principal = Facts.RowOf<typeof principal>

export const yearlySpending = Rule.define<Principal>({
  id: "fund.yearly-spending",
  title: { "zh-CN": "每年支出本金比例", en: "yearly spending of the principal" },
  parameters: [Funds.yearlySpendingPercent],
  clauses: [
    Rule.clause<Principal>(
      Requirement.require(
        "fund.spends-too-little",
        Facts.share(principal.spentFen, principal.principalFen).atLeast(Funds.yearlySpendingPercent, 100),
        { citations: [SHENZHEN_FUNDS.passage()] }
      ),
      { parameter: Funds.yearlySpendingPercent }
    )
  ]
})
