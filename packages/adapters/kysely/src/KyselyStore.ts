/**
 * The store over an open database, whatever its dialect.
 */
import type { Criterion } from "@yanzhen/core/foundation"
import { Journal, type Digest, type Store } from "@yanzhen/core/ports"
import { type Columns, type Register, Registers, type RowChange, Sums } from "@yanzhen/core/registers"
import * as Asked from "./Asked.ts"
import * as Attempt from "./Attempt.ts"
import * as ColumnScan from "./ColumnScan.ts"
import * as Commit from "./Commit.ts"
import type { Ask, Connection } from "./Dialect.ts"
import * as Indexes from "./Indexes.ts"
import { recorded } from "./JournalRow.ts"
import * as Receipts from "./Receipts.ts"
import * as RegisterTable from "./RegisterTable.ts"
import * as RowQuery from "./RowQuery.ts"
import * as Sha256 from "./Sha256.ts"
import * as StreamHeads from "./StreamHeads.ts"
import * as SumQuery from "./SumQuery.ts"

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
  const { db, dialect, durable, reading, scan } = connection
  const tables = new Map(registers.map((register) => [register.name, RegisterTable.of(register, db, dialect)]))
  const heads = StreamHeads.over(db, dialect)
  const receipts = Receipts.over(db, dialect)
  const helped = Indexes.over(connection)
  const compile = RowQuery.over(db)
  const compileSums = SumQuery.over(db)
  const ending = db.selectFrom("yz_journal_head").select(["position", "hash"]).where("tenant", "=", "").compile()
  const commit = Commit.over(connection, tables, digest)
  const attempt = <T>(operation: string, run: () => Promise<T>): Promise<T> =>
    Attempt.of(operation, { milliseconds, because: dialect.because }, run)

  const tableOf = (register: Register.AnyRegister): RegisterTable.RegisterTable => {
    const table = tables.get(register.name)
    if (table === undefined) throw new RangeError(`no register ${register.name}`)
    return table
  }

  const head = async (ask: Ask, tenant: string): Promise<Journal.Head> => {
    const [found] = await ask({ ...ending, parameters: [tenant] })
    return found === undefined ? Journal.genesis : { position: found[0] as number, hash: found[1] as string }
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
    head: (tenant) => attempt("head", () => reading((ask) => head(ask, tenant))),

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
        const last = page.after as RowChange.Row | undefined
        const steps = RowQuery.steps(table, order)
        const along = (some: readonly RowQuery.Step[]) => ({
          tenant,
          steps: some,
          after: last && some.map(({ column }) => RegisterTable.written(last[column.name]))
        })
        return reading(async (ask) => {
          const cells = (one: RowQuery.Question) => ask(compile(table, table.columns, one))
          const inSql = async (): Promise<readonly RowChange.Row[]> => {
            const deciding = asked === undefined ? steps : RowQuery.deciding(steps, asked.fixed, last)
            const found = await cells({ ...along(deciding), where: asked?.inSql, limit: page.limit })
            return found.map(table.row)
          }
          const inProcess = async (): Promise<readonly RowChange.Row[]> => {
            const kept: RowChange.Row[] = []
            if (page.limit === 0) return kept
            for await (const row of RowQuery.judged(cells, table, along(steps), asked)) {
              // No further row is looked for.
              if (kept.push(row) >= page.limit) break
            }
            return kept
          }
          const rows = await Asked.answered(Asked.isPushable(asked), dialect, inSql, inProcess)
          return { at: (await head(ask, tenant)).position, rows: rows as unknown as readonly Register.RowOf<R>[] }
        })
      }),

    sums: <R extends Register.AnyRegister, B extends Register.NameOf<R>, S extends string>(
      tenant: string,
      register: R,
      where: Criterion.Criterion<Register.RowOf<R>> | undefined,
      by: readonly B[],
      wanted: Sums.Wanted<R, S>,
      under: Store.Under = {}
    ) =>
      attempt("sums", async () => {
        const table = tableOf(register)
        const asked = where === undefined ? undefined : Asked.of<R>(where, under, dialect)
        if (where !== undefined) await helped(table, where)
        const terms = SumQuery.terms(table, wanted, under, dialect)
        return reading(async (ask) => {
          const inSql = async (): Promise<readonly Sums.Group<R, B, S>[]> => {
            const columns = RowQuery.columns(table, by)
            const found = await ask(compileSums(table, columns, { tenant, where: asked?.inSql, terms }))
            return found.map((cells) => SumQuery.group(columns, terms, cells))
          }
          const inProcess = async (): Promise<readonly Sums.Group<R, B, S>[]> => {
            const cells = (one: RowQuery.Question) => ask(compile(table, table.columns, one))
            const kept: RowChange.Row[] = []
            for await (const row of RowQuery.judged(cells, table, { tenant, steps: RowQuery.steps(table, []) }, asked)) kept.push(row)
            return Sums.of(register, kept, by, wanted, under)
          }
          const isPushable = Asked.isPushable(asked) && terms.every((term) => Asked.isPushable(term.asked))
          const groups = await Asked.answered(isPushable, dialect, inSql, inProcess)
          return { at: (await head(ask, tenant)).position, groups }
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
        const inSql = inProcess === undefined ? asked?.inSql : undefined
        const isAlongKey = inSql === undefined || where === undefined || Indexes.isAlongKey(table, where)
        const few = isAlongKey ? [...new Set([...wanted, ...table.keys])] : wanted
        const selected = inProcess === undefined ? few : table.columns
        const at = wanted.map((column) => selected.indexOf(column))
        const question = { tenant, where: inSql, steps: RowQuery.steps(table, []) }
        const found = isAlongKey
          ? scan((read) =>
              RowQuery.pages((one) => read(compile(table, selected, one)), selected, { ...question, limit: ColumnScan.batchLength })
            )
          : [await reading((read) => read(compile(table, selected, question)))]
        for await (const rows of found) {
          const kept = inProcess === undefined ? rows : rows.filter((cells) => inProcess.inProcess(table.row(cells) as Register.RowOf<R>))
          for (let from = 0; from < kept.length; from += ColumnScan.batchLength)
            yield ColumnScan.batch(kept.slice(from, from + ColumnScan.batchLength), wanted, at)
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
