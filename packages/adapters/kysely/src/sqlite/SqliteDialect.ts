/**
 * What is SQLite's own in SQL and in errors.
 */
import { sql } from "kysely"
import type { Because } from "../DatabaseFailed.ts"
import type { Dialect } from "../Dialect.ts"

/** Result codes of SQLite, the low byte of what `node:sqlite` calls `errcode`. */
const reasons: Readonly<Record<number, Because>> = {
  5: "busy", // SQLITE_BUSY
  6: "busy", // SQLITE_LOCKED
  8: "read-only",
  10: "input-output",
  11: "corrupt",
  13: "full",
  14: "input-output", // SQLITE_CANTOPEN
  26: "corrupt" // SQLITE_NOTADB
}

const codeOf = (error: unknown): number | undefined =>
  error instanceof Error && "errcode" in error && typeof error.errcode === "number" ? error.errcode & 0xff : undefined

/** Rows in all, rows of a tenant, rows of a tenant and an id. */
const filled = "1000000 1000000 1"

export const dialect: Dialect = {
  columnTypes: { text: "text", integer: "integer" },
  mostParameters: 32_766,
  criterion: "sqlite",
  tabled: (table, rows) => table.modifyEnd(rows === "by-key" ? sql`strict, without rowid` : sql`strict`),
  meeting: (insert, table, key, others, how) =>
    insert.onConflict((conflict) => {
      const met = conflict.columns([...key])
      if (others.length === 0) return met.doNothing()
      return met.doUpdateSet((eb) =>
        Object.fromEntries(
          others.map((column) => [
            column,
            how === "replace" ? eb.ref(`excluded.${column}`) : eb(eb.ref(`${table}.${column}`), "+", eb.ref(`excluded.${column}`))
          ])
        )
      )
    }),
  // Its first words SQLite writes in its own way.
  creations: async (db) => {
    const { rows } = await sql<{ name: string; sql: string }>`select name, sql from sqlite_master where type = 'table'`.execute(db)
    return new Map(rows.map(({ name, sql: statement }) => [name, statement.replace(/^CREATE TABLE/, "create table")]))
  },
  // Unmeasured, SQLite takes it that a tenant has ten rows, and walks along the key through all of them. A measurement would be made when
  // the table is still small, and stay; so it is given the shape of a large one. Every index of it: where one seems larger than another,
  // the smaller is taken for a question that only the other answers in order.
  indexed: async (db, table) => {
    await sql`analyze ${sql.table(table)}`.execute(db)
    await sql`delete from sqlite_stat1 where tbl = ${table}`.execute(db)
    // The key of a table without rowid goes by the name of the table.
    await sql`insert into sqlite_stat1 (tbl, idx, stat) select tbl_name, name, ${filled} from sqlite_master
      where type = 'index' and tbl_name = ${table} and sql is not null union all values (${table}, ${table}, ${filled})`.execute(db)
    await sql`analyze sqlite_schema`.execute(db)
  },
  because: (error) => {
    const code = codeOf(error)
    if (code !== undefined) return reasons[code] ?? "refused"
    return error instanceof Error && /database is not open|driver has already been destroyed/.test(error.message) ? "closed" : undefined
  },
  isTooLarge: (error) =>
    error instanceof Error && codeOf(error) === 1 && /too large|too many SQL variables|parser stack overflow/.test(error.message)
}
