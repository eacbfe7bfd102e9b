/**
 * The tally against its peers: DuckDB with two threads, and the obvious loop over objects. Every path gives the same totals, or the
 * measurement stops. Sizes by `BENCH_RECORDS` (default 10,000,000), rounds by `BENCH_ROUNDS` (default 5).
 */
import { spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import { publish, type Row } from "./report.ts"

/** Each part runs in a process of its own, so that none pays for the memory of another. */
const parts = ["columns", "objects", "running"] as const

export const run = (): readonly Row[] => {
  const rows = parts.flatMap((part): readonly Row[] => {
    const script = fileURLToPath(new URL(`./tally/${part}.ts`, import.meta.url))
    const { stdout, status } = spawnSync(process.execPath, [...process.execArgv, "--expose-gc", "--max-old-space-size=14000", script], {
      encoding: "utf8", stdio: ["ignore", "pipe", "inherit"], maxBuffer: 1 << 26
    })
    if (status !== 0) throw new Error(`bench/tally/${part}.ts ended with ${status}`)
    return JSON.parse(stdout.trim().split("\n").at(-1) ?? "[]") as readonly Row[]
  })
  publish(rows)
  return rows
}
