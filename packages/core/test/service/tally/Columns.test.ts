import { describe, expect, it } from "vitest"
import * as Columns from "../../../src/service/tally/Columns.ts"
import type { Row } from "../../../src/service/tally/Shelves.ts"
import { always, record, type Row as Sheet } from "./sheet.ts"

const plain = (rows: Columns.RecordColumns) =>
  Object.fromEntries(Object.entries(rows).map(([key, column]) => [key, typeof column === "number" ? column : [...(column as Int32Array)]]))
const columns = (rows: readonly Sheet[], rules: Parameters<typeof always>[0] = {}) => Columns.of(rows.map(record), always(rules))
const day = record({}).on

describe("records become columns", () => {
  it("a row for each run of time, in the order of the ids as text", () => {
    const { rows, dictionaries } = columns([
      { record: "r9", volunteer: "v2", team: "t2", community: "c2", street: "s1", at: "09:00-10:00", breakMinutes: 20 },
      {
        record: "r10",
        volunteer: "v1",
        team: "t1",
        activity: "a9",
        category: "elder-and-child-care",
        at: "09:00-12:00",
        breaks: "10:00-10:30"
      },
      { record: "r11", volunteer: "v2", team: "t1", untimedMinutes: 90, breakMinutes: 10 }
    ])
    expect(dictionaries.record).toEqual(["r10", "r11", "r9"])
    expect(plain(rows)).toEqual({
      length: 4,
      record: [0, 0, 1, 2],
      volunteer: [0, 0, 1, 1],
      team: [0, 0, 0, 1],
      community: [0, 0, 0, 1],
      activity: [0, 0, 1, 1],
      category: [0, 0, 1, 1],
      on: [day, day, day, day],
      start: [day * 1440 + 540, day * 1440 + 630, day * 1440, day * 1440 + 540],
      minutes: [90, 90, 90, 60],
      deduct: [30, 0, 10, 20],
      untimed: [0, 0, 1, 0]
    })
    expect([dictionaries.volunteer, dictionaries.team, dictionaries.community, dictionaries.street]).toEqual([
      ["v1", "v2"],
      ["t1", "t2"],
      ["", "c2"],
      ["", "s1"]
    ])
  })
  it("those of another class of time are not among them", () => {
    const rows = [record({ record: "r1", at: "09:00-10:00", timeClass: "training" }), record({ record: "r2", at: "09:00-10:00" })]
    expect(Columns.of(rows, always()).dictionaries.record).toEqual(["r2"])
    expect(Columns.of(rows, always(), "training").dictionaries.record).toEqual(["r1"])
  })
  it("what is deducted is that of the era of each record", () => {
    const [before] = always()
    const [after] = always({ breaksCounted: true })
    if (before === undefined || after === undefined) throw new Error("no era")
    const rows = [
      record({ record: "r1", on: "2026-03-05", at: "09:00-10:00", breakMinutes: 20 }),
      record({ record: "r2", on: "2026-03-06", at: "09:00-10:00", breakMinutes: 20 })
    ]
    const eras = [before, { ...after, first: record({ on: "2026-03-06" }).on }]
    expect([...Columns.of(rows, eras).rows.deduct]).toEqual([20, 0])
    expect([...Columns.of(rows, always({ breaksCounted: true })).rows.deduct]).toEqual([0, 0])
  })
  it.each([0, 1, 2, 40])("more rows than records, %i of them: none is lost when columns grow", (count) => {
    const ids = Array.from({ length: count }, (_, index) => `r${String(index).padStart(2, "0")}`)
    const { rows } = columns(
      ids.map((id, index) => ({
        record: id,
        volunteer: `v${index}`,
        team: `t${index}`,
        community: `c${index}`,
        activity: `a${index}`,
        category: index % 2 === 0 ? "community-service" : "elder-and-child-care",
        at: "09:00-10:00 11:00-12:00 13:00-13:30",
        breakMinutes: index % 30
      }))
    )
    const codes = ids.flatMap((_, index) => [index, index, index])
    for (const column of ["record", "volunteer", "team", "community", "activity"] as const) expect([...rows[column]]).toEqual(codes)
    expect([...rows.category]).toEqual(codes.map((code) => code % 2))
    expect([...rows.on]).toEqual(codes.map(() => day))
    expect([...rows.start].map((start) => start - day * 1440)).toEqual(ids.flatMap(() => [540, 660, 780]))
    expect([...rows.minutes]).toEqual(ids.flatMap(() => [60, 60, 30]))
    expect([...rows.deduct]).toEqual(ids.flatMap((_, index) => [0, 0, index % 30]))
    expect([rows.length, rows.untimed.length]).toEqual([3 * count, 3 * count])
  })
  it("a record that comes twice is refused, next to itself or not", () => {
    const [one, other] = [record({ record: "r1", at: "09:00-10:00" }), record({ record: "r2", at: "09:00-10:00" })]
    expect(() => Columns.of([one, one], always())).toThrow("record r1 comes twice")
    expect(() => Columns.of([one, other, one], always())).toThrow("record r1 comes twice")
    expect(Columns.of([other, one], always()).dictionaries.record).toEqual(["r1", "r2"])
  })
})

it("coded rows may have one record twice in a row, and none that comes back", () => {
  const { rows, dictionaries } = columns([{ record: "r1", at: "09:00-10:00" }])
  const row: Row = {
    record: 3,
    volunteer: 1,
    team: 2,
    community: 4,
    activity: 5,
    category: 6,
    on: 7,
    start: 8,
    minutes: 9,
    deduct: 1,
    untimed: 1
  }
  expect(rows.length).toBe(1)
  const coded = Columns.ofRows([row, row, { ...row, record: 4 }], dictionaries)
  expect(plain(coded.rows)).toEqual({
    length: 3,
    ...Object.fromEntries(Object.entries(row).map(([key, value]) => [key, [value, value, value]])),
    record: [3, 3, 4]
  })
  expect(coded.dictionaries).toBe(dictionaries)
  expect(() => Columns.ofRows([row, { ...row, record: 2 }], dictionaries)).toThrow("row 1 is not in order of records")
})
