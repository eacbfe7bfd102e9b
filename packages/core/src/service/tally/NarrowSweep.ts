/**
 * Steps 2 to 6 over one bucket of packed rows: put in order, then swept once by time, for people and
 * months, and once more for each key of place, when it is known what every row gives.
 *
 * A row is no longer than a day, so it touches its own day and perhaps the next. Of each day only what its cap has given is remembered.
 */
import * as Day from "../../foundation/Day.ts"
import type { Cells } from "./Cells.ts"
import { type EraTable, noCap } from "./EraTable.ts"
import { GroupedSums } from "./GroupedSums.ts"
import { type Packed, wordsPerRow } from "./Packing.ts"
import type { Field } from "./RowSource.ts"
import * as RowOrder from "./RowOrder.ts"
import { minutesPerDay } from "./Sweep.ts"
import type { Key } from "./Totals.ts"

/** About as many rows are put in order and swept at once. */
const sliceRows = 512

export class NarrowSweep {
  readonly #packed: Packed
  readonly #byTime: ByTime
  readonly #places: readonly GroupedSums[]
  readonly #plain: boolean
  readonly #minimum: number
  readonly #dayCap: number
  /** `Day.monthIndex` of each day from the origin on. */
  readonly #monthOf: Int32Array
  /** And the minute in which that month ends, counted as the rows count. */
  readonly #endOf: Int32Array
  readonly #next: Int32Array
  /** The bucket's rows in order. A sweep leaves in word 1 what became of the row: credited and excluded minutes. */
  #words = new Int32Array(0)
  /** Overage and top-up of each row, where the policy knows them. */
  #extras = new Int32Array(0)

