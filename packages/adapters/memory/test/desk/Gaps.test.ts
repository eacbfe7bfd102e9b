import { Coverage, InPlace, PartyGaps, SocialWorkers, StationChecks, TeamChecks } from "@yanzhen/core/desk"
import { Day, Id } from "@yanzhen/core/foundation"
import { Pack, StationParameters } from "@yanzhen/core/law"
import { Registers } from "@yanzhen/core/registers"
import { describe, expect, it } from "vitest"
import { given, policyWith } from "./policies.ts"
import { failure, journal, run, town, type Town, write } from "./world.ts"

const day = Day.require
const from = "2024-01-01"
const community = (of: string, more: object = {}) => [
  { type: "community.listed", v: 1, community: of, street: "s-1", code: of, name: `${of}社区`, kind: "城市社区", from, ...more } as const
]
const team = (of: string, more: object) => [{ type: "team.listed", v: 1, team: of, code: of, name: `${of}队`, from, ...more } as const]
const project = (of: string, since: string) => [{ type: "feature-project.named", v: 1, team: of, title: "邻里", from: since } as const]
const joined = (party: string, id: string, on: string) => ({ type: "parties.joined", v: 1, party, id, on }) as const

const district = async (): Promise<Town> => {
  const world = town()
  await write(world, "district", {
    "street/s-1": [{ type: "street.listed", v: 1, street: "s-1", code: "s-1", name: "西街道", from }],
    "community/c-1": community("c-1"),
    "community/c-2": community("c-2"),
    "community/c-3": community("c-3", { until: "2026-01-31" }),
    "community/village": community("village", { kind: "村" }),
    "team/t-1": team("t-1", { community: "c-1", registered: true }),
    "team/t-2": team("t-2", { community: "c-2", registered: false }),
    "team/t-3": team("t-3", { community: "c-2" }),
    "feature-project/p-1": project("t-1", "2026-02-01"),
    "feature-project/p-2": project("t-2", "2026-01-01"),
    "feature-project/p-3": project("t-3", "2026-01-01"),
    "parties/c-1": [
      joined("community", "o-1", "2026-01-01"),
      joined("organisation", "o-2", "2026-01-01"),
      joined("social-worker", "p-1", "2026-01-01"),
      joined("volunteer", "v-1", "2026-01-01"),
      joined("charity", "o-3", "2026-02-01"),
      { type: "parties.left", v: 1, party: "charity", id: "o-3", on: "2026-02-28" }
    ]
  })
  return world
}

describe("which communities are covered: an organisation of their own, and a feature project of it", () => {
  const coverage = async (on?: string, kinds: readonly string[] = ["城市社区"]) => {
    const world = await district()
    const said = await run(Coverage.coverage(world, { kinds, ...(on === undefined ? {} : { on: day(on) }) }))
    expect(said).toMatchObject({ at: (await journal(world)).length, on: day(on ?? "2026-03-10") })
    return said
  }
  const outcomes = (said: Coverage.Coverage) =>
    said.communities.map(({ community: of, teams, pairs, outcome }) => [of, teams, pairs.map((pair) => pair.project), outcome])
  // Of a team of which nobody knows whether it is an organisation, it is not known whether it covers.
  const second = ["c-2", [], [], "unknown"]
  it("as of a day, the communities of that day", async () => {
    expect(outcomes(await coverage("2026-01-31"))).toEqual([["c-1", ["t-1"], [], "gap"], second, ["c-3", [], [], "gap"]])
    expect(outcomes(await coverage("2026-02-01"))).toEqual([["c-1", ["t-1"], ["p-1"], "covered"], second])
  })
  it("today where no day is named; of which kinds is asked; and what everything is called", async () => {
    const said = await coverage(undefined, ["村"])
    expect(outcomes(said)).toEqual([["village", [], [], "gap"]])
    expect([...said.names].toSorted(([a], [b]) => (a < b ? -1 : 1))).toEqual([
      ["c-1", "c-1社区"],
      ["c-2", "c-2社区"],
      ["c-3", "c-3社区"],
      ["s-1", "西街道"],
      ["t-1", "t-1队"],
      ["t-2", "t-2队"],
      ["t-3", "t-3队"],
      ["village", "village社区"]
    ])
  })
})

