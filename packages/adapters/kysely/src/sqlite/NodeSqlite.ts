/**
 * `node:sqlite` under Kysely's own SQLite dialect. Three things are added: statements are prepared once and kept; a transaction that
 * writes takes the write lock at its beginning, so that it never has to give up half-way; and a question can be read in pieces on a
 * connection of its own, as it stood when it was asked, while others write.
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
import type { Connection } from "../Dialect.ts"
import type { Database } from "../Spine.ts"
import { dialect } from "./SqliteDialect.ts"

type Parameter = string | number | null

/** Questions with lists of any length are many, and a long statement is large; those used last stay. */
const mostStatements = 128

/** What Kysely needs of a database. Its rows have no prototype; the store reads them cell by cell and lets none of them out. */
const prepared = (database: DatabaseSync): SqliteDatabase => {
  const statements = new Map<string, ReturnType<SqliteDatabase["prepare"]>>()
  const prepare = (text: string): ReturnType<SqliteDatabase["prepare"]> => {
    const statement = database.prepare(text)
    return {
      reader: statement.columns().length > 0,
      all: (parameters) => statement.all(...(parameters as Parameter[])),
      run: (parameters) => statement.run(...(parameters as Parameter[])),
      iterate: (parameters) => statement.iterate(...(parameters as Parameter[]))
    }
  }
  return {
    close: () => database.close(),
    prepare: (text) => {
      const known = statements.get(text)
      const statement = known ?? prepare(text)
      if (known !== undefined) statements.delete(text)
      statements.set(text, statement)
      const [oldest] = statements.keys()
      if (oldest !== undefined && statements.size > mostStatements) statements.delete(oldest)
      return statement
    }
  }
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

  return {
    dialect,
    db,
    durable: isFile,
    scan: async function* ({ sql, parameters }, rows) {
      if (!isFile) {
        // A database in memory has one connection only; the answer is taken whole.
        yield* pieces(database.prepare(sql), parameters as Parameter[], rows, true)
        return
      }
      const reader = new DatabaseSync(path, { readOnly: true, timeout: waitMilliseconds })
      try {
        yield* pieces(reader.prepare(sql), parameters as Parameter[], rows, false)
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

function* pieces(
  statement: StatementSync,
  parameters: readonly Parameter[],
  rows: number,
  atOnce: boolean
): Generator<readonly (readonly unknown[])[]> {
  statement.setReturnArrays(true)
  const all = atOnce ? statement.all(...parameters) : statement.iterate(...parameters)
  let piece: (readonly unknown[])[] = []
  for (const cells of all) {
    piece.push(cells as unknown as readonly unknown[])
    if (piece.length < rows) continue
    yield piece
    piece = []
  }
  if (piece.length > 0) yield piece
}
