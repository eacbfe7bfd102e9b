/**
 * What `rows` and `columns` promise: the rows for which the criterion, evaluated in process, is met, over cells that databases like to
 * bend. Each case holds the cells of one temptation.
 */
import { Criterion, type Day, type Minute, ParameterView } from "@yanzhen/core/foundation"
import type { Store } from "@yanzhen/core/ports"
import { Columns, Register, type RowChange } from "@yanzhen/core/registers"
import { type Case, define } from "./Case.ts"
import * as Expect from "./Expect.ts"
import { add, allThings, append, batch, put, tenant, things, write } from "./Sample.ts"

type Things = Register.RowOf<typeof things>
type Question = Criterion.Criterion<Things>

const facts = things.facts

const fill = async (store: Store.Store, rows: readonly RowChange.Row[]): Promise<void> => {
  for (let from = 0; from < rows.length; from += 500) {
    const chunk = rows.slice(from, from + 500).map((row, i) => put(`t-${String(from + i).padStart(6, "0")}`, row))
    await write(store, batch(`fill ${from}`, [append(`fill/${from}`, 0)], chunk))
  }
}

/** Asks each question of the store, and in process of the rows that were put in. */
const asks = async (store: Store.Store, rows: readonly RowChange.Row[], questions: Readonly<Record<string, Question>>): Promise<void> => {
  await fill(store, rows)
  const all = rows.map((row, i) => Register.wholeRow(things, { thing: `t-${String(i).padStart(6, "0")}`, ...row }))
  for (const [what, question] of Object.entries(questions)) {
    const isMet = Criterion.compile(question, ParameterView.none)
    const found = await store.rows(tenant, things, question, [], { limit: 1000 })
    Expect.equal(
      what,
      found.rows.map((row) => row.thing),
      all.filter(isMet).map((row) => row.thing)
    )
  }
}

const day = (value: number) => value as Day.Day
const minute = (value: number) => value as Minute.Minute
const words = (...texts: readonly string[]): readonly RowChange.Row[] => texts.map((text) => ({ words: text }))

const noon = 29_536_560

