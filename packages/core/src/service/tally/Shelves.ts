/**
 * Every person's rows in order of time, in a few long arrays: no object for a row, none for a person.
 *
 * A row's facts lie together and stay where they are; what moves when a row comes between others is only its sort key and its number.
 */
import { longer } from "./Pool.ts"
import { minutesPerDay, sortKey } from "./Sweep.ts"

export interface Row {
  readonly record: number
  readonly volunteer: number
  readonly team: number
  /** Code of the place. */
  readonly community: number
  readonly activity: number
  readonly category: number
  readonly on: number
  readonly start: number
  readonly minutes: number
  readonly deduct: number
  readonly untimed: number
}

/** Places of a row's facts. */
export const at = {
  record: 0,
  volunteer: 1,
  team: 2,
  community: 3,
  activity: 4,
  category: 5,
  on: 6,
  start: 7,
  minutes: 8,
  deduct: 9,
  untimed: 10,
  next: 11,
  end: 12
} as const
export const width = 13

const none = -1
/** A person whose rows cannot be told apart by days: all of them hang together. */
const unbounded = 0x7fff

export class Shelves {
  /** Facts of all rows; a row's begin at its number × `width`. */
  facts = new Int32Array(64 * width)
  #used = 0
  /** Numbers of rows that went, to be used again. */
  readonly #gone: number[] = []
  #firstRow = new Int32Array(64).fill(none)

  /** Of each person: where the shelf begins, how many rows stand on it and may stand, how many days a record reaches beyond its first. */
  #from = new Int32Array(64)
  #count = new Int32Array(64)
  #room = new Int32Array(64)
  #reach = new Int32Array(64)
  #keys = new Int32Array(256)
  #rows = new Int32Array(256)
  #filled = 0
  /** Shelves that were outgrown, by the logarithm of their room. */
  readonly #empty: number[][] = []
  readonly #isBefore: (record: number, other: number) => boolean

  /** `isBefore` decides between equal starts. */
  constructor(isBefore: (record: number, other: number) => boolean) {
    this.#isBefore = isBefore
  }

