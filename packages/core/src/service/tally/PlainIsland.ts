/**
 * The days around one row of a person's plain records that hang together, and what the row and those behind it give: once with that row,
 * once without it. Those in front of it give the same either way. The memory is used again for the next change.
 */
import { type EraTable, noCap } from "./EraTable.ts"
import * as IslandRow from "./IslandRow.ts"
import * as PackedRow from "./PackedRow.ts"
import type { PlainShelves } from "./PlainShelves.ts"
import * as Sweep from "./Sweep.ts"

const { credited, excluded, overage, toppedUp, nextDay, width } = IslandRow
const { minutesPerDay } = Sweep
const { longAgo } = PackedRow

export class PlainIsland {
  readonly #shelves: PlainShelves
  readonly #minimum: number
  readonly #dayCap: number
  /** The island's first place on the open shelf. */
  from = 0
  /** The one behind its last. */
  end = 0
  /** What the row and those behind it give. */
  with = new Int32Array(16 * width)
  without = new Int32Array(16 * width)

  /** Where the sweep stands: until when time is taken, the day, and what the caps of this day and of the next have given. */
  #reach = longAgo
  #today = longAgo
  #spentToday = 0
  #spentNext = 0

  constructor(eras: EraTable, shelves: PlainShelves) {
    this.#shelves = shelves
    this.#minimum = eras.minimum[0] ?? 0
    this.#dayCap = eras.dayCap[0] ?? noCap
  }

  /** Looks around a row, and counts from it on. */
  around(at: number): void {
    this.#bound(at)
    const size = (this.end - at) * width
    if (size > this.with.length) {
      this.with = new Int32Array(size * 2)
      this.without = new Int32Array(size * 2)
    }
    this.#stand(longAgo, longAgo, 0, 0)
    this.#sweep(this.from, at, this.with, 0)
    const [reach, today, spentToday, spentNext] = [this.#reach, this.#today, this.#spentToday, this.#spentNext] as const
    this.#sweep(at, this.end, this.with, 0)
    this.#stand(reach, today, spentToday, spentNext)
    // The first stays 0: without the row it gives nothing.
    this.#sweep(at + 1, this.end, this.without, width)
  }

  /** The days around a row that nothing reaches into or out of: from a day's first row to a day's last. */
  #bound(at: number): void {
    const shelves = this.#shelves
    let low = dayOf(shelves.keyAt(at) >> 1) * minutesPerDay
    let high = low + minutesPerDay
    let from = at
    for (;;) {
      while (from > 0 && shelves.keyAt(from - 1) >= low * 2) from--
      let before = from - 1
      while (before >= 0 && shelves.keyAt(before) >= (low - minutesPerDay) * 2 && this.#finish(before) <= low) before--
      if (before < 0 || shelves.keyAt(before) < (low - minutesPerDay) * 2) break
      low -= minutesPerDay
    }
    let to = from
    for (; to < shelves.end && shelves.keyAt(to) < high * 2; to++) if (this.#finish(to) > high) high += minutesPerDay
    this.from = from
    this.end = to
  }

  /** Where a row's kept time ends at the latest; long ago where there is none on the clock. */
  #finish(at: number): number {
    const key = this.#shelves.keyAt(at)
    const minutes = this.#shelves.minutesAt(at)
    return (key & 1) === 1 || this.#shelves.isGap(at) ? longAgo : (key >> 1) + (minutes >>> 16) - (minutes & 0xffff)
  }

  #stand(reach: number, today: number, spentToday: number, spentNext: number): void {
    this.#reach = reach
    this.#today = today
    this.#spentToday = spentToday
    this.#spentNext = spentNext
  }

  /** Steps 2 to 6 over some rows, from where the sweep stands; what they give goes to `out`, from `to` on. */
  #sweep(from: number, end: number, out: Int32Array, to: number): void {
    if (from >= end) return
    const shelves = this.#shelves
    const minimum = this.#minimum
    const dayCap = this.#dayCap
    let reach = this.#reach
    let today = this.#today
    let spentToday = this.#spentToday
    let spentNext = this.#spentNext
    for (let at = from; at < end; at++, to += width) {
      if (shelves.isGap(at)) {
        clear(out, to)
        continue
      }
      const key = shelves.keyAt(at)
      const stated = shelves.minutesAt(at) >>> 16
      const day = dayOf(key >> 1)
      let kept = stated - (shelves.minutesAt(at) & 0xffff)
      // What of it lies before midnight.
      let statedToday = stated
      let keptToday = kept
      if ((key & 1) === 0) {
        const start = key >> 1
        const finish = start + kept
        if (reach > start) kept = reach < finish ? finish - reach : 0
        if (finish > reach) reach = finish
        const midnight = (day + 1) * minutesPerDay
        statedToday = Math.min(stated, midnight - start)
        keptToday = Math.max(0, Math.min(kept, midnight - (finish - kept)))
      }
      if (day !== today) {
        spentToday = day === today + 1 ? spentNext : 0
        spentNext = 0
        today = day
      }
      const extra = kept > 0 && kept < minimum ? minimum - kept : 0
      const extraToday = keptToday === kept ? extra : 0
      const asked = keptToday + extraToday
      const given = Math.min(asked, dayCap - spentToday)
      spentToday += given
      out[to + credited] = given
      out[to + excluded] = statedToday - keptToday
      out[to + overage] = asked - given
      out[to + toppedUp] = extraToday
      const askedNext = kept + extra - asked
      const givenNext = Math.min(askedNext, dayCap - spentNext)
      spentNext += givenNext
      out[to + nextDay + credited] = givenNext
      out[to + nextDay + excluded] = stated - statedToday - (kept - keptToday)
      out[to + nextDay + overage] = askedNext - givenNext
      out[to + nextDay + toppedUp] = extra - extraToday
    }
    this.#stand(reach, today, spentToday, spentNext)
  }
}

/** By hand: to call the built-in for eight numbers costs more than the numbers. */
const clear = (out: Int32Array, from: number): void => {
  for (let place = from; place < from + width; place++) out[place] = 0
}

/** Days beyond the farthest minute. */
const farDays = 745_654

/**
 * Of a minute as near as `PackedRow.farthestMinute`, or a day farther. In integers, counted from a day before all others: to round a quotient
 * of doubles downwards takes longer than the rest of a row.
 */
export const dayOf = (minute: number): number => (((minute + farDays * minutesPerDay) / minutesPerDay) | 0) - farDays
