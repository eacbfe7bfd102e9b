import { describe, expect, it } from "vitest"
import type * as Course from "../../src/activity/Course.ts"
import * as State from "../../src/activity/CourseState.ts"
import * as Id from "../../src/foundation/Id.ts"
import { day } from "../law/policies.ts"
import { person, volunteer } from "./activities.ts"

const [teacher, helper] = [volunteer("teacher"), volunteer("helper")]
const [li, wang] = [person("li"), person("wang")]
const v = 1
const on = "2026-03-10"
const plan: Course.Plan = {
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
const [early, then] = [day("2026-03-01"), day("2026-03-05")]
const teaches: State.Helper = { volunteer: teacher, part: "teaches", from: early }
const helps: State.Helper = { volunteer: helper, part: "helps", from: early }
const learns: State.Learner = { learner: li, from: early }
const alsoLearns: State.Learner = { learner: wang, from: early }
const held: State.Session = { day: day("2026-03-03"), learners: [li], unnamed: 3 }
const alsoHeld: State.Session = { day: then, learners: [], unnamed: 1 }

/** Tuesdays and Thursdays of March; the 12th is left out, the 13th and 14th are put in; the 3rd and the 5th were held. */
const state: State.Course = {
  stage: "open",
  plan,
  skipped: [day("2026-03-12"), day("2026-03-19")],
  added: [day("2026-03-13"), day("2026-03-14")],
  helpers: [teaches, helps],
  learners: [learns, alsoLearns],
  sessions: [held, alsoHeld],
  latest: day("2026-03-09")
}

describe("what happens to a course", () => {
  it.each<[State.Course, Parameters<typeof State.evolve>[1], Partial<State.Course>]>([
    [State.initial, { type: "course.opened", v, plan, on }, { stage: "open", plan }],
    [
      state,
      { type: "course.prolonged", v, until: "2026-04-30", on },
      { plan: { ...plan, series: { ...plan.series, until: "2026-04-30" } } }
    ],
    [
      state,
      { type: "course.session-skipped", v, day: "2026-03-13", reason: "放假", on },
      { added: [day("2026-03-14")], skipped: [...state.skipped, day("2026-03-13")] }
    ],
    [
      state,
      { type: "course.session-added", v, day: "2026-03-12", on },
      { skipped: [day("2026-03-19")], added: [...state.added, day("2026-03-12")] }
    ],
    [
      state,
      { type: "course.helper-named", v, volunteer: volunteer("third"), part: "helps", on },
      { helpers: [teaches, helps, { volunteer: volunteer("third"), part: "helps", from: day(on) }] }
    ],
    [
      state,
      { type: "course.helper-released", v, volunteer: teacher, part: "teaches", on },
      { helpers: [{ ...teaches, until: day(on) }, helps] }
    ],
    [
      state,
      { type: "course.learner-enrolled", v, learner: person("zhao"), on },
      { learners: [learns, alsoLearns, { learner: person("zhao"), from: day(on) }] }
    ],
    [state, { type: "course.learner-left", v, learner: wang, on }, { learners: [learns, { ...alsoLearns, until: day(on) }] }],
    [
      state,
      { type: "course.session-held", v, day: on, learners: [wang], unnamed: 0, on },
      { sessions: [held, alsoHeld, { day: day(on), learners: [wang], unnamed: 0 }] }
    ],
    [
      state,
      { type: "course.session-corrected", v, day: "2026-03-05", learners: [li], unnamed: 2, reason: "名单有误", by: person("leader"), on },
      { sessions: [held, { day: then, learners: [li], unnamed: 2 }] }
    ],
    [
      state,
      { type: "course.closed", v, on },
      {
        stage: "closed",
        helpers: [teaches, helps].map((one) => ({ ...one, until: day(on) })),
        learners: [learns, alsoLearns].map((one) => ({ ...one, until: day(on) }))
      }
    ]
  ])("case %#, and nothing else changes; a course that is over does not change at all", (before, event, change) => {
    expect(State.fits(before, event)).toBe(true)
    expect(State.evolve(before, event)).toStrictEqual({ ...before, ...change, latest: day(on) })
    for (const stage of ["none", "closed"] as const) {
      if (stage === before.stage) continue
      const over: State.Course = { ...state, stage }
      expect(State.fits(over, event)).toBe(stage === "none" && event.type === "course.opened")
      if (event.type !== "course.opened") expect(State.evolve(over, event)).toBe(over)
    }
  })
  it.each<[string, Parameters<typeof State.evolve>[1]]>([
    ["a second opening", { type: "course.opened", v, plan, on }],
    ["a skip on a day without a session", { type: "course.session-skipped", v, day: "2026-03-11", reason: "放假", on }],
    ["a skip of one that was held", { type: "course.session-skipped", v, day: "2026-03-05", reason: "放假", on }],
    ["a session put in where there is one", { type: "course.session-added", v, day: "2026-03-10", on }],
    ["a helper named twice", { type: "course.helper-named", v, volunteer: teacher, part: "helps", on }],
    ["a helper released from another part", { type: "course.helper-released", v, volunteer: teacher, part: "helps", on }],
    ["a release of nobody", { type: "course.helper-released", v, volunteer: volunteer("third"), part: "helps", on }],
    ["a learner enrolled twice", { type: "course.learner-enrolled", v, learner: li, on }],
    ["a leaving of nobody", { type: "course.learner-left", v, learner: person("zhao"), on }],
    ["a session on a day without one", { type: "course.session-held", v, day: "2026-03-11", learners: [], unnamed: 0, on }],
    ["a session held twice", { type: "course.session-held", v, day: "2026-03-05", learners: [], unnamed: 0, on }],
    [
      "a correction of one that was not held",
      { type: "course.session-corrected", v, day: on, learners: [], unnamed: 0, reason: "名单有误", by: person("leader"), on }
    ]
  ])("%s cannot be", (_, event) => {
    expect(State.fits(state, event)).toBe(false)
    expect(State.evolve(state, event)).toBe(state)
  })
  it("whoever left or was released may come again", () => {
    const gone = {
      ...state,
      helpers: [{ ...teaches, until: then }],
      learners: [{ ...learns, until: then }]
    }
    expect(State.fits(gone, { type: "course.helper-named", v, volunteer: teacher, part: "helps", on })).toBe(true)
    expect(State.fits(gone, { type: "course.learner-enrolled", v, learner: li, on })).toBe(true)
    expect(State.fits(gone, { type: "course.learner-left", v, learner: li, on })).toBe(false)
  })
  it("there is no session of a course without a plan, and nothing at first", () => {
    const { plan: _, ...unplanned } = state
    expect([State.isSession(unplanned, day("2026-03-13")), State.isSession(state, day("2026-03-13"))]).toEqual([false, true])
    expect(State.initial).toStrictEqual({ stage: "none", skipped: [], added: [], helpers: [], learners: [], sessions: [] })
  })
})
