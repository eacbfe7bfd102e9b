/**
 * What must not be recorded, and when a person's own duty is no volunteer service.
 *
 * 志愿服务记录与证明出具办法(试行) art. 19: “不属于志愿服务的活动，不得进行志愿服务信息记录”. The clock does not decide whether somebody
 * was on duty: community workers work on rotas and shifted Saturdays. The duty roster does; without one the service is recorded and
 * marked 待核实. Only on a day that nobody works is there nothing to ask.
 */
import * as ServiceOptions from "../messages/options.ts"
import * as Criterion from "../../foundation/Criterion.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as Minute from "../../foundation/Minute.ts"
import * as Requirement from "../../foundation/Requirement.ts"
import * as Span from "../../foundation/Span.ts"
import * as WorkingCalendar from "../../foundation/WorkingCalendar.ts"
import { VRM, VSR } from "../../law/Instruments.ts"
import { exclusions } from "../../law/parameters/Recording.ts"
import * as Rule from "../../law/Rule.ts"

export const nothing = "none"

export const service = Facts.sheet("service.exclusion", {
  reason: Facts.text({ "zh-CN": "不得记录的情形", en: "reason against recording" }, ServiceOptions.exclusion),
  forOwnEmployer: Facts.bool({ "zh-CN": "服务本人任职单位", en: "serves the person's own employer" }),
  paidWorker: Facts.bool({ "zh-CN": "社会工作者或网格员", en: "social worker or grid worker" }),
  onDuty: Facts.bool({ "zh-CN": "当时在岗(值班表)", en: "on duty then, by the roster" }),
  workingDay: Facts.bool({ "zh-CN": "工作日", en: "working day" }),
  /** Of service, minutes that paid duty of the same person has as well; of paid duty, those that their service has. */
  paidDutyMinutes: Facts.int({ "zh-CN": "与本人有酬工作重叠的时间", en: "time shared with the person's own paid duty" }, "minutes")
})
export type Service = Facts.RowOf<typeof service>

const citations = [VRM.article(19, "不属于志愿服务的活动")]

export const notExcluded = Requirement.require("service.excluded", Criterion.not(service.reason.isOneOf(exclusions)), { citations })

/** Refuses only what the roster shows. */
export const notOwnDuty = Requirement.require(
  "service.own-duty",
  Criterion.any(
    Criterion.not(service.forOwnEmployer.isKnown()),
    service.forOwnEmployer.is(false),
    Criterion.not(service.onDuty.isKnown()),
    service.onDuty.is(false)
  ),
  { citations }
)

/**
 * Unknown, hence 待核实, where somebody served the own employer on a working day and no roster says more; and where somebody is paid for such work
 * and nobody knows by whom. Of others nothing is asked.
 */
export const rosterShown = Requirement.require(
  "service.own-duty-unverified",
  Criterion.any(
    Criterion.all(
      Criterion.not(service.forOwnEmployer.isKnown()),
      Criterion.any(Criterion.not(service.paidWorker.isKnown()), service.paidWorker.is(false))
    ),
    service.forOwnEmployer.is(false),
    service.onDuty.isKnown(),
    service.workingDay.is(false),
    service.onDuty.is(false)
  ),
  { severity: "warning", citations }
)

/**
 * 志愿服务条例 art. 2: “自愿、无偿”. Paid time is no service, whichever of the two records says wrong; which of them does, nobody knows here. So
 * both stay, marked 待核实, and no minute falls away.
 */
export const notPaidDuty = Requirement.require(
  "service.paid-duty",
  Criterion.any(Criterion.not(service.paidDutyMinutes.isKnown()), service.paidDutyMinutes.equals(0)),
  { severity: "warning", kind: "notice", citations: [VSR.article(2, "无偿"), ...citations] }
)

export const exclusion = Rule.define<Service>({
  id: "REC-12",
  title: { "zh-CN": "不得记录的情形", en: "what must not be recorded" },
  parameters: [exclusions],
  clauses: [
    Rule.clause(notExcluded, { parameter: exclusions }),
    Rule.clause(notOwnDuty, { parameter: exclusions, includes: "own-duty" }),
    Rule.clause(rosterShown, { parameter: exclusions, includes: "own-duty" }),
    Rule.clause(notPaidDuty, { parameter: exclusions, includes: "own-duty" })
  ]
})

/** Whether any of the service fell into hours of duty; undefined without a roster. An empty roster says: not on duty. */
export const onDuty = (roster: readonly Span.Span[] | undefined, attended: readonly Span.Span[]): boolean | undefined =>
  roster === undefined ? undefined : Span.minutes(Span.intersect(Span.union(attended), Span.union(roster))) > 0

/** Whether any of the service fell on a working day; undefined while that day is not announced. */
export const onWorkingDay = (calendar: WorkingCalendar.WorkingCalendar, attended: readonly Span.Span[]): boolean | undefined => {
  const kinds = Span.union(attended)
    .flatMap(Span.splitAtMidnights)
    .map(({ from }) => WorkingCalendar.kindOf(calendar, Minute.dayOf(from)))
  if (kinds.includes("working")) return true
  return kinds.includes("unannounced") ? undefined : false
}
