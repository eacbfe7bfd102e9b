/**
 * One row of a sheet of service records, understood but not yet matched to anybody: names and texts, no ids.
 *
 * A row that lacks one of the seven facts is a draft, not an error; `missing` names what it lacks. Exactly one of clock times
 * (`attended`) and `minutes` is given when the time is known.
 */
import type { Day } from "@yanzhen/core/foundation"
import type { Evidence, Exclusion, TimeClass } from "./ClosedWords.ts"
import type { Stretch } from "./SpanText.ts"

export type { Stretch } from "./SpanText.ts"

/** Travel by the clock. */
export interface Way extends Stretch {
  readonly way: "out" | "back"
}

/** 志愿服务记录与证明出具办法（试行） art. 7, in its order. */
export const seven = ["activityName", "on", "place", "content", "time", "organiser", "leader"] as const
export type Seven = (typeof seven)[number]

export interface ServiceRow {
  /** `row` from 1, as WPS and Excel show it. */
  readonly where: { readonly file: string; readonly sheet: string; readonly row: number }
  /** Undefined for a group, which then has `groupSize`. */
  readonly volunteerName: string | undefined
  readonly idNumber: string | undefined
  readonly phone: string | undefined
  readonly team: string
  readonly community: string | undefined
  readonly street: string | undefined
  readonly activityName: string | undefined
  readonly place: string | undefined
  readonly content: string | undefined
  /** As written; which category it is, the rules say. */
  readonly category: string | undefined
  readonly day: Day.Day | undefined
  /** Minutes of `day`, beyond 1440 on the next; in order and disjoint. Empty where no clock times are known. */
  readonly attended: readonly Stretch[]
  /** A duration without a clock. */
  readonly minutes: number | undefined
  /** Breaks by the clock; what lies outside `attended` is for the rules to refuse. */
  readonly breaks: readonly Stretch[]
  /** Breaks without an hour. */
  readonly breakMinutes: number | undefined
  /** The way there and back by the clock, outside `attended`; a way on the day before begins below 0. */
  readonly travel: readonly Way[]
  /** Travel without an hour, within `attended`. */
  readonly travelMinutes: number | undefined
  readonly plannedMinutes: number | undefined
  readonly organiser: string | undefined
  readonly leader: string | undefined
  readonly evidence: Evidence | undefined
  readonly timeClass: TimeClass | undefined
  /** Why it may not be recorded, where the sheet says so. */
  readonly exclusion: Exclusion | undefined
  readonly groupSize: number | undefined
  /** The day on which somebody wrote it down. */
  readonly enteredOn: Day.Day | undefined
  readonly note: string | undefined
  /** Of the seven facts those not there; empty = complete. */
  readonly missing: readonly Seven[]
}

/** What is the same for a whole file or sheet and stands in no column. A cell of the row goes before it. */
export interface SheetFacts {
  readonly team?: string
  readonly community?: string
  readonly street?: string
  readonly activityName?: string
  readonly place?: string
  readonly content?: string
  readonly category?: string
  readonly organiser?: string
  readonly leader?: string
  readonly evidence?: Evidence
  readonly timeClass?: TimeClass
}
