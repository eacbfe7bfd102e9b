/**
 * Minors serve with a guardian's consent, or accompanied, or both; and never in danger.
 *
 * The national regulations are silent; provinces differ, so which of the three holds is a parameter, and so are the ages. Where no place
 * says anything, this library asks for consent below eighteen and for company below ten. Consent does not make dangerous work right.
 */
import * as Criterion from "../../foundation/Criterion.ts"
import * as Requirement from "../../foundation/Requirement.ts"
import { CC, DONGYING, NINGBO, SHANDONG, SHANGHAI, VSR, ZHEJIANG, ZHIYUANHUI } from "../../law/Instruments.ts"
import * as Activities from "../../law/parameters/Activities.ts"
import * as Ages from "../../law/parameters/Ages.ts"
import * as Rule from "../../law/Rule.ts"
import * as AgeClass from "../../person/rules/AgeClass.ts"
import { joining, type Joining } from "./Joining.ts"

const needsNobody = Criterion.any(
  joining.age.atLeast(Activities.consentBelow),
  Criterion.all(joining.age.atLeast(Ages.selfSupportingAge), joining.selfSupporting.is(true))
)

export const guardianConsents = Requirement.require(
  "activity.guardian-consent",
  Criterion.any(needsNobody, joining.guardianConsent.is(true)),
  { citations: [CC.article(19), SHANGHAI.article(13), VSR.article(15)] }
)
export const consentOrCompany = Requirement.require(
  "activity.guardian-consent-or-company",
  Criterion.any(needsNobody, joining.guardianConsent.is(true), joining.accompanied.is(true)),
  { citations: [ZHEJIANG.article(9, "征得其监护人的同意或者由监护人陪同"), CC.article(19)] }
)

const ages: readonly Rule.Gate[] = [{ parameter: Activities.consentBelow }, { parameter: Ages.selfSupportingAge }]

export const consent = Rule.define<Joining>({
  id: "MIN-02",
  title: { "zh-CN": "未成年人须监护人同意或陪同", en: "minors with consent or company" },
  parameters: [Activities.minorRule, Activities.consentBelow, Ages.selfSupportingAge],
  clauses: [
    Rule.clause(guardianConsents, { parameter: Activities.minorRule, includes: "consent" }, ...ages),
    Rule.clause(consentOrCompany, { parameter: Activities.minorRule, includes: "consent-or-accompany" }, ...ages)
  ]
})

export const accompanied = Requirement.require(
  "activity.guardian-company",
  Criterion.any(joining.age.atLeast(Activities.accompanyBelow), joining.accompanied.is(true)),
  { citations: [DONGYING.passage(), VSR.article(15)] }
)
export const oldEnough = Requirement.require("activity.too-young", joining.age.atLeast(Activities.noServiceBelow), {
  citations: [DONGYING.passage(), ZHIYUANHUI.passage("2024")]
})
export const managerOldEnough = Requirement.require(
  "activity.manager-too-young",
  Criterion.any(joining.managing.is(false), joining.age.atLeast(Activities.managerLowestAge)),
  { citations: [ZHIYUANHUI.passage("2024")] }
)

export const ageSteps = Rule.define<Joining>({
  id: "MIN-03",
  title: { "zh-CN": "年龄分级", en: "age steps" },
  parameters: [Activities.accompanyBelow, Activities.noServiceBelow, Activities.managerLowestAge],
  clauses: [
    Rule.clause(accompanied, { parameter: Activities.accompanyBelow }),
    Rule.clause(oldEnough, { parameter: Activities.noServiceBelow }),
    Rule.clause(managerOldEnough, { parameter: Activities.managerLowestAge })
  ]
})

export const noDanger = Requirement.require("activity.minor-in-danger", Criterion.any(joining.dangerous.is(false), AgeClass.isAdult), {
  citations: [ZHEJIANG.article(9, "禁止组织未成年人参加抢险救灾等可能发生人身危险的志愿服务活动"), NINGBO.article(10), SHANDONG.article(10)]
})

export const danger = Rule.define<Joining>({
  id: "MIN-04",
  title: { "zh-CN": "未成年人不得参加有人身危险的活动", en: "no dangerous work for minors" },
  parameters: [Activities.minorDangerBan, Ages.adultAge],
  clauses: [Rule.clause(noDanger, { parameter: Activities.minorDangerBan }, { parameter: Ages.adultAge })]
})
