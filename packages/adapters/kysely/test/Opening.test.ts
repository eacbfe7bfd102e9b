import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { DatabaseSync } from "node:sqlite"
import { Criterion, Facts } from "@yanzhen/core/foundation"
import { Register, Registers } from "@yanzhen/core/registers"
import { DatabaseFailed, sqlite } from "@yanzhen/kysely/sqlite"
import { describe, expect, it } from "vitest"
import { append, batch, put, tenant, things } from "./Batches.ts"
import { fresh } from "./folder.ts"

const path = fresh()
const registers = [things]

const schemaOf = (file: string): readonly string[] => {
  const db = new DatabaseSync(file, { readOnly: true })
  const rows = db.prepare("select coalesce(sql, name) as text from sqlite_master order by name").all()
  db.close()
  return rows.map(({ text }) => String(text))
}

const failure = (attempt: Promise<unknown>): Promise<unknown> =>
  attempt.then(
    () => "an answer",
    (error: unknown) => (error instanceof DatabaseFailed ? error.because : error)
  )

describe("opening", () => {
  it("makes a new file, and leaves one that is ready as it is", async () => {
    const file = path("new.db")
    const first = await sqlite(file, { registers })
    await first.store.commit([batch("k", [put("a")], [append("s/1", 0)])])
    await first.close()
    const schema = schemaOf(file)
    for (let i = 0; i < 2; i++) await (await sqlite(file, { registers })).close()
    expect(schemaOf(file)).toEqual(schema)
    expect(schema.filter((text) => /yz_journal|yz_test_thing/.test(text)).length).toBeGreaterThan(1)
  })

  it("can be done by many at once", async () => {
    const file = path("at once.db")
    const all = await Promise.all(Array.from({ length: 6 }, () => sqlite(file, { registers })))
    await Promise.all(all.map(({ store }, i) => store.commit([batch(`k${i}`, [put(`t-${i}`)], [append(`s/${i}`, 0)])])))
    expect((await all[0]?.store.head(tenant))?.position).toBe(6)
    await Promise.all(all.map(({ close }) => close()))
  })

  it("leaves a user's own tables alone", async () => {
    const file = path("shared.db")
    const user = new DatabaseSync(file)
    user.exec("create table service_record (mine text); insert into service_record values ('kept'); create table journal (mine text)")
    const { store, close } = await sqlite(file)
    await store.commit([batch("k", [], [append("s/1", 0)])])
    await close()
    expect(
      user
        .prepare("select mine from service_record")
        .all()
        .map(({ mine }) => mine)
    ).toEqual(["kept"])
    expect(schemaOf(file).every((text) => /yz_|service_record|journal|sqlite_/.test(text))).toBe(true)
    user.close()
  })

  it("gives a new file pages of 8 KB, and leaves those of another as they are", async () => {
    const [own, users] = [path("pages.db"), path("users pages.db")]
    const begun = new DatabaseSync(users)
    begun.exec("PRAGMA page_size = 4096; create table mine (word text)")
    begun.close()
    for (const [file, bytes] of [
      [own, 8192],
      [users, 4096]
    ] as const) {
      const { store, close } = await sqlite(file, { registers })
      await store.commit([batch("k", [put("a")], [append("s/1", 0)])])
      expect((await store.head(tenant)).position).toBe(1)
      await close()
      const db = new DatabaseSync(file, { readOnly: true })
      expect(db.prepare("PRAGMA page_size").get()).toEqual({ page_size: bytes })
      db.close()
    }
  })

  it("gives a table the columns that its sheet has gained, unknown in old rows", async () => {
    const file = path("grown.db")
    const columns = { thing: Facts.text({ "zh-CN": "物", en: "thing" }) }
    const before = Register.define("grown", ["thing"], columns)
    const after = Register.define("grown", ["thing"], { ...columns, isNew: Facts.bool({ "zh-CN": "新", en: "new" }) })
    const old = await sqlite(file, { registers: [before] })
    await old.store.commit([batch("k", [{ kind: "put", register: "grown", row: { thing: "a" } }])])
    await old.close()
    const { store, close } = await sqlite(file, { registers: [after] })
    await store.commit([batch("k2", [{ kind: "put", register: "grown", row: { thing: "b", isNew: true } }])])
    expect((await store.rows(tenant, after, undefined, [], { limit: 9 })).rows.map((row) => [row.thing, row.isNew])).toEqual([
      ["a", undefined],
      ["b", true]
    ])
    await close()
    // And the older program still reads and writes what it knows.
    const again = await sqlite(file, { registers: [before] })
    expect((await again.store.rows(tenant, before, undefined, [], { limit: 9 })).rows.map((row) => row.thing)).toEqual(["a", "b"])
    await again.close()
  })

  it("refuses a table that is another thing", async () => {
    const file = path("other.db")
    const of = (declaration: Facts.Fields[string]) =>
      Register.define("other", ["thing"], { thing: Facts.text({ "zh-CN": "物", en: "thing" }), column: declaration })
    await (await sqlite(file, { registers: [of(Facts.int({ "zh-CN": "数", en: "count" }))] })).close()
    expect(await failure(sqlite(file, { registers: [of(Facts.text({ "zh-CN": "字", en: "words" }))] }))).toBe("other-shape")
    const tenanted = Register.define("tenanted", ["team"], { tenant: Facts.text({ "zh-CN": "租户", en: "tenant" }) })
    expect(await failure(sqlite(":memory:", { registers: [tenanted] }))).toBeInstanceOf(RangeError)
  })

  it("takes the steps that a file lacks, and refuses one that has steps of a newer program", async () => {
    const file = path("steps.db")
    await (await sqlite(file, { registers })).close()
    const edit = (statement: string) => {
      const db = new DatabaseSync(file)
      db.exec(statement)
      db.close()
    }
    edit("delete from yz_migration where name = '0003_protected_texts'; drop table yz_sealed_text")
    await (await sqlite(file, { registers })).close()
    expect(schemaOf(file).some((text) => text.includes("yz_sealed_text"))).toBe(true)
    edit("insert into yz_migration values ('9999_later', '2030-01-01')")
    expect(String(await failure(sqlite(file, { registers })))).toContain("9999_later")
  })

  it("says what is wrong with the file", async () => {
    writeFileSync(path("words.db"), "这不是数据库".repeat(1000))
    mkdirSync(path("folder.db"))
    expect(await failure(sqlite(path("words.db")))).toBe("corrupt")
    expect(await failure(sqlite(path("folder.db")))).toBe("input-output")
    expect(await failure(sqlite(path("nowhere/file.db")))).toBe("input-output")
    expect(readFileSync(path("words.db"), "utf8")).toBe("这不是数据库".repeat(1000))
    expect(existsSync(path("nowhere"))).toBe(false)
  })
})

