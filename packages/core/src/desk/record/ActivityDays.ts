/**
 * The first and the last day on which anybody served in an activity, as its records say it: one answer for whoever enters, imports, explains or
 * reports. What a reader would get wrong: service over night reaches into the day after, on which somebody served too; one that ends exactly at
 * midnight does not.
 */
import type * as Day from "../../foundation/Day.ts"
import * as Span from "../../foundation/Span.ts"

export interface ActivityDays {
  readonly from: Day.Day
  readonly to: Day.Day
}

/** Of one record. */
export const of = ({ on, attended }: { readonly on: Day.Day; readonly attended: readonly Span.Span[] }): ActivityDays => {
  const last = attended.at(-1)
  return { from: on, to: last === undefined ? on : Span.lastDay(last) }
}

/** Of an activity and one more record of it. */
export const together = (known: ActivityDays | undefined, more: ActivityDays): ActivityDays =>
  known === undefined ? more : { from: known.from < more.from ? known.from : more.from, to: known.to > more.to ? known.to : more.to }
