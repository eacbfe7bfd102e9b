/**
 * A database of `node:sqlite`, opened as all connections of a process open it, and its statements, prepared once. What a reader would get wrong:
 * this also runs in a thread of its own (`WritingThread`), so it knows nothing of Kysely.
 */
import { closeSync, openSync } from "node:fs"
import { DatabaseSync, type StatementSync } from "node:sqlite"
import * as LastUsed from "../LastUsed.ts"

/** Questions with lists of any length are many, and a long statement is large; those used last stay. */
const mostStatements = 128

/** Waiting happens in `Attempt`, where the process can go on; inside SQLite it would stand still. */
export const waitMilliseconds = 5

/** Deleted people are overwritten, not only unlinked. */
const pragmas = ["secure_delete = ON"]

/**
 * A commit that was answered is on the disk. Pages that many commits touch stay in memory (16 MB) and are moved from the log once in 16 MB.
 * Pages of 8 KB: every page is asked of the system three times, and those of twice the size are half as many. A file keeps the size it began with.
 */
const ofFiles = ["page_size = 8192", "journal_mode = WAL", "synchronous = FULL", "cache_size = -16384", "wal_autocheckpoint = 2000"]

/**
 * For each of two connections of which one writes and the other asks: an eighth of that will do. Nearly all that is written goes to the end of a
 * table, and what lies in memory by now is of no more use to whoever wrote before.
 */
export const beside = "PRAGMA cache_size = -2048; PRAGMA shrink_memory"

export const isFile = (path: string): boolean => path !== ":memory:" && path !== ""

/** Names stand in it: a new file is its owner's alone, and SQLite gives its log the same mode. What cannot be made SQLite itself reports. */
const makeOwn = (path: string): void => {
  try {
    closeSync(openSync(path, "wx", 0o600))
  } catch {}
}

export const open = (path: string): DatabaseSync => {
  if (isFile(path)) makeOwn(path)
  const database = new DatabaseSync(path, { enableForeignKeyConstraints: false, timeout: waitMilliseconds })
  for (const pragma of isFile(path) ? [...pragmas, ...ofFiles] : pragmas) database.exec(`PRAGMA ${pragma}`)
  return database
}

/** Statements by their text, and what is made of each. */
export const preparing = <T>(database: DatabaseSync, of: (fresh: StatementSync) => T): ((sql: string) => T) => {
  const kept = LastUsed.keep<T>(mostStatements)
  return (sql) => kept(sql, () => of(database.prepare(sql)))
}
