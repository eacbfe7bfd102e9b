/** Long commits that a thread of its own writes: what is in the file is what any commit leaves, or nothing. */
import { setTimeout } from "node:timers/promises"
import { DatabaseSync } from "node:sqlite"
import { Journal, type Store } from "@yanzhen/core/ports"
import { CompiledQuery } from "kysely"
import { describe, expect, it } from "vitest"
import type { Aside } from "../src/Dialect.ts"
import * as KyselyStore from "../src/KyselyStore.ts"
import * as Opening from "../src/Opening.ts"
import * as Sha256 from "../src/Sha256.ts"
import * as NodeSqlite from "../src/sqlite/NodeSqlite.ts"
import * as WritingAside from "../src/sqlite/WritingAside.ts"
import { add, append, batch, put, sums, tenant, things } from "./Batches.ts"
import { fresh } from "./folder.ts"

const path = fresh()
const long = 100

/** As soon as the thread is there. */
const ready = async (aside: Aside): Promise<void> => {
  while (!aside.takes(long)) await setTimeout(5)
}

const statement = (sql: string, parameters: readonly (string | number | null)[] = [], meetsOne = false) => ({
  query: CompiledQuery.raw(sql, [...parameters]),
  meetsOne
})

/** A database with a table of words. */
const words = (name: string) => {
  const file = path(name)
  const database = new DatabaseSync(file)
  database.exec("PRAGMA journal_mode = WAL; create table word (id integer primary key, text)")
  const all = () =>
    database
      .prepare("select text from word order by id")
      .all()
      .map(({ text }) => text)
  return { file, database, all }
}

describe("a thread that writes", () => {
  it("is not asked for short transactions, and not before some long ones came", async () => {
    let begun = 0
    const aside = WritingAside.over(words("patience.db").file, () => (begun += 1))
    const first = Array.from({ length: 4 }, () => aside.takes(long))
    await setTimeout(50)
    expect([...first, aside.takes(long - 1)]).toEqual(Array.from({ length: 5 }, () => false))
    expect(await aside.write([])).toBe(false)
    expect(begun).toBe(0)
    await ready(aside)
    expect(begun).toBe(1)
    expect(aside.takes(long - 1)).toBe(false)
    await aside.close()
    expect(begun).toBe(1)
    expect(aside.takes(long)).toBe(false)
    expect(await aside.write([])).toBe(false)
  })

  it("writes all of a transaction or nothing, and goes on after one that it could not write", async () => {
    const { file, database, all } = words("whole.db")
    const aside = WritingAside.over(file)
    await ready(aside)
    const insert = (id: number, text: string | null) => statement("insert into word values (?, ?)", [id, text])
    expect(await aside.write([insert(1, "一"), insert(2, null)])).toBe(true)
    expect(await aside.write([insert(3, "三"), insert(1, "again")])).toBe(false)
    const change = (id: number) => statement("update word set text = 'changed' where id = ?", [id], true)
    expect(await aside.write([insert(4, "四"), change(1), change(5)])).toBe(false)
    expect(await aside.write([insert(5, "五"), change(1)])).toBe(true)
    // What was told behind the line that failed is known.
    const remove = statement("delete from word where id = ?", [5], true)
    expect(await aside.write([insert(1, "again"), remove])).toBe(false)
    expect(await aside.write([remove])).toBe(true)
    expect(await aside.write([insert(5, "五")])).toBe(true)
    // Four at once, in their order: what else comes meanwhile is written elsewhere.
    const first = [insert(6, "六"), insert(6, "again"), insert(7, "七")].map((one) => aside.write([one]))
    expect(aside.takes(long)).toBe(true)
    const others = [insert(8, "八"), insert(9, "九")].map((one) => aside.write([one]))
    expect(aside.takes(long)).toBe(false)
    expect(await Promise.all([...first, ...others])).toEqual([true, false, true, true, false])
    expect(aside.takes(long)).toBe(true)
    expect(all()).toEqual(["changed", null, "五", "六", "七", "八"])
    await aside.close()
    database.close()
  })

  it("writes nothing while another has the lock", async () => {
    const { file, database, all } = words("locked.db")
    const aside = WritingAside.over(file)
    await ready(aside)
    database.exec("begin immediate")
    expect(await aside.write([statement("insert into word values (1, 'late')")])).toBe(false)
    database.exec("commit")
    expect(all()).toEqual([])
    await aside.close()
    database.close()
  })
})

