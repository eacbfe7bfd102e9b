/**
 * Which rules count a record: those of the era in which its own day lies. The first era also holds for all days before it.
 *
 * Time that is no service (training, meetings) is counted by the same rules without top-up and caps: those speak of credit.
 */
import type { Day } from "../../foundation/Day.ts"
import type { CountingEras, CountingRules } from "../CountingRules.ts"
import type { TimeClass } from "../TimeClass.ts"

/** Index of the era of a day. Throws a RangeError when there is no era at all. */
export const indexOn = (eras: CountingEras, day: Day): number => {
  if (eras.length === 0) throw new RangeError("a policy without counting rules counts nothing")
  let index = 0
  while ((eras[index + 1]?.first ?? Infinity) <= day) index++
  return index
}

export const rulesFor = (eras: CountingEras, day: Day, timeClass: TimeClass): CountingRules => {
  const rules = eras[indexOn(eras, day)]?.rules
  if (rules === undefined) throw new RangeError("a policy without counting rules counts nothing")
  return timeClass === "service" ? rules : besideService(rules)
}

/** The same rules without what only credit knows: the minimum and the caps. */
export const besideService = (rules: CountingRules): CountingRules => ({
  ...rules,
  minimumMinutes: 0,
  activityCapMinutes: undefined,
  dayCapMinutes: undefined,
  periodCapMinutes: undefined
})
