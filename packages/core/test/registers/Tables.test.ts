import { describe, expect, it } from "vitest"
import * as Facts from "../../src/foundation/Facts.ts"
import * as Register from "../../src/registers/Register.ts"
import type { RowChange } from "../../src/registers/RowChange.ts"
import * as Tables from "../../src/registers/Tables.ts"

const words = Facts.text({ "zh-CN": "字", en: "words" })
const count = Facts.int({ "zh-CN": "数", en: "count" })
const none = { street: "-", community: "-", station: "-", team: "-" }

const things = Register.define("thing", ["thing"], { thing: words, n: count })
const sums = Register.define("sum", ["month", "street", "community", "station", "team"], { month: words, hours: count, visits: count }, [
  "hours",
  "visits"
])
const tables = () => Tables.of([things, sums])

describe("a change that does not fit says why", () => {
  it.each<[string, RowChange, string | undefined]>([
    ["a row put", { kind: "put", register: "thing", row: { thing: "a", n: 1 } }, undefined],
    ["a row removed", { kind: "remove", register: "thing", key: { thing: "a" } }, undefined],
    ["numbers added", { kind: "add", register: "sum", key: { month: "m", ...none }, deltas: { hours: -1 } }, undefined],
    ["no such register", { kind: "put", register: "other", row: {} }, "no register other"],
    ["a sum put", { kind: "put", register: "sum", row: { month: "m", ...none } }, "sum is summed, not put"],
    ["a sum removed", { kind: "remove", register: "sum", key: { month: "m", ...none } }, "sum is summed, not removed"],
    ["a row without its key", { kind: "put", register: "thing", row: { n: 1 } }, "key column thing.thing is unknown"],
    ["a cell of another kind", { kind: "put", register: "thing", row: { thing: "a", n: "1" } }, "thing.n is no int: 1"],
    ["removed by a column beside the key", { kind: "remove", register: "thing", key: { thing: "a", n: 1 } }, "thing.n is not in the key"],
    ["removed by nothing", { kind: "remove", register: "thing", key: {} }, "key column thing.thing is unknown"],
    [
      "added to a key column",
      { kind: "add", register: "sum", key: { month: "m", ...none }, deltas: { month: 1 } },
      "sum.month cannot be added to"
    ],
    [
      "half a one added",
      { kind: "add", register: "sum", key: { month: "m", ...none }, deltas: { hours: 0.5 } },
      "sum.hours cannot be added to"
    ],
    [
      "added under half a key",
      { kind: "add", register: "sum", key: { month: "m" }, deltas: { hours: 1 } },
      "key column sum.street is unknown"
    ]
  ])("%s", (_what, change, why) => expect(Tables.misfit(tables(), change)).toBe(why))

  it("a register that is not kept cannot be changed", () =>
    expect(() => Tables.apply(tables(), { kind: "remove", register: "other", key: {} })).toThrow("no register other"))
})

describe("rows in memory", () => {
  it("a row put replaces that of its key, and a row removed is gone; to remove none is no error", () => {
    const kept = tables()
    for (const row of [{ thing: "b", n: 1 }, { thing: "a" }, { thing: "b", n: 2 }])
      Tables.apply(kept, { kind: "put", register: "thing", row })
    expect(Tables.rowsOf(kept, things)).toEqual([
      { thing: "a", n: undefined, street: undefined, community: undefined, station: undefined, team: undefined },
      { thing: "b", n: 2, street: undefined, community: undefined, station: undefined, team: undefined }
    ])
    for (const thing of ["b", "c"]) Tables.apply(kept, { kind: "remove", register: "thing", key: { thing } })
    expect(Tables.rowsOf(kept, things).map(({ thing }) => thing)).toEqual(["a"])
  })

  it("sums start at 0 and add up, each column for itself; a row is left out only when all of them are 0", () => {
    const kept = tables()
    const add = (deltas: Record<string, number>) =>
      Tables.apply(kept, { kind: "add", register: "sum", key: { month: "2026-03", ...none }, deltas })
    add({ hours: 2 })
    expect(Tables.rowsOf(kept, sums)).toEqual([{ month: "2026-03", ...none, hours: 2, visits: 0 }])
    add({ hours: -2, visits: 1 })
    expect(Tables.rowsOf(kept, sums)).toEqual([{ month: "2026-03", ...none, hours: 0, visits: 1 }])
    add({ visits: -1 })
    expect(Tables.rowsOf(kept, sums)).toEqual([])
  })

  it("a register that is not kept has no rows", () => expect(Tables.rowsOf(Tables.of([]), things)).toEqual([]))
})
