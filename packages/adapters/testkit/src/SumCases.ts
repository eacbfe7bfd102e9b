/**
 * What `sums` promises: what the rows of `rows` add up to, exactly, and unknown where nobody knows.
 */
import { Criterion, type Day } from "@yanzhen/core/foundation"
import type { Store } from "@yanzhen/core/ports"
import { Register, type RowChange, Sums } from "@yanzhen/core/registers"
import { type Case, define } from "./Case.ts"
import * as Expect from "./Expect.ts"
import { add, append, batch, otherTenant, put, sums, tenant, things, write } from "./Sample.ts"

const { facts } = things
const day = (value: number) => value as Day.Day

const fill = (store: Store.Store, rows: readonly RowChange.Row[]) =>
  write(
    store,
    batch(
      "fill",
      [append("fill", 0)],
      rows.map((row, i) => put(`t-${i}`, row))
    )
  )

/** Words and what their counts add up to. */
const byWords = async (store: Store.Store, where?: Criterion.Criterion<Register.RowOf<typeof things>>) =>
  (await store.sums(tenant, things, where, ["words"], { count: { of: "count" } })).groups.map(({ by, sums: { count } }) => [
    by.words,
    count
  ])

export const sumCases: readonly Case[] = [
  define(
    "sums.by-cells",
    "按列分组求和，未知自成一组，按列排序",
    "each combination of cells has its sum, unknown a group of its own, in order",
    ["commit", "sums"],
    async ({ store }) => {
      await fill(store, [
        { words: "b", truth: true, count: 1 },
        { words: "\uffee", truth: false, count: 2 },
        { words: "😀", truth: true, count: 4 },
        { truth: true, count: 8 },
        { words: "b", count: 16 },
        { words: "b", truth: true, count: -32 },
        { words: "", truth: true, count: 64 }
      ])
      const { groups } = await store.sums(tenant, things, undefined, ["words", "truth"], { count: { of: "count" } })
      Expect.equal("the groups", groups, [
        { by: { words: undefined, truth: true }, sums: { count: 8 } },
        { by: { words: "", truth: true }, sums: { count: 64 } },
        { by: { words: "b", truth: undefined }, sums: { count: 16 } },
        { by: { words: "b", truth: true }, sums: { count: -31 } },
        { by: { words: "\uffee", truth: false }, sums: { count: 2 } },
        { by: { words: "😀", truth: true }, sums: { count: 4 } }
      ])
    }
  ),
  define("sums.unknown", "未知的数不当作零", "an unknown cell is not counted as nothing", ["commit", "sums"], async ({ store }) => {
    await fill(store, [{ words: "a", count: 1 }, { words: "a" }, { words: "b", count: 0 }, { words: "c" }])
    Expect.equal("the sums", await byWords(store), [
      ["a", undefined],
      ["b", 0],
      ["c", undefined]
    ])
  }),
  define(
    "sums.where",
    "求和遵从条件，没有行就没有组",
    "sums obey the criterion; without rows there is no group",
    ["commit", "sums"],
    async ({ store }) => {
      await fill(store, [
        { words: "a", count: 1, day: day(3) },
        { words: "a", count: 2, day: day(4) },
        { words: "a", count: 4 },
        { words: "b", count: 8 }
      ])
      Expect.equal("some", await byWords(store, facts.day.below(day(4))), [["a", 1]])
      Expect.equal("none", await byWords(store, facts.count.above(99)), [])
    }
  ),
  define(
    "sums.each-of-its-own",
    "每个合计只计满足自己条件的行",
    "each sum takes the rows that meet its own criterion; those of which nobody knows have no part",
    ["commit", "sums"],
    async ({ store }) => {
      await fill(store, [
        { words: "a", count: 1, day: day(3) },
        { words: "a", count: 2, day: day(4) },
        { words: "a", count: 4 },
        { words: "a", day: day(5) },
        { words: "b", count: 8, day: day(4) }
      ])
      const { groups } = await store.sums(tenant, things, facts.words.isKnown(), ["words"], {
        early: { of: "count", where: facts.day.below(day(4)) },
        late: { of: "count", where: facts.day.equals(day(4)) },
        all: { of: "count" }
      })
      Expect.equal("the groups", groups, [
        { by: { words: "a" }, sums: { early: 1, late: 2, all: undefined } },
        { by: { words: "b" }, sums: { early: 0, late: 8, all: 8 } }
      ])
    }
  ),
  define(
    "sums.exact",
    "合计精确到 ±(2⁵³−1)，超出则拒绝",
    "sums are exact up to ±(2⁵³−1), and refused beyond",
    ["commit", "sums"],
    async ({ store }) => {
      const max = Number.MAX_SAFE_INTEGER
      await fill(store, [
        { words: "a", count: max },
        { words: "a", count: 2 },
        { words: "a", count: -2 },
        { words: "b", count: -max }
      ])
      Expect.equal("on the edge", await byWords(store), [
        ["a", max],
        ["b", -max]
      ])
      await write(store, batch("more", [], [put("one", { words: "b", count: -1 })]))
      await Expect.rejected("beyond it", () => byWords(store))
      Expect.equal("the others", await byWords(store, facts.words.is("a")), [["a", max]])
    }
  ),
  define("sums.shared-rows", "共有的行也能合计", "shared rows are added up too", ["commit", "sums"], async ({ store }) => {
    await write(store, batch("k1", [], [add("a", { things: 2, minutes: 30 }), add("b", { things: 5 })]))
    await write(store, batch("k2", [], [add("a", { things: 1, minutes: 10 })]))
    const { groups } = await store.sums(tenant, sums, undefined, ["month"], { things: { of: "things" }, minutes: { of: "minutes" } })
    Expect.equal("the groups", groups, [{ by: { month: "2026-03" }, sums: { things: 8, minutes: 40 } }])
  }),
  define("sums.of-tenant", "只加本租户的行", "only rows of the tenant are added up", ["commit", "sums"], async ({ store }) => {
    await fill(store, [{ words: "a", count: 1 }])
    const own = batch("other", [], [put("t-0", { words: "a", count: 2 })], { tenant: otherTenant })
    await write(store, own)
    const { groups } = await store.sums(otherTenant, things, undefined, ["words"], { count: { of: "count" } })
    Expect.equal("theirs", groups, [{ by: { words: "a" }, sums: { count: 2 } }])
    Expect.equal("ours", await byWords(store), [["a", 1]])
  }),
  define(
    "sums.at",
    "答案注明对应的日志位置",
    "the answer says at which position of the journal it is true",
    ["commit", "sums"],
    async ({ store }) => {
      await write(store, batch("k1", [append("s/1", 0, 3)], [put("a", { count: 1 })]))
      Expect.equal("the position", (await store.sums(tenant, things, undefined, ["words"], {})).at, 3)
    }
  ),
  define(
    "sums.same-as-rows",
    "与逐行相加相同",
    "the same as adding up what `rows` gives",
    ["commit", "rows", "sums"],
    async ({ store }) => {
      await fill(
        store,
        Array.from({ length: 400 }, (_, i) => ({
          words: `w-${i % 7}`,
          count: i,
          day: day(i % 50),
          grade: ["low", "middle", "high"][i % 3]
        }))
      )
      for (const where of [undefined, facts.count.atLeast(100), Criterion.not(facts.day.atLeast(day(20)))]) {
        const { rows } = await store.rows(tenant, things, where, [], { limit: 1000 })
        const wanted = { all: { of: "count" }, even: { of: "count", where: facts.words.isOneOf(["w-0", "w-2"]) } } as const
        const { groups } = await store.sums(tenant, things, where, ["grade", "words"], wanted)
        Expect.equal("the groups", groups, Sums.of(things, rows as readonly RowChange.Row[], ["grade", "words"], wanted))
      }
    }
  )
]
