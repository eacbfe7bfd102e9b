/**
 * A written agreement for risky, long or large service, where a place asks for one.
 *
 * Known only from a draft of 2019 for 安徽省志愿服务条例, whose text was not read. So it never refuses: without an agreement the answer is 待核实
 * (unknown, a warning) until somebody has looked the provision up and says whether one is needed.
 */
import * as Criterion from "../../foundation/Criterion.ts"
import * as Requirement from "../../foundation/Requirement.ts"
import { ANHUI } from "../../law/Instruments.ts"
import { fullTimeMonths, writtenAgreement } from "../../law/parameters/Activities.ts"
import * as Rule from "../../law/Rule.ts"
import { joining, type Joining } from "./Joining.ts"

const settled = Criterion.any(joining.agreed.is(true), joining.agreementExcused.is(true))
const options = { severity: "warning", citations: [ANHUI.passage()] } as const

export const risk = Requirement.require("activity.agreement-for-risk", Criterion.any(settled, joining.higherRisk.is(false)), options)
/** The last day belongs to the service: from the 1st of March to the 31st of May are three months. */
export const fullTime = Requirement.require(
  "activity.agreement-for-full-time",
  Criterion.any(
    settled,
    joining.fullTime.is(false),
    Criterion.not(joining.fullTimeTo.plusDays(1).hasReachedMonths(fullTimeMonths, joining.fullTimeFrom))
  ),
  options
)
export const largeEvent = Requirement.require(
  "activity.agreement-for-large-event",
  Criterion.any(settled, joining.largeEvent.is(false)),
  options
)

const where = (includes: string): Rule.Gate => ({ parameter: writtenAgreement, includes })

export const agreement = Rule.define<Joining>({
  id: "activity.written-agreement",
  title: { "zh-CN": "书面协议(未核实)", en: "written agreement (unverified)" },
  parameters: [writtenAgreement, fullTimeMonths],
  clauses: [
    Rule.clause(risk, where("higher-risk")),
    Rule.clause(fullTime, where("full-time"), { parameter: fullTimeMonths }),
    Rule.clause(largeEvent, where("large-event"))
  ]
})
