/**
 * Columns in memory against DuckDB over the same rows in its own memory. What is fair about it:
 *
 * - Both have two threads, and the value is that of two threads, also where one of ours would be faster. One thread is reported beside it.
 * - Both answer minutes and people of four totals; every cell is compared before anything is timed. Ours also counts person-times, excluded
 *   minutes, overage and top-ups meanwhile, which DuckDB is not asked for; DuckDB's table holds the end of each service ready, ours does not.
 * - Both are warm, and both keep the memory they have got from the system: DuckDB in its buffer manager, ours in a `Workspace`. What a count
 *   costs that has to get its memory first is reported beside it.
 * - They take turns, round by round; a ratio is one of times of the same round, and the value is the median of the ratios.
 */
import { readFileSync, writeFileSync } from "node:fs"
import { setTimeout as rest } from "node:timers/promises"
import { Worker } from "node:worker_threads"
import type { CountingRules } from "../../packages/core/src/service/CountingRules.ts"
import * as BulkTally from "../../packages/core/src/service/tally/BulkTally.ts"
import type { Columns } from "../../packages/core/src/service/tally/Columns.ts"
import * as PartTally from "../../packages/core/src/service/tally/PartTally.ts"
import { Workspace } from "../../packages/core/src/service/tally/Workspace.ts"
import { inTurn, median, medians, ratio, row, type Row } from "../report.ts"
import * as data from "./data.ts"
import * as duckdb from "./duckdb.ts"
import { erasOf, fourTotals, policies, sharedWorkspace, type Total, totalsOf } from "./policies.ts"
import type { Task } from "./worker.ts"

const records = Number(process.env.BENCH_RECORDS ?? 10_000_000)
const rounds = Number(process.env.BENCH_ROUNDS ?? 5)
const rows: Row[] = []

/** Of one thread. */
const kept = new Workspace()
const oneThread = (columns: Columns, rules: CountingRules, workspace = kept): readonly Total[] =>
  totalsOf(BulkTally.count(columns, erasOf(rules), fourTotals, BulkTally.everyone(columns), workspace))

/** Half of the rows are packed here and half in the worker; then half of the people are counted here and half there. */
const twoThreads = async (columns: Columns) => {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), {
    workerData: { columns },
    execArgv: ["--conditions=@yanzhen/source"]
  })
  worker.on("error", (error) => {
    throw error
  })
  const waiting: ((message: never) => void)[] = []
  worker.on("message", (message) => waiting.shift()?.(message as never))
  /** The next answer that nobody waits for yet. */
  const answer = <A>(): Promise<A> => new Promise<A>((resolve) => waiting.push(resolve))
  await answer()
  const share = { index: 0, of: 2 }
  const workspace = sharedWorkspace()
  const send = (task: Task): void => worker.postMessage(task)
  return {
    count: async (rules: CountingRules): Promise<readonly Total[]> => {
      const eras = erasOf(rules)
      const [packed, counted] = [answer<PartTally.Part>(), answer<readonly Total[]>()]
      send({ rules })
      const part = PartTally.pack(columns, eras, fourTotals, share, workspace)
      if (part === undefined) throw new Error("the rows were not for the fast way")
      send({ part })
      const own = totalsOf(PartTally.count(columns, eras, fourTotals, share, [part, await packed]) ?? [])
      const theirs = await counted
      return own.map(({ minutes, people }, index) => ({
        minutes: minutes.map((one, cell) => one + (theirs[index]?.minutes[cell] ?? 0)),
        people: people.map((one, cell) => one + (theirs[index]?.people[cell] ?? 0))
      }))
    },
    close: () => worker.terminate()
  }
}

const same = (what: string, found: readonly Total[], wanted: readonly Total[]): void => {
  const sum = (total: Total | undefined): number => (total?.minutes ?? new Float64Array()).reduce((all, minutes) => all + minutes, 0)
  found.forEach((total, index) => {
    const other = wanted[index]
    for (const measure of ["minutes", "people"] as const) {
      for (let cell = 0; cell < Math.max(total[measure].length, other?.[measure].length ?? 0); cell++) {
        const [ours, theirs] = [total[measure][cell] ?? 0, other?.[measure][cell] ?? 0]
        if (ours !== theirs) throw new Error(`${what}: ${measure} of total ${index}, cell ${cell}: ${ours} and ${theirs}`)
      }
    }
    if (sum(total) !== sum(found[0])) throw new Error(`${what}: total ${index} is not the sum of all people`)
  })
}

/** Highest resident memory of the process since it was last asked (Linux only). */
const peakKiB = (): number => Number(/VmHWM:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8"))?.[1] ?? 0)
const residentKiB = (): number => Number(/VmRSS:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8"))?.[1] ?? 0)
const bytesPerRecord = async (columns: Columns, rules: CountingRules): Promise<number> => {
  globalThis.gc?.()
  // Memory of columns that are gone is given back by and by; while it is, the peak would be that of before.
  await rest(2000)
  writeFileSync("/proc/self/clear_refs", "5")
  const before = residentKiB()
  oneThread(columns, rules, new Workspace())
  return ((peakKiB() - before) * 1024) / columns.rows.length
}

const small = data.columns(records / 10)
const columns = data.columns(records)
const memory: number[] = []
for (const rules of Object.values(policies)) memory.push(await bytesPerRecord(columns, rules))
const peer = await duckdb.open(columns, 2)
const threads = await twoThreads(columns)
for (const [name, rules] of Object.entries<CountingRules>(policies)) {
  const policy: duckdb.Policy =
    rules.dayCapMinutes === undefined ? {} : { minimumMinutes: rules.minimumMinutes, dayCapMinutes: rules.dayCapMinutes }
  const wanted = await peer.count(policy)
  same(`one thread, ${name}`, oneThread(columns, rules), wanted)
  same(`two threads, ${name}`, await threads.count(rules), wanted)
  for (let warm = 0; warm < 10; warm++) oneThread(small, rules)
  const times = await inTurn(rounds, {
    duckdb: () => peer.count(policy),
    two: () => threads.count(rules),
    one: () => oneThread(columns, rules),
    cold: () => oneThread(columns, rules, new Workspace()),
    tenth: () => {
      for (let turn = 0; turn < 10; turn++) oneThread(small, rules)
    }
  })
  const ms = medians(times)
  rows.push(
    row(
      `tally of ${records} records, ${name}: times faster than DuckDB with 2 threads`,
      "x",
      { atLeast: 10 },
      ratio(times, "duckdb", "two"),
      {
        "DuckDB, 2 threads, ms": ms.duckdb,
        "columns, 2 threads, ms": ms.two,
        "columns, 1 thread, ms": ms.one,
        "columns, 1 thread, memory new, ms": ms.cold,
        "1 thread, times faster": ratio(times, "duckdb", "one"),
        "1 thread, memory new, times faster": ratio(times, "duckdb", "cold")
      }
    ),
    row(`tally, ${name}: growth from ${records / 10} to ${records} records`, "x", { atMost: 10.5 }, ratio(times, "one", "tenth") * 10, {
      "tenth, ms": ms.tenth / 10
    })
  )
}
rows.push(row("tally: memory beyond the columns", "bytes a record", { atMost: 20 }, Math.max(...memory), { median: median(memory) }))
peer.close()
await threads.close()
console.log(JSON.stringify(rows))
