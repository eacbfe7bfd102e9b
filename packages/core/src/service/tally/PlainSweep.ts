/**
 * Steps 2 to 4 over the packed rows of one person, in order of time, where the policy knows neither minimum nor cap: only the ends of months
 * matter, and days are not looked at.
 */
import type { Months } from "./Months.ts"
import * as PackedRow from "./PackedRow.ts"
import type { TimeSums } from "./TimeSums.ts"

const { wordsPerRow, minuteBits, minuteMask, longAgo } = PackedRow

/** Leaves in word 1 what became of each row: credited and excluded minutes, sixteen bits each. */
export const sweep = (words: Int32Array, from: number, end: number, person: number, months: Months, sums: TimeSums): void => {
  const { of: monthOf, end: endOf } = months
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
    // Rare: of a row in two months, what lies in the second.
    let creditedNext = 0
    let statedNext = 0
    let timesNext = 0
    for (; at < end; at += wordsPerRow) {
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
          creditedNext += keptLater
          statedNext += statedLater
          timesNext += timesLater
          credited -= keptLater
          stated -= statedLater
          times -= timesLater
        }
      }
      words[at + 1] = (kept << 16) | (minutes - kept)
      credited += kept
      stated += minutes
      times += -kept >>> 31
    }
    sums.month(person, month, credited, stated - credited, 0, 0, times)
    if (statedNext > 0) sums.month(person, month + 1, creditedNext, statedNext - creditedNext, 0, 0, timesNext)
    allCredited += credited + creditedNext
    allStated += stated + statedNext
    allTimes += times + timesNext
  }
  sums.person(person, allCredited, allStated - allCredited, 0, 0, allTimes)
}
