/**
 * Micro-charity ventures: how much, to whom, how it is judged, made public and paid.
 *
 * Hardly any of this is national: places differ, and a call says its own. Where no pack gives a value nothing is asked, and no day is promised.
 */
import * as Options from "../../foundation/Options.ts"
import * as Parameter from "../Parameter.ts"
import { integer, term, yesNo } from "./Titled.ts"

const most = (id: string, unit: string, zh: string, en: string) => integer(id, unit, "lower", zh, en)
const least = (id: string, unit: string, zh: string, en: string) => integer(id, unit, "higher", zh, en)
/** A time in which something is done. */
const within = (id: string, unit: "days" | "working days", zh: string, en: string) => term(id, unit, "lower", zh, en)
/** A time that something lasts. */
const lasting = (id: string, unit: "days" | "working days", zh: string, en: string) => term(id, unit, "higher", zh, en)
const asks = (id: string, zh: string, en: string) => yesNo(id, "higher", zh, en)

export const ceilingFen = most("venture.grant-ceiling-fen", "fen", "单个项目资助上限", "highest grant of one project")
export const floorFen = least("venture.grant-floor-fen", "fen", "单个项目资助下限", "lowest grant of one project")
export const grantMaxPercent = most(
  "venture.grant-max-percent",
  "percent",
  "资助占项目预算的最高比例",
  "largest share of a budget that is granted"
)
export const ownMinPercent = least("venture.own-funds-min-percent", "percent", "自筹资金最低比例", "least share of own funds")
/** For each yuan that was donated to the project. */
export const matchTimes = most("venture.match-times", "times", "社会捐赠配比倍数", "times that donations are matched")
export const matchCeilingFen = most("venture.match-ceiling-fen", "fen", "配比资助上限", "highest matching grant")
export const withoutDonorsFen = most("venture.without-donors-ceiling-fen", "fen", "无捐赠项目资助上限", "highest grant without donors")
export const poolFen = most("venture.pool-fen", "fen", "一期资助总额", "what one round awards at most")
export const maxAwards = most("venture.max-awards", "projects", "一期立项数", "projects of one round at most")
export const cycleMonths = most("venture.cycle-months", "months", "项目周期", "longest cycle of a project")

export const acceptedApplicants = Parameter.set("venture.applicant-kinds", {
  title: { "zh-CN": "可以申报的主体", en: "who may apply" },
  options: Options.of("venture.applicant-kinds", {
    "zh-CN": { registered: "已登记的社会组织", filed: "已备案的社区社会组织", "resident-group": "居民团队" },
    en: { registered: "registered organisation", filed: "filed community organisation", "resident-group": "group of residents" }
  }),
  stricter: "fewer"
})
export const needsHost = asks("venture.unregistered-needs-host", "未登记的团队须有承接单位", "an unregistered group needs a hosting unit")
export const localOnly = asks("venture.applicant-local", "住所和服务对象须在当地", "site and clients must be in the place")
export const needsCapacity = asks("venture.applicant-capacity", "须有设备、人员且在业务范围内", "equipment, staff, and within the charter")
export const abnormalYears = least("venture.abnormal-list-years", "years", "移出活动异常名录满", "since removal from the abnormal list")
export const dishonestYears = least(
  "venture.dishonest-list-years",
  "years",
  "移出严重违法失信名单满",
  "since removal from the dishonest list"
)
export const violationYears = least("venture.violation-years", "years", "重大违法行为满", "since a major violation")
export const excludesFunded = asks(
  "venture.excludes-funded",
  "已获其他财政资助的不再资助",
  "projects with other government money are excluded"
)
export const excludesWinners = asks("venture.excludes-last-winners", "上一届立项的不再资助", "last year's winners are excluded")
export const banYears = least("venture.ban-years", "years", "违约后不得申报", "ban after a breach")

export const forbiddenHeads = Parameter.set("venture.forbidden-heads", {
  title: { "zh-CN": "不得列支的科目", en: "budget heads that are forbidden" },
  options: Options.of("venture.forbidden-heads", {
    "zh-CN": {
      activity: "活动费用",
      staff: "人员补贴",
      "volunteer-subsidy": "志愿者补贴",
      administration: "管理费用",
      tax: "税费",
      "fixed-asset": "固定资产",
      infrastructure: "基础设施",
      "recipient-goods": "发放物资"
    },
    en: {
      activity: "activities",
      staff: "staff",
      "volunteer-subsidy": "subsidy of volunteers",
      administration: "administration",
      tax: "tax",
      "fixed-asset": "fixed assets",
      infrastructure: "infrastructure",
      "recipient-goods": "goods for recipients"
    }
  }),
  stricter: "higher"
})
export const staffMaxPercent = most("venture.staff-max-percent", "percent", "人员补贴最高比例", "largest share of staff costs")
export const administrationMaxPercent = most(
  "venture.administration-max-percent",
  "percent",
  "管理费用最高比例",
  "largest share of administration"
)
export const volunteerSubsidyMaxPercent = most(
  "venture.volunteer-subsidy-max-percent",
  "percent",
  "志愿者补贴最高比例",
  "largest share of volunteers' allowances"
)

