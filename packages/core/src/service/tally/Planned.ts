/**
 * Planned minutes: what was agreed before a service, summed by the keys of a tally. What a reader would get wrong: they are a quantity of
 * their own beside attended and credited time. No policy touches them, overlap is not taken out, and a record that states none adds none.
 */
import * as Period from "../../foundation/Period.ts"
import type { TallyRecord } from "./TallyRecord.ts"
import * as Totals from "./Totals.ts"

/** By `Totals.keyText` of the cell; a cell whose records state nothing has no entry. They stand on the first day of the service. */
export const of = (
  records: readonly TallyRecord[],
  { by, period, timeClass = "service" }: Totals.Question
): ReadonlyMap<string, number> => {
  const sums = new Map<string, number>()
  for (const record of records) {
    const { plannedMinutes, on } = record
    if (plannedMinutes === undefined || record.timeClass !== timeClass || (period !== undefined && !Period.contains(period, on))) continue
    const key = Totals.keyText(Totals.keyOf(record, on, by), by)
    sums.set(key, (sums.get(key) ?? 0) + plannedMinutes)
  }
  return sums
}
