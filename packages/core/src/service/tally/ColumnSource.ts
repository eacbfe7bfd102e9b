/**
 * Columns as a source of rows to be packed.
 *
 * A loop for each column or two, never one over all of them: short loops keep what they need in the processor's registers, and are
 * several times as fast.
 */
import type { Columns } from "./Columns.ts"
import * as PackedRow from "./PackedRow.ts"
import type { Block, Field, RowSource } from "./RowSource.ts"
import * as Sweep from "./Sweep.ts"
import type { Key } from "./Totals.ts"

const { minuteBits, farthestMinute } = PackedRow
const { minutesPerDay } = Sweep

export class ColumnSource implements RowSource {
  readonly length: number
  readonly #rows: Columns["rows"]
  readonly #team: Field
  readonly #category: Field
  readonly #wordOfPlace: Int32Array

  constructor({ rows, dictionaries }: Columns, fields: readonly Field[]) {
    this.length = rows.length
    this.#rows = rows
    this.#team = fieldOf(fields, "team")
    this.#category = fieldOf(fields, "category")
    this.#wordOfPlace = wordsOfPlaces(dictionaries, fields)
  }

  read(block: Block, from: number, to: number): boolean {
    const { record, volunteer, start, untimed, minutes, deduct, team, category, community } = this.#rows
    if (!oneRowEach(record, from, to)) return false
    if (!pairs(block.minutes, minutes, deduct, from, to) || !times(block.time, start, untimed, from, to)) return false
    block.person.set(volunteer.subarray(from, to))
    places(block.place, community, this.#wordOfPlace, team, this.#team, from, to)
    if (this.#category.mask !== 0) categories(block.place, category, this.#category, from, to)
    return true
  }
}

/** Mask 0 where a key is not asked for. */
export const fieldOf = (fields: readonly Field[], key: Key): Field => fields.find((one) => one.key === key) ?? { key, shift: 0, mask: 0 }

/** What a place adds to its word: community and street, as far as they are asked for. */
export const wordsOfPlaces = (
  { communityOfPlace, streetOfPlace }: Pick<Columns["dictionaries"], "communityOfPlace" | "streetOfPlace">,
  fields: readonly Field[]
): Int32Array => {
  const [community, street] = [fieldOf(fields, "community"), fieldOf(fields, "street")]
  return Int32Array.from(
    communityOfPlace,
    (code, place) => ((code & community.mask) << community.shift) | (((streetOfPlace[place] ?? 0) & street.mask) << street.shift)
  )
}

/** Records ascend, so a step of 0 is a second row; less one, it leaves a sign behind. The row before the first may be of the block before. */
const oneRowEach = (record: Int32Array, from: number, to: number): boolean => {
  let over = 0
  let before = from === 0 ? -1 : (record[from - 1] ?? 0)
  for (let row = from; row < to; row++) {
    const own = record[row] ?? 0
    over |= own - before - 1
    before = own
  }
  return over >= 0
}

/** Minutes that do not fit leave a sign behind. */
const pairs = (to: Int32Array, minutes: Uint16Array, deduct: Uint16Array, first: number, end: number): boolean => {
  let over = 0
  for (let row = first; row < end; row++) {
    const stated = minutes[row] ?? 0
    const taken = deduct[row] ?? 0
    over |= (minutesPerDay - stated) | (stated - taken)
    to[row - first] = (stated << minuteBits) | taken
  }
  return over >= 0
}

const times = (to: Int32Array, start: Int32Array, untimed: Uint8Array, first: number, end: number): boolean => {
  const untimedTime = (minutesPerDay - 1) * 2 + 1
  let over = 0
  for (let row = first; row < end; row++) {
    const minute = start[row] ?? 0
    over |= (minute + farthestMinute) | (farthestMinute - minute)
    to[row - first] = (minute << 1) + Math.imul(untimed[row] ?? 0, untimedTime)
  }
  return over >= 0
}

const places = (
  to: Int32Array,
  community: Int32Array,
  wordOfPlace: Int32Array,
  team: Int32Array,
  { shift, mask }: Field,
  first: number,
  end: number
): void => {
  for (let row = first; row < end; row++) to[row - first] = (wordOfPlace[community[row] ?? 0] ?? 0) | (((team[row] ?? 0) & mask) << shift)
}

const categories = (to: Int32Array, category: Uint8Array, { shift, mask }: Field, first: number, end: number): void => {
  for (let row = first; row < end; row++) to[row - first] = (to[row - first] ?? 0) | (((category[row] ?? 0) & mask) << shift)
}
