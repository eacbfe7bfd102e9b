/** Questions that come together are answered as of one moment, and the journal's end is read once for each tenant among them. */
import { afterAll, beforeAll, expect, it } from "vitest"
import type { Ask, Connection } from "../src/Dialect.ts"
import * as KyselyStore from "../src/KyselyStore.ts"
import * as Moments from "../src/Moments.ts"
import * as Opening from "../src/Opening.ts"
import * as NodeSqlite from "../src/sqlite/NodeSqlite.ts"
import { append, batch, tenant, things } from "./Batches.ts"

let connection: Connection
beforeAll(async () => {
  connection = NodeSqlite.open(":memory:")
  await Opening.ready(connection, [things], 0)
  await KyselyStore.over(connection, { registers: [things] }).commit([batch("k", [], [append("s/1", 0, 3)])])
})
afterAll(() => connection.close())

/** How often there was a moment, and what was asked in each. */
const watched = () => {
  const moments: string[][] = []
  const reading: Connection["reading"] = (read) =>
    connection.reading((ask) => {
      const asked: string[] = []
      moments.push(asked)
      return read((question) => {
        asked.push(`${question.sql.includes("yz_journal_head") ? "head" : "own"} ${String(question.parameters[0])}`)
        return ask(question)
      })
    })
  return { moments, atOneMoment: Moments.over({ db: connection.db, reading }) }
}
const own = (of: string) => (ask: Ask) =>
  ask(connection.db.selectFrom("yz_stream_head").select("version").where("tenant", "=", of).compile())

it("those who ask together wait for one moment; whoever asks meanwhile, for the next", async () => {
  const { moments, atOneMoment } = watched()
  let later: Promise<unknown> | undefined
  const answers = await Promise.all([
    atOneMoment(tenant, (ask) => {
      later = atOneMoment(tenant, own(tenant))
      return own(tenant)(ask)
    }),
    atOneMoment("other", own("other")),
    atOneMoment(tenant, own(tenant))
  ])
  expect(answers.map(({ head, found }) => [head.position, found])).toEqual([
    [3, [[3]]],
    [0, []],
    [3, [[3]]]
  ])
  await later
  const ofTenant = [`own ${tenant}`, `head ${tenant}`]
  expect(moments).toEqual([[...ofTenant, "own other", "head other", `own ${tenant}`], ofTenant])
})

it("one that fails fails alone", async () => {
  const { atOneMoment } = watched()
  const [first, second] = await Promise.allSettled([
    atOneMoment(tenant, () => Promise.reject(new RangeError("no"))),
    atOneMoment(tenant, own(tenant))
  ])
  expect([first.status, second.status]).toEqual(["rejected", "fulfilled"])
})

it("where there is no moment, all who wait are told, and the next may have one", async () => {
  let isBroken = true
  const reading: Connection["reading"] = (read) => (isBroken ? Promise.reject(new Error("broken")) : connection.reading(read))
  const atOneMoment = Moments.over({ db: connection.db, reading })
  const ask = () => atOneMoment(tenant, own(tenant))
  expect((await Promise.allSettled([ask(), ask()])).map(({ status }) => status)).toEqual(["rejected", "rejected"])
  isBroken = false
  expect((await ask()).head.position).toBe(3)
})
