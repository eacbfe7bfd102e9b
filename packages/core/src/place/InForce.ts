/** Something that holds from a day until a day, both included. What has no first day always held; what has no last day still does. */
import type { Day } from "../foundation/Day.ts"

export interface InForce {
  readonly from?: Day | undefined
  readonly until?: Day | undefined
}

export const isInForce = ({ from, until }: InForce, on: Day): boolean =>
  (from === undefined || from <= on) && (until === undefined || on <= until)

/** Somebody or something in a role from a day on, until a last day that still counts. */
export interface Tenure {
  readonly from: Day
  readonly until?: Day
}

export const isOpen = ({ until }: Tenure): boolean => until === undefined

/** Those still open that are meant end on this day. */
export const ended = <T extends Tenure>(all: readonly T[], until: Day, which: (one: T) => boolean): readonly T[] =>
  all.map((one) => (isOpen(one) && which(one) ? { ...one, until } : one))
