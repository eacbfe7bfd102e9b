/**
 * Steps 2 to 4 over the packed rows of one person, in order of time, where the policy knows neither minimum nor cap: only the ends of months
 * matter, and days are not looked at.
 */
import type { Months } from "./Months.ts"
import * as PackedRow from "./PackedRow.ts"
import { type PersonSums, stepOf, usualPlace } from "./PersonSums.ts"
import type { TimeSums } from "./TimeSums.ts"

const { wordsPerRow, minuteBits, minuteMask, longAgo } = PackedRow

/** Leaves the rows of other places than the usual one, in word 1 what became of each: credited and excluded minutes, sixteen bits each. */
export const sweep = (words: Int32Array, from: number, end: number, months: Months, sums: TimeSums, own: PersonSums): void => {
  const { of: monthOf, end: endOf } = months
  const { person, nextMonth } = own
  const usual = usualPlace(words, from, end)
  let apart = from | 0
  let reach = longAgo
  let allCredited = 0
  let allStated = 0
  let allTimes = 0
  for (let at = from; at < end;) {
    const day = months.dayOf((words[at] ?? 0) >> 1)
    const month = monthOf[day] ?? 0
    const monthEnd = endOf[day] ?? 0
    let credited = 0
    let stated = 0
    let times = 0
    for (; at < end; at = (at + wordsPerRow) | 0) {
      const half = words[at] ?? 0
      const start = half >> 1
      if (start >= monthEnd) break
      const word = words[at + 1] ?? 0
      const minutes = (word >>> minuteBits) & minuteMask
      let kept = minutes - (word & minuteMask)
      if ((half & 1) === 0) {
        const finish = start + kept
        if (reach > start) kept = reach < finish ? finish - reach : 0
        if (finish > reach) reach = finish
        if (start + minutes > monthEnd) {
          const statedLater = start + minutes - monthEnd
          const keptLater = Math.min(kept, Math.max(0, finish - monthEnd))
          const timesLater = keptLater > 0 && keptLater === kept ? 1 : 0
          nextMonth.credited += keptLater
          nextMonth.excluded += statedLater - keptLater
          nextMonth.personTimes += timesLater
          credited -= keptLater
          stated -= statedLater
          times -= timesLater
        }
      }
      const place = words[at + 2] ?? 0
      words[apart + 1] = (kept << 16) | (minutes - kept)
      words[apart + 2] = place
      apart = (apart + stepOf(place, usual)) | 0
      credited += kept
      stated += minutes
      times += -kept >>> 31
    }
    sums.month(person, month, credited, stated - credited, 0, 0, times)
    allCredited += credited
    allStated += stated
    allTimes += times
    const later = nextMonth.credited + nextMonth.excluded
    if (later > 0) {
      allCredited += nextMonth.credited
      allStated += later
      allTimes += nextMonth.personTimes
      sums.nextMonth(person, month + 1, nextMonth)
    }
  }
  own.credited = allCredited
  own.excluded = allStated - allCredited
  own.personTimes = allTimes
  own.usual = usual
  own.end = apart
  sums.person(own)
}
