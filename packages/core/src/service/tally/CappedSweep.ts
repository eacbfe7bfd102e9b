/**
 * Steps 2 to 6 over the packed rows of one person, in order of time, under a minimum and a cap of the day.
 *
 * A row is no longer than a day, so it touches its own day and perhaps the next. Of each day only what its cap has given is remembered.
 */
import type { Months } from "./Months.ts"
import { wordsPerRow } from "./Packing.ts"
import { minuteBits, minuteMask } from "./RowSource.ts"
import { minutesPerDay } from "./Sweep.ts"
import type { TimeSums } from "./TimeSums.ts"

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
  const { of: monthOf, origin } = months
  let [month, today, midnight, reach] = [-1, -2, -0x8000_0000, -0x8000_0000]
  let [spentToday, spentNext] = [0, 0]
  let [credited, excluded, overage, toppedUp, times] = [0, 0, 0, 0, 0]
  for (let at = from; at < end; at += wordsPerRow) {
    const half = words[at] ?? 0
    const start = half >> 1
    if (start >= midnight) {
      const day = ((start - origin) / minutesPerDay) | 0
      spentToday = day === today + 1 ? spentNext : 0
      spentNext = 0
      today = day
      midnight = origin + (day + 1) * minutesPerDay
      const now = monthOf[day] ?? 0
      if (now !== month) {
        if (at > from) sums.month(person, month, credited, excluded, overage, toppedUp, times)
        credited = excluded = overage = toppedUp = times = 0
        month = now
      }
    }
    const word = words[at + 1] ?? 0
    const minutes = (word >>> minuteBits) & minuteMask
    let kept = minutes - (word & minuteMask)
    // What it keeps before midnight, and after, so that each day's cap and each month takes its own.
    let before = kept
    let stated = minutes
    if ((half & 1) === 0) {
      const finish = start + kept
      if (reach > start) kept = reach < finish ? finish - reach : 0
      if (finish > reach) reach = finish
      before = kept
      if (start + minutes > midnight) {
        stated = midnight - start
        before = Math.max(0, Math.min(kept, midnight - (finish - kept)))
      }
    }
    const extra = kept > 0 && kept < minimum ? minimum - kept : 0
    const asked = before === kept ? kept + extra : before
    const room = dayCap - spentToday
    const given = asked < room ? asked : room
    spentToday += given
    let all = given
    if (stated < minutes) {
      // Over midnight: the other day has a cap, and perhaps a month, of its own.
      const askedNext = kept + extra - asked
      const roomNext = dayCap - spentNext
      const givenNext = askedNext < roomNext ? askedNext : roomNext
      spentNext += givenNext
      all += givenNext
      const keptNext = kept - before
      const extraNext = before === kept ? 0 : extra
      const next = monthOf[today + 1] ?? 0
      const excludedNext = minutes - stated - keptNext
      const timesNext = all > 0 && given === 0 ? 1 : 0
      if (next === month) {
        credited += givenNext
        excluded += excludedNext
        overage += askedNext - givenNext
        toppedUp += extraNext
        times += timesNext
      } else sums.month(person, next, givenNext, excludedNext, askedNext - givenNext, extraNext, timesNext)
      toppedUp -= extraNext
    }
    words[at] = ((kept + extra - all) << 16) | extra
    words[at + 1] = (all << 16) | (minutes - kept)
    credited += given
    excluded += stated - before
    overage += asked - given
    toppedUp += extra
    times += -given >>> 31
  }
  sums.month(person, month, credited, excluded, overage, toppedUp, times)
  sums.person(person)
}
