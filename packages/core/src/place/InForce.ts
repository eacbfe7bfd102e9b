/** Something that holds from a day until a day, both included. What has no first day always held; what has no last day still does. */
import type { Day } from "../foundation/Day.ts"

export interface InForce {
  readonly from?: Day | undefined
  readonly until?: Day | undefined
}

export const isInForce = ({ from, until }: InForce, on: Day): boolean =>
  (from === undefined || from <= on) && (until === undefined || on <= until)
