/**
 * What decides whether and how a service may be recorded, kept and passed on.
 *
 * A number of days that no pack gives is not zero and not a usual practice: no day is promised, and the answer is `unknown`.
 */
import * as Options from "../../foundation/Options.ts"
import * as Parameter from "../Parameter.ts"

export const recordParts = Parameter.set("service.record-parts", {
  title: { "zh-CN": "志愿服务记录的组成", en: "parts of a volunteer's record" },
  options: Options.of("service.record-parts", {
    "zh-CN": { personal: "个人基本信息", services: "志愿服务情况", trainings: "培训情况", awards: "表彰奖励情况", evaluations: "评价情况" },
    en: { personal: "personal data", services: "services", trainings: "trainings", awards: "awards", evaluations: "evaluations" }
  }),
  stricter: "higher"
})
export const personalFields = Parameter.set("service.personal-fields", {
  title: { "zh-CN": "个人基本信息", en: "personal data fields" },
  options: Options.of("service.personal-fields", {
    "zh-CN": {
      name: "姓名",
      sex: "性别",
      birthDate: "出生日期",
      idNumber: "身份证件号码",
      residentialArea: "居住区域",
      contact: "联系方式",
      skills: "专业技能",
      serviceCategories: "服务类别"
    },
    en: {
      name: "name",
      sex: "sex",
      birthDate: "date of birth",
      idNumber: "ID number",
      residentialArea: "residential area",
      contact: "contact",
      skills: "skills",
      serviceCategories: "categories of service"
    }
  }),
  stricter: "higher"
})
export const serviceFacts = Parameter.set("service.required-facts", {
  title: { "zh-CN": "志愿服务情况的必填项", en: "facts every service record must state" },
  options: Options.of("service.required-facts", {
    "zh-CN": {
      activityName: "活动名称",
      on: "服务日期",
      place: "服务地点",
      content: "服务内容",
      time: "服务时长",
      organiser: "组织单位",
      leader: "负责人"
    },
    en: {
      activityName: "name of the activity",
      on: "day",
      place: "place",
      content: "content",
      time: "time",
      organiser: "organiser",
      leader: "leader"
    }
  }),
  stricter: "higher"
})
export const recordDeadline = Parameter.integer("service.record-deadline-working-days", {
  title: { "zh-CN": "活动结束后记录期限", en: "time for recording after the activity ends" },
  unit: "working days",
  stricter: "lower",
  least: 1
})
export const correctionReview = Parameter.integer("service.correction-review-working-days", {
  title: { "zh-CN": "异议核实答复期限", en: "time for answering a volunteer's objection" },
  unit: "working days",
  stricter: "lower",
  least: 1
})
export const exclusions = Parameter.set("service.exclusion-reasons", {
  title: { "zh-CN": "不得记录的情形", en: "what must not be recorded" },
  options: Options.of("service.exclusion-reasons", {
    "zh-CN": {
      "not-volunteer-service": "不属于志愿服务",
      "own-duty": "本职工作",
      "subsidy-above-cost": "补贴超过成本",
      "own-interest": "为本人或特定人谋利",
      internship: "实习",
      "meeting-or-visit": "会议或参观",
      "internal-management": "内部管理事务",
      "school-chore": "学校日常事务",
      commercial: "商业活动",
      "upheld-complaint": "投诉属实"
    },
    en: {
      "not-volunteer-service": "no volunteer service",
      "own-duty": "the person's own duty",
      "subsidy-above-cost": "a subsidy above the cost",
      "own-interest": "own interest",
      internship: "internship",
      "meeting-or-visit": "meeting or visit",
      "internal-management": "internal management",
      "school-chore": "chores of a school",
      commercial: "commercial activity",
      "upheld-complaint": "a complaint that was upheld"
    }
  }),
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
  options: Options.of("service.supervising-authority", {
    "zh-CN": { "civil-affairs": "民政部门", "social-work-department": "社会工作部门" },
    en: { "civil-affairs": "civil affairs department", "social-work-department": "social work department" }
  }),
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
export const doubtfulAfterYears = Parameter.integer("service.doubtful-after-years", {
  title: { "zh-CN": "服务日早于记录日多少年起核实年份", en: "years before its entry from which the year of a service is asked about" },
  unit: "years",
  stricter: "lower"
})
export const publicityWorkingDays = Parameter.integer("service.publicity-working-days", {
  title: { "zh-CN": "服务记录公示期", en: "publicity of service records" },
  unit: "working days",
  stricter: "higher",
  least: 1
})
