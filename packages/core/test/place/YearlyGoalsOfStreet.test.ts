/** Goals that serve the key work of the station's street. */
import { describe, expect, it } from "vitest"
import * as Id from "../../src/foundation/Id.ts"
import * as Goals from "../../src/place/YearlyGoals.ts"
import { lived } from "../lives.ts"
import { answered } from "../said.ts"
import { context, fitting } from "./deciding.ts"
import { drop, list, point, reach, set, strike } from "./goals.ts"

const street = Id.require<Id.StreetId>("340603010")
const other = Id.require<Id.StreetId>("340603008")
const items = [
  { item: "1", isStruck: false },
  { item: "2", isStruck: false },
  { item: "3", isStruck: true }
]
const there: Goals.Context = { ...context, ofStreet: { street, items } }
const given = (commands: readonly Goals.Command[], at: Goals.Context = there): Goals.YearlyGoals => {
  const { state, accepted } = lived(Goals.decider, commands, at)
  expect(accepted).toEqual(commands)
  return state
}
const own = given([list("9"), list("1"), set("o-1", "9"), set("o-2", "1")], context)
const struck = (state: Goals.YearlyGoals, item: string, of = street) =>
  Goals.struck(state, { street: of, item }).reduce(Goals.evolve, state)

describe("of a station whose street is known", () => {
  it.each([
    [set("g-1", "1"), "met"],
    [set("g-1"), "met goals.serves-none"],
    [set("g-1", "3"), "unmet goals.no-key-work"],
    [set("g-1", "9"), "unmet goals.no-key-work"],
    [list("4"), "unmet goals.key-work-of-street"]
  ] as const)("%j: %s", (command, expected) => expect(answered(Goals.decide(command, Goals.initial, there))).toBe(expected))
  it("what it listed itself before is served, pointed at and struck as ever", () => {
    expect(answered(Goals.decide(set("g-1", "9"), own, there))).toBe("met")
    expect(answered(Goals.decide(strike("9"), own, there))).toBe("met")
    expect(answered(Goals.decide(list("9"), own, there))).toBe("unmet goals.key-work-twice goals.key-work-of-street")
    expect(Goals.servingNone(own)).toEqual([])
    expect(Goals.servingNone(Goals.evolve(own, { type: "goals.key-work-struck", v: 1, item: "9", reason: "x" }))).toEqual(["o-1"])
  })
  it("says whose item it serves: the street's, where both have one of that number", () => {
    expect(Goals.decide(set("g-1", "1"), own, there)).toMatchObject({ value: [{ type: "goals.goal-set", serves: "1", street }] })
    expect(Goals.decide(point("o-1", "2"), own, there)).toMatchObject({ value: [{ type: "goals.goal-pointed", serves: "2", street }] })
    expect(Goals.decide(set("g-1", "9"), own, there)).toStrictEqual({
      outcome: "met",
      value: [{ type: "goals.goal-set", v: 1, goal: "g-1", words: "每月走访", serves: "9" }],
      findings: []
    })
    // An item of the station's own of the same number is not served by it.
    expect(Goals.unserved([set("g-1", "1"), drop("o-2")].reduce((state, one) => evolved(state, one), own))).toEqual(["1"])
  })
  const evolved = (state: Goals.YearlyGoals, command: Goals.Command, at = there) => {
    const decision = Goals.decide(command, state, at)
    return decision.outcome === "met" ? decision.value.reduce(Goals.evolve, state) : expect.fail(command.type)
  }
  it("a goal whose item the street struck serves none, until it is pointed at another", () => {
    const state = given([set("g-1", "1"), set("g-2", "1"), set("g-3", "2"), reach("g-2")])
    expect(Goals.servingNone(state)).toEqual([])
    const after = struck(state, "1")
    expect(Goals.servingNone(after)).toEqual(["g-1", "g-2"])
    expect(after.goals[0]).toStrictEqual({ goal: "g-1", stage: "open", serves: "1", street, isStruck: true })
    const pointed = evolved(after, point("g-1", "2"))
    expect([Goals.servingNone(pointed), pointed.goals[0]]).toStrictEqual([["g-2"], { goal: "g-1", stage: "open", serves: "2", street }])
    expect(evolved(struck(own, "1"), point("o-1", "1"), context).goals[0]).toStrictEqual({ goal: "o-1", stage: "open", serves: "1" })
  })
  it("of what another street strikes, or nobody serves, nothing comes", () => {
    const state = given([set("g-1", "1")])
    expect(Goals.struck(state, { street: other, item: "1" })).toEqual([])
    expect(Goals.struck(state, { street, item: "2" })).toEqual([])
    expect(Goals.struck(struck(state, "1"), { street, item: "1" })).toEqual([])
    expect(Goals.struck(own, { street, item: "1" })).toEqual([])
    expect(Goals.servingNone(struck(own, "1"))).toEqual([])
  })
  it("an item of that number on the list of another street, which a goal served before, stands", () => {
    const elsewhere: Goals.Context = { ...context, ofStreet: { street: other, items } }
    const moved = evolved(given([set("g-1", "1")]), set("g-2", "1"), elsewhere)
    expect(Goals.servingNone(struck(moved, "1"))).toEqual(["g-1"])
    expect(Goals.servingNone(struck(moved, "1", other))).toEqual(["g-2"])
  })
  it("that it was struck fits where a goal serves it, once", () => {
    const event: Goals.Event = { type: "goals.served-work-struck", v: 1, street, item: "1" }
    const state = given([set("g-1", "1")])
    expect(fitting(Goals, [Goals.initial, state, struck(state, "1"), own, given([set("g-1", "2")])], event)).toEqual([
      false,
      true,
      false,
      false,
      false
    ])
  })
})
