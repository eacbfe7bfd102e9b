import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import * as Id from "../../src/foundation/Id.ts"
import * as SixHaves from "../../src/place/rules/SixHaves.ts"
import * as Station from "../../src/place/Station.ts"
import { decide, said, viewOf } from "../law/policies.ts"
import { close, does, facilities, functions, has, head, leave, open, take, whole, worker } from "./stations.ts"
import { after, answer, fitting, gives } from "./deciding.ts"

const day = Day.require

describe("a station", () => {
  const judged = (state: Station.Station, on: string) =>
    said(decide(SixHaves.stationHaves, Station.factsOn(state, day(on)), viewOf("national", on)))

  it("STD-04: what is noted of it is what the rule about the six haves is asked", () => {
    const state = after(Station.decider, [...whole, has("sign", false, "2026-02-01")])
    expect(judged(state, "2026-01-31")).toBe("")
    expect(judged(state, "2026-02-01")).toBe("unmet place.station-sign")
  })
  it.each([...facilities.map((one) => [one, has(one, false)] as const), ...functions.map((one) => [one, does(one, false)] as const)])(
    "STD-04: each note is one fact: %s",
    (_, note) => expect(judged(after(Station.decider, [...whole, note]), "2026-01-02")).toMatch(/^unmet place\.station-[a-z]+$/)
  )
  it("STD-04: what nobody has noted is unknown", () =>
    expect(judged(after(Station.decider, whole.slice(0, -1)), "2026-01-02")).toBe("unknown place.station-publicity"))
  it("STN-02: counts who works there on a day, the last one included", () => {
    const state = after(Station.decider, [open, take(head, "2026-02-01", true), take(worker, "2026-02-02"), leave(worker, "2026-02-03")])
    expect(["2026-01-31", "2026-02-01", "2026-02-03", "2026-02-04"].map((on) => Station.staffingOn(state, day(on)))).toEqual([
      { staff: 0, licensed: 0 },
      { staff: 1, licensed: 1 },
      { staff: 2, licensed: 1 },
      { staff: 1, licensed: 1 }
    ])
  })
  it("closes with everybody in it", () => {
    const state = after(Station.decider, [open, take(head), close])
    expect([state.stage, Station.staffingOn(state, day("2026-03-01")).staff, Station.staffingOn(state, day("2026-03-02")).staff]).toEqual([
      "closed",
      1,
      0
    ])
  })
  it.each([
    [[], has("sign"), "unmet station.stage"],
    [[open], open, "unmet station.stage"],
    [[open, close], has("sign", true, "2026-03-01"), "unmet station.stage"],
    [[open], has("sign", true, "2026-07-01"), "unmet station.future"],
    [[open], has("sign", true, "2025-12-31"), "unmet station.before"],
    [[open, take(head)], take(head), "unmet station.has-post"],
    [[open, take(head), leave(head, "2026-02-03")], take(head, "2026-02-03"), "unmet station.has-post"],
    [[open, take(head), leave(head, "2026-02-03")], take(head, "2026-02-04"), "met"],
    [[open, take(head)], take(worker), "met"],
    [[open, take(head)], leave(worker, "2026-02-03"), "unmet station.no-post"],
    [[open, take(head), leave(head, "2026-02-03")], leave(head, "2026-02-03"), "unmet station.no-post"],
    [[open], { ...close, on: "2026-06-30" }, "met"],
    [[open], { ...close, on: "2026-01-01" }, "met"]
  ] satisfies readonly (readonly [readonly Station.Command[], Station.Command, string])[])(
    "after %j, %j: %s",
    (before, command, expected) => expect(answer(Station.decider, before, command)).toBe(expected)
  )
  it("what is commanded is what happens", () => {
    gives(Station.decider, [], { ...open, street: Id.require<Id.StreetId>("s-1") }, "station.opened")
    gives(Station.decider, [open], has("sign"), "station.facility-noted")
    gives(Station.decider, [open], does("needs"), "station.function-noted")
    gives(Station.decider, [open], take(head), "station.post-taken")
    gives(Station.decider, [open, take(head)], leave(head, "2026-02-03"), "station.post-left")
    gives(Station.decider, [open], close, "station.closed")
    expect(Station.streamOf(Id.require<Id.StationId>("st-1"))).toBe("station/st-1")
  })
  it.each([
    ["station.opened", [true, false, false]],
    ["station.facility-noted", [false, true, false]],
    ["station.function-noted", [false, true, false]],
    ["station.post-taken", [false, true, false]],
    ["station.post-left", [false, false, false]],
    ["station.closed", [false, true, false]]
  ] as const)("%s fits before, during and after: %j", (type, expected) => {
    const states = [Station.initial, after(Station.decider, [open]), after(Station.decider, [open, close])]
    expect(fitting(Station, states, { type, v: 1, person: head, on: "2026-05-01" } as Station.Event)).toEqual(expected)
  })
  it.each([
    ["station.post-taken", false, true],
    ["station.post-left", true, false]
  ] as const)("%s fits for who has a post: %s, and for who has none: %s", (type, has, hasNone) => {
    const states = [after(Station.decider, [open, take(head)])]
    const event = (person: Id.PersonId) => ({ type, v: 1, person, on: "2026-05-01" }) as Station.Event
    expect([...fitting(Station, states, event(head)), ...fitting(Station, states, event(worker))]).toEqual([has, hasNone])
  })
  it("keeps where it is, who works there and until when", () => {
    const [street, community] = [Id.require<Id.StreetId>("s-1"), Id.require<Id.CommunityId>("c-1")]
    const commands = [{ ...open, street, community }, take(head), take(worker), leave(head, "2026-02-03"), close] as const
    expect(after(Station.decider, commands)).toStrictEqual({
      stage: "closed",
      notes: [],
      posts: [
        { person: head, post: "staff", isLicensed: false, from: day("2026-02-01"), until: day("2026-02-03") },
        { person: worker, post: "staff", isLicensed: false, from: day("2026-02-01"), until: day("2026-03-01") }
      ],
      street,
      community,
      openedOn: day("2026-01-01"),
      closedOn: day("2026-03-01"),
      latest: day("2026-03-01")
    })
    expect(after(Station.decider, [open])).toStrictEqual({
      stage: "open",
      notes: [],
      posts: [],
      openedOn: day("2026-01-01"),
      latest: day("2026-01-01")
    })
  })
})
