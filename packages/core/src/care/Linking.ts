/**
 * What stands against linking a visit to the service record of one who made it. What a reader would get wrong: the record is another stream's,
 * and one that is a draft counts for nothing yet but is a record of the visit all the same; one that was voided is none.
 */
import * as Day from "../foundation/Day.ts"
import type { Finding } from "../foundation/Finding.ts"
import type { RecordId, VisitId, VolunteerId } from "../foundation/Id.ts"
import { finding } from "./Ground.ts"
import type { Visit } from "./VisitState.ts"

export interface Known {
  readonly volunteer: VolunteerId
  /** Undefined for a draft that does not say. */
  readonly on: Day.Day | undefined
  readonly isVoided: boolean
}

/** `record`: undefined where there is none. `visits`: those that it is linked to already. */
export const reasons = (
  { on }: Pick<Visit, "on">,
  linked: { readonly visitor: VolunteerId; readonly record: RecordId },
  record: Known | undefined,
  visits: readonly VisitId[]
): readonly Finding[] => {
  const { visitor, record: id } = linked
  if (record === undefined || record.isVoided) return [finding("care.no-record", { record: id })]
  return [
    ...(record.volunteer === visitor ? [] : [finding("care.record-of-another", { visitor, record: id })]),
    ...(on === undefined || record.on === on
      ? []
      : [finding("care.record-of-other-day", { record: id, on, served: record.on }, { units: { on: "day", served: "day" } })]),
    ...(visits.length === 0
      ? []
      : [finding("care.record-of-other-visit", { record: id, served: record.on, visits: visits.join(", ") }, { units: { served: "day" } })])
  ]
}
