/**
 * Columns as a source of rows to be packed.
 *
 * A loop for each column or two, never one over all of them: short loops keep what they need in the processor's registers, and are
 * several times as fast.
 */
import type { Columns } from "./Columns.ts"
import type { People } from "./Order.ts"
import { type Block, type Field, offsetsOf, type RowSource, type Survey } from "./RowSource.ts"
import { minutesPerDay } from "./Sweep.ts"
import type { Key } from "./Totals.ts"

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

  survey(people: People): Survey | undefined {
    const { record, volunteer, start, minutes } = this.#rows
    if (this.length === 0 || !oneRowEach(record, this.length) || longest(minutes, this.length) > minutesPerDay) return undefined
    return { ...bounds(start, this.length), offsets: offsetsOf(counts(volunteer, this.length, people)) }
  }

  read(block: Block, from: number, to: number, origin: number): void {
    const { volunteer, start, untimed, minutes, deduct, team, category, community } = this.#rows
    block.person.set(volunteer.subarray(from, to))
    times(block.time, start, untimed, from, to, origin)
    pairs(block.minutes, minutes, deduct, from, to)
    mapped(block.place, community, this.#wordOfPlace, from, to)
    if (this.#team.mask !== 0) codes(block.place, team, this.#team, from, to)
    if (this.#category.mask !== 0) codes(block.place, category, this.#category, from, to)
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

const oneRowEach = (record: Int32Array, length: number): boolean => {
  for (let row = 1; row < length; row++) if (record[row] === record[row - 1]) return false
  return true
}

const longest = (minutes: Uint16Array, length: number): number => {
  let most = 0
  for (let row = 0; row < length; row++) most = Math.max(most, minutes[row] ?? 0)
  return most
}

const bounds = (start: Int32Array, length: number): Pick<Survey, "from" | "to"> => {
  let [from, to] = [0x7fff_ffff, -0x8000_0000]
  for (let row = 0; row < length; row++) {
    const at = start[row] ?? 0
    from = Math.min(from, at)
    to = Math.max(to, at)
  }
  return { from, to }
}

const counts = (volunteer: Int32Array, length: number, { first, end }: People): Int32Array => {
  const people = end - first
  const found = new Int32Array(people + 1)
  for (let row = 0; row < length; row++) {
    const person = (volunteer[row] ?? 0) - first
    if (person >>> 0 < people) found[person + 1] = (found[person + 1] ?? 0) + 1
  }
  return found
}

const times = (to: Int32Array, start: Int32Array, untimed: Uint8Array, first: number, end: number, origin: number): void => {
  const untimedTime = (minutesPerDay - 1) * 2 + 1
  for (let row = first; row < end; row++) to[row - first] = (((start[row] ?? 0) - origin) << 1) + Math.imul(untimed[row] ?? 0, untimedTime)
}

const pairs = (to: Int32Array, minutes: Uint16Array, deduct: Uint16Array, first: number, end: number): void => {
  for (let row = first; row < end; row++) to[row - first] = ((minutes[row] ?? 0) << 16) | (deduct[row] ?? 0)
}

const mapped = (to: Int32Array, column: Int32Array, words: Int32Array, first: number, end: number): void => {
  for (let row = first; row < end; row++) to[row - first] = words[column[row] ?? 0] ?? 0
}

const codes = (to: Int32Array, column: Int32Array | Uint8Array, { shift, mask }: Field, first: number, end: number): void => {
  for (let row = first; row < end; row++) to[row - first] = (to[row - first] ?? 0) | (((column[row] ?? 0) & mask) << shift)
}
