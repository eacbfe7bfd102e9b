import { Criterion } from "@yanzhen/core/foundation"
import type { Store } from "@yanzhen/core/ports"
import type { Columns, Register, RowChange } from "@yanzhen/core/registers"
import { Criteria } from "@yanzhen/core/testing"
import { sqlite } from "@yanzhen/kysely/sqlite"
import { MemoryStore } from "@yanzhen/memory"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { batch, tenant, things } from "./Batches.ts"

type Row = Register.RowOf<typeof things>

const row = fc
  .tuple(Criteria.row(things.facts), fc.constantFrom("a", "A", "é", "e\u0301", "\uffff", "😀", "", "a "), Criteria.day())
  .map(([facts, thing, on]): Row => ({ ...facts, thing, on }))

const order = fc.uniqueArray(
  fc.record({
    by: fc.constantFrom("words", "count", "truth", "grade", "at", "on", "thing", "until"),
    direction: fc.constantFrom("up", "down")
  }),
  { maxLength: 3, selector: ({ by }) => by }
) as fc.Arbitrary<Store.Order<typeof things>>

const groupedBy: readonly (readonly [keyof Row, ...(keyof Row)[]])[] = [["words"], ["truth", "grade"], ["on", "words"], ["count"]]

const collect = async (batches: AsyncIterable<Columns.ColumnBatch>): Promise<readonly Columns.ColumnBatch[]> => {
  const all: Columns.ColumnBatch[] = []
  for await (const one of batches) all.push(one)
  return all
}

/** Both stores with the same rows. */
const both = async (rows: readonly Row[]) => {
  const { store, close } = await sqlite(":memory:", { registers: [things] })
  const memory = MemoryStore.open({ registers: [things] })
  const changes = rows.map((one): RowChange.RowChange => ({ kind: "put", register: things.name, row: one as RowChange.Row }))
  for (const one of [store, memory]) await one.commit([batch("rows", changes)])
  return { store, memory, close }
}

describe("SQLite and the reference store give the same rows", () => {
  let asked = 0
  let pushed = 0

  it("for any criterion, order and page", { timeout: 60_000 }, async () => {
    // Criteria that SQL cannot take are rarer: it goes on until there were some.
    for (let round = 0; round < 5 && asked - pushed <= 5; round++) {
      await fc.assert(
        fc.asyncProperty(
          fc.array(row, { maxLength: 40, minLength: 1, size: "max" }),
          fc.array(fc.tuple(Criteria.criterion(things.facts), order, fc.nat(8)), { minLength: 10, maxLength: 10 }),
          Criteria.view(things.facts),
          async (rows, questions, view) => {
            const { store, memory, close } = await both(rows)
            try {
              for (const [i, [where, by, at]] of questions.entries()) {
                const other = questions[(i + 1) % questions.length]?.[0] ?? where
                asked += 1
                try {
                  Criterion.sql(where, view)
                  pushed += 1
                } catch {
                  // Decided in process.
                }
                const after = rows[at % rows.length]
                const ask = (one: Store.Store, page: Store.Page<typeof things>) => one.rows(tenant, things, where, by, page, { view })
                for (const page of [{ limit: 1000 }, { limit: 1 + at }, ...(after === undefined ? [] : [{ limit: 1000, after }])]) {
                  expect(await ask(store, page)).toEqual(await ask(memory, page))
                }
                const sums = (one: Store.Store) =>
                  one
                    .sums(
                      tenant,
                      things,
                      where,
                      groupedBy[at % groupedBy.length] ?? ["thing"],
                      { all: { of: "count" }, some: { of: "otherCount", where: other } },
                      { view }
                    )
                    // Beyond the safe integers.
                    .catch((error: unknown) => error instanceof RangeError)
                expect(await sums(store)).toEqual(await sums(memory))
                const names = ["thing", "truth", "words", "count"] as const
                expect(await collect(store.columns(tenant, things, where, names, { view }))).toEqual(
                  await collect(memory.columns(tenant, things, where, names, { view }))
                )
              }
            } finally {
              await close()
            }
          }
        ),
        { numRuns: 30, seed: round }
      )
    }
    // Both ways were taken, or the test says nothing of one of them.
    expect(pushed).toBeGreaterThan(asked / 3)
    expect(asked - pushed).toBeGreaterThan(5)
  })

  it("for a criterion that is too much for SQL", { timeout: 60_000 }, async () => {
    const rows = Array.from({ length: 30 }, (_, i) => ({ thing: `t-${i}`, on: 20_000, count: i, words: `w-${i}` }) as unknown as Row)
    const { store, memory, close } = await both(rows)
    const many = Array.from({ length: 40_000 }, (_, i) => `w-${i * 2}`)
    const [first = "", ...more] = many
    const questions = {
      "more values than placeholders": things.facts.words.isOneOf([first, ...more]),
      "deeper than a statement may be": Criterion.any(...Array.from({ length: 3_000 }, (_, i) => things.facts.count.equals(i * 3)))
    }
    for (const question of Object.values(questions)) {
      const ask = async (one: Store.Store) => [
        await one.rows(tenant, things, question, [{ by: "count", direction: "down" }], { limit: 7 }),
        await collect(one.columns(tenant, things, question, ["thing"])),
        await one.sums(tenant, things, question, ["words"], { count: { of: "count" } }),
        await one.sums(tenant, things, undefined, ["grade"], { count: { of: "count", where: question } })
      ]
      expect(await ask(store)).toEqual(await ask(memory))
    }
    await close()
  })
})
