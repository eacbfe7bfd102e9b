/**
 * How soon residents' concerns are taken up and settled, and who says that they are.
 *
 * No provision read so far sets a number of days; where a place promises some, its pack says so.
 */
import * as Parameter from "../Parameter.ts"

export const answerDays = Parameter.integer("concern.answer-working-days", {
  title: { "zh-CN": "居民诉求受理时限", en: "time to take up a concern" },
  unit: "working days",
  stricter: "lower"
})
export const settleDays = Parameter.integer("concern.settle-working-days", {
  title: { "zh-CN": "居民诉求办结时限", en: "time to settle a concern" },
  unit: "working days",
  stricter: "lower"
})
export const confirmations = Parameter.integer("concern.confirmations", {
  title: { "zh-CN": "居民确认人数", en: "residents who confirm" },
  unit: "people",
  stricter: "higher"
})
export const measuredProjects = Parameter.yesNo("concern.project-measured", {
  title: { "zh-CN": "项目中的诉求须有前后对比", en: "a project's concerns are measured before and after" },
  stricter: "higher"
})
