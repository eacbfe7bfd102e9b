import * as fc from "fast-check"
import { describe, expect, it, vi } from "vitest"
import * as Course from "../../src/activity/Course.ts"
import { Command, Event } from "../../src/activity/Course.schema.ts"
import * as Day from "../../src/foundation/Day.ts"
import { replay } from "../../src/foundation/Decider.ts"
import { holdsOf, lived } from "../lives.ts"
import { person } from "./activities.ts"
import { context, helper, id, li, march, opened, teacher, wang, zhao } from "./courses.ts"

// Many cases; on a busy machine they may take their time.
vi.setConfig({ testTimeout: 60_000 })

const anyDay = fc.integer({ min: 1, max: 14 }).map((n) => `2026-03-${String(n).padStart(2, "0")}`)
const someone = fc.constantFrom(li, wang, zhao, person("teacher"))
const serving = fc.constantFrom(teacher, helper)
const came = { learners: fc.array(someone, { maxLength: 3 }), unnamed: fc.integer({ min: -1, max: 3 }) }
const command: fc.Arbitrary<Course.Command> = fc.oneof(
  fc.record({ type: fc.constant("skip" as const), day: anyDay, reason: fc.constant("放假"), on: anyDay }),
  fc.record({ type: fc.constant("add" as const), day: anyDay, on: anyDay }),
  fc.record({
    type: fc.constantFrom("name-helper" as const, "release-helper" as const),
    volunteer: serving,
    part: fc.constantFrom("teaches" as const, "helps" as const),
    on: anyDay
  }),
  fc.record({ type: fc.constantFrom("enrol" as const, "leave" as const), learner: someone, on: anyDay }),
  fc.record({ type: fc.constant("hold" as const), day: anyDay, ...came, on: anyDay }),
  fc.record({
    type: fc.constant("correct" as const),
    day: anyDay,
    ...came,
    reason: fc.constant("误记"),
    by: fc.constant(person("leader")),
    on: anyDay
  }),
  fc.record({ type: fc.constant("prolong" as const), until: fc.constantFrom("2026-03-31", "2026-04-02"), on: anyDay })
)
const sorted = (all: readonly Course.Command[]) => all.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
const commands = fc.array(command, { minLength: 3, maxLength: 30 }).map((all) => [...opened, ...sorted(all)])

/** The plain sum of the sessions that stand: the last word on each day. */
const byHand = (events: readonly Course.Event[]) => {
  const days = new Map<string, readonly [readonly string[], number]>()
  for (const event of events) {
    if (event.type === "course.session-held" || event.type === "course.session-corrected")
      days.set(event.day, [event.learners, event.unnamed])
  }
  const named = [...days.values()].flatMap(([learners]) => learners)
  const unnamedTimes = [...days.values()].reduce((sum, [, unnamed]) => sum + unnamed, 0)
  return { sessions: days.size, people: new Set(named).size, personTimes: named.length + unnamedTimes, unnamedTimes }
}

describe("whatever is commanded", () => {
  it("never gets stuck, replays to the same state, and nobody learns where they serve", () =>
    holdsOf({
      decider: Course.decider,
      fits: Course.fits,
      Command,
      Event,
      commands,
      context,
      always: (state) => {
        for (const { day: of, learners } of state.sessions) {
          expect(learners.length).toBe(new Set(learners).size)
          const occasion = Course.occasionOn(id, state, of)
          expect(occasion?.hasBegun).toBe(true)
        }
        for (const [index, a] of state.helpers.entries()) {
          for (const b of state.helpers.slice(index + 1)) {
            expect(a.volunteer !== b.volunteer || (a.until ?? Day.last) < b.from || (b.until ?? Day.last) < a.from).toBe(true)
          }
        }
      }
    }))
  it("who was served is the plain sum of what was said last of each session", () =>
    fc.assert(
      fc.property(commands, (given) => {
        const { events } = lived(Course.decider, given, context)
        expect(Course.served([replay(Course.decider, events)], march)).toEqual(byHand(events))
      })
    ))
})
