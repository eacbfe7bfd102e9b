/** Batches of columns as rows. */
import { describe, expect, it } from "vitest"
import * as ColumnRows from "../../src/desk/ColumnRows.ts"
import type { ColumnBatch } from "../../src/registers/Columns.ts"
import * as Registers from "../../src/registers/Registers.ts"

const { serviceRecord } = Registers
const integer = (values: readonly number[], known: readonly number[]) => ({
  kind: "integer",
  values: Float64Array.from(values),
  known: Uint8Array.from(known)
})
const batch = {
  length: 3,
  columns: {
    record: { kind: "text", values: ["r-1", "r-2", undefined] },
    on: integer([7, 0, 9], [1, 0, 1]),
    counts: integer([1, 0, 0], [1, 1, 0])
  }
} as unknown as ColumnBatch

describe("rows of a batch", () => {
  it("have the columns that are asked for: what is unknown is undefined, and a truth is a truth", () =>
    expect(ColumnRows.of(serviceRecord, ["record", "on", "counts"], batch)).toStrictEqual([
      { record: "r-1", on: 7, counts: true },
      { record: "r-2", on: undefined, counts: false },
      { record: undefined, on: 9, counts: undefined }
    ]))
  it("are none of an empty batch", () => expect(ColumnRows.of(serviceRecord, ["on"], { ...batch, length: 0 })).toEqual([]))
  it("without a column that is asked for are an error that names it", () =>
    expect(() => ColumnRows.of(serviceRecord, ["volunteer"], batch)).toThrow(new RangeError("no column service_record.volunteer")))
})

it("a column by itself is given as what it is, and refused as what it is not", () => {
  const { record, on } = batch.columns
  expect(ColumnRows.texts(record)).toEqual(["r-1", "r-2", undefined])
  expect(ColumnRows.integers(on)).toBe(on)
  for (const not of [on, undefined]) expect(() => ColumnRows.texts(not)).toThrow(new RangeError("no column of text"))
  for (const not of [record, undefined]) expect(() => ColumnRows.integers(not)).toThrow(new RangeError("no column of integers"))
})
