/**
 * The running tally over rows of codes. People all of whose records are plain are counted by a shorter way (`PlainRunning`) until the first
 * record that is not; this is the way for everything.
 *
 * Only an *island* of a person's time is counted again: the days (or months, or years, where a cap
 * runs over them) around the change that nothing reaches into or out of. What it gave leaves the cells, what it gives now comes in.
 */
import type { CountingEras } from "../CountingRules.ts"
import { Attendance } from "./Attendance.ts"
import { book } from "./Booking.ts"
import * as CapUnit from "./CapUnit.ts"
import { Cells } from "./Cells.ts"
import type { Columns, RecordColumns } from "./Columns.ts"
import type { Dictionaries } from "./Encoder.ts"
import * as EraTable from "./EraTable.ts"
import { Heads } from "./Heads.ts"
import { PersonCounts } from "./PersonCounts.ts"
import { PlainRunning } from "./PlainRunning.ts"
import { PlainShelves } from "./PlainShelves.ts"
import { at, endOf, type Row, Shelves, width } from "./Shelves.ts"
import { Sweep } from "./Sweep.ts"
import type { Question } from "./Totals.ts"
import { Window } from "./Window.ts"

export class RunningRows {
  readonly cells: readonly Cells[]
  readonly #eras: EraTable.EraTable
  readonly #sweep: Sweep
  readonly #shelves: Shelves
  /** Undefined where the rules leave no shorter way. */
  readonly #plain: PlainRunning | undefined
  /** 1 = a person who has had a record that is not plain. */
  #manifold = new Uint8Array(64)
  readonly #window: Window
  readonly #unit: CapUnit.CapUnit

  constructor(
    eras: CountingEras,
    questions: readonly Question[],
    places: Pick<Dictionaries, "communityOfPlace" | "streetOfPlace">,
    isBefore: (record: number, other: number) => boolean = (record, other) => record < other
  ) {
    this.#eras = EraTable.of(eras, questions[0]?.timeClass ?? "service")
    this.#sweep = new Sweep(this.#eras)
    this.#shelves = new Shelves(isBefore)
    this.#window = new Window(places)
    const heads = new Heads()
    const counts = new PersonCounts(heads)
    this.cells = questions.map((question, index) => new Cells(question, new Attendance(counts, index, questions.length)))
    this.#plain = PlainRunning.canCount(this.#eras) ? new PlainRunning(this.#eras, this.cells, places, isBefore, heads) : undefined
    this.#unit = CapUnit.of(this.#eras)
  }

  /** All rows of one record, which must not be there yet. */
  add(rows: readonly Row[]): void {
    const [first] = rows
    if (first === undefined) return
    if (this.#shelves.has(first.record) || this.#plain?.has(first.record) === true)
      throw new RangeError(`record ${first.record} is already in`)
    if (this.#plain === undefined) this.#add(rows, first)
    else if (this.#manifold[first.volunteer] === 1) this.#add(rows, first)
    else if (rows.length === 1 && PlainShelves.fits(first)) this.#plain.add(first)
    else {
      this.#setManifold(first.volunteer)
      for (const row of this.#plain.takeOut(first.volunteer)) this.#add([row], row)
      this.#add(rows, first)
    }
  }

  #add(rows: readonly Row[], first: Row): void {
    const end = endOf(rows)
    this.#shelves.expect(first, end)
    this.#recount(first.volunteer, first.start, end, -1)
    this.#shelves.put(rows)
    this.#recount(first.volunteer, first.start, end, 1)
    this.#settle(first.volunteer)
  }

  /** Takes a record out; the minutes it kept go back to the next ones. */
  void(record: number): void {
    if (this.#plain?.has(record) === true) {
      this.#plain.void(record)
      return
    }
    if (!this.#shelves.has(record)) return
    const [volunteer, start, end] = [this.#shelves.volunteerOf(record), this.#shelves.startOf(record), this.#shelves.endOf(record)]
    this.#recount(volunteer, start, end, -1)
    this.#shelves.remove(record)
    this.#recount(volunteer, start, end, 1)
    this.#settle(volunteer)
  }

  #setManifold(volunteer: number): void {
    if (volunteer >= this.#manifold.length) {
      const longer = new Uint8Array(Math.max(volunteer + 1, this.#manifold.length * 2))
      longer.set(this.#manifold)
      this.#manifold = longer
    }
    this.#manifold[volunteer] = 1
  }

  #settle(volunteer: number): void {
    for (const cells of this.cells) cells.settle(volunteer)
  }

  #recount(volunteer: number, start: number, end: number, sign: 1 | -1): void {
    const shelves = this.#shelves
    const sweep = this.#sweep
    shelves.island(volunteer, start, end, this.#unit.floor, this.#unit.ceil)
    sweep.clear()
    for (let place = shelves.islandFrom; place < shelves.islandEnd; place++) {
      const facts = shelves.facts
      const base = shelves.rowAt(place) * width
      const on = facts[base + at.on] ?? 0
      const minutes = facts[base + at.minutes] ?? 0
      this.#window.set(sweep.rows, facts, base)
      sweep.add(
        sweep.rows,
        facts[base + at.record] ?? 0,
        facts[base + at.activity] ?? 0,
        on,
        facts[base + at.start] ?? 0,
        minutes - (facts[base + at.deduct] ?? 0),
        facts[base + at.untimed] ?? 0,
        EraTable.eraOn(this.#eras, on)
      )
    }
    if (sweep.rows === 0) return
    sweep.run()
    book(sweep, this.#window, this.cells, sign)
  }
}

/** Everything in the columns, then changes. */
export const of = (columns: Columns, eras: CountingEras, questions: readonly Question[]): RunningRows => {
  const running = new RunningRows(eras, questions, columns.dictionaries)
  const { rows } = columns
  for (let first = 0; first < rows.length;) {
    let end = first + 1
    while (end < rows.length && rows.record[end] === rows.record[first]) end++
    running.add(Array.from({ length: end - first }, (_, index) => rowOf(rows, first + index)))
    first = end
  }
  return running
}

export const rowOf = (rows: RecordColumns, row: number): Row => ({
  record: rows.record[row] ?? 0,
  volunteer: rows.volunteer[row] ?? 0,
  team: rows.team[row] ?? 0,
  community: rows.community[row] ?? 0,
  activity: rows.activity[row] ?? 0,
  category: rows.category[row] ?? 0,
  on: rows.on[row] ?? 0,
  start: rows.start[row] ?? 0,
  minutes: rows.minutes[row] ?? 0,
  deduct: rows.deduct[row] ?? 0,
  untimed: rows.untimed[row] ?? 0
})
