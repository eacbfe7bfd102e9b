import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import * as Id from "../../src/foundation/Id.ts"
import * as Goals from "../../src/place/YearlyGoals.ts"
import { drop, list, point, reach, set, strike } from "./goals.ts"
import { after, answer, context, fitting, gives } from "./deciding.ts"

const day = Day.require

describe("yearly goals", () => {
  it("those that serve no key work are set, told of, and listed", () => {
    expect(answer(Goals.decider, [list("1")], set("g-1"))).toBe("met goals.serves-none")
    const state = after(Goals.decider, [list("1"), list("2"), set("g-1"), set("g-2", "1"), set("g-3"), drop("g-3")])
    expect(Goals.servingNone(state)).toEqual(["g-1"])
    expect(Goals.unserved(state)).toEqual(["2"])
    expect(Goals.servingNone(after(Goals.decider, [list("1"), set("g-1"), point("g-1", "1")]))).toEqual([])
  })
  it("a goal whose key work was struck serves none", () => {
    const state = after(Goals.decider, [list("1"), set("g-1", "1"), strike("1")])
    expect([Goals.servingNone(state), Goals.unserved(state)]).toEqual([["g-1"], []])
  })
  it.each([
    [[list("1")], list("1"), "unmet goals.key-work-twice"],
    [[list("1"), strike("1")], list("1"), "unmet goals.key-work-twice"],
    [[], strike("1"), "unmet goals.no-key-work"],
    [[list("1"), strike("1")], strike("1"), "unmet goals.no-key-work"],
    [[], set("g-1", "1"), "unmet goals.no-key-work"],
    [[list("1"), set("g-1", "1")], set("g-1", "1"), "unmet goals.goal-twice"],
    [[list("1")], point("g-1", "1"), "unmet goals.not-open"],
    [[list("1"), set("g-1", "1")], point("g-1", "2"), "unmet goals.no-key-work"],
    [[set("g-1")], reach("g-1"), "met"],
    [[set("g-1")], reach("g-1", "2026-07-01"), "unmet goals.future"],
    [[set("g-1"), reach("g-1")], drop("g-1"), "unmet goals.not-open"],
    [[set("g-1"), drop("g-1")], reach("g-1"), "unmet goals.not-open"]
  ] satisfies readonly (readonly [readonly Goals.Command[], Goals.Command, string])[])("after %j, %j: %s", (before, command, expected) =>
    expect(answer(Goals.decider, before, command)).toBe(expected)
  )
  it("a goal that serves nothing is told of, with where the law looks at it", () => {
    const { outcome, findings } = Goals.decide(set("g-1"), Goals.initial, context)
    expect([outcome, findings]).toMatchObject([
      "met",
      [
        {
          rule: "goals.serves-none",
          severity: "warning",
          kind: "notice",
          facts: { goal: "g-1" },
          citations: [{}, { words: "重要考核指标" }]
        }
      ]
    ])
  })
  it("what is commanded is what happens", () => {
    gives(Goals.decider, [], list("1"), "goals.key-work-listed")
    gives(Goals.decider, [list("1")], list("2"), "goals.key-work-listed")
    gives(Goals.decider, [list("1")], strike("1"), "goals.key-work-struck")
    gives(Goals.decider, [list("1"), set("g-2", "1")], set("g-1", "1"), "goals.goal-set")
    gives(Goals.decider, [list("1"), list("2"), set("g-1", "1")], point("g-1", "2"), "goals.goal-pointed")
    gives(Goals.decider, [set("g-1")], reach("g-1"), "goals.goal-reached")
    gives(Goals.decider, [set("g-1")], drop("g-1"), "goals.goal-dropped")
    expect(Goals.streamOf(Id.require<Id.StationId>("st-1"), 2026)).toBe("goals/st-1/2026")
  })
  it.each([
    ["goals.key-work-listed", [true, false, false]],
    ["goals.key-work-struck", [false, true, false]],
    ["goals.goal-set", [true, false, false]],
    ["goals.goal-pointed", [false, true, false]],
    ["goals.goal-reached", [false, true, false]],
    ["goals.goal-dropped", [false, true, false]]
  ] as const)("%s fits where its goal or item is not there, is open, is over: %j", (type, expected) => {
    const open = [list("1"), list("2"), set("g-1", "1"), set("g-2", "2")]
    const states = [Goals.initial, after(Goals.decider, open), after(Goals.decider, [...open, strike("1"), drop("g-1")])]
    const event = { type, v: 1, item: "1", goal: "g-1", serves: "2", on: "2026-05-01" } as Goals.Event
    expect(fitting(Goals, states, event)).toEqual(expected)
  })
  it("keeps each item and goal by itself", () => {
    const commands = [list("1"), list("2"), set("g-1", "1"), set("g-2", "2"), set("g-3"), set("g-4"), point("g-1", "2")] as const
    expect(after(Goals.decider, [...commands, reach("g-2"), drop("g-3"), strike("1")])).toStrictEqual({
      keyWork: [
        { item: "1", isStruck: true },
        { item: "2", isStruck: false }
      ],
      goals: [
        { goal: "g-1", stage: "open", serves: "2" },
        { goal: "g-2", stage: "reached", serves: "2", reachedOn: day("2026-06-30") },
        { goal: "g-3", stage: "dropped" },
        { goal: "g-4", stage: "open" }
      ],
      targets: []
    })
    const counted = [...commands, reach("g-2"), drop("g-4")]
    expect([Goals.tally(Goals.initial), Goals.tally(after(Goals.decider, counted))]).toEqual([
      { done: 0, of: 0 },
      { done: 1, of: 3 }
    ])
    const dropped = after(Goals.decider, [list("1"), list("2"), set("g-1", "1"), drop("g-1"), strike("2")])
    expect([Goals.servingNone(dropped), Goals.unserved(dropped)]).toEqual([[], ["1"]])
  })
})
