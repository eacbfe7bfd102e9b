/**
 * Coded rows that come as objects, as a driver gives them, as a source of rows to be packed.
 *
 * Objects lie all over the memory: to look at one costs more than to count it, so each is looked at once.
 */
import { fieldOf, wordsOfPlaces } from "./ColumnSource.ts"
import type { Dictionaries } from "./Encoder.ts"
import * as PackedRow from "./PackedRow.ts"
import type { Block, Field, RowSource } from "./RowSource.ts"
import type { Row } from "./Shelves.ts"
import * as Sweep from "./Sweep.ts"

const { minuteBits, farthestMinute } = PackedRow
const { minutesPerDay, sortKey } = Sweep

export class ObjectSource implements RowSource {
  readonly length: number
  readonly #rows: readonly Row[]
  readonly #team: Field
  readonly #category: Field
  readonly #wordOfPlace: Int32Array

  constructor(rows: readonly Row[], dictionaries: Dictionaries, fields: readonly Field[]) {
    this.length = rows.length
    this.#rows = rows
    this.#team = fieldOf(fields, "team")
    this.#category = fieldOf(fields, "category")
    this.#wordOfPlace = wordsOfPlaces(dictionaries, fields)
  }

  /** Rows out of the order of their records do not fit either. */
  read({ person, time, minutes, place }: Block, from: number, to: number): boolean {
    const rows = this.#rows
    const wordOfPlace = this.#wordOfPlace
    const { mask: teamMask, shift: teamShift } = this.#team
    const { mask: categoryMask, shift: categoryShift } = this.#category
    let before = rows[from - 1]?.record ?? -1
    for (let index = from; index < to; index++) {
      const row = rows[index]
      if (row === undefined) return false
      const { record, start, minutes: stated, deduct } = row
      if (record <= before || stated > minutesPerDay || deduct > stated || Math.abs(start) > farthestMinute) return false
      before = record
      const at = index - from
      person[at] = row.volunteer
      time[at] = sortKey(start, row.untimed)
      minutes[at] = (stated << minuteBits) | deduct
      place[at] =
        ((row.team & teamMask) << teamShift) | ((row.category & categoryMask) << categoryShift) | (wordOfPlace[row.community] ?? 0)
    }
    return true
  }
}
