import * as fc from "fast-check"
import { expect, it } from "vitest"
import { SharedTime } from "../../../src/desk/import/SharedTime.ts"
import * as Day from "../../../src/foundation/Day.ts"
import * as Minute from "../../../src/foundation/Minute.ts"
import * as Span from "../../../src/foundation/Span.ts"
import { timeClasses } from "../../../src/service/TimeClass.ts"

const first = Minute.startOf(Day.require("2026-03-05"))
/** Round hours over three days, so that spans often touch, share, and go over midnight. */
const span = fc.tuple(fc.nat(71), fc.integer({ min: 1, max: 40 })).map(([from, length]) => ({
  from: Minute.plus(first, from * 60),
  to: Minute.plus(first, (from + length) * 60)
}))
const service = fc.record({
  volunteer: fc.constantFrom("ann", "bo", "cy"),
  timeClass: fc.constantFrom(...timeClasses),
  spans: fc.array(span, { minLength: 1, maxLength: 2 })
})

it("packed time is the time that was put in: by person, class and minute", () => {
  fc.assert(
    fc.property(fc.array(service, { maxLength: 200 }), service, (all, asked) => {
      const time = new SharedTime()
      for (const { volunteer, timeClass, spans } of all) time.add(volunteer, timeClass, spans)
      const others = all.filter(({ volunteer, timeClass }) => volunteer === asked.volunteer && timeClass === asked.timeClass)
      for (const one of asked.spans) {
        const shared = Span.intersect([one], Span.union(time.touching(asked.volunteer, asked.timeClass, one)))
        expect(shared).toEqual(Span.intersect([one], Span.union(others.flatMap(({ spans }) => spans))))
      }
      time.clear()
      expect(asked.spans.flatMap((one) => time.touching(asked.volunteer, asked.timeClass, one))).toEqual([])
    }),
    { numRuns: 200 }
  )
})

it("time of the same day is shared by the minute: what only touches is not", () => {
  const time = new SharedTime()
  const at = (from: number, to: number): Span.Span => ({ from: Minute.plus(first, from), to: Minute.plus(first, to) })
  for (const [from, to] of [
    [600, 660],
    [0, 60],
    [660, 720],
    [1380, 1440 + 60]
  ] as const)
    time.add("ann", "service", [at(from, to)])
  expect(time.touching("ann", "service", at(60, 600))).toEqual([])
  expect(time.touching("ann", "service", at(659, 661))).toEqual([at(600, 660), at(660, 720)])
  expect(time.touching("ann", "service", at(1439, 1441))).toEqual([at(1380, 1440), at(1440, 1500)])
  expect(time.touching("ann", "training", at(0, 1440))).toEqual([])
})

it("many people on many days stay apart", () => {
  const time = new SharedTime()
  const at = (i: number): Span.Span => ({ from: Minute.plus(first, (i % 365) * 1440 + 60), to: Minute.plus(first, (i % 365) * 1440 + 120) })
  for (let i = 0; i < 20_000; i++) time.add(`p${i}`, "service", [at(i)])
  for (let i = 0; i < 20_000; i += 97) {
    expect(time.touching(`p${i}`, "service", at(i))).toEqual([at(i)])
    expect(time.touching(`p${i}`, "service", at(i + 1))).toEqual([])
  }
})
