/**
 * The days around one row of a person's plain records that hang together, and what each row on them gives: once with that row, once without
 * it. The memory is used again for the next change.
 */
import { type EraTable, noCap } from "./EraTable.ts"
import * as IslandRow from "./IslandRow.ts"
import * as PackedRow from "./PackedRow.ts"
import type { PlainShelves } from "./PlainShelves.ts"
import * as Sweep from "./Sweep.ts"

const { credited, excluded, overage, toppedUp, nextDay, width } = IslandRow
const { minutesPerDay } = Sweep
const { longAgo } = PackedRow

const nowhere = -1

export class PlainIsland {
  readonly #shelves: PlainShelves
  readonly #minimum: number
  readonly #dayCap: number
  /** Places on the open shelf: the first, and the one behind the last. */
  from = 0
  end = 0
  /** What the rows from `from` on give. */
  with = new Int32Array(16 * width)
  without = new Int32Array(16 * width)

  constructor(eras: EraTable, shelves: PlainShelves) {
    this.#shelves = shelves
    this.#minimum = eras.minimum[0] ?? 0
    this.#dayCap = eras.dayCap[0] ?? noCap
  }

  /** Looks around a row, and counts the days with it and without it. */
  around(at: number): void {
    this.#island(at)
    const size = (this.end - this.from) * width
    if (size > this.with.length) {
      this.with = new Int32Array(size * 2)
      this.without = new Int32Array(size * 2)
    }
    this.#sweep(nowhere, this.with)
    this.#sweep(at, this.without)
  }

  /** The days around a row that nothing reaches into or out of: from a day's first row to a day's last. */
  #island(at: number): void {
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

  /** Steps 2 to 6 over the island, as if there were no row at `absent`. */
  #sweep(absent: number, out: Int32Array): void {
    const shelves = this.#shelves
    const minimum = this.#minimum
    const dayCap = this.#dayCap
    let reach = longAgo
    let today = longAgo
    let spentToday = 0
    let spentNext = 0
    for (let at = this.from, to = 0; at < this.end; at++, to += width) {
      if (at === absent || shelves.isGap(at)) {
        for (let place = to; place < to + width; place++) out[place] = 0
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
        const end = start + kept
        if (reach > start) kept = reach < end ? end - reach : 0
        if (end > reach) reach = end
        const midnight = (day + 1) * minutesPerDay
        statedToday = Math.min(stated, midnight - start)
        keptToday = Math.max(0, Math.min(kept, midnight - (end - kept)))
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
  }
}

export const dayOf = (minute: number): number => Math.floor(minute / minutesPerDay)
