/**
 * Steps 2 to 6 over one bucket of packed rows: put in order, swept once, then spread over the cells of each place.
 *
 * A row is no longer than a day, so it touches its own day and perhaps the next. Of each day only what its cap has given is remembered.
 */
import * as Day from "../../foundation/Day.ts"
import type { Cells } from "./Cells.ts"
import { type EraTable, noCap } from "./EraTable.ts"
import { type Packed, wordsPerRow } from "./Packing.ts"
import * as Radix from "./Radix.ts"
import { minutesPerDay } from "./Sweep.ts"
import type { Key } from "./Totals.ts"

export class NarrowSweep {
  readonly #packed: Packed
  readonly #cells: ReadonlyMap<Key, Cells>
  readonly #plain: boolean
  readonly #minimum: number
  readonly #dayCap: number
  /** `Day.monthIndex` of each day from the origin on. */
  readonly #monthOf: Int32Array
  readonly #perPerson: Int32Array
  /** Sort keys of the bucket and, beside each, the row it belongs to. */
  #keys = new Int32Array(0)
  #rows = new Int32Array(0)
  /** What became of each row, in the same order. */
  #credited = new Int32Array(0)
  #excluded = new Int32Array(0)
  #overage = new Int32Array(0)
  #toppedUp = new Int32Array(0)

