/**
 * How soon a concern is taken up and settled, where a place promises it. No provision read so far sets a number of days.
 *
 * What a reader would get wrong: what has not happened yet is late only when its time is over, so the day that is asked about stands in for
 * the day that is missing. A concern that was resolved and came back has its time anew, with whoever had it; one whose residents say that it is not
 * solved was never settled, and its time goes on.
 */
import * as Day from "../../foundation/Day.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as Requirement from "../../foundation/Requirement.ts"
import { LIBRARY } from "../../law/Instruments.ts"
import * as Concerns from "../../law/parameters/Concerns.ts"
import * as Rule from "../../law/Rule.ts"
import type { Concern } from "../ConcernState.ts"

export const course = Facts.sheet("concern.course", {
  reportedOn: Facts.day({ "zh-CN": "反映日", en: "reported on" }),
  takenUpBy: Facts.day({ "zh-CN": "受理日（未受理则为询问日）", en: "taken up on, or the day that is asked about" }),
  settledBy: Facts.day({ "zh-CN": "办结日（未办结则为询问日）", en: "settled on, or the day that is asked about" })
})
export type Course = Facts.RowOf<typeof course>

const citations = [LIBRARY.passage()]

export const takenUp = Requirement.require(
  "concern.taken-up-late",
  course.takenUpBy.isWithinWorkingDays(Concerns.answerDays, course.reportedOn),
  { citations, severity: "warning" }
)
export const settled = Requirement.require(
  "concern.settled-late",
  course.settledBy.isWithinWorkingDays(Concerns.settleDays, course.reportedOn),
  { citations, severity: "warning" }
)

export const responseTime = Rule.define<Course>({
  id: "concern.response-time",
  title: { "zh-CN": "居民诉求受理与办结时限", en: "time to take up and settle a concern" },
  parameters: [Concerns.answerDays, Concerns.settleDays],
  clauses: [Rule.clause(takenUp, { parameter: Concerns.answerDays }), Rule.clause(settled, { parameter: Concerns.settleDays })]
})

/** What is known of a concern's days. */
export interface Dated {
  readonly stage: Concern["stage"]
  readonly reportedOn: Day.Day | undefined
  readonly takenUpOn: Day.Day | undefined
  readonly resolvedOn: Day.Day | undefined
  readonly reopenedOn: Day.Day | undefined
}

/**
 * The course of a concern as of a day; undefined for one that was withdrawn, or is not reported yet. Of days before it came back nothing is said:
 * when it had been resolved until then is not kept.
 */
export const courseOf = ({ stage, reportedOn, takenUpOn, resolvedOn, reopenedOn }: Dated, asOf: Day.Day): Course | undefined => {
  const from = reopenedOn ?? reportedOn
  if (from === undefined || stage === "withdrawn" || from > asOf) return undefined
  const until = (on: Day.Day | undefined) => Day.earlier(on, asOf)
  return { reportedOn: from, takenUpBy: until(reopenedOn ?? takenUpOn), settledBy: until(resolvedOn) }
}
