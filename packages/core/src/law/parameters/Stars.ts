/**
 * What decides stars, medals and the steps of granting them.
 *
 * A ladder states conditions of *reaching* a rung; it never grants one. Ladders cannot be compared for strictness, so a place may
 * replace a ladder only where the one above it is a default.
 */
import * as ByForce from "../ByForce.ts"
import * as Parameter from "../Parameter.ts"

export const stars = Parameter.ladder("star.ladder", { title: { "zh-CN": "星级条件", en: "conditions of the stars" } })
/** Of conditions of a star that are missed, or unknown, where it is granted; without it granting does not ask. */
export const force = ByForce.parameter(
  "star.force",
  "授予星级时未达到或者无从核实星级条件的处理",
  "whether conditions of a star that are missed or unknown warn or refuse where it is granted"
)
export const medals = Parameter.ladder("star.medals", { title: { "zh-CN": "奖章条件", en: "conditions of the medals" } })
export const lifetime = Parameter.ladder("star.lifetime", { title: { "zh-CN": "终身荣誉条件", en: "conditions of the lifetime award" } })
export const activeMonthsWindow = Parameter.integer("star.active-months-window", {
  title: { "zh-CN": "统计有服务月数的期间", en: "months looked back over for months with service" },
  unit: "months",
  stricter: "none"
})
export const approvers = Parameter.ladder("star.approvers", { title: { "zh-CN": "星级认定权限", en: "who grants which star" } })
export const publicityDays = Parameter.integer("star.publicity-working-days", {
  title: { "zh-CN": "星级公示期", en: "publicity before a star is granted" },
  unit: "working days",
  stricter: "higher",
  least: 1
})
export const publicityCountsFirstDay = Parameter.yesNo("star.publicity-counts-first-day", {
  title: { "zh-CN": "公示期计入起始日", en: "the first day of publicity counts" },
  stricter: "lower"
})
export const giftRounds = Parameter.integer("star.gift-round-minutes", {
  title: { "zh-CN": "纪念品重复发放的时长周期", en: "service after which gifts start over" },
  unit: "minutes",
  stricter: "higher",
  least: 1
})
