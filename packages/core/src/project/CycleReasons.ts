/**
 * A project that lasts longer than its call lets one last. By an agreement or by a prolongation, it is counted from the first day of the agreement.
 */
import * as Day from "../foundation/Day.ts"
import type { Finding } from "../foundation/Finding.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import * as Ventures from "../law/parameters/Ventures.ts"
import * as Refusal from "../law/Refusal.ts"
import type * as Call from "./Call.ts"

const units = { endsOn: "day", lastOn: "day" }

/** The last day of a project of so many months, its first included. */
export const lastOn = (startsOn: Day.Day, months: number): Day.Day => Day.plusDays(Day.plusMonths(startsOn, months), -1)

export const cycleReasons = (
  startsOn: Day.Day,
  endsOn: Day.Day,
  { view, call }: { readonly view: ParameterView; readonly call?: Call.Call | undefined }
): readonly Finding[] => {
  const cycleMonths = call?.terms?.cycleMonths
  if (cycleMonths === undefined) return []
  const last = lastOn(startsOn, cycleMonths)
  if (endsOn <= last) return []
  const resting = Refusal.resting(view, Ventures.cycleMonths)
  return [Refusal.finding("award.longer-than-the-call", { endsOn, lastOn: last, cycleMonths }, { kind: "requirement", units, ...resting })]
}
