/**
 * Steps 2 to 6 over the packed rows of one person, in order of time, under a minimum and a cap of the day.
 *
 * A row is no longer than a day, so it touches its own day and perhaps the next. Of each day only what its cap has given is remembered.
 */
import type { Months } from "./Months.ts"
import * as PackedRow from "./PackedRow.ts"
import type { TimeSums } from "./TimeSums.ts"

const { wordsPerRow, minuteBits, minuteMask, longAgo } = PackedRow

/** Minutes; either may be such that it never matters: 0, and `noCap`. */
export interface Limits {
  readonly minimum: number
  readonly dayCap: number
}

/** Leaves of each row in word 1 credited and excluded minutes, in word 0 overage and top-up, sixteen bits each. */
export const sweep = (
  words: Int32Array,
  from: number,
  end: number,
  person: number,
  { minimum, dayCap }: Limits,
  months: Months,
  sums: TimeSums
): void => {
  const { of: monthOf, end: endOf } = months
  let today = -2
  let midnight = longAgo
  let reach = longAgo
  let spentToday = 0
  let spentNext = 0
  let allCredited = 0
  let allExcluded = 0
  let allOverage = 0
  let allToppedUp = 0
  let allTimes = 0
  for (let at = from; at < end;) {
    const first = months.dayOf((words[at] ?? 0) >> 1)
    const month = monthOf[first] ?? 0
    const monthEnd = endOf[first] ?? 0
    let credited = 0
    let excluded = 0
    let overage = 0
    let toppedUp = 0
    let times = 0
    // Rare: of a row in two months, what lies in the second.
    let creditedNext = 0
    let excludedNext = 0
    let overageNext = 0
    let toppedUpNext = 0
    let timesNext = 0
    for (; at < end; at += wordsPerRow) {
      const half = words[at] ?? 0
      const start = half >> 1
      if (start >= monthEnd) break
      if (start >= midnight) {
        const day = months.dayOf(start)
        spentToday = day === today + 1 ? spentNext : 0
        spentNext = 0
        today = day
        midnight = months.midnightAfter(day)
      }
      const word = words[at + 1] ?? 0
      const minutes = (word >>> minuteBits) & minuteMask
      let kept = minutes - (word & minuteMask)
      // What of it lies after midnight, so that each day's cap and each month takes its own.
      let keptLater = 0
      let statedLater = 0
      if ((half & 1) === 0) {
        const finish = start + kept
        if (reach > start) kept = reach < finish ? finish - reach : 0
        if (finish > reach) reach = finish
        if (start + minutes > midnight) {
          keptLater = Math.min(kept, Math.max(0, finish - midnight))
          statedLater = start + minutes - midnight
        }
      }
      const extra = lackOf(kept, minimum)
      const extraLater = keptLater > 0 ? extra : 0
      const asked = kept - keptLater + extra - extraLater
      const over = atLeastZero(asked - (dayCap - spentToday))
      const given = asked - over
      spentToday += given
      credited += given
      excluded += minutes - statedLater - (kept - keptLater)
      overage += over
      toppedUp += extra - extraLater
      times += -given >>> 31
      let all = given
      if (statedLater > 0) {
        const askedLater = keptLater + extraLater
        const givenLater = Math.min(askedLater, dayCap - spentNext)
        spentNext += givenLater
        all += givenLater
        const timesLater = givenLater > 0 && given === 0 ? 1 : 0
        if (midnight < monthEnd) {
          credited += givenLater
          excluded += statedLater - keptLater
          overage += askedLater - givenLater
          toppedUp += extraLater
          times += timesLater
        } else {
          creditedNext += givenLater
          excludedNext += statedLater - keptLater
          overageNext += askedLater - givenLater
          toppedUpNext += extraLater
          timesNext += timesLater
        }
      }
      words[at] = ((kept + extra - all) << 16) | extra
      words[at + 1] = (all << 16) | (minutes - kept)
    }
    sums.month(person, month, credited, excluded, overage, toppedUp, times)
    if (creditedNext + excludedNext + overageNext > 0)
      sums.month(person, month + 1, creditedNext, excludedNext, overageNext, toppedUpNext, timesNext)
    allCredited += credited + creditedNext
    allExcluded += excluded + excludedNext
    allOverage += overage + overageNext
    allToppedUp += toppedUp + toppedUpNext
    allTimes += times + timesNext
  }
  sums.person(person, allCredited, allExcluded, allOverage, allToppedUp, allTimes)
}

/** What kept time lacks of the minimum; none without kept time. No branch: one row in four lacks something, which no processor foresees. */
const lackOf = (kept: number, minimum: number): number => atLeastZero(minimum - kept) & (-kept >> 31)

const atLeastZero = (value: number): number => value & ~(value >> 31)
