/**
 * The same tamperings as in memory, done to the file itself with SQL, past every program: what an editor of databases can do.
 */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { GroupCommit, RecordCommands, Verification, type VerificationFault, type World } from "@yanzhen/core/desk"
import { Day, Id, Minute, Zone } from "@yanzhen/core/foundation"
import { Calendars, Policies } from "@yanzhen/core/law"
import { Journal, Replay, SealedPeople } from "@yanzhen/core/ports"
import { Registers, type RowChange, Tables } from "@yanzhen/core/registers"
import type { ServiceFacts } from "@yanzhen/core/service"
import { sqlite } from "@yanzhen/kysely/sqlite"
import { AesGcm, MemoryPersonKeys } from "@yanzhen/memory"
import * as Effect from "effect/Effect"
import { afterAll, describe, expect, it } from "vitest"
import * as Sha256 from "../../src/Sha256.ts"

const folder = mkdtempSync(join(tmpdir(), "yanzhen-verify-"))
afterAll(() => rmSync(folder, { recursive: true }))

const tenant = "340603"
const clerk = Id.require<Id.PersonId>("clerk")

const facts = (volunteer: string, on: string): ServiceFacts.ServiceFacts => ({
  volunteer: Id.require(volunteer),
  team: Id.require("goose"),
  activity: Id.require("visit"),
  activityName: "入户探访",
  on,
  place: "学田社区",
  content: "陪伴老人",
  organiser: Id.require("station"),
  leader: Id.require("leader"),
  category: "elder-and-child-care",
  timeClass: "service",
  evidence: "photo",
  attended: [{ from: Minute.at(Day.require(on), 540), to: Minute.at(Day.require(on), 660) }]
})

let files = 0

/** A file with four records, one of them corrected: five events. Ids count, so that ann's first is id-2, her second id-4, bo's id-8. */
const district = async (): Promise<string> => {
  const path = join(folder, `${++files}.db`)
  await within(path, async (world) => {
    const enter = (volunteer: string, on: string) =>
      Effect.runPromise(RecordCommands.enter(world, { type: "record", facts: facts(volunteer, on) }))
    await enter("ann", "2026-03-02")
    await enter("ann", "2026-03-03")
    const { record } = await enter("cy", "2026-03-04")
    await Effect.runPromise(
      RecordCommands.give(world, record, {
        type: "correct",
        facts: { ...facts("cy", "2026-03-04"), breakMinutes: 10 },
        reason: "休息",
        by: clerk
      })
    )
    await enter("bo", "2026-03-05")
  })
  return path
}

/** Opens the file as a desk does, and closes it again. */
const within = async <A>(path: string, use: (world: World.World) => Promise<A>): Promise<A> => {
  const { store, people, sealed, close } = await sqlite(path)
  let made = 0
  try {
    return await use({
      tenant,
      actor: clerk,
      policy: Policies.byName("national"),
      zone: Zone.china,
      store,
      commit: GroupCommit.over(store),
      people,
      protectedPeople: SealedPeople.over({ cipher: AesGcm.cipher(new Uint8Array(32)), keys: MemoryPersonKeys.open(), rows: sealed }),
      calendar: { calendar: () => Calendars.china },
      clock: () => (Zone.startOf(Day.require("2026-03-10"), Zone.china) + 9 * 3_600_000) as ReturnType<World.World["clock"]>,
      ids: () => `id-${++made}`,
      digest: Sha256.digest,
      identityKey: { hash: (purpose, text) => Sha256.digest(`secret ${purpose} ${text}`) }
    })
  } finally {
    await close()
  }
}

const verify = (path: string, promised?: VerificationFault.Promised) =>
  within(path, (world) => Effect.runPromise(Verification.verify(world, promised === undefined ? {} : { promised })))

const told = (faults: readonly VerificationFault.Fault[]) =>
  faults.map((fault) =>
    "register" in fault ? `${fault.because} ${fault.register} ${Object.values(fault.key).join(" ")}` : `${fault.because} ${fault.position}`
  )

