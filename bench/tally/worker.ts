/** The second thread: counts the people it is told, over columns in shared memory. */
import { parentPort, workerData } from "node:worker_threads"
import type { CountingRules } from "../../packages/core/src/service/CountingRules.ts"
import * as BulkTally from "../../packages/core/src/service/tally/BulkTally.ts"
import type { Columns } from "../../packages/core/src/service/tally/Columns.ts"
import { erasOf, fourTotals, totalsOf } from "./policies.ts"

const { columns } = workerData as { readonly columns: Columns }

export interface Task {
  readonly rules: CountingRules
  readonly people: { readonly first: number; readonly end: number }
}

parentPort?.on("message", ({ rules, people }: Task) => {
  const cells = BulkTally.count(columns, erasOf(rules), fourTotals, people)
  parentPort?.postMessage(totalsOf(cells))
})
parentPort?.postMessage("ready")
