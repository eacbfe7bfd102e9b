/** Titles of the values that facts of calls, applications, reviews, awards and grants may have. */
import * as Options from "../../foundation/Options.ts"
import type * as Application from "../ApplicationState.ts"
import type * as Award from "../AwardState.ts"
import type * as Call from "../Call.ts"
import type { Grant } from "../Grant.ts"
import type { Review } from "../ReviewState.ts"

export const callStage = Options.of<Call.Stage>("project.call-stage", {
  "zh-CN": { none: "未起草", draft: "草稿", published: "征集中", closed: "已截止", cancelled: "已取消" },
  en: { none: "not drafted", draft: "draft", published: "published", closed: "closed", cancelled: "cancelled" }
})
export const applicationStage = Options.of<Application.Stage>("project.application-stage", {
  "zh-CN": {
    none: "未申报",
    draft: "草稿",
    submitted: "已提交",
    returned: "已退回补正",
    "screened-in": "通过初审",
    "screened-out": "未通过初审",
    selected: "已入选",
    declined: "未入选",
    withdrawn: "已撤回"
  },
  en: {
    none: "not begun",
    draft: "draft",
    submitted: "submitted",
    returned: "returned",
    "screened-in": "screened in",
    "screened-out": "screened out",
    selected: "selected",
    declined: "declined",
    withdrawn: "withdrawn"
  }
})
export const reviewStage = Options.of<Review["stage"]>("project.review-stage", {
  "zh-CN": { none: "未开始", open: "评审中", concluded: "已结束" },
  en: { none: "not begun", open: "open", concluded: "concluded" }
})
export const reviewOutcome = Options.of("project.review-outcome", {
  "zh-CN": { passed: "通过", "below-pass-mark": "低于合格线", "no-quorum": "评审人数不足" },
  en: { passed: "passed", "below-pass-mark": "below the pass mark", "no-quorum": "too few reviewers" }
})
export const awardStage = Options.of<Award.Stage>("project.award-stage", {
  "zh-CN": {
    none: "未立项",
    proposed: "拟立项",
    publicised: "公示中",
    objected: "有异议",
    approved: "已批准",
    running: "实施中",
    accepted: "已验收",
    terminated: "已终止",
    closed: "已结项",
    refused: "未批准"
  },
  en: {
    none: "not proposed",
    proposed: "proposed",
    publicised: "in publicity",
    objected: "objected to",
    approved: "approved",
    running: "running",
    accepted: "accepted",
    terminated: "terminated",
    closed: "closed",
    refused: "refused"
  }
})
export const midTerm = Options.of("project.mid-term", {
  "zh-CN": { none: "未评估", passed: "通过", failed: "未通过" },
  en: { none: "not assessed", passed: "passed", failed: "failed" }
})
export const trancheStage = Options.of<Award.Part["stage"]>("project.tranche-stage", {
  "zh-CN": { open: "待拨付", held: "已暂缓", cancelled: "已取消", paid: "已拨付" },
  en: { open: "open", held: "held", cancelled: "cancelled", paid: "paid" }
})
export const milestoneKind = Options.of("project.milestone-kind", {
  "zh-CN": { none: "没有该节点", signing: "签约", "mid-term": "中期", acceptance: "验收", delivery: "交付" },
  en: { none: "no such milestone", signing: "signing", "mid-term": "mid-term", acceptance: "acceptance", delivery: "delivery" }
})
export const partyRole = Options.of("project.party-role", {
  "zh-CN": { funder: "资助方", implementer: "实施方", host: "承接单位", community: "社区" },
  en: { funder: "funder", implementer: "implementer", host: "host", community: "community" }
})
export const cause = Options.of("project.termination-cause", {
  "zh-CN": {
    none: "没有终止",
    breach: "违约",
    "false-material": "材料不实",
    "given-up": "主动放弃",
    "failed-acceptance": "验收未通过",
    other: "其他"
  },
  en: {
    none: "not terminated",
    breach: "breach",
    "false-material": "false material",
    "given-up": "given up",
    "failed-acceptance": "failed acceptance",
    other: "other"
  }
})
export const groupKind = Options.of("project.group-kind", {
  "zh-CN": {
    elders: "老年人",
    children: "儿童",
    "people-with-disabilities": "残疾人",
    "families-in-difficulty": "困难家庭",
    residents: "居民",
    others: "其他"
  },
  en: {
    elders: "elders",
    children: "children",
    "people-with-disabilities": "people with disabilities",
    "families-in-difficulty": "families in difficulty",
    residents: "residents",
    others: "others"
  }
})
export const listed = Options.of("project.listed", {
  "zh-CN": { never: "从未列入", listed: "仍在名单", removed: "已移出" },
  en: { never: "never listed", listed: "still listed", removed: "removed" }
})
export const grantStage = Options.of<Grant["stage"]>("project.grant-stage", {
  "zh-CN": { none: "未报告", reported: "已报告", withdrawn: "已撤回" },
  en: { none: "not reported", reported: "reported", withdrawn: "withdrawn" }
})
