/**
 * What runs in the thread that `WritingAside` starts, and nowhere else: it writes one transaction after the other, each whole or not at all,
 * over a connection of its own. What a reader would get wrong: it never says why it did not write. Whoever asked does it again without it, and is told.
 */
import { parentPort, workerData } from "node:worker_threads"
import * as DatabaseFile from "./DatabaseFile.ts"

export interface Line {
  readonly sql: string
  readonly parameters: readonly (string | number | null)[]
  readonly meetsOne: boolean
}

/** What the thread is told. */
export type Told = readonly Line[] | "close"
/** What it says: that it is there, then of each transaction whether it was written. */
export type Said = "ready" | boolean

const port = parentPort
if (port === null) throw new Error("WritingThread runs in a thread of its own")

const database = DatabaseFile.open(workerData as string)
database.exec(DatabaseFile.beside)
const statement = DatabaseFile.preparing(database, (fresh) => fresh)

const isWritten = (lines: readonly Line[]): boolean => {
  try {
    database.exec("begin immediate")
    for (const { sql, parameters, meetsOne } of lines) {
      const { changes } = statement(sql).run(...parameters)
      if (meetsOne && changes !== 1) throw new Error("moved")
    }
    database.exec("commit")
    return true
  } catch {
    if (database.isTransaction) database.exec("rollback")
    return false
  }
}

const say = (said: Said): void => port.postMessage(said)

port.on("message", (told: Told) => {
  if (told !== "close") return say(isWritten(told))
  database.close()
  port.close()
})
say("ready")
