/**
 * A record as runs of stated time, each losing something at its end: the rows of columns. One run for nearly every record.
 */
import * as Minute from "../../foundation/Minute.ts"
import type { CountingRules } from "../CountingRules.ts"
import * as Segments from "./Segments.ts"
import type { TallyRecord } from "./TallyRecord.ts"

/** The longest run that a row can hold: 45 days. */
export const longestMinutes = 65_535

export type Take = (record: TallyRecord, start: number, minutes: number, deduct: number, untimed: 0 | 1) => void

/** Gives `take` every run in order. A record that states no time has none. Throws a RangeError for a run that no row can hold. */
export const each = (record: TallyRecord, rules: CountingRules, take: Take): void => {
  const only = record.attended.length === 1 ? record.attended[0] : undefined
  if (only !== undefined && record.breaks === undefined && record.travel === undefined) {
    const minutes = only.to - only.from
    const taken =
      (rules.breaksCounted ? 0 : (record.breakMinutes ?? 0)) + (rules.travelCounted === "both" ? 0 : (record.travelMinutes ?? 0))
    give(take, record, only.from, minutes, taken < minutes ? taken : minutes, 0)
    return
  }
  const { stated, left, untimedStated, untimedLeft } = Segments.of(record, rules)
  if (untimedStated > 0) give(take, record, Minute.startOf(record.on), untimedStated, untimedStated - untimedLeft, 1)
  for (const span of stated) {
    const parts = left.filter((part) => span.from <= part.from && part.to <= span.to)
    const first = parts[0]?.from ?? span.to
    if (first > span.from) give(take, record, span.from, first - span.from, first - span.from, 0)
    parts.forEach((part, index) => {
      const next = parts[index + 1]?.from ?? span.to
      give(take, record, part.from, next - part.from, next - part.to, 0)
    })
  }
}

const give = (take: Take, record: TallyRecord, start: number, minutes: number, deduct: number, untimed: 0 | 1): void => {
  if (minutes > longestMinutes)
    throw new RangeError(`record ${record.record} has a run of ${minutes} minutes; ${longestMinutes} is the most`)
  take(record, start, minutes, deduct, untimed)
}
