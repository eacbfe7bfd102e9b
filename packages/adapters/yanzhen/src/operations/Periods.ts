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
  readonly approver?: string
  /** What changed the reported figures since it was last closed. */
  readonly changes: readonly BookedChange[]
}

/** Attended minutes and person-times of one record or group record in the period, before and after. */
export interface BookedChange {
  readonly record?: string
  readonly group?: string
  readonly minutesBefore: number
  readonly minutesAfter: number
  readonly timesBefore: number
  readonly timesAfter: number
}

export interface PeriodOperations {
  /** A month or a year that is over. Corrections in it stay possible, and are booked. */
  readonly closePeriod: (period: string, by?: { readonly approver?: string }) => Promise<Done>
  readonly reopenPeriod: (period: string, by: Reopening) => Promise<Done>
  /** Every month and year that was ever closed, with what was changed in it since. */
  readonly periods: () => Promise<readonly ClosedPeriod[]>
}
