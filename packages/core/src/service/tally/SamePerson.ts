/**
 * Two entries that turn out to be one person: the tally becomes the one that this person would have had all along.
 *
 * Without overlap or a reached cap every total is kept. Else minutes fall away (they were counted twice), and each is listed with its record
 * and its reason. A record can also gain where another one lost what a cap had no room for.
 */
import type { VolunteerId } from "../../foundation/Id.ts"
import type { CountingEras } from "../CountingRules.ts"
import * as Difference from "./Difference.ts"
import * as Tally from "./Tally.ts"
import type { TallyRecord } from "./TallyRecord.ts"
import type { Trace } from "./Trace.ts"

export interface Merged {
  /** All records, those of `duplicate` now under `kept`. */
  readonly records: readonly TallyRecord[]
  readonly traces: readonly Trace[]
  /** Records whose minutes changed, against counting the two apart. */
  readonly changes: readonly Difference.RecordChange[]
}

export const merge = (records: readonly TallyRecord[], eras: CountingEras, kept: VolunteerId, duplicate: VolunteerId): Merged => {
  const merged = records.map((record) => (record.volunteer === duplicate ? { ...record, volunteer: kept } : record))
  const traces = Tally.count(merged, eras)
  return {
    records: merged,
    traces,
    changes: Difference.between(Tally.count(records, eras), traces).records.filter((change) => change.minutes !== 0)
  }
}
