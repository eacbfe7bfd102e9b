import { SocialWorkers, TeamChecks } from "@yanzhen/core/desk"
import { Day, Id } from "@yanzhen/core/foundation"
import { Pack, TeamParameters } from "@yanzhen/core/law"
import { describe, expect, it } from "vitest"
import { given, policyWith } from "./policies.ts"
import { failure, journal, run, town, type Town, write } from "./world.ts"

const day = Day.require
/** Asks teams of three, with a social worker and a leader. */
const strict = policyWith(
  Pack.value(TeamParameters.minMembers, { ...given, value: 3 }),
  Pack.value(TeamParameters.minSocialWorkers, { ...given, value: 1 }),
  Pack.value(TeamParameters.needsLeader, { ...given, value: true })
)

const team = (of: string, more: object = {}) => [
  { type: "team.listed", v: 1, team: of, code: of, name: `${of}队`, from: "2024-01-01", ...more } as const
]
const joined = (role: string, on: string, left?: string) => [
  { type: "membership.joined", v: 1, role, on } as const,
  ...(left === undefined ? [] : [{ type: "membership.left", v: 1, on: left } as const])
]
const was = (kind: string, on: string) => [{ type: "person-kind.begun", v: 1, kind, on } as const]
const posted = (person: string, on: string, left?: string) => [
  { type: "station.post-taken", v: 1, person, post: "staff", isLicensed: true, on } as const,
  ...(left === undefined ? [] : [{ type: "station.post-left", v: 1, person, on: left } as const])
]
const inOrder = <T extends { readonly on: string }>(events: readonly T[]): readonly T[] => events.toSorted((a, b) => (a.on < b.on ? -1 : 1))

/** Teams e and h have the station st-1, g another, f none. */
const flock = async (): Promise<Town> => {
  const world = town({ policy: strict })
  await write(world, "flock", {
    "team/e": team("e", { station: "st-1" }),
    "team/f": team("f", { until: "2026-02-28" }),
    "team/g": team("g", { station: "st-2" }),
    "team/h": team("h", { station: "st-1" }),
    "membership/e/p-1": joined("leader", "2026-01-01"),
    "membership/e/p-2": joined("social-worker", "2026-01-01", "2026-03-31"),
    "membership/e/p-3": joined("member", "2026-02-01"),
    "membership/e/p-5": joined("social-worker", "2026-02-10", "2026-02-20"),
    "membership/f/p-2": joined("social-worker", "2026-01-01"),
    "membership/g/p-4": joined("social-worker", "2026-01-01"),
    "membership/h/p-6": joined("social-worker", "2026-01-01"),
    "person-kinds/p-1": was("party-member", "2020-01-01"),
    "person-kinds/p-2": was("volunteer", "2020-01-01"),
    "person-kinds/p-3": was("party-member", "2026-02-15"),
    // Somebody else's kind is nobody's here.
    "person-kinds/p-9": was("party-member", "2020-01-01"),
    "station/st-1": inOrder([
      { type: "station.opened", v: 1, on: "2026-01-01" } as const,
      ...posted("p-2", "2026-01-15", "2026-03-15"),
      ...posted("p-4", "2026-01-01"),
      ...posted("p-5", "2026-01-01", "2026-12-31"),
      // A member with a post is no social worker of the team.
      ...posted("p-3", "2026-01-01"),
      ...posted("p-6", "2026-01-01")
    ]),
    "formation/f-1": [
      { type: "formation.formed", v: 1, lead: "e", on: "2026-02-01" },
      { type: "formation.wing-added", v: 1, team: "f", on: "2026-02-01" },
      { type: "formation.linked", v: 1, mentor: "e", learner: "f", on: "2026-02-02" }
    ],
    "formation/f-2": [
      { type: "formation.formed", v: 1, lead: "g", on: "2026-02-01" },
      { type: "formation.wing-added", v: 1, team: "e", on: "2026-02-10" },
      { type: "formation.wing-released", v: 1, team: "e", on: "2026-02-20" }
    ]
  })
  return world
}

describe("which teams have a social worker of their station: in the team and at the station on the same day", () => {
  const answers = async (on?: string) => {
    const world = await flock()
    const said = await run(SocialWorkers.socialWorkers(world, on === undefined ? undefined : day(on)))
    expect(said).toMatchObject({ at: (await journal(world)).length, on: day(on ?? "2026-03-10") })
    return Object.fromEntries(said.teams.map(({ team: of, name, workers, gap }) => [of, [name, workers, gap]]))
  }
  const [f, g, h] = [
    ["f队", [], "no-station"],
    ["g队", [], "another-station"],
    ["h队", ["p-6"], undefined]
  ]
  it.each([
    ["the day before the post begins", "2026-01-14", { e: ["e队", [], "no-worker"], f, g, h }],
    ["the first day of the post", "2026-01-15", { e: ["e队", ["p-2"], undefined], f, g, h }],
    ["the first day in the team", "2026-02-10", { e: ["e队", ["p-2", "p-5"], undefined], f, g, h }],
    ["the last day in the team", "2026-02-20", { e: ["e队", ["p-2", "p-5"], undefined], f, g, h }],
    ["the day after", "2026-02-21", { e: ["e队", ["p-2"], undefined], f, g, h }],
    ["today: a team that is over is not asked", undefined, { e: ["e队", ["p-2"], undefined], g, h }],
    ["the last day of the post", "2026-03-15", { e: ["e队", ["p-2"], undefined], g, h }],
    ["the day after that", "2026-03-16", { e: ["e队", [], "no-worker"], g, h }]
  ])("%s", async (_what, on, expected) => expect(await answers(on)).toEqual(expected))
})

