import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Bucket } from "../../../src/service/tally/Bucket.ts"
import { ColumnSource } from "../../../src/service/tally/ColumnSource.ts"
import * as Columns from "../../../src/service/tally/Columns.ts"
import { ObjectSource } from "../../../src/service/tally/ObjectSource.ts"
import * as PackedRow from "../../../src/service/tally/PackedRow.ts"
import * as Packing from "../../../src/service/tally/Packing.ts"
import * as RunningRows from "../../../src/service/tally/RunningRows.ts"
import { Block, type RowSource } from "../../../src/service/tally/RowSource.ts"
import type { Row } from "../../../src/service/tally/Shelves.ts"
import { Workspace } from "../../../src/service/tally/Workspace.ts"
import { always, record } from "./sheet.ts"

/** Rows of these people; a row's number is its time and its place. */
const source = (people: readonly number[]): RowSource => ({
  length: people.length,
  read: (block, from, to) => {
    for (let row = from; row < to; row++) {
      block.person[row - from] = people[row] ?? 0
      block.time[row - from] = row
      block.minutes[row - from] = 60 << 11
      block.place[row - from] = row
    }
    return true
  }
})

/** The rows of each person, as the buckets give them. */
const gathered = (layout: Packing.Layout, parts: readonly Packing.Part[]): readonly (readonly number[])[] => {
  const bucket = new Bucket(layout)
  const all: number[][] = []
  for (let index = 0; index < layout.buckets; index++) {
    bucket.gather(parts, index)
    let from = 0
    for (const end of bucket.ends) {
      const rows: number[] = []
      for (let at = from; at < end; at += PackedRow.wordsPerRow) rows.push(bucket.words[at] ?? -1)
      all.push(rows)
      from = end
    }
  }
  return all.slice(0, layout.people.end - layout.people.first)
}

describe("packed rows", () => {
  const rowsOfAChunk = 341
  it.each([0, 1, rowsOfAChunk - 1, rowsOfAChunk, rowsOfAChunk + 1, 2 * rowsOfAChunk, 1023, 1024, 1025, 5000])(
    "%i rows of one person come back in the order in which they came",
    (rows) => {
      const all = source(Array.from({ length: rows }, () => 7))
      const layout = Packing.layoutOf({ first: 7, end: 8 }, rows)
      const part = Packing.pack(all, layout, new Workspace())
      expect(part === undefined ? [] : gathered(layout, [part])).toEqual([Array.from({ length: rows }, (_, row) => row)])
    }
  )
  it("come back person by person, whoever packed them; people outside of the range do not", () => {
    const persons = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 3000 })
    fc.assert(
      fc.property(persons, fc.nat(3000), fc.integer({ min: 0, max: 6 }), (people, half, personBits) => {
        const range = { first: 3, end: 35 }
        const layout = { people: range, personBits, buckets: Math.ceil(32 / 2 ** personBits) }
        const cut = Math.min(half, people.length)
        const parts = [
          Packing.pack(source(people), layout, new Workspace(), 0, cut),
          Packing.pack(source(people), layout, new Workspace(), cut)
        ].filter((part) => part !== undefined)
        const own = (person: number): number[] => people.flatMap((one, row) => (one === person ? [row] : []))
        expect(gathered(layout, parts)).toEqual(Array.from({ length: 32 }, (_, index) => own(index + 3)))
      }),
      { numRuns: 60 }
    )
  })
  it("tell their earliest and their latest time", () => {
    const part = Packing.pack(source([5, 1, 1, 5]), Packing.layoutOf({ first: 1, end: 2 }, 4), new Workspace())
    expect([part?.earliest, part?.latest]).toEqual([1, 2])
  })
  it("of more people than a bucket can tell apart lie in several", () => {
    expect(Packing.layoutOf({ first: 0, end: 100_000 }, 10)).toEqual({ people: { first: 0, end: 100_000 }, personBits: 10, buckets: 98 })
    expect(Packing.layoutOf({ first: 0, end: 100_000 }, 10_000_000).personBits).toBe(7)
    expect(Packing.layoutOf({ first: 4, end: 4 }, 10).buckets).toBe(0)
  })
})

describe("rows that fit", () => {
  const columns = Columns.of([record({ record: "r1", at: "09:00-11:00" }), record({ record: "r2", at: "10:00-12:00" })], always())
  const rows = [0, 1].map((row) => RunningRows.rowOf(columns.rows, row))
  const far = 2 ** 30 - 1440
  const cases: readonly (readonly [string, Partial<Row>, boolean])[] = [
    ["a day long", { minutes: 1440 }, true],
    ["a minute longer than a day", { minutes: 1441 }, false],
    ["without a minute left", { deduct: 120 }, true],
    ["losing more than it has", { deduct: 121 }, false],
    ["as late as can be", { start: far }, true],
    ["a minute later", { start: far + 1 }, false],
    ["as early as can be", { start: -far }, true],
    ["a minute earlier", { start: -far - 1 }, false],
    ["of the record before it", { record: 0 }, false]
  ]
  it.each(cases)("a row %s", (_, change, fits) => {
    const changed = rows.map((row, index) => (index === 1 ? { ...row, ...change } : row))
    const own = { rows: Columns.ofRows(changed, columns.dictionaries).rows, dictionaries: columns.dictionaries }
    expect(new ColumnSource(own, []).read(new Block(), 0, 2)).toBe(fits)
    expect(new ObjectSource(changed, columns.dictionaries, []).read(new Block(), 0, 2)).toBe(fits)
  })
  it("a record over the border of two blocks does not", () => {
    const changed = rows.map((row) => ({ ...row, record: 0 }))
    const own = { rows: Columns.ofRows(changed, columns.dictionaries).rows, dictionaries: columns.dictionaries }
    expect(new ColumnSource(own, []).read(new Block(), 1, 2)).toBe(false)
    expect(new ObjectSource(changed, columns.dictionaries, []).read(new Block(), 1, 2)).toBe(false)
  })
})
