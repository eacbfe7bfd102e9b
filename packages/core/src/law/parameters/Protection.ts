/**
 * What protects children from those who come close to them, and anybody's sensitive data from those who hold them.
 */
import * as ByForce from "../ByForce.ts"
import * as Options from "../../foundation/Options.ts"
import * as Parameter from "../Parameter.ts"

export const recheckMonths = Parameter.integer("person.background-recheck-months", {
  title: { "zh-CN": "违法犯罪记录查询有效期", en: "time for which a background check holds" },
  unit: "months",
  stricter: "lower"
})
/** So many days before the last one somebody is listed to be asked about again. */
export const recheckNoticeDays = Parameter.integer("person.background-recheck-notice-days", {
  title: { "zh-CN": "查询到期前提示天数", en: "notice before a background check runs out" },
  unit: "days",
  stricter: "higher"
})
/** The law says 工作人员; whether volunteers are asked for as much is a choice. */
export const checkedPeople = Parameter.choice("person.background-check-of", {
  title: { "zh-CN": "须查询违法犯罪记录的人员", en: "who needs a background check" },
  options: Options.of("person.background-check-of", {
    "zh-CN": { staff: "密切接触未成年人单位的工作人员", everyone: "所有密切接触未成年人的人员" },
    en: { staff: "staff of units in close contact with minors", everyone: "everyone in close contact with minors" }
  }),
  stricter: "higher"
})
export const assessmentYears = Parameter.integer("person.impact-assessment-years", {
  title: { "zh-CN": "个人信息保护影响评估报告保存年限", en: "time an impact assessment is kept" },
  unit: "years",
  stricter: "higher"
})
/** Either way such a text never stands in an event: it is kept where it can be deleted. */
export const numbersInWords = ByForce.parameter(
  "person.numbers-in-words-force",
  "文字中写有身份证号或电话的处理",
  "whether an ID or phone number in free text warns or refuses"
)
/** Fewer people than this are never shown in public; nor may they follow from what is (`report/Suppression`). */
export const leastPublishedPeople = Parameter.integer("report.least-published-people", {
  title: { "zh-CN": "公开数字的最少人数", en: "fewest people that a public figure may show" },
  unit: "people",
  stricter: "higher"
})
