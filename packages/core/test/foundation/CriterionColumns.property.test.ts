import * as fc from "fast-check"
import { describe, expect, it, vi } from "vitest"
import * as Criterion from "../../src/foundation/Criterion.ts"
import * as Day from "../../src/foundation/Day.ts"
import * as FactColumns from "../../src/foundation/FactColumns.ts"
import * as Facts from "../../src/foundation/Facts.ts"
import * as ParameterView from "../../src/foundation/ParameterView.ts"
import * as Requirement from "../../src/foundation/Requirement.ts"
import * as Criteria from "../../src/testing/Criteria.ts"
import { named } from "../named.ts"

// Many cases; on a busy machine they may take their time.
vi.setConfig({ testTimeout: 60_000 })

const title = { "zh-CN": "事实", en: "fact" }
const sheet = Facts.sheet("any", {
  age: Facts.int(title, "years old"),
  minutes: Facts.int(title, "minutes"),
  startsOn: Facts.day(title),
  endedOn: Facts.day(title),
  from: Facts.minute(title),
  to: Facts.minute(title),
  blocked: Facts.bool(title),
  open: Facts.bool(title),
  status: Facts.text(title),
  before: Facts.text(title),
  evidence: Facts.choice(title, named("none", "photo", "qr"))
})
const calendar = {
  id: "none",
  coverage: { first: Day.require("2024-01-01"), last: Day.require("2024-03-31") },
  restDays: [],
  workingDays: [],
  statutory: []
}
const ways = ["code", "closures"] as const
const outcomes = { met: 0, unmet: 1, unknown: 1 << 16 }

describe("the reading over columns", () => {
  it.each(ways)("made of %s answers as evaluating row by row does, whatever the word of the bitmap", (by) =>
    fc.assert(
      fc.property(
        fc.array(Criteria.criterion(sheet, { workingDays: true }), { minLength: 1, maxLength: 20, size: "max" }),
        fc.array(Criteria.row(sheet), { minLength: 1, maxLength: 70, size: "max" }),
        Criteria.view(sheet),
        (criteria, rows, view) => {
          const over = Criterion.overColumns(criteria, view, { by, calendar })
          const columns = FactColumns.of(sheet, rows)
          const masks = [over(columns), over(columns, 1), over(columns, 2)]
          for (const [i, row] of rows.entries())
            for (const [at, criterion] of criteria.entries()) {
              const { outcome } = Criterion.evaluate(criterion, row, view, { calendar })
              const mask = masks[Math.floor(at / 16)]?.[i] ?? NaN
              expect((mask >>> (at % 16)) & 0x1_0001).toBe(outcomes[outcome])
            }
          expect(masks[2]).toEqual(new Int32Array(rows.length))
        }
      ),
      { numRuns: 60 }
    )
  )
  it("rows are in the columns as they were", () =>
    fc.assert(
      fc.property(fc.array(Criteria.row(sheet), { maxLength: 70, size: "max" }), (rows) => {
        const { length, columns } = FactColumns.of(sheet, rows)
        expect(length).toBe(rows.length)
        for (const field of Object.values(sheet.fields))
          expect(rows.map((_, i) => FactColumns.at(field, columns[field.name]!, i))).toEqual(rows.map((row) => row[field.name]))
      })
    ))
})

const view = ParameterView.none
const rows = [
  { age: 18, blocked: false, status: "open" },
  { age: 17, blocked: true, status: "shut" },
  { age: undefined, blocked: undefined, status: undefined }
].map((row) => row as unknown as Facts.RowOf<typeof sheet>)
const rules = [
  Requirement.require("age", sheet.age.atLeast(18), { citations: [] }),
  Requirement.require("blocked", sheet.blocked.is(false), { citations: [] }),
  Requirement.require("status", sheet.status.isOneOf(["open", "ready"]), { citations: [] })
]

describe("masks of requirements", () => {
  it.each(ways)("made of %s say of each row what is unmet and what unknown", (by) => {
    const masks = Requirement.overColumns(rules, view, { by })(FactColumns.of(sheet, rows))
    expect([...masks]).toEqual([0, 0b111, 0b111 << 16])
    const checker = Requirement.compile(rules, view, { by })
    expect([...masks]).toEqual(rows.map((row) => checker.mask(row)))
  })
  it("are written where the caller says, over what stood there", () => {
    const into = new Int32Array(3).fill(-1)
    const over = Requirement.overColumns(rules, view)
    expect(over(FactColumns.of(sheet, rows), 0, into)).toBe(into)
    expect([...into]).toEqual([0, 0b111, 0b111 << 16])
    expect([...over(FactColumns.of(sheet, rows), 1, into)]).toEqual([0, 0, 0])
  })
  it("a column that is missing is told, not taken for unknown", () => {
    const { columns, length } = FactColumns.of(sheet, rows)
    const { age: _, ...rest } = columns
    expect(() => Requirement.overColumns(rules, view)({ length, columns: rest })).toThrow(new RangeError("no column age"))
  })
  it("a fact that is not of its kind is unknown", () => {
    const odd = [{ age: "18", blocked: 1, status: 7 } as unknown as Facts.RowOf<typeof sheet>]
    expect([...Requirement.overColumns(rules, view)(FactColumns.of(sheet, odd))]).toEqual([0b111 << 16])
  })
})
