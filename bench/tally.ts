/**
 * The tally against its peers: DuckDB with two threads, and the obvious loop over objects. Every path gives the same totals, or the
 * measurement stops. Sizes by `BENCH_RECORDS` (default 10,000,000), rounds by `BENCH_ROUNDS` (default 5).
 */
import { measured } from "./part.ts"
import { publish, type Row } from "./report.ts"

/** Ten million records as objects need more than the usual heap. */
const flags = ["--expose-gc", "--max-old-space-size=14000"]

export const run = (): readonly Row[] => {
  const rows = ["columns", "objects", "running"].flatMap((part) => measured(`./tally/${part}.ts`, [], flags))
  publish(rows)
  return rows
}
