/** What the rule book prints about scoring, publicity, payment in parts and named roles. Their lives are in `Review`, `Award` and `Ranking`. */
import { LIBRARY } from "../../law/Instruments.ts"
import * as Ventures from "../../law/parameters/Ventures.ts"
import * as Rule from "../../law/Rule.ts"

export const scoring = Rule.define({
  id: "VEN-05",
  title: { "zh-CN": "评分", en: "scoring" },
  parameters: [
    Ventures.needsPanel,
    Ventures.fullMarks,
    Ventures.fundraisingBonusMax,
    Ventures.specialBonusMin,
    Ventures.specialBonusMax,
    Ventures.passMark,
    Ventures.quorum,
    Ventures.dropsExtremes,
    Ventures.recusalRelations
  ],
  clauses: []
})
export const publicity = Rule.define({
  id: "VEN-06",
  title: { "zh-CN": "评审期限、公示与异议", en: "review, publicity and objections" },
  parameters: [
    Ventures.reviewDays,
    Ventures.publicityDays,
    Ventures.publicityWorkingDays,
    Ventures.publicityCountsFirstDay,
    Ventures.objectionDays,
    Ventures.approvalDays
  ],
  clauses: []
})
export const tranches = Rule.define({
  id: "VEN-07",
  title: { "zh-CN": "分期拨付", en: "payment in parts" },
  parameters: [...Ventures.tranchePercents, Ventures.firstPaymentWorkingDays, Ventures.accountingDays],
  clauses: []
})
export const roles = Rule.define({
  id: "VEN-10",
  title: { "zh-CN": "项目人员角色(“三员”)", en: "named roles of a project" },
  parameters: [Ventures.roleSlots, Ventures.localStages],
  citations: [LIBRARY.passage()],
  clauses: []
})
