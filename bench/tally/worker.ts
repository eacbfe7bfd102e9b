/** The second thread: counts the people it is told, over columns in shared memory. */
import { parentPort, workerData } from "node:worker_threads"
import type { CountingRules } from "../../packages/core/src/service/CountingRules.ts"
import * as BulkTally from "../../packages/core/src/service/tally/BulkTally.ts"
import type { Columns } from "../../packages/core/src/service/tally/Columns.ts"
import { Workspace } from "../../packages/core/src/service/tally/Workspace.ts"
import { erasOf, fourTotals, totalsOf } from "./policies.ts"

const { columns } = workerData as { readonly columns: Columns }

const workspace = new Workspace()

export interface Task {
  readonly rules: CountingRules
  readonly people: { readonly first: number; readonly end: number }
}

parentPort?.on("message", ({ rules, people }: Task) => {
  const totals = totalsOf(BulkTally.count(columns, erasOf(rules), fourTotals, people, workspace))
  parentPort?.postMessage(
    totals,
    totals.flatMap((total) => [total.minutes.buffer, total.people.buffer])
  )
})
parentPort?.postMessage("ready")
