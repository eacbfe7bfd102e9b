/**
 * Who may sit the examinations of social workers: 助理社会工作师, 社会工作师, 高级社会工作师.
 *
 * Years are full years of social work. Whoever studied something else needs more of them; after secondary school the way to 社会工作师 goes
 * through the assistant's certificate, whatever was studied.
 */
import * as PersonOptions from "../messages/options.ts"
import * as Criterion from "../../foundation/Criterion.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as Requirement from "../../foundation/Requirement.ts"
import { SENIOR_SOCIAL_WORKERS, SOCIAL_WORK_EXAM } from "../../law/Instruments.ts"
import * as SocialWorkers from "../../law/parameters/SocialWorkers.ts"
import * as Rule from "../../law/Rule.ts"

export const levels = PersonOptions.level.codes
export type Level = (typeof levels)[number]

export const candidate = Facts.sheet("person.exam-candidate", {
  level: Facts.text({ "zh-CN": "报考级别", en: "level" }, PersonOptions.level),
  education: Facts.choice({ "zh-CN": "学历", en: "education" }, PersonOptions.education),
  studiedSocialWork: Facts.bool({ "zh-CN": "社会工作专业", en: "studied social work" }),
  /** 应届毕业: the degree is of this year and may still be to come. */
  graduatesThisYear: Facts.bool({ "zh-CN": "应届毕业", en: "graduates this year" }),
  workYears: Facts.int({ "zh-CN": "从事社会工作满年数", en: "full years of social work" }, "years"),
  assistantYears: Facts.int(
    { "zh-CN": "取得助理证书后工作满年数", en: "full years of social work since the assistant's certificate" },
    "years"
  ),
  socialWorkerYears: Facts.int(
    { "zh-CN": "取得社会工作师证书后工作满年数", en: "full years of social work since the certificate of social worker" },
    "years"
  )
})
export type Candidate = Facts.RowOf<typeof candidate>

const isSocialWork = candidate.studiedSocialWork.is(true)
const isOther = candidate.studiedSocialWork.is(false)
const isGraduate = candidate.graduatesThisYear.is(false)
const withDegree = candidate.education.isAtLeast("bachelor")
const citations = [SOCIAL_WORK_EXAM.passage()]
const { workYears } = candidate

export const assistant = Requirement.require(
  "person.exam-assistant",
  Criterion.any(
    Criterion.not(candidate.level.is("assistant")),
    Criterion.all(candidate.education.is("secondary"), workYears.atLeast(SocialWorkers.assistantSecondary)),
    Criterion.all(candidate.education.is("college"), isSocialWork, isGraduate, workYears.atLeast(SocialWorkers.assistantCollege)),
    Criterion.all(withDegree, isSocialWork, workYears.atLeast(SocialWorkers.assistantBachelor)),
    Criterion.all(candidate.education.is("college"), isOther, isGraduate, workYears.atLeast(SocialWorkers.assistantOtherCollege)),
    Criterion.all(withDegree, isOther, isGraduate, workYears.atLeast(SocialWorkers.assistantOtherBachelor))
  ),
  { citations }
)

/** Of the same education: so many years, and more after another subject. */
const after = (education: "college" | "bachelor" | "master" | "doctor", years: typeof SocialWorkers.workerBachelor) =>
  Criterion.any(
    Criterion.all(candidate.education.is(education), isSocialWork, workYears.atLeast(years)),
    Criterion.all(candidate.education.is(education), isOther, workYears.minus(SocialWorkers.workerOtherMajors).atLeast(years))
  )

export const socialWorker = Requirement.require(
  "person.exam-social-worker",
  Criterion.any(
    Criterion.not(candidate.level.is("social-worker")),
    Criterion.all(candidate.education.is("secondary"), candidate.assistantYears.atLeast(SocialWorkers.workerSecondary)),
    after("college", SocialWorkers.workerCollege),
    after("bachelor", SocialWorkers.workerBachelor),
    after("master", SocialWorkers.workerMaster),
    after("doctor", SocialWorkers.workerDoctor)
  ),
  { citations }
)

export const senior = Requirement.require(
  "person.exam-senior",
  Criterion.any(
    Criterion.not(candidate.level.is("senior")),
    Criterion.all(withDegree, candidate.socialWorkerYears.atLeast(SocialWorkers.seniorYears))
  ),
  { citations: [SENIOR_SOCIAL_WORKERS.passage()] }
)

export const examEntry = Rule.define<Candidate>({
  id: "STN-03",
  title: { "zh-CN": "社会工作者职业水平考试报考条件", en: "who may sit the examinations of social workers" },
  parameters: [
    SocialWorkers.assistantSecondary,
    SocialWorkers.assistantCollege,
    SocialWorkers.assistantBachelor,
    SocialWorkers.assistantOtherCollege,
    SocialWorkers.assistantOtherBachelor,
    SocialWorkers.workerSecondary,
    SocialWorkers.workerCollege,
    SocialWorkers.workerBachelor,
    SocialWorkers.workerMaster,
    SocialWorkers.workerDoctor,
    SocialWorkers.workerOtherMajors,
    SocialWorkers.seniorYears
  ],
  clauses: [
    Rule.clause(assistant, { parameter: SocialWorkers.assistantSecondary }),
    Rule.clause(socialWorker, { parameter: SocialWorkers.workerBachelor }),
    Rule.clause(senior, { parameter: SocialWorkers.seniorYears })
  ]
})

export const review = Facts.sheet("person.senior-review", {
  passedOn: Facts.day({ "zh-CN": "考试合格日", en: "day the examination was passed" }),
  appliedOn: Facts.day({ "zh-CN": "申报评审日", en: "day of applying for the review" })
})
export type Review = Facts.RowOf<typeof review>

export const resultStands = Requirement.require(
  "person.senior-result",
  Criterion.all(
    review.appliedOn.isWithinYears(SocialWorkers.seniorResultYears, review.passedOn),
    review.appliedOn.atLeast(review.passedOn)
  ),
  { citations: [SENIOR_SOCIAL_WORKERS.passage()] }
)

export const seniorReview = Rule.define<Review>({
  id: "STN-03",
  title: { "zh-CN": "高级社会工作师评审", en: "review of senior social workers" },
  parameters: [SocialWorkers.seniorResultYears],
  clauses: [Rule.clause(resultStands, { parameter: SocialWorkers.seniorResultYears })]
})