describe("a database that cannot be written", () => {
  it("is busy while another process writes: nothing is written, and the same batch goes in afterwards", async () => {
    const file = path("busy.db")
    const { store, people, close } = await sqlite(file, { registers, patienceMilliseconds: 60 })
    const other = new DatabaseSync(file)
    other.exec("begin immediate")
    const one = batch("k", [put("a")], [append("s/1", 0)])
    expect(await failure(store.commit([one]))).toBe("busy")
    expect(await failure(people.put(tenant, [{ id: "p", name: "甄" }]))).toBe("busy")
    expect((await store.head(tenant)).position).toBe(0)
    // Reading goes on, even where an index would have to be made.
    expect((await store.rows(tenant, things, things.facts.words.is("a"), [], { limit: 9 })).rows).toEqual([])
    other.exec("commit")
    other.close()
    expect((await store.commit([one])).map(({ ok }) => ok)).toEqual([true])
    await close()
  })

  it("waits for another process that is soon done", async () => {
    const file = path("patient.db")
    const { store, close } = await sqlite(file, { registers })
    const other = new DatabaseSync(file)
    other.exec("begin immediate")
    const committed = store.commit([batch("k", [put("a")])])
    setTimeout(() => other.exec("commit"), 50)
    expect((await committed)[0]?.ok).toBe(true)
    other.close()
    await close()
  })

  it.each(["abort", "rollback"])(
    "fails half-way (%s): nothing is written, the reason is told, and the same batch goes in afterwards",
    async (how) => {
      const file = path(`${how}.db`)
      const { store, close } = await sqlite(file, { registers })
      await store.commit([batch("k1", [put("a")], [append("s/1", 0)])])
      const head = await store.head(tenant)
      const other = new DatabaseSync(file)
      other.exec(`create trigger fails before insert on yz_receipt begin select raise(${how}, 'half-way'); end`)
      const failed = await store.commit([batch("k2", [put("b")], [append("s/2", 0)])]).catch((error: unknown) => error)
      expect(failed).toBeInstanceOf(DatabaseFailed)
      expect(String(failed)).toContain("half-way")
      expect(await store.head(tenant)).toEqual(head)
      expect((await store.rows(tenant, things, undefined, [], { limit: 9 })).rows.map((row) => row.thing)).toEqual(["a"])
      expect(await store.heads(tenant, ["s/2"])).toEqual(new Map([["s/2", 0]]))
      other.exec("drop trigger fails")
      other.close()
      expect((await store.commit([batch("k2", [put("b")], [append("s/2", 0)])]))[0]?.ok).toBe(true)
      await close()
    }
  )

  it("is closed", async () => {
    const { store, people, close } = await sqlite(":memory:", { registers })
    await store.close()
    expect(await people.names(tenant)).toEqual([])
    await people.close()
    await close()
    expect(await failure(store.commit([batch("k", [put("a")])]))).toBe("closed")
    expect(await failure(people.names(tenant))).toBe("closed")
  })
})

