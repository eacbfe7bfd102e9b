import { Criterion, type Day } from "@yanzhen/core/foundation"
import type { Store } from "@yanzhen/core/ports"
import type { Register, RowChange } from "@yanzhen/core/registers"
import { sqlite } from "@yanzhen/kysely/sqlite"
import { MemoryStore } from "@yanzhen/memory"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { batch, tenant, things } from "./Batches.ts"

type Row = Register.RowOf<typeof things>

/** More than a page of a scan; every third row does not know its count. */
const rows = Array.from({ length: 9_000 }, (_, i) => ({
  thing: `t-${String(i).padStart(5, "0")}`,
  on: 20_000 + (i % 7),
  words: i % 2 === 0 ? "even" : "odd",
  ...(i % 3 === 0 ? {} : { count: i % 100 })
})) as unknown as readonly Row[]

describe("a question that was asked before in the same form", () => {
  const memory = MemoryStore.open({ registers: [things] })
  let store: Store.Store
  beforeAll(async () => {
    store = (await sqlite(":memory:", { registers: [things] })).store
    for (let at = 0; at < rows.length; at += 900) {
      const changes = rows
        .slice(at, at + 900)
        .map((row): RowChange.RowChange => ({ kind: "put", register: things.name, row: row as RowChange.Row }))
      for (const one of [store, memory]) await one.commit([batch(`rows ${at}`, changes)])
    }
  })
  afterAll(() => store.close())

  const { count, words, thing, on } = things.facts
  const lists = [
    thing.isOneOf(["t-00001", "t-00002"]),
    thing.isOneOf(["t-08998", "t-00000"]),
    // One cell for all: of a part of the key, of the whole key, and of what the order is by.
    thing.is("t-00301"),
    Criterion.all(thing.is("t-00301"), on.isOneOf([(20_000 + (301 % 7)) as Day.Day])),
    on.isOneOf([20_003 as Day.Day]),
    Criterion.all(words.is("even"), thing.is("t-00300"))
  ]
  const questions = [5, 60, 99].flatMap((value) => [
    count.atLeast(value),
    Criterion.all(words.is(value === 60 ? "odd" : "even"), count.below(value))
  ])

  it.each([...questions, ...lists, undefined].map((where, i) => [i, where] as const))(
    "answers of its own values: rows, question %i",
    async (_, where) => {
      for (const order of [[], [{ by: "count", direction: "up" }], [{ by: "count", direction: "down" }]] as const)
        // The row after which a page begins knows its count, or does not.
        for (const after of [undefined, rows[300], rows[301], rows[8_998]])
          for (const limit of [0, 3, 40]) {
            const page = after === undefined ? { limit } : { limit, after }
            expect(await store.rows(tenant, things, where, order, page)).toEqual(await memory.rows(tenant, things, where, order, page))
          }
    }
  )

  it.each([...questions, ...lists, undefined].map((where, i) => [i, where] as const))(
    "answers whole, page by page: columns, question %i",
    async (_, where) => {
      const names = ["count", "words"] as const
      const cells = async (one: Store.Store): Promise<readonly unknown[]> => {
        const all: unknown[] = []
        for await (const { length, columns } of one.columns(tenant, things, where, names)) {
          const [counts, texts] = names.map((name) => columns[name])
          for (let i = 0; i < length; i++) all.push([counts?.values[i], counts?.kind === "integer" && counts.known[i], texts?.values[i]])
        }
        return all
      }
      expect(await cells(store)).toEqual(await cells(memory))
    }
  )
})
