import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Directory from "../../src/place/Directory.ts"
import { Event } from "../../src/place/Directory.schema.ts"
import * as Districts from "../../src/testing/Districts.ts"

const isEvent = Schema.is(Event)
const of = <T extends Event["type"]>({ listed }: Districts.District, type: T) =>
  listed.filter((one): one is Extract<Event, { readonly type: T }> => one.type === type)

describe("arbitrary districts", () => {
  it("are directories as an import lists them: each thing once, and after what it belongs to", () =>
    fc.assert(
      fc.property(Districts.district(), ({ listed }) => {
        expect(listed.filter((one) => !isEvent(one))).toEqual([])
        const streams = listed.map(Directory.streamOf)
        expect(new Set(streams).size).toBe(streams.length)
        const known = new Set<string>()
        for (const one of listed) {
          if (one.type === "community.listed") expect(known).toContain(`street/${one.street}`)
          if (one.type === "team.listed") expect(known).toContain(`community/${one.community}`)
          if (one.type === "volunteer.listed") expect(known).toContain(`team/${one.team}`)
          known.add(Directory.streamOf(one))
        }
      }),
      { numRuns: 60 }
    ))
  it("have services of their volunteers, for their team, where the team is", () =>
    fc.assert(
      fc.property(Districts.district(), (district) => {
        const teams = new Map(of(district, "team.listed").map((one) => [one.team, one]))
        const teamOf = new Map(of(district, "volunteer.listed").map((one) => [one.volunteer, one.team]))
        for (const { volunteer, team, community, street } of district.services) {
          expect(teamOf.get(volunteer)).toBe(team)
          expect(teams.get(team)).toMatchObject({ community, street })
        }
      }),
      { numRuns: 60 }
    ))
  it.each([1, 3, 10])("of scale %i have so many times the volunteers in each team", (scale) =>
    fc.assert(
      fc.property(Districts.district(scale), (district) => {
        const members = Map.groupBy(of(district, "volunteer.listed"), ({ team }) => team)
        expect(members.size).toBe(of(district, "team.listed").length)
        for (const some of members.values()) {
          expect(some.length).toBeGreaterThanOrEqual(scale)
          expect(some.length).toBeLessThanOrEqual(4 * scale)
        }
        expect(district.services.length).toBeLessThanOrEqual(6 * scale * members.size)
      }),
      { numRuns: 10 }
    )
  )
  it("of the same seed are the same; a test that fails shrinks to the smallest", () => {
    const one = () => fc.sample(Districts.district(2), { seed: 340_603, numRuns: 3 })
    expect(one()).toEqual(one())
    const failing = fc.check(
      fc.property(Districts.district(2), ({ services }) => services.length === 0),
      { seed: 340_603, numRuns: 200 }
    )
    const [smallest] = failing.counterexample ?? []
    expect(smallest?.services).toHaveLength(1)
    expect(smallest?.listed).toHaveLength(1 + 1 + 1 + 2)
  })
})
