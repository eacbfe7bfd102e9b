/**
 * Commands of a course at a teaching point from its opening to its end, each of which is accepted: sessions every week or every other one, from
 * the first minute of a day to the last, on the very days on which a series begins and ends; some fall out and are put in again, some are
 * corrected; people come who are on no list, and none come at all.
 *
 * What a reader would get wrong: every command is of the day of its session, so that a session is held on no later day than it is said.
 */
import * as fc from "fast-check"
import type { Command, Plan } from "../activity/Course.schema.ts"
import * as Series from "../activity/Series.ts"
import * as Day from "../foundation/Day.ts"
import * as Id from "../foundation/Id.ts"
import * as Minute from "../foundation/Minute.ts"

const id = Id.require
const leader = id<Id.PersonId>("leader")
const opening = Day.require("2026-02-26")

export const teacher = id<Id.VolunteerId>("teacher")
const helper = id<Id.VolunteerId>("helper")
export const learners: readonly Id.PersonId[] = ["p-1", "p-2", "p-3", "p-4"].map((one) => id<Id.PersonId>(one))

const clock = fc.constantFrom(
  { from: 0, to: 1 },
  { from: 540, to: 630 },
  { from: 0, to: Minute.minutesPerDay },
  { from: Minute.minutesPerDay - 1, to: Minute.minutesPerDay }
)
const weekdays = fc.constantFrom<Series.Series["weekdays"][]>([1], [2, 4], [7, 1], [4])

/** A series of four weeks at most, of one day at least. */
export const series: fc.Arbitrary<Series.Series> = fc
  .tuple(weekdays, fc.constantFrom(1, 1, 2), fc.integer({ min: 0, max: 27 }), clock)
  .map(([on, everyWeeks, days, hours]) => ({
    first: Day.text(opening),
    until: Day.text(Day.plusDays(opening, days)),
    weekdays: on,
    everyWeeks,
    ...hours
  }))

export const plan: fc.Arbitrary<Plan> = series.map((of) => ({
  name: "广场舞",
  facility: id("f-1"),
  team: id("t-1"),
  organiser: id("o-1"),
  leader,
  place: "西街道文化广场",
  content: "广场舞教学",
  category: "culture",
  series: of
}))

const came = fc.record({ learners: fc.subarray([...learners]), unnamed: fc.constantFrom(0, 0, 1, 30) })
const session = fc.record({ what: fc.constantFrom("hold", "hold", "correct", "skip", "replace"), came, corrected: came })
type Session = { readonly what: string } & Readonly<
  Record<"came" | "corrected", Pick<Extract<Command, { type: "hold" }>, "learners" | "unnamed">>
>

const sessionOn = (day: string, { what, came: who, corrected }: Session): readonly Command[] => {
  const held: Command = { type: "hold", day, ...who, on: day }
  const skipped: Command = { type: "skip", day, reason: "放假", on: day }
  switch (what) {
    case "correct":
      return [held, { type: "correct", day, ...corrected, reason: "误记", by: leader, on: day }]
    case "skip":
      return [skipped]
    case "replace":
      return [skipped, { type: "add", day, on: day }, held]
    default:
      return [held]
  }
}

/** A course from its opening to its end. It is prolonged by a day before it begins; the learners of the first day leave on the last. */
export const lives: fc.Arbitrary<readonly Command[]> = fc
  .tuple(plan, fc.subarray([...learners]), fc.array(session, { minLength: 9, maxLength: 9 }))
  .map(([of, enrolled, sessions]) => {
    const on = Day.text(opening)
    const last = Day.plusDays(Day.require(of.series.until), 1)
    const until = Day.text(last)
    const days = Series.daysUntil({ ...of.series, until }, last).map(Day.text)
    return [
      { type: "open", plan: of, on },
      { type: "prolong", until, on },
      { type: "name-helper", volunteer: teacher, part: "teaches", on },
      { type: "name-helper", volunteer: helper, part: "helps", on },
      ...enrolled.map((learner): Command => ({ type: "enrol", learner, on })),
      ...days.flatMap((day, index) => sessions.slice(index, index + 1).flatMap((one) => sessionOn(day, one))),
      { type: "release-helper", volunteer: helper, part: "helps", on: until },
      ...enrolled.map((learner): Command => ({ type: "leave", learner, on: until })),
      { type: "close", on: until, reason: "期满" }
    ]
  })
