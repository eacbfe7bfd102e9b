/** The report of a district over its registers in SQLite, against nothing but the selects that it needs. Records by `BENCH_RECORDS` (60,000). */
import { measured } from "./part.ts"
import { publish, type Row } from "./report.ts"

export const run = (): readonly Row[] => {
  const rows = measured("./reports/district.ts")
  publish(rows)
  return rows
}
