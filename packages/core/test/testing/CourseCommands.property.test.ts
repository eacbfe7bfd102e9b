/** What the generators make of courses is accepted, to the last command; and it lies at the edge of what is. */
import * as fc from "fast-check"
import { describe, expect, it, vi } from "vitest"
import * as Course from "../../src/activity/Course.ts"
import * as Day from "../../src/foundation/Day.ts"
import * as CourseCommands from "../../src/testing/CourseCommands.ts"
import { lived } from "../lives.ts"

// Many cases; on a busy machine they may take their time.
vi.setConfig({ testTimeout: 60_000 })

const context = { today: Day.require("2026-03-31") }

describe("a life of a course", () => {
  it("is accepted to the last command, and ends; every event is seen", () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(CourseCommands.lives, (all) => {
        const { accepted, events, state } = lived(Course.decider, all, context)
        expect(accepted).toEqual(all)
        expect(state.stage).toBe("closed")
        for (const { type } of events) seen.add(type)
      }),
      { numRuns: 300 }
    )
    expect([...seen].toSorted()).toEqual(Course.types.toSorted())
  })
  it("says that a session was held on the first day on which that can be said", () => {
    let tried = 0
    fc.assert(
      fc.property(CourseCommands.lives, (all) => {
        const held = all.findIndex(({ type }) => type === "hold")
        const command = all[held]
        if (command?.type !== "hold") return
        const { state } = lived(Course.decider, all.slice(0, held), context)
        const early = { ...command, on: Day.text(Day.plusDays(Day.require(command.day), -1)) }
        expect(Course.decide(early, state, context).findings.map(({ rule }) => rule)).toContain("course.not-yet")
        tried += 1
      }),
      { numRuns: 100 }
    )
    expect(tried).toBeGreaterThan(50)
  })
})
