/**
 * Making stars public before they are granted: for how long (黄淮学院: at least 3 working days), and who grants them.
 */
import type * as Day from "../foundation/Day.ts"
import type { ParameterView, Rung } from "../foundation/ParameterView.ts"
import type * as WorkingCalendar from "../foundation/WorkingCalendar.ts"
import * as Ladder from "../law/Ladder.ts"
import * as Parameter from "../law/Parameter.ts"
import * as Stars from "../law/parameters/Stars.ts"
import * as Publicity from "../law/Publicity.ts"
import * as PublicityTerms from "../law/PublicityTerms.ts"

/** Undefined where the policy asks for no publicity. */
export const of = (startsOn: Day.Day, view: ParameterView, calendar: WorkingCalendar.WorkingCalendar): Publicity.Publicity | undefined =>
  Publicity.of(startsOn, PublicityTerms.stars, view, calendar)

/** Who grants a number of stars: the highest level whose first star it reaches; undefined where the policy does not say. */
export const approver = (stars: number, view: ParameterView): Rung | undefined =>
  Ladder.reached(Parameter.valueIn(view, Stars.approvers) ?? [], { star: stars }).rung