describe("questions", () => {
  it("of one tenant never answer with rows of another, whatever the criterion", async () => {
    const { store, close } = await sqlite(":memory:", { registers })
    await store.commit([batch("k", [put("a", { words: "x" }), put("b")])])
    await store.commit([batch("k", [put("a", { words: "x" }), put("c")], [], { tenant: "340604" })])
    const either = Criterion.any(things.facts.words.is("x"), things.facts.thing.isKnown())
    expect((await store.rows(tenant, things, either, [], { limit: 9 })).rows.map((row) => row.thing)).toEqual(["a", "b"])
    for await (const { columns } of store.columns("340604", things, either, ["thing"])) expect(columns["thing"]?.values).toEqual(["a", "c"])
    await close()
  })

  it("of many rows are each answered as the file stands, also after one whom nobody heard to the end", async () => {
    const file = path("long answers.db")
    const { store, close } = await sqlite(file, { registers })
    const heard = async () => {
      const all: unknown[] = []
      for await (const { columns } of store.columns(tenant, things, undefined, ["thing"])) all.push(...(columns["thing"]?.values ?? []))
      return all
    }
    const names: string[] = []
    for (const name of ["a", "b", "c"]) {
      names.push(name)
      await store.commit([batch(name, [put(name)])])
      expect(await heard()).toEqual(names)
      expect(await Promise.all([heard(), heard()])).toEqual([names, names])
      for await (const { length } of store.columns(tenant, things, undefined, ["thing"])) {
        expect(length).toBe(names.length)
        break
      }
    }
    expect(await heard()).toEqual(names)
    await close()
    // The log goes with the last connection, which must be one that may write.
    expect(existsSync(`${file}-wal`)).toBe(false)
  })

  it("make an index when they first ask by it, and are answered the same before and after", async () => {
    const file = path("indexed.db")
    const { store, close } = await sqlite(file)
    const { serviceRecord } = Registers
    const records = Array.from({ length: 30 }, (_, i) => ({ record: `r-${i}`, volunteer: `v-${i % 3}`, on: 20_000 + i, counts: true }))
    await store.commit([
      batch(
        "k",
        records.map((row) => ({ kind: "put", register: serviceRecord.name, row }))
      )
    ])
    const indexes = () => schemaOf(file).filter((text) => text.includes("yz_service_record_by_"))
    expect(indexes()).toEqual([])
    const theirs = Criterion.all(serviceRecord.facts.volunteer.isOneOf(["v-1", "v-9"]), serviceRecord.facts.counts.is(true))
    const ask = async () => (await store.rows(tenant, serviceRecord, theirs, [], { limit: 99 })).rows.map((row) => row.record)
    const first = await ask()
    expect(first).toHaveLength(10)
    expect(indexes()).toHaveLength(1)
    expect(await ask()).toEqual(first)
    expect(indexes()).toHaveLength(1)
    await close()
  })

  it("by an index made on a full table leave those in order of the key to the key: nothing is sorted", async () => {
    const file = path("in-order.db")
    const { store, close } = await sqlite(file)
    const { serviceRecord } = Registers
    const { volunteer, leader, rowKey } = serviceRecord.facts
    const rows = Array.from({ length: 900 }, (_, i) => ({ record: `r-${i}`, volunteer: `v-${i % 30}`, leader: "l-1", rowKey: `k-${i}` }))
    await store.commit([
      batch(
        "k",
        rows.map((row) => ({ kind: "put", register: serviceRecord.name, row }))
      )
    ])
    for (const where of [volunteer.is("v-1"), leader.is("l-1"), rowKey.is("k-1")])
      await store.rows(tenant, serviceRecord, where, [], { limit: 1 })
    const plan = (text: string) => {
      const database = new DatabaseSync(file, { readOnly: true })
      const found = database.prepare(`explain query plan ${text}`).all() as { detail: string }[]
      database.close()
      return found.map(({ detail }) => detail).join("; ")
    }
    const asked = "select * from yz_service_record where tenant = '340603'"
    expect(plan(`${asked} order by record limit 1`)).toBe("SEARCH yz_service_record USING PRIMARY KEY (tenant=?)")
    expect(plan(`${asked} and record > 'r-5' order by record limit 1`)).toBe(
      "SEARCH yz_service_record USING PRIMARY KEY (tenant=? AND record>?)"
    )
    expect(plan(`${asked} and row_key in ('k-1', 'k-2')`)).toContain("yz_service_record_by_row_key")
    expect(plan(`${asked} and volunteer in ('v-1', 'v-2') and stage = 'draft'`)).toContain("yz_service_record_by_volunteer_on")
    await close()
  })
})

