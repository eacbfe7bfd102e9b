import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Series from "../../src/activity/Series.ts"
import * as Day from "../../src/foundation/Day.ts"
import { day } from "../law/policies.ts"

const series: Series.Series = { first: "2026-03-05", until: "2026-03-31", weekdays: [2, 4], everyWeeks: 1, from: 540, to: 630 }
const days = (of: Series.Series) => Series.daysUntil(of, Day.last).map((one) => Day.text(one).slice(5))

describe("a series of dates", () => {
  it("has its weekdays from its first day to its last one, both included", () => {
    expect(days(series)).toEqual(["03-05", "03-10", "03-12", "03-17", "03-19", "03-24", "03-26", "03-31"])
    expect(days({ ...series, until: "2026-03-30" }).at(-1)).toBe("03-26")
  })
  it("every other week is counted from the week of the first day", () =>
    expect(days({ ...series, everyWeeks: 2 })).toEqual(["03-05", "03-17", "03-19", "03-31"]))
  it("weeks begin on Monday: a Sunday is the end of its week", () => {
    expect(days({ ...series, first: "2026-03-08", weekdays: [1, 7], everyWeeks: 2, until: "2026-03-23" })).toEqual([
      "03-08",
      "03-16",
      "03-22"
    ])
  })
  it("every seventh week is another than every week", () =>
    expect(days({ ...series, everyWeeks: 7, until: "2026-05-31" })).toEqual(["03-05", "04-21", "04-23"]))
  it("no day before its first one or after its last one is one of it, whatever its weekday", () =>
    expect(["2026-03-03", "2026-03-05", "2026-03-06", "2026-03-31", "2026-04-02"].map((one) => Series.isDay(series, day(one)))).toEqual([
      false,
      true,
      false,
      true,
      false
    ]))
  it("is asked up to a day", () => expect(Series.daysUntil(series, day("2026-03-10")).length).toBe(2))
  it.each([
    [series, undefined],
    [{ ...series, until: "2026-03-04" }, "until"],
    [{ ...series, until: "2026-03-05" }, undefined],
    [{ ...series, everyWeeks: 0 }, "every"],
    [{ ...series, from: -1 }, "clock"],
    [{ ...series, from: 630 }, "clock"],
    [{ ...series, to: 1441 }, "clock"],
    [{ ...series, from: 0, to: 1440 }, undefined]
  ] satisfies readonly (readonly [Series.Series, string | undefined])[])("case %#: $1", (of, flaw) => expect(Series.flaw(of)).toBe(flaw))
  it("two neighbours in one weekday are so many weeks apart", () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.constantFrom<1 | 4 | 7>(1, 4, 7),
        fc.integer({ min: 0, max: 13 }),
        (everyWeeks, weekday, shift) => {
          const first = Day.plusDays(day("2026-01-01"), shift)
          const all = Series.daysUntil(
            { ...series, first: Day.text(first), until: "2026-12-31", weekdays: [weekday], everyWeeks },
            Day.last
          )
          expect(all.length).toBeGreaterThan(5)
          for (const [index, one] of all.entries()) {
            expect(Day.weekday(one)).toBe(weekday)
            if (index > 0) expect(one - all[index - 1]!).toBe(everyWeeks * 7)
          }
        }
      )
    ))
})
