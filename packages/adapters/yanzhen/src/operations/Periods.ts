/** Months and years that are closed, and what was changed in them since. */
import type { Done } from "../Reason.ts"

export interface Reopening {
  readonly reason: string
  /** Id; default: the actor. */
  readonly approver?: string
}

/** A month or year that was ever closed. */
export interface ClosedPeriod {
  /** "2026-03" */
  readonly period: string
  readonly first: string
  readonly last: string
  /** `open` where it was opened again. */
  readonly stage: "open" | "closed"
  readonly closedOn?: string
  /** Who closed it, or opened it again. */
  readonly approver?: string
  /** Why it was opened again; absent while it is closed, and where the text was deleted. */
  readonly reopenedFor?: string
  /** What changed the reported figures since it was last closed. */
  readonly changes: readonly BookedChange[]
}

/** What became of the figures of one team, place, category and class of time: after less before. What stayed the same is left out. */
export interface MovedFigures {
  readonly team: string
  readonly community?: string
  readonly street?: string
  readonly category: string
  readonly timeClass: string
  readonly personTimes?: number
  readonly personMinutes?: number
  readonly creditedMinutes?: number
  readonly attendedMinutes?: number
  readonly excludedMinutes?: number
  readonly toppedUpMinutes?: number
  readonly overageMinutes?: number
  readonly plannedMinutes?: number
}

/**
 * Attended minutes and person-times that one record or group record states of the period, before and after, and every figure that moved with
 * it. Of an entry that was merged into another one, or separated again, only the figures.
 */
export interface BookedChange {
  /** Also of other records of the same person, which keep more or less beside it. Absent in what older releases booked. */
  readonly moved?: readonly MovedFigures[]
  readonly record?: string
  readonly group?: string
  /** The entry of the directory that was merged, or separated again. */
  readonly person?: string
  readonly minutesBefore: number
  readonly minutesAfter: number
  readonly timesBefore: number
  readonly timesAfter: number
  /** How many more people have time of volunteer service that counts; absent where as many as before. */
  readonly people?: number
}

export interface PeriodOperations {
  /** A month or a year that is over. Corrections in it stay possible, and are booked. */
  readonly closePeriod: (period: string, by?: { readonly approver?: string }) => Promise<Done>
  readonly reopenPeriod: (period: string, by: Reopening) => Promise<Done>
  /** Every month and year that was ever closed, with what was changed in it since. */
  readonly periods: () => Promise<readonly ClosedPeriod[]>
}
