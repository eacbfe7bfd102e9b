import { join } from "node:path"
import { inTurn, median, medians, ratio, row } from "../report.ts"
import * as least from "./least.ts"
import * as peers from "./peers.ts"

const [folder = "", file = "", rows = "", program = ""] = process.argv.slice(2)
const ours = (await import(program)) as typeof import("./ours.ts")
const rounds = Number(process.env.BENCH_ROUNDS ?? 7)
const count = Number(rows)

const expect = async (counted: Promise<number>, wanted: number): Promise<void> => {
  const found = await counted
  if (found !== wanted) throw new Error(`${found} rows, not ${wanted}`)
}

const runs = {
  parse: () => expect(peers.parsed(file), count + 1),
  preview: () => expect(ours.previewed(file, count), count),
  insert: () => expect(peers.inserted(file, join(folder, "peer.db")), count + 1),
  commit: () => expect(ours.committed(file, count, join(folder, "ours.db")), count)
}
for (const run of Object.values(runs)) await run()

const times = await inTurn(rounds, runs)
const { parse, preview, insert, commit } = medians(times)
const writes = median(Array.from({ length: 3 }, () => least.written(join(folder, "ours.db"), join(folder, "least.db"))))
console.log(
  JSON.stringify([
    row(`preview of ${rows} rows: times as long as csv-parse alone`, "x", { atMost: 1.6 }, ratio(times, "preview", "parse"), {
      "csv-parse, ms": parse,
      "preview, ms": preview
    }),
    row(
      `preview and commit of ${rows} rows: times as long as csv-parse and a raw INSERT`,
      "x",
      { atMost: 3 },
      ratio(times, "commit", "insert"),
      {
        "csv-parse and INSERT, ms": insert,
        "preview and commit, ms": commit,
        "what the commit leaves, written by raw INSERTs alone, ms": writes
      }
    )
  ])
)
