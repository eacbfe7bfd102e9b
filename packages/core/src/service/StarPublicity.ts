/**
 * Making stars public before they are granted: who grants them, until when it lasts, and the first day on which they can be granted.
 *
 * The law gives no number of days; a pack may (黄淮学院: at least 3 working days). Whether the first day counts is one parameter, named
 * in the answer, because practice differs. The award day is the first *working* day after the last day.
 */
import type * as Day from "../foundation/Day.ts"
import * as Deadline from "../foundation/Deadline.ts"
import type { ParameterUse, ParameterView, Rung } from "../foundation/ParameterView.ts"
import * as WorkingCalendar from "../foundation/WorkingCalendar.ts"
import * as Ladder from "../law/Ladder.ts"
import * as Parameter from "../law/Parameter.ts"
import * as Stars from "../law/parameters/Stars.ts"

export interface Publicity {
  readonly last: Deadline.Deadline
  readonly award: WorkingCalendar.Answer
  readonly uses: readonly ParameterUse[]
}

/** Undefined where the policy asks for no publicity. */
export const of = (startsOn: Day.Day, view: ParameterView, calendar: WorkingCalendar.WorkingCalendar): Publicity | undefined => {
  const count = Parameter.valueIn(view, Stars.publicityDays)
  if (count === undefined) return undefined
  const countFirstDay = Parameter.valueIn(view, Stars.publicityCountsFirstDay) ?? false
  const last = Deadline.after(startsOn, { count, unit: "working-day" }, { countFirstDay, roll: true }, calendar)
  return { last, award: awardAfter(last, calendar), uses: usesIn(view) }
}

const awardAfter = (last: Deadline.Deadline, calendar: WorkingCalendar.WorkingCalendar): WorkingCalendar.Answer => {
  const next = WorkingCalendar.plusWorkingDays(calendar, last.known ? last.breachAfter : last.earliest, 1)
  return last.known || !next.known ? next : { known: false, earliest: next.day }
}

const usesIn = (view: ParameterView): readonly ParameterUse[] =>
  [Stars.publicityDays, Stars.publicityCountsFirstDay].map(({ id }) => view.valueOf(id)).filter((use) => use !== undefined)

/** Who grants a number of stars: the highest level whose first star it reaches; undefined where the policy does not say. */
export const approver = (stars: number, view: ParameterView): Rung | undefined =>
  Ladder.reached(Parameter.valueIn(view, Stars.approvers) ?? [], { star: stars }).rung
