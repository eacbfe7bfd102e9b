import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Day from "../../../src/foundation/Day.ts"
import * as BulkTally from "../../../src/service/tally/BulkTally.ts"
import * as Columns from "../../../src/service/tally/Columns.ts"
import { ColumnSource } from "../../../src/service/tally/ColumnSource.ts"
import * as EraTable from "../../../src/service/tally/EraTable.ts"
import * as NarrowTally from "../../../src/service/tally/NarrowTally.ts"
import * as Packing from "../../../src/service/tally/Packing.ts"
import * as PartTally from "../../../src/service/tally/PartTally.ts"
import * as RunningRows from "../../../src/service/tally/RunningRows.ts"
import * as Totals from "../../../src/service/tally/Totals.ts"
import { Workspace } from "../../../src/service/tally/Workspace.ts"
import * as TallyRecords from "../../../src/testing/TallyRecords.ts"
import { bulk, everyQuestion, reference, running } from "./paths.ts"

const fourTotals = [{ by: ["volunteer"] }, { by: ["team"] }, { by: ["community"] }, { by: ["month"] }] as const

/** Rules that the fast way knows. */
const narrow = TallyRecords.rules().map((rules) => ({
  ...rules,
  overlap: "once" as const,
  activityCapMinutes: undefined,
  periodCapMinutes: undefined
}))

describe("every way of counting gives the totals of the reference", () => {
  it("in bulk, under every policy", () => {
    fc.assert(
      fc.property(TallyRecords.records(), TallyRecords.eras(), (records, eras) => {
        expect(bulk(records, eras, everyQuestion)).toEqual(reference(records, eras, everyQuestion))
      }),
      { numRuns: 200 }
    )
  })
  it("in bulk, four totals at once", () => {
    fc.assert(
      fc.property(TallyRecords.records(), TallyRecords.rules(), (records, rules) => {
        const eras = [{ first: Day.first, rules }]
        expect(bulk(records, eras, fourTotals)).toEqual(reference(records, eras, fourTotals))
      }),
      { numRuns: 200 }
    )
  })
  it("in bulk the fast way, which is taken", () => {
    fc.assert(
      fc.property(TallyRecords.plainRecords(), narrow, (records, rules) => {
        const eras = [{ first: Day.first, rules }]
        const columns = Columns.of(records, eras)
        const questions = everyQuestion.filter(({ by }) => by.length === 1)
        const { dictionaries } = columns
        const plan = NarrowTally.planOf(dictionaries, EraTable.of(eras, "service"), questions)
        if (plan === undefined) throw new Error("the fast way is not taken")
        const layout = Packing.layoutOf(BulkTally.everyone(columns), columns.rows.length)
        const part = Packing.pack(new ColumnSource(columns, plan.fields), layout, new Workspace())
        const cells = part === undefined ? undefined : NarrowTally.count(plan, layout, [part], dictionaries)
        if (columns.rows.length > 0) expect(cells).toBeDefined()
        expect((cells ?? []).map((one) => one.read(columns.dictionaries))).toEqual(
          columns.rows.length > 0 ? reference(records, eras, questions) : []
        )
      }),
      { numRuns: 300 }
    )
  })
  it("in bulk, by several threads", () => {
    fc.assert(
      fc.property(TallyRecords.plainRecords(), narrow, fc.integer({ min: 1, max: 4 }), (records, rules, threads) => {
        const eras = [{ first: Day.first, rules }]
        const columns = Columns.of(records, eras)
        const shares = Array.from({ length: threads }, (_, index) => ({ index, of: threads, workspace: new Workspace() }))
        const parts = shares.map((share) => PartTally.pack(columns, eras, fourTotals, share, share.workspace))
        expect(parts).not.toContain(undefined)
        const packed = parts.filter((part) => part !== undefined)
        const counted = shares.map((share) => PartTally.count(columns, eras, fourTotals, share, packed))
        const totals = fourTotals.map(({ by }, index) =>
          Totals.merge(by, ...counted.map((cells) => cells?.[index]?.read(columns.dictionaries) ?? []))
        )
        expect(totals).toEqual(reference(records, eras, fourTotals))
      }),
      { numRuns: 200 }
    )
  })
  it("in bulk, from rows as objects", () => {
    // Kept over all cases: what one count leaves behind is nothing to the next.
    const workspace = new Workspace()
    fc.assert(
      fc.property(fc.oneof(TallyRecords.plainRecords(), TallyRecords.records()), TallyRecords.rules(), (records, rules) => {
        const eras = [{ first: Day.first, rules }]
        const { rows, dictionaries } = Columns.of(records, eras)
        const coded = Array.from({ length: rows.length }, (_, row) => RunningRows.rowOf(rows, row))
        for (const questions of [fourTotals, everyQuestion.filter(({ by }) => by.length === 1), everyQuestion])
          expect(BulkTally.countRows(coded, dictionaries, eras, questions, workspace).map((one) => one.read(dictionaries))).toEqual(
            reference(records, eras, questions)
          )
      }),
      { numRuns: 200 }
    )
  })
  it("running, under every policy", () => {
    fc.assert(
      fc.property(TallyRecords.records(), TallyRecords.eras(), (records, eras) => {
        expect(running(records, eras, everyQuestion)).toEqual(reference(records, eras, everyQuestion))
      }),
      { numRuns: 200 }
    )
  })
})
