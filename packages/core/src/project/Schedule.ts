/**
 * Until when the next step of a venture should be done: review, answer to an objection, approval, first payment, accounts after an early end.
 *
 * All but the last bind the office and not the project: a late step is told as late, and never undone. Where the policy gives no number, or what
 * the step follows has no day, no day is promised.
 */
import type * as Day from "../foundation/Day.ts"
import * as Deadline from "../foundation/Deadline.ts"
import type { ParameterUse, ParameterView } from "../foundation/ParameterView.ts"
import type { WorkingCalendar } from "../foundation/WorkingCalendar.ts"
import * as Parameter from "../law/Parameter.ts"
import * as Ventures from "../law/parameters/Ventures.ts"
import * as Publicity from "../law/Publicity.ts"
import * as PublicityTerms from "../law/PublicityTerms.ts"

export interface Due {
  readonly deadline: Deadline.Deadline
  readonly use: ParameterUse
}
export interface Around {
  readonly view: ParameterView
  readonly calendar: WorkingCalendar
}

const due =
  (parameter: Parameter.Integer, unit: Deadline.Unit) =>
  (since: Day.Day | undefined, { view, calendar }: Around): Due | undefined => {
    const use = Parameter.useIn(view, parameter)
    if (since === undefined || use === undefined) return undefined
    return { deadline: Deadline.after(since, { count: use.value, unit }, { countFirstDay: false, roll: true }, calendar), use }
  }

/** After the call closed. */
export const reviewBy = due(Ventures.reviewDays, "day")
/** After an objection. */
export const answerBy = due(Ventures.objectionDays, "day")
/** After the last day of the publicity. */
export const approveBy = due(Ventures.approvalDays, "day")
/** After signing. */
export const firstPaymentBy = due(Ventures.firstPaymentWorkingDays, "working-day")

/** After an early end. */
export const accountBy = due(Ventures.accountingDays, "day")

/** The publicity of what is to be approved. A policy may count it in days, in working days, or in both: then the later end holds. */
export const publicityOf = (since: Day.Day, { view, calendar }: Around): Publicity.Publicity | undefined => {
  const both = PublicityTerms.ventures.flatMap((terms) => Publicity.of(since, terms, view, calendar) ?? [])
  return both.reduce<Publicity.Publicity | undefined>(
    (later, one) => (later === undefined || firstDay(one) > firstDay(later) ? one : later),
    undefined
  )
}

const firstDay = ({ award }: Publicity.Publicity): Day.Day => (award.known ? award.day : award.earliest)