describe("which of the five parties are missing where", () => {
  const gaps = async (on?: string) => {
    const world = await district()
    const said = await run(PartyGaps.partyGaps(world, on === undefined ? undefined : day(on)))
    expect(said).toMatchObject({ at: (await journal(world)).length, on: day(on ?? "2026-03-10") })
    return said.communities
  }
  it("every community of the day, with its name and street, whether or not one is missing", async () => {
    const found = await gaps("2026-01-31")
    expect(found).toMatchObject([
      { community: "c-1", name: "c-1社区", street: "s-1", gaps: ["charity"] },
      { community: "c-2", name: "c-2社区", street: "s-1" },
      { community: "c-3", name: "c-3社区", street: "s-1" },
      { community: "village", name: "village社区", street: "s-1" }
    ])
    expect(found[1]?.gaps).toHaveLength(5)
    expect((await gaps("2026-02-28")).map(({ community: of, gaps: missing }) => [of, missing.length])).toEqual([
      ["c-1", 0],
      ["c-2", 5],
      ["village", 5]
    ])
    expect((await gaps())[0]).toMatchObject({ community: "c-1", gaps: ["charity"] })
  })
  it("organisations listed in a community take part in it; a partner unit, one of elsewhere and one that is over do not", async () => {
    const world = await district()
    const listed = (kind: string, more: object = {}) => [
      { type: "organisation.listed", v: 1, kind, code: "1", name: "某单位", from, ...more } as const
    ]
    await write(world, "organisations", {
      "organisation/o-4": listed("committee", { organisation: "o-4", community: "c-2" }),
      "organisation/o-5": listed("social-organisation", { organisation: "o-5", community: "c-2", until: "2026-03-10" }),
      "organisation/o-6": listed("partner-unit", { organisation: "o-6", community: "c-2" }),
      "organisation/o-7": listed("charity", { organisation: "o-7" }),
      "organisation/o-3": listed("charity", { organisation: "o-3", community: "c-1" })
    })
    const on = async (asked: string) => (await run(PartyGaps.partyGaps(world, day(asked)))).communities
    const [first, second] = await on("2026-03-10")
    expect(second).toMatchObject({ community: "c-2", gaps: ["social-worker", "volunteer", "charity"] })
    expect(second?.parties).toMatchObject({ community: ["o-4"], organisation: ["o-5"], charity: [] })
    expect((await on("2026-03-11"))[1]?.gaps).toContain("organisation")
    // c-1 said that o-3 left.
    expect(first?.gaps).toEqual(["charity"])
  })
})

describe("a station held against the rules, as of a day", () => {
  const strict = policyWith(Pack.value(StationParameters.minStaff, { ...given, value: 1 }))
  const station = async (on?: string) => {
    const world = town({ policy: strict })
    await write(world, "station", {
      "station/st-1": [
        { type: "station.opened", v: 1, on: "2026-01-01" },
        { type: "station.post-taken", v: 1, person: "p-1", post: "staff", isLicensed: true, on: "2026-02-01" },
        { type: "station.closed", v: 1, on: "2026-03-09", reason: "撤并" }
      ]
    })
    return run(StationChecks.check(world, Id.require("st-1"), on === undefined ? {} : { on: day(on) }))
  }
  const rules = (said: StationChecks.StationChecked) => said.decision.findings.map(({ rule }) => rule)
  it("its people of that day; before it opened and after it closed it was not there", async () => {
    const short = await station("2026-01-31")
    expect(rules(short)).toContain("place.station-staff")
    expect(short.on).toBe(day("2026-01-31"))
    expect(rules(await station("2026-02-01"))).not.toContain("place.station-staff")
    for (const on of ["2025-12-31", undefined]) expect(rules(await station(on))).toContain("check.not-there")
    expect(rules(await station("2026-03-09"))).not.toContain("check.not-there")
  })
  it("one that nobody opened is not found", async () =>
    expect(await failure(StationChecks.check(town(), Id.require("st-9")))).toMatchObject({ _tag: "NotFound", kind: "station", id: "st-9" }))
})

describe("coverage, the gaps of a district and its formations", () => {
  it("are answered from registers: no event is read for them", async () => {
    const world = await district()
    await write(world, "formation", { "formation/f-1": [{ type: "formation.formed", v: 1, lead: "t-1", on: "2026-02-01" }] })
    const noEvent = (): never => {
      throw new Error("events are not read for this")
    }
    const registersOnly = { ...world, store: { ...world.store, journal: noEvent, history: noEvent } }
    expect((await run(Coverage.coverage(registersOnly, { kinds: ["城市社区"] }))).communities).toHaveLength(2)
    expect((await run(PartyGaps.partyGaps(registersOnly))).communities.length).toBeGreaterThan(0)
    expect((await run(SocialWorkers.socialWorkers(registersOnly))).teams).toHaveLength(3)
    expect((await run(TeamChecks.check(registersOnly, Id.require("t-1")))).formations).toMatchObject([{ formation: "f-1", place: "lead" }])
    expect((await run(InPlace.list(registersOnly, Registers.formation, { community: "c-1" }))).rows).toMatchObject([
      { formation: "f-1", team: "t-1", community: "c-1", street: "s-1" }
    ])
  })
})
