/** Something that holds from a day until a day, both included. What has no first day always held; what has no last day still does. */
import type { Day } from "./Day.ts"

export interface InForce {
  readonly from?: Day | undefined
  readonly until?: Day | undefined
}

export const isInForce = ({ from, until }: InForce, on: Day): boolean =>
  (from === undefined || from <= on) && (until === undefined || on <= until)

/** Whether there is a day on which both hold; something that ends before it begins holds on none. */
export const shareDay = (a: InForce, b: InForce): boolean =>
  Math.max(a.from ?? -Infinity, b.from ?? -Infinity) <= Math.min(a.until ?? Infinity, b.until ?? Infinity)
