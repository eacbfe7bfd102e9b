/** Files that the measured write to. */
import { rmSync } from "node:fs"
import { DatabaseSync } from "node:sqlite"

export const empty = (path: string): void => {
  for (const file of [path, `${path}-wal`, `${path}-shm`]) rmSync(file, { force: true })
}

/** As durable as ours. */
export const durable = (path: string): DatabaseSync => {
  const database = new DatabaseSync(path)
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
  return database
}
