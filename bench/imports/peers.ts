/** What the import is measured against: the parser alone, and the parser with the plainest INSERT there is. */
import { createReadStream } from "node:fs"
import { createRequire } from "node:module"
import type { Parser } from "csv-parse"
import { durable } from "./database.ts"
import { headings } from "./sheet.ts"

// The parser is a dependency of the adapter, not of these measurements.
const { parse } = createRequire(new URL("../../packages/adapters/spreadsheet/package.json", import.meta.url))("csv-parse") as {
  readonly parse: (options: object) => Parser
}

/** As `CsvFile` asks for it. */
const options = { bom: true, delimiter: ",", relax_column_count: true, relax_quotes: true, max_record_size: 1_000_000 }

const records = (path: string, use: (record: readonly string[]) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    const parser = createReadStream(path).pipe(parse(options))
    parser.on("data", use)
    parser.on("error", reject)
    parser.on("end", resolve)
  })

/** Answers how many records there are, the heading among them. */
export const parsed = async (path: string): Promise<number> => {
  let count = 0
  await records(path, () => {
    count += 1
  })
  return count
}

export const rowsPerTransaction = 500

/** One table without an index in a new file, one INSERT for each row. */
export const inserted = async (path: string, database: string): Promise<number> => {
  const db = durable(database)
  db.exec(`CREATE TABLE record (${headings.map((_, i) => `c${i} TEXT`).join(", ")})`)
  const insert = db.prepare(`INSERT INTO record VALUES (${headings.map(() => "?").join(", ")})`)
  let count = 0
  await records(path, (record) => {
    if (count % rowsPerTransaction === 0) db.exec(count === 0 ? "BEGIN" : "COMMIT; BEGIN")
    insert.run(...record)
    count += 1
  })
  db.exec("COMMIT")
  db.close()
  return count
}
