/**
 * Volunteer service is voluntary, unpaid and for the public good; what it costs a volunteer may be given back.
 *
 * 志愿服务条例 art. 2, 21, 25: nobody served is charged, openly or otherwise; nobody is assigned against their will. Reimbursement is not
 * pay; no national figure says where it begins to be, so only a place's cap is asked, and it points out rather than refuses.
 */
import * as Requirement from "../../foundation/Requirement.ts"
import { BEIJING_VOLUNTEERS, CHONGQING, SHANGHAI, VSR } from "../../law/Instruments.ts"
import { subsidyPerDay } from "../../law/parameters/Activities.ts"
import * as Rule from "../../law/Rule.ts"
import { joining, type Joining } from "./Joining.ts"
import { plan, type Plan } from "./Plan.ts"

export const free = Requirement.require("activity.charged-recipient", plan.feeFen.atMost(0), {
  citations: [VSR.article(21, "不得…收取或者变相收取报酬"), VSR.article(2, "自愿、无偿"), VSR.article(37)]
})
export const noProfit = Requirement.require("activity.profit", plan.profitMaking.is(false), {
  citations: [VSR.article(25), VSR.article(39)]
})

export const unpaid = Rule.define<Plan>({
  id: "VOL-01",
  title: { "zh-CN": "无偿、公益", en: "unpaid and for the public good" },
  parameters: [],
  clauses: [Rule.clause(free), Rule.clause(noProfit)]
})

export const freeWill = Requirement.require("activity.forced", joining.willing.is(true), {
  citations: [VSR.article(25, "不得强行指派"), VSR.article(3)]
})

export const voluntary = Rule.define<Joining>({
  id: "VOL-01",
  title: { "zh-CN": "自愿参加", en: "of one's own will" },
  parameters: [],
  clauses: [Rule.clause(freeWill)]
})

export const modest = Requirement.require("activity.subsidy-over-cap", plan.subsidyFen.atMost(subsidyPerDay), {
  severity: "warning",
  citations: [SHANGHAI.article(22), BEIJING_VOLUNTEERS.article(39), CHONGQING.article(25)]
})

export const reimbursement = Rule.define<Plan>({
  id: "VOL-02",
  title: { "zh-CN": "补贴不是报酬", en: "reimbursement is not pay" },
  parameters: [subsidyPerDay],
  clauses: [Rule.clause(modest, { parameter: subsidyPerDay })]
})
