/**
 * The running tally of people all of whose records are plain: one row of at most a day, one era, no cap over activities or periods.
 *
 * Around a change only the days that hang together are swept, once with the row and once without it, and only what differs goes into the
 * cells. Equal to the way for everything else (`RunningRows`).
 */
import * as Day from "../../foundation/Day.ts"
import type { Cells, Codes } from "./Cells.ts"
import type { Dictionaries } from "./Encoder.ts"
import { type EraTable, noCap } from "./EraTable.ts"
import { PlainShelves } from "./PlainShelves.ts"
import type { Row } from "./Shelves.ts"
import { minutesPerDay } from "./Sweep.ts"

/** What a row gives to its day, and, behind it, to the next one. */
const credited = 0
const excluded = 1
const overage = 2
const toppedUp = 3
const nextDay = 4
const width = 8

const nowhere = -1

export class PlainRunning {
  readonly #cells: readonly Cells[]
  readonly #shelves: PlainShelves
  readonly #minimum: number
  readonly #dayCap: number
  /** The one row that is being booked. */
  readonly #codes: Codes
  #with = new Int32Array(16 * width)
  #without = new Int32Array(16 * width)
  #islandFrom = 0
  #islandEnd = 0

  constructor(
    eras: EraTable,
    cells: readonly Cells[],
    { communityOfPlace, streetOfPlace }: Pick<Dictionaries, "communityOfPlace" | "streetOfPlace">,
    isBefore: (record: number, other: number) => boolean
  ) {
    this.#cells = cells
    this.#shelves = new PlainShelves(isBefore)
    this.#minimum = eras.minimum[0] ?? 0
    this.#dayCap = eras.dayCap[0] ?? noCap
    const one = { volunteer: new Int32Array(1), team: new Int32Array(1), community: new Int32Array(1), category: new Uint8Array(1) }
    this.#codes = { ...one, communityOfPlace, streetOfPlace }
  }

  /** Whether this way can count under such rules. */
  static canCount(eras: EraTable): boolean {
    return eras.first.length === 1 && eras.once[0] === 1 && !eras.hasActivityCap && !eras.hasPeriodCap
  }

  has(record: number): boolean {
    return this.#shelves.has(record)
  }

  /** A row that `PlainShelves.fits`, the only one of its record. */
  add(row: Row): void {
    const at = this.#shelves.put(row)
    this.#sweepAround(at)
    this.#book(row.volunteer, this.#without, this.#with)
  }

  void(record: number): void {
    const at = this.#shelves.find(record)
    this.#sweepAround(at)
    this.#book(this.#shelves.personOf(record), this.#with, this.#without)
    this.#shelves.remove(at)
  }

  /** All rows of a person, who is from now on counted elsewhere. */
  takeOut(person: number): readonly Row[] {
    const shelves = this.#shelves
    const rows: Row[] = []
    shelves.open(person)
    for (let at = 0; at < shelves.end; at++) if (!shelves.isGap(at)) rows.push(this.#rowAt(person, at))
    for (const { record } of rows) this.void(record)
    return rows
  }

  #rowAt(person: number, at: number): Row {
    const shelves = this.#shelves
    const key = shelves.keyAt(at)
    const minute = key >> 1
    const untimed = key & 1
    return {
      record: shelves.recordAt(at),
      volunteer: person,
      team: shelves.teamAt(at),
      community: shelves.placeAt(at),
      // Nothing hangs on it: there is no cap over activities.
      activity: 0,
      category: shelves.categoryAt(at),
      on: dayOf(minute),
      start: untimed === 1 ? minute - (minutesPerDay - 1) : minute,
      minutes: shelves.minutesAt(at) >>> 16,
      deduct: shelves.minutesAt(at) & 0xffff,
      untimed
    }
  }

  #sweepAround(at: number): void {
    this.#island(at)
    const size = (this.#islandEnd - this.#islandFrom) * width
    if (size > this.#with.length) {
      this.#with = new Int32Array(size * 2)
      this.#without = new Int32Array(size * 2)
    }
    this.#sweep(nowhere, this.#with)
    this.#sweep(at, this.#without)
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
    this.#islandFrom = from
    this.#islandEnd = to
  }

  /** Where a row's kept time ends at the latest; long ago where there is none on the clock. */
  #finish(at: number): number {
    const key = this.#shelves.keyAt(at)
    const minutes = this.#shelves.minutesAt(at)
    return (key & 1) === 1 || this.#shelves.isGap(at) ? -0x8000_0000 : (key >> 1) + (minutes >>> 16) - (minutes & 0xffff)
  }

  /** Steps 2 to 6 over the island, as if there were no row at `absent`. */
  #sweep(absent: number, out: Int32Array): void {
    const shelves = this.#shelves
    const [minimum, dayCap] = [this.#minimum, this.#dayCap]
    let [reach, today, spentToday, spentNext] = [-0x8000_0000, -0x8000_0000, 0, 0]
    for (let at = this.#islandFrom, to = 0; at < this.#islandEnd; at++, to += width) {
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

  #book(person: number, before: Int32Array, after: Int32Array): void {
    for (let at = this.#islandFrom, from = 0; at < this.#islandEnd; at++, from += width) {
      if (differ(before, after, from)) this.#bookDay(person, at, 0, before, after, from)
      const movesOn = first(before, from + nextDay) !== first(after, from + nextDay)
      if (movesOn || differ(before, after, from + nextDay)) this.#bookDay(person, at, 1, before, after, from + nextDay)
    }
  }

  #bookDay(person: number, at: number, later: 0 | 1, before: Int32Array, after: Int32Array, from: number): void {
    const shelves = this.#shelves
    const codes = this.#codes
    codes.volunteer[0] = person
    codes.team[0] = shelves.teamAt(at)
    codes.community[0] = shelves.placeAt(at)
    codes.category[0] = shelves.categoryAt(at)
    const day = dayOf(shelves.keyAt(at) >> 1) + later
    const month = Day.monthIndex(day as Day.Day)
    const [was, is] = [before[from + credited] ?? 0, after[from + credited] ?? 0]
    const [lost, over, extra] = [
      change(before, after, from + excluded),
      change(before, after, from + overage),
      change(before, after, from + toppedUp)
    ]
    const heads = sign(is) - sign(was)
    // A record's person-time counts on its first day with credit.
    const times = later === 0 ? heads : first(after, from) - first(before, from)
    for (const cells of this.#cells) {
      if (!cells.covers(day)) continue
      const cell = cells.address(codes, 0, month)
      cells.add(cell, is - was, lost, over, extra, times)
      if (heads !== 0) cells.count(cell, person, heads)
    }
  }
}

const differ = (before: Int32Array, after: Int32Array, from: number): boolean =>
  before[from] !== after[from] ||
  before[from + 1] !== after[from + 1] ||
  before[from + 2] !== after[from + 2] ||
  before[from + 3] !== after[from + 3]

const change = (before: Int32Array, after: Int32Array, at: number): number => (after[at] ?? 0) - (before[at] ?? 0)

const sign = (minutes: number): number => (minutes > 0 ? 1 : 0)

/** 1 = the next day has credit, and the day itself has none. */
const first = (out: Int32Array, next: number): number => ((out[next] ?? 0) > 0 && (out[next - nextDay] ?? 0) === 0 ? 1 : 0)

const dayOf = (minute: number): number => Math.floor(minute / minutesPerDay)
