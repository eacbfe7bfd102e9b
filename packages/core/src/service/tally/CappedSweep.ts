/**
 * Steps 2 to 6 over the packed rows of one person, in order of time, under a minimum and a cap of the day.
 *
 * A row is no longer than a day, so it touches its own day and perhaps the next. Of each day only what its cap has given is remembered.
 */
import type { Months } from "./Months.ts"
import * as PackedRow from "./PackedRow.ts"
import { type PersonSums, stepOf, usualPlace } from "./PersonSums.ts"
import type { TimeSums } from "./TimeSums.ts"

const { wordsPerRow, minuteBits, minuteMask, longAgo } = PackedRow

/** Minutes; either may be such that it never matters: 0, and `noCap`. */
export interface Limits {
  readonly minimum: number
  readonly dayCap: number
}

/** Leaves the rows that lie apart, in word 1 credited and excluded minutes of each, in word 0 overage and top-up, sixteen bits each. */
export const sweep = (
  words: Int32Array,
  from: number,
  end: number,
  { minimum, dayCap }: Limits,
  months: Months,
  sums: TimeSums,
  own: PersonSums
): void => {
  const { of: monthOf, end: endOf } = months
  const { person, nextMonth } = own
  const usual = usualPlace(words, from, end)
  let apart = from | 0
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
    for (; at < end; at = (at + wordsPerRow) | 0) {
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
          nextMonth.credited += givenLater
          nextMonth.excluded += statedLater - keptLater
          nextMonth.overage += askedLater - givenLater
          nextMonth.toppedUp += extraLater
          nextMonth.personTimes += timesLater
        }
      }
      const place = words[at + 2] ?? 0
      words[apart] = ((kept + extra - all) << 16) | extra
      words[apart + 1] = (all << 16) | (minutes - kept)
      words[apart + 2] = place
      apart = (apart + stepOf(place, usual)) | 0
    }
    sums.month(person, month, credited, excluded, overage, toppedUp, times)
    allCredited += credited
    allExcluded += excluded
    allOverage += overage
    allToppedUp += toppedUp
    allTimes += times
    if (nextMonth.credited + nextMonth.excluded + nextMonth.overage > 0) {
      allCredited += nextMonth.credited
      allExcluded += nextMonth.excluded
      allOverage += nextMonth.overage
      allToppedUp += nextMonth.toppedUp
      allTimes += nextMonth.personTimes
      sums.nextMonth(person, month + 1, nextMonth)
    }
  }
  own.credited = allCredited
  own.excluded = allExcluded
  own.overage = allOverage
  own.toppedUp = allToppedUp
  own.personTimes = allTimes
  own.usual = usual
  own.end = apart
  sums.person(own)
}

/** What kept time lacks of the minimum; none without kept time. No branch: one row in four lacks something, which no processor foresees. */
const lackOf = (kept: number, minimum: number): number => atLeastZero(minimum - kept) & (-kept >> 31)

const atLeastZero = (value: number): number => value & ~(value >> 31)
