/**
 * Rows packed into three words and partitioned into buckets of people, so that each bucket fits the processor's cache.
 *
 * Word 0: person within the bucket and time in half minutes (`sortKey`), so that one comparison orders both. Word 1: minutes and
 * deduction. Word 2: the codes of the places asked for. Within a bucket rows stay in the order of the records.
 */
import type { Dictionaries } from "./Encoder.ts"
import type { People } from "./Order.ts"
import { Block, blockRows, type Field, type RowSource } from "./RowSource.ts"
import { minutesPerDay } from "./Sweep.ts"
import type { Key } from "./Totals.ts"
import type { Workspace } from "./Workspace.ts"

export const wordsPerRow = 3

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
}

/** Rows in a bucket: words and their sorted copy stay in a cache of a few hundred KiB. */
const bucketRows = 32_768

/** Undefined where rows do not fit: those that the source refuses, or times too far apart. */
export const pack = (source: RowSource, people: People, workspace: Workspace): Packed | undefined => {
  const survey = people.end <= people.first ? undefined : source.survey(people)
  if (survey === undefined) return undefined
  const origin = Math.floor(survey.from / minutesPerDay) * minutesPerDay
  const days = Math.floor((survey.to - origin) / minutesPerDay) + 2
  const timeBits = bitsFor(days * minutesPerDay * 2)
  if (timeBits > 30) return undefined
  const { offsets } = survey
  const persons = offsets.length - 1
  const bits = Math.max(0, bitsFor((bucketRows * persons) / Math.max(1, offsets[persons] ?? 0)) - 1)
  const shift = Math.min(31 - timeBits, bits)
  const words = workspace.words((offsets[persons] ?? 0) * wordsPerRow)
  const next = Int32Array.from({ length: ((persons - 1) >>> shift) + 1 }, (_, bucket) => (offsets[bucket << shift] ?? 0) * wordsPerRow)
  const block = new Block()
  for (let from = 0; from < source.length; from += blockRows) {
    const to = Math.min(source.length, from + blockRows)
    source.read(block, from, to, origin)
    scatter(words, next, block, to - from, people, shift, timeBits)
  }
  return { words, offsets, peoplePerBucket: 1 << shift, timeBits, origin, days }
}

/** Where the codes of the keys are to lie in word 2; undefined where they are too long for it. */
export const fieldsOf = (dictionaries: Dictionaries, keys: readonly Exclude<Key, "month">[]): readonly Field[] | undefined => {
  const fields: Field[] = []
  let shift = 0
  for (const key of keys) {
    const bits = bitsFor(dictionaries[key].length)
    fields.push({ key, shift, mask: 2 ** bits - 1 })
    shift += bits
  }
  return shift > 31 ? undefined : fields
}

const bitsFor = (values: number): number => 32 - Math.clz32(Math.ceil(Math.max(1, Math.min(values, 2 ** 31))) - 1)

/** The rows of a block each to its bucket; those of other people are left out. */
const scatter = (
  words: Int32Array,
  next: Int32Array,
  { person, time, minutes, place }: Block,
  rows: number,
  { first, end }: People,
  shift: number,
  timeBits: number
): void => {
  const people = end - first
  const within = (1 << shift) - 1
  for (let row = 0; row < rows; row++) {
    const own = (person[row] ?? 0) - first
    if (own >>> 0 >= people) continue
    const bucket = own >>> shift
    const at = next[bucket] ?? 0
    next[bucket] = at + wordsPerRow
    words[at] = ((own & within) << timeBits) | (time[row] ?? 0)
    words[at + 1] = minutes[row] ?? 0
    words[at + 2] = place[row] ?? 0
  }
}
