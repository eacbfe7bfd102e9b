/**
 * Who may sit the examinations of social workers, and what keeps a registration alive.
 *
 * Years of work depend on the education; whoever studied something else needs more. Hours of education are kept as minutes.
 */
import * as Options from "../../foundation/Options.ts"
import * as Parameter from "../Parameter.ts"
import { integer } from "./Titled.ts"

/** Whom rules of teams and stations count: whoever is called one, in a role, a post or by what they are, or whoever holds the certificate. */
export const countedBy = Parameter.choice("social-worker.counted-by", {
  title: { "zh-CN": "社会工作者、持证人数的核定依据", en: "by what social workers and licensed staff are counted" },
  options: Options.of("social-worker.counted-by", {
    "zh-CN": { stated: "登记的身份、岗位", certificate: "职业资格证书" },
    en: { stated: "the role or post that is entered", certificate: "the certificate" }
  }),
  stricter: "higher"
})

const years = (id: string, zh: string, en: string) => integer(`social-worker.${id}`, "years", "higher", zh, en)
const within = (id: string, zh: string, en: string) => integer(`social-worker.${id}`, "years", "lower", zh, en)
const education = (id: string, zh: string, en: string) => integer(`social-worker.${id}`, "minutes-as-hours", "higher", zh, en)

export const assistantSecondary = years(
  "assistant-secondary-years",
  "报考助理:高中或中专学历的工作年限",
  "assistant: work after secondary school"
)
export const assistantCollege = years(
  "assistant-college-years",
  "报考助理:社会工作专业大专的工作年限",
  "assistant: work after college of social work"
)
export const assistantBachelor = years(
  "assistant-bachelor-years",
  "报考助理:社会工作专业本科以上的工作年限",
  "assistant: work after a degree in social work"
)
export const assistantOtherCollege = years(
  "assistant-other-college-years",
  "报考助理:其他专业大专的工作年限",
  "assistant: work after college of something else"
)
export const assistantOtherBachelor = years(
  "assistant-other-bachelor-years",
  "报考助理:其他专业本科以上的工作年限",
  "assistant: work after a degree in something else"
)

export const workerSecondary = years(
  "worker-secondary-years",
  "报考社会工作师:高中或中专学历取得助理证书后的工作年限",
  "social worker: work as an assistant after secondary school"
)
export const workerCollege = years(
  "worker-college-years",
  "报考社会工作师:社会工作专业大专的工作年限",
  "social worker: work after college of social work"
)
export const workerBachelor = years(
  "worker-bachelor-years",
  "报考社会工作师:社会工作专业本科的工作年限",
  "social worker: work after a bachelor of social work"
)
export const workerMaster = years(
  "worker-master-years",
  "报考社会工作师:社会工作专业硕士的工作年限",
  "social worker: work after a master of social work"
)
export const workerDoctor = years(
  "worker-doctor-years",
  "报考社会工作师:社会工作专业博士的工作年限",
  "social worker: work after a doctorate in social work"
)
export const workerOtherMajors = years(
  "worker-other-majors-years",
  "报考社会工作师:其他专业另加的工作年限",
  "social worker: more work after any other subject"
)

export const seniorYears = years(
  "senior-years",
  "报考高级:取得社会工作师证书后的工作年限",
  "senior: work after the certificate of social worker"
)
export const seniorResultYears = within(
  "senior-result-years",
  "高级社会工作师考试合格成绩有效年限",
  "senior: how long a passed examination is good for the review"
)

export const registerWithin = within(
  "register-within-years",
  "取得证书后首次登记的期限",
  "time for the first registration after the certificate"
)
export const registrationYears = within("registration-years", "登记有效年限", "how long a registration is valid")
export const assistantEducation = education(
  "assistant-education-minutes",
  "助理社会工作师每个登记期的继续教育学时",
  "continuing education of an assistant in one registration"
)
export const workerEducation = education(
  "worker-education-minutes",
  "社会工作师每个登记期的继续教育学时",
  "continuing education of a social worker in one registration"
)
export const seniorEducation = education(
  "senior-education-minutes",
  "高级社会工作师每个登记期的继续教育学时",
  "continuing education of a senior social worker in one registration"
)
export const degreeEducation = Parameter.integer("social-worker.degree-education-minutes", {
  title: { "zh-CN": "取得社会工作学历学位可一次性折算的学时", en: "what a degree in social work counts for, once" },
  unit: "minutes-as-hours",
  stricter: "lower"
})
