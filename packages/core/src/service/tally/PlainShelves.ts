/**
 * Records of one row, every person's in order of time. All words of a row lie side by side, those of its neighbours right beside them: one
 * look at memory brings what a sweep of a few days needs.
 *
 * Rows are read and changed on the shelf that was opened last; places are numbers on it, good until the next `put`. A row that is taken out
 * leaves a gap, which keeps its key: most rows that go come back corrected, and then nothing else moves. Gaps close when a shelf is full.
 */
import * as Heads from "./Heads.ts"
import { farthestMinute } from "./PackedRow.ts"
import { Pool } from "./Pool.ts"
import { RecordPlaces } from "./RecordPlaces.ts"
import type { Row } from "./Shelves.ts"
import { minutesPerDay, sortKey } from "./Sweep.ts"

/** Words of a row, and where they lie. */
const width = 5
const key = 0
const record = 1
/** Minutes, and in the low half what is deducted. */
const minutes = 2
const team = 3
/** Place, and in the low eight bits the category. */
const place = 4
/** So many words before and behind a row's begin a sweep of its days mostly ends. */
const around = width
const gap = -1
/** No place. */
const none = -1

/** What is known of a person: where the shelf begins, how many rows (and gaps) stand on it, how many may, and which keys there ever were. */
const { width: headWidth } = Heads
const first = Heads.ofShelves
const count = first + 1
const room = first + 2
const leastKey = first + 3
const mostKey = first + 4

/** So near gaps are used before the rest of the shelf is moved. */
const nearby = 4
/** So many rows lie in a few lines of the cache: nothing is gained by guessing. */
const fewRows = 16
/** From so many words on the built-in move is faster than a loop. */
const manyWords = 96

export class PlainShelves {
  readonly #heads: Heads.Heads
  readonly #pool = new Pool()
  /** Those of the pool, which change when it allocates. */
  #words = this.#pool.words
  /** Where each record stands. */
  readonly records = new RecordPlaces()
  readonly #isBefore: (record: number, other: number) => boolean

  /** Of the shelf that is open: whose it is, its places, and where it begins. */
  #person = 0
  /** Behind the last place. */
  end = 0
  #begin = 0

  constructor(isBefore: (record: number, other: number) => boolean, heads = new Heads.Heads()) {
    this.#isBefore = isBefore
    this.#heads = heads
  }

  /** Whether a row fits: not longer than a day, not too far away in time, and codes that leave room for each other. */
  static fits(row: Row): boolean {
    return row.minutes <= minutesPerDay && Math.abs(row.start) <= farthestMinute && row.community < 2 ** 23 && row.category < 2 ** 8
  }