  has(record: number): boolean {
    return (this.#firstRow[record] ?? none) !== none
  }

  volunteerOf(record: number): number {
    return this.#fact(this.#firstRow[record] ?? 0, at.volunteer)
  }

  startOf(record: number): number {
    return this.#fact(this.#firstRow[record] ?? 0, at.start)
  }

  endOf(record: number): number {
    return this.#fact(this.#firstRow[record] ?? 0, at.end)
  }

  rowAt(place: number): number {
    return this.#rows[place] ?? 0
  }

  /** Before the rows of a record are put: from now on islands are as wide as they need to be with them. */
  expect(first: Row, end: number): void {
    this.#makeRoomFor(first.record, first.volunteer)
    const reach = dayOf(first.start) === first.on ? Math.min(unbounded, dayOf(end - 1) - dayOf(first.start)) : unbounded
    if (reach > (this.#reach[first.volunteer] ?? 0)) this.#reach[first.volunteer] = reach
  }

  /** All rows of one record, in order, expected before. */
  put(rows: readonly Row[]): void {
    const [first] = rows
    if (first === undefined) return
    const end = endOf(rows)
    let next = none
    for (let index = rows.length - 1; index >= 0; index--) {
      const row = rows[index]
      if (row !== undefined) next = this.#place(row, next, end)
    }
    this.#firstRow[first.record] = next
  }

  remove(record: number): void {
    const volunteer = this.volunteerOf(record)
    let row = this.#firstRow[record] ?? none
    this.#firstRow[record] = none
    while (row !== none) {
      const place = this.#placeOf(volunteer, row)
      const end = (this.#from[volunteer] ?? 0) + (this.#count[volunteer] ?? 0)
      this.#keys.copyWithin(place, place + 1, end)
      this.#rows.copyWithin(place, place + 1, end)
      this.#count[volunteer] = (this.#count[volunteer] ?? 0) - 1
      this.#gone.push(row)
      row = this.#fact(row, at.next)
    }
  }

  /** Bounds of the last island asked for: places, to be read with `rowAt`. */
  islandFrom = 0
  islandEnd = 0

  /** The rows around a stretch of time that hang together; nothing reaches from them to the others. `floor` and `ceil` round to days or periods. */
  island(volunteer: number, from: number, to: number, floor: (minute: number) => number, ceil: (minute: number) => number): void {
    const shelf = this.#from[volunteer] ?? 0
    const end = shelf + (this.#count[volunteer] ?? 0)
    const reach = this.#reach[volunteer] ?? 0
    this.islandFrom = shelf
    this.islandEnd = end
    if (reach === unbounded) return
    let low = floor(from)
    let first = this.#search(shelf, end, low * 2)
    for (let place = first - 1; place >= shelf && (this.#keys[place] ?? 0) >= (low - reach * minutesPerDay) * 2; place--) {
      if (this.#fact(this.#rows[place] ?? 0, at.end) <= low) continue
      low = floor((this.#keys[place] ?? 0) >> 1)
      first = this.#search(shelf, end, low * 2)
      place = first
    }
    let high = ceil(to)
    let last = first
    while (last < end && (this.#keys[last] ?? 0) < high * 2) {
      const reached = this.#fact(this.#rows[last] ?? 0, at.end)
      if (reached > high) high = ceil(reached)
      last++
    }
    this.islandFrom = first
    this.islandEnd = last
  }

  #fact(row: number, fact: number): number {
    return this.facts[row * width + fact] ?? 0
  }

  #place(row: Row, next: number, end: number): number {
    const number = this.#gone.pop() ?? this.#used++
    if ((number + 1) * width > this.facts.length) this.facts = longer(this.facts, this.facts.length * 2)
    const base = number * width
    const { facts } = this
    facts[base + at.record] = row.record
    facts[base + at.volunteer] = row.volunteer
    facts[base + at.team] = row.team
    facts[base + at.community] = row.community
    facts[base + at.activity] = row.activity
    facts[base + at.category] = row.category
    facts[base + at.on] = row.on
    facts[base + at.start] = row.start
    facts[base + at.minutes] = row.minutes
    facts[base + at.deduct] = row.deduct
    facts[base + at.untimed] = row.untimed
    facts[base + at.next] = next
    facts[base + at.end] = end
    this.#insert(row, number)
    return number
  }

  #insert(row: Row, number: number): void {
    const { volunteer } = row
    const count = this.#count[volunteer] ?? 0
    if (count === (this.#room[volunteer] ?? 0)) this.#moveShelf(volunteer)
    const shelf = this.#from[volunteer] ?? 0
    const key = sortKey(row.start, row.untimed)
    let place = this.#search(shelf, shelf + count, key)
    while (place < shelf + count && this.#keys[place] === key && !this.#isBefore(row.record, this.#fact(this.#rows[place] ?? 0, at.record)))
      place++
    this.#keys.copyWithin(place + 1, place, shelf + count)
    this.#rows.copyWithin(place + 1, place, shelf + count)
    this.#keys[place] = key
    this.#rows[place] = number
    this.#count[volunteer] = count + 1
  }

  #placeOf(volunteer: number, row: number): number {
    const shelf = this.#from[volunteer] ?? 0
    const end = shelf + (this.#count[volunteer] ?? 0)
    let place = this.#search(shelf, end, sortKey(this.#fact(row, at.start), this.#fact(row, at.untimed)))
    while (place < end && this.#rows[place] !== row) place++
    return place
  }

  /** The first place whose key is not below. */
  #search(from: number, end: number, key: number): number {
    let [low, high] = [from, end]
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.#keys[middle] ?? 0) < key) low = middle + 1
      else high = middle
    }
    return low
  }

  #moveShelf(volunteer: number): void {
    const room = this.#room[volunteer] ?? 0
    const wanted = Math.max(4, room * 2)
    const size = 31 - Math.clz32(wanted)
    let shelf = this.#empty[size]?.pop()
    if (shelf === undefined) {
      shelf = this.#filled
      this.#filled += wanted
      while (this.#filled > this.#keys.length) {
        this.#keys = longer(this.#keys, this.#keys.length * 2)
        this.#rows = longer(this.#rows, this.#rows.length * 2)
      }
    }
    const old = this.#from[volunteer] ?? 0
    this.#keys.copyWithin(shelf, old, old + room)
    this.#rows.copyWithin(shelf, old, old + room)
    if (room > 0) (this.#empty[31 - Math.clz32(room)] ??= []).push(old)
    this.#from[volunteer] = shelf
    this.#room[volunteer] = wanted
  }

  #makeRoomFor(record: number, volunteer: number): void {
    if (record >= this.#firstRow.length) {
      const length = this.#firstRow.length
      this.#firstRow = longer(this.#firstRow, Math.max(record + 1, length * 2)).fill(none, length)
    }
    if (volunteer >= this.#from.length) {
      const length = Math.max(volunteer + 1, this.#from.length * 2)
      this.#from = longer(this.#from, length)
      this.#count = longer(this.#count, length)
      this.#room = longer(this.#room, length)
      this.#reach = longer(this.#reach, length)
    }
  }
}

/** Where the last minute of a record ends; without a clock, its day. */
export const endOf = (rows: readonly Row[]): number => {
  let end = -0x8000_0000
  for (const row of rows) {
    const own = row.start + (row.untimed === 1 ? minutesPerDay : row.minutes)
    if (own > end) end = own
  }
  return end
}

const dayOf = (minute: number): number => Math.floor(minute / minutesPerDay)
