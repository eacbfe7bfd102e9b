/**
 * The fast way, for what is nearly always asked: plain records of one row, one era, overlap once, totals by single keys. Anything else is
 * left to the wide way, which gives the same (`BulkTally`).
 *
 * Packed rows lie in buckets small enough for the processor's cache (`Packing`); each bucket is put in order by insertion, since records
 * come nearly in order of time, and swept once. No comparator and no map in the loop.
 */
import { Cells } from "./Cells.ts"
import type { Dictionaries } from "./Encoder.ts"
import type { EraTable } from "./EraTable.ts"
import { NarrowSweep } from "./NarrowSweep.ts"
import type { People } from "./Order.ts"
import * as Packing from "./Packing.ts"
import type { Field, RowSource } from "./RowSource.ts"
import { minutesPerDay } from "./Sweep.ts"
import type { Key, Question } from "./Totals.ts"
import type { Workspace } from "./Workspace.ts"

/** Undefined where this way does not lead. `sourceOf` gives the rows with the codes of the places asked for. */
export const count = (
  sourceOf: (fields: readonly Field[]) => RowSource,
  dictionaries: Dictionaries,
  eras: EraTable,
  questions: readonly Question[],
  people: People,
  workspace: Workspace
): readonly Cells[] | undefined => {
  if (eras.first.length > 1 || eras.once[0] !== 1 || eras.hasActivityCap || eras.hasPeriodCap) return undefined
  if ((eras.minimum[0] ?? 0) > minutesPerDay) return undefined
  const keys = questions.map(({ by, period }) => (by.length === 1 && period === undefined ? by[0] : undefined))
  if (!keys.every((key) => key !== undefined) || new Set(keys).size < keys.length) return undefined
  const fields = Packing.fieldsOf(
    dictionaries,
    keys.filter((key) => key !== "volunteer" && key !== "month")
  )
  const packed = fields === undefined ? undefined : Packing.pack(sourceOf(fields), people, workspace)
  if (fields === undefined || packed === undefined) return undefined
  const cells = new Map(keys.map((key) => [key, new Cells({ by: [key] }, "grouped", sizeOf(dictionaries, key))]))
  for (const [key, one] of cells) one.reserve(sizeOf(dictionaries, key))
  new NarrowSweep(packed, fields, eras, cells).run(people.first)
  return questions.map((question, index) => cells.get(keys[index] ?? "month") ?? new Cells(question, "grouped"))
}

const sizeOf = (dictionaries: Dictionaries, key: Key): number => (key === "month" ? 64 : Math.max(1, dictionaries[key].length))
