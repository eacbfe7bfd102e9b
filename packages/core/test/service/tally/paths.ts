/** The three ways of counting, side by side, as one function from records to cells. For tests only. */
import type { CountingEras } from "../../../src/service/CountingRules.ts"
import * as BulkTally from "../../../src/service/tally/BulkTally.ts"
import * as Columns from "../../../src/service/tally/Columns.ts"
import { RunningTally } from "../../../src/service/tally/RunningTally.ts"
import * as Tally from "../../../src/service/tally/Tally.ts"
import type { TallyRecord } from "../../../src/service/tally/TallyRecord.ts"
import * as Totals from "../../../src/service/tally/Totals.ts"

export type Count = (
  records: readonly TallyRecord[],
  eras: CountingEras,
  questions: readonly Totals.Question[]
) => readonly (readonly Totals.Cell[])[]

export const reference: Count = (records, eras, questions) => {
  const traces = Tally.count(records, eras)
  return questions.map((question) => Totals.of(traces, question))
}

export const bulk: Count = (records, eras, questions) => {
  const columns = Columns.of(records, eras, questions[0]?.timeClass ?? "service")
  return BulkTally.count(columns, eras, questions).map((cells) => cells.read(columns.dictionaries))
}

export const running: Count = (records, eras, questions) => {
  const tally = new RunningTally(eras, questions)
  for (const record of records) tally.put(record)
  return tally.totals()
}

export const everyQuestion: readonly Totals.Question[] = [
  { by: [] },
  { by: ["volunteer"] },
  { by: ["team"] },
  { by: ["community"] },
  { by: ["street"] },
  { by: ["category"] },
  { by: ["month"] },
  { by: ["volunteer", "month"] },
  { by: ["team", "category", "street"] }
]
