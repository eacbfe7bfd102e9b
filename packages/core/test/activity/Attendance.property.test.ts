import * as fc from "fast-check"
import { describe, expect, it, vi } from "vitest"
import * as Attendance from "../../src/activity/Attendance.ts"
import { Command, Event } from "../../src/activity/Attendance.schema.ts"
import * as AttendanceRecord from "../../src/activity/AttendanceRecord.ts"
import * as Minute from "../../src/foundation/Minute.ts"
import * as Span from "../../src/foundation/Span.ts"
import { grades } from "../../src/service/Evidence.ts"
import * as ServiceFacts from "../../src/service/ServiceFacts.ts"
import { holdsOf, lived } from "../lives.ts"
import { ann, ben } from "./activities.ts"
import { at, book, context, correct, occasion, r1, r2, roll } from "./attendances.ts"

// Many cases; on a busy machine they may take their time.
vi.setConfig({ testTimeout: 60_000 })

const volunteer = fc.constantFrom(ann, ben)
const clock = fc.integer({ min: -1, max: 8 }).map((n) => Minute.plus(at("09:00"), n * 30))
const grade = fc.constantFrom(...grades)
const someSpan = fc.tuple(clock, fc.integer({ min: 0, max: 3 })).map(([from, n]) => ({ from, to: Minute.plus(from, n * 30) }))
const command: fc.Arbitrary<Attendance.Command> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ type: fc.constant("sign-in" as const), volunteer, at: clock, evidence: grade }) },
  { weight: 4, arbitrary: fc.record({ type: fc.constant("sign-out" as const), volunteer, at: clock, evidence: grade }) },
  { weight: 1, arbitrary: fc.tuple(volunteer, someSpan).map(([who, time]) => roll([who], time)) },
  { weight: 1, arbitrary: fc.tuple(volunteer, fc.array(someSpan, { maxLength: 2 })).map(([who, spans]) => correct(spans, who)) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(r1, r2), volunteer).map(([record, who]) => book(record, who)) }
)

describe("whatever is commanded", () => {
  it("never gets stuck, replays to the same state; nobody is there twice at once, nor has two records", () =>
    holdsOf({
      decider: Attendance.decider,
      fits: Attendance.fits,
      Command,
      Event,
      commands: fc.array(command, { minLength: 3, maxLength: 30 }),
      context,
      always: ({ attended }) => {
        for (const one of attended) {
          expect(one.attended).toEqual(Span.union(one.attended))
          expect(one.records.length).toBeLessThanOrEqual(1)
        }
        const records = attended.flatMap((one) => one.records)
        expect(new Set(records).size).toBe(records.length)
      }
    }))
  it("minutes that are recorded are those signed in and out, called or corrected: a plain sum says the same", () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 2, maxLength: 8 }), (steps) => {
        const clocks = steps.reduce<readonly Minute.Minute[]>((all, n) => [...all, Minute.plus(all.at(-1) ?? at("08:00"), n)], [])
        const pairs = clocks.slice(0, clocks.length - (clocks.length % 2))
        const commands = pairs.map((when, index): Attendance.Command => ({
          type: index % 2 === 0 ? "sign-in" : "sign-out",
          volunteer: ann,
          at: when,
          evidence: "photo"
        }))
        const sum = pairs.reduce((total, when, index) => (index % 2 === 0 ? total - when : total + when), 0)
        expect(
          ServiceFacts.attendedMinutes(AttendanceRecord.factsOf(occasion, lived(Attendance.decider, commands, context).state, ann)!)
        ).toBe(sum)
      })
    ))
})