const edit = (path: string, change: (db: DatabaseSync) => void): void => {
  const db = new DatabaseSync(path)
  change(db)
  db.close()
}

type Row = Readonly<Record<string, string | number | null>>

/** Positions, versions, hashes, heads and registers as the events that are left make them, in the order in which they lie. */
const putRight = (db: DatabaseSync): void => {
  const events = db.prepare(`select * from yz_journal order by position, rowid`).all() as Row[]
  const versions = new Map<string, number>()
  let head = Journal.genesis
  const sealed = events.flatMap((row) => {
    const stream = String(row["stream"])
    const expected = versions.get(stream) ?? 0
    versions.set(stream, expected + 1)
    const event = { on: String(row["on"]), policy: String(row["policy"]), data: JSON.parse(String(row["data"])) as Journal.EventData }
    const batch = {
      tenant,
      recordedAt: Number(row["recorded_at"]) as Journal.Recorded["recordedAt"],
      actor: String(row["actor"]),
      appends: [{ stream, expected, events: [event] }]
    }
    const one = Journal.seal(head, batch, Sha256.digest)
    head = Journal.headAfter(head, one)
    return one
  })
  db.exec("delete from yz_journal; delete from yz_stream_head")
  for (const { recorded, dataText } of sealed) {
    insert(db, "yz_journal", {
      tenant,
      position: recorded.position,
      stream: recorded.stream,
      stream_version: recorded.streamVersion,
      type: recorded.type,
      type_version: recorded.typeVersion,
      on: recorded.on,
      recorded_at: recorded.recordedAt,
      actor: recorded.actor,
      policy: recorded.policy,
      data: dataText,
      previous: recorded.previous,
      hash: recorded.hash
    })
  }
  for (const [stream, version] of versions) insert(db, "yz_stream_head", { tenant, stream, version })
  db.prepare("update yz_journal_head set position = ?, hash = ?").run(head.position, head.hash)
  const states: Replay.States = new Map()
  Replay.follow(
    states,
    sealed.map(({ recorded }) => recorded)
  )
  const tables = Replay.registersOf(states)
  for (const register of Registers.all) {
    db.exec(`delete from yz_${register.name}`)
    for (const row of Tables.rowsOf(tables, register) as readonly object[] as readonly RowChange.Row[]) {
      const cells = Object.values(register.facts.fields).map(({ name, column }) => [column, cellOf(row[name])] as const)
      insert(db, `yz_${register.name}`, { tenant, ...Object.fromEntries(cells) })
    }
  }
}

const cellOf = (cell: RowChange.Cell): string | number | null =>
  cell === undefined ? null : typeof cell === "boolean" ? Number(cell) : cell

const insert = (db: DatabaseSync, table: string, row: Row): void => {
  const columns = Object.keys(row)
  db.prepare(`insert into ${table} (${columns.map((one) => `"${one}"`).join(", ")}) values (${columns.map(() => "?").join(", ")})`).run(
    ...Object.values(row)
  )
}

/** Makes room at a position and puts a copy of another event there, of a stream of its own. */
const forge = (db: DatabaseSync, at: number): void => {
  const copied = db.prepare("select * from yz_journal where position = 5").get() as Row
  db.exec(
    `update yz_journal set position = -position - 1 where position >= ${at}; update yz_journal set position = -position where position < 0`
  )
  insert(db, "yz_journal", { ...copied, position: at, stream: "record/forged", stream_version: 1 })
}

const swap = [
  [2, -2],
  [3, 2],
  [-2, 3]
]
  .map(([from, to]) => `update yz_journal set position = ${to} where position = ${from}`)
  .join(";")
const changedByte = `update yz_journal set data = replace(data, '学田社区', '学田社區') where position = 2`
const month = "row-changed team_month goose 2026-03 service - - -"

interface Tampering {
  readonly what: string
  readonly naively: string | ((db: DatabaseSync) => void)
  readonly faults: readonly string[]
  readonly cleverly: string | ((db: DatabaseSync) => void)
  readonly at: number
}