const registers = [things, sums]

/** A store whose thread is there already, and what it was asked and did. */
const opened = async (file: string, bent: (aside: Aside) => Aside = (aside) => aside) => {
  const connection = NodeSqlite.open(file)
  await Opening.ready(connection, registers, 1000)
  const { aside } = connection
  if (aside === undefined) throw new Error("no file")
  await ready(aside)
  const written: boolean[] = []
  const used = bent(aside)
  const counted: Aside = {
    ...used,
    write: async (statements) => {
      const isWritten = await used.write(statements)
      written.push(isWritten)
      return isWritten
    }
  }
  return { store: KyselyStore.over({ ...connection, aside: counted }, { registers }), written, close: connection.close }
}

const chunk = (n: number, first = 0): Store.Batch => {
  const names = Array.from({ length: long }, (_, i) => `${n}-${first + i}`)
  return batch(
    `chunk ${n}-${first}`,
    [...names.map((name) => put(name, { words: "字".repeat(20), count: n, truth: n % 2 === 0 })), add("all", long)],
    [append("gate", n), ...names.map((name) => append(`s/${name}`, 0))]
  )
}
const ofChunk = long + 1

/** That so many chunks are in, each once, and that everything follows from the journal. */
const expectWhole = async (store: Omit<Store.Store, "close">, chunks: number): Promise<void> => {
  const chain = Journal.chainOf(tenant)
  expect(Journal.verifyChain(chain, await store.journal(tenant, 0, 100_000), Sha256.digest)).toBeUndefined()
  expect(Journal.verifyHead(chain, await store.head(tenant))).toBeUndefined()
  expect(chain.head.position).toBe(chunks * ofChunk)
  expect((await store.rows(tenant, things, undefined, [], { limit: 100_000 })).rows).toHaveLength(chunks * long)
  expect((await store.rows(tenant, sums, undefined, [], { limit: 2 })).rows).toMatchObject([{ things: chunks * long }])
}

