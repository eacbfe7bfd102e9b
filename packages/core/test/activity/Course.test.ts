import { describe, expect, it } from "vitest"
import * as Attendance from "../../src/activity/Attendance.ts"
import * as AttendanceRecord from "../../src/activity/AttendanceRecord.ts"
import * as Course from "../../src/activity/Course.ts"
import type * as Id from "../../src/foundation/Id.ts"
import * as Minute from "../../src/foundation/Minute.ts"
import { finding } from "../../src/law/Refusal.ts"
import { day } from "../law/policies.ts"
import { lived } from "../lives.ts"
import { answered } from "../said.ts"
import { person, volunteer } from "./activities.ts"
import { add, context, helper, hold, id, li, march, on, opened, plan, skip, teacher, wang, zhao } from "./courses.ts"

const after = (commands: readonly Course.Command[]): Course.Course => {
  const { state, accepted } = lived(Course.decider, commands, context)
  expect(accepted).toEqual(commands)
  return state
}
const answer = (before: readonly Course.Command[], command: Course.Command): string => {
  return answered(Course.decide(command, after(before), context))
}

describe("a course", () => {
  it("has a session on each day of its series but those skipped, and on those put in", () => {
    const state = after([...opened, skip("2026-03-05"), add("2026-03-06")])
    expect(["2026-03-03", "2026-03-05", "2026-03-06", "2026-03-07"].map((one) => Course.isSession(state, day(one)))).toEqual([
      true,
      false,
      true,
      false
    ])
    expect(Course.isSession(after([...opened, skip("2026-03-05"), add("2026-03-05")]), day("2026-03-05"))).toBe(true)
    expect(Course.isSession(after([...opened, add("2026-03-06"), skip("2026-03-06")]), day("2026-03-06"))).toBe(false)
    expect(Course.isSession(after([...opened, { type: "prolong", until: "2026-04-02", on }]), day("2026-04-02"))).toBe(true)
  })
  const units = { on: "day", day: "day", from: "day", until: "day" }
  const ofDays = { units: { on: "day", today: "day", latest: "day" } }
  it.each<[readonly Course.Command[], Course.Command, string, object, object?]>([
    [[], { type: "enrol", learner: li, on }, "course.stage", { command: "enrol", stage: "none" }],
    [[], { type: "open", plan, on: "2026-05-01" }, "course.future", { on: day("2026-05-01"), today: day("2026-04-30") }, ofDays],
    [opened, { type: "enrol", learner: wang, on: "2026-02-28" }, "course.before", { on: day("2026-02-28"), latest: day(on) }, ofDays],
    [[], { type: "open", plan: { ...plan, series: { ...plan.series, everyWeeks: 0 } }, on }, "course.series", { flaw: "every" }],
    [
      opened,
      { type: "prolong", until: "2026-03-31", on },
      "course.not-longer",
      { until: day("2026-03-31"), from: day("2026-03-31") },
      { units }
    ],
    [opened, skip("2026-03-04"), "course.no-session", { day: day("2026-03-04") }, { units }],
    [opened, add("2026-03-03"), "course.session-already", { day: day("2026-03-03") }, { units }],
    [opened, { type: "name-helper", volunteer: teacher, part: "helps", on }, "course.helper-already", { volunteer: teacher }],
    [opened, { type: "release-helper", volunteer: teacher, part: "helps", on }, "course.no-helper", { volunteer: teacher, part: "helps" }],
    [opened, { type: "enrol", learner: li, on }, "course.learner-already", { learner: li }],
    [opened, { type: "leave", learner: wang, on }, "course.no-learner", { learner: wang }],
    [opened, hold("2026-03-03", [li], 0, "2026-03-02"), "course.not-yet", { day: day("2026-03-03"), on: day("2026-03-02") }, { units }],
    [opened, hold("2026-03-03", [li, li]), "course.learner-twice", { learner: li }],
    [opened, hold("2026-03-03", [], -1), "course.unnamed", { unnamed: -1 }],
    [
      opened,
      hold("2026-03-03", [person("teacher")]),
      "course.learner-serves",
      { learner: person("teacher"), day: day("2026-03-03") },
      { units }
    ]
  ])("case %#: $2 names what it speaks of, and is all that is said", (before, command, rule, facts, more) =>
    expect(Course.decide(command, after(before), context)).toStrictEqual({
      outcome: "unmet",
      findings: [finding(rule, facts as Readonly<Record<string, string>>, more)]
    })
  )
  it("is commanded today at the latest, and closed with nothing to say", () => {
    expect(answer([], { type: "open", plan, on: "2026-04-30" })).toBe("met")
    expect(Course.decide({ type: "close", reason: "场地停用", on }, after(opened), context)).toStrictEqual({
      outcome: "met",
      value: [{ type: "course.closed", v: 1, reason: "场地停用", on }],
      findings: []
    })
  })
  it("is of one letter at least, where a session is an activity", () =>
    expect(["d.2026-03-03", ".2026-03-03", "2026-03-03", "d.2026"].map((one) => Course.sessionOf(one as Id.ActivityId))).toEqual([
      { course: "d", day: day("2026-03-03") },
      undefined,
      undefined,
      undefined
    ]))
  it("is counted from the first day of a period to the last, both included", () => {
    const state = after([...opened, hold("2026-03-03"), hold("2026-03-05", [li, zhao], 0)])
    const sessions = (first: string, last: string) => Course.served([state], { first: day(first), last: day(last) }).sessions
    expect([
      sessions("2026-03-03", "2026-03-05"),
      sessions("2026-03-03", "2026-03-04"),
      sessions("2026-03-04", "2026-03-05"),
      sessions("2026-03-06", "2026-03-31")
    ]).toEqual([2, 1, 1, 0])
  })
  it("counts people and times apart; those without a name are times only", () => {
    const state = after([...opened, hold("2026-03-03"), hold("2026-03-05", [li, zhao], 0)])
    expect(Course.served([state], march)).toEqual({ sessions: 2, people: 3, personTimes: 7, unnamedTimes: 3 })
    expect(Course.served([state], { first: day("2026-03-04"), last: day("2026-03-05") })).toEqual({
      sessions: 1,
      people: 2,
      personTimes: 2,
      unnamedTimes: 0
    })
    expect(Course.served([state, state], march).people).toBe(3)
    expect(Course.served([], march)).toEqual({ sessions: 0, people: 0, personTimes: 0, unnamedTimes: 0 })
  })
  it("a correction stands in the place of what was said", () => {
    const wrong = [...opened, hold("2026-03-03")]
    const state = after([
      ...wrong,
      { type: "correct", day: "2026-03-03", learners: [zhao], unnamed: 1, reason: "名单有误", by: person("leader"), on: "2026-03-04" }
    ])
    expect(Course.served([state], march)).toEqual({ sessions: 1, people: 1, personTimes: 2, unnamedTimes: 1 })
  })
  it("ends for everybody in it", () => {
    const state = after([...opened, { type: "close", on: "2026-03-20" }])
    expect([Course.learnersOn(state, day("2026-03-20")), Course.learnersOn(state, day("2026-03-21"))]).toEqual([[li], []])
    expect(Course.helpersOn(state, day("2026-03-21"))).toEqual([])
  })
  it.each([
    [[], { type: "enrol", learner: li, on }, "unmet course.stage"],
    [opened, opened[0]!, "unmet course.stage"],
    [[...opened, { type: "close", on }], { type: "enrol", learner: wang, on }, "unmet course.stage"],
    [[], { type: "open", plan: { ...plan, series: { ...plan.series, until: "2026-03-02" } }, on }, "unmet course.series"],
    [[], { type: "open", plan: { ...plan, series: { ...plan.series, everyWeeks: 0 } }, on }, "unmet course.series"],
    [[], { type: "open", plan: { ...plan, series: { ...plan.series, to: 540 } }, on }, "unmet course.series"],
    [[], { type: "open", plan: { ...plan, series: { ...plan.series, to: 1441 } }, on }, "unmet course.series"],
    [[], { type: "open", plan: { ...plan, series: { ...plan.series, to: 1440 } }, on }, "met"],
    [[], { type: "open", plan, on: "2026-05-01" }, "unmet course.future"],
    [opened, { type: "enrol", learner: wang, on: "2026-02-28" }, "unmet course.before"],
    [opened, { type: "prolong", until: "2026-03-31", on }, "unmet course.not-longer"],
    [opened, { type: "prolong", until: "2026-04-01", on }, "met"],
    [
      [...opened, hold("2026-03-03")],
      { type: "correct", day: "2026-03-03", learners: [zhao], unnamed: 0, reason: "误记", by: person("leader"), on: "2026-03-03" },
      "met"
    ],
    [opened, add("2026-03-04"), "met"],
    [opened, { type: "release-helper", volunteer: teacher, part: "teaches", on }, "met"],
    [opened, { type: "release-helper", volunteer: helper, part: "helps", on }, "unmet course.no-helper"],
    [opened, { type: "leave", learner: li, on }, "met"],
    [opened, skip("2026-03-04"), "unmet course.no-session"],
    [[...opened, skip("2026-03-03")], skip("2026-03-03"), "unmet course.no-session"],
    [[...opened, hold("2026-03-03")], skip("2026-03-03", "2026-03-03"), "unmet course.held-already"],
    [opened, add("2026-03-03"), "unmet course.session-already"],
    [opened, { type: "name-helper", volunteer: teacher, part: "helps", on }, "unmet course.helper-already"],
    [
      [...opened, { type: "release-helper", volunteer: teacher, part: "teaches", on: "2026-03-10" }],
      { type: "name-helper", volunteer: teacher, part: "helps", on: "2026-03-10" },
      "unmet course.helper-already"
    ],
    [
      [...opened, { type: "release-helper", volunteer: teacher, part: "teaches", on: "2026-03-10" }],
      { type: "name-helper", volunteer: teacher, part: "helps", on: "2026-03-11" },
      "met"
    ],
    [opened, { type: "release-helper", volunteer: teacher, part: "helps", on }, "unmet course.no-helper"],
    [opened, { type: "enrol", learner: li, on }, "unmet course.learner-already"],
    [
      [...opened, { type: "leave", learner: li, on: "2026-03-10" }],
      { type: "enrol", learner: li, on: "2026-03-10" },
      "unmet course.learner-already"
    ],
    [[...opened, { type: "leave", learner: li, on: "2026-03-10" }], { type: "enrol", learner: li, on: "2026-03-11" }, "met"],
    [opened, { type: "leave", learner: wang, on }, "unmet course.no-learner"],
    [opened, hold("2026-03-04"), "unmet course.no-session"],
    [opened, hold("2026-03-03", [li], 0, "2026-03-02"), "unmet course.not-yet"],
    [[...opened, hold("2026-03-03")], hold("2026-03-03"), "unmet course.held-already"],
    [opened, hold("2026-03-03", [li, li]), "unmet course.learner-twice"],
    [opened, hold("2026-03-03", [], -1), "unmet course.unnamed"],
    [opened, hold("2026-03-03", [person("teacher")]), "unmet course.learner-serves"],
    [
      opened,
      { type: "correct", day: "2026-03-03", learners: [], unnamed: 0, reason: "误记", by: person("leader"), on: "2026-03-03" },
      "unmet course.not-held"
    ]
  ] satisfies readonly (readonly [readonly Course.Command[], Course.Command, string])[])("case %#: $2", (before, command, expected) =>
    expect(answer(before, command)).toBe(expected)
  )
})