  constructor(packed: Packed, eras: EraTable, cells: ReadonlyMap<Key, Cells>) {
    this.#packed = packed
    this.#cells = cells
    this.#plain = eras.plain
    this.#minimum = eras.minimum[0] ?? 0
    this.#dayCap = eras.dayCap[0] ?? noCap
    const firstDay = packed.origin / minutesPerDay
    this.#monthOf = Int32Array.from({ length: packed.days + 1 }, (_, day) => Day.monthIndex((firstDay + day) as Day.Day))
    this.#perPerson = new Int32Array(packed.peoplePerBucket + 1)
    cells.get("month")?.reserve((this.#monthOf[packed.days] ?? 0) + 1)
  }

  /** `firstPerson` is the code of the first person of bucket 0. */
  bucket(bucket: number, firstPerson: number): void {
    const from = this.#packed.bounds[bucket] ?? 0
    const length = (this.#packed.bounds[bucket + 1] ?? 0) - from
    if (length > this.#keys.length) this.#makeRoom(length)
    this.#order(from, length)
    const base = firstPerson + bucket * this.#packed.peoplePerBucket
    this.#sweep(from, length, base)
    for (const { key, shift, mask } of this.#packed.fields) {
      const cells = this.#cells.get(key)
      if (cells !== undefined) this.#spread(cells, shift, mask, from, length, base)
    }
  }

  /** By person (counted), then by time (inserted, since rows come nearly in order of time). Stable throughout. */
  #order(from: number, length: number): void {
    const { words, timeBits } = this.#packed
    const next = this.#perPerson.fill(0)
    const end = (from + length) * wordsPerRow
    for (let at = from * wordsPerRow; at < end; at += wordsPerRow) {
      const after = ((words[at] ?? 0) >>> timeBits) + 1
      next[after] = (next[after] ?? 0) + 1
    }
    for (let person = 1; person < next.length; person++) next[person] = (next[person] ?? 0) + (next[person - 1] ?? 0)
    const keys = this.#keys
    const rows = this.#rows
    for (let at = from * wordsPerRow; at < end; at += wordsPerRow) {
      const key = words[at] ?? 0
      const person = key >>> timeBits
      const to = next[person] ?? 0
      next[person] = to + 1
      keys[to] = key
      rows[to] = at
    }
    let moves = 0
    const most = length * 16
    for (let i = 1; i < length; i++) {
      const key = keys[i] ?? 0
      if ((keys[i - 1] ?? 0) <= key) continue
      const row = rows[i] ?? 0
      let to = i
      do {
        keys[to] = keys[to - 1] ?? 0
        rows[to] = rows[to - 1] ?? 0
        to--
      } while (to > 0 && (keys[to - 1] ?? 0) > key)
      keys[to] = key
      rows[to] = row
      moves += i - to
      if (moves > most) {
        Radix.sort(keys, rows, length)
        return
      }
    }
  }

  #sweep(from: number, length: number, base: number): void {
    const { words, timeBits } = this.#packed
    const keys = this.#keys
    const rows = this.#rows
    const monthOf = this.#monthOf
    const plain = this.#plain
    const minimum = this.#minimum
    const dayCap = this.#dayCap
    const timeMask = (1 << timeBits) - 1
    const months = this.#cells.get("month")
    const people = this.#cells.get("volunteer")
    const [creditedOf, excludedOf, overageOf, toppedUpOf] = [this.#credited, this.#excluded, this.#overage, this.#toppedUp]
    let [person, reach, today, spentToday, spentNext] = [-1, -1, -1, 0, 0]
    // Sums of the person, and of the month the sweep is in; booked when it leaves them.
    let [ownCredited, ownExcluded, ownOverage, ownToppedUp, ownTimes] = [0, 0, 0, 0, 0]
    let [month, runCredited, runExcluded, runOverage, runToppedUp, runTimes] = [-1, 0, 0, 0, 0, 0]
    for (let i = 0; i <= length; i++) {
      const key = i < length ? (keys[i] ?? 0) : -1
      const own = i < length ? key >>> timeBits : -2
      const half = key & timeMask
      const start = (half & 1) === 1 ? (half >> 1) - minutesPerDay + 1 : half >> 1
      const day = (start / minutesPerDay) | 0
      const at = own === person ? (monthOf[day] ?? 0) : -1
      if (at !== month || own !== person) {
        if (months !== undefined && month >= 0) addTo(months, month, base + person, runCredited, runExcluded, runOverage, runToppedUp, runTimes)
        ownCredited += runCredited
        ownExcluded += runExcluded
        ownOverage += runOverage
        ownToppedUp += runToppedUp
        ownTimes += runTimes
        runCredited = runExcluded = runOverage = runToppedUp = runTimes = 0
        if (own !== person) {
          if (people !== undefined && person >= 0) addTo(people, base + person, base + person, ownCredited, ownExcluded, ownOverage, ownToppedUp, ownTimes)
          ownCredited = ownExcluded = ownOverage = ownToppedUp = ownTimes = 0
          if (i === length) break
          person = own
          reach = today = -1
          spentToday = spentNext = 0
        }
        month = monthOf[day] ?? 0
      }
      const word = words[(rows[i] ?? 0) + 1] ?? 0
      const minutes = word >>> 16
      const left = minutes - (word & 0xffff)
      let kept = left
      let begin = start
      if ((half & 1) === 0) {
        const end = start + left
        if (reach > start) begin = reach < end ? reach : end
        kept = end - begin
        if (end > reach) reach = end
      }
      const midnight = (day + 1) * minutesPerDay
      const crosses = (half & 1) === 0 && start + minutes > midnight
      let credited = kept
      let overage = 0
      let toppedUp = 0
      let later = 0
      // Of a row over midnight: what it keeps before, so that each day's cap and month takes its own.
      const before = crosses ? (begin < midnight ? Math.min(kept, midnight - begin) : 0) : kept
      let creditedBefore = before
      if (!plain && kept > 0) {
        if (kept < minimum) toppedUp = minimum - kept
        if (day !== today) {
          spentToday = day === today + 1 ? spentNext : 0
          spentNext = 0
          today = day
        }
        const onDay = before === kept ? kept + toppedUp : before
        const room = dayCap > spentToday ? dayCap - spentToday : 0
        creditedBefore = onDay < room ? onDay : room
        spentToday += creditedBefore
        later = kept + toppedUp - onDay
        const roomLater = dayCap > spentNext ? dayCap - spentNext : 0
        const creditedLater = later < roomLater ? later : roomLater
        spentNext += creditedLater
        credited = creditedBefore + creditedLater
        overage = kept + toppedUp - credited
      }
      creditedOf[i] = credited
      excludedOf[i] = minutes - kept
      if (!plain) {
        overageOf[i] = overage
        toppedUpOf[i] = toppedUp
      }
      if (crosses && monthOf[day + 1] !== month) {
        const statedBefore = midnight - start
        const [beforeToppedUp, beforeOverage] = later > 0 || before === 0 ? [0, before - creditedBefore] : [toppedUp, before + toppedUp - creditedBefore]
        if (months !== undefined) {
          const next = monthOf[day + 1] ?? 0
          const times = credited > 0 ? 1 : 0
          const first = creditedBefore > 0 ? 1 : 0
          addTo(months, month, base + person, creditedBefore, statedBefore - before, beforeOverage, beforeToppedUp, first)
          addTo(
            months, next, base + person, credited - creditedBefore, minutes - kept - (statedBefore - before), overage - beforeOverage,
            toppedUp - beforeToppedUp, times - first
          )
        }
        ownCredited += credited
        ownExcluded += minutes - kept
        ownOverage += overage
        ownToppedUp += toppedUp
        if (credited > 0) ownTimes++
        continue
      }
      runCredited += credited
      runExcluded += minutes - kept
      runOverage += overage
      runToppedUp += toppedUp
      if (credited > 0) runTimes++
    }
  }

  /** One more total over the same rows: those of a place. */
  #spread(cells: Cells, shift: number, mask: number, from: number, length: number, base: number): void {
    const { words, timeBits } = this.#packed
    const [keys, rows, creditedOf, excludedOf, overageOf, toppedUpOf] = [
      this.#keys, this.#rows, this.#credited, this.#excluded, this.#overage, this.#toppedUp
    ]
    const { credited, excluded, overage, toppedUp, personTimes, people, last } = cells
    const plain = this.#plain
    for (let i = 0; i < length; i++) {
      const cell = ((words[(rows[i] ?? 0) + 2] ?? 0) >>> shift) & mask
      const minutes = creditedOf[i] ?? 0
      if (minutes > 0) {
        credited[cell] = (credited[cell] ?? 0) + minutes
        personTimes[cell] = (personTimes[cell] ?? 0) + 1
        const person = base + ((keys[i] ?? 0) >>> timeBits) + 1
        if (last[cell] !== person) {
          last[cell] = person
          people[cell] = (people[cell] ?? 0) + 1
        }
      }
      const lost = excludedOf[i] ?? 0
      if (lost > 0) excluded[cell] = (excluded[cell] ?? 0) + lost
      if (!plain) {
        overage[cell] = (overage[cell] ?? 0) + (overageOf[i] ?? 0)
        toppedUp[cell] = (toppedUp[cell] ?? 0) + (toppedUpOf[i] ?? 0)
      }
    }
  }

  #makeRoom(length: number): void {
    this.#keys = new Int32Array(length)
    this.#rows = new Int32Array(length)
    this.#credited = new Int32Array(length)
    this.#excluded = new Int32Array(length)
    this.#overage = new Int32Array(length)
    this.#toppedUp = new Int32Array(length)
  }
}

const addTo = (
  cells: Cells, cell: number, person: number, credited: number, excluded: number, overage: number, toppedUp: number, times: number
): void => {
  cells.credited[cell] = (cells.credited[cell] ?? 0) + credited
  cells.excluded[cell] = (cells.excluded[cell] ?? 0) + excluded
  cells.overage[cell] = (cells.overage[cell] ?? 0) + overage
  cells.toppedUp[cell] = (cells.toppedUp[cell] ?? 0) + toppedUp
  cells.personTimes[cell] = (cells.personTimes[cell] ?? 0) + times
  if (credited > 0) cells.person(cell, person, 1)
}
