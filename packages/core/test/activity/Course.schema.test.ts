import { describe, expect, it } from "vitest"
import * as Course from "../../src/activity/Course.ts"
import { Command, Event } from "../../src/activity/Course.schema.ts"
import * as Id from "../../src/foundation/Id.ts"
import { lived } from "../lives.ts"
import { keepsShape } from "../said.ts"
import { person } from "./activities.ts"
import { add, context, hold, li, on, opened, plan, skip, teacher } from "./courses.ts"

/** Everything that can be said of a course. */
const life: readonly Course.Command[] = [
  {
    type: "open",
    plan: {
      ...plan,
      community: Id.require<Id.CommunityId>("c-1"),
      street: Id.require<Id.StreetId>("s-1"),
      station: Id.require<Id.StationId>("st-1")
    },
    on
  },
  ...opened.slice(1),
  { type: "prolong", until: "2026-04-02", on },
  skip("2026-03-05"),
  add("2026-03-06"),
  hold("2026-03-03"),
  { ...hold("2026-03-03"), type: "correct", reason: "误记", by: person("leader") } as Course.Command,
  { type: "release-helper", volunteer: teacher, part: "teaches", on: "2026-03-10" },
  { type: "leave", learner: li, on: "2026-03-10" },
  { type: "close", reason: "场地维修", on: "2026-03-10" }
]

describe("what is commanded and what happened", () => {
  it.each(life)("$type gives back what it took, and takes nothing of which a part is of another kind", (command) =>
    keepsShape(Command, command)
  )
  it("every event too, of which none is left out", () => {
    const { events } = lived(Course.decider, life, context)
    for (const event of events) keepsShape(Event, event)
    expect(events.map(({ type }) => type).toSorted()).toEqual(Course.types.toSorted())
  })
})
