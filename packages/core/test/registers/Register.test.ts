import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Facts from "../../src/foundation/Facts.ts"
import * as Columns from "../../src/registers/Columns.ts"
import * as Register from "../../src/registers/Register.ts"
import * as Registers from "../../src/registers/Registers.ts"
import * as ServiceTimes from "../../src/registers/service/ServiceTimes.ts"
import * as Tables from "../../src/registers/Tables.ts"
import * as ServiceRecords from "../../src/testing/ServiceRecords.ts"
import { morning, span } from "../service/record.ts"
import { named } from "../named.ts"

const count = Facts.int({ "zh-CN": "数", en: "count" })
const words = Facts.text({ "zh-CN": "字", en: "words" })

describe("a register", () => {
  it("carries the scope columns, and its own where they have the same name", () => {
    for (const register of Registers.all)
      expect(Object.keys(register.facts.fields)).toEqual(expect.arrayContaining(["street", "community", "station", "team"]))
  })

  it.each<[string, () => unknown, string]>([
    ["a key without its column", () => Register.define("x", ["nothing" as "team"], { count }), "no column of x: nothing"],
    ["a sum without its column", () => Register.define("x", ["team"], { count }, ["nothing" as "count"]), "no column of x: nothing"],
    [
      "a sum that is no integer",
      () => Register.define("x", ["team", "street", "community", "station"], { words }, ["words"]),
      "only integers can be summed: x.words"
    ],
    [
      "a column that is neither key nor sum",
      () => Register.define("x", ["team", "street", "community", "station"], { count, words }, ["count"]),
      "neither key nor sum in x: words"
    ]
  ])("%s cannot be declared", (_what, declare, because) => {
    expect(declare).toThrow(RangeError)
    expect(declare).toThrow(because)
  })
  it("without sums the other columns are free, with sums every column has its part", () => {
    expect(Register.define("x", ["team"], { count, words }).summed).toEqual([])
    expect(Register.define("x", ["team", "street", "community", "station"], { count }, ["count"])).toMatchObject({
      key: ["team", "street", "community", "station"],
      summed: ["count"]
    })
  })

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

  it("a key is its columns and no more, and never unknown", () => {
    expect(Register.keyOf(things, { thing: "a", n: 1, truth: true })).toEqual({ thing: "a", n: 1 })
    expect(() => Register.keyOf(things, { thing: "a", truth: true })).toThrow("key column thing.n is unknown")
  })

  it("cells are ordered: unknown, then false before true, integers by value, text by code point", () => {
    const ordered = [
      [undefined, false, true],
      [undefined, -2, -1, 0, 9, 10],
      [undefined, "", "10", "9", "a", "ab", "b", "\uffee", "\uffff", "\u{10000}", "\u{103fe}", "\u{103ff}", "😀", "😁"]
    ]
    for (const cells of ordered)
      cells.forEach((a, i) => cells.forEach((b, j) => expect(Math.sign(Register.compareCells(a, b)), `${a} ${b}`).toBe(Math.sign(i - j))))
  })

  it("rows are ordered by the columns asked for and then by the key; down is the reverse of up", () => {
    const rows = [
      { thing: "a", n: 2, truth: true },
      { thing: "a", n: 1, truth: true },
      { thing: "b", n: 1, truth: false },
      { thing: "c", n: 1 }
    ]
    const sorted = (...order: Parameters<typeof Register.comparing>[1]) =>
      rows.toSorted(Register.comparing(things, order)).map(({ thing, n }) => `${thing}${n}`)
    expect(sorted()).toEqual(["a1", "a2", "b1", "c1"])
    expect(sorted({ by: "truth", direction: "up" })).toEqual(["c1", "b1", "a1", "a2"])
    expect(sorted({ by: "truth", direction: "down" })).toEqual(["a1", "a2", "b1", "c1"])
    expect(sorted({ by: "n", direction: "down" })).toEqual(["a2", "a1", "b1", "c1"])
    expect(sorted({ by: "n", direction: "up" }, { by: "thing", direction: "down" })).toEqual(["c1", "b1", "a1", "a2"])
    expect(Register.comparing(things, [])({ thing: "a", n: 1 }, { thing: "a", n: 1, truth: true })).toBe(0)
  })

  it("keys that differ have texts that differ", () => {
    expect(Register.keyText(things, { thing: `a","1`, n: 1 })).not.toBe(Register.keyText(things, { thing: "a", n: 1 }))
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
    expect(columns["thing"]).toEqual({ kind: "text", values: ["a", "b"] })
    expect(columns["n"]).toEqual({ kind: "integer", values: Float64Array.of(2, -1), known: Uint8Array.of(1, 1) })
    expect(columns["truth"]).toEqual({ kind: "integer", values: Float64Array.of(1, 0), known: Uint8Array.of(1, 0) })
    expect(() => Columns.of(things, [], ["colour"])).toThrow(RangeError)
    const graded = Register.define("graded", ["team"], { grade: Facts.choice({ "zh-CN": "级", en: "grade" }, named("a", "b")) })
    expect(Columns.of(graded, [{ team: "t" }, { team: "u", grade: "b" }], ["grade"]).columns["grade"]).toEqual({
      kind: "text",
      values: [undefined, "b"]
    })
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
  it("a record without a time has none, and one with half a time has none either", () => {
    const [first] = morning.attended
    for (const [from, to] of [
      [undefined, undefined],
      [first?.from, undefined],
      [undefined, first?.to]
    ] as const)
      expect(ServiceTimes.read(from, to, undefined)).toEqual({ attended: [], breaks: [], travel: [] })
  })
  it("only what is there is written", () =>
    expect(ServiceTimes.write({ attended: morning.attended, breaks: [span("2026-03-05 09:00", "2026-03-05 09:10")] })).toMatch(
      /^\{"breaks":/
    ))
  it("a second stretch, a break and a way there each need it", () => {
    const [first] = morning.attended
    const later = span("2026-03-05 14:00", "2026-03-05 15:00")
    const breaks = [span("2026-03-05 09:00", "2026-03-05 09:10")]
    const travel = [{ ...span("2026-03-05 08:00", "2026-03-05 09:00"), way: "out" as const }]
    for (const [times, told] of [
      [{ attended: [...morning.attended, later] }, "attended"],
      [{ attended: morning.attended, breaks }, "breaks"],
      [{ attended: morning.attended, travel }, "travel"]
    ] as const) {
      const more = ServiceTimes.write(times)
      expect(Object.keys(JSON.parse(more ?? "{}") as object)).toEqual([told])
      expect(ServiceTimes.read(first?.from, first?.to, more)).toEqual({ breaks: [], travel: [], ...times })
    }
  })
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
