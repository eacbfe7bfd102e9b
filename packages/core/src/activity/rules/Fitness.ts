/**
 * The work fits the person: age, health and skill; training before special work; the licence where the law asks for one.
 *
 * 志愿服务条例 art. 15, 16. Whether a certificate is enough is `QualificationLattice`'s matter; the position's limits of age come from the
 * organiser and are no law. A licence must be valid on the day of the work, not on that of the sign-up.
 */
import * as Criterion from "../../foundation/Criterion.ts"
import * as Requirement from "../../foundation/Requirement.ts"
import { CL, OP24, VSR } from "../../law/Instruments.ts"
import { qualificationInclusions } from "../../law/parameters/Activities.ts"
import * as Rule from "../../law/Rule.ts"
import { joining, type Joining } from "./Joining.ts"

const fits = [VSR.article(15, "与志愿者的年龄、知识、技能和身体状况相适应"), CL.article(67)]

export const oldEnough = Requirement.require("activity.position-lowest-age", joining.age.atLeast(joining.positionLowestAge), {
  citations: fits
})
export const youngEnough = Requirement.require("activity.position-highest-age", joining.age.atMost(joining.positionHighestAge), {
  citations: fits
})
export const healthy = Requirement.require("activity.health", Criterion.any(joining.healthAsked.is(false), joining.healthFits.is(true)), {
  citations: fits
})
export const skilled = Requirement.require("activity.skills", joining.skillsMissing.equals(0), { citations: fits })

export const fitness = Rule.define<Joining>({
  id: "VOL-06",
  title: { "zh-CN": "与年龄、知识、技能和身体状况相适应", en: "fit of age, skill and health" },
  parameters: [qualificationInclusions],
  clauses: [Rule.clause(oldEnough), Rule.clause(youngEnough), Rule.clause(healthy), Rule.clause(skilled)]
})

export const trained = Requirement.require("activity.training", Criterion.any(joining.trainingAsked.is(false), joining.trained.is(true)), {
  citations: [VSR.article(16), OP24.passage("四(三)", "先培训再上岗")]
})
const licence = [VSR.article(16, "应当依法取得相应的资格"), CL.article(64)]
export const licensed = Requirement.require(
  "activity.licence",
  Criterion.any(joining.licenceAsked.is(false), joining.licenceHeld.is(true)),
  { citations: licence }
)
export const licenceValid = Requirement.require(
  "activity.licence-expired",
  Criterion.any(joining.licenceAsked.is(false), joining.licenceHeld.is(false), joining.licenceUntil.atLeast(joining.lastDay)),
  { citations: licence }
)

export const qualification = Rule.define<Joining>({
  id: "VOL-07",
  title: { "zh-CN": "培训与资格", en: "training and licence" },
  parameters: [qualificationInclusions],
  clauses: [Rule.clause(trained), Rule.clause(licensed), Rule.clause(licenceValid)]
})
