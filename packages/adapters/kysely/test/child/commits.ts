/**
 * `commits.ts FILE SIZE`: commits batches of so many things to the file, one after the other, until somebody kills it. Says when it begins, and
 * each batch that is in, a line each.
 */
import { sqlite } from "@yanzhen/kysely/sqlite"
import { add, append, batch, put, sums, things } from "../Batches.ts"

const [, , file = "", said = ""] = process.argv
const size = Number(said)
const { store } = await sqlite(file, { registers: [things, sums] })
process.stdout.write("begins\n")
for (let i = (await store.rows("340603", sums, undefined, [], { limit: 1 })).rows[0]?.things ?? 0; ; i += size) {
  const records = Array.from({ length: size }, (_, k) => `${String(i + k).padStart(8, "0")}`)
  await store.commit([
    batch(
      `chunk ${i}`,
      [...records.map((record) => put(record, { words: "字".repeat(200) })), add("all", size)],
      records.map((record) => append(`s/${record}`, 0, 2))
    )
  ])
  process.stdout.write("one more\n")
}
