/**
 * Who must approve the time of one person on one day, before it takes effect. A local ladder; nationally there is none.
 *
 * The ladder is over all minutes of the day together, not those of one record: three records of four hours are twelve.
 */
import type { ParameterView, Rung } from "../../foundation/ParameterView.ts"
import * as Ladder from "../../law/Ladder.ts"
import * as Parameter from "../../law/Parameter.ts"
import { approvalLadder } from "../../law/parameters/Recording.ts"
import * as Rule from "../../law/Rule.ts"

export const measure = "minutesOfDay"

/** The rung whose approval is needed; undefined where none is, or the place has no ladder. */
export const approvalNeeded = (minutesPerDay: number, view: ParameterView): Rung | undefined =>
  Ladder.reached(Parameter.valueIn(view, approvalLadder) ?? [], { [measure]: minutesPerDay }).rung

export const approvals = Rule.define({
  id: "service.approval",
  title: { "zh-CN": "单日时长审核", en: "approval of long days" },
  parameters: [approvalLadder],
  clauses: []
})
