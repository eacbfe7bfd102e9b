/**
 * The store over an open database, whatever its dialect.
 */
import type { Digest, Store } from "@yanzhen/core/ports"
import { type Register, Registers } from "@yanzhen/core/registers"
import * as Attempt from "./Attempt.ts"
import * as Commit from "./Commit.ts"
import type { Connection } from "./Dialect.ts"
import { recorded } from "./JournalRow.ts"
import * as Receipts from "./Receipts.ts"
import * as RegisterColumns from "./RegisterColumns.ts"
import * as RegisterReading from "./RegisterReading.ts"
import * as RegisterRows from "./RegisterRows.ts"
import * as RegisterSums from "./RegisterSums.ts"
import * as RegisterTable from "./RegisterTable.ts"
import * as Sha256 from "./Sha256.ts"
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
  const { db, dialect, durable } = connection
  const tables = new Map(registers.map((register) => [register.name, RegisterTable.of(register, db, dialect)]))
  const heads = StreamHeads.over(db, dialect)
  const receipts = Receipts.over(db, dialect)
  const registersRead = RegisterReading.over(connection, tables)
  const rows = RegisterRows.over(registersRead)
  const sums = RegisterSums.over(registersRead)
  const commit = Commit.over(connection, tables, digest)
  const attempt = <T>(operation: string, run: () => Promise<T>): Promise<T> =>
    Attempt.of(operation, { milliseconds, because: dialect.because }, run)

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
    heads: (tenant, streams) => attempt("heads", () => (streams === undefined ? heads.all(db, tenant) : heads.read(db, tenant, streams))),
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
    head: (tenant) => attempt("head", async () => (await registersRead.atOneMoment(tenant, async () => undefined)).head),
    rows: (tenant, register, where, order, page, under) => attempt("rows", () => rows(tenant, register, where, order, page, under)),
    sums: (tenant, register, where, by, wanted, under) => attempt("sums", () => sums(tenant, register, where, by, wanted, under)),
    columns: RegisterColumns.over(registersRead)
  }
}
