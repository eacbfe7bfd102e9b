import * as BulkTally from "../../packages/core/src/service/tally/BulkTally.ts"
import * as RunningRows from "../../packages/core/src/service/tally/RunningRows.ts"
import type { Columns } from "../../packages/core/src/service/tally/Columns.ts"
import { median, row, type Row } from "../report.ts"
import * as data from "./data.ts"
import { erasOf, fourTotals, policies } from "./policies.ts"

const records = Number(process.env.BENCH_RECORDS ?? 10_000_000)
const rounds = Number(process.env.BENCH_ROUNDS ?? 5)
const changes = 200_000
const rules = policies["breaks, minimum unit, daily cap"]

/** Whether every total of the running tally is that of the bulk tally. */
const same = (running: RunningRows.RunningRows, columns: Columns): void =>
  BulkTally.count(columns, erasOf(rules), fourTotals).forEach((bulk, index) => {
    const own = running.cells[index]
    for (let cell = 0; cell < bulk.size; cell++) {
      const [found, wanted] = [JSON.stringify(own?.amounts(cell)), JSON.stringify(bulk.amounts(cell))]
      if (found !== wanted) throw new Error(`running, total ${index}, cell ${cell}: ${found} and ${wanted}`)
    }
  })

/** The last records of the columns are the changes; the others are there already. */
const prepare = (count: number) => {
  const columns = data.columns(count + changes)
  const running = RunningRows.of(columns, erasOf(rules), fourTotals)
  same(running, columns)
  const next = data.random(7)
  const some = Array.from({ length: changes }, () => RunningRows.rowOf(columns.rows, Math.floor(next() * columns.rows.length)))
  const distinct = [...new Map(some.map((one) => [one.record, one])).values()]
  const corrected = distinct.map((one) => ({ ...one, minutes: one.minutes + 15 }))
  return { columns, running, steps: distinct.map((one, index) => ({ original: [one], corrected: [corrected[index] ?? one] })) }
}

/**
 * One void, one record added corrected (together: a correction), and back again: microseconds for each single change, until the cells can be
 * read. They are read at the end, or (`isRead`) after every change.
 */
const measure = ({ running, steps }: ReturnType<typeof prepare>, isRead = false): number => {
  const before = performance.now()
  const changed = (): void => {
    if (isRead) running.cells.at(0)
  }
  for (const { original, corrected } of steps) {
    running.void(original[0]?.record ?? 0)
    changed()
    running.add(corrected)
    changed()
  }
  for (const { original } of steps) {
    running.void(original[0]?.record ?? 0)
    changed()
    running.add(original)
    changed()
  }
  running.cells.at(0)
  return ((performance.now() - before) * 1000) / (steps.length * 4)
}

const small = prepare(records / 10)
const large = prepare(records)
measure(small)
measure(large)
const times = Array.from({ length: rounds }, () => ({ small: measure(small), large: measure(large) }))
same(small.running, small.columns)
same(large.running, large.columns)
const readEach = Array.from({ length: rounds }, () => measure(large, true))
const value = median(times.map((time) => time.large))
const growth = median(times.map((time) => time.large / time.small))
const rows: readonly Row[] = [
  row(`one record added or voided among ${records}`, "us", { atMost: 1 }, value, {
    [`among ${records / 10}, us`]: median(times.map((time) => time.small)),
    "read after every change, us": median(readEach)
  }),
  row(`one record changed: growth from ${records / 10} to ${records}`, "x", { atMost: 1.25 }, growth)
]
console.log(JSON.stringify(rows))
