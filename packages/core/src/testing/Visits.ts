/** Visit plans and what became of visits, close to the edges of months, for tests. */
import * as fc from "fast-check"
import * as Overdue from "../care/Overdue.ts"
import * as VisitPlan from "../care/VisitPlan.ts"
import type { Event } from "../care/VisitPlan.schema.ts"
import * as Day from "../foundation/Day.ts"

/** A day that often begins or ends a month. */
export const dayIn = (first: Day.Day, last: Day.Day): fc.Arbitrary<Day.Day> =>
  fc
    .tuple(fc.integer({ min: first, max: last }), fc.constantFrom("any", "first", "last"))
    .map(([number, end]) => {
      const day = number as Day.Day
      return end === "first" ? Day.firstOfMonth(day) : end === "last" ? Day.lastOfMonth(day) : day
    })
    .filter((day) => first <= day && day <= last)

/** The events of one plan, in order, with changes, an end, and a new beginning. */
export const plan = (first: Day.Day, last: Day.Day): fc.Arbitrary<VisitPlan.VisitPlan> =>
  fc
    .tuple(
      fc.array(fc.tuple(dayIn(first, last), fc.integer({ min: 1, max: 3 }), fc.constantFrom("change", "change", "end", "begin")), {
        maxLength: 5
      }),
      dayIn(first, last),
      fc.integer({ min: 1, max: 3 })
    )
    .map(([later, on, months]) => {
      const begin = (day: Day.Day, every: number): Event => ({
        type: "visit-plan.begun",
        v: 1,
        whose: "child",
        months: every,
        on: Day.text(day)
      })
      const rest = later
        .filter(([day]) => day >= on)
        .toSorted(([a], [b]) => a - b)
        .map(([day, every, type]): Event => {
          if (type === "begin") return begin(day, every)
          return type === "end"
            ? { type: "visit-plan.ended", v: 1, on: Day.text(day), reason: "x" }
            : { type: "visit-plan.changed", v: 1, months: every, on: Day.text(day) }
        })
      return [begin(on, months), ...rest].reduce(VisitPlan.evolve, VisitPlan.initial)
    })

export const made = (first: Day.Day, last: Day.Day): fc.Arbitrary<Omit<Overdue.Made, "recipient">> =>
  fc.record({ came: fc.constantFrom("kept", "excused", "attempted"), on: dayIn(first, last) })
