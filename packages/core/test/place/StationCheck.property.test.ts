import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import * as Id from "../../src/foundation/Id.ts"
import * as ParameterView from "../../src/foundation/ParameterView.ts"
import * as Stations from "../../src/law/parameters/Stations.ts"
import type * as Station from "../../src/place/Station.ts"
import * as StationCheck from "../../src/place/StationCheck.ts"

const on = Day.require("2026-03-10")
const near = fc.constantFrom("2026-03-09", "2026-03-10", "2026-03-11")
/** Lines that one more or one fewer decides: two on the staff, one of them licensed, two community workers for each thousand residents. */
const view = ParameterView.fixed(Day.require("2026-01-01"), "test@1", {
  [Stations.facilities.id]: ["premises", "sign"],
  [Stations.functions.id]: ["records"],
  [Stations.minStaff.id]: 2,
  [Stations.minLicensed.id]: 1,
  [Stations.communityWorkersPer10k.id]: 20
})

const v = 1 as const
const note = (has: boolean) =>
  fc.oneof(
    fc.record({
      type: fc.constant("station.facility-noted" as const),
      v: fc.constant(v),
      facility: fc.constantFrom("premises" as const, "sign" as const),
      has: fc.constant(has),
      on: near
    }),
    fc.record({
      type: fc.constant("station.function-noted" as const),
      v: fc.constant(v),
      function: fc.constant("records" as const),
      has: fc.constant(has),
      on: near
    })
  )
const post = (from: fc.Arbitrary<string>) =>
  fc
    .record({ person: fc.constantFrom("p-1", "p-2", "p-3").map(Id.require<Id.PersonId>), isLicensed: fc.boolean(), from })
    .map((one) => ({ ...one, post: "staff" as const, from: Day.require(one.from) }))
const station: fc.Arbitrary<Station.Station> = fc
  .record({ notes: fc.array(fc.boolean().chain(note), { maxLength: 6 }), posts: fc.array(post(near), { maxLength: 3 }) })
  .map((of) => ({ stage: "open" as const, ...of }))
const count = fc.constantFrom(undefined, 1, 2, 3)
const residents = fc.constantFrom(undefined, 500, 1000, 1001)
const stated = fc.tuple(count, residents).map(([communityWorkers, people]): StationCheck.Stated => ({
  ...(communityWorkers === undefined ? {} : { communityWorkers }),
  ...(people === undefined ? {} : { residents: people })
}))

const outcomes = ({ haves, staffing }: StationCheck.Checked) =>
  new Map([...haves.decision.findings, ...staffing.decision.findings].map(({ rule, outcome }) => [rule, outcome]))

describe("a station held against the rules of stations", () => {
  it("one more that it is noted to have, one more on the staff, one more community worker: what is met stays met", () => {
    let met = 0
    fc.assert(
      fc.property(
        station,
        stated,
        fc.array(note(true), { maxLength: 3 }),
        fc.array(post(near), { maxLength: 2 }),
        (of, said, more, posts) => {
          const before = StationCheck.check(of, said, on, view)
          const grown = { ...of, notes: [...of.notes, ...more], posts: [...of.posts, ...posts] }
          const workers = said.communityWorkers === undefined ? said : { ...said, communityWorkers: said.communityWorkers + 1 }
          const after = StationCheck.check(grown, workers, on, view)
          if (before.haves.decision.outcome === "met") met++
          for (const rule of outcomes(after).keys()) expect([...outcomes(before).keys()]).toContain(rule)
        }
      ),
      { numRuns: 2000 }
    )
    expect(met).toBeGreaterThan(10)
  })
  it("what nobody noted, and whose number nobody stated, is met by nothing; what is noted or begins later says nothing of the day", () =>
    fc.assert(
      fc.property(station, stated, fc.array(note(true), { maxLength: 3 }), (of, said, more) => {
        const later = more.map((one) => ({ ...one, on: "2026-03-11" }))
        const empty = outcomes(StationCheck.check({ ...of, notes: later, posts: [] }, {}, on, view))
        expect([...empty.values()]).toEqual(Array.from({ length: 6 }, () => "unknown"))
        const grown = { ...of, notes: [...of.notes, ...later], posts: [...of.posts, { ...someone, from: Day.require("2026-03-11") }] }
        expect(StationCheck.check(grown, said, on, view)).toEqual(StationCheck.check(of, said, on, view))
      })
    ))
  it("what is met or unmet before a number is stated is so whatever it is", () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(station, stated, fc.constantFrom(1, 2, 3), fc.constantFrom(500, 1000, 1001), (of, said, communityWorkers, people) => {
        const before = outcomes(StationCheck.check(of, said, on, view))
        const after = outcomes(StationCheck.check(of, { communityWorkers, residents: people, ...said }, on, view))
        const outcome = before.get("place.community-workers") ?? "met"
        seen.add(outcome)
        if (outcome !== "unknown") expect(after.get("place.community-workers") ?? "met").toBe(outcome)
        expect(after.get("place.community-workers")).not.toBe("unknown")
      }),
      { numRuns: 1000 }
    )
    expect([...seen].toSorted()).toEqual(["met", "unknown", "unmet"])
  })
})

const someone = { person: Id.require<Id.PersonId>("p-9"), post: "staff" as const, isLicensed: true }