describe("a team held against the rules, as of a day", () => {
  const check = async (of: string, question: TeamChecks.Question = {}) => run(TeamChecks.check(await flock(), Id.require(of), question))
  const rules = ({ decision }: TeamChecks.TeamChecked) => decision.findings.map(({ rule, outcome }) => [rule, outcome])
  const needs = [
    ["team.too-few-members", "unmet"],
    ["team.too-few-social-workers", "unmet"]
  ]

  it("its members, social workers, leader and Party members of that day", async () => {
    const said = await check("e", { on: day("2026-02-01") })
    expect(said).toMatchObject({ on: day("2026-02-01"), name: "e队", responsible: { team: "e", workers: ["p-2"] } })
    expect(said.decision.outcome).toBe("met")
    expect(rules(await check("e", { on: day("2026-01-31") }))).toEqual([["team.too-few-members", "unmet"]])
    expect(rules(await check("e", { on: day("2026-04-01") }))).toEqual(needs)
    expect((await check("e", { on: day("2026-01-31") })).decision.findings[0]?.facts).toMatchObject({ members: 2 })
  })
  it("today where no day is named, at a position of the journal", async () => {
    const world = await flock()
    expect(await run(TeamChecks.check(world, Id.require("e")))).toMatchObject({ at: (await journal(world)).length, on: day("2026-03-10") })
  })
  it("what is stated beside decides: units and money whether it could be registered, and how a group is guided that could not", async () => {
    const said = await check("e", { on: day("2026-02-15"), stated: { units: 60, fundFen: 3_000_000, isTiny: true } })
    expect(said.legalForm.decision.outcome).toBe("met")
    expect(said.route).toBe("register")
    expect(await check("e", { on: day("2026-02-15"), stated: { units: 1, fundFen: 0, isTiny: true } })).toMatchObject({
      route: "guided-by-community"
    })
    // Of whom nobody knows how many units it has.
    expect((await check("e", { on: day("2026-02-15") })).route).toBeUndefined()
  })
  it("of whom nobody was entered, nothing is known; no social worker answers for it", async () => {
    const world = await flock()
    await write(world, "empty", { "team/i": team("i") })
    const said = await run(TeamChecks.check(world, Id.require("i")))
    expect(rules(said)).toContainEqual(["team.too-few-members", "unknown"])
    expect(said).toMatchObject({ responsible: { team: "i", workers: [], gap: "no-station" }, formations: [] })
  })
  it("a team that is over is told with its days, and one that nobody listed is not found", async () => {
    const over = await check("f")
    expect(over.decision.findings).toContainEqual(
      expect.objectContaining({
        rule: "check.not-there",
        facts: { kind: "team", id: "f", on: day("2026-03-10"), from: day("2024-01-01"), until: day("2026-02-28") }
      })
    )
    expect(over.responsible).toEqual({ team: "f", workers: [], gap: "no-station" })
    expect(await failure(TeamChecks.check(await flock(), Id.require("z")))).toMatchObject({ _tag: "NotFound", kind: "team", id: "z" })
  })
  it("where it flies on that day, and how many learn from whom there", async () => {
    const flights = async (on: string) => (await check("e", { on: day(on) })).formations
    const first = (learners: number) => ({
      ...{ formation: "f-1", place: "lead" },
      workload: [
        { team: "e", learners },
        { team: "f", learners: 0 }
      ]
    })
    expect(await flights("2026-01-31")).toEqual([])
    expect(await flights("2026-02-01")).toEqual([first(0)])
    const second = {
      ...{ formation: "f-2", place: "wing" },
      workload: [
        { team: "g", learners: 0 },
        { team: "e", learners: 0 }
      ]
    }
    expect(await flights("2026-02-20")).toEqual([first(1), second])
    expect(await flights("2026-02-21")).toEqual([first(1)])
    // What was released is no wing any more.
    const { formations } = await check("g", { on: day("2026-02-21") })
    expect(formations).toEqual([{ formation: "f-2", place: "lead", workload: [{ team: "g", learners: 0 }] }])
  })
})
