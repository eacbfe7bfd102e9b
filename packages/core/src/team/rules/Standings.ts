/**
 * What a member on probation, and one who pauses, may not do: lead, be counted in the composition of the team, sign up for what it does.
 *
 * This library's, by one option of packs. What a reader would get wrong: whoever pauses keeps the roles; so a leader hands over first.
 */
import * as Criterion from "../../foundation/Criterion.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as Options from "../../foundation/Options.ts"
import type { ParameterView } from "../../foundation/ParameterView.ts"
import * as Requirement from "../../foundation/Requirement.ts"
import { LIBRARY } from "../../law/Instruments.ts"
import { standingLimits } from "../../law/parameters/Teams.ts"
import * as Rule from "../../law/Rule.ts"
import type { Standing } from "../Membership.schema.ts"
import * as TeamOptions from "../messages/options.ts"

export const options = Options.without(TeamOptions.membershipStage, "none", "left")

export const stood = Facts.sheet("team.standing", {
  standing: Facts.text<Standing>({ "zh-CN": "成员状态", en: "standing" }, options),
  leads: Facts.bool({ "zh-CN": "任队长或副队长", en: "leads, or deputises" })
})
export type Stood = Facts.RowOf<typeof stood>

const citations = [LIBRARY.passage()]
const not = (standing: Standing) => Criterion.any(stood.leads.is(false), Criterion.not(stood.standing.is(standing)))

export const probationLeads = Requirement.require("team.probation-leads", not("probation"), { citations })
export const pausedLeads = Requirement.require("team.paused-leads", not("paused"), { citations })

export const leading = Rule.define<Stood>({
  id: "team.standings",
  title: { "zh-CN": "试用期、暂停期的队员能做什么", en: "what members on probation or paused may do" },
  parameters: [standingLimits],
  clauses: [
    Rule.clause(probationLeads, { parameter: standingLimits, includes: "probation-leads" }),
    Rule.clause(pausedLeads, { parameter: standingLimits, includes: "paused-leads" })
  ]
})

const counted: Readonly<Partial<Record<Standing, string>>> = { probation: "probation-counts", paused: "paused-counts" }

/** Whether somebody of this standing is one of the members of whom a team must have so many. */
export const counts = (standing: Standing, view: ParameterView): boolean => {
  const limit = counted[standing]
  return limit === undefined || !Rule.isOpen({ parameter: standingLimits, includes: limit }, view)
}
