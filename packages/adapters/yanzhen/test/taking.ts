/** A process that takes a file in, to be killed: `taking.ts FILE DATABASE ROWS-PER-CHUNK`. Says a line when it begins to store, with each chunk, and when it is done. */
import { yanzhen } from "../src/index.ts"
import { sheet } from "../src/sheet.ts"
import { sqlite } from "../src/sqlite.ts"

const [file = "", database = "", rowsPerChunk = ""] = process.argv.slice(2)
await using door = yanzhen({ store: sqlite(database) })
const preview = await door.preview(sheet(file, { rowsPerChunk: Number(rowsPerChunk) }))
console.log("storing")
const { resumedAfterChunks } = await preview.commit({ onProgress: (rows) => console.log(`${rows} rows`) })
console.log(`done after ${resumedAfterChunks}`)
