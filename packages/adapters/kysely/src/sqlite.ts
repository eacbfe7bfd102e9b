/**
 * The store in one SQLite file, on `node:sqlite`, with nothing to install. What a reader would get wrong: the store, the directory and the
 * sealed rows share one database, which is closed when all are closed, or at once by `close`; the keys of people are a file of their own.
 */
import type { PersonDirectory, PersonKeys, SealedRows, Store } from "@yanzhen/core/ports"
import { Registers } from "@yanzhen/core/registers"
import * as Attempt from "./Attempt.ts"
import * as KyselyPersonDirectory from "./KyselyPersonDirectory.ts"
import * as KyselyPersonKeys from "./KyselyPersonKeys.ts"
import * as KyselySealedRows from "./KyselySealedRows.ts"
import * as KyselyStore from "./KyselyStore.ts"
import * as Opening from "./Opening.ts"
import * as NodeSqlite from "./sqlite/NodeSqlite.ts"
import { dialect } from "./sqlite/SqliteDialect.ts"

export { DatabaseFailed } from "./DatabaseFailed.ts"
export type { Options } from "./KyselyStore.ts"

export interface Sqlite {
  readonly store: Store.Store
  readonly people: PersonDirectory.PersonDirectory
  readonly sealed: SealedRows.SealedRows
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
  const open = new Set(["store", "people", "sealed"])
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
    sealed: { ...KyselySealedRows.over(connection, patienceMilliseconds), close: () => leave("sealed") },
    close
  }
}

/** The keys of people in a file of their own, made when it is not there; `":memory:"` ends with the process. Rejects with `DatabaseFailed`. */
export const personKeys = async (path: string, patienceMilliseconds = defaultPatienceMilliseconds): Promise<PersonKeys.PersonKeys> => {
  const patience = { milliseconds: patienceMilliseconds, because: dialect.because }
  const connection = await Attempt.of("open", patience, async () => NodeSqlite.open(path))
  try {
    await Attempt.of("open", patience, () => KyselyPersonKeys.ready(connection))
  } catch (error) {
    await connection.close()
    throw error
  }
  let isOpen = true
  const close = async (): Promise<void> => {
    if (!isOpen) return
    isOpen = false
    await connection.close()
  }
  return { ...KyselyPersonKeys.over(connection, patienceMilliseconds), close }
}
