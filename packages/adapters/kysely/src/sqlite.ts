/**
 * The store in one SQLite file, on `node:sqlite`, with nothing to install. What a reader would get wrong: the store and the directory
 * share one database, which is closed when both are closed, or at once by `close`.
 */
import type { PersonDirectory, Store } from "@yanzhen/core/ports"
import { Registers } from "@yanzhen/core/registers"
import * as Attempt from "./Attempt.ts"
import * as KyselyPersonDirectory from "./KyselyPersonDirectory.ts"
import * as KyselyStore from "./KyselyStore.ts"
import * as Opening from "./Opening.ts"
import * as NodeSqlite from "./sqlite/NodeSqlite.ts"
import { dialect } from "./sqlite/SqliteDialect.ts"

export { DatabaseFailed } from "./DatabaseFailed.ts"
export type { Options } from "./KyselyStore.ts"

export interface Sqlite {
  readonly store: Store.Store
  readonly people: PersonDirectory.PersonDirectory
  readonly close: () => Promise<void>
}

const defaultPatienceMilliseconds = 10_000

/** Opens the file, or makes it; `":memory:"` is a database that ends with the process. Rejects with `DatabaseFailed`. */
export const sqlite = async (path: string, options: KyselyStore.Options = {}): Promise<Sqlite> => {
  const { registers = Registers.all, patienceMilliseconds = defaultPatienceMilliseconds } = options
  const because = dialect.because
  const connection = await Attempt.of("open", { milliseconds: patienceMilliseconds, because }, async () => NodeSqlite.open(path))
  try {
    await Opening.ready(connection, registers, patienceMilliseconds)
  } catch (error) {
    await connection.close()
    throw error
  }
  const open = new Set(["store", "people"])
  const close = async (): Promise<void> => {
    if (open.size === 0) return
    open.clear()
    await connection.close()
  }
  const leave = async (who: string): Promise<void> => {
    if (open.size === 1 && open.has(who)) await close()
    else open.delete(who)
  }
  return {
    store: { ...KyselyStore.over(connection, { ...options, registers, patienceMilliseconds }), close: () => leave("store") },
    people: { ...KyselyPersonDirectory.over(connection, patienceMilliseconds), close: () => leave("people") },
    close
  }
}