describe("learners are served and never serve", () => {
  const clock = (text: string) => Minute.require(`2026-03-03 ${text}`)
  const held = () => after([...opened, { type: "name-helper", volunteer: helper, part: "helps", on }, hold("2026-03-03")])
  const occasionOf = (state: Course.Course) => Course.occasionOn(id, state, day("2026-03-03"))!

  it("a session is an activity of its own, at its hours, begun when it was held", () => {
    const state = held()
    const occasion = occasionOf(state)
    expect(occasion.setting.activity).toBe("dance.2026-03-03")
    expect(occasion.time).toEqual({ from: clock("09:00"), to: clock("10:30") })
    expect([occasion.hasBegun, Course.occasionOn(id, state, day("2026-03-05"))?.hasBegun]).toEqual([true, false])
    expect(Course.sessionOf(occasion.setting.activity)).toEqual({ course: "dance", day: day("2026-03-03") })
    for (const other of ["dance", "dance.2026-02-30", ".2026-03-03", "2026-03-03"])
      expect(Course.sessionOf(other as Id.ActivityId)).toBeUndefined()
    expect(Course.occasionOn(id, state, day("2026-03-04"))).toBeUndefined()
    expect(Course.occasionOn(id, Course.initial, day("2026-03-03"))).toBeUndefined()
  })
  it("those who teach and help have a record of it; whoever learns cannot even sign in", () => {
    const occasion = occasionOf(held())
    const roll = (who: Id.VolunteerId): Attendance.Command => ({
      type: "call-roll",
      present: [who],
      time: occasion.time,
      evidence: "roll-call",
      by: person("leader")
    })
    const of = { today: day("2026-03-03"), occasion, voided: new Set<never>(), elders: undefined }
    const there = lived(Attendance.decider, [roll(teacher), roll(helper), roll(volunteer("li"))], of)
    expect(there.accepted).toEqual([roll(teacher), roll(helper)])
    expect([teacher, helper, volunteer("li")].map((who) => AttendanceRecord.factsOf(occasion, there.state, who)?.attended)).toEqual([
      [occasion.time],
      [occasion.time],
      undefined
    ])
  })
  it("whoever was released before teaches no more", () => {
    const later = after([...opened, { type: "release-helper", volunteer: teacher, part: "teaches", on: "2026-03-03" }])
    expect(["2026-03-03", "2026-03-05"].map((one) => Course.occasionOn(id, later, day(one))?.expects(teacher))).toEqual([true, false])
  })
})
