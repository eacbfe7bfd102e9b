import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as BulkTally from "../../../src/service/tally/BulkTally.ts"
import * as Columns from "../../../src/service/tally/Columns.ts"
import * as RunningRows from "../../../src/service/tally/RunningRows.ts"
import type { Row } from "../../../src/service/tally/Shelves.ts"
import * as TallyRecords from "../../../src/testing/TallyRecords.ts"
import { most } from "../../../src/service/tally/Changes.ts"
import { everyQuestion, reference } from "./paths.ts"
import { always, record } from "./sheet.ts"

const fourTotals = [{ by: ["volunteer"] }, { by: ["team"] }, { by: ["community"] }, { by: ["month"] }] as const

/** A tally of rows beside what should be in it. */
const begun = (records: Parameters<typeof Columns.of>[0], eras = always(), questions: typeof everyQuestion = fourTotals) => {
  const { rows, dictionaries } = Columns.of(records, eras)
  const byRecord = Map.groupBy(
    Array.from({ length: rows.length }, (_, row) => RunningRows.rowOf(rows, row)),
    (row) => row.record
  )
  const tally = new RunningRows.RunningRows(eras, questions, dictionaries)
  const there = new Map<number, readonly Row[]>()
  return {
    records: [...byRecord.values()],
    add: (coming: readonly Row[]): void => {
      tally.add(coming)
      if (coming[0] !== undefined) there.set(coming[0].record, coming)
    },
    void: (number: number): void => {
      tally.void(number)
      there.delete(number)
    },
    totals: () => tally.cells.map((cells) => cells.read(dictionaries)),
    people: dictionaries.volunteer.length,
    wanted: () => {
      const rows = [...there].toSorted(([a], [b]) => a - b).flatMap(([, all]) => all)
      return BulkTally.countRows(rows, dictionaries, eras, questions).map((cells) => cells.read(dictionaries))
    }
  }
}

const day = (index: number) => record({ record: `r${index}`, volunteer: `v${index % 7}`, team: `t${index % 3}`, at: "09:00-11:00" })

describe("changes of rows", () => {
  it.each([1, 2, most - 1, most, most + 1, 3 * most + 5])("are all there when somebody asks: %i", (count) => {
    const records = Array.from({ length: count }, (_, index) => day(index))
    const tally = begun(records)
    for (const rows of tally.records) tally.add(rows)
    expect(tally.totals()).toEqual(reference(records, always(), fourTotals))
    for (const [index, rows] of tally.records.entries()) {
      tally.void(rows[0]?.record ?? 0)
      if (index % 5 === 0) expect(tally.totals()).toEqual(tally.wanted())
    }
    expect(tally.totals().flat()).toEqual([])
  })
  it("a record that is added again has the new rows only, and one that is not there goes without effect", () => {
    const tally = begun([day(0), day(1)])
    const [one = [], other = []] = tally.records
    tally.add(one)
    tally.add(one.map((row) => ({ ...row, minutes: 30 })))
    tally.void(77)
    tally.void(other[0]?.record ?? 0)
    tally.add([])
    expect(tally.totals()).toEqual(tally.wanted())
    expect(tally.totals()[0]?.map((cell) => [cell.people, cell.creditedMinutes])).toEqual([[1, 30]])
  })
  it("in whatever order they come, of plain records or not, read or not meanwhile, give what counting anew gives", () => {
    const step = fc.record({
      which: fc.nat(),
      what: fc.constantFrom("add", "void", "correct", "correct", "give to another") as fc.Arbitrary<
        "add" | "void" | "correct" | "give to another"
      >,
      minutes: fc.integer({ min: 1, max: 300 }),
      isRead: fc.constantFrom(false, false, false, false, false, false, true)
    })
    const records = fc.oneof({ weight: 2, arbitrary: TallyRecords.plainRecords() }, { weight: 1, arbitrary: TallyRecords.records() })
    fc.assert(
      fc.property(records, TallyRecords.rules(), fc.array(step, { maxLength: 150, size: "max" }), (some, rules, steps) => {
        const eras = always(rules)
        const tally = begun(some, eras, everyQuestion)
        for (const { which, what, minutes, isRead } of steps) {
          const rows = tally.records[which % Math.max(1, tally.records.length)]
          const [first] = rows ?? []
          if (rows === undefined || first === undefined) continue
          if (what === "void" || what === "correct") tally.void(first.record)
          if (what === "add") tally.add(rows)
          if (what === "correct" && rows.length === 1) tally.add([{ ...first, minutes, deduct: 0 }])
          if (what === "give to another") tally.add(rows.map((row) => ({ ...row, volunteer: which % tally.people })))
          if (isRead) expect(tally.totals()).toEqual(tally.wanted())
        }
        expect(tally.totals()).toEqual(tally.wanted())
      }),
      { numRuns: 150 }
    )
  })
})
