import { copyFileSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { DatabaseSync } from "node:sqlite"
import { describe, expect, it } from "vitest"
import { memory } from "../src/Keeping.ts"
import { isYanzhenError, type Yanzhen, type YanzhenError, yanzhen } from "../src/index.ts"
import { sqlite } from "../src/sqlite.ts"
import { fresh, noon, open, settle, take } from "./door.ts"
import { idNumber, people as station, served } from "./workbooks.ts"

/** A person nobody is; wherever one of these strings turns up, something leaked. */
const child = {
  name: "端木测试萍",
  phone: "19912345678",
  address: "测试路9号3单元",
  idNumber: idNumber("20170304", "126"),
  born: "2017-03-04"
}
const seeds = Object.values(child)
const leaks = (text: string): readonly string[] => seeds.filter((seed) => text.includes(seed))

/** Everything that lies beside a database, as text; in UTF-8, and byte by byte. */
const bytesOf = (path: string, endings: readonly string[]): string =>
  endings
    .map((ending) => `${path}${ending}`)
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file, "utf8") + readFileSync(file, "latin1"))
    .join("\n")
const ofDatabase = ["", "-wal", "-shm"]
const beside = [".key", ".master", ".keys", ".keys-wal", ".keys-shm"]

const failure = async (asked: Promise<unknown>): Promise<YanzhenError> => {
  try {
    await asked
  } catch (error) {
    if (isYanzhenError(error)) return error
    throw error
  }
  throw new Error("nothing failed")
}

const later = (path: string): Yanzhen => yanzhen({ store: sqlite(path), clock: () => noon("2026-03-10") })

/** A database in which one child is protected, closed again. */
const protectedIn = async (): Promise<string> => {
  const path = fresh(".db")
  await using door = later(path)
  await door.protectedPeople.put(child, "r-1")
  await door.protectedPeople.put({ name: "闻人试验国" }, "r-2")
  return path
}

const copied = (path: string, endings: readonly string[]): string => {
  const copy = fresh(".db")
  for (const ending of endings) if (existsSync(path + ending)) copyFileSync(path + ending, copy + ending)
  return copy
}

const read = async (path: string, id = "r-1") => {
  await using door = later(path)
  return await door.protectedPeople.read([id], { purpose: "visit" })
}

const withSql = (path: string, statement: string): void => {
  const database = new DatabaseSync(path)
  database.exec(statement)
  database.close()
}

