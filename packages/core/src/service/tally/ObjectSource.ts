/**
 * Coded rows that come as objects, as a driver gives them, as a source of rows to be packed.
 *
 * Objects lie all over the memory, so each is looked at once: what packing needs of it is kept in the workspace, as columns.
 */
import { fieldOf, wordsOfPlaces } from "./ColumnSource.ts"
import type { Dictionaries } from "./Encoder.ts"
import type { People } from "./Order.ts"
import { type Block, type Field, offsetsOf, type RowSource, type Survey } from "./RowSource.ts"
import type { Row } from "./Shelves.ts"
import { minutesPerDay, sortKey } from "./Sweep.ts"
import type { Workspace } from "./Workspace.ts"

export class ObjectSource implements RowSource {
  readonly length: number
  readonly #rows: readonly Row[]
  readonly #team: Field
  readonly #category: Field
  readonly #wordOfPlace: Int32Array
  readonly #person: Int32Array
  readonly #time: Int32Array
  readonly #minutes: Int32Array
  readonly #place: Int32Array
  /** Minute from which the times are counted. */
  #base = 0

  constructor(rows: readonly Row[], dictionaries: Dictionaries, fields: readonly Field[], workspace: Workspace) {
    this.length = rows.length
    this.#rows = rows
    this.#team = fieldOf(fields, "team")
    this.#category = fieldOf(fields, "category")
    this.#wordOfPlace = wordsOfPlaces(dictionaries, fields)
    ;[this.#person, this.#time, this.#minutes, this.#place] = workspace.columns(rows.length)
  }

  survey({ first, end }: People): Survey | undefined {
    const [person, time, minutes, place, wordOfPlace] = [this.#person, this.#time, this.#minutes, this.#place, this.#wordOfPlace]
    const [team, category] = [this.#team, this.#category]
    const [teamMask, teamShift, categoryMask, categoryShift] = [team.mask, team.shift, category.mask, category.shift]
    const people = end - first
    const counts = new Int32Array(people + 1)
    const base = Math.floor((this.#rows[0]?.start ?? 0) / minutesPerDay) * minutesPerDay
    let [from, to, before, index] = [0x7fff_ffff, -0x8000_0000, -1, 0]
    for (const row of this.#rows) {
      const start = row.start
      if (row.record <= before || row.minutes > minutesPerDay) return undefined
      before = row.record
      from = Math.min(from, start)
      to = Math.max(to, start)
      const own = row.volunteer - first
      if (own >>> 0 < people) counts[own + 1] = (counts[own + 1] ?? 0) + 1
      person[index] = row.volunteer
      time[index] = sortKey(start - base, row.untimed)
      minutes[index] = (row.minutes << 16) | row.deduct
      place[index] =
        ((row.team & teamMask) << teamShift) | ((row.category & categoryMask) << categoryShift) | (wordOfPlace[row.community] ?? 0)
      index++
    }
    this.#base = base
    return index === 0 ? undefined : { from, to, offsets: offsetsOf(counts) }
  }

  read(block: Block, from: number, to: number, origin: number): void {
    const later = (this.#base - origin) * 2
    block.person.set(this.#person.subarray(from, to))
    block.minutes.set(this.#minutes.subarray(from, to))
    block.place.set(this.#place.subarray(from, to))
    for (let row = from; row < to; row++) block.time[row - from] = (this.#time[row] ?? 0) + later
  }
}
