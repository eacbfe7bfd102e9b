/**
 * The parameters that the life of a record asks for, beside those of law/parameters. Bounds and windows of a policy; a policy without a
 * value has no such bound: no longest span, no publicity, no promised day of answer, no ladder.
 */
import * as Parameter from "../law/Parameter.ts"

export { approvalLadder, correctionReview } from "../law/parameters/Recording.ts"

export const longestSpanMinutes = Parameter.integer("service.longest-span-minutes", {
  title: { "zh-CN": "一段服务时间的最长时长", en: "longest single span of service" },
  unit: "minutes",
  stricter: "lower"
})
export const publicityWorkingDays = Parameter.integer("service.publicity-working-days", {
  title: { "zh-CN": "服务记录公示期", en: "publicity of service records" },
  unit: "working-days",
  stricter: "higher"
})
