import { describe, expect, it } from "vitest"
import * as Id from "../../src/foundation/Id.ts"
import * as GoalTargets from "../../src/place/GoalTargets.ts"
import * as Goals from "../../src/place/YearlyGoals.ts"
import { after, answer, fitting, gives } from "./deciding.ts"
import { drop, dropTarget, reach, set, setTarget, spreadTarget } from "./goals.ts"

const goose = Id.require<Id.TeamId>("goose")
const open = [set("g-1"), set("g-2")]

describe("what a goal asks for in numbers", () => {
  it.each([
    ["of a goal that is open", open, setTarget("g-1", "visits-kept"), "met"],
    ["of a goal that was never set", [], setTarget("g-1", "visits-kept"), "unmet goals.not-open"],
    ["of one that was reached", [...open, reach("g-1")], setTarget("g-1", "visits-kept"), "unmet goals.not-open"],
    ["of one that was dropped", [...open, drop("g-1")], spreadTarget("g-1", "visits-kept", 4), "unmet goals.not-open"],
    ["twice", [...open, setTarget("g-1", "visits-kept")], setTarget("g-1", "visits-kept"), "unmet goals.target-twice"],
    [
      "twice, once over the year",
      [...open, setTarget("g-1", "visits-kept")],
      spreadTarget("g-1", "visits-kept", 4),
      "unmet goals.target-twice"
    ],
    ["of another goal", [...open, setTarget("g-1", "visits-kept")], setTarget("g-2", "visits-kept"), "met"],
    ["of another measure", [...open, setTarget("g-1", "visits-kept")], setTarget("g-1", "events-held"), "met"],
    ["of a team beside the street's", [...open, setTarget("g-1", "visits-kept")], setTarget("g-1", "visits-kept", goose), "met"],
    ["of nothing at all", open, setTarget("g-1", "visits-kept", undefined, [0, 0, 0, 0]), "unmet goals.target-nothing"],
    ["in one quarter alone", open, setTarget("g-1", "visits-kept", undefined, [0, 0, 0, 1]), "met"],
    ["dropped where there is none", open, dropTarget("g-1", "visits-kept"), "unmet goals.no-target"],
    ["dropped of another measure", [...open, setTarget("g-1", "visits-kept")], dropTarget("g-1", "events-held"), "unmet goals.no-target"],
    [
      "dropped of another team",
      [...open, setTarget("g-1", "visits-kept")],
      dropTarget("g-1", "visits-kept", goose),
      "unmet goals.no-target"
    ],
    [
      "dropped, and set anew",
      [...open, setTarget("g-1", "visits-kept"), dropTarget("g-1", "visits-kept")],
      setTarget("g-1", "visits-kept", undefined, [1, 1, 1, 1]),
      "met"
    ],
    [
      "dropped after the goal was reached",
      [...open, setTarget("g-1", "visits-kept"), reach("g-1")],
      dropTarget("g-1", "visits-kept"),
      "unmet goals.not-open"
    ]
  ] satisfies readonly (readonly [string, readonly Goals.Command[], Goals.Command, string])[])("%s", (_, before, command, expected) =>
    expect(answer(Goals.decider, before, command)).toBe(expected)
  )
  it("a reason says of which measure, in words of its own list", () => {
    const [found] = GoalTargets.reasonsAgainst({ type: "drop-target", goal: "g-1", measure: "visits-kept", team: goose, reason: "x" }, [])
    expect(found).toMatchObject({
      facts: { goal: "g-1", measure: "visits-kept", team: "goose" },
      units: { measure: "place.target-measure" }
    })
  })
  it("is kept as it was commanded, and goes with its own goal, measure and team alone", () => {
    gives(Goals.decider, open, setTarget("g-1", "visits-kept", goose, [1, 2, 3, 4]), "goals.target-set")
    gives(Goals.decider, [...open, setTarget("g-1", "visits-kept")], dropTarget("g-1", "visits-kept"), "goals.target-dropped")
    const commands = [
      setTarget("g-1", "visits-kept", goose, [1, 2, 3, 4]),
      setTarget("g-1", "visits-kept"),
      spreadTarget("g-2", "events-held", 10)
    ]
    const all = after(Goals.decider, [...open, ...commands])
    const ofGoose = { goal: "g-1", measure: "visits-kept", team: "goose", q1: 1, q2: 2, q3: 3, q4: 4 }
    const ofStreet = { goal: "g-1", measure: "visits-kept", q1: 5, q2: 5, q3: 5, q4: 5 }
    const ofYear = { goal: "g-2", measure: "events-held", q1: 2, q2: 3, q3: 2, q4: 3 }
    expect(all.targets).toStrictEqual([ofGoose, ofStreet, ofYear])
    expect(
      Goals.evolve(all, { type: "goals.target-dropped", v: 1, goal: "g-1", measure: "visits-kept", reason: "x" }).targets
    ).toStrictEqual([ofGoose, ofYear])
    const dropped = after(Goals.decider, [...open, ...commands, drop("g-1"), reach("g-2")])
    expect(Goals.targetsAsked(dropped)).toStrictEqual([ofYear])
  })
  it.each([
    ["goals.target-set", [false, true, false, false]],
    ["goals.target-dropped", [false, false, true, false]]
  ] as const)("%s fits where its goal is open, and it is not there, is there: %j", (type, expected) => {
    const states = [
      Goals.initial,
      after(Goals.decider, open),
      after(Goals.decider, [...open, setTarget("g-1", "visits-kept")]),
      after(Goals.decider, [...open, setTarget("g-1", "visits-kept"), reach("g-1")])
    ]
    const event = { type, v: 1, goal: "g-1", measure: "visits-kept", q1: 1, q2: 1, q3: 1, q4: 1, reason: "x" } as Goals.Event
    expect(fitting(Goals, states, event)).toEqual(expected)
  })
})

describe("an amount of the year spread over its quarters", () => {
  it.each([
    [1, [0, 0, 0, 1]],
    [2, [0, 1, 0, 1]],
    [3, [0, 1, 1, 1]],
    [4, [1, 1, 1, 1]],
    [240, [60, 60, 60, 60]],
    [Number.MAX_SAFE_INTEGER, [2251799813685247, 2251799813685248, 2251799813685248, 2251799813685248]]
  ])("%d: %j", (ofYear, expected) => expect(Object.values(GoalTargets.spread(ofYear))).toEqual(expected))
})
