import { describe, expect, it } from "vitest"
import * as Id from "../../src/foundation/Id.ts"
import * as Stations from "../../src/law/parameters/Stations.ts"
import * as Station from "../../src/place/Station.ts"
import * as StationCheck from "../../src/place/StationCheck.ts"
import { Stated } from "../../src/place/StationCheck.schema.ts"
import { day, said, viewOf, viewWith } from "../law/policies.ts"
import { keepsShape } from "../said.ts"

const [head, worker, later] = ["p-1", "p-2", "p-3"].map(Id.require<Id.PersonId>) as [Id.PersonId, Id.PersonId, Id.PersonId]
const latest = day("2026-06-30")
const post = (person: Id.PersonId, isLicensed: boolean) => ({ person, post: "staff", isLicensed, from: day("2026-02-01") }) as const
const station: Station.Station = {
  stage: "open",
  notes: [{ type: "station.facility-noted", v: 1, facility: "sign", has: false, on: "2026-03-01" }],
  posts: [post(head, true), { ...post(worker, false), until: day("2026-02-28") }, { ...post(later, true), from: day("2026-05-01") }],
  openedOn: day("2026-01-01"),
  latest
}

describe("a station held against the rules of stations", () => {
  it.each([
    ["2026-01-31", undefined, undefined],
    ["2026-02-01", 2, 1],
    ["2026-02-28", 2, 1],
    ["2026-03-01", 1, 1]
  ])("STN-02: who worked there on %s: %s, of them licensed %s; before anybody took a post it is not known", (on, staff, licensed) =>
    expect(StationCheck.staffingOn(station, { residents: 9000, communityWorkers: 18 }, day(on))).toEqual({
      residents: 9000,
      communityWorkers: 18,
      staff,
      licensed
    })
  )
  it("STD-04: says of what it has what is known by then, and of its staff what a policy asks", () => {
    const two = viewWith(Stations.minStaff, 2)
    const asked = (on: string) => StationCheck.check(station, { residents: 9000, communityWorkers: 18 }, day(on), two)
    expect(asked("2026-02-28").staffing).toMatchObject({ id: "STN-02", requirements: 2, decision: { outcome: "met" } })
    expect(said(asked("2026-03-01").staffing.decision)).toBe("unmet place.station-staff")
    const haves = (on: string) => StationCheck.check(station, {}, day(on), viewOf("national", on)).haves
    expect(haves("2026-02-28").missing.map(({ name }) => name)).toContain("sign")
    expect(said(haves("2026-03-01").decision)).toContain("unmet place.station-sign")
  })
  it("is asked with numbers of people, where somebody states them", () => {
    keepsShape(Stated, { residents: 9000, communityWorkers: 18 })
    keepsShape(Stated, {})
  })
})
