import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import * as Facts from "../../src/foundation/Facts.ts"
import type { WorkingCalendar } from "../../src/foundation/WorkingCalendar.ts"
import * as Register from "../../src/registers/Register.ts"
import * as TableReading from "../../src/registers/TableReading.ts"
import * as Tables from "../../src/registers/Tables.ts"

const things = Register.define("thing", ["thing"], {
  thing: Facts.text({ "zh-CN": "字", en: "words" }),
  begun: Facts.day({ "zh-CN": "起", en: "from" }),
  over: Facts.day({ "zh-CN": "止", en: "until" })
})
const holding = (...rows: readonly Record<string, string | number>[]): Tables.Tables => {
  const tables = Tables.of([things])
  for (const row of rows) Tables.apply(tables, { kind: "put", register: "thing", row })
  return tables
}
const asked = { register: things, where: undefined }

/** 2026-01-01 is a Thursday, and a holiday; the Sunday after it is worked. */
const calendar: WorkingCalendar = {
  id: "test",
  coverage: { first: Day.require("2025-12-01"), last: Day.require("2026-01-31") },
  restDays: [Day.require("2026-01-01"), Day.require("2026-01-02")],
  workingDays: [Day.require("2026-01-04")],
  statutory: [Day.require("2026-01-01")]
}

it("a register that is not kept is told, not read as empty", () =>
  expect(() => TableReading.rowsIn(Tables.of([]), things)).toThrow("no register thing"))

it("what counts working days is asked under the calendar that is given", () => {
  const where = things.facts.over.isWithinWorkingDays(1, things.facts.begun)
  const row = (thing: string, over: string) => ({ thing, begun: Day.require("2025-12-31"), over: Day.require(over) })
  const tables = holding(row("in time", "2026-01-04"), row("late", "2026-01-05"))
  const met = TableReading.page(tables, { register: things, where, under: { calendar } }, [], { limit: 9 })
  expect(met.map(({ thing }) => thing)).toEqual(["in time"])
})

describe("a page is what follows a row, in the order that is asked for and then of the key", () => {
  const tables = holding({ thing: "a", begun: 2 }, { thing: "c", begun: 1 }, { thing: "b", begun: 1 }, { thing: "d", begun: 1 })
  it.each<[string, number, string | undefined, readonly string[]]>([
    ["from the start", 9, undefined, ["b", "c", "d", "a"]],
    ["at most so many", 2, undefined, ["b", "c"]],
    ["none at all", 0, undefined, []],
    ["after a row, that row left out", 9, "c", ["d", "a"]],
    ["after a row, at most so many", 1, "b", ["c"]],
    ["after the last", 9, "a", []]
  ])("%s", (_what, limit, after, names) => {
    const rows = TableReading.page(tables, asked, [{ by: "begun", direction: "up" }], { limit: 9 })
    const last = rows.find(({ thing }) => thing === after)
    const page = TableReading.page(
      tables,
      asked,
      [{ by: "begun", direction: "up" }],
      last === undefined ? { limit } : { limit, after: last }
    )
    expect(page.map(({ thing }) => thing)).toEqual(names)
  })
})

describe("columns come in the order of the key, at most 4096 rows at once", () => {
  const numbered = (count: number) =>
    holding(...Array.from({ length: count }, (_, index) => ({ thing: String(count - index).padStart(5, "0") })))
  it.each([
    [0, []],
    [1, [1]],
    [4096, [4096]],
    [4097, [4096, 1]],
    [8193, [4096, 4096, 1]]
  ])("%i rows", (count, lengths) => {
    const batches = TableReading.columns(numbered(count), asked, ["thing"])
    // One more than there should be: a reader that is never done would be asked for ever.
    const come = Array.from({ length: lengths.length + 1 }, () => batches.next())
    expect(come.map(({ done }) => done)).toEqual([...lengths.map(() => false), true])
    const found = come.flatMap(({ value }) => (value === undefined ? [] : [value]))
    expect(found.map(({ length }) => length)).toEqual(lengths)
    const names = found.flatMap(({ columns }) => columns["thing"]?.values ?? [])
    expect(names).toEqual(Array.from({ length: count }, (_, index) => String(index + 1).padStart(5, "0")))
  })
})