export const rowCases: readonly Case[] = [
  define("rows.unknown", "未知既不满足也不否定", "unknown is neither met nor, negated, met", ["commit", "rows"], async ({ store }) => {
    await asks(store, [{}, { words: "a", count: 1 }, { words: "b", count: 2 }], {
      "not that word": Criterion.not(facts.words.is("a")),
      "not that many": Criterion.not(facts.count.atLeast(2)),
      "any of them": Criterion.any(facts.words.is("a"), facts.count.atLeast(2)),
      "none of them": Criterion.not(Criterion.all(facts.words.is("a"), facts.count.atLeast(1))),
      known: facts.words.isKnown(),
      "not known": Criterion.not(facts.words.isKnown()),
      "met by nothing asked": Criterion.all()
    })
  }),
  define("rows.text-case", "文字区分大小写与重音", "text keeps case and accents apart", ["commit", "rows"], async ({ store }) => {
    await asks(store, words("Team", "team", "TEAM", "tèam", "te\u0301am", "t\u00e9am", "ｔｅａｍ"), {
      lower: facts.words.is("team"),
      several: facts.words.isOneOf(["TEAM", "t\u00e9am"]),
      "all but one": Criterion.not(facts.words.is("Team"))
    })
  }),
  define("rows.empty-text", "空文字不是未知", "empty text is not unknown", ["commit", "rows"], async ({ store }) => {
    await asks(store, [{ words: "" }, {}, { words: "a" }], {
      empty: facts.words.is(""),
      known: facts.words.isKnown(),
      "not empty": Criterion.not(facts.words.is(""))
    })
    Expect.equal(
      "the cells",
      (await allThings(store)).map((row) => row.words),
      ["", undefined, "a"]
    )
  }),
  define("rows.trailing-space", "尾部空格算数", "a space at the end counts", ["commit", "rows"], async ({ store }) => {
    await asks(store, words("a", "a ", "a  ", " a", "a\t", "a\u3000"), {
      bare: facts.words.is("a"),
      spaced: facts.words.is("a "),
      "not bare": Criterion.not(facts.words.is("a"))
    })
  }),
  define("rows.astral", "四字节字符互不相同", "characters beyond the basic plane stay apart", ["commit", "rows"], async ({ store }) => {
    await asks(store, words("𠮷", "𠮶", "吉", "😀", "😁", "%", "_", "'", `"`, "a%"), {
      "a rare character": facts.words.is("𠮷"),
      "a face": facts.words.is("😀"),
      "no pattern": facts.words.is("%"),
      quotes: facts.words.isOneOf(["'", `"`])
    })
    Expect.equal(
      "the cells",
      (await allThings(store)).slice(0, 3).map((row) => row.words),
      ["𠮷", "𠮶", "吉"]
    )
  }),
  define("rows.integers", "整数精确到 ±(2⁵³−1)", "integers are exact up to ±(2⁵³−1)", ["commit", "rows"], async ({ store }) => {
    const max = Number.MAX_SAFE_INTEGER
    const counts = [0, 1, -1, 2 ** 31 - 1, 2 ** 31, -(2 ** 31) - 1, 2 ** 53 - 2, max, -max, 10, 9]
    await asks(
      store,
      counts.map((count) => ({ count })),
      {
        "by value, not by digits": facts.count.atLeast(10),
        negative: facts.count.below(0),
        "beyond 32 bits": facts.count.above(2 ** 31 - 1),
        exactly: facts.count.isOneOf([max, -max]),
        "one less": facts.count.atMost(max - 1)
      }
    )
    Expect.equal(
      "the cells",
      (await allThings(store)).map((row) => row.count),
      counts
    )
  }),
  define("rows.midnight", "午夜属于次日", "midnight belongs to the day it begins", ["commit", "rows"], async ({ store }) => {
    const midnight = 20_512 * 1440
    const rows = [midnight - 1, midnight, midnight + 1, noon].map((at) => ({ minute: minute(at), day: day(Math.floor(at / 1440)) }))
    await asks(store, rows, {
      "from midnight on": facts.minute.atLeast(minute(midnight)),
      "until midnight": facts.minute.below(minute(midnight)),
      "the day itself": facts.day.equals(day(20_512)),
      "days before 1970 come first": facts.day.atLeast(day(-1))
    })
  }),
  define("rows.truths", "真、假、未知三者分明", "true, false and unknown stay apart", ["commit", "rows"], async ({ store }) => {
    await asks(store, [{ truth: true }, { truth: false }, {}], {
      true: facts.truth.is(true),
      false: facts.truth.is(false),
      "not true": Criterion.not(facts.truth.is(true)),
      known: facts.truth.isKnown()
    })
    Expect.equal(
      "the cells",
      (await allThings(store)).map((row) => row.truth),
      [true, false, undefined]
    )
  }),
  define(
    "rows.choices",
    "等级按声明的次序比较",
    "a choice has its declared order, not that of its letters",
    ["commit", "rows"],
    async ({ store }) => {
      await asks(store, [{ grade: "low" }, { grade: "middle" }, { grade: "high" }, {}], {
        "at least": facts.grade.isAtLeast("middle"),
        "at most": facts.grade.isAtMost("low")
      })
    }
  ),
  define(
    "rows.every-column",
    "每列都在，未知为 undefined",
    "every column has its place, unknown is undefined",
    ["commit", "rows"],
    async ({ store }) => {
      await write(store, batch("k1", [], [put("a")]))
      const [row] = await allThings(store)
      Expect.equal("the columns", Object.keys(row ?? {}).toSorted(), Object.keys(facts.fields).toSorted())
    }
  ),
  define(
    "rows.order-unknown-first",
    "升序时未知在前，降序恰好相反",
    "upwards unknown comes first; down is the exact reverse",
    ["commit", "rows"],
    async ({ store }) => {
      await fill(store, [{ count: 2 }, {}, { count: -1 }])
      const order = async (direction: "up" | "down") =>
        (await store.rows(tenant, things, undefined, [{ by: "count", direction }], { limit: 9 })).rows.map((row) => row.count)
      Expect.equal("up", await order("up"), [undefined, -1, 2])
      Expect.equal("down", await order("down"), [2, -1, undefined])
    }
  ),
  define("rows.order-code-points", "文字按码位排序", "text is ordered by code point", ["commit", "rows"], async ({ store }) => {
    await fill(store, words("\uffee", "😀", "b", "B", "a ", "a", "张", ""))
    const { rows } = await store.rows(tenant, things, undefined, [{ by: "words", direction: "up" }], { limit: 9 })
    Expect.equal(
      "the order",
      rows.map((row) => row.words),
      ["", "B", "a", "a ", "b", "张", "\uffee", "😀"]
    )
  }),
  define("rows.order-ties", "相等者按键排序", "ties are ordered by the key", ["commit", "rows"], async ({ store }) => {
    await write(
      store,
      batch(
        "k1",
        [],
        ["c", "a", "d", "b"].map((thing) => put(thing, { count: thing === "d" ? 0 : 1 }))
      )
    )
    const { rows } = await store.rows(tenant, things, undefined, [{ by: "count", direction: "down" }], { limit: 9 })
    Expect.equal(
      "the order",
      rows.map((row) => row.thing),
      ["a", "b", "c", "d"]
    )
  }),
  define(
    "rows.paged",
    "翻页不漏不重，其间插入也一样",
    "pages lose nothing and repeat nothing, even while rows come in",
    ["commit", "rows"],
    async ({ store }) => {
      await fill(store, [{ count: 1 }, {}, { count: 1 }, {}, { count: 2 }, { count: 1 }, { count: 2 }])
      const order = [{ by: "count", direction: "down" }] as const
      const seen: (string | undefined)[] = []
      let after: Things | undefined
      for (let page = 0; page < 9; page++) {
        const { rows } = await store.rows(tenant, things, undefined, order, { limit: 2, ...(after === undefined ? {} : { after }) })
        Expect.that("a page is no longer than asked", rows.length <= 2)
        seen.push(...rows.map((row) => row.thing))
        after = rows.at(-1)
        if (after === undefined) break
        // Comes before everything that is still to be read, so it must move nothing.
        await write(store, batch(`page ${page}`, [], [put(`new-${page}`, { count: 9 })]))
      }
      Expect.equal("the rows seen", seen.toSorted(Register.compareCells), [
        "t-000000",
        "t-000001",
        "t-000002",
        "t-000003",
        "t-000004",
        "t-000005",
        "t-000006"
      ])
    }
  ),
  define(
    "rows.at",
    "答案注明对应的日志位置",
    "the answer says at which position of the journal it is true",
    ["commit", "rows"],
    async ({ store }) => {
      await write(store, batch("k1", [append("s/1", 0, 3)], [put("a")]))
      Expect.equal("the position", (await store.rows(tenant, things, undefined, [], { limit: 1 })).at, 3)
    }
  ),
  define(
    "columns.same-as-rows",
    "列与行相同，未知有掩码",
    "columns hold the same as rows, with a mask of what is known",
    ["commit", "rows", "columns"],
    async ({ store }) => {
      const rows = [
        {},
        { words: "", count: 0, day: 0, minute: 0, truth: false, grade: "low" },
        { words: "𠮷 ", count: -(2 ** 40), day: -1, minute: noon, truth: true, grade: "high" }
      ]
      await fill(store, rows)
      const names = Object.keys(facts.fields) as (keyof Things)[]
      const [only, ...more] = await collect(store.columns(tenant, things, undefined, names))
      Expect.equal("batches", more, [])
      const expected = Columns.of(things, (await allThings(store)) as readonly RowChange.Row[], names)
      Expect.equal("the columns", only, expected)
    }
  ),
  define("columns.where", "列遵从条件", "columns obey the criterion", ["commit", "columns"], async ({ store }) => {
    await fill(store, [{ count: 1 }, { count: 2 }, {}, { count: 3 }])
    const batches = await collect(store.columns(tenant, things, facts.count.atLeast(2), ["thing"]))
    Expect.equal(
      "the things",
      batches.flatMap((one) => [...(one.columns["thing"]?.values ?? [])]),
      ["t-000001", "t-000003"]
    )
  }),
  define(
    "columns.all-batches",
    "多批列合起来是全部行，按键有序",
    "the batches together are all rows, in order of the key",
    ["commit", "columns"],
    async ({ store }) => {
      const many = 9_001
      await fill(
        store,
        Array.from({ length: many }, (_, count) => ({ count }))
      )
      let next = 0
      for await (const { length, columns } of store.columns(tenant, things, undefined, ["count"])) {
        const column = columns["count"]
        Expect.that("the column is of integers", column?.kind === "integer" && column.values.length === length)
        for (let i = 0; i < length; i++) Expect.equal("a cell", column?.values[i], next++)
      }
      Expect.equal("rows", next, many)
    }
  ),
  define(
    "rows.large-commit",
    "一次提交可带一千次行变更",
    "a commit takes a thousand row changes",
    ["commit", "rows"],
    async ({ store }) => {
      const changes = Array.from({ length: 500 }, (_, i) => [put(`t-${i}`, { count: i }), add("t", { things: 1 })]).flat()
      await write(
        store,
        batch(
          "k1",
          Array.from({ length: 500 }, (_, i) => append(`s/${i}`, 0)),
          changes
        )
      )
      Expect.equal("rows", (await allThings(store)).length, 500)
    }
  )
]

const collect = async (batches: AsyncIterable<Store.ColumnBatch>): Promise<readonly Store.ColumnBatch[]> => {
  const all: Store.ColumnBatch[] = []
  for await (const one of batches) all.push(one)
  return all
}
