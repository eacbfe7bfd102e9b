import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Id from "../../../src/foundation/Id.ts"
import type { CountingRules } from "../../../src/service/CountingRules.ts"
import * as BulkTally from "../../../src/service/tally/BulkTally.ts"
import * as Columns from "../../../src/service/tally/Columns.ts"
import * as RunningRows from "../../../src/service/tally/RunningRows.ts"
import * as RowOrder from "../../../src/service/tally/RowOrder.ts"
import type { TallyRecord } from "../../../src/service/tally/TallyRecord.ts"
import * as Grid from "./grid.ts"
import { bulk, reference } from "./paths.ts"
import { always, record, type Row } from "./sheet.ts"

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

describe("the fast way at the end of a month: credited, excluded, above a cap, topped up, person-times of March and of April", () => {
  const months = (rows: readonly Row[], rules: Partial<CountingRules>) => {
    const records = rows.map((one, index) => record({ record: `r${index}`, on: "2026-03-31", ...one }))
    const [cells = []] = bulk(records, always(rules), [{ by: ["month"] }])
    expect(bulk(records, always(rules), Grid.oneKey)).toEqual(reference(records, always(rules), Grid.oneKey))
    return cells.map((cell) => [
      cell.key.month,
      cell.creditedMinutes,
      cell.excludedMinutes,
      cell.overageMinutes,
      cell.toppedUpMinutes,
      cell.personTimes
    ])
  }
  const night = { at: "23:00-01:00" }
  it.each<readonly [string, readonly Row[], Partial<CountingRules>, ReturnType<typeof months>]>([
    [
      "a night",
      [night],
      {},
      [
        ["2026-03", 60, 0, 0, 0, 1],
        ["2026-04", 60, 0, 0, 0, 0]
      ]
    ],
    ["until midnight", [{ at: "22:00-24:00" }], {}, [["2026-03", 120, 0, 0, 0, 1]]],
    ["from midnight", [{ on: "2026-04-01", at: "00:00-01:00" }], {}, [["2026-04", 60, 0, 0, 0, 1]]],
    [
      "a night whose later half is deducted",
      [{ ...night, breakMinutes: 60 }],
      {},
      [
        ["2026-03", 60, 0, 0, 0, 1],
        ["2026-04", 0, 60, 0, 0, 0]
      ]
    ],
    [
      "a night of which nothing is left",
      [{ ...night, breakMinutes: 120 }],
      {},
      [
        ["2026-03", 0, 60, 0, 0, 0],
        ["2026-04", 0, 60, 0, 0, 0]
      ]
    ],
    [
      "a night that another keeps whole",
      [night, { at: "23:10-00:50" }],
      {},
      [
        ["2026-03", 60, 50, 0, 0, 1],
        ["2026-04", 60, 50, 0, 0, 0]
      ]
    ],
    [
      "a night of which another keeps the earlier half",
      [{ at: "22:30-24:00" }, night],
      {},
      [
        ["2026-03", 90, 60, 0, 0, 1],
        ["2026-04", 60, 0, 0, 0, 1]
      ]
    ],
    [
      "topped up in April",
      [{ at: "23:50-00:20" }],
      { minimumMinutes: 60 },
      [
        ["2026-03", 10, 0, 0, 0, 1],
        ["2026-04", 50, 0, 0, 30, 0]
      ]
    ],
    [
      "topped up in March, where nothing of April is left",
      [{ at: "23:50-00:20", breakMinutes: 20 }],
      { minimumMinutes: 60 },
      [
        ["2026-03", 60, 0, 0, 50, 1],
        ["2026-04", 0, 20, 0, 0, 0]
      ]
    ],
    [
      "a cap of each day",
      [night],
      { dayCapMinutes: 50 },
      [
        ["2026-03", 50, 0, 10, 0, 1],
        ["2026-04", 50, 0, 10, 0, 0]
      ]
    ],
    [
      "a cap that March has used up",
      [{ at: "20:00-20:50" }, night],
      { dayCapMinutes: 50 },
      [
        ["2026-03", 50, 0, 60, 0, 1],
        ["2026-04", 50, 0, 10, 0, 1]
      ]
    ],
    [
      "a cap that the night has used in April",
      [night, { on: "2026-04-01", at: "09:00-10:00" }],
      { dayCapMinutes: 90 },
      [
        ["2026-03", 60, 0, 0, 0, 1],
        ["2026-04", 90, 0, 30, 0, 1]
      ]
    ],
    [
      "a duration of the last day",
      [night, { untimedMinutes: 50 }],
      { dayCapMinutes: 90 },
      [
        ["2026-03", 90, 0, 20, 0, 2],
        ["2026-04", 60, 0, 0, 0, 0]
      ]
    ],
    [
      "the night before the last day",
      [{ on: "2026-03-30", at: "23:00-01:00" }, { at: "09:00-10:00" }],
      { dayCapMinutes: 90 },
      [["2026-03", 150, 0, 30, 0, 2]]
    ],
    [
      "two nights",
      [{ ...night, on: "2026-03-30" }, night],
      { dayCapMinutes: 70 },
      [
        ["2026-03", 130, 0, 50, 0, 2],
        ["2026-04", 60, 0, 0, 0, 0]
      ]
    ]
  ])("%s", (_, rows, rules, wanted) => expect(months(rows, rules)).toEqual(wanted))
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
