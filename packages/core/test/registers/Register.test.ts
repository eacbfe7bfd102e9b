import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Facts from "../../src/foundation/Facts.ts"
import * as Columns from "../../src/registers/Columns.ts"
import * as Register from "../../src/registers/Register.ts"
import * as Registers from "../../src/registers/Registers.ts"
import * as ServiceTimes from "../../src/registers/ServiceTimes.ts"
import * as Tables from "../../src/registers/Tables.ts"
import * as ServiceRecords from "../../src/testing/ServiceRecords.ts"
import { morning, span } from "../service/record.ts"

const count = Facts.int({ "zh-CN": "数", en: "count" })
const words = Facts.text({ "zh-CN": "字", en: "words" })

describe("a register", () => {
  it("carries the scope columns, and its own where they have the same name", () => {
    for (const register of Registers.all)
      expect(Object.keys(register.facts.fields)).toEqual(expect.arrayContaining(["street", "community", "station", "team"]))
  })

  it.each<[string, () => unknown]>([
    ["a key without its column", () => Register.define("x", ["nothing" as "team"], { count })],
    ["a sum that is no integer", () => Register.define("x", ["team", "street", "community", "station"], { words }, ["words"])],
    [
      "a column that is neither key nor sum",
      () => Register.define("x", ["team", "street", "community", "station"], { count, words }, ["count"])
    ]
  ])("%s cannot be declared", (_what, declare) => expect(declare).toThrow(RangeError))

  const things = Register.define("thing", ["thing", "n"], {
    thing: words,
    n: count,
    truth: Facts.bool({ "zh-CN": "真", en: "truth" }),
    on: Facts.day({ "zh-CN": "日", en: "day" })
  })
  it.each<[Parameters<typeof Register.misfit>[1], boolean]>([
    [{ thing: "a", n: 1 }, true],
    [{ thing: "", n: 0, truth: false, on: -1 }, true],
    [{ thing: "a", n: 1, truth: undefined }, true],
    [{ thing: "a" }, false],
    [{ thing: "a", n: 0.5 }, false],
    [{ thing: 1, n: 1 }, false],
    [{ thing: "a", n: 1, truth: 1 }, false],
    [{ thing: "a", n: 1, on: "2026-03-05" }, false],
    [{ thing: "\ud800", n: 1 }, false],
    [{ thing: "a", n: 1, colour: "red" }, false],
    [{ thing: "a", n: 2 ** 53 }, false]
  ])("%j fits: %s", (row, fits) => expect(Register.misfit(things, row) === undefined).toBe(fits))

  it("keys that differ have texts that differ", () => {
    expect(Register.keyText(things, { thing: `a","1`, n: 1 })).not.toBe(Register.keyText(things, { thing: "a", n: 1 }))
  })

  it("text is ordered as its UTF-8 bytes are", () => {
    const bytes = (text: string) => Buffer.from(text, "utf8")
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (a, b) => {
        expect(Math.sign(Register.compareText(a, b))).toBe(Buffer.compare(bytes(a), bytes(b)))
      })
    )
    expect(Register.compareText("\uffee", "😀")).toBeLessThan(0)
  })

  it("columns hold what rows hold", () => {
    const { columns, length } = Columns.of(
      things,
      [
        { thing: "a", n: 2, truth: true },
        { thing: "b", n: -1 }
      ],
      ["thing", "n", "truth"]
    )
    expect(length).toBe(2)
    expect(columns["thing"]?.values).toEqual(["a", "b"])
    expect(columns["n"]).toEqual({ kind: "integer", values: Float64Array.of(2, -1), known: Uint8Array.of(1, 1) })
    expect(columns["truth"]).toEqual({ kind: "integer", values: Float64Array.of(1, 0), known: Uint8Array.of(1, 0) })
    expect(() => Columns.of(things, [], ["colour"])).toThrow(RangeError)
  })

  it("sums of nothing are no row", () => {
    const tables = Tables.of(Registers.all)
    const key = { team: "t", month: "2026-03", timeClass: "service", street: "-", community: "-", station: "-" }
    for (const sign of [1, -1])
      Tables.apply(tables, { kind: "add", register: "team_month", key, deltas: { records: sign, attendedMinutes: 60 * sign } })
    expect(Tables.rowsOf(tables, Registers.teamMonth)).toEqual([])
  })
})

describe("the times of a record in columns and one text", () => {
  it("most records need no text", () => expect(ServiceTimes.write(morning)).toBeUndefined())
  it("what is written is read back", () => {
    fc.assert(
      fc.property(ServiceRecords.soundFacts(), fc.boolean(), (facts, isRich) => {
        const rich = isRich
          ? {
              breaks: [span("2026-03-05 09:00", "2026-03-05 09:10")],
              travel: [{ ...span("2026-03-05 08:00", "2026-03-05 09:00"), way: "out" as const }]
            }
          : {}
        const all = { ...facts, ...rich }
        const first = all.attended[0]
        expect(ServiceTimes.read(first?.from, first?.to, ServiceTimes.write(all))).toEqual({
          attended: all.attended,
          breaks: all.breaks ?? [],
          travel: all.travel ?? []
        })
      })
    )
  })
})
