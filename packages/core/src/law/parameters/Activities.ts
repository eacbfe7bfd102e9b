/**
 * What an activity must say, and whom it may take.
 *
 * The national regulations name duties and no figures; the figures are of places and platforms, or this library's where that protects people.
 */
import * as ByForce from "../ByForce.ts"
import * as Options from "../../foundation/Options.ts"
import * as Parameter from "../Parameter.ts"

export const noticeFields = Parameter.set("activity.notice-fields", {
  title: { "zh-CN": "招募信息必备内容", en: "what a recruitment notice must say" },
  options: Options.of("activity.notice-fields", {
    "zh-CN": {
      time: "时间",
      place: "地点",
      content: "内容",
      conditions: "条件",
      number: "人数",
      signUp: "报名方式",
      risks: "可能出现的风险",
      safeguards: "保障措施"
    },
    en: {
      time: "time",
      place: "place",
      content: "content",
      conditions: "conditions",
      number: "number of people",
      signUp: "how to sign up",
      risks: "risks",
      safeguards: "safeguards"
    }
  }),
  stricter: "higher"
})
export const subsidyPerDay = Parameter.integer("activity.subsidy-per-day-fen", {
  title: { "zh-CN": "每日补贴上限", en: "greatest reimbursement a day" },
  unit: "fen",
  stricter: "lower"
})

/** Members are “more>less”: `senior-social-worker>social-worker`. Kinds of qualifications are named as registers name them. */
export const qualificationInclusions = Parameter.names("person.qualification-inclusions", {
  title: { "zh-CN": "资格包含关系(高>低)", en: "qualifications that include others (more>less)" },
  stricter: "none"
})

/** What a person without full capacity needs beside an activity that fits: nothing more, one of the two, or consent in any case. */
export const minorRule = Parameter.choice("activity.minor-rule", {
  title: { "zh-CN": "未成年人参加志愿服务的条件", en: "condition for minors to serve" },
  options: Options.of("activity.minor-rule", {
    "zh-CN": { "fit-only": "只须与其年龄、智力状况相适应", "consent-or-accompany": "监护人同意或者陪同", consent: "监护人同意" },
    en: {
      "fit-only": "only that it fits age and maturity",
      "consent-or-accompany": "a guardian's consent or company",
      consent: "a guardian's consent"
    }
  }),
  stricter: "higher"
})
export const consentBelow = Parameter.integer("activity.consent-below-age", {
  title: { "zh-CN": "参加须监护人同意的年龄界限", en: "age below which serving needs a guardian" },
  unit: "years old",
  stricter: "higher"
})
export const accompanyBelow = Parameter.integer("activity.accompany-below-age", {
  title: { "zh-CN": "须监护人陪同的年龄界限", en: "age below which a guardian comes along" },
  unit: "years old",
  stricter: "higher"
})
export const noServiceBelow = Parameter.integer("activity.no-service-below-age", {
  title: { "zh-CN": "不得参加的年龄界限", en: "age below which nobody serves" },
  unit: "years old",
  stricter: "higher"
})
export const managerLowestAge = Parameter.integer("activity.manager-lowest-age", {
  title: { "zh-CN": "管理人员最低年龄", en: "least age of those who manage" },
  unit: "years old",
  stricter: "higher"
})
export const minorDangerBan = Parameter.yesNo("activity.minor-danger-ban", {
  title: { "zh-CN": "禁止未成年人参加有人身危险的活动", en: "minors are kept from dangerous work" },
  stricter: "higher"
})
export const lowestAge = Parameter.integer("activity.lowest-age", {
  title: { "zh-CN": "参加最低年龄", en: "least age to serve" },
  unit: "years old",
  stricter: "higher"
})
export const highestAge = Parameter.integer("activity.highest-age", {
  title: { "zh-CN": "参加最高年龄", en: "greatest age to serve" },
  unit: "years old",
  stricter: "lower"
})
export const elderInsurance = Parameter.yesNo("activity.elder-insurance", {
  title: { "zh-CN": "老年人须保险承保方可参加", en: "elders serve where an insurer accepts them" },
  stricter: "higher"
})
export const elderMinutesPerDay = Parameter.integer("activity.elder-minutes-per-day", {
  title: { "zh-CN": "老年志愿者每日服务时间上限", en: "most service of an elder on one day" },
  unit: "minutes-as-hours",
  stricter: "lower"
})
export const elderHighestCelsius = Parameter.integer("activity.elder-highest-celsius", {
  title: { "zh-CN": "老年志愿者户外服务最高气温", en: "highest temperature at which elders serve outdoors" },
  unit: "degrees",
  stricter: "lower",
  // Winters are colder than nought; nothing is colder than this.
  least: -273
})
export const childFacingAdults = Parameter.integer("activity.child-facing-adults", {
  title: { "zh-CN": "接触未成年人的服务至少在场成年人数", en: "least adults present in work with minors" },
  unit: "people",
  stricter: "higher"
})
export const tooFewAdults = ByForce.parameter("activity.too-few-adults", "在场成年人不足时", "when fewer adults are present")
/** At sign-up one adult may be the first of several; when it begins, whoever is not there is missing. */
export const beginWithFewAdults = ByForce.parameter(
  "activity.begin-with-few-adults",
  "活动开始时成年人不足",
  "when fewer adults are there as it begins"
)
export const registrationFirst = ByForce.parameter(
  "activity.registration-first",
  "未注册或者注册在活动之后的",
  "when somebody is not registered before the activity"
)
/** Cases in which a written agreement is asked for. */
export const writtenAgreement = Parameter.set("activity.written-agreement", {
  title: { "zh-CN": "须签订书面协议的情形", en: "when a written agreement is needed" },
  options: Options.of("activity.written-agreement", {
    "zh-CN": { "higher-risk": "风险较高", "full-time": "连续全日制服务", "large-event": "大型活动" },
    en: { "higher-risk": "higher risk", "full-time": "full-time service", "large-event": "large event" }
  }),
  stricter: "higher"
})
export const fullTimeMonths = Parameter.integer("activity.full-time-months", {
  title: { "zh-CN": "连续全日制服务须签订协议的期间", en: "full-time service from which an agreement is needed" },
  unit: "months",
  stricter: "lower"
})
