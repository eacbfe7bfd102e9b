/**
 * Questions to a database of `node:sqlite`, past Kysely; and connections of their own for answers that take long, as the file stood when they were
 * asked for, while others write.
 */
import { DatabaseSync } from "node:sqlite"
import type { Ask } from "../Dialect.ts"
import * as DatabaseFile from "./DatabaseFile.ts"

type Parameter = string | number | null

/** Rows as arrays: SQLite makes them in two thirds of the time that it takes for objects, and one call for all rows in two thirds of one call for each. */
export const of = (database: DatabaseSync): Ask => {
  const statement = DatabaseFile.preparing(database, (fresh) => {
    fresh.setReturnArrays(true)
    return fresh
  })
  return async ({ sql, parameters }) => statement(sql).all(...(parameters as Parameter[])) as unknown as Awaited<ReturnType<Ask>>
}

export interface Aside {
  readonly scan: <T>(read: (ask: Ask) => AsyncIterable<T>) => AsyncGenerator<T>
  readonly close: () => void
}

/** Of the file. A connection that has answered waits for the next question, without a page: a new one first reads the whole schema, which takes longer than most answers. */
export const aside = (path: string): Aside => {
  let waiting: { readonly database: DatabaseSync; readonly ask: Ask } | undefined
  const opened = () => {
    const database = new DatabaseSync(path, { readOnly: true, timeout: DatabaseFile.waitMilliseconds })
    return { database, ask: of(database) }
  }
  let isOpen = true
  return {
    scan: async function* (read) {
      const reader = waiting ?? opened()
      waiting = undefined
      let isAnswered = false
      try {
        reader.database.exec("begin")
        yield* read(reader.ask)
        reader.database.exec("commit; pragma shrink_memory")
        isAnswered = true
      } finally {
        if (isAnswered && isOpen && waiting === undefined) waiting = reader
        else reader.database.close()
      }
    },
    close: () => {
      isOpen = false
      waiting?.database.close()
      waiting = undefined
    }
  }
}
