/**
 * Health, belief, whereabouts, accounts, and everything about a child below fourteen: used for a stated purpose only, with a consent of its own.
 *
 * 个人信息保护法 art. 28–31, 55, 56. Who consents depends on age: below fourteen the guardian; from fourteen on the young person, the guardian
 * being told; and the guardian again for one who cannot express a will (困境儿童个人信息保护工作办法). After a withdrawal only keeping remains.
 */
import * as PersonOptions from "../messages/options.ts"
import * as Criterion from "../../foundation/Criterion.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as Requirement from "../../foundation/Requirement.ts"
import { CIDP, MPL, PIPL } from "../../law/Instruments.ts"
import * as Ages from "../../law/parameters/Ages.ts"
import * as Protection from "../../law/parameters/Protection.ts"
import * as Rule from "../../law/Rule.ts"
import * as AgeClass from "./AgeClass.ts"

export const data = Facts.sheet("person.data-use", {
  age: AgeClass.declared.age,
  sensitive: Facts.bool({ "zh-CN": "敏感个人信息", en: "sensitive kind of data" }),
  purposeStated: Facts.bool({ "zh-CN": "已说明特定目的", en: "specific purpose stated" }),
  consent: Facts.choice({ "zh-CN": "本人同意方式", en: "own consent" }, PersonOptions.consent),
  guardianConsent: Facts.choice({ "zh-CN": "监护人同意方式", en: "guardian's consent" }, PersonOptions.consent),
  guardianTold: Facts.bool({ "zh-CN": "已明确告知监护人", en: "guardian explicitly told" }),
  canExpressWill: Facts.bool({ "zh-CN": "能够表达意愿", en: "can express a will" }),
  childRules: Facts.bool({ "zh-CN": "有专门的未成年人信息处理规则", en: "dedicated rules for children's data" }),
  assessed: Facts.bool({ "zh-CN": "已做个人信息保护影响评估", en: "impact assessed beforehand" }),
  withdrawn: Facts.bool({ "zh-CN": "同意已撤回", en: "consent withdrawn" }),
  use: Facts.text({ "zh-CN": "处理方式", en: "use" }, PersonOptions.use)
})
export type Data = Facts.RowOf<typeof data>

/** Not sensitive by its kind, nor by the child's age. */
const ordinary = Criterion.all(data.sensitive.is(false), data.age.atLeast(Ages.childDataAge))
const isGrown = data.age.atLeast(Ages.childDataAge)

export const purpose = Requirement.require("person.data-purpose", Criterion.any(ordinary, data.purposeStated.is(true)), {
  citations: [PIPL.article(28, "特定的目的和充分的必要性")]
})
export const guardianBelow = Requirement.require("person.data-guardian", Criterion.any(isGrown, data.guardianConsent.is("separate")), {
  citations: [PIPL.article(31), PIPL.article(29), MPL.article(72)]
})
export const rulesBelow = Requirement.require("person.data-child-rules", Criterion.any(isGrown, data.childRules.is(true)), {
  citations: [PIPL.article(31, "专门的个人信息处理规则")]
})
export const ownConsent = Requirement.require(
  "person.data-consent",
  Criterion.any(
    data.age.below(Ages.childDataAge),
    data.sensitive.is(false),
    data.consent.is("separate"),
    Criterion.all(data.canExpressWill.is(false), data.guardianConsent.is("separate"))
  ),
  { citations: [PIPL.article(29, "单独同意")] }
)
export const guardianKnows = Requirement.require(
  "person.data-guardian-told",
  Criterion.any(data.age.atLeast(Ages.adultAge), data.age.below(Ages.childDataAge), data.sensitive.is(false), data.guardianTold.is(true)),
  { citations: [CIDP.passage()] }
)
export const guardianForUnable = Requirement.require(
  "person.data-guardian-speaks",
  Criterion.any(
    data.age.atLeast(Ages.adultAge),
    data.sensitive.is(false),
    data.canExpressWill.is(true),
    data.guardianConsent.is("separate")
  ),
  { citations: [CIDP.passage()] }
)
export const assessment = Requirement.require("person.data-assessment", Criterion.any(ordinary, data.assessed.is(true)), {
  citations: [PIPL.article(55), PIPL.article(56)]
})
export const standing = Requirement.require("person.data-withdrawn", Criterion.any(data.withdrawn.is(false), data.use.is("storage")), {
  citations: [PIPL.article(15), PIPL.article(47)]
})

const child = { parameter: Ages.childDataAge }
const adult = { parameter: Ages.adultAge }

export const sensitiveData = Rule.define<Data>({
  id: "MIN-07",
  title: { "zh-CN": "敏感个人信息", en: "sensitive data" },
  parameters: [Ages.childDataAge, Ages.adultAge],
  clauses: [
    Rule.clause(purpose, child),
    Rule.clause(guardianBelow, child),
    Rule.clause(rulesBelow, child),
    Rule.clause(ownConsent, child),
    Rule.clause(guardianKnows, child, adult),
    Rule.clause(guardianForUnable, adult),
    Rule.clause(assessment, child),
    Rule.clause(standing)
  ]
})

export const report = Facts.sheet("person.impact-assessment", {
  assessedOn: Facts.day({ "zh-CN": "评估日", en: "day of the assessment" }),
  purgedOn: Facts.day({ "zh-CN": "删除日", en: "day of deletion" })
})
export type Report = Facts.RowOf<typeof report>

export const keptLongEnough = Requirement.require(
  "person.impact-assessment-kept",
  report.purgedOn.hasReachedYears(Protection.assessmentYears, report.assessedOn),
  { citations: [PIPL.article(56, "至少保存三年")] }
)

export const assessmentReports = Rule.define<Report>({
  id: "MIN-07",
  title: { "zh-CN": "影响评估报告的保存", en: "impact assessments are kept" },
  parameters: [Protection.assessmentYears],
  clauses: [Rule.clause(keptLongEnough, { parameter: Protection.assessmentYears })]
})
