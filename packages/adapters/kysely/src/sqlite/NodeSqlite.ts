/**
 * `node:sqlite` under Kysely's own SQLite dialect. Three things are added: statements are prepared once and kept; a transaction that
 * writes takes the write lock at its beginning, so that it never has to give up half-way; and long answers are read in pieces on a
 * connection of their own, as they stood when they were asked for, while others write.
 */
import { closeSync, openSync } from "node:fs"
import { DatabaseSync, type StatementSync } from "node:sqlite"
import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  SqliteAdapter,
  SqliteDialect,
  type SqliteDatabase,
  SqliteDriver,
  type TransactionSettings
} from "kysely"
import type { Ask, Connection } from "../Dialect.ts"
import * as LastUsed from "../LastUsed.ts"
import type { Database } from "../Spine.ts"
import { dialect } from "./SqliteDialect.ts"

type Parameter = string | number | null

/** Questions with lists of any length are many, and a long statement is large; those used last stay. */
const mostStatements = 128

/** What Kysely needs of a database. */
const prepared = (database: DatabaseSync): SqliteDatabase => {
  const statement = LastUsed.keep<ReturnType<SqliteDatabase["prepare"]>>(mostStatements)
  const prepare = (text: string): ReturnType<SqliteDatabase["prepare"]> => {
    const fresh = database.prepare(text)
    return {
      reader: fresh.columns().length > 0,
      all: (parameters) => fresh.all(...(parameters as Parameter[])),
      run: (parameters) => fresh.run(...(parameters as Parameter[])),
      iterate: (parameters) => fresh.iterate(...(parameters as Parameter[]))
    }
  }
  return { close: () => database.close(), prepare: (text) => statement(text, () => prepare(text)) }
}

/** Rows as arrays: SQLite makes them in two thirds of the time that it takes for objects, and one call for all rows in two thirds of one call for each. */
const asking = (database: DatabaseSync): Ask => {
  const statement = LastUsed.keep<StatementSync>(mostStatements)
  const prepare = (text: string): StatementSync => {
    const fresh = database.prepare(text)
    fresh.setReturnArrays(true)
    return fresh
  }
  return async ({ sql, parameters }) =>
    statement(sql, () => prepare(sql)).all(...(parameters as Parameter[])) as unknown as Awaited<ReturnType<Ask>>
}

class Driver extends SqliteDriver {
  readonly #database: DatabaseSync
  constructor(database: DatabaseSync) {
    super({ database: prepared(database) })
    this.#database = database
  }
  override async beginTransaction(connection: DatabaseConnection, settings?: TransactionSettings): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(settings?.accessMode === "read only" ? "begin" : "begin immediate"))
  }
  /** A full disk or a failed write has rolled back already; saying so again would hide why. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.isTransaction) await super.rollbackTransaction(connection)
  }
}

class Adapter extends SqliteAdapter {
  /** True of SQLite; Kysely's own says no because its migrations do without. */
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

class NodeSqliteDialect extends SqliteDialect {
  readonly #database: DatabaseSync
  constructor(database: DatabaseSync) {
    super({ database: prepared(database) })
    this.#database = database
  }
  override createDriver(): SqliteDriver {
    return new Driver(this.#database)
  }
  override createAdapter(): SqliteAdapter {
    return new Adapter()
  }
}

/** Waiting happens in `Attempt`, where the process can go on; inside SQLite it would stand still. */
const waitMilliseconds = 5

/** Deleted people are overwritten, not only unlinked. */
const pragmas = ["secure_delete = ON"]

/** A commit that was answered is on the disk. Pages that many commits touch stay in memory (16 MB) and are moved from the log once in 16 MB. */
const ofFiles = ["journal_mode = WAL", "synchronous = FULL", "cache_size = -16384", "wal_autocheckpoint = 4000"]

/** Names stand in it: a new file is its owner's alone, and SQLite gives its log the same mode. What cannot be made SQLite itself reports. */
const makeOwn = (path: string): void => {
  try {
    closeSync(openSync(path, "wx", 0o600))
  } catch {}
}

export const open = (path: string): Connection => {
  const isFile = path !== ":memory:" && path !== ""
  if (isFile) makeOwn(path)
  const database = new DatabaseSync(path, { enableForeignKeyConstraints: false, timeout: waitMilliseconds })
  for (const pragma of isFile ? [...pragmas, ...ofFiles] : pragmas) database.exec(`PRAGMA ${pragma}`)
  const db = new Kysely<Database>({ dialect: new NodeSqliteDialect(database) })

  const ask = asking(database)
  const reading: Connection["reading"] = (read) =>
    db
      .transaction()
      .setAccessMode("read only")
      .execute(() => read(ask))

  return {
    dialect,
    db,
    durable: isFile,
    reading,
    scan: async function* <T>(read: (ask: Ask) => AsyncIterable<T>): AsyncGenerator<T> {
      if (!isFile) {
        // A database in memory has one connection only; the answer is taken whole.
        yield* await reading(() => whole(read(ask)))
        return
      }
      const reader = new DatabaseSync(path, { readOnly: true, timeout: waitMilliseconds })
      try {
        reader.exec("begin")
        yield* read(asking(reader))
      } finally {
        reader.close()
      }
    },
    forget: async () => {
      if (isFile) database.exec("PRAGMA wal_checkpoint(TRUNCATE)")
    },
    close: () => db.destroy()
  }
}

const whole = async <T>(pieces: AsyncIterable<T>): Promise<readonly T[]> => {
  const all: T[] = []
  for await (const one of pieces) all.push(one)
  return all
}
