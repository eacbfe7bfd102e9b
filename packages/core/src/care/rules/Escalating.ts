/**
 * How soon a professional takes up a case that volunteers hand over, where a place promises it. No provision read so far sets a time.
 */
import * as Criterion from "../../foundation/Criterion.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as Requirement from "../../foundation/Requirement.ts"
import { LIBRARY } from "../../law/Instruments.ts"
import * as Care from "../../law/parameters/Care.ts"
import * as Rule from "../../law/Rule.ts"

export const handover = Facts.sheet("care.handover", {
  urgent: Facts.bool({ "zh-CN": "紧急", en: "urgent" }),
  raisedOn: Facts.day({ "zh-CN": "转介日", en: "handed over on" }),
  takenUpBy: Facts.day({ "zh-CN": "受理日（未受理则为询问日）", en: "taken up on, or the day that is asked about" })
})
export type Handover = Facts.RowOf<typeof handover>

const options = { citations: [LIBRARY.passage()], severity: "warning" } as const

export const escalating = Rule.define<Handover>({
  id: "care.escalation-time",
  title: { "zh-CN": "转介专业人员的受理时限", en: "time for a professional to take up a case" },
  parameters: [Care.escalationDays, Care.urgentEscalationDays],
  clauses: [
    Rule.clause(
      Requirement.require(
        "care.escalation-late",
        Criterion.any(handover.urgent.is(true), handover.takenUpBy.isWithinWorkingDays(Care.escalationDays, handover.raisedOn)),
        options
      ),
      { parameter: Care.escalationDays }
    ),
    Rule.clause(
      Requirement.require(
        "care.urgent-escalation-late",
        Criterion.any(handover.urgent.is(false), handover.takenUpBy.isWithinDays(Care.urgentEscalationDays, handover.raisedOn)),
        options
      ),
      { parameter: Care.urgentEscalationDays }
    )
  ]
})