describe.each([
  ["memory", () => memory],
  ["sqlite", () => sqlite(fresh(".db"))]
])("at the front door, over %s, a protected person", (_, keeping) => {
  it("is put, read for a purpose, found, and each read can be seen", async () => {
    const door = open({ store: keeping(), actor: "clerk-7" })
    const { id } = await door.protectedPeople.put(child)
    const { idNumber: number, ...plain } = child
    const shown = { id, ...plain, idTail: number.slice(-4) }
    expect(await door.protectedPeople.read([id, "r-0"], { purpose: "visit" })).toEqual([shown])
    expect(await door.protectedPeople.find(number, { purpose: "mandatory-report" })).toEqual([shown])
    const accesses = await door.protectedPeople.accesses(id)
    const at = "2026-03-10T12:00:00.000+08:00"
    expect(accesses.rows).toEqual([
      { at, actor: "clerk-7", purpose: "visit", found: true },
      { at, actor: "clerk-7", purpose: "mandatory-report", found: true }
    ])
    expect(accesses.lines()).toEqual([`${at}  clerk-7  探访`, `${at}  clerk-7  强制报告`])
    expect((await door.protectedPeople.accesses("r-0")).lines("en")).toEqual([`${at}  clerk-7  visit (nobody was there)`])
  })

  it("is refused in words, and nothing that was typed is quoted", async () => {
    const door = open({ store: keeping() })
    const errors = [
      await failure(door.protectedPeople.read(["r-1"], { purpose: child.name as "visit" })),
      await failure(door.protectedPeople.find(child.idNumber, { purpose: child.phone as "visit" })),
      await failure(door.protectedPeople.read([child.name], { purpose: "visit" })),
      await failure(door.protectedPeople.put({ ...child, born: child.phone })),
      await failure(door.protectedPeople.put({ ...child, name: "" })),
      await failure(door.protectedPeople.accesses("r-9")),
      await failure(door.protectedPeople.due(child.phone))
    ]
    expect(errors.map(({ code }) => code)).toEqual([
      "YZ_REFUSED",
      "YZ_REFUSED",
      "YZ_ID_UNFIT",
      "YZ_COMMAND_UNREADABLE",
      "YZ_COMMAND_UNREADABLE",
      "YZ_NOT_FOUND",
      "YZ_DAY_UNREADABLE"
    ])
    const words = errors.flatMap((error) => [error.message, ...error.reasons.flatMap((one) => [one.in("zh-CN"), one.in("en")])])
    expect(leaks(JSON.stringify(words))).toEqual([])
  })

  it("is anonymised once time is over, and the tally stays", async () => {
    let today = "2026-03-10"
    const door = open({ store: keeping(), clock: () => noon(today) })
    await take(door, [served(station.li)])
    await door.protectedPeople.put(child, "r-1")
    await door.socialWorkers.become("r-1", { type: "become", kind: "volunteer", on: "2026-03-01" })
    const before = { tally: (await door.tally()).rows, head: (await door.verify()).head }
    expect(await door.protectedPeople.due()).toEqual([])
    expect((await failure(door.protectedPeople.anonymise("r-1"))).reasons.map(({ code }) => code)[0]).toMatch(/^protected\.not-due/)
    today = "2036-03-01"
    expect(await door.protectedPeople.due()).toEqual([{ id: "r-1", because: "retention-ended" }])
    expect(await door.protectedPeople.due("2036-02-29")).toEqual([])
    expect(await door.protectedPeople.anonymise("r-1")).toEqual({ texts: 0, scrubbed: 0 })
    expect(await door.protectedPeople.read(["r-1"], { purpose: "person-asks" })).toEqual([])
    expect({ tally: (await door.tally()).rows, head: (await door.verify({ head: before.head.hash })).head }).toEqual(before)
    expect((await failure(door.protectedPeople.put(child, "r-1"))).reasons.map(({ code }) => code)).toEqual(["protected.anonymised"])
  })
})

