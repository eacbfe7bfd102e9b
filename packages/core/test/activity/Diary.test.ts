import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Diary from "../../src/activity/Diary.ts"
import { Command, Event } from "../../src/activity/Diary.schema.ts"
import * as Id from "../../src/foundation/Id.ts"
import { holdsOf, lived } from "../lives.ts"

const activities = ["a-1", "a-2", "a-3"].map((text) => Id.require<Id.ActivityId>(text))
const enter = (activity: Id.ActivityId, on = "2026-03-05"): Diary.Command => ({ type: "enter", activity, on })
const [first, second] = activities as [Id.ActivityId, Id.ActivityId]

describe("a diary", () => {
  it("names each activity once, and moves with each sign-up all the same", () => {
    const { state, events } = lived(Diary.decider, [enter(first), enter(second), enter(first, "2026-03-06")], undefined)
    expect(state.activities).toEqual([first, second])
    expect(events).toEqual([
      { type: "diary.entered", v: 1, activity: first, on: "2026-03-05" },
      { type: "diary.entered", v: 1, activity: second, on: "2026-03-05" },
      { type: "diary.entered", v: 1, activity: first, on: "2026-03-06" }
    ])
  })
  it("is what its events make of it", () =>
    holdsOf({
      decider: Diary.decider,
      fits: Diary.fits,
      Command,
      Event,
      context: undefined,
      commands: fc.array(fc.constantFrom(...activities).map((activity) => enter(activity)))
    }))
})
