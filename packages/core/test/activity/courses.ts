/** A dance course in March 2026, and what is told of it. For tests only. */
import type * as Course from "../../src/activity/Course.ts"
import * as Id from "../../src/foundation/Id.ts"
import * as Period from "../../src/foundation/Period.ts"
import { day } from "../law/policies.ts"
import { person, volunteer } from "./activities.ts"

export const id = Id.require<Id.CourseId>("dance")
export const [teacher, helper] = [volunteer("teacher"), volunteer("helper")] as const
export const [li, wang, zhao] = ["li", "wang", "zhao"].map(person) as [Id.PersonId, Id.PersonId, Id.PersonId]
export const context = { today: day("2026-04-30") }

/** Tuesdays and Thursdays of March 2026; the 3rd is a Tuesday. */
export const plan: Course.Plan = {
  name: "广场舞",
  facility: Id.require("f-1"),
  team: Id.require("t-1"),
  organiser: Id.require("o-1"),
  leader: person("leader"),
  place: "西街道文化广场",
  content: "广场舞教学",
  category: "culture",
  series: { first: "2026-03-03", until: "2026-03-31", weekdays: [2, 4], everyWeeks: 1, from: 540, to: 630 }
}
export const on = "2026-03-01"
export const opened: readonly Course.Command[] = [
  { type: "open", plan, on },
  { type: "name-helper", volunteer: teacher, part: "teaches", on },
  { type: "enrol", learner: li, on }
]
export const hold = (which: string, learners: readonly Id.PersonId[] = [li, wang], unnamed = 3, at = which): Course.Command => ({
  type: "hold",
  day: which,
  learners,
  unnamed,
  on: at
})
export const skip = (which: string, at = on): Course.Command => ({ type: "skip", day: which, reason: "放假", on: at })
export const add = (which: string, at = on): Course.Command => ({ type: "add", day: which, on: at })
export const march = Period.month(2026, 3)
