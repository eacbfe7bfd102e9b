/**
 * When a row of a file is likely the same service as a record that is there already, for instance one that came of signing in and out.
 *
 * What a reader would get wrong: it is a question for people. Nothing is refused by it, and nothing is added by it either.
 */
import * as Span from "../foundation/Span.ts"
import type { DraftFacts } from "./ServiceFacts.schema.ts"
import * as ServiceFacts from "./ServiceFacts.ts"

export const reasons = ["same-activity", "shared-time", "same-name-and-day"] as const
export type Reason = (typeof reasons)[number]

type Service = Pick<DraftFacts, "volunteer" | "activity" | "activityName" | "team" | "on" | "timeClass" | "attended" | "untimedMinutes">

/** Names are compared without spaces and case, and with full-width letters as what they are. */
const normal = (name: string | undefined): string | undefined => name?.normalize("NFKC").replaceAll(/\s+/gu, "").toLowerCase()

/**
 * The strongest reason for which two services of one person are likely one; undefined where there is none. Two that both say when they were
 * are two if they share no minute, whatever their names.
 */
export const reason = (row: Service, record: Service): Reason | undefined => {
  if (row.volunteer !== record.volunteer || row.timeClass !== record.timeClass) return undefined
  if (row.attended.length > 0 && record.attended.length > 0) {
    if (Span.minutes(Span.intersect(row.attended, record.attended)) === 0) return undefined
    return row.activity === record.activity ? "same-activity" : "shared-time"
  }
  if (row.on === undefined || row.on !== record.on) return undefined
  if (row.activity === record.activity) return "same-activity"
  const isSameName = normal(row.activityName) !== undefined && normal(row.activityName) === normal(record.activityName)
  return isSameName && row.team === record.team ? "same-name-and-day" : undefined
}

/** Time that both say, the shorter of the two where one has no clock: what would be counted twice. */
export const minutesTwice = (row: Service, record: Service): number =>
  row.attended.length > 0 && record.attended.length > 0
    ? Span.minutes(Span.intersect(row.attended, record.attended))
    : Math.min(ServiceFacts.attendedMinutes(row), ServiceFacts.attendedMinutes(record))
