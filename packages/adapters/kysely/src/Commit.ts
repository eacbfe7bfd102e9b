/**
 * Writing batches: one transaction that first locks the end of the tenant's journal, then reads, decides and writes. The lock makes the
 * commits of a tenant stand one after the other in every database, at whatever isolation. What a reader would get wrong: every head is
 * still moved by a conditional UPDATE whose row count is looked at; should the lock ever fail to hold, nothing is written. So long batches
 * can be read and decided without the lock, and written aside (`Connection.aside`): the end of the journal has to be where it was read. And the
 * next can be decided before they are written, on what will be there when they are.
 */
import { Batches, Journal, type Digest, type Store } from "@yanzhen/core/ports"
import type { RowChange } from "@yanzhen/core/registers"
import type { CompiledQuery, Kysely } from "kysely"
import * as CommitPlan from "./CommitPlan.ts"
import type { Aside, Connection } from "./Dialect.ts"
import * as Insertion from "./Insertion.ts"
import * as Receipts from "./Receipts.ts"
import * as RegisterTable from "./RegisterTable.ts"
import { type Database, untyped } from "./Spine.ts"
import * as Statement from "./Statement.ts"
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

/** What was given to be written aside. */
interface Sent {
  readonly tenant: string
  readonly outcome: CommitPlan.Outcome
  readonly isWritten: Promise<boolean>
}

export const over = (
  { db, dialect, aside }: Connection,
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

  const read = async (
    trx: Kysely<Database>,
    tenant: string,
    batches: readonly Store.Batch[],
    isAsked: (append: Store.Append) => boolean
  ): Promise<CommitPlan.Read> => {
    const head = await trx.selectFrom("yz_journal_head").select(["position", "hash"]).where("tenant", "=", tenant).executeTakeFirst()
    const streams = new Set(batches.flatMap(({ appends }) => appends.filter(isAsked).map(({ stream }) => stream)))
    return {
      head: head ?? Journal.genesis,
      receipts: await receipts.read(
        trx,
        tenant,
        batches.map(({ key }) => key)
      ),
      versions: await heads.read(trx, tenant, [...streams])
    }
  }

  const rowsWritten = (tenant: string, table: RegisterTable.RegisterTable, changes: CommitPlan.Changes): readonly Statement.Statement[] => {
    const removals: Statement.Statement[] = []
    const cells: unknown[] = []
    for (const change of changes.values()) {
      if (change.kind === "remove") removals.push(Statement.plain(removal(db, tenant, table, change.key)))
      else {
        cells.push(tenant)
        if (change.kind === "put") for (const { name } of table.columns) cells.push(RegisterTable.written(change.row[name]))
        else
          for (const { name, isKey } of table.columns)
            cells.push(isKey ? RegisterTable.written(change.key[name]) : (change.deltas[name] ?? 0))
      }
    }
    return [...removals, ...table.insertion.statements(cells)]
  }

  /** The end of the journal first: where it is not where it was read, nothing else holds either. */
  const headMoved = (tenant: string, from: Journal.Head, to: Journal.Head): Statement.Statement => ({
    query: db
      .updateTable("yz_journal_head")
      .set({ ...to })
      .where("tenant", "=", tenant)
      .where("position", "=", from.position)
      // As far on as it was to be, and not where it was to be: another has written in place of what is on its way.
      .where("hash", "=", from.hash)
      .compile(),
    meetsOne: true
  })

  const written = (
    tenant: string,
    { head, versions }: CommitPlan.Read,
    { outcome, events, rows }: CommitPlan.CommitPlan
  ): readonly Statement.Statement[] => {
    const cells: unknown[] = []
    for (const { recorded: one, dataText } of events) {
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
    return [
      headMoved(tenant, head, outcome.head),
      ...heads.moved(tenant, versions, outcome.versions),
      ...journal.statements(cells),
      ...[...rows].flatMap(([name, changes]) => {
        const table = tables.get(name)
        return table === undefined ? [] : rowsWritten(tenant, table, changes)
      }),
      ...receipts.written(tenant, outcome.receipts)
    ]
  }

  /** Until it is known whether it was written: the next is decided on it. */
  const onItsWay = new Set<Sent>()

  /** Of what was sent only the outcome stays: its events and rows are the thread's now, and what lives while it writes is copied by the collector. */
  const sent = (to: Aside, tenant: string, batches: readonly Store.Batch[], found: CommitPlan.Read): Sent => {
    const plan = CommitPlan.of(batches, found, registers, digest)
    return { tenant, outcome: plan.outcome, isWritten: to.write(written(tenant, found, plan)) }
  }

  /** Undefined where nothing was written. */
  const committedAside = async (tenant: string, batches: readonly Store.Batch[]): Promise<readonly Store.Committed[] | undefined> => {
    const events = batches.reduce((sum, { appends }) => sum + appends.length, 0)
    if (aside === undefined || !aside.takes(events)) return undefined
    const there = await db
      .transaction()
      .setAccessMode("read only")
      .execute((trx) => read(trx, tenant, batches, isNoBeginning))
    const found = [...onItsWay].reduce((read, before) => (before.tenant === tenant ? CommitPlan.after(before.outcome, read) : read), there)
    const mine = sent(aside, tenant, batches, found)
    onItsWay.add(mine)
    const isWritten = await mine.isWritten
    onItsWay.delete(mine)
    return isWritten ? mine.outcome.answers : undefined
  }

  return async (batches) => {
    const [first] = batches
    if (first === undefined) return []
    const { tenant } = first
    Batches.check(batches, { registers })
    const answers = await committedAside(tenant, batches)
    if (answers !== undefined) return answers
    return db.transaction().execute(async (trx) => {
      await lock(trx, tenant)
      const found = await read(trx, tenant, batches, () => true)
      const plan = CommitPlan.of(batches, found, registers, digest)
      await Statement.runAll(trx, written(tenant, found, plan))
      return plan.outcome.answers
    })
  }
}

/** A stream that begins is taken to be new: where it is there already, its head cannot be written a second time, and nothing is. */
const isNoBeginning = ({ expected, events }: Store.Append): boolean => expected > 0 || events.length === 0

const removal = (db: Kysely<Database>, tenant: string, { table, keys }: RegisterTable.RegisterTable, key: RowChange.Key): CompiledQuery => {
  let deletion = untyped(db).deleteFrom(table).where("tenant", "=", tenant)
  for (const { column, name } of keys) deletion = deletion.where(column, "=", RegisterTable.written(key[name]))
  return deletion.compile()
}
