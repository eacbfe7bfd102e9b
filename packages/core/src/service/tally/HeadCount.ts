/**
 * A head-count instead of names (20 people × 2 h): person-times and person-minutes of a team, never anybody's hours or stars. Each head is
 * counted as somebody of whom nothing else is known: breaks, midnights, the minimum unit and the caps hold for the time of one head. What a
 * reader would get wrong: what asks who somebody is cannot be asked: time shared with another record, and a cap that other records use up too.
 */
import type { GroupRecordId, RecordId, VolunteerId } from "../../foundation/Id.ts"
import type { CountingEras } from "../CountingRules.ts"
import type { EvidenceGrade } from "../Evidence.ts"
import * as Tally from "./Tally.ts"
import type { TallyRecord } from "./TallyRecord.ts"
import type { Trace } from "./Trace.ts"

/** The times are those of each head; a way and a plan are each person's own, and no head-count states them. */
export interface HeadCount extends Omit<TallyRecord, "record" | "volunteer" | "travel" | "travelMinutes" | "plannedMinutes"> {
  readonly group: GroupRecordId
  /** Those that no named record stands for. */
  readonly heads: number
  readonly evidence?: EvidenceGrade
}

/** What one of the heads is credited with, and how many there are. */
export interface Counted {
  readonly heads: number
  /** Of one head, under the id of the head-count; its volunteer is nobody. */
  readonly trace: Trace
}

/** As they count, in the order given. An id that comes twice is a RangeError: it would count twice. */
export const count = (headCounts: readonly HeadCount[], eras: CountingEras): readonly Counted[] =>
  Tally.count(headCounts.map(headOf), eras).map((trace, i) => ({ heads: headCounts[i]?.heads ?? 0, trace }))

/** Nobody is two heads: each head-count is a person of its own. */
const headOf = ({ group, heads: _heads, evidence: _evidence, ...times }: HeadCount): TallyRecord => ({
  ...times,
  record: group as string as RecordId,
  volunteer: group as string as VolunteerId
})
