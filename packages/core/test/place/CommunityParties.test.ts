import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import * as Id from "../../src/foundation/Id.ts"
import * as Parties from "../../src/place/CommunityParties.ts"
import * as Shapes from "../../src/place/CommunityParties.schema.ts"
import { holdsOf, lived } from "../lives.ts"
import { answered } from "../said.ts"

const day = Day.require
const today = day("2026-03-08")
const id = Id.require<Id.PartyId>
const join = (on: string, who = "o-1", party: Parties.Command["party"] = "organisation"): Parties.Command => ({
  type: "join",
  party,
  id: id(who),
  on
})
const leave = (on: string, who = "o-1", party: Parties.Command["party"] = "organisation"): Parties.Command => ({
  ...join(on, who, party),
  type: "leave"
})
const answer = (before: readonly Parties.Command[], command: Parties.Command): string => {
  const { state, accepted } = lived(Parties.decider, before, { today })
  expect(accepted).toEqual(before)
  return answered(Parties.decide(command, state, { today }))
}

describe("the five parties of a community", () => {
  it.each([
    [[], join("2026-03-08"), "met"],
    [[], join("2026-03-09"), "unmet parties.future"],
    [[], leave("2026-03-08"), "unmet parties.not-there"],
    [[join("2026-03-02")], join("2026-03-02"), "unmet parties.there"],
    [[join("2026-03-02")], join("2026-03-02", "o-1", "charity"), "met"],
    [[join("2026-03-02")], join("2026-03-02", "o-2"), "met"],
    [[join("2026-03-02")], leave("2026-03-02"), "met"],
    [[join("2026-03-02")], leave("2026-03-01"), "unmet parties.before"],
    [[join("2026-03-02"), leave("2026-03-03")], join("2026-03-03"), "unmet parties.there"],
    [[join("2026-03-02"), leave("2026-03-03")], join("2026-03-04"), "met"],
    [[join("2026-03-02"), leave("2026-03-03")], leave("2026-03-04"), "unmet parties.not-there"]
  ] satisfies readonly (readonly [readonly Parties.Command[], Parties.Command, string])[])(
    "after %j, %j: %s",
    (before, command, expected) => expect(answer(before, command)).toBe(expected)
  )
  it("begins with nobody, and each community's stand in a stream of their own, told in two events", () => {
    expect(Parties.initial).toStrictEqual({ parties: [] })
    expect(Parties.streamOf(Id.require<Id.CommunityId>("c-1"))).toBe("parties/c-1")
    expect(Parties.types).toEqual(["parties.joined", "parties.left"])
  })
  it("who is there does not join, and who is not does not leave: neither is an event of this life", () => {
    const { state } = lived(Parties.decider, [join("2026-03-02")], { today })
    const [joined, left] = (["parties.joined", "parties.left"] as const).map((type): Parties.Event => ({
      ...join("2026-03-03"),
      type,
      v: 1
    })) as [Parties.Event, Parties.Event]
    expect([Parties.initial, state].map((one) => [Parties.fits(one, joined), Parties.fits(one, left)])).toEqual([
      [true, false],
      [false, true]
    ])
    expect(Parties.evolve(state, joined)).toBe(state)
    expect(Parties.evolve(Parties.initial, left)).toBe(Parties.initial)
  })
  it("nobody takes part twice on one day in one party", () => {
    const on = fc.integer({ min: 1, max: 9 }).map((n) => `2026-03-0${n}`)
    holdsOf({
      ...Parties,
      ...Shapes,
      commands: fc.array(
        fc
          .tuple(fc.boolean(), on, fc.constantFrom("o-1", "o-2"), fc.constantFrom("organisation" as const, "charity" as const))
          .map(([joins, at, who, party]) => (joins ? join : leave)(at, who, party)),
        { maxLength: 20 }
      ),
      context: { today },
      always: ({ parties }) => {
        for (let n = day("2026-03-01"); n <= day("2026-03-09"); n = Day.plusDays(n, 1)) {
          const there = parties.filter(({ from, until }) => from <= n && (until === undefined || n <= until))
          expect(new Set(there.map((one) => `${one.party} ${one.id}`)).size).toBe(there.length)
        }
      }
    })
  })
})
