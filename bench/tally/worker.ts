/** The second thread: packs the second half of the rows, then counts the second half of the people, over columns in shared memory. */
import { parentPort, workerData } from "node:worker_threads"
import type { CountingRules } from "../../packages/core/src/service/CountingRules.ts"
import type { Columns } from "../../packages/core/src/service/tally/Columns.ts"
import * as PartTally from "../../packages/core/src/service/tally/PartTally.ts"
import { erasOf, fourTotals, sharedWorkspace, totalsOf } from "./policies.ts"

const { columns } = workerData as { readonly columns: Columns }
const workspace = sharedWorkspace()
const share = { index: 1, of: 2 }

/** First the rules; then what the first thread has packed. */
export type Task = { readonly rules: CountingRules } | { readonly part: PartTally.Part }

let eras = erasOf({} as CountingRules)
let own: PartTally.Part | undefined

parentPort?.on("message", (task: Task) => {
  if ("rules" in task) {
    eras = erasOf(task.rules)
    own = PartTally.pack(columns, eras, fourTotals, share, workspace)
    parentPort?.postMessage(own)
    return
  }
  if (own === undefined) throw new Error("asked to count before anything was packed")
  const totals = totalsOf(PartTally.count(columns, eras, fourTotals, share, [task.part, own]) ?? [])
  parentPort?.postMessage(
    totals,
    totals.flatMap((total) => [total.minutes.buffer, total.people.buffer])
  )
})
parentPort?.postMessage("ready")
