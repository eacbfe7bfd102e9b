/**
 * Tables that a database did not have yet, or not with all their columns, filled from its journal: an older program wrote the events, and knew
 * no such register. What a reader would get wrong: only streams that feed such a table are read; a file of a release that knew none of them is
 * opened at once.
 */
import { Replay } from "@yanzhen/core/ports"
import { Projection, type Register, Tables } from "@yanzhen/core/registers"
import type { Kysely } from "kysely"
import { recorded } from "./JournalRow.ts"
import * as RegisterTable from "./RegisterTable.ts"
import { type Database, untyped } from "./Spine.ts"

const eventsPerPage = 1000

/** Throws `CorruptJournal` for a journal that nobody can read. */
export const fill = async (db: Kysely<Database>, tables: readonly RegisterTable.RegisterTable[]): Promise<void> => {
  const registers = tables.map(({ register }) => register)
  const kinds = Object.entries<{ readonly feeds: readonly Register.AnyRegister[] }>(Projection.kinds).flatMap(([name, { feeds }]) =>
    feeds.some((register) => registers.includes(register)) ? [name] : []
  )
  if (kinds.length === 0) return
  const tenants = await db.selectFrom("yz_journal_head").select("tenant").orderBy("tenant").execute()
  for (const { tenant } of tenants) {
    const states: Replay.States = new Map()
    for (const kind of kinds) await follow(db, tenant, kind, states)
    if (states.size > 0) await write(db, tenant, tables, Replay.registersOf(states, registers))
  }
}

/** The streams of one kind, each in its own order. */
const follow = async (db: Kysely<Database>, tenant: string, kind: string, states: Replay.States): Promise<void> => {
  for (let after = 0; ;) {
    const page = await db
      .selectFrom("yz_journal")
      .selectAll()
      .where("tenant", "=", tenant)
      .where("stream", "like", `${kind}/%`)
      .where("position", ">", after)
      .orderBy("position")
      .limit(eventsPerPage)
      .execute()
    Replay.follow(states, page.map(recorded))
    if (page.length < eventsPerPage) return
    after = page.at(-1)?.position ?? after
  }
}

const write = async (
  db: Kysely<Database>,
  tenant: string,
  tables: readonly RegisterTable.RegisterTable[],
  made: Tables.Tables
): Promise<void> => {
  for (const { register, table, columns, insertion } of tables) {
    const rows = made.rows.get(register.name) ?? new Map<string, never>()
    // What an older program wrote, without the new columns.
    await untyped(db).deleteFrom(table).where("tenant", "=", tenant).execute()
    await insertion.run(
      db,
      [...rows.values()].flatMap((row) => [tenant, ...columns.map(({ name }) => RegisterTable.written(row[name]))])
    )
  }
}