describe("a store whose long commits a thread writes", () => {
  it("keeps what it always keeps, and refuses what it always refuses", async () => {
    const { store, written, close } = await opened(path("store.db"))
    // The first has no journal yet whose end could be moved.
    for (let n = 0; n < 3; n++)
      expect(await store.commit([chunk(n)])).toMatchObject([
        { ok: true, replayed: false, first: n * ofChunk + 1, head: { position: (n + 1) * ofChunk } }
      ])
    expect(written).toEqual([false, true, true])
    expect(await store.commit([chunk(2)])).toMatchObject([{ ok: true, replayed: true, first: 2 * ofChunk + 1 }])
    const conflict = (stream: string) => [{ ok: false, because: "conflict", streams: [stream] }]
    expect(await store.commit([chunk(0, 500)])).toEqual(conflict("gate"))
    const relying = { ...chunk(3), appends: [...chunk(3).appends, append("gate/other", 1, 0)] }
    expect(await store.commit([relying])).toEqual(conflict("gate/other"))
    const relyingOnNone = { ...chunk(3), appends: [...chunk(3).appends, append("s/1-0", 0, 0)] }
    expect(await store.commit([relyingOnNone])).toEqual(conflict("s/1-0"))
    const twice = { ...chunk(3), appends: [...chunk(3).appends.slice(0, -1), append("s/1-0", 0)] }
    expect(await store.commit([twice])).toEqual(conflict("s/1-0"))
    const fraction = { ...chunk(3), appends: [append("gate", 3), ...chunk(3).appends.slice(1, -1), { ...append("s/x", 0), events: odd }] }
    await expect(store.commit([fraction])).rejects.toThrow(RangeError)
    await expectWhole(store, 3)
    await close()
    const again = await opened(path("store.db"))
    await expectWhole(again.store, 3)
    await again.close()
  })

  it("prepares the next on what will be there once the one before is written", async () => {
    const { store, written, close } = await opened(path("ahead.db"))
    await store.commit([chunk(0)])
    const [one, two] = (await Promise.all([store.commit([chunk(1)]), store.commit([chunk(2)])])).flat()
    expect([one, two]).toMatchObject([
      { ok: true, first: ofChunk + 1 },
      { ok: true, first: 2 * ofChunk + 1 }
    ])
    expect(written).toEqual([false, true, true])
    // What was relied on is looked at beside what is on its way, and a key that is on its way is known.
    expect((await Promise.all([store.commit([chunk(3)]), store.commit([chunk(3)])])).flat()).toMatchObject([
      { ok: true, replayed: false },
      { ok: true, replayed: true, first: 3 * ofChunk + 1 }
    ])
    const late = { ...chunk(5), appends: [append("gate", 4), ...chunk(5).appends.slice(1)] }
    expect((await Promise.all([store.commit([chunk(4)]), store.commit([late])])).flat()).toMatchObject([
      { ok: true },
      { ok: false, because: "conflict", streams: ["gate"] }
    ])
    expect(written.filter((isWritten) => !isWritten)).toHaveLength(1)
    await expectWhole(store, 5)
    await close()
  })

  it("decides on all that is on its way: what the last has not touched is where one before it left it", async () => {
    let count = 0
    let asked = (): void => {}
    const areAsked = new Promise<void>((resolve) => {
      asked = () => {
        count += 1
        if (count === 4) resolve()
      }
    })
    const { store, written, close } = await opened(path("several.db"), (aside) => ({
      ...aside,
      write: (statements) => {
        asked()
        // The first makes the journal, and goes by itself.
        return count === 1 ? aside.write(statements) : areAsked.then(() => aside.write(statements))
      }
    }))
    await store.commit([chunk(0)])
    const { appends, ...between } = chunk(2, 500)
    const three = [chunk(1), { ...between, appends: appends.slice(1) }, chunk(2)].map((one) => store.commit([one]))
    expect((await Promise.all(three)).flat()).toMatchObject([{ ok: true }, { ok: true }, { ok: true }])
    expect(written).toEqual([false, true, true, true])
    await close()
  })

  it("of which one is void writes no other that was prepared on it, also where another's of the same length is in its place", async () => {
    const intruder = await opened(path("void.db"))
    let before: Promise<unknown> = Promise.resolve()
    let isFirst = true
    // Whoever comes first has written when the first is about to be.
    const intruded = async (): Promise<void> => {
      if (isFirst) await intruder.store.commit([chunk(1, 1000)])
      isFirst = false
    }
    const { store, written, close } = await opened(path("void.db"), (aside) => ({
      ...aside,
      write: (statements) => {
        const mine = before.then(intruded).then(() => aside.write(statements))
        before = mine
        return mine
      }
    }))
    await intruder.store.commit([chunk(0)])
    const resting = { ...chunk(2), appends: chunk(2).appends.slice(1) }
    const [mine, next] = (await Promise.all([store.commit([chunk(1)]), store.commit([resting])])).flat()
    expect(written).toEqual([false, false])
    expect(mine).toMatchObject({ ok: false, because: "conflict", streams: ["gate"] })
    expect(next).toMatchObject({ ok: true, first: 2 * ofChunk + 1 })
    const chain = Journal.chainOf(tenant)
    expect(Journal.verifyChain(chain, await store.journal(tenant, 0, 100_000), Sha256.digest)).toBeUndefined()
    expect(Journal.verifyHead(chain, await store.head(tenant))).toBeUndefined()
    await close()
    await intruder.close()
  })

  it("is told what became of a chunk that another process came before with", async () => {
    const [one, other] = [await opened(path("two.db")), await opened(path("two.db"))]
    await one.store.commit([chunk(0)])
    for (let n = 1; n < 6; n++) {
      const both = await Promise.all([one.store.commit([chunk(n)]), other.store.commit([chunk(n, 1000)])])
      expect(both.flat().map(({ ok }) => ok)).toEqual(expect.arrayContaining([true, false]))
    }
    await expectWhole(other.store, 6)
    await one.close()
    await other.close()
  })
})

const odd = [{ on: "2026-03-05", policy: "test@1", data: { type: "test.noted", v: 1, half: 0.5 } }]
