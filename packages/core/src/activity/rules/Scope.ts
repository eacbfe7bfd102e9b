/**
 * Who may organise, and where: a group that a community or unit agreed to serves inside it, or beside an organisation that may go outside.
 *
 * 志愿服务条例 art. 8, 41, 42. It is the organiser's matter: a warning when the activity is planned, and nothing to those who served in good
 * faith.
 */
import * as Criterion from "../../foundation/Criterion.ts"
import * as Requirement from "../../foundation/Requirement.ts"
import { VRM, VSR } from "../../law/Instruments.ts"
import * as Rule from "../../law/Rule.ts"
import { plan, type Plan } from "./Plan.ts"

const own = plan.organiser.isOneOf(["volunteer-organisation", "self-recruiting"])

export const lawful = Requirement.require(
  "activity.organiser",
  Criterion.any(own, Criterion.all(plan.organiser.is("internal-group"), plan.groupAgreed.is(true))),
  { severity: "warning", citations: [VSR.article(8), VSR.article(41), VSR.article(42)] }
)
export const inScope = Requirement.require(
  "activity.out-of-scope",
  Criterion.any(Criterion.not(plan.organiser.is("internal-group")), plan.insideOwnScope.is(true), plan.cooperating.is(true)),
  { severity: "warning", citations: [VSR.article(42, "经基层群众性自治组织或者本单位同意成立的团体"), VRM.article(26)] }
)

export const scope = Rule.define<Plan>({
  id: "VOL-09",
  title: { "zh-CN": "组织者及其范围", en: "who may organise" },
  parameters: [],
  clauses: [Rule.clause(lawful), Rule.clause(inScope)]
})
