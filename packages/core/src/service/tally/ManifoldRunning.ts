/**
 * The running tally of any records whatever: of several rows, over midnight or for days, under caps over activities and periods.
 *
 * Only an *island* of a person's time is counted again: the days (or months, or years, where a cap runs over them) around the change that
 * nothing reaches into or out of. What it gave leaves the cells, what it gives now comes in.
 */
import { book } from "./Booking.ts"
import * as CapUnit from "./CapUnit.ts"
import type { Cells } from "./Cells.ts"
import type { Dictionaries } from "./Encoder.ts"
import * as EraTable from "./EraTable.ts"
import { at, endOf, type Row, Shelves, width } from "./Shelves.ts"
import { Sweep } from "./Sweep.ts"
import { Window } from "./Window.ts"

export class ManifoldRunning {
  readonly #eras: EraTable.EraTable
  readonly #cells: readonly Cells[]
  readonly #sweep: Sweep
  readonly #shelves: Shelves
  readonly #window: Window
  readonly #unit: CapUnit.CapUnit

  constructor(
    eras: EraTable.EraTable,
    cells: readonly Cells[],
    places: Pick<Dictionaries, "communityOfPlace" | "streetOfPlace">,
    isBefore: (record: number, other: number) => boolean
  ) {
    this.#eras = eras
    this.#cells = cells
    this.#sweep = new Sweep(eras)
    this.#shelves = new Shelves(isBefore)
    this.#window = new Window(places)
    this.#unit = CapUnit.of(eras)
  }

  has(record: number): boolean {
    return this.#shelves.has(record)
  }

  /** All rows of one record, the first of which is given again. */
  add(rows: readonly Row[], first: Row): void {
    const { volunteer, start } = first
    const end = endOf(rows)
    this.#shelves.expect(first, end)
    this.#recount(volunteer, start, end, -1)
    this.#shelves.put(rows)
    this.#recount(volunteer, start, end, 1)
    this.#settle(volunteer)
  }

  /** A record that is here. */
  void(record: number): void {
    const [volunteer, start, end] = [this.#shelves.volunteerOf(record), this.#shelves.startOf(record), this.#shelves.endOf(record)]
    this.#recount(volunteer, start, end, -1)
    this.#shelves.remove(record)
    this.#recount(volunteer, start, end, 1)
    this.#settle(volunteer)
  }

  #settle(volunteer: number): void {
    for (const cells of this.#cells) cells.settle(volunteer)
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
    book(sweep, this.#window, this.#cells, sign)
  }
}
