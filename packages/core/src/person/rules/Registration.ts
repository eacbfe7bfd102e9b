/**
 * Who may be registered as a volunteer: with their own will, and below an age with a guardian's.
 *
 * 志愿服务条例 art. 7: an organisation enters somebody only “经志愿者同意后”; who registers alone has consented by doing so. A least age is
 * not national: 中国注册志愿者管理办法 sets fourteen for the Youth League's own register, and frees those of sixteen who earn their living.
 */
import * as Criterion from "../../foundation/Criterion.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as Requirement from "../../foundation/Requirement.ts"
import { RVM, SHANDONG, VRM, VSR } from "../../law/Instruments.ts"
import * as Ages from "../../law/parameters/Ages.ts"
import * as Volunteers from "../../law/parameters/Volunteers.ts"
import * as Rule from "../../law/Rule.ts"
import * as AgeClass from "./AgeClass.ts"

export const registration = Facts.sheet("person.registration", {
  ...AgeClass.declared,
  byOrganisation: Facts.bool({ "zh-CN": "由组织代为登记", en: "entered by an organisation" }),
  consent: Facts.bool({ "zh-CN": "本人同意", en: "own consent" }),
  guardianConsent: Facts.bool({ "zh-CN": "监护人同意", en: "guardian's consent" })
})
export type Registration = Facts.RowOf<typeof registration>

export const ownWill = Requirement.require(
  "person.registration-consent",
  Criterion.any(registration.byOrganisation.is(false), registration.consent.is(true)),
  {
    citations: [VSR.article(7, "经志愿者同意后"), VRM.article(6), SHANDONG.article(11, "不得违背自然人的意愿将其注册为志愿者")]
  }
)

export const consent = Rule.define<Registration>({
  id: "VOL-03",
  title: { "zh-CN": "登记须经本人同意", en: "registration with consent" },
  parameters: [],
  clauses: [Rule.clause(ownWill)]
})

const youthLeague = RVM.passage(undefined, "十四至十八周岁者，须经其法定代理人同意")

export const oldEnough = Requirement.require("person.registration-age", registration.age.atLeast(Volunteers.registrationLowestAge), {
  citations: [youthLeague]
})
export const guardianConsents = Requirement.require(
  "person.registration-guardian",
  Criterion.any(
    registration.age.atLeast(Volunteers.registrationConsentBelow),
    Criterion.all(registration.age.atLeast(Ages.selfSupportingAge), registration.selfSupporting.is(true)),
    registration.guardianConsent.is(true)
  ),
  { citations: [youthLeague] }
)

export const lowestAge = Rule.define<Registration>({
  id: "VOL-04",
  title: { "zh-CN": "注册年龄", en: "age at registration" },
  parameters: [Volunteers.registrationLowestAge, Volunteers.registrationConsentBelow, Ages.selfSupportingAge],
  clauses: [
    Rule.clause(oldEnough, { parameter: Volunteers.registrationLowestAge }),
    Rule.clause(guardianConsents, { parameter: Volunteers.registrationConsentBelow }, { parameter: Ages.selfSupportingAge })
  ]
})
