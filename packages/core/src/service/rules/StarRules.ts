/**
 * The rules of stars as the rule book prints them. Which rung is reached is derived in `Star`; granting one is another matter.
 */
import * as Stars from "../../law/parameters/Stars.ts"
import * as Rule from "../../law/Rule.ts"

export const ladder = Rule.define({
  id: "STAR-01",
  title: { "zh-CN": "星级时长条件", en: "hour conditions of the stars" },
  parameters: [Stars.stars, Stars.activeMonthsWindow, Stars.force],
  clauses: []
})
export const medals = Rule.define({
  id: "STAR-04",
  title: { "zh-CN": "奖章条件", en: "conditions of the medals" },
  parameters: [Stars.medals],
  clauses: []
})
export const lifetime = Rule.define({
  id: "STAR-06",
  title: { "zh-CN": "终身荣誉与纪念品", en: "lifetime award and gifts" },
  parameters: [Stars.lifetime, Stars.giftRounds],
  clauses: []
})
export const publicity = Rule.define({
  id: "STAR-08",
  title: { "zh-CN": "认定权限与公示", en: "who grants, and publicity" },
  parameters: [Stars.approvers, Stars.publicityDays, Stars.publicityCountsFirstDay],
  clauses: []
})