describe("in files", () => {
  it("no name, number or address stands in any of them, and the secrets are their owner's alone", async () => {
    const path = await protectedIn()
    await using door = later(path)
    await door.protectedPeople.read(["r-1"], { purpose: "visit" })
    expect(leaks(bytesOf(path, [...ofDatabase, ...beside]))).toEqual([])
    for (const ending of [".key", ".master", ".keys", ".keys-wal"])
      expect([ending, statSync(path + ending).mode & 0o777]).toEqual([ending, 0o600])
  })

  it("nothing that was written of them stands in the clear; forgotten, it stands in no table, and totals, chain and replay are as before", async () => {
    const path = await protectedIn()
    await using door = later(path)
    await settle(door)
    await take(door, [served(station.li, { 服务内容: `探望${child.name}` })])
    const on = "2026-03-01"
    const { id: other } = await door.recipients.open({ type: "open", community: "c-1", on })
    await door.recipients.give("r-1", { type: "open", community: "c-1", on })
    await door.recipients.give("r-1", { type: "note", tag: "left-behind-child", source: "school", evidence: `${child.name}在读证明`, on })
    await door.recipients.give("r-1", { type: "advise", words: `请先致电${child.phone}`, on })
    await door.people.guardian("r-1", { type: "link", guardian: "mother", relation: "parent", on })
    for (const visitor of ["v-1", "v-2"]) {
      await door.socialWorkers.become(visitor, { type: "become", kind: "volunteer", on: "2026-01-01" })
      await door.people.backgroundCheck(visitor, { type: "record", unit: "o-1", on: "2026-01-01", answer: "clear" })
    }
    const { id: visit } = await door.visits.plan({ type: "plan", recipient: "r-1", mode: "home", visitors: ["v-1", "v-2"], for: on, on })
    await door.visits.give(visit, { type: "agree", by: "mother", manner: "remote", evidence: `${child.phone}短信同意`, on })
    expect((await door.visits.card(visit)).advice).toBe(`请先致电${child.phone}`)
    await door.visits.give(visit, { type: "attempt", reason: `${child.name}不在家`, on })
    const { id: wish } = await door.wishes.collect({
      type: "collect",
      recipient: "r-1",
      of: "child",
      round: "spring",
      words: `${child.name}想要台灯`,
      valueFen: 80_00,
      on
    })
    await door.safeguarding.handOver({ type: "raise", recipient: "r-1", risk: "raised", to: "o-1", words: `${child.name}情绪低落`, on })
    await door.concerns.report({ type: "report", topic: "rubbish", community: "c-1", words: `${child.name}家门口堆物`, on })
    await door.recipients.give(other, { type: "advise", words: "听力不好", on })
    const written = [child.name, child.phone]
    const stands = (text: string) => written.filter((seed) => text.includes(seed))
    expect(stands(bytesOf(path, [...ofDatabase, ...beside]))).toEqual([])
    expect(
      stands(JSON.stringify([await door.wishes.show(wish), await door.visits.show(visit), await door.explain("r-1").catch(() => "")]))
    ).toEqual([])

    const tables = () => {
      const database = new DatabaseSync(path)
      const names = database.prepare("select name from sqlite_master where type = 'table' and name like 'yz_%'").all()
      const all = new Map(
        names.map(({ name }) => [String(name), JSON.stringify(database.prepare(`select * from "${String(name)}"`).all())])
      )
      database.close()
      return all
    }
    const texts = [...(tables().get("yz_journal") ?? "").matchAll(/\{\\"text\\":\\"([^"\\]+)\\"\}/g)].map(([, id]) => id ?? "")
    const opened = Object.values(await door.protectedPeople.texts(texts, { purpose: "care" }))
    expect(opened).toHaveLength(8)
    expect(opened.every((text) => stands(text).length > 0)).toBe(true)
    expect((await door.protectedPeople.accesses("r-1")).rows.map(({ purpose }) => purpose)).toEqual([
      // The age for what is noted, for the plan, for the card and for the wish, and the advice on the card.
      "care",
      "visit",
      "visit",
      "visit",
      "wish",
      "care"
    ])

    const before = { tally: (await door.tally()).rows, head: (await door.verify()).head, journal: tables().get("yz_journal") }
    await door.people.consent("r-1", { type: "give", purpose: "sensitive-data", manner: "separate", on })
    await door.people.consent("r-1", { type: "withdraw", purpose: "sensitive-data", on: "2026-03-10" })
    const withdrawn = (await door.verify()).head
    expect(await door.protectedPeople.anonymise("r-1")).toEqual({ texts: 8, scrubbed: 0 })
    expect(await door.verify({ head: withdrawn.hash })).toMatchObject({ holds: true, head: withdrawn })
    expect((await door.tally()).rows).toEqual(before.tally)
    expect(
      tables()
        .get("yz_journal")
        ?.startsWith((before.journal ?? "-").slice(0, -1))
    ).toBe(true)
    expect(await door.protectedPeople.texts(texts, { purpose: "mandatory-report" })).toEqual({})
    for (const [table, rows] of tables()) expect([table, stands(rows)]).toEqual([table, []])
    expect(tables().get("yz_sealed_text")).toBe("[]")
  })

  it("who protects nobody has no keys of theirs", async () => {
    const path = fresh(".db")
    await using door = later(path)
    await take(door, [served(station.li)])
    await door.protectedPeople.due()
    await door.protectedPeople.read(["r-1"], { purpose: "visit" })
    expect([".master", ".keys"].filter((ending) => existsSync(path + ending))).toEqual([])
  })

  it("opens again in another process's time", async () => {
    expect(await read(await protectedIn())).toMatchObject([{ id: "r-1", name: child.name, born: child.born }])
  })

  it("a copy of the database alone opens nothing, nor with the master key, nor with the keys", async () => {
    const path = await protectedIn()
    expect((await failure(read(copied(path, ofDatabase)))).code).toBe("YZ_SEAL_KEY_MISSING")
    expect((await failure(read(copied(path, [...ofDatabase, ".master"])))).code).toBe("YZ_SEAL_KEY_MISSING")
    expect((await failure(read(copied(path, [...ofDatabase, ".keys", ".keys-wal"])))).code).toBe("YZ_SEAL_OTHER_MASTER")
    expect(await read(copied(path, [...ofDatabase, ...beside]))).toHaveLength(1)
  })

  it("after anonymising, a copy from before opens no more with the keys of today; the wrapped key is in no file", async () => {
    const path = await protectedIn()
    const before = copied(path, ofDatabase)
    const keys = new DatabaseSync(`${path}.keys`)
    const wrapped = String(keys.prepare("select wrapped from yz_person_key where person = 'r-1'").get()?.["wrapped"])
    keys.close()
    expect(wrapped).toMatch(/^aes-256-gcm\./)
    await using door = later(path)
    await door.people.consent("r-1", { type: "give", purpose: "sensitive-data", manner: "separate", on: "2026-03-01" })
    await door.people.consent("r-1", { type: "withdraw", purpose: "sensitive-data", on: "2026-03-10" })
    expect((await failure(door.protectedPeople.read(["r-1"], { purpose: "visit" }))).reasons.map(({ code }) => code)).toEqual([
      "protected.consent-withdrawn"
    ])
    await door.protectedPeople.anonymise("r-1")
    expect(bytesOf(path, [...ofDatabase, ...beside])).not.toContain(wrapped)
    for (const ending of [".keys", ".keys-wal", ".master"]) if (existsSync(path + ending)) copyFileSync(path + ending, before + ending)
    expect(await read(before)).toEqual([])
    expect(await read(before, "r-2")).toHaveLength(1)
  })

  it.each([
    ["another master key", "YZ_SEAL_OTHER_MASTER", (path: string) => writeFileSync(`${path}.master`, "ab".repeat(32))],
    ["a master key that was lost", "YZ_SEAL_OTHER_MASTER", (path: string) => rmSync(`${path}.master`)],
    ["a master key cut short", "YZ_KEY_FILE_UNFIT", (path: string) => writeFileSync(`${path}.master`, "ab")],
    ["keys that were lost", "YZ_SEAL_KEY_MISSING", (path: string) => rmSync(`${path}.keys`)],
    ["a file of keys that is none", "YZ_DATABASE_CORRUPT", (path: string) => writeFileSync(`${path}.keys`, "no database".repeat(500))],
    [
      "a value that was altered",
      "YZ_SEAL_ALTERED",
      (path: string) =>
        withSql(path, "update yz_sealed_person set sealed = substr(sealed, 1, length(sealed) - 6) || 'AAAAAA' where person = 'r-1'")
    ],
    [
      "another's row",
      "YZ_SEAL_ALTERED",
      (path: string) =>
        withSql(
          path,
          "update yz_sealed_person set sealed = (select sealed from yz_sealed_person where person = 'r-2') where person = 'r-1'"
        )
    ],
    [
      "another's key",
      "YZ_SEAL_ALTERED",
      (path: string) =>
        withSql(
          `${path}.keys`,
          "update yz_person_key set wrapped = (select wrapped from yz_person_key where person = 'r-2') where person = 'r-1'"
        )
    ],
    [
      "another suite",
      "YZ_SEAL_SUITE_UNKNOWN",
      (path: string) => withSql(path, "update yz_sealed_person set sealed = replace(sealed, 'aes-256-gcm', 'sm4-gcm') where person = 'r-1'")
    ]
  ] as const)("%s is an error of its own: %s", async (_, code, damage) => {
    const path = await protectedIn()
    damage(path)
    const error = await failure(read(path))
    expect(error.code).toBe(code)
    expect(leaks(JSON.stringify([error.message, error.in("zh-CN"), error.in("en")]))).toEqual([])
    for (const locale of ["zh-CN", "en"] as const)
      for (const words of Object.values(error.in(locale))) expect(words).not.toMatch(/^(seal|door|desk)\./)
  })
})
