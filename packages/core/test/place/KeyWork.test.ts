import { describe, expect, it } from "vitest"
import * as Id from "../../src/foundation/Id.ts"
import * as KeyWork from "../../src/place/KeyWork.ts"
import { after, answer, fitting, gives } from "./deciding.ts"

const list = (item: string): KeyWork.Command => ({ type: "list", item, words: "老旧小区改造" })
const strike = (item: string): KeyWork.Command => ({ type: "strike", item, reason: "并入其他工作" })
const station = Id.require<Id.StationId>("st-1")
const other = Id.require<Id.StationId>("st-2")
const served = (item: string, goal = "g-1", of = station): KeyWork.Event => ({ type: "key-work.served", v: 1, item, station: of, goal })
const left = (item: string, goal = "g-1", of = station): KeyWork.Event => ({ type: "key-work.left", v: 1, item, station: of, goal })
const having = (commands: readonly KeyWork.Command[], ...events: readonly KeyWork.Event[]) =>
  events.reduce(KeyWork.evolve, after(KeyWork.decider, commands))

describe("key work of a street", () => {
  it.each([
    [[], list("1"), "met"],
    [[list("1")], list("2"), "met"],
    [[list("1")], list("1"), "unmet goals.key-work-twice"],
    [[list("1"), strike("1")], list("1"), "unmet goals.key-work-twice"],
    [[list("1"), list("2")], strike("2"), "met"],
    [[list("2")], strike("1"), "unmet goals.no-key-work"],
    [[list("1"), strike("1")], strike("1"), "unmet goals.no-key-work"]
  ] satisfies readonly (readonly [readonly KeyWork.Command[], KeyWork.Command, string])[])(
    "after %j, %j: %s",
    (before, command, expected) => expect(answer(KeyWork.decider, before, command)).toBe(expected)
  )
  it("what is commanded is what happens", () => {
    gives(KeyWork.decider, [], list("1"), "key-work.listed")
    gives(KeyWork.decider, [list("1")], strike("1"), "key-work.struck")
    expect(KeyWork.streamOf(Id.require<Id.StreetId>("340603010"), 2026)).toBe("key-work/340603010/2026")
  })
  it("keeps each item with the goals that serve it", () => {
    const state = having([list("1"), list("2")], served("1"), served("1", "g-2"), served("1", "g-1", other), served("2"), left("1"))
    expect(state).toStrictEqual({
      items: [
        {
          item: "1",
          isStruck: false,
          goals: [
            { station, goal: "g-2" },
            { station: other, goal: "g-1" }
          ]
        },
        { item: "2", isStruck: false, goals: [{ station, goal: "g-1" }] }
      ]
    })
    expect([KeyWork.servedBy(state, "2"), KeyWork.servedBy(state, "3")]).toEqual([[{ station, goal: "g-1" }], []])
  })
  it.each([
    [{ type: "key-work.listed", v: 1, item: "1", words: "x" }, [true, false, false, false]],
    [{ type: "key-work.struck", v: 1, item: "1", reason: "x" }, [false, true, true, false]],
    [served("1"), [false, true, false, false]],
    [served("1", "g-2"), [false, true, true, false]],
    [served("1", "g-1", other), [false, true, true, false]],
    // Whoever served what was struck may still turn to something else.
    [left("1"), [false, false, true, true]],
    [left("1", "g-2"), [false, false, false, false]],
    [left("1", "g-1", other), [false, false, false, false]]
  ] as const)("%j fits before the item is listed, when it is, when it is served, when it was struck: %j", (event, expected) => {
    const all = [list("1"), list("2")]
    const isServed = having(all, served("1"))
    const struck = KeyWork.evolve(isServed, { type: "key-work.struck", v: 1, item: "1", reason: "x" })
    expect(fitting(KeyWork, [KeyWork.initial, having(all), isServed, struck], event as KeyWork.Event)).toEqual(expected)
  })
})

describe("a goal that is set, pointed elsewhere or dropped", () => {
  const by = { station, goal: "g-1" }
  const state = having([list("1"), list("2"), list("3"), strike("3")], served("1"))
  it.each([
    ["serves an item", { served: "2" }, [served("2")]],
    ["serves another instead", { left: "1", served: "2" }, [left("1"), served("2")]],
    ["serves it no more", { left: "1" }, [left("1")]],
    ["serves the same", { left: "1", served: "1" }, []],
    ["serves what was struck, or is not there", { served: "3" }, []],
    ["leaves what it did not serve", { left: "2" }, []],
    ["serves nothing", {}, []]
  ] as const)("%s", (_, moved, expected) => expect(KeyWork.moved(state, { ...by, ...moved })).toStrictEqual(expected))
})
