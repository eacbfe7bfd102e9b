/**
 * Times of a look, or of a look and a commit, each beside its peer in a process of its own: what a commit leaves behind is collected while the next
 * run goes on, and would count as the look's.
 */
import { join } from "node:path"
import { inTurn, median, medians, ratio, row, type Row } from "../report.ts"
import { empty } from "./database.ts"
import * as least from "./least.ts"
import * as peers from "./peers.ts"

const [folder = "", file = "", rows = "", program = "", asked = ""] = process.argv.slice(2)
const ours = (await import(program)) as typeof import("./ours.ts")
const rounds = Number(process.env.BENCH_ROUNDS ?? 7)
const count = Number(rows)

const expect = async (counted: Promise<number>, wanted: number): Promise<void> => {
  const found = await counted
  if (found !== wanted) throw new Error(`${found} rows, not ${wanted}`)
}

const [raw, committed] = [join(folder, "peer.db"), join(folder, "ours.db")]
/** To take away what the run before left takes longer the more that is. */
const clear = (): void => {
  empty(raw)
  empty(committed)
}

const measure = async <K extends string>(runs: Readonly<Record<K, () => Promise<void>>>) => {
  for (const run of Object.values<() => Promise<void>>(runs)) {
    clear()
    await run()
  }
  return inTurn(rounds, runs, undefined, clear)
}

const looked = async (): Promise<Row> => {
  const times = await measure({
    parse: () => expect(peers.parsed(file), count + 1),
    preview: () => expect(ours.previewed(file, count), count)
  })
  const { parse, preview } = medians(times)
  return row(`preview of ${rows} rows: times as long as csv-parse alone`, "x", { atMost: 1.6 }, ratio(times, "preview", "parse"), {
    "csv-parse, ms": parse,
    "preview, ms": preview
  })
}

const stored = async (): Promise<Row> => {
  const times = await measure({
    insert: () => expect(peers.inserted(file, raw), count + 1),
    commit: () => expect(ours.committed(file, count, committed), count)
  })
  const { insert, commit } = medians(times)
  const writes = median(Array.from({ length: 3 }, () => least.written(committed, join(folder, "least.db"))))
  return row(
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
}

console.log(JSON.stringify([await (asked === "look" ? looked() : stored())]))
