/**
 * What runs in the thread that `WritingAside` starts, and nowhere else: it writes one transaction after the other, each whole or not at all,
 * over a connection of its own. What a reader would get wrong: it never says why it did not write. Whoever asked does it again without it, and is told.
 */
import { parentPort, workerData } from "node:worker_threads"
import * as DatabaseFile from "./DatabaseFile.ts"

export interface Line {
  /** The number of its text, and the text where it comes for the first time: long statements are few, and come again with every transaction. */
  readonly number: number
  readonly sql: string | undefined
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
// Nothing is sorted here. What a statement of many rows would need to be undone is little, and would be written to a file of its own.
database.exec("PRAGMA temp_store = MEMORY")
const statement = DatabaseFile.preparing(database, (fresh) => fresh)

const texts: string[] = []
const textOf = (number: number): string => {
  const text = texts[number]
  if (text === undefined) throw new Error(`statement ${number} was never told`)
  return text
}

const isWritten = (lines: readonly Line[]): boolean => {
  try {
    database.exec("begin immediate")
    for (const { number, parameters, meetsOne } of lines) {
      const { changes } = statement(textOf(number)).run(...parameters)
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
  if (told !== "close") {
    // Before anything is written: where the first line fails the others were told all the same.
    for (const { number, sql } of told) if (sql !== undefined) texts[number] = sql
    return say(isWritten(told))
  }
  database.close()
  port.close()
})
say("ready")