describe("what only a file shows", () => {
  it("columns hold one moment while others write, and give the file back when left early", { timeout: 30_000 }, async () => {
    const { store, close } = await sqlite(path("moment.db"), { registers })
    for (let i = 0; i < 20; i++)
      await store.commit([
        batch(
          `k${i}`,
          Array.from({ length: 500 }, (_, k) => put(`t-${i * 500 + k}`))
        )
      ])
    let seen = 0
    for await (const { length } of store.columns(tenant, things, undefined, ["thing"])) {
      seen += length
      await store.commit([batch(`later ${seen}`, [put(`zzz ${seen}`)])])
    }
    expect(seen).toBe(10_000)
    for await (const _first of store.columns(tenant, things, undefined, ["thing"])) break
    expect((await store.rows(tenant, things, undefined, [{ by: "thing", direction: "down" }], { limit: 1 })).rows[0]?.thing).toMatch(/^zzz/)
    await close()
  })

  it("who is removed is not found in the file", async () => {
    const file = path("forgotten.db")
    const { people, close } = await sqlite(file)
    const bytes = () => [file, `${file}-wal`].map((name) => (existsSync(name) ? readFileSync(name, "latin1") : "")).join("")
    const ours = (text: string) => Buffer.from(text).toString("latin1")
    await people.put(tenant, [
      { id: "p-1", name: "甄忘却", phone: "13900009999" },
      { id: "p-2", name: "甄留下" }
    ])
    await people.putTexts(tenant, [{ id: "x-1", text: "上门看望甄忘却，家在三楼" }])
    expect(bytes()).toContain(ours("甄忘却"))
    await people.remove(tenant, ["p-1"])
    await people.removeTexts(tenant, ["x-1"])
    expect(bytes()).not.toContain(ours("忘却"))
    expect(bytes()).not.toContain("13900009999")
    expect(bytes()).toContain(ours("甄留下"))
    await close()
  })
})
