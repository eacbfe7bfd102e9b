import { describe, expect, it } from "vitest"
import * as OnTime from "../../../src/desk/record/OnTime.ts"
import * as RecordRows from "../../../src/desk/report/RecordRows.ts"
import * as Day from "../../../src/foundation/Day.ts"
import * as Minute from "../../../src/foundation/Minute.ts"
import * as Period from "../../../src/foundation/Period.ts"
import { china } from "../../../src/law/calendars/Calendars.ts"
import * as Policies from "../../../src/law/Policies.ts"
import * as Columns from "../../../src/registers/Columns.ts"
import * as Registers from "../../../src/registers/Registers.ts"
import type { Row } from "../../../src/registers/RowChange.ts"
import type { Facts } from "../../../src/report/RecordColumns.ts"

const day = Day.require
const at = Minute.require
const beside: RecordRows.Beside = {
  streetOf: new Map([["goose", "north"]]),
  onTime: OnTime.of(Policies.byName("national"), china)
}
/** Served on 5 March 2026; the tenth working day after it is the 19th. */
const served = { record: "r-1", stage: "recorded", evidence: "photo", on: day("2026-03-05") }
const batch = (...rows: readonly Row[]): Columns.ColumnBatch => Columns.of(Registers.serviceRecord, rows, RecordRows.columns)

/** What a report learns of records, one after the other, and where they stand. */
const read = (...batches: readonly Columns.ColumnBatch[]) => {
  const facts: Facts[] = []
  const { records, add } = RecordRows.collecting(beside)
  batches.forEach(add)
  const judged = records.judged((one) => facts.push(one), Period.require("2026"))
  const rows = judged.cells.map(({ rows: own, street, team }) => ({ street, team, keys: own().map((row) => judged.at(row)?.key) }))
  return { facts, rows }
}

describe("records out of columns", () => {
  it.each<readonly [string, Row, Facts]>([
    ["all that is known", served, { stage: "recorded", evidence: "photo", on: day("2026-03-05"), isOnTime: undefined }],
    ["nothing known", { record: "r-1" }, { stage: undefined, evidence: undefined, on: undefined, isOnTime: undefined }],
    [
      "in time",
      { ...served, enteredOn: day("2026-03-19") },
      { stage: "recorded", evidence: "photo", on: day("2026-03-05"), isOnTime: true }
    ],
    [
      "a day late",
      { ...served, enteredOn: day("2026-03-20") },
      { stage: "recorded", evidence: "photo", on: day("2026-03-05"), isOnTime: false }
    ],
    [
      "a day later, of a night",
      { ...served, enteredOn: day("2026-03-20"), from: at("2026-03-05 22:00"), to: at("2026-03-06 01:00") },
      { stage: "recorded", evidence: "photo", on: day("2026-03-05"), isOnTime: true }
    ],
    [
      "a day later, of one that went on into the night",
      {
        ...{ ...served, enteredOn: day("2026-03-20"), from: at("2026-03-05 09:00"), to: at("2026-03-05 10:00") },
        more: JSON.stringify({ attended: [[at("2026-03-05 22:00"), at("2026-03-06 01:00")]] })
      },
      { stage: "recorded", evidence: "photo", on: day("2026-03-05"), isOnTime: true }
    ]
  ])("%s", (_, row, expected) => expect(read(batch(row)).facts).toEqual([expected]))
  it("of one sort are asked of once for those in the period, once for those that are not, and once for those of which nobody knows", () => {
    const days = ["2025-12-31", "2026-01-01", undefined, "2026-12-31", "2027-01-01"]
    const { facts, rows } = read(
      batch(...days.map((on, at) => ({ ...served, record: `r-${at}`, on: on === undefined ? undefined : day(on) })))
    )
    expect(facts.map(({ on }) => on)).toEqual([day("2025-12-31"), day("2026-01-01"), undefined])
    expect(rows.map(({ keys }) => keys.map((key) => key?.["record"]))).toEqual([["r-0", "r-4"], ["r-1", "r-3"], ["r-2"]])
  })
  it("stand where they say, or where their team stands, in the order of all batches", () => {
    const { rows, facts } = read(
      batch({ ...served, team: "goose" }, { ...served, record: "r-2", team: "goose", street: "south" }),
      batch({ ...served, record: "r-3", team: "swan" }, { ...served, record: "r-4", team: "goose" }, { ...served, record: "r-5" })
    )
    expect(rows).toEqual([
      { street: "north", team: "goose", keys: [{ record: "r-1" }, { record: "r-4" }] },
      { street: "south", team: "goose", keys: [{ record: "r-2" }] },
      { street: undefined, team: "swan", keys: [{ record: "r-3" }] },
      { street: undefined, team: undefined, keys: [{ record: "r-5" }] }
    ])
    // All of one sort: asked once.
    expect(facts).toHaveLength(1)
  })
})
