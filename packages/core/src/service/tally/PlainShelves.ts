/**
 * Records of one row, every person's in order of time: first the keys, right behind them the facts, so that one look at memory brings what
 * a sweep of a few days needs.
 *
 * Rows are read and changed on the shelf that was opened last; places are numbers on it, good until the next `put`. A row that is taken out
 * leaves a gap, which keeps its key: most rows that go come back corrected, and then nothing else moves. Gaps close when a shelf is full.
 */
import * as Heads from "./Heads.ts"
import { longer, Pool } from "./Pool.ts"
import { farthestMinute } from "./PackedRow.ts"
import type { Row } from "./Shelves.ts"
import { minutesPerDay, sortKey } from "./Sweep.ts"

/** Facts of a row, and where they lie. */
const width = 4
const record = 0
/** Minutes, and in the low half what is deducted. */
const minutes = 1
const team = 2
/** Place, and in the low eight bits the category. */
const place = 3
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

/**
 * Of each record its person, plus one, and its key; and where its key and its facts lay when it was last found. They are there still as long as its
 * shelf has not moved and nothing came before it, and memory answers for them while it answers for the person.
 */
const recordWidth = 4
const owner = 0
const time = 1
const lastKey = 2
const lastFacts = 3

/** So near gaps are used before the rest of the shelf is moved. */
const nearby = 4
/** So many keys lie in one or two lines of the cache: nothing is gained by guessing. */
const fewKeys = 16
/** From so many words on the built-in move is faster than a loop. */
const manyWords = 96

export class PlainShelves {
  readonly #heads: Heads.Heads
  readonly #pool = new Pool()
  /** Those of the pool, which change when it allocates. */
  #words = this.#pool.words
  #records = new Int32Array(64 * recordWidth)
  readonly #isBefore: (record: number, other: number) => boolean

  /** Of the shelf that is open: whose it is, its places, and where keys and facts begin. */
  #person = 0
  /** Behind the last place. */
  end = 0
  #keys = 0
  #facts = 0

  constructor(isBefore: (record: number, other: number) => boolean, heads = new Heads.Heads()) {
    this.#isBefore = isBefore
    this.#heads = heads
  }

  /** Whether a row fits: not longer than a day, not too far away in time, and codes that leave room for each other. */
  static fits(row: Row): boolean {
    return row.minutes <= minutesPerDay && Math.abs(row.start) <= farthestMinute && row.community < 2 ** 23 && row.category < 2 ** 8
  }