const tamperings: readonly Tampering[] = [
  { what: "a changed byte", naively: changedByte, faults: ["hash 2"], cleverly: changedByte, at: 2 },
  {
    what: "a deleted last event",
    naively: "delete from yz_journal where position = 5",
    faults: ["stream-head 0", "head 5", "row-extra service_record id-9", month],
    cleverly: "delete from yz_journal where position = 5",
    at: 5
  },
  {
    what: "a deleted stream",
    naively: "delete from yz_journal where position = 2",
    faults: ["stream-head 0", "position 2", "row-extra service_record id-4", month],
    cleverly: "delete from yz_journal where position = 2",
    at: 2
  },
  {
    what: "two swapped events",
    naively: swap,
    faults: ["previous 2", "previous 3", "previous 4"],
    cleverly: swap,
    at: 2
  },
  {
    what: "an inserted event",
    naively: (db) => forge(db, 3),
    faults: ["previous 3", "stream-head 3", "previous 4", "hash 5", "head 5", "hash 6", "row-missing service_record forged", month],
    cleverly: (db) => forge(db, 3),
    at: 3
  },
  {
    what: "a changed register row",
    naively: "update yz_service_record set attended_minutes = 600 where record = 'id-4'",
    faults: ["row-changed service_record id-4"],
    cleverly: `update yz_journal set data = replace(data, '"volunteer":"ann"', '"volunteer":"bo"') where position = 2`,
    at: 2
  },
  {
    what: "an extra row of a stream that nobody wrote to",
    naively: (db) => insert(db, "yz_stream_head", { tenant, stream: "period/2026-11", version: 3 }),
    faults: ["stream-head 0"],
    cleverly: (db) => forge(db, 5),
    at: 5
  },
  {
    what: "a missing row of a stream",
    naively: "delete from yz_stream_head where stream = (select stream from yz_journal where position = 2)",
    faults: ["stream-head 2"],
    cleverly: "delete from yz_journal where position = 2",
    at: 2
  },
  {
    what: "a missing register row",
    naively: "delete from yz_service_record where record = 'id-4'",
    faults: ["row-missing service_record id-4"],
    cleverly: "delete from yz_journal where position = 2",
    at: 2
  },
  {
    what: "an extra register row",
    naively:
      "insert into yz_service_record (tenant, record, volunteer) select tenant, 'forged', volunteer from yz_service_record where record = 'id-4'",
    faults: ["row-extra service_record forged"],
    cleverly: (db) => forge(db, 3),
    at: 3
  }
]

const tamper = (path: string, with_: Tampering["naively"], right: boolean): void =>
  edit(path, (db) => {
    if (typeof with_ === "string") db.exec(with_)
    else with_(db)
    if (right) putRight(db)
  })

describe.each(tamperings)("$what in the file", ({ naively, faults, cleverly, at }) => {
  it("is found, and its place is named", async () => {
    const path = await district()
    tamper(path, naively, false)
    expect(told((await verify(path)).faults)).toEqual(faults)
  })

  it("with everything else put right is found by the promised head only", async () => {
    const path = await district()
    const { head } = await verify(path)
    const there = await within(path, async ({ store }) => (await store.journal(tenant, at - 1, 1))[0])
    tamper(path, cleverly, true)
    expect((await verify(path)).faults).toEqual([])
    expect(told((await verify(path, { hash: head.hash })).faults)).toEqual([expect.stringMatching(/^promise [456]$/)])
    expect(told((await verify(path, { hash: there?.hash ?? "", position: at })).faults)).toEqual([`promise ${at}`])
  })
})

it("an untouched file holds, and again after it was closed", async () => {
  const path = await district()
  const { holds, head, events, rows } = await verify(path)
  expect({ holds, events, rows }).toEqual({ holds: true, events: 5, rows: 5 })
  expect((await verify(path, head)).promiseMet).toEqual(head)
})
