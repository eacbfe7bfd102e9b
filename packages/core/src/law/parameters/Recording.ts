/**
 * What decides whether and how a service may be recorded, kept and passed on.
 *
 * A number of days that no pack gives is not zero and not a usual practice: no day is promised, and the answer is `unknown`.
 */
import * as Parameter from "../Parameter.ts"

export const recordParts = Parameter.set("service.record-parts", {
  title: { "zh-CN": "志愿服务记录的组成", en: "parts of a volunteer's record" },
  among: ["personal", "services", "trainings", "awards", "evaluations"],
  stricter: "higher"
})
export const personalFields = Parameter.set("service.personal-fields", {
  title: { "zh-CN": "个人基本信息", en: "personal data fields" },
  among: ["name", "sex", "birthDate", "idNumber", "residentialArea", "contact", "skills", "serviceCategories"],
  stricter: "higher"
})
export const serviceFacts = Parameter.set("service.required-facts", {
  title: { "zh-CN": "志愿服务情况的必填项", en: "facts every service record must state" },
  among: ["activityName", "on", "place", "content", "time", "organiser", "leader"],
  stricter: "higher"
})
export const recordDeadline = Parameter.integer("service.record-deadline-working-days", {
  title: { "zh-CN": "活动结束后记录期限", en: "time for recording after the activity ends" },
  unit: "working days",
  stricter: "lower"
})
export const correctionReview = Parameter.integer("service.correction-review-working-days", {
  title: { "zh-CN": "异议核实答复期限", en: "time for answering a volunteer's objection" },
  unit: "working days",
  stricter: "lower"
})
export const exclusions = Parameter.set("service.exclusion-reasons", {
  title: { "zh-CN": "不得记录的情形", en: "what must not be recorded" },
  among: [
    "not-volunteer-service",
    "own-duty",
    "subsidy-above-cost",
    "own-interest",
    "internship",
    "meeting-or-visit",
    "internal-management",
    "school-chore",
    "commercial",
    "upheld-complaint"
  ],
  stricter: "higher"
})
export const retentionYears = Parameter.integer("service.retention-years", {
  title: { "zh-CN": "记录信息至少保存年限", en: "least time a record is kept" },
  unit: "years",
  stricter: "higher"
})
export const spotCheckPerMille = Parameter.integer("service.spot-check-per-mille", {
  title: { "zh-CN": "抽查比例", en: "share of records drawn for a spot check" },
  unit: "‰",
  stricter: "higher"
})
export const authority = Parameter.choice("service.supervising-authority", {
  title: { "zh-CN": "志愿服务主管部门", en: "authority over volunteer service" },
  options: ["civil-affairs", "social-work-department"],
  stricter: "none"
})
export const activityDays = Parameter.integer("service.activity-days", {
  title: { "zh-CN": "一项活动的最长期间", en: "longest duration of one activity" },
  unit: "days",
  stricter: "lower"
})
export const selfSignInPeople = Parameter.integer("service.self-sign-in-people", {
  title: { "zh-CN": "可自助签到的活动最少人数", en: "least number of volunteers for self sign-in" },
  unit: "people",
  stricter: "higher"
})
export const approvalLadder = Parameter.ladder("service.approval-ladder", {
  title: { "zh-CN": "单日时长的审核层级", en: "who must approve the time of one day" }
})
export const noShowLimit = Parameter.integer("service.no-show-limit", {
  title: { "zh-CN": "一年内无故缺席次数达到即注销", en: "no-shows in a calendar year that end the registration" },
  unit: "no-shows",
  stricter: "lower"
})
export const maliciousNoShowLimit = Parameter.integer("service.malicious-no-show-limit", {
  title: { "zh-CN": "一年内恶意缺席次数达到即注销", en: "malicious no-shows in a calendar year that end the registration" },
  unit: "no-shows",
  stricter: "lower"
})
export const longestSpanMinutes = Parameter.integer("service.longest-span-minutes", {
  title: { "zh-CN": "一段服务时间的最长时长", en: "longest single span of service" },
  unit: "minutes",
  stricter: "lower"
})
export const publicityWorkingDays = Parameter.integer("service.publicity-working-days", {
  title: { "zh-CN": "服务记录公示期", en: "publicity of service records" },
  unit: "working days",
  stricter: "higher"
})
