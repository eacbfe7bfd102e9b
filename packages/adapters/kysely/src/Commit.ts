/**
 * Writing batches: one transaction that first locks the end of the tenant's journal, then reads, decides and writes. The lock makes the
 * commits of a tenant stand one after the other in every database, at whatever isolation. What a reader would get wrong: every head is
 * still moved by a conditional UPDATE whose row count is looked at; should the lock ever fail to hold, nothing is written.
 */
import { Batches, Journal, type Digest, type Store } from "@yanzhen/core/ports"
import type { RowChange } from "@yanzhen/core/registers"
import type { CompiledQuery, Kysely } from "kysely"
import * as CommitPlan from "./CommitPlan.ts"
import { DatabaseFailed } from "./DatabaseFailed.ts"
import type { Connection } from "./Dialect.ts"
import * as Insertion from "./Insertion.ts"
import * as Receipts from "./Receipts.ts"
import * as RegisterTable from "./RegisterTable.ts"
import { type Database, untyped } from "./Spine.ts"
import * as StreamHeads from "./StreamHeads.ts"

const journalColumns = [
  "tenant",
  "position",
  "stream",
  "stream_version",
  "type",
  "type_version",
  "on",
  "recorded_at",
  "actor",
  "policy",
  "data",
  "previous",
  "hash"
]

export const over = (
  { db, dialect }: Connection,
  tables: ReadonlyMap<string, RegisterTable.RegisterTable>,
  digest: Digest.Digest
): ((batches: readonly Store.Batch[]) => Promise<readonly Store.Committed[]>) => {
  const registers = new Map([...tables].map(([name, { register }]) => [name, register]))
  const journal = Insertion.of(journalColumns.length, dialect, (rows) =>
    untyped(db).insertInto("yz_journal").values(Insertion.anything(journalColumns, rows)).compile()
  )
  const heads = StreamHeads.over(db, dialect)
  const receipts = Receipts.over(db, dialect)
  let locking: CompiledQuery | undefined

  const lock = async (trx: Kysely<Database>, tenant: string): Promise<void> => {
    // Sets what is set already: what counts is the lock on the row.
    locking ??= db
      .updateTable("yz_journal_head")
      .set((eb) => ({ position: eb.ref("position") }))
      .where("tenant", "=", "")
      .compile()
    const { numAffectedRows } = await trx.executeQuery({ ...locking, parameters: [tenant] })
    if (numAffectedRows !== 1n)
      await trx
        .insertInto("yz_journal_head")
        .values({ tenant, ...Journal.genesis })
        .execute()
  }

  const writeRows = async (
    trx: Kysely<Database>,
    tenant: string,
    table: RegisterTable.RegisterTable,
    changes: CommitPlan.Changes
  ): Promise<void> => {
    const cells: unknown[] = []
    for (const change of changes.values()) {
      if (change.kind === "remove") await remove(trx, tenant, table, change.key)
      else {
        cells.push(tenant)
        if (change.kind === "put") for (const { name } of table.columns) cells.push(RegisterTable.written(change.row[name]))
        else
          for (const { name, isKey } of table.columns)
            cells.push(isKey ? RegisterTable.written(change.key[name]) : (change.deltas[name] ?? 0))
      }
    }
    await table.insertion.run(trx, cells)
  }

  const write = async (trx: Kysely<Database>, tenant: string, read: CommitPlan.Read, plan: CommitPlan.CommitPlan): Promise<void> => {
    await heads.move(trx, tenant, read.versions, plan.versions)
    const cells: unknown[] = []
    for (const { recorded: one, dataText } of plan.events) {
      cells.push(
        tenant,
        one.position,
        one.stream,
        one.streamVersion,
        one.type,
        one.typeVersion,
        one.on,
        one.recordedAt,
        one.actor,
        one.policy,
        dataText,
        one.previous,
        one.hash
      )
    }
    await journal.run(trx, cells)
    for (const [name, changes] of plan.rows) {
      const table = tables.get(name)
      if (table !== undefined) await writeRows(trx, tenant, table, changes)
    }
    await receipts.write(trx, tenant, plan.receipts)
    if (plan.head.position === read.head.position) return
    const { numUpdatedRows } = await trx
      .updateTable("yz_journal_head")
      .set({ ...plan.head })
      .where("tenant", "=", tenant)
      .where("position", "=", read.head.position)
      .executeTakeFirst()
    if (numUpdatedRows !== 1n) throw new DatabaseFailed("commit", "moved")
  }

  return async (batches) => {
    const [first] = batches
    if (first === undefined) return []
    const { tenant } = first
    Batches.check(batches, { registers })
    return db.transaction().execute(async (trx) => {
      await lock(trx, tenant)
      const head =
        (await trx.selectFrom("yz_journal_head").select(["position", "hash"]).where("tenant", "=", tenant).executeTakeFirst()) ??
        Journal.genesis
      const read: CommitPlan.Read = {
        head: { position: head.position, hash: head.hash },
        receipts: await receipts.read(
          trx,
          tenant,
          batches.map(({ key }) => key)
        ),
        versions: await heads.read(trx, tenant, [...new Set(batches.flatMap(({ appends }) => appends.map(({ stream }) => stream)))])
      }
      const plan = CommitPlan.of(batches, read, registers, digest)
      await write(trx, tenant, read, plan)
      return plan.answers
    })
  }
}

const remove = async (
  trx: Kysely<Database>,
  tenant: string,
  { table, keys }: RegisterTable.RegisterTable,
  key: RowChange.Key
): Promise<void> => {
  let deletion = untyped(trx).deleteFrom(table).where("tenant", "=", tenant)
  for (const { column, name } of keys) deletion = deletion.where(column, "=", RegisterTable.written(key[name]))
  await deletion.execute()
}
