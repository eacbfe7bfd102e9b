/**
 * The facts of a service as people state them: texts, names, clock times. What a reader would get wrong: only what is stated changes. A fact
 * that is left out stays as the record has it.
 */
import type { Category, Evidence, TimeClass } from "@yanzhen/core/service"

/** "2026-03-05 09:00", local time. An end after midnight is written with its own day, or as "24:00". */
export interface StatedSpan {
  readonly from: string
  readonly to: string
}

/** What a draft may lack. */
export interface MissingFacts {
  readonly activityName?: string
  /** "2026-03-05"; default: the day on which `attended` begins, where that is stated. */
  readonly on?: string
  readonly place?: string
  readonly content?: string
  /** The name of the organisation. */
  readonly organiser?: string
  /** The name of whoever led, or the id where several people bear it. */
  readonly leader?: string
  readonly attended?: readonly StatedSpan[]
  /** A duration without a clock, in place of `attended`. */
  readonly minutes?: number
}

/** What a correction may change. A record stays with its volunteer: another person's time is another record. */
export interface StatedFacts extends MissingFacts {
  /** Name or id of a team in the directory. */
  readonly team?: string
  /** Name or id of a community in the directory. */
  readonly community?: string
  /** One of ours, or a word of the official lists ("社区服务"). */
  readonly category?: Category.Category | (string & {})
  readonly timeClass?: TimeClass.TimeClass
  readonly evidence?: Evidence.EvidenceGrade
  /** Inside `attended`; an empty list takes away what was stated. */
  readonly breaks?: readonly StatedSpan[]
  /** Breaks and travel without a stated hour, and what was agreed beforehand. */
  readonly breakMinutes?: number
  readonly travelMinutes?: number
  readonly plannedMinutes?: number
}
