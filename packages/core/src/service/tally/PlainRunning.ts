/**
 * The running tally of people all of whose records are plain: one row of at most a day, one era, no cap over activities or periods.
 *
 * Around a change only the days that hang together are swept, once with the row and once without it, and only what differs goes into the
 * cells. Equal to the way for everything else (`ManifoldRunning`).
 */
import type { Cells, Codes } from "./Cells.ts"
import type { Dictionaries } from "./Encoder.ts"
import type { EraTable } from "./EraTable.ts"
import { MonthOf } from "./MonthOf.ts"
import * as IslandRow from "./IslandRow.ts"
import { dayOf, PlainIsland } from "./PlainIsland.ts"
import type { PlainShelves } from "./PlainShelves.ts"
import type { Row } from "./Shelves.ts"
import * as Sweep from "./Sweep.ts"

const { credited, excluded, overage, toppedUp, nextDay, width } = IslandRow
const { minutesPerDay } = Sweep

export class PlainRunning {
  readonly #cells: readonly Cells[]
  readonly #shelves: PlainShelves
  readonly #island: PlainIsland
  /** The one row that is being booked. */
  readonly #codes: Codes
  readonly #months = new MonthOf()

  constructor(
    eras: EraTable,
    cells: readonly Cells[],
    { communityOfPlace, streetOfPlace }: Pick<Dictionaries, "communityOfPlace" | "streetOfPlace">,
    shelves: PlainShelves
  ) {
    this.#cells = cells
    this.#shelves = shelves
    this.#island = new PlainIsland(eras, shelves)
    const one = { volunteer: new Int32Array(1), team: new Int32Array(1), community: new Int32Array(1), category: new Uint8Array(1) }
    this.#codes = { ...one, communityOfPlace, streetOfPlace }
  }

  /** Whether this way can count under such rules. */
  static canCount(eras: EraTable): boolean {
    return eras.first.length === 1 && eras.once[0] === 1 && !eras.hasActivityCap && !eras.hasPeriodCap
  }

  has(record: number): boolean {
    return this.#shelves.records.has(record)
  }

  /** A row that `PlainShelves.fits`, the only one of its record. */
  add(row: Row): void {
    const island = this.#island
    const at = this.#shelves.put(row)
    island.around(at)
    this.#book(row.volunteer, at, island.without, island.with)
  }

  void(record: number): void {
    const person = this.#shelves.records.personOf(record)
    const at = this.#shelves.find(record)
    const island = this.#island
    island.around(at)
    this.#book(person, at, island.with, island.without)
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

  /** What differs of a row and of those behind it. */
  #book(person: number, changed: number, before: Int32Array, after: Int32Array): void {
    const { end } = this.#island
    for (let at = changed, from = 0; at < end; at++, from += width) {
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
    const month = this.#months.day(day)
    const was = before[from + credited] ?? 0
    const is = after[from + credited] ?? 0
    const lost = change(before, after, from + excluded)
    const over = change(before, after, from + overage)
    const extra = change(before, after, from + toppedUp)
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

/** What is topped up is not looked at: it is credited, or above a cap. */
const differ = (before: Int32Array, after: Int32Array, from: number): boolean =>
  before[from] !== after[from] || before[from + excluded] !== after[from + excluded] || before[from + overage] !== after[from + overage]

const change = (before: Int32Array, after: Int32Array, at: number): number => (after[at] ?? 0) - (before[at] ?? 0)

const sign = (minutes: number): number => (minutes > 0 ? 1 : 0)

/** 1 = the next day has credit, and the day itself has none. */
const first = (out: Int32Array, next: number): number => ((out[next] ?? 0) > 0 && (out[next - nextDay] ?? 0) === 0 ? 1 : 0)