  has(number: number): boolean {
    return (this.#records[number * recordWidth + owner] ?? 0) > 0
  }

  personOf(number: number): number {
    return (this.#records[number * recordWidth + owner] ?? 0) - 1
  }

  open(person: number): void {
    const head = person * headWidth
    this.#person = person
    this.end = this.#heads.words[head + count] ?? 0
    this.#keys = this.#heads.words[head + first] ?? 0
    this.#facts = this.#keys + (this.#heads.words[head + room] ?? 0)
  }

  /** Half minutes; odd for time without a clock. */
  keyAt(at: number): number {
    return this.#words[this.#keys + at] ?? 0
  }

  isGap(at: number): boolean {
    return this.recordAt(at) === gap
  }

  recordAt(at: number): number {
    return this.#words[this.#facts + at * width + record] ?? gap
  }

  /** Minutes, and in the low half what is deducted. */
  minutesAt(at: number): number {
    return this.#words[this.#facts + at * width + minutes] ?? 0
  }

  teamAt(at: number): number {
    return this.#words[this.#facts + at * width + team] ?? 0
  }

  placeAt(at: number): number {
    return (this.#words[this.#facts + at * width + place] ?? 0) >> 8
  }

  categoryAt(at: number): number {
    return (this.#words[this.#facts + at * width + place] ?? 0) & 0xff
  }

  /** Opens the shelf of a record that is here, and gives its place. */
  find(number: number): number {
    const here = number * recordWidth
    const key = this.#records[here + time] ?? 0
    const keysAt = this.#records[here + lastKey] ?? 0
    // Asked for before anything is known of the person. A shelf that has moved has left both behind, so where they are is looked at too.
    const isThere = this.#words[this.#records[here + lastFacts] ?? 0] === number && this.#words[keysAt] === key
    this.open(this.personOf(number))
    const last = keysAt - this.#keys
    if (isThere && last >= 0 && last < this.end) return last
    let at = this.#search(key)
    while (at < this.end && this.recordAt(at) !== number) at++
    this.#remember(number, at)
    return at
  }

  /** Where the record stood before, if nobody has come there since and no other stands beside it at this time; else none. */
  #ownGap(number: number, key: number): number {
    const words = this.#words
    const keysAt = this.#records[number * recordWidth + lastKey] ?? 0
    const at = keysAt - this.#keys
    if (at < 0 || at >= this.end || words[keysAt] !== key || !this.isGap(at)) return none
    return words[keysAt - 1] === key || words[keysAt + 1] === key ? none : at
  }

  #remember(number: number, at: number): void {
    this.#records[number * recordWidth + lastKey] = this.#keys + at
    this.#records[number * recordWidth + lastFacts] = this.#facts + at * width
  }

  /** Opens the person's shelf, puts the row in order and gives its place. */
  put(row: Row): number {
    this.#makeRoomFor(row.record, row.volunteer)
    this.open(row.volunteer)
    if (this.end === this.#heads.words[row.volunteer * headWidth + room]) this.#enlarge()
    const key = sortKey(row.start, row.untimed)
    this.#widen(key)
    const own = this.#ownGap(row.record, key)
    const at = own === none ? this.#clear(this.#placeFor(key, row.record)) : own
    this.#words[this.#keys + at] = key
    const base = this.#facts + at * width
    this.#words[base + record] = row.record
    this.#words[base + minutes] = (row.minutes << 16) | row.deduct
    this.#words[base + team] = row.team
    this.#words[base + place] = (row.community << 8) | row.category
    this.#records[row.record * recordWidth + owner] = row.volunteer + 1
    this.#records[row.record * recordWidth + time] = key
    this.#remember(row.record, at)
    return at
  }

  remove(at: number): void {
    this.#records[this.recordAt(at) * recordWidth + owner] = 0
    this.#words[this.#facts + at * width + record] = gap
  }

  /** Between which keys those of the open shelf lie. Those that are gone are not forgotten: the search only asks where to begin. */
  #widen(key: number): void {
    const head = this.#person * headWidth
    if (this.end === 0 || key < (this.#heads.words[head + leastKey] ?? 0)) this.#heads.words[head + leastKey] = key
    if (this.end === 0 || key > (this.#heads.words[head + mostKey] ?? 0)) this.#heads.words[head + mostKey] = key
  }

  #placeFor(key: number, number: number): number {
    let at = this.#search(key)
    while (at < this.end && this.keyAt(at) === key && (this.isGap(at) || !this.#isBefore(number, this.recordAt(at)))) at++
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
    move(this.#words, this.#keys + to, this.#keys + from, rows)
    move(this.#words, this.#facts + to * width, this.#facts + from * width, rows * width)
  }

  /** The first place whose key is not below. Records are spread over time, so the search begins where a key should be and widens from there. */
  #search(key: number): number {
    const words = this.#words
    const from = this.#keys
    let low = from
    let high = from + this.end
    if (high - low > fewKeys) {
      const head = this.#person * headWidth
      const earliest = this.#heads.words[head + leastKey] ?? 0
      const latest = this.#heads.words[head + mostKey] ?? 0
      const guess = from + Math.trunc(((key - earliest) / Math.max(1, latest - earliest)) * (this.end - 1))
      let step = fewKeys >> 1
      if ((words[guess] ?? 0) < key) {
        low = guess + 1
        while (low + step < high && (words[low + step] ?? 0) < key) {
          low += step + 1
          step *= 2
        }
        high = Math.min(high, low + step)
      } else {
        high = guess
        while (high - step > low && (words[high - step] ?? 0) >= key) {
          high -= step
          step *= 2
        }
        low = Math.max(low, high - step)
      }
    }
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((words[middle] ?? 0) < key) low = middle + 1
      else high = middle
    }
    return low - from
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
    const [keys, facts, old] = [this.#keys, this.#facts, this.#heads.words[head + room] ?? 0]
    const wanted = Math.max(4, old * 2)
    const shelf = this.#pool.allocate(wanted * (1 + width))
    this.#words = this.#pool.words
    move(this.#words, shelf, keys, to)
    move(this.#words, shelf + wanted, facts, to * width)
    if (old > 0) this.#pool.release(keys, old * (1 + width))
    this.#heads.words[head + first] = shelf
    this.#heads.words[head + room] = wanted
    this.open(this.#person)
  }

  #makeRoomFor(number: number, person: number): void {
    if ((number + 1) * recordWidth > this.#records.length)
      this.#records = longer(this.#records, Math.max((number + 1) * recordWidth, this.#records.length * 2))
    this.#heads.makeRoomFor(person)
  }
}

const move = (words: Int32Array, to: number, from: number, length: number): void => {
  if (to === from) return
  if (length >= manyWords) words.copyWithin(to, from, from + length)
  else if (to > from) for (let word = length - 1; word >= 0; word--) words[to + word] = words[from + word] ?? 0
  else for (let word = 0; word < length; word++) words[to + word] = words[from + word] ?? 0
}
