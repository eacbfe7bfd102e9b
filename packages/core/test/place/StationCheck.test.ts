import { describe, expect, it } from "vitest"
import * as Id from "../../src/foundation/Id.ts"
import * as Pack from "../../src/law/Pack.ts"
import { countedBy } from "../../src/law/parameters/SocialWorkers.ts"
import * as Stations from "../../src/law/parameters/Stations.ts"
import * as Policies from "../../src/law/Policies.ts"
import * as Policy from "../../src/law/Policy.ts"
import type * as CertifiedWorkers from "../../src/place/CertifiedWorkers.ts"
import * as Station from "../../src/place/Station.ts"
import * as StationCheck from "../../src/place/StationCheck.ts"
import { Stated } from "../../src/place/StationCheck.schema.ts"
import { day, given, organisation, said, viewOf, viewWith } from "../law/policies.ts"
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
    expect(StationCheck.staffingOn(station, { residents: 9000, communityWorkers: 18 }, day(on), viewOf("national"))).toEqual({
      residents: 9000,
      communityWorkers: 18,
      staff,
      licensed
    })
  )
  it("STN-02: counted by certificates, whoever is said to be licensed is so from the day of the certificate; without one entered nobody knows", () => {
    const view = viewWith(countedBy, "certificate")
    const licensed = (certificates: readonly CertifiedWorkers.Certificate[] | undefined, on = "2026-02-28", of = view) =>
      StationCheck.staffingOn(station, {}, day(on), of, certificates).licensed
    const [first, other] = [
      { person: head, certificateOn: day("2026-02-15") },
      { person: worker, certificateOn: day("2026-02-15") }
    ]
    expect(licensed(undefined)).toBeUndefined()
    expect(licensed([])).toBeUndefined()
    expect(licensed([first])).toBe(1)
    expect(licensed([first], "2026-02-14")).toBe(0)
    expect(licensed([first, other])).toBe(2)
    expect(licensed([first, other], "2026-03-01")).toBe(1)
    expect(licensed([{ person: first.person }, other])).toBe(1)
    // Of a place that counts as before, it says nothing.
    expect(licensed([{ person: first.person }], "2026-02-28", viewOf("national"))).toBe(1)
    expect(licensed([first], "2026-01-31")).toBeUndefined()
    const enough = Policy.on(
      Policy.extend(
        Policies.byName("national"),
        organisation(Pack.value(Stations.minLicensed, { ...given, value: 1 }), Pack.value(countedBy, { ...given, value: "certificate" }))
      ),
      day("2026-02-28")
    )
    const asked = (certificates: readonly CertifiedWorkers.Certificate[]) =>
      said(StationCheck.check(station, {}, day("2026-02-28"), enough, certificates).staffing.decision)
    expect(asked([other])).not.toContain("place.station-licensed")
    expect(asked([])).toContain("unknown place.station-licensed")
  })
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
