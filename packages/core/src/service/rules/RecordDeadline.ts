/**
 * When the facts of a service must be recorded.
 *
 * 志愿服务记录与证明出具办法(试行) art. 11: “活动结束后10个工作日内”. The day on which the activity ends is not counted (民法典 art. 201),
 * “内” includes the last day, so the tenth working day itself is still on time. Late entry is a finding, never a loss of hours: no
 * provision forfeits them. While a holiday notice on the way is not out nobody knows the last day: then the earliest is told, and no lateness.
 */
import * as Deadline from "../../foundation/Deadline.ts"
import type * as Day from "../../foundation/Day.ts"
import * as Facts from "../../foundation/Facts.ts"
import type { Options } from "../../foundation/CriterionCore.ts"
import type { ParameterView } from "../../foundation/ParameterView.ts"
import * as Requirement from "../../foundation/Requirement.ts"
import type * as WorkingCalendar from "../../foundation/WorkingCalendar.ts"
import { CC, VRM } from "../../law/Instruments.ts"
import * as Parameter from "../../law/Parameter.ts"
import { recordDeadline as workingDays } from "../../law/parameters/Recording.ts"
import * as Rule from "../../law/Rule.ts"

export const entry = Facts.sheet("service.entry", {
  endedOn: Facts.day({ "zh-CN": "活动结束日", en: "day the activity ended" }),
  enteredOn: Facts.day({ "zh-CN": "记录日", en: "day of entry" })
})
export type Entry = Facts.RowOf<typeof entry>

const citations = [VRM.article(11, "活动结束后10个工作日内"), CC.article(201, "开始的当日不计入")]

/** The last day for recording; undefined while no pack gives a number of days (before 2021-02-01). */
export const dueAfter = (
  endedOn: Day.Day,
  view: ParameterView,
  calendar: WorkingCalendar.WorkingCalendar
): Deadline.Deadline | undefined => {
  const count = Parameter.valueIn(view, workingDays)
  return count === undefined ? undefined : Deadline.afterWorkingDays(endedOn, count, calendar)
}

/** By when it was due: the last day; or while holidays on the way are not announced, the earliest and the latest it can be. */
const due = ({ endedOn }: Entry, view: ParameterView, { calendar }: Options): Record<"dueBy" | "earliest", Day.Day | undefined> => {
  // Without a calendar nothing was decided, and nothing is told.
  const deadline = endedOn === undefined || calendar === undefined ? undefined : dueAfter(endedOn, view, calendar)
  return deadline?.known === true
    ? { dueBy: deadline.breachAfter, earliest: deadline.breachAfter }
    : { dueBy: deadline?.latest, earliest: deadline?.earliest }
}

export const onTime = Requirement.require("service.record-deadline", entry.enteredOn.isWithinWorkingDays(workingDays, entry.endedOn), {
  severity: "warning",
  citations,
  whenOpen: "service.record-deadline-unannounced",
  told: { units: { dueBy: "day", earliest: "day" }, facts: due }
})

export const recordDeadline = Rule.define<Entry>({
  id: "REC-09",
  title: { "zh-CN": "十个工作日内完成记录", en: "entry within ten working days" },
  parameters: [workingDays],
  clauses: [Rule.clause(onTime, { parameter: workingDays })]
})
