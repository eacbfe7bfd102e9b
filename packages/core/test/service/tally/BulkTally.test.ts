import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Id from "../../../src/foundation/Id.ts"
import * as BulkTally from "../../../src/service/tally/BulkTally.ts"
import * as Columns from "../../../src/service/tally/Columns.ts"
import * as RunningRows from "../../../src/service/tally/RunningRows.ts"
import * as RowOrder from "../../../src/service/tally/RowOrder.ts"
import type { TallyRecord } from "../../../src/service/tally/TallyRecord.ts"
import * as Grid from "./grid.ts"
import { bulk, reference } from "./paths.ts"
import { always, record } from "./sheet.ts"

describe("small sets whose times meet", () => {
  it.each(Grid.narrow)("the fast way, %s", (_, eras) => {
    for (const seed of Grid.seeds)
      expect(bulk(Grid.plainSet(seed), eras, Grid.oneKey)).toEqual(reference(Grid.plainSet(seed), eras, Grid.oneKey))
  })
  it.each(Grid.policies)("the wide way, %s", (_, eras) => {
    for (const seed of Grid.seeds)
      expect(bulk(Grid.manifoldSet(seed), eras, Grid.questions)).toEqual(reference(Grid.manifoldSet(seed), eras, Grid.questions))
  })
})

it("packed rows are put in order, equal ones in the order they came", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 3000 }), { maxLength: 400 }), (keys) => {
      const words = Int32Array.from(keys.flatMap((key, index) => [key, index, index + 1000]))
      RowOrder.sort(words, 0, words.length)
      const wanted = keys.map((key, index) => [key, index, index + 1000] as const).toSorted(([a], [b]) => a - b)
      expect([...words]).toEqual(wanted.flat())
    }),
    { numRuns: 100 }
  )
})

it("questions about two classes of time are not answered by columns of one", () => {
  const columns = Columns.of([record({ at: "09:00-10:00" })], always())
  expect(() => BulkTally.count(columns, always(), [{ by: [] }, { by: [], timeClass: "meeting" }])).toThrow(RangeError)
})

it("a run of more than 45 days fits no row and is refused by name", () => {
  const long = { ...record({ at: "09:00-10:00" }), attended: [{ from: 0, to: 65_536 }] } as unknown as TallyRecord
  expect(() => Columns.of([long], always())).toThrow("r1")
})

it("coded rows become the same columns; a row out of order is refused", () => {
  const columns = Columns.of(
    Grid.seeds.flatMap((seed) => Grid.plainSet(seed).map((one) => ({ ...one, record: Id.require<Id.RecordId>(`${one.record}-${seed}`) }))),
    always()
  )
  const rows = Array.from({ length: columns.rows.length }, (_, index) => RunningRows.rowOf(columns.rows, index))
  expect(Columns.ofRows(rows, columns.dictionaries)).toEqual(columns)
  expect(() => Columns.ofRows(rows.toReversed(), columns.dictionaries)).toThrow(RangeError)
})