  constructor(packed: Packed, fields: readonly Field[], eras: EraTable, cells: ReadonlyMap<Key, Cells>) {
    this.#packed = packed
    this.#byTime = { people: cells.get("volunteer"), months: cells.get("month") }
    this.#places = fields.flatMap((field) => {
      const found = cells.get(field.key)
      return found === undefined ? [] : [new GroupedSums(found, field, packed.timeBits)]
    })
    this.#plain = eras.plain
    this.#minimum = eras.minimum[0] ?? 0
    this.#dayCap = eras.dayCap[0] ?? noCap
    const firstDay = packed.origin / minutesPerDay
    this.#monthOf = Int32Array.from({ length: packed.days + 1 }, (_, day) => Day.monthIndex((firstDay + day) as Day.Day))
    this.#endOf = this.#monthOf.map((month) => Day.firstOfMonthIndex(month + 1) * minutesPerDay - packed.origin)
    this.#next = new Int32Array(packed.peoplePerBucket)
    this.#byTime.months?.reserve((this.#monthOf[packed.days] ?? 0) + 1)
  }

  /** All buckets. `firstPerson` is the code of the first person of the range. */
  run(firstPerson: number): void {
    const { offsets, peoplePerBucket } = this.#packed
    const people = offsets.length - 1
    for (let person = 0; person < people; person += peoplePerBucket) {
      const end = Math.min(people, person + peoplePerBucket)
      const from = offsets[person] ?? 0
      this.#distribute(person, end)
      // People by the handful: their rows stay in the innermost cache from one step to the next.
      for (let first = person, next = person; next < end; first = next) {
        const begin = offsets[first] ?? 0
        do next++
        while (next < end && (offsets[next] ?? 0) - begin < sliceRows)
        this.#slice(begin - from, (offsets[next] ?? 0) - from, firstPerson + person)
      }
    }
    for (const place of this.#places) place.pour()
  }

  /** A bucket's rows person by person; where each person's begin is known. Stable. */
  #distribute(person: number, end: number): void {
    const { words, offsets, timeBits } = this.#packed
    const next = this.#next
    const from = offsets[person] ?? 0
    const last = (offsets[end] ?? 0) * wordsPerRow
    this.#makeRoom((offsets[end] ?? 0) - from)
    const sorted = this.#words
    for (let one = person; one < end; one++) next[one - person] = ((offsets[one] ?? 0) - from) * wordsPerRow
    for (let at = from * wordsPerRow; at < last; at += wordsPerRow) {
      const key = words[at] ?? 0
      const own = key >>> timeBits
      const to = next[own] ?? 0
      next[own] = to + wordsPerRow
      sorted[to] = key
      sorted[to + 1] = words[at + 1] ?? 0
      sorted[to + 2] = words[at + 2] ?? 0
    }
  }

  #makeRoom(rows: number): void {
    if (rows * wordsPerRow <= this.#words.length) return
    this.#words = new Int32Array(rows * wordsPerRow)
    this.#extras = new Int32Array(this.#plain ? 0 : rows)
  }

  /** Rows of a few people: in order of time, swept, and spread over the places. */
  #slice(from: number, to: number, base: number): void {
    if (from === to) return
    RowOrder.sort(this.#words, from * wordsPerRow, to * wordsPerRow)
    if (this.#plain) this.#sweepPlain(from, to, base)
    else this.#sweepCapped(from, to, base)
    for (const place of this.#places) place.add(this.#words, this.#plain ? undefined : this.#extras, from, to, base)
  }

  /** Without minimum and caps only the ends of months matter, and days are not looked at. */
  #sweepPlain(from: number, to: number, base: number): void {
    const words = this.#words
    const byTime = this.#byTime
    const monthOf = this.#monthOf
    const endOf = this.#endOf
    const timeBits = this.#packed.timeBits
    const timeMask = (1 << timeBits) - 1
    const last = to * wordsPerRow
    let person = -1
    let month = -1
    let monthEnd = 0
    let reach = 0
    let credited = 0
    let excluded = 0
    let times = 0
    for (let at = from * wordsPerRow; at < last; at += wordsPerRow) {
      const key = words[at] ?? 0
      const half = key & timeMask
      const own = key >>> timeBits
      if (own !== person || half >> 1 >= monthEnd) {
        if (month >= 0) book(byTime, base + person, month, credited, excluded, 0, 0, times)
        credited = excluded = times = 0
        if (own !== person) reach = 0
        person = own
        const day = ((half >> 1) / minutesPerDay) | 0
        month = monthOf[day] ?? 0
        monthEnd = endOf[day] ?? 0
      }
      const word = words[at + 1] ?? 0
      const minutes = word >>> 16
      let kept = minutes - (word & 0xffff)
      if ((half & 1) === 0) {
        const start = half >> 1
        const end = start + kept
        if (reach > start) kept = reach < end ? end - reach : 0
        if (end > reach) reach = end
        if (start + minutes > monthEnd) {
          // Rare: one row, two months. What lies before the end stays in this one, the rest is booked by itself.
          const before = Math.max(0, Math.min(kept, monthEnd - (end - kept)))
          const excludedBefore = monthEnd - start - before
          const timesBefore = before > 0 ? 1 : 0
          words[at + 1] = (kept << 16) | (minutes - kept)
          credited += before
          excluded += excludedBefore
          times += timesBefore
          book(byTime, base + person, month + 1, kept - before, minutes - kept - excludedBefore, 0, 0, (kept > 0 ? 1 : 0) - timesBefore)
          continue
        }
      }
      words[at + 1] = (kept << 16) | (minutes - kept)
      credited += kept
      excluded += minutes - kept
      times += -kept >>> 31
    }
    book(byTime, base + person, month, credited, excluded, 0, 0, times)
  }

  #sweepCapped(from: number, to: number, base: number): void {
    const words = this.#words
    const byTime = this.#byTime
    const extras = this.#extras
    const timeBits = this.#packed.timeBits
    const timeMask = (1 << timeBits) - 1
    const monthOf = this.#monthOf
    const minimum = this.#minimum
    const dayCap = this.#dayCap
    const last = to * wordsPerRow
    let person = -1
    let month = -1
    let reach = 0
    let today = -1
    let spentToday = 0
    let spentNext = 0
    let credited = 0
    let excluded = 0
    let overage = 0
    let toppedUp = 0
    let times = 0
    for (let at = from * wordsPerRow, row = from; at < last; at += wordsPerRow, row++) {
      const key = words[at] ?? 0
      const half = key & timeMask
      const own = key >>> timeBits
      const day = ((half >> 1) / minutesPerDay) | 0
      if (own !== person || monthOf[day] !== month) {
        if (month >= 0) book(byTime, base + person, month, credited, excluded, overage, toppedUp, times)
        credited = excluded = overage = toppedUp = times = 0
        month = monthOf[day] ?? 0
        if (own !== person) {
          person = own
          reach = spentToday = spentNext = 0
          today = -1
        }
      }
      const word = words[at + 1] ?? 0
      const minutes = word >>> 16
      let kept = minutes - (word & 0xffff)
      const midnight = (day + 1) * minutesPerDay
      // What it keeps before midnight, and after, so that each day's cap and each month takes its own.
      let before = kept
      let stated = minutes
      if ((half & 1) === 0) {
        const start = half >> 1
        const end = start + kept
        if (reach > start) kept = reach < end ? end - reach : 0
        if (end > reach) reach = end
        before = kept
        if (start + minutes > midnight) {
          stated = midnight - start
          before = Math.max(0, Math.min(kept, midnight - (end - kept)))
        }
      }
      if (day !== today) {
        spentToday = day === today + 1 ? spentNext : 0
        spentNext = 0
        today = day
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
        const next = monthOf[day + 1] ?? 0
        const excludedNext = minutes - stated - keptNext
        const timesNext = all > 0 && given === 0 ? 1 : 0
        if (next === month) {
          credited += givenNext
          excluded += excludedNext
          overage += askedNext - givenNext
          toppedUp += extraNext
          times += timesNext
        } else book(byTime, base + person, next, givenNext, excludedNext, askedNext - givenNext, extraNext, timesNext)
        toppedUp -= extraNext
      }
      words[at + 1] = (all << 16) | (minutes - kept)
      extras[row] = ((kept + extra - all) << 16) | extra
      credited += given
      excluded += stated - before
      overage += asked - given
      toppedUp += extra
      times += -given >>> 31
    }
    book(byTime, base + person, month, credited, excluded, overage, toppedUp, times)
  }
}

/** Who is summed by time; either may not have been asked for. Handed on as a value: it is reached from the midst of a hot loop. */
interface ByTime {
  readonly people: Cells | undefined
  readonly months: Cells | undefined
}

const book = (
  { people, months }: ByTime,
  person: number,
  month: number,
  credited: number,
  excluded: number,
  overage: number,
  toppedUp: number,
  times: number
): void => {
  if (people !== undefined) {
    people.add(person, credited, excluded, overage, toppedUp, times)
    if (credited > 0) people.see(person, person)
  }
  if (months !== undefined) {
    months.add(month, credited, excluded, overage, toppedUp, times)
    if (credited > 0) months.see(month, person)
  }
}
