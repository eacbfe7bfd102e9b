import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import * as WorkingCalendar from "../../src/foundation/WorkingCalendar.ts"
import * as Calendars from "../../src/testing/Calendars.ts"

const { kindOf, plusWorkingDays, rollForward, countWorkingDays } = WorkingCalendar
const count = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 25 }))
const lowest = (answer: WorkingCalendar.Answer): Day.Day => (answer.known ? answer.day : answer.earliest)
const highest = (answer: WorkingCalendar.Answer): Day.Day => (answer.known ? answer.day : (answer.latest ?? (Infinity as Day.Day)))
const range = (first: Day.Day, last: Day.Day): readonly Day.Day[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => Day.plusDays(first, i))

it("the answer is known exactly when no unannounced day was counted", () => {
  fc.assert(
    fc.property(Calendars.withDay(), count, ([calendar, day], n) => {
      const answer = plusWorkingDays(calendar, day, n)
      const open = range(Day.plusDays(day, 1), lowest(answer)).some((on) => kindOf(calendar, on) === "unannounced")
      expect(answer.known).toBe(!open)
    })
  )
})

it("a known answer counts exactly n working days and ends on one", () => {
  fc.assert(
    fc.property(Calendars.withDay(), count, ([calendar, day], n) => {
      const answer = plusWorkingDays(calendar, day, n)
      if (!answer.known || n === 0) return
      expect(kindOf(calendar, answer.day)).toBe("working")
      expect(countWorkingDays(calendar, { first: Day.plusDays(day, 1), last: answer.day })).toEqual({ known: true, count: n })
    })
  )
})

describe("whatever is announced later", () => {
  const later = Calendars.workingCalendar().chain((calendar) =>
    fc.tuple(Calendars.withDay(fc.constant(calendar)), Calendars.announced(calendar, 80), count)
  )

  it("the day is never before the earliest, and a known day stays", () => {
    fc.assert(
      fc.property(later, ([[calendar, day], world, n]) => {
        for (const ask of [
          (of: WorkingCalendar.WorkingCalendar) => plusWorkingDays(of, day, n),
          (of: WorkingCalendar.WorkingCalendar) => rollForward(of, day)
        ]) {
          const before = ask(calendar)
          const after = ask(world)
          if (before.known) expect(after).toEqual(before)
          else {
            expect(lowest(after) >= before.earliest).toBe(true)
            if (before.latest !== undefined) expect(highest(after) <= before.latest).toBe(true)
          }
        }
      }),
      { numRuns: 500 }
    )
  })

  it("the latest day is reached when no open day turns out to be worked; without one the announced days do not come up to it", () => {
    fc.assert(
      fc.property(Calendars.withDay(), count, ([calendar, day], n) => {
        const answer = plusWorkingDays(calendar, day, n)
        if (answer.known) return
        const { coverage } = calendar
        const surely = range(Day.plusDays(day, 1), coverage.last).filter((on) => kindOf(calendar, on) === "working")
        expect(answer.latest).toBe(surely[n - 1])
        if (answer.latest !== undefined) expect(answer.latest >= answer.earliest).toBe(true)
      })
    )
  })

  it("a count lies between the least and the most", () => {
    fc.assert(
      fc.property(later, fc.nat(30), ([[calendar, day], world], length) => {
        const period = { first: day, last: Day.plusDays(day, length) }
        const before = countWorkingDays(calendar, period)
        const after = countWorkingDays(world, period)
        const [least, most] = before.known ? [before.count, before.count] : [before.least, before.most]
        expect(after.known ? after.count >= least && after.count <= most : after.least >= least && after.most <= most).toBe(true)
      })
    )
  })

  it("the earliest day is reached when every open day turns out to be worked", () => {
    fc.assert(
      fc.property(Calendars.withDay(), count, ([calendar, day], n) => {
        fc.pre(day >= calendar.coverage.first)
        const { last } = calendar.coverage
        const held = new Set<number>(calendar.statutory)
        const ahead = range(Day.plusDays(last, 1), Day.plusDays(last, 90))
        const world = {
          ...calendar,
          coverage: { first: calendar.coverage.first, last: Day.plusDays(last, 90) },
          restDays: [...calendar.restDays, ...ahead.filter((on) => held.has(on))],
          workingDays: [...calendar.workingDays, ...ahead.filter((on) => !held.has(on))]
        }
        expect(plusWorkingDays(world, day, n)).toEqual({ known: true, day: lowest(plusWorkingDays(calendar, day, n)) })
        expect(rollForward(world, day)).toEqual({ known: true, day: lowest(rollForward(calendar, day)) })
      })
    )
  })
})

it("more days never end earlier, and a later start never ends earlier", () => {
  fc.assert(
    fc.property(Calendars.withDay(), count, ([calendar, day], n) => {
      const here = lowest(plusWorkingDays(calendar, day, n))
      expect(lowest(plusWorkingDays(calendar, day, n + 1)) > here).toBe(true)
      expect(lowest(plusWorkingDays(calendar, Day.plusDays(day, 1), n)) >= here).toBe(true)
    })
  )
})

it("n days and then m are n + m days", () => {
  fc.assert(
    fc.property(Calendars.withDay(), count, count, ([calendar, day], n, m) => {
      const way = lowest(plusWorkingDays(calendar, lowest(plusWorkingDays(calendar, day, n)), m))
      expect(lowest(plusWorkingDays(calendar, day, n + m))).toBe(way)
    })
  )
})

it("rolling ends on a day that is not off, moves over days off only, and does nothing twice", () => {
  fc.assert(
    fc.property(Calendars.withDay(), ([calendar, day]) => {
      const rolled = rollForward(calendar, day)
      expect(kindOf(calendar, lowest(rolled))).toBe(rolled.known ? "working" : "unannounced")
      expect(range(day, Day.plusDays(lowest(rolled), -1)).every((on) => kindOf(calendar, on) === "rest")).toBe(true)
      expect(rollForward(calendar, lowest(rolled))).toEqual(rolled)
    })
  )
})