  /** Where the rows at so many places of somebody's shelf begin: in the memory that `lookAtRows` looks at. */
  wordsAt(people: Int32Array, places: Int32Array, count: number, words: Int32Array): void {
    for (let at = 0; at < count; at++)
      words[at] = (this.#heads.words[(people[at] ?? 0) * headWidth + first] ?? 0) + (places[at] ?? 0) * width
  }

  /** Looks at rows and what lies around them. */
  lookAtRows(words: Int32Array, count: number): number {
    let seen = 0
    for (let at = 0; at < count; at++) {
      const row = words[at] ?? 0
      seen ^= (this.#words[Math.max(0, row - around)] ?? 0) ^ (this.#words[row + around] ?? 0)
    }
    return seen
  }

  open(person: number): void {
    const head = person * headWidth
    this.#person = person
    this.end = this.#heads.words[head + count] ?? 0
    this.#begin = this.#heads.words[head + first] ?? 0
  }

  /** Half minutes; odd for time without a clock. */
  keyAt(at: number): number {
    return this.#words[this.#begin + at * width + key] ?? 0
  }

  isGap(at: number): boolean {
    return this.recordAt(at) === gap
  }

  recordAt(at: number): number {
    return this.#words[this.#begin + at * width + record] ?? gap
  }

  /** Minutes, and in the low half what is deducted. */
  minutesAt(at: number): number {
    return this.#words[this.#begin + at * width + minutes] ?? 0
  }

  teamAt(at: number): number {
    return this.#words[this.#begin + at * width + team] ?? 0
  }

  placeAt(at: number): number {
    return (this.#words[this.#begin + at * width + place] ?? 0) >> 8
  }

  categoryAt(at: number): number {
    return (this.#words[this.#begin + at * width + place] ?? 0) & 0xff
  }

  /** Opens the shelf of a record that is here, and gives its place. */
  find(number: number): number {
    this.open(this.records.personOf(number))
    const last = Math.min(this.records.placeOf(number), this.end - 1)
    for (let away = 0; away < this.end; away++) {
      if (away <= last && this.recordAt(last - away) === number) return this.#found(number, last - away)
      if (last + away < this.end && this.recordAt(last + away) === number) return this.#found(number, last + away)
    }
    throw new RangeError(`record ${number} is not on its shelf`)
  }

  #found(number: number, at: number): number {
    this.records.move(number, at)
    return at
  }

  /** Opens the person's shelf, puts the row in order and gives its place. */
  put(row: Row): number {
    this.#heads.makeRoomFor(row.volunteer)
    this.open(row.volunteer)
    if (this.end === this.#heads.words[row.volunteer * headWidth + room]) this.#enlarge()
    const time = sortKey(row.start, row.untimed)
    this.#widen(time)
    const own = this.#ownGap(row.record, time)
    const at = own === none ? this.#clear(this.#placeFor(time, row.record)) : own
    const base = this.#begin + at * width
    this.#words[base + key] = time
    this.#words[base + record] = row.record
    this.#words[base + minutes] = (row.minutes << 16) | row.deduct
    this.#words[base + team] = row.team
    this.#words[base + place] = (row.community << 8) | row.category
    this.records.put(row.record, row.volunteer, at)
    return at
  }

  remove(at: number): void {
    this.records.remove(this.recordAt(at))
    this.#words[this.#begin + at * width + record] = gap
  }

  /** Where the record stood before, if there is a gap of its time and no other of that time beside it; else none. */
  #ownGap(number: number, time: number): number {
    const at = this.records.placeOf(number)
    if (at >= this.end || this.keyAt(at) !== time || !this.isGap(at)) return none
    return (at > 0 && this.keyAt(at - 1) === time) || (at + 1 < this.end && this.keyAt(at + 1) === time) ? none : at
  }

  /** Between which keys those of the open shelf lie. Those that are gone are not forgotten: the search only asks where to begin. */
  #widen(time: number): void {
    const head = this.#person * headWidth
    if (this.end === 0 || time < (this.#heads.words[head + leastKey] ?? 0)) this.#heads.words[head + leastKey] = time
    if (this.end === 0 || time > (this.#heads.words[head + mostKey] ?? 0)) this.#heads.words[head + mostKey] = time
  }

  #placeFor(time: number, number: number): number {
    let at = this.#search(time)
    while (at < this.end && this.keyAt(at) === time && (this.isGap(at) || !this.#isBefore(number, this.recordAt(at)))) at++
    return at
  }

  /** Frees a place for a row that is to stand before what is at `at`, and says where it came to lie. */
  #clear(at: number): number {
    for (let near = 0; near < nearby; near++) {
      const before = at - 1 - near
      const behind = at + near
      if (before >= 0 && this.isGap(before)) {
        this.#move(before, before + 1, at - 1 - before)
        return at - 1
      }
      if (behind < this.end && this.isGap(behind)) {
        this.#move(at + 1, at, behind - at)
        return at
      }
    }
    this.#move(at + 1, at, this.end - at)
    this.#setEnd(this.end + 1)
    return at
  }

  #setEnd(end: number): void {
    this.end = end
    this.#heads.words[this.#person * headWidth + count] = end
  }

  #move(to: number, from: number, rows: number): void {
    move(this.#words, this.#begin + to * width, this.#begin + from * width, rows * width)
  }

  /** The first place whose key is not below. Records are spread over time, so the search begins where a key should be and widens from there. */
  #search(time: number): number {
    let low = 0
    let high = this.end
    if (high > fewRows) {
      const head = this.#person * headWidth
      const earliest = this.#heads.words[head + leastKey] ?? 0
      const latest = this.#heads.words[head + mostKey] ?? 0
      const guess = Math.trunc(((time - earliest) / Math.max(1, latest - earliest)) * (high - 1))
      let step = fewRows >> 1
      if (this.keyAt(guess) < time) {
        low = guess + 1
        while (low + step < high && this.keyAt(low + step) < time) {
          low += step + 1
          step *= 2
        }
        high = Math.min(high, low + step)
      } else {
        high = guess
        while (high - step > low && this.keyAt(high - step) >= time) {
          high -= step
          step *= 2
        }
        low = Math.max(low, high - step)
      }
    }
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.keyAt(middle) < time) low = middle + 1
      else high = middle
    }
    return low
  }

  /** A full shelf: its gaps are closed, or it becomes twice as long. */
  #enlarge(): void {
    const before = this.end
    let to = 0
    for (let at = 0; at < before; at++) if (!this.isGap(at)) this.#move(to++, at, 1)
    this.#setEnd(to)
    // A few gaps would soon be filled, and the closing of the next ones cost as much.
    if (before > 0 && (before - to) * 4 >= before) return
    const head = this.#person * headWidth
    const [begin, old] = [this.#begin, this.#heads.words[head + room] ?? 0]
    const wanted = Math.max(4, old * 2)
    const shelf = this.#pool.allocate(wanted * width)
    this.#words = this.#pool.words
    move(this.#words, shelf, begin, to * width)
    if (old > 0) this.#pool.release(begin, old * width)
    this.#heads.words[head + first] = shelf
    this.#heads.words[head + room] = wanted
    this.open(this.#person)
  }
}

const move = (words: Int32Array, to: number, from: number, length: number): void => {
  if (to === from) return
  if (length >= manyWords) words.copyWithin(to, from, from + length)
  else if (to > from) for (let word = length - 1; word >= 0; word--) words[to + word] = words[from + word] ?? 0
  else for (let word = 0; word < length; word++) words[to + word] = words[from + word] ?? 0
}