/** Full marks of the project score, to which every scoring sheet is brought. */
export const fullMarks = Parameter.integer("venture.full-marks", {
  title: { "zh-CN": "项目分满分", en: "full marks of the project score" },
  unit: "points",
  stricter: "none"
})
export const fundraisingBonusMax = most("venture.fundraising-bonus-max", "points", "募款加分上限", "highest bonus for fundraising")
export const specialBonusMin = least("venture.special-bonus-min", "points", "专项加分下限", "lowest special bonus")
export const specialBonusMax = most("venture.special-bonus-max", "points", "专项加分上限", "highest special bonus")
export const needsPanel = asks("venture.needs-panel", "立项前须经评审组评审", "a panel reviews before anything is selected")
export const passMark = least("venture.pass-mark", "points", "入选分数线", "pass mark")
export const quorum = least("venture.review-quorum", "people", "评审最少人数", "least reviewers of an application")
export const dropsExtremes = Parameter.yesNo("venture.review-drops-extremes", {
  title: { "zh-CN": "去掉一个最高分和一个最低分", en: "the highest and the lowest score are dropped" },
  stricter: "none"
})
export const recusalRelations = Parameter.set("venture.recusal-relations", {
  title: { "zh-CN": "评审人须回避的关系", en: "relations for which a reviewer is recused" },
  options: Options.of("venture.recusal-relations", {
    "zh-CN": {
      applicant: "申报主体",
      staff: "申报主体工作人员",
      kin: "近亲属",
      adviser: "顾问",
      funder: "资助方",
      supplier: "供应商",
      "other-interest": "其他利害关系"
    },
    en: {
      applicant: "applicant",
      staff: "staff of the applicant",
      kin: "kin",
      adviser: "adviser",
      funder: "funder",
      supplier: "supplier",
      "other-interest": "other interest"
    }
  }),
  stricter: "higher"
})

export const reviewDays = within("venture.review-within-days", "days", "截止后评审期限", "review within, after the call closed")
export const publicityDays = lasting("venture.publicity-days", "days", "立项公示期(自然日)", "publicity before approval, in days")
export const publicityWorkingDays = lasting(
  "venture.publicity-working-days",
  "working days",
  "立项公示期(工作日)",
  "publicity before approval"
)
export const publicityCountsFirstDay = Parameter.yesNo("venture.publicity-counts-first-day", {
  title: { "zh-CN": "立项公示期计入起始日", en: "the first day of the publicity counts" },
  stricter: "lower"
})
export const objectionDays = within("venture.objection-answer-days", "days", "异议复核期限", "an objection is answered within")
export const approvalDays = within("venture.approval-within-days", "days", "公示期满后立项期限", "approval within, after the publicity")
export const firstPaymentWorkingDays = within(
  "venture.first-payment-working-days",
  "working days",
  "签约后首款拨付期限",
  "first payment within, after signing"
)
export const accountingDays = within(
  "venture.accounting-days",
  "days",
  "提前终止后核销期限",
  "accounts of what was spent before an early end, within"
)
const percentOf = (number: string, zh: string) =>
  Parameter.integer(`venture.${number}-tranche-percent`, {
    title: { "zh-CN": `${zh}比例`, en: `share of the ${number} tranche` },
    unit: "percent",
    stricter: "none"
  })
/** In their order; a policy that has the first two and no third pays in two parts. */
export const tranchePercents = [percentOf("first", "首款"), percentOf("second", "第二期款"), percentOf("third", "第三期款")] as const

export const requiredAttachments = Parameter.names("venture.required-attachments", {
  title: { "zh-CN": "申报须附的材料", en: "what has to be attached to an application" },
  stricter: "none"
})
/** A place's own words for how far a project is, within a stage of this library and never in its place. */
export const localStages = Parameter.names("venture.local-stages", {
  title: { "zh-CN": "本地项目状态", en: "a place's own states of a project" },
  stricter: "none"
})
export const namingPercent = least(
  "venture.naming-percent",
  "percent",
  "冠名所需出资比例",
  "share of the cost that lets a sponsor name a project"
)
/** “三员” and the like: an article names them and says no more, so a pack says who they are. */
export const roleSlots = Parameter.names("venture.role-slots", {
  title: { "zh-CN": "项目人员角色", en: "named roles of a project" },
  stricter: "none"
})
