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
  /** First row of each bucket, and the number of rows behind the last. */
  readonly bounds: Int32Array
  readonly peoplePerBucket: number
  /** Low bits of word 0 that hold the time. */
  readonly timeBits: number
  /** Minute of time 0, a midnight. */
  readonly origin: number
  readonly days: number
  readonly fields: readonly Field[]
}

/** Rows in a bucket: so many keys, row numbers and words stay in a cache of a few hundred KiB. */
const bucketRows = 16_384

/** Undefined where rows do not fit: a record of several rows, a row of more than a day, or codes too long for the words. */
export const pack = (columns: Columns, keys: readonly Key[], { first, end }: People): Packed | undefined => {
  const { rows } = columns
  const range = timesOf(rows)
  const fields = fieldsOf(columns, keys)
  if (range === undefined || fields === undefined || end <= first) return undefined
  const origin = Math.floor(range.from / minutesPerDay) * minutesPerDay
  const days = Math.floor((range.to - origin) / minutesPerDay) + 2
  const timeBits = bitsFor(days * minutesPerDay * 2)
  if (timeBits > 30) return undefined
  const shift = Math.min(31 - timeBits, Math.max(0, bitsFor((bucketRows * (end - first)) / rows.length) - 1))
  return partition(columns, { first, end }, { shift, timeBits, origin, days, fields })
}

const bitsFor = (values: number): number => 32 - Math.clz32(Math.ceil(Math.max(1, values)) - 1)

/** Earliest and latest start; undefined where a row is no plain record. */
const timesOf = (rows: Columns["rows"]): { readonly from: number; readonly to: number } | undefined => {
  const { record, start, minutes, length } = rows
  let [from, to, before] = [0x7fff_ffff, -0x8000_0000, -1]
  for (let row = 0; row < length; row++) {
    const own = record[row] ?? 0
    if (own === before || (minutes[row] ?? 0) > minutesPerDay) return undefined
    before = own
    const at = start[row] ?? 0
    if (at < from) from = at
    if (at > to) to = at
  }
  return length === 0 ? undefined : { from, to }
}

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

interface Layout {
  readonly shift: number
  readonly timeBits: number
  readonly origin: number
  readonly days: number
  readonly fields: readonly Field[]
}

const partition = ({ rows, dictionaries }: Columns, { first, end }: People, { shift, timeBits, origin, days, fields }: Layout): Packed => {
  const { volunteer, start, minutes, deduct, untimed, length } = rows
  const people = end - first
  const bounds = new Int32Array(((people - 1) >>> shift) + 2)
  for (let row = 0; row < length; row++) {
    const person = (volunteer[row] ?? 0) - first
    if (person >>> 0 < people) bounds[(person >>> shift) + 1] = (bounds[(person >>> shift) + 1] ?? 0) + 1
  }
  for (let bucket = 1; bucket < bounds.length; bucket++) bounds[bucket] = (bounds[bucket] ?? 0) + (bounds[bucket - 1] ?? 0)
  const next = bounds.slice()
  const words = new Int32Array((bounds[bounds.length - 1] ?? 0) * wordsPerRow)
  const within = (1 << shift) - 1
  const lastMinute = minutesPerDay - 1
  const place = placeWord(rows, dictionaries, fields)
  for (let row = 0; row < length; row++) {
    const person = (volunteer[row] ?? 0) - first
    if (person >>> 0 >= people) continue
    const bucket = person >>> shift
    const to = next[bucket] ?? 0
    next[bucket] = to + 1
    const at = to * wordsPerRow
    const time = (start[row] ?? 0) - origin
    words[at] = ((person & within) << timeBits) | (untimed[row] === 1 ? (time + lastMinute) * 2 + 1 : time * 2)
    words[at + 1] = ((minutes[row] ?? 0) << 16) | (deduct[row] ?? 0)
    words[at + 2] = place(row)
  }
  return { words, bounds, peoplePerBucket: 1 << shift, timeBits, origin, days, fields }
}

/** Word 2 of a row. Two keys are read without a loop: team and community are what nearly everybody asks for. */
const placeWord = (rows: Columns["rows"], dictionaries: Columns["dictionaries"], fields: readonly Field[]): ((row: number) => number) => {
  const [one, two, ...more] = fields.map((field) => reader(rows, dictionaries, field))
  if (one === undefined) return () => 0
  const none: Reader = { column: rows.team, map: new Int32Array(dictionaries.team.length), shift: 0 }
  const { column: columnA, map: mapA, shift: shiftA } = one
  const { column: columnB, map: mapB, shift: shiftB } = two ?? none
  return (row) => {
    let word = ((mapA[columnA[row] ?? 0] ?? 0) << shiftA) | ((mapB[columnB[row] ?? 0] ?? 0) << shiftB)
    for (const { column, map, shift } of more) word |= (map[column[row] ?? 0] ?? 0) << shift
    return word
  }
}

interface Reader {
  readonly column: Int32Array | Uint8Array
  /** From the column's codes to those of the key. */
  readonly map: Int32Array
  readonly shift: number
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
