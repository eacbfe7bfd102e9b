/**
 * Making something public before it is granted: until when it lasts, and the first day on which it can be granted.
 *
 * The law gives no number of days; a pack may. Whether the first day counts is one parameter, named in the answer, because practice
 * differs. The award day is the first *working* day after the last day.
 */
import type * as Day from "../foundation/Day.ts"
import * as Deadline from "../foundation/Deadline.ts"
import type { ParameterUse, ParameterView } from "../foundation/ParameterView.ts"
import * as WorkingCalendar from "../foundation/WorkingCalendar.ts"
import * as Parameter from "./Parameter.ts"

/** Which parameters say how long it lasts, in working days unless said otherwise, and how it is counted. */
export interface Terms {
  readonly days: Parameter.Integer
  readonly unit?: "day" | "working-day"
  readonly countsFirstDay: Parameter.YesNo
}

export interface Publicity {
  readonly last: Deadline.Deadline
  readonly award: WorkingCalendar.Answer
  readonly uses: readonly ParameterUse[]
}

/** Undefined where the policy asks for no publicity. */
export const of = (
  startsOn: Day.Day,
  terms: Terms,
  view: ParameterView,
  calendar: WorkingCalendar.WorkingCalendar
): Publicity | undefined => {
  const count = Parameter.valueIn(view, terms.days)
  if (count === undefined) return undefined
  // Where no pack says it, as 民法典 art. 201 counts: the first day is left out.
  const countFirstDay = Parameter.valueIn(view, terms.countsFirstDay) ?? false
  const last = Deadline.after(startsOn, { count, unit: terms.unit ?? "working-day" }, { countFirstDay, roll: true }, calendar)
  const uses = [terms.days, terms.countsFirstDay].flatMap(({ id }) => view.valueOf(id) ?? [])
  return { last, award: awardAfter(last, calendar), uses }
}

const awardAfter = (last: Deadline.Deadline, calendar: WorkingCalendar.WorkingCalendar): WorkingCalendar.Answer => {
  const after = (day: Day.Day): WorkingCalendar.Answer => WorkingCalendar.plusWorkingDays(calendar, day, 1)
  if (last.known) return after(last.breachAfter)
  const first = after(last.earliest)
  const over = last.latest === undefined ? undefined : after(last.latest)
  return WorkingCalendar.between(first.known ? first.day : first.earliest, over?.known === true ? over.day : undefined)
}
