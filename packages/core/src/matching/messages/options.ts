/** Titles of the values that facts of needs and offers may have. */
import * as Options from "../../foundation/Options.ts"
import type { Need } from "../Need.ts"
import type { Offer } from "../Offer.ts"

export const kind = Options.of("matching.kind", {
  "zh-CN": { people: "人力", places: "场地", goods: "物资", money: "资金" },
  en: { people: "people", places: "places", goods: "goods", money: "money" }
})
export const needStage = Options.of<Need["stage"]>("matching.need-stage", {
  "zh-CN": { none: "未提出", raised: "已提出", open: "已核实", confirmed: "已确认", rejected: "核实未通过", withdrawn: "已撤回" },
  en: { none: "not raised", raised: "raised", open: "verified", confirmed: "confirmed", rejected: "rejected", withdrawn: "withdrawn" }
})
export const offerStage = Options.of<Offer["stage"]>("matching.offer-stage", {
  "zh-CN": { none: "未提供", open: "有效", withdrawn: "已撤回" },
  en: { none: "not made", open: "open", withdrawn: "withdrawn" }
})
export const urgency = Options.of("matching.urgency", {
  "zh-CN": { ordinary: "一般", soon: "较急", urgent: "紧急" },
  en: { ordinary: "ordinary", soon: "soon", urgent: "urgent" }
})
export const met = Options.of("matching.met", {
  "zh-CN": { wholly: "完全满足", partly: "部分满足", not: "没有满足" },
  en: { wholly: "wholly", partly: "partly", not: "not met" }
})
export const giver = Options.of("matching.giver", {
  "zh-CN": { volunteer: "志愿者", team: "志愿服务队伍", organisation: "单位", department: "部门" },
  en: { volunteer: "volunteer", team: "team", organisation: "organisation", department: "department" }
})
export const reach = Options.of("matching.reach", {
  "zh-CN": { community: "本社区", street: "本街道", district: "全区" },
  en: { community: "the community", street: "the street", district: "the district" }
})
