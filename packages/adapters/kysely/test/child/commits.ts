/**
 * Commits batch after batch to the file named, until somebody kills it. Says when it begins, and each batch that is in, a line each.
 */
import { sqlite } from "@yanzhen/kysely/sqlite"
import { add, append, batch, put, sums, things } from "../Batches.ts"

const [, , file = ""] = process.argv
const { store } = await sqlite(file, { registers: [things, sums] })
process.stdout.write("begins\n")
for (let i = (await store.rows("340603", sums, undefined, [], { limit: 1 })).rows[0]?.things ?? 0; ; i += 20) {
  const records = Array.from({ length: 20 }, (_, k) => `${String(i + k).padStart(8, "0")}`)
  await store.commit([
    batch(
      `chunk ${i}`,
      [...records.map((record) => put(record, { words: "字".repeat(200) })), add("all", 20)],
      records.map((record) => append(`s/${record}`, 0, 2))
    )
  ])
  process.stdout.write("one more\n")
}
