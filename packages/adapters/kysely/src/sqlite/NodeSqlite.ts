/**
 * `node:sqlite` under Kysely's own SQLite dialect. Three things are added: statements are prepared once and kept; a transaction of
 * Kysely's writes, and takes the write lock at its beginning, so that it never has to give up half-way; and long answers are read in pieces on a
 * connection of their own, as they stood when they were asked for, while others write.
 */
import { DatabaseSync } from "node:sqlite"
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
import type { Database } from "../Spine.ts"
import * as Answering from "./Answering.ts"
import * as DatabaseFile from "./DatabaseFile.ts"
import { dialect } from "./SqliteDialect.ts"
import * as WritingAside from "./WritingAside.ts"

type Parameter = string | number | null

/** What Kysely needs of a database. */
const prepared = (database: DatabaseSync): SqliteDatabase => ({
  close: () => database.close(),
  prepare: DatabaseFile.preparing(database, (fresh) => ({
    reader: fresh.columns().length > 0,
    all: (parameters) => fresh.all(...(parameters as Parameter[])),
    run: (parameters) => fresh.run(...(parameters as Parameter[])),
    iterate: (parameters) => fresh.iterate(...(parameters as Parameter[]))
  }))
})

class Driver extends SqliteDriver {
  readonly #database: DatabaseSync
  constructor(database: DatabaseSync) {
    super({ database: prepared(database) })
    this.#database = database
  }
  override async beginTransaction(connection: DatabaseConnection, { accessMode }: TransactionSettings = {}): Promise<void> {
    // Whoever only reads waits for nobody who writes.
    await connection.executeQuery(CompiledQuery.raw(accessMode === "read only" ? "begin" : "begin immediate"))
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

export const open = (path: string): Connection => {
  const isFile = DatabaseFile.isFile(path)
  const database = DatabaseFile.open(path)
  const db = new Kysely<Database>({ dialect: new NodeSqliteDialect(database) })
  const aside = isFile ? WritingAside.over(path, () => database.exec(DatabaseFile.beside)) : undefined

  const ask = Answering.of(database)
  const longAnswers = isFile ? Answering.aside(path) : undefined
  const [begin, commit] = [database.prepare("begin"), database.prepare("commit")]
  // Kysely's own transaction is a whole Kysely each time, which takes longer than many a question.
  const reading: Connection["reading"] = (read) =>
    db.getExecutor().provideConnection(async () => {
      begin.run()
      try {
        return await read(ask)
      } finally {
        if (database.isTransaction) commit.run()
      }
    })

  return {
    dialect,
    db,
    ...(aside === undefined ? {} : { aside }),
    durable: isFile,
    reading,
    scan: async function* <T>(read: (ask: Ask) => AsyncIterable<T>): AsyncGenerator<T> {
      // A database in memory has one connection only; the answer is taken whole.
      yield* longAnswers?.scan(read) ?? (await reading(() => whole(read(ask))))
    },
    forget: async () => {
      if (isFile) database.exec("PRAGMA wal_checkpoint(TRUNCATE)")
    },
    close: async () => {
      await aside?.close()
      longAnswers?.close()
      await db.destroy()
    }
  }
}

const whole = async <T>(pieces: AsyncIterable<T>): Promise<readonly T[]> => {
  const all: T[] = []
  for await (const one of pieces) all.push(one)
  return all
}
