/**
 * What keeps a social worker's registration alive: registering in time, its term, and hours of continuing education in it.
 *
 * Hours are kept as minutes, so that 71.5 of 72 are not enough. A degree in social work counts for its hours once in a life, not once in
 * each registration.
 */
import * as PersonOptions from "../messages/options.ts"
import * as Criterion from "../../foundation/Criterion.ts"
import * as Facts from "../../foundation/Facts.ts"
import type { ParameterView } from "../../foundation/ParameterView.ts"
import * as Requirement from "../../foundation/Requirement.ts"
import { SOCIAL_WORK_EDUCATION } from "../../law/Instruments.ts"
import * as Parameter from "../../law/Parameter.ts"
import * as SocialWorkers from "../../law/parameters/SocialWorkers.ts"
import * as Rule from "../../law/Rule.ts"
import { levels } from "./SocialWorkerExam.ts"

const citations = [SOCIAL_WORK_EDUCATION.passage()]

export const registration = Facts.sheet("person.social-worker-registration", {
  certificateOn: Facts.day({ "zh-CN": "取得证书日", en: "day of the certificate" }),
  registeredOn: Facts.day({ "zh-CN": "登记日", en: "day of registration" }),
  on: Facts.day({ "zh-CN": "查询日", en: "day asked about" })
})
export type Registration = Facts.RowOf<typeof registration>

export const inTime = Requirement.require(
  "person.social-worker-registered-late",
  registration.registeredOn.isWithinYears(SocialWorkers.registerWithin, registration.certificateOn),
  { severity: "warning", citations }
)
export const valid = Requirement.require(
  "person.social-worker-registration-expired",
  Criterion.all(
    registration.on.isWithinYears(SocialWorkers.registrationYears, registration.registeredOn),
    registration.on.atLeast(registration.registeredOn)
  ),
  { citations }
)

export const socialWorkerRegistration = Rule.define<Registration>({
  id: "STN-04",
  title: { "zh-CN": "社会工作者登记", en: "registration of social workers" },
  parameters: [SocialWorkers.registerWithin, SocialWorkers.registrationYears],
  clauses: [
    Rule.clause(inTime, { parameter: SocialWorkers.registerWithin }),
    Rule.clause(valid, { parameter: SocialWorkers.registrationYears })
  ]
})

export const education = Facts.sheet("person.continuing-education", {
  level: Facts.text({ "zh-CN": "级别", en: "level" }, PersonOptions.level),
  educationMinutes: Facts.int({ "zh-CN": "本登记期继续教育学时", en: "continuing education in this registration" }, "minutes-as-hours")
})
export type Education = Facts.RowOf<typeof education>

const enough = (level: (typeof levels)[number], least: Parameter.Integer) =>
  Criterion.any(Criterion.not(education.level.is(level)), education.educationMinutes.atLeast(least))

export const assistantEducated = Requirement.require("person.assistant-education", enough("assistant", SocialWorkers.assistantEducation), {
  citations
})
export const socialWorkerEducated = Requirement.require(
  "person.social-worker-education",
  enough("social-worker", SocialWorkers.workerEducation),
  { citations }
)
export const seniorEducated = Requirement.require("person.senior-education", enough("senior", SocialWorkers.seniorEducation), { citations })

export const continuingEducation = Rule.define<Education>({
  id: "STN-04",
  title: { "zh-CN": "继续教育", en: "continuing education" },
  parameters: [
    SocialWorkers.assistantEducation,
    SocialWorkers.workerEducation,
    SocialWorkers.seniorEducation,
    SocialWorkers.degreeEducation
  ],
  clauses: [
    Rule.clause(assistantEducated, { parameter: SocialWorkers.assistantEducation }),
    Rule.clause(socialWorkerEducated, { parameter: SocialWorkers.workerEducation }),
    Rule.clause(seniorEducated, { parameter: SocialWorkers.seniorEducation })
  ]
})

/**
 * The minutes of one registration with what a degree obtained in it counts for. Undefined where either is not known; a degree that was
 * counted before counts for nothing.
 */
export const credited = (
  minutes: number | undefined,
  degree: "none" | "new" | "counted-before" | undefined,
  view: ParameterView
): number | undefined => {
  if (minutes === undefined || degree === undefined) return undefined
  return minutes + (degree === "new" ? (Parameter.valueIn(view, SocialWorkers.degreeEducation) ?? 0) : 0)
}
