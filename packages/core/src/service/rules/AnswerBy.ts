/**
 * By when a volunteer's objection must be answered, or a certificate issued.
 *
 * 志愿服务记录与证明出具办法(试行) art. 13 says “及时” and no number of days, and art. 14 gives none either. A pack may promise one; where
 * none does, no day is promised, and the answer is `unknown`, not a customary number.
 */
import * as Decision from "../../foundation/Decision.ts"
import * as Deadline from "../../foundation/Deadline.ts"
import type * as Day from "../../foundation/Day.ts"
import type { Citation } from "../../foundation/Citation.ts"
import type { Finding } from "../../foundation/Finding.ts"
import type { ParameterView } from "../../foundation/ParameterView.ts"
import type * as WorkingCalendar from "../../foundation/WorkingCalendar.ts"
import { PIPL, VRM } from "../../law/Instruments.ts"
import * as Parameter from "../../law/Parameter.ts"
import { issueWithin } from "../../law/parameters/Certificates.ts"
import { correctionReview } from "../../law/parameters/Recording.ts"
import * as Rule from "../../law/Rule.ts"

interface Promise {
  readonly rule: string
  readonly parameter: Parameter.Integer
  readonly citations: readonly Citation[]
}

export const objection: Promise = {
  rule: "service.answer-by",
  parameter: correctionReview,
  citations: [VRM.article(13, "及时"), PIPL.article(46)]
}
export const certificate: Promise = { rule: "certificate.issue-by", parameter: issueWithin, citations: [VRM.article(14)] }

/** The last day of a promise made on `since`, which is not counted; undefined where no number of days is promised. */
export const until = (
  { parameter }: Promise,
  since: Day.Day,
  view: ParameterView,
  calendar: WorkingCalendar.WorkingCalendar
): Deadline.Deadline | undefined => {
  const count = Parameter.valueIn(view, parameter)
  return count === undefined ? undefined : Deadline.afterWorkingDays(since, count, calendar)
}

/** As `until`; where none is promised, a finding says so. */
export const of = (
  promise: Promise,
  since: Day.Day,
  view: ParameterView,
  calendar: WorkingCalendar.WorkingCalendar
): Decision.Decision<Deadline.Deadline> => {
  const last = until(promise, since, view, calendar)
  return last === undefined ? { outcome: "unknown", findings: [notPromised(promise, since)] } : Decision.met(last)
}

const notPromised = ({ rule, citations }: Promise, since: Day.Day): Finding => ({
  rule,
  outcome: "unknown",
  severity: "hint",
  kind: "notice",
  facts: { since },
  parameters: [],
  citations,
  units: { since: "day" }
})

export const correction = Rule.define({
  id: "REC-11",
  title: { "zh-CN": "异议核实与更正", en: "correction" },
  parameters: [correctionReview],
  clauses: [],
  citations: objection.citations
})
