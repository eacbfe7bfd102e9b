/** The least that an import can take: what it left of every row in SQLite, written once more as plainly as the peer writes its rows. */
import { DatabaseSync, type SQLInputValue } from "node:sqlite"
import { durable, empty } from "./database.ts"
import { rowsPerTransaction } from "./peers.ts"

/** What grows with every row. The rest is a few hundred. */
const tables = ["yz_journal", "yz_stream_head", "yz_service_record"]

/** Milliseconds of the writing alone. */
export const written = (left: string, copy: string): number => {
  empty(copy)
  const source = new DatabaseSync(left, { readOnly: true })
  const target = durable(copy)
  const schema = source.prepare("SELECT sql FROM sqlite_schema WHERE tbl_name = ? AND sql IS NOT NULL")
  const all = tables.map((table) => {
    for (const { sql } of schema.all(table)) target.exec(String(sql))
    const rows = source.prepare(`SELECT * FROM ${table}`)
    rows.setReturnArrays(true)
    const columns = rows.columns().map(() => "?")
    return {
      rows: rows.iterate() as unknown as Iterator<SQLInputValue[]>,
      insert: target.prepare(`INSERT INTO ${table} VALUES (${columns.join(", ")})`)
    }
  })
  let milliseconds = 0
  for (;;) {
    const next = all.map(({ rows }) => taken(rows))
    if (next.every((rows) => rows.length === 0)) break
    const before = performance.now()
    target.exec("BEGIN")
    for (const [i, { insert }] of all.entries()) for (const row of next[i] ?? []) insert.run(...row)
    target.exec("COMMIT")
    milliseconds += performance.now() - before
  }
  source.close()
  target.close()
  return milliseconds
}

const taken = (rows: Iterator<SQLInputValue[]>): readonly SQLInputValue[][] => {
  const some: SQLInputValue[][] = []
  while (some.length < rowsPerTransaction) {
    const next = rows.next()
    if (next.done === true) break
    some.push(next.value)
  }
  return some
}
