/**
 * Steps 2 to 6 over one bucket of packed rows: put in order, then swept once. Neighbouring rows of one person and month,
 * or of one person and place, are summed first and booked together.
 *
 * A row is no longer than a day, so it touches its own day and perhaps the next. Of each day only what its cap has given is remembered.
 */
import * as Day from "../../foundation/Day.ts"
import type { Cells } from "./Cells.ts"
import { type EraTable, noCap } from "./EraTable.ts"
import { type Field, type Packed, wordsPerRow } from "./Packing.ts"
import * as Radix from "./Radix.ts"
import { minutesPerDay } from "./Sweep.ts"
import type { Key } from "./Totals.ts"

interface Place extends Field {
  readonly cells: Cells
}

export class NarrowSweep {
  readonly #packed: Packed
  readonly #people: Cells | undefined
  readonly #months: Cells | undefined
  readonly #places: readonly Place[]
  readonly #plain: boolean
  readonly #minimum: number
  readonly #dayCap: number
  /** `Day.monthIndex` of each day from the origin on. */
  readonly #monthOf: Int32Array
  readonly #next: Int32Array
  /** The bucket's rows in order. */
  #words = new Int32Array(0)

  constructor(packed: Packed, eras: EraTable, cells: ReadonlyMap<Key, Cells>) {
    this.#packed = packed
    this.#people = cells.get("volunteer")
    this.#months = cells.get("month")
    this.#places = packed.fields.flatMap((field) => {
      const found = cells.get(field.key)
      return found === undefined ? [] : [{ ...field, cells: found }]
    })
    this.#plain = eras.plain
    this.#minimum = eras.minimum[0] ?? 0
    this.#dayCap = eras.dayCap[0] ?? noCap
    const firstDay = packed.origin / minutesPerDay
    this.#monthOf = Int32Array.from({ length: packed.days + 1 }, (_, day) => Day.monthIndex((firstDay + day) as Day.Day))
    this.#next = new Int32Array(packed.peoplePerBucket)
    this.#months?.reserve((this.#monthOf[packed.days] ?? 0) + 1)
  }

  /** All buckets. `firstPerson` is the code of the first person of the range. */
  run(firstPerson: number): void {
    const { offsets, peoplePerBucket } = this.#packed
    const people = offsets.length - 1
    for (let person = 0; person < people; person += peoplePerBucket) {
      const end = Math.min(people, person + peoplePerBucket)
      const from = offsets[person] ?? 0
      const length = (offsets[end] ?? 0) - from
      if (length * wordsPerRow > this.#words.length) this.#words = new Int32Array(length * wordsPerRow)
      for (let one = person; one < end; one++) this.#next[one - person] = ((offsets[one] ?? 0) - from) * wordsPerRow
      this.#order(from, length)
      this.#sweep(length, firstPerson + person)
    }
  }

  /** By person (their places are known), then by time (inserted, since rows come nearly in order of time). Stable throughout. */
  #order(from: number, length: number): void {
    const { words, timeBits } = this.#packed
    const sorted = this.#words
    const next = this.#next
    const end = (from + length) * wordsPerRow
    for (let at = from * wordsPerRow; at < end; at += wordsPerRow) {
      const key = words[at] ?? 0
      const person = key >>> timeBits
      const to = next[person] ?? 0
      next[person] = to + wordsPerRow
      sorted[to] = key
      sorted[to + 1] = words[at + 1] ?? 0
      sorted[to + 2] = words[at + 2] ?? 0
    }
    let patience = length * 16
    const last = length * wordsPerRow
    for (let at = wordsPerRow; at < last; at += wordsPerRow) {
      const key = sorted[at] ?? 0
      if ((sorted[at - wordsPerRow] ?? 0) <= key) continue
      const time = sorted[at + 1] ?? 0
      const place = sorted[at + 2] ?? 0
      let to = at
      do {
        sorted[to] = sorted[to - 3] ?? 0
        sorted[to + 1] = sorted[to - 2] ?? 0
        sorted[to + 2] = sorted[to - 1] ?? 0
        to -= wordsPerRow
        patience--
      } while (to > 0 && (sorted[to - wordsPerRow] ?? 0) > key)
      sorted[to] = key
      sorted[to + 1] = time
      sorted[to + 2] = place
      if (patience < 0) {
        Radix.sort(sorted, length)
        return
      }
    }
  }

  #sweep(length: number, base: number): void {
    const words = this.#words
    const timeBits = this.#packed.timeBits
    const timeMask = (1 << timeBits) - 1
    const monthOf = this.#monthOf
    const plain = this.#plain
    const minimum = this.#minimum
    const dayCap = this.#dayCap
    const last = length * wordsPerRow
    let person = -1
    let month = -1
    let place = -1
    let reach = -1
    let today = -1
    let spentToday = 0
    let spentNext = 0
    // Sums since the month changed, and since the place changed; both are booked at the latest when the person does.
    let monthCredited = 0
    let monthExcluded = 0
    let monthOverage = 0
    let monthToppedUp = 0
    let monthTimes = 0
    let placeCredited = 0
    let placeExcluded = 0
    let placeOverage = 0
    let placeToppedUp = 0
    let placeTimes = 0
    for (let at = 0; at < last; at += wordsPerRow) {
      const key = words[at] ?? 0
      const word = words[at + 1] ?? 0
      const half = key & timeMask
      const untimed = half & 1
      const start = untimed === 1 ? (half >> 1) - (minutesPerDay - 1) : half >> 1
      const day = (start / minutesPerDay) | 0
      const own = key >>> timeBits
      if (words[at + 2] !== place || own !== person) {
        this.#bookPlace(base + person, place, placeCredited, placeExcluded, placeOverage, placeToppedUp, placeTimes)
        placeCredited = placeExcluded = placeOverage = placeToppedUp = placeTimes = 0
        place = words[at + 2] ?? 0
      }
      if (monthOf[day] !== month || own !== person) {
        this.#bookMonth(base + person, month, monthCredited, monthExcluded, monthOverage, monthToppedUp, monthTimes)
        monthCredited = monthExcluded = monthOverage = monthToppedUp = monthTimes = 0
        month = monthOf[day] ?? 0
        if (own !== person) {
          person = own
          reach = today = -1
          spentToday = spentNext = 0
        }
      }
      const minutes = word >>> 16
      const end = start + minutes - (word & 0xffff)
      let begin = start
      if (untimed === 0) {
        if (reach > start) begin = reach < end ? reach : end
        if (end > reach) reach = end
      }
      const kept = end - begin
      const midnight = (day + 1) * minutesPerDay
      const crosses = untimed === 0 && start + minutes > midnight
      // What it keeps before midnight, so that each day's cap and each month takes its own.
      const before = !crosses || end <= midnight ? kept : begin < midnight ? midnight - begin : 0
      let givenBefore = before
      let given = kept
      let extra = 0
      if (!plain && kept > 0) {
        if (day !== today) {
          spentToday = day === today + 1 ? spentNext : 0
          spentNext = 0
          today = day
        }
        if (kept < minimum) extra = minimum - kept
        const asked = before === kept ? kept + extra : before
        const askedNext = kept + extra - asked
        givenBefore = within(asked, dayCap, spentToday)
        const givenNext = within(askedNext, dayCap, spentNext)
        spentToday += givenBefore
        spentNext += givenNext
        given = givenBefore + givenNext
      }
      const times = given > 0 ? 1 : 0
      placeCredited += given
      placeExcluded += minutes - kept
      placeOverage += kept + extra - given
      placeToppedUp += extra
      placeTimes += times
      if (crosses && monthOf[day + 1] !== month) {
        // Rare: one row, two months. What lies before midnight stays in this one, the rest is booked by itself.
        const excludedBefore = midnight - start - before
        const extraBefore = before === kept ? extra : 0
        const timesBefore = givenBefore > 0 ? 1 : 0
        monthCredited += givenBefore
        monthExcluded += excludedBefore
        monthOverage += before + extraBefore - givenBefore
        monthToppedUp += extraBefore
        monthTimes += timesBefore
        const extraLater = extra - extraBefore
        const givenLater = given - givenBefore
        const overageLater = kept - before + extraLater - givenLater
        this.#bookMonth(base + person, monthOf[day + 1] ?? 0, givenLater, minutes - kept - excludedBefore, overageLater, extraLater, times - timesBefore)
        continue
      }
      monthCredited += given
      monthExcluded += minutes - kept
      monthOverage += kept + extra - given
      monthToppedUp += extra
      monthTimes += times
    }
    this.#bookPlace(base + person, place, placeCredited, placeExcluded, placeOverage, placeToppedUp, placeTimes)
    this.#bookMonth(base + person, month, monthCredited, monthExcluded, monthOverage, monthToppedUp, monthTimes)
  }

  #bookMonth(person: number, month: number, credited: number, excluded: number, overage: number, toppedUp: number, times: number): void {
    if (month < 0) return
    if (this.#people !== undefined) add(this.#people, person, person, credited, excluded, overage, toppedUp, times)
    if (this.#months !== undefined) add(this.#months, month, person, credited, excluded, overage, toppedUp, times)
  }

  #bookPlace(person: number, place: number, credited: number, excluded: number, overage: number, toppedUp: number, times: number): void {
    if (place < 0) return
    const places = this.#places
    for (let index = 0; index < places.length; index++) {
      const one = places[index]
      if (one !== undefined) add(one.cells, (place >>> one.shift) & one.mask, person, credited, excluded, overage, toppedUp, times)
    }
  }
}

const add = (
  cells: Cells, cell: number, person: number, credited: number, excluded: number, overage: number, toppedUp: number, times: number
): void => {
  cells.add(cell, credited, excluded, overage, toppedUp, times)
  if (credited > 0) cells.see(cell, person)
}

const within = (asked: number, cap: number, spent: number): number => {
  const left = cap > spent ? cap - spent : 0
  return asked < left ? asked : left
}
