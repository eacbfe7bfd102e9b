import { readFileSync, writeFileSync } from "node:fs"
import { Worker } from "node:worker_threads"
import type { CountingRules } from "../../packages/core/src/service/CountingRules.ts"
import * as BulkTally from "../../packages/core/src/service/tally/BulkTally.ts"
import type { Columns } from "../../packages/core/src/service/tally/Columns.ts"
import { Workspace } from "../../packages/core/src/service/tally/Workspace.ts"
import { inTurn, median, medians, ratio, row, type Row } from "../report.ts"
import * as data from "./data.ts"
import * as duckdb from "./duckdb.ts"
import { erasOf, fourTotals, policies, type Total, totalsOf } from "./policies.ts"

const records = Number(process.env.BENCH_RECORDS ?? 10_000_000)
const rounds = Number(process.env.BENCH_ROUNDS ?? 5)
const rows: Row[] = []

/** Kept from one count to the next, as DuckDB keeps what it has got from the system. */
const kept = new Workspace()
const oneThread = (columns: Columns, rules: CountingRules, workspace = kept): readonly Total[] =>
  totalsOf(BulkTally.count(columns, erasOf(rules), fourTotals, BulkTally.everyone(columns), workspace))

/** People of the codes below `half` here, the others in the worker: shared memory in, small columns out. */
const twoThreads = async (columns: Columns) => {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), {
    workerData: { columns },
    execArgv: ["--conditions=@yanzhen/source"]
  })
  worker.on("error", (error) => {
    throw error
  })
  const answer = <A>(): Promise<A> => new Promise((resolve) => worker.once("message", resolve))
  await answer()
  const half = data.people / 2
  return {
    count: async (rules: CountingRules): Promise<readonly Total[]> => {
      const others = answer<readonly Total[]>()
      worker.postMessage({ rules, people: { first: half, end: data.people } })
      const own = totalsOf(BulkTally.count(columns, erasOf(rules), fourTotals, { first: 0, end: half }, kept))
      const theirs = await others
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
const bytesPerRecord = (columns: Columns, rules: CountingRules): number => {
  globalThis.gc?.()
  writeFileSync("/proc/self/clear_refs", "5")
  const before = residentKiB()
  oneThread(columns, rules, new Workspace())
  return ((peakKiB() - before) * 1024) / columns.rows.length
}

const small = data.columns(records / 10)
const columns = data.columns(records)
const memory = Object.values(policies).map((rules) => bytesPerRecord(columns, rules))
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
      // Nobody need use a second thread that gains nothing, as where other work keeps the processors busy.
      Math.max(ratio(times, "duckdb", "two"), ratio(times, "duckdb", "one")),
      {
        "DuckDB, 2 threads, ms": ms.duckdb,
        "columns, 2 threads, ms": ms.two,
        "columns, 1 thread, ms": ms.one,
        "2 threads, times faster": ratio(times, "duckdb", "two"),
        "1 thread, times faster": ratio(times, "duckdb", "one")
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
