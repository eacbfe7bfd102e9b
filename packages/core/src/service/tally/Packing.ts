/**
 * Rows packed into three words and partitioned into buckets of people, so that each bucket fits the processor's cache.
 *
 * Word 0: person within the bucket and time in half minutes (`sortKey`), so that one comparison orders both. Word 1: minutes and
 * deduction. Word 2: the codes of the places asked for. Within a bucket rows stay in the order of the records.
 */
import type { Columns } from "./Columns.ts"
import type { People } from "./Order.ts"
import { minutesPerDay } from "./Sweep.ts"
import type { Key } from "./Totals.ts"

export const wordsPerRow = 3

/** Where the code of a key lies in word 2. */
export interface Field {
  readonly key: Key
  readonly shift: number
  readonly mask: number
}

export interface Packed {
  readonly words: Int32Array
  /** Of each person of the range, the first row; behind the last person, the number of rows. */
  readonly offsets: Int32Array
  readonly peoplePerBucket: number
  /** Low bits of word 0 that hold the time. */
  readonly timeBits: number
  /** Minute of time 0, a midnight. */
  readonly origin: number
  readonly days: number
  readonly fields: readonly Field[]
}

/** Rows in a bucket: words and their sorted copy stay in a cache of a few hundred KiB. */
const bucketRows = 32_768

/** Undefined where rows do not fit: a record of several rows, a row of more than a day, or codes too long for the words. */
export const pack = (columns: Columns, keys: readonly Key[], people: People): Packed | undefined => {
  const fields = fieldsOf(columns, keys)
  const survey = fields === undefined || people.end <= people.first ? undefined : look(columns.rows, people)
  if (fields === undefined || survey === undefined) return undefined
  const origin = Math.floor(survey.from / minutesPerDay) * minutesPerDay
  const days = Math.floor((survey.to - origin) / minutesPerDay) + 2
  const timeBits = bitsFor(days * minutesPerDay * 2)
  if (timeBits > 30) return undefined
  const { offsets } = survey
  const persons = offsets.length - 1
  const bits = Math.max(0, bitsFor((bucketRows * persons) / Math.max(1, offsets[persons] ?? 0)) - 1)
  const shift = Math.min(31 - timeBits, bits)
  const words = fill(columns, people, offsets, fields, { shift, timeBits, origin })
  return { words, offsets, peoplePerBucket: 1 << shift, timeBits, origin, days, fields }
}

const bitsFor = (values: number): number => 32 - Math.clz32(Math.ceil(Math.max(1, Math.min(values, 2 ** 31))) - 1)

const fieldsOf = ({ dictionaries }: Columns, keys: readonly Key[]): readonly Field[] | undefined => {
  const fields: Field[] = []
  let shift = 0
  for (const key of keys) {
    const bits = key === "month" ? 32 : bitsFor(dictionaries[key].length)
    fields.push({ key, shift, mask: 2 ** bits - 1 })
    shift += bits
  }
  return shift > 31 ? undefined : fields
}

interface Survey {
  /** Earliest and latest start of all rows. */
  readonly from: number
  readonly to: number
  readonly offsets: Int32Array
}

/** Undefined where a row is no plain record, or where there is none. */
const look = ({ record, volunteer, start, minutes, length }: Columns["rows"], { first, end }: People): Survey | undefined => {
  const people = end - first
  const offsets = new Int32Array(people + 1)
  let [from, to, before] = [0x7fff_ffff, -0x8000_0000, -1]
  for (let row = 0; row < length; row++) {
    const own = record[row] ?? 0
    if (own === before || (minutes[row] ?? 0) > minutesPerDay) return undefined
    before = own
    const at = start[row] ?? 0
    if (at < from) from = at
    if (at > to) to = at
    const person = (volunteer[row] ?? 0) - first
    if (person >>> 0 < people) offsets[person + 1] = (offsets[person + 1] ?? 0) + 1
  }
  for (let person = 1; person <= people; person++) offsets[person] = (offsets[person] ?? 0) + (offsets[person - 1] ?? 0)
  return length === 0 ? undefined : { from, to, offsets }
}

const fill = (
  { rows, dictionaries }: Columns,
  { first, end }: People,
  offsets: Int32Array,
  fields: readonly Field[],
  { shift, timeBits, origin }: { readonly shift: number; readonly timeBits: number; readonly origin: number }
): Int32Array => {
  const { volunteer, start, minutes, deduct, untimed, length } = rows
  const people = end - first
  const next = Int32Array.from({ length: ((people - 1) >>> shift) + 1 }, (_, bucket) => (offsets[bucket << shift] ?? 0) * wordsPerRow)
  const words = new Int32Array((offsets[people] ?? 0) * wordsPerRow)
  const within = (1 << shift) - 1
  const untimedTime = (minutesPerDay - 1) * 2 + 1
  const { code, place, more } = readers(rows, dictionaries, fields)
  const [codes, codeShift, places, placeMap, placeShift] = [code.column, code.shift, place.column, place.map, place.shift]
  for (let row = 0; row < length; row++) {
    const person = (volunteer[row] ?? 0) - first
    if (person >>> 0 >= people) continue
    const bucket = person >>> shift
    const at = next[bucket] ?? 0
    next[bucket] = at + wordsPerRow
    const time = ((start[row] ?? 0) - origin) * 2
    let word = ((codes[row] ?? 0) << codeShift) | ((placeMap[places[row] ?? 0] ?? 0) << placeShift)
    if (more.length > 0) for (const { column, map, shift: by } of more) word |= (map[column[row] ?? 0] ?? 0) << by
    words[at] = ((person & within) << timeBits) | (untimed[row] === 1 ? time + untimedTime : time)
    words[at + 1] = ((minutes[row] ?? 0) << 16) | (deduct[row] ?? 0)
    words[at + 2] = word
  }
  return words
}

interface Reader {
  readonly column: Int32Array | Uint8Array
  /** From the column's codes to those of the key. */
  readonly map: Int32Array
  readonly shift: number
}

/** One key that stands in its column as it is, one that a place tells, and the others: so that the usual two need no loop. */
const readers = (rows: Columns["rows"], dictionaries: Columns["dictionaries"], fields: readonly Field[]) => {
  const zero = (column: Int32Array, codes: number): Reader => ({ column, map: new Int32Array(codes), shift: 0 })
  const all = fields.map((field) => reader(rows, dictionaries, field))
  const plain = fields.findIndex(({ key }) => key === "team" || key === "category")
  const told = fields.findIndex(({ key }) => key === "community" || key === "street")
  return {
    // Where no such key is asked for, zeros stand in.
    code: all[plain] ?? zero(new Int32Array(rows.length), 1),
    place: all[told] ?? zero(rows.community, dictionaries.communityOfPlace.length),
    more: all.filter((_, index) => index !== plain && index !== told)
  }
}

const reader = (rows: Columns["rows"], dictionaries: Columns["dictionaries"], { key, shift }: Field): Reader => {
  switch (key) {
    case "community":
      return { column: rows.community, map: Int32Array.from(dictionaries.communityOfPlace), shift }
    case "street":
      return { column: rows.community, map: Int32Array.from(dictionaries.streetOfPlace), shift }
    case "category":
      return { column: rows.category, map: same(dictionaries.category.length), shift }
    default:
      return { column: rows.team, map: same(dictionaries.team.length), shift }
  }
}

const same = (length: number): Int32Array => Int32Array.from({ length }, (_, code) => code)
