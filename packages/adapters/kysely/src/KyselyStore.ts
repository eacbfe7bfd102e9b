/**
 * The store over an open database, whatever its dialect.
 */
import type { Criterion } from "@yanzhen/core/foundation"
import { Journal, type Digest, type Store } from "@yanzhen/core/ports"
import { type Columns, type Register, Registers, type RowChange } from "@yanzhen/core/registers"
import type { Kysely } from "kysely"
import * as Asked from "./Asked.ts"
import * as Attempt from "./Attempt.ts"
import * as ColumnScan from "./ColumnScan.ts"
import * as Commit from "./Commit.ts"
import type { Connection } from "./Dialect.ts"
import * as Indexes from "./Indexes.ts"
import { recorded } from "./JournalRow.ts"
import * as Receipts from "./Receipts.ts"
import * as RegisterTable from "./RegisterTable.ts"
import * as RowQuery from "./RowQuery.ts"
import * as Sha256 from "./Sha256.ts"
import type { Database } from "./Spine.ts"
import * as StreamHeads from "./StreamHeads.ts"

export interface Options {
  /** The registers it keeps; core's own by default. */
  readonly registers?: readonly Register.AnyRegister[] | undefined
  readonly digest?: Digest.Digest | undefined
  /** How long a commit goes on trying while another process writes. */
  readonly patienceMilliseconds?: number | undefined
}

export const over = (
  connection: Connection,
  { registers = Registers.all, digest = Sha256.digest, patienceMilliseconds: milliseconds = 10_000 }: Options = {}
): Omit<Store.Store, "close"> => {
  const { db, dialect, durable, scan } = connection
  const tables = new Map(registers.map((register) => [register.name, RegisterTable.of(register, db, dialect)]))
  const heads = StreamHeads.over(db, dialect)
  const receipts = Receipts.over(db, dialect)
  const helped = Indexes.over(connection)
  const commit = Commit.over(connection, tables, digest)
  const attempt = <T>(operation: string, run: () => Promise<T>): Promise<T> =>
    Attempt.of(operation, { milliseconds, because: dialect.because }, run)

  const tableOf = (register: Register.AnyRegister): RegisterTable.RegisterTable => {
    const table = tables.get(register.name)
    if (table === undefined) throw new RangeError(`no register ${register.name}`)
    return table
  }

  return {
    capabilities: { durable },
    commit: (batches) => attempt("commit", () => commit(batches)),
    receipt: (tenant, key) => attempt("receipt", async () => (await receipts.read(db, tenant, [key])).get(key)),
    history: (tenant, stream) =>
      attempt("history", async () => {
        const rows = await db
          .selectFrom("yz_journal")
          .selectAll()
          .where("tenant", "=", tenant)
          .where("stream", "=", stream)
          .orderBy("stream_version")
          .execute()
        return rows.map(recorded)
      }),
    heads: (tenant, streams) => attempt("heads", () => heads.read(db, tenant, streams)),
    journal: (tenant, after, limit) =>
      attempt("journal", async () => {
        const rows = await db
          .selectFrom("yz_journal")
          .selectAll()
          .where("tenant", "=", tenant)
          .where("position", ">", after)
          .orderBy("position")
          .limit(limit)
          .execute()
        return rows.map(recorded)
      }),
    head: (tenant) => attempt("head", () => head(db, tenant)),

    rows: <R extends Register.AnyRegister>(
      tenant: string,
      register: R,
      where: Criterion.Criterion<Register.RowOf<R>> | undefined,
      order: Store.Order<R>,
      page: Store.Page<R>,
      under: Store.Under = {}
    ) =>
      attempt("rows", async () => {
        const table = tableOf(register)
        const asked = where === undefined ? undefined : Asked.of<R>(where, under, dialect)
        if (where !== undefined) await helped(table, where)
        const question = {
          tenant,
          where: asked?.inSql,
          steps: RowQuery.steps(table, order),
          after: page.after as RowChange.Row | undefined
        }
        return db
          .transaction()
          .setAccessMode("read only")
          .execute(async (trx) => {
            const ask = async (one: RowQuery.Question): Promise<readonly RowChange.Row[]> =>
              (await RowQuery.query(trx, table, table.columns, one).execute()).map((found) => RowQuery.row(table, found))
            const inProcess = () =>
              RowQuery.pages(
                ask,
                { ...question, where: undefined },
                (row) => asked === undefined || asked.inProcess(row as Register.RowOf<R>),
                page.limit
              )
            const inSql = () =>
              ask({ ...question, limit: page.limit }).catch((error: unknown) => {
                if (asked !== undefined && dialect.isTooLarge(error)) return inProcess()
                throw error
              })
            const rows = asked !== undefined && asked.inSql === undefined ? await inProcess() : await inSql()
            return { at: (await head(trx, tenant)).position, rows: rows as unknown as readonly Register.RowOf<R>[] }
          })
      }),

    columns: async function* <R extends Register.AnyRegister>(
      tenant: string,
      register: R,
      where: Criterion.Criterion<Register.RowOf<R>> | undefined,
      names: readonly Register.NameOf<R>[],
      under: Store.Under = {}
    ): AsyncGenerator<Columns.ColumnBatch> {
      const table = tableOf(register)
      const wanted = RowQuery.columns(table, names)
      const asked = where === undefined ? undefined : Asked.of<R>(where, under, dialect)
      const ask = async function* (inProcess: typeof asked): AsyncGenerator<Columns.ColumnBatch> {
        const selected = inProcess === undefined ? wanted : table.columns
        const at = wanted.map((column) => selected.indexOf(column))
        const inSql = inProcess === undefined ? asked?.inSql : undefined
        const question = RowQuery.query(db, table, selected, { tenant, where: inSql, steps: RowQuery.steps(table, []) }).compile()
        for await (const rows of scan(question, ColumnScan.batchLength)) {
          const kept =
            inProcess === undefined
              ? rows
              : rows.filter((cells) => inProcess.inProcess(ColumnScan.rowOf(selected, cells) as Register.RowOf<R>))
          if (kept.length > 0) yield ColumnScan.batch(kept, wanted, at)
        }
      }
      const answer = async function* (): AsyncGenerator<Columns.ColumnBatch> {
        if (asked !== undefined && asked.inSql === undefined) return yield* ask(asked)
        try {
          yield* ask(undefined)
        } catch (error) {
          // Found when the statement is prepared, so nothing has been answered yet.
          if (asked === undefined || !dialect.isTooLarge(error)) throw error
          yield* ask(asked)
        }
      }
      try {
        if (where !== undefined) await helped(table, where)
        yield* answer()
      } catch (error) {
        throw Attempt.named("columns", dialect.because, error)
      }
    }
  }
}

const head = async (db: Kysely<Database>, tenant: string): Promise<Journal.Head> =>
  (await db.selectFrom("yz_journal_head").select(["position", "hash"]).where("tenant", "=", tenant).executeTakeFirst()) ?? Journal.genesis
