/**
 * The fast way, for what is nearly always asked: plain records of one row, one era, overlap once, totals by single keys. Anything else is
 * left to the wide way, which gives the same (`BulkTally`).
 *
 * Packed rows lie in buckets small enough for the processor's cache (`Packing`). A bucket is gathered person by person; each person's rows
 * are put in order and swept once by time. Those of other places than the person's usual one are then summed once more for each key of
 * place, and what is left of the person's sums goes to the usual one. No comparator and no map in the loops.
 */
import { Bucket } from "./Bucket.ts"
import * as CappedSweep from "./CappedSweep.ts"
import { Cells } from "./Cells.ts"
import type { Dictionaries } from "./Encoder.ts"
import { type EraTable, noCap } from "./EraTable.ts"
import { GroupedSums } from "./GroupedSums.ts"
import { Months } from "./Months.ts"
import type { Layout, Part } from "./Packing.ts"
import { PersonSums } from "./PersonSums.ts"
import * as PlainSweep from "./PlainSweep.ts"
import * as RowOrder from "./RowOrder.ts"
import type { Field } from "./RowSource.ts"
import { minutesPerDay } from "./Sweep.ts"
import { TimeSums } from "./TimeSums.ts"
import type { Key, Question } from "./Totals.ts"

/** What is counted, where this way leads. */
export interface Plan {
  /** Of each question its key. */
  readonly keys: readonly Key[]
  readonly fields: readonly Field[]
  readonly limits: CappedSweep.Limits | undefined
}

/** Undefined where this way does not lead. */
export const planOf = (dictionaries: Dictionaries, eras: EraTable, questions: readonly Question[]): Plan | undefined => {
  if (eras.first.length > 1 || eras.once[0] !== 1 || eras.hasActivityCap || eras.hasPeriodCap) return undefined
  const limits = { minimum: eras.minimum[0] ?? 0, dayCap: eras.dayCap[0] ?? noCap }
  if (limits.minimum > minutesPerDay) return undefined
  const keys = questions.map(({ by, period }) => (by.length === 1 && period === undefined ? by[0] : undefined))
  if (!keys.every((key) => key !== undefined) || new Set(keys).size < keys.length) return undefined
  const fields = fieldsOf(dictionaries, keys)
  return fields === undefined ? undefined : { keys, fields, limits: eras.plain ? undefined : limits }
}

/** Where the codes of the keys are to lie in the word of places; undefined where they are too long for it. */
const fieldsOf = (dictionaries: Dictionaries, keys: readonly Key[]): readonly Field[] | undefined => {
  const fields: Field[] = []
  let shift = 0
  for (const key of keys) {
    if (key === "volunteer" || key === "month") continue
    const bits = 32 - Math.clz32(Math.max(1, dictionaries[key].length) - 1)
    fields.push({ key, shift, mask: (1 << bits) - 1 })
    shift += bits
  }
  return shift > 31 ? undefined : fields
}

/** Every so many-th bucket, beginning with one of the first: what one of several threads counts. */
export interface Share {
  readonly index: number
  readonly of: number
}

/** The parts hold the rows of one layout, in order of their records. Undefined where they lie too far apart in time, or are none at all. */
export const count = (
  { keys, fields, limits }: Plan,
  layout: Layout,
  parts: readonly Part[],
  dictionaries: Dictionaries,
  share: Share = { index: 0, of: 1 }
): readonly Cells[] | undefined => {
  const earliest = Math.min(...parts.map((part) => part.earliest))
  const latest = Math.max(...parts.map((part) => part.latest))
  const months = earliest > latest ? undefined : Months.between(earliest >> 1, latest >> 1)
  if (months === undefined) return undefined
  const cells = new Map(keys.map((key) => [key, new Cells({ by: [key] })]))
  for (const [key, one] of cells) {
    if (key === "month") one.reserve(months.first, months.last + 1)
    else one.reserve(0, Math.max(1, dictionaries[key].length))
  }
  const sums: Sums = {
    byTime: new TimeSums(cells.get("volunteer"), cells.get("month")),
    byPlace: fields.flatMap((field) => {
      const found = cells.get(field.key)
      return found === undefined ? [] : [new GroupedSums(found, field)]
    }),
    own: new PersonSums()
  }
  const bucket = new Bucket(layout)
  for (let index = share.index; index < layout.buckets; index += share.of) {
    bucket.gather(parts, index)
    sweepBucket(bucket, layout.people.first + index * bucket.ends.length, limits, months, sums)
  }
  for (const own of sums.byPlace) own.pour()
  return keys.map((key) => cells.get(key) ?? new Cells({ by: [key] }))
}

interface Sums {
  readonly byTime: TimeSums
  readonly byPlace: readonly GroupedSums[]
  readonly own: PersonSums
}

const sweepBucket = (
  { words, ends }: Bucket,
  firstPerson: number,
  limits: CappedSweep.Limits | undefined,
  months: Months,
  { byTime, byPlace, own }: Sums
): void => {
  let from = 0
  for (let index = 0; index < ends.length; index++) {
    const end = ends[index] ?? 0
    if (end === from) continue
    own.person = firstPerson + index
    RowOrder.sort(words, from, end)
    if (limits === undefined) PlainSweep.sweep(words, from, end, months, byTime, own)
    else CappedSweep.sweep(words, from, end, limits, months, byTime, own)
    own.takeOut(words, from, limits !== undefined)
    for (const sums of byPlace) sums.add(words, from, own, limits !== undefined)
    from = end
  }
}
