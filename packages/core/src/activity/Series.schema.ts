/** The shape of a series of dates. */
import * as Schema from "effect/Schema"
import { DayText } from "../foundation/Day.schema.ts"

/** 1 is Monday. */
export const Weekday = Schema.Literals([1, 2, 3, 4, 5, 6, 7])

export const Series = Schema.Struct({
  /** Both days belong to it. */
  first: DayText,
  until: DayText,
  weekdays: Schema.NonEmptyArray(Weekday),
  /** 1 is every week, 2 every other one, counted from the week of the first day. */
  everyWeeks: Schema.Int,
  /** Minutes of the day. */
  from: Schema.Int,
  to: Schema.Int
})
export type Series = typeof Series.Type
