/**
 * Steps 2 to 4 over the packed rows of one person, in order of time, where the policy knows neither minimum nor cap: only the ends of months
 * matter, and days are not looked at.
 */
import type { Months } from "./Months.ts"
import { wordsPerRow } from "./Packing.ts"
import { minuteBits, minuteMask } from "./RowSource.ts"
import { minutesPerDay } from "./Sweep.ts"
import type { TimeSums } from "./TimeSums.ts"

/** Leaves in word 1 what became of each row: credited and excluded minutes, sixteen bits each. */
export const sweep = (words: Int32Array, from: number, end: number, person: number, months: Months, sums: TimeSums): void => {
  const { of: monthOf, end: endOf, origin } = months
  let [month, monthEnd, reach] = [0, -0x8000_0000, -0x8000_0000]
  let [credited, excluded, times] = [0, 0, 0]
  for (let at = from; at < end; at += wordsPerRow) {
    const half = words[at] ?? 0
    const start = half >> 1
    if (start >= monthEnd) {
      if (at > from) sums.month(person, month, credited, excluded, 0, 0, times)
      credited = excluded = times = 0
      const day = ((start - origin) / minutesPerDay) | 0
      month = monthOf[day] ?? 0
      monthEnd = endOf[day] ?? 0
    }
    const word = words[at + 1] ?? 0
    const minutes = (word >>> minuteBits) & minuteMask
    let kept = minutes - (word & minuteMask)
    if ((half & 1) === 0) {
      const finish = start + kept
      if (reach > start) kept = reach < finish ? finish - reach : 0
      if (finish > reach) reach = finish
      if (start + minutes > monthEnd) {
        // Rare: one row, two months. What lies before the end stays in this one, the rest is booked by itself.
        const before = Math.max(0, Math.min(kept, monthEnd - (finish - kept)))
        const excludedBefore = monthEnd - start - before
        const timesBefore = before > 0 ? 1 : 0
        words[at + 1] = (kept << 16) | (minutes - kept)
        credited += before
        excluded += excludedBefore
        times += timesBefore
        sums.month(person, month + 1, kept - before, minutes - kept - excludedBefore, 0, 0, (kept > 0 ? 1 : 0) - timesBefore)
        continue
      }
    }
    words[at + 1] = (kept << 16) | (minutes - kept)
    credited += kept
    excluded += minutes - kept
    times += -kept >>> 31
  }
  sums.month(person, month, credited, excluded, 0, 0, times)
  sums.person(person)
}
