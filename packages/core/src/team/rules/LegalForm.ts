/**
 * When a group can be registered as an association, and where it goes when it cannot. 社会团体登记管理条例 art. 10; 三级分类管理.
 *
 * What a reader would get wrong: thirty units are enough only where all members are units. Of both kinds together it takes fifty.
 */
import * as Criterion from "../../foundation/Criterion.ts"
import type { Outcome } from "../../foundation/Decision.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as Requirement from "../../foundation/Requirement.ts"
import { SOCIAL_ORGANISATIONS } from "../../law/Instruments.ts"
import * as Teams from "../../law/parameters/Teams.ts"
import * as Rule from "../../law/Rule.ts"

export const association = Facts.sheet("team.association", {
  individuals: Facts.int({ "zh-CN": "个人会员", en: "individual members" }, "people"),
  units: Facts.int({ "zh-CN": "单位会员", en: "unit members" }, "units"),
  fundFen: Facts.int({ "zh-CN": "活动资金", en: "activity fund" }, "fen")
})
export type Association = Facts.RowOf<typeof association>

const citations = [SOCIAL_ORGANISATIONS.article(10, "50个以上的个人会员或者30个以上的单位会员")]

export const enoughMembers = Requirement.require(
  "team.association-members",
  Criterion.any(
    association.individuals.atLeast(Teams.associationIndividuals),
    Criterion.all(association.individuals.equals(0), association.units.atLeast(Teams.associationUnits)),
    Facts.sum(association.individuals, association.units).atLeast(Teams.associationMixed)
  ),
  { citations }
)
export const enoughFund = Requirement.require("team.association-fund", association.fundFen.atLeast(Teams.associationFundFen), {
  citations: [SOCIAL_ORGANISATIONS.article(10)]
})

export const legalForm = Rule.define<Association>({
  id: "TEAM-01",
  title: { "zh-CN": "社会团体登记门槛", en: "thresholds of an association" },
  parameters: [Teams.associationIndividuals, Teams.associationUnits, Teams.associationMixed, Teams.associationFundFen],
  clauses: [
    Rule.clause(enoughMembers, { parameter: Teams.associationIndividuals }),
    Rule.clause(enoughFund, { parameter: Teams.associationFundFen })
  ]
})

/** 登记; 街道(乡镇)备案; 社区(村)指导管理. How small is “tiny” no text says: whoever asks does. */
export type Route = "register" | "file-with-street" | "guided-by-community"

/** Where a group goes; undefined while it is not known whether it can be registered, or whether it is tiny. */
export const route = (canRegister: Outcome, isTiny: boolean | undefined): Route | undefined => {
  if (canRegister === "met") return "register"
  return canRegister === "unknown" || isTiny === undefined ? undefined : isTiny ? "guided-by-community" : "file-with-street"
}
