/** What changes for whom when one policy takes another's place, on the journal as it is. */
import { ActivityLives, ChangedAnswers, Life } from "@yanzhen/core/desk"
import { Day, Id } from "@yanzhen/core/foundation"
import {
  ActivityParameters,
  CareParameters,
  CountingParameters,
  Ladder,
  Pack,
  Policies,
  Policy,
  StarParameters,
  StationParameters,
  TeamParameters,
  VentureParameters,
  VolunteerParameters
} from "@yanzhen/core/law"
import { describe, expect, it } from "vitest"
import { opened, planned, tagged, type Told, withListed } from "./careEvents.ts"
import { plan } from "./cleanUp.ts"
import { given, over, policyWith } from "./policies.ts"
import { draft } from "./ventures.ts"
import { facts, journal, places, record, run, tenant, town, type Town, write } from "./world.ts"

const day = Day.require
const national = Policies.byName("national")
const between = (world: Town, after: Policy.Policy, before = national) => run(ChangedAnswers.between(world, before, after))
/** Who or what, on which day, from which answer to which, and what spoke or speaks against it. */
const told = ({ changed }: ChangedAnswers.ChangedAnswers) =>
  changed.map(({ rule, kind, id, volunteer, on, before, after, gone, come }) => [
    ...[rule, kind, volunteer === undefined ? id : `${id} ${volunteer}`, Day.text(on), `${before} ${after}`],
    ...[gone.map((one) => one.rule).join(), come.map((one) => one.rule).join()]
  ])
const rulesOf = ({ rules }: ChangedAnswers.ChangedAnswers) => rules.map(({ id, on, things }) => [id, Day.text(on), things])

const team = (of: string, more: object = {}) => [
  { type: "team.listed", v: 1, team: of, code: of, name: `${of}队`, from: "2024-01-01", ...more } as const
]
const joined = (on: string) => [{ type: "membership.joined", v: 1, role: "leader", on } as const]

describe("of teams", () => {
  const teams = async (): Promise<Town> => {
    const world = town()
    await write(world, "teams", {
      "team/e": team("e"),
      "team/f": team("f", { until: "2026-03-09" }),
      "team/g": team("g"),
      "membership/e/p-1": joined("2026-01-01"),
      "membership/e/p-2": joined("2026-02-01"),
      "membership/g/p-3": joined("2026-03-11")
    })
    return world
  }
  const needs = (value: number, from = "2020-01-01") =>
    policyWith(Pack.value(TeamParameters.minMembers, { ...given, from: day(from), value }))

  it("a rule that was not asked is asked now: who meets it, who does not, of whom it is unknown; a team that is over is not asked", async () => {
    const world = await teams()
    const said = await between(world, needs(3))
    expect(said.at).toBe((await journal(world)).length)
    expect(rulesOf(said)).toEqual([["TEAM-02", "2026-03-10", 2]])
    expect(told(said)).toEqual([
      ["TEAM-02", "team", "e", "2026-03-10", "off unmet", "", "team.too-few-members"],
      ["TEAM-02", "team", "g", "2026-03-10", "off unknown", "", "team.too-few-members"]
    ])
    expect(said.changed[0]?.come[0]).toMatchObject({ facts: { members: 2 }, parameters: [{ value: 3, pack: "test@1" }] })
    expect(told(await between(world, needs(2))).map(([, , id, , answers]) => [id, answers])).toEqual([
      ["e", "off met"],
      ["g", "off unknown"]
    ])
  })
  it("a stricter value turns a yes into a no, and back; the value that decided stands with what went and what came", async () => {
    const world = await teams()
    const [two, three] = [needs(2), needs(3)]
    expect(told(await between(world, three, two))).toEqual([
      ["TEAM-02", "team", "e", "2026-03-10", "met unmet", "", "team.too-few-members"]
    ])
    const back = await between(world, two, three)
    expect(told(back)).toEqual([["TEAM-02", "team", "e", "2026-03-10", "unmet met", "team.too-few-members", ""]])
    expect(back.changed[0]?.gone[0]?.parameters).toMatchObject([{ value: 3 }])
  })
  it("a value of next year is asked for its first day, with who will be there then", async () => {
    const said = await between(await teams(), needs(3, "2027-01-01"))
    expect(told(said)).toEqual([
      ["TEAM-02", "team", "e", "2027-01-01", "off unmet", "", "team.too-few-members"],
      ["TEAM-02", "team", "g", "2027-01-01", "off unmet", "", "team.too-few-members"]
    ])
  })
  it("of the same policy nothing changes, and nothing is asked", async () => {
    const said = await between(await teams(), national)
    expect(said).toMatchObject({ rules: [], changed: [], stars: [] })
  })
})

describe("of stations, communities, volunteers and those served", () => {
  const community = (id: string, until?: string) => [
    {
      ...({
        type: "community.listed",
        v: 1,
        community: id,
        street: "s-1",
        code: id,
        name: `${id}社区`,
        kind: "城市社区",
        from: "2020-01-01"
      } as const),
      ...(until === undefined ? {} : { until })
    }
  ]
  const listed = (volunteer: string, registeredOn?: string) => [
    { type: "volunteer.listed", v: 1, volunteer, team: "e", ...(registeredOn === undefined ? {} : { registeredOn }) } as const
  ]
  const twoMonths: Told = { type: "visit-plan.begun", v: 1, whose: "child", months: 2, on: "2026-01-01" }
  const district = async (): Promise<Town> => {
    const world = town()
    await world.people.put(tenant, [
      { id: "v-1", name: "桂兰香", born: day("2011-03-01") },
      { id: "v-2", name: "司徒测试", born: day("1990-03-01") },
      { id: "v-3", name: "上官测试", born: day("2011-03-01") }
    ])
    await write(world, "district", {
      "community/east": community("east"),
      "community/west": community("west", "2025-12-31"),
      "team/e": team("e", { community: "east" }),
      "volunteer/v-1": listed("v-1", "2026-03-10"),
      "volunteer/v-2": listed("v-2", "2024-03-01"),
      // Registered tomorrow.
      "volunteer/v-3": listed("v-3", "2026-03-11"),
      "station/st-1": [
        { type: "station.opened", v: 1, on: "2026-01-01" },
        { type: "station.post-taken", v: 1, person: "p-1", post: "staff", isLicensed: true, on: "2026-01-02" }
      ],
      "station/st-2": [
        { type: "station.opened", v: 1, on: "2025-01-01" },
        { type: "station.closed", v: 1, on: "2025-06-01" }
      ],
      "recipient/r-1": [opened(), tagged("left-behind-child", "2026-01-10")],
      "recipient/r-3": [opened(), tagged("elder-living-alone", "2026-01-10")],
      "visit-plan/r-3": [{ type: "visit-plan.begun", v: 1, whose: "elder", months: 2, on: "2026-01-01" }],
      "recipient/r-2": [opened("2026-03-11"), tagged("left-behind-child", "2026-03-11")],
      // What it will be from April on is not asked in March.
      "visit-plan/r-1": [twoMonths, { type: "visit-plan.changed", v: 1, months: 1, on: "2026-04-01" }],
      // A file that is closed, though its plan was never ended; one without a plan; a plan that is over.
      "recipient/r-4": [
        opened(),
        tagged("left-behind-child", "2026-01-10"),
        { type: "recipient.closed", v: 1, reason: "迁出", on: "2026-02-20" }
      ],
      "visit-plan/r-4": [twoMonths],
      "recipient/r-5": [opened(), tagged("elder-living-alone", "2026-01-10")],
      "recipient/r-6": [opened(), tagged("elder-living-alone", "2026-01-10")],
      "visit-plan/r-6": [twoMonths, { type: "visit-plan.ended", v: 1, reason: "迁出", on: "2026-02-01" }]
    })
    return world
  }
  it("each kind is asked the rules that are its own", async () => {
    const world = await district()
    const after = policyWith(
      Pack.value(StationParameters.minStaff, { ...given, value: 2 }),
      Pack.value(TeamParameters.communityTeams, { ...given, value: 2 }),
      Pack.value(VolunteerParameters.registrationLowestAge, { ...given, value: 18 })
    )
    const said = await between(world, after)
    expect(rulesOf(said).map(([rule, , things]) => [rule, things])).toEqual([
      ["STN-02", 1],
      ["VOL-04", 2],
      ["TEAM-03", 1]
    ])
    expect(told(said)).toEqual([
      ["STN-02", "station", "st-1", "2026-03-10", "unknown unmet", "", "place.station-staff"],
      ["VOL-04", "volunteer", "v-1", "2026-03-10", "unknown unmet", "", "person.registration-age"],
      ["TEAM-03", "community", "east", "2026-03-10", "off unmet", "", "team.selection-teams"]
    ])
  })
  it("those served, by their tags and the visits that are due", async () => {
    const world = await district()
    const said = await between(world, Policies.byName("xiangshan"))
    expect(rulesOf(said)).toEqual([
      // Of a draft of the province that lies between: asked of places in activities, of which there is none.
      ["activity.written-agreement", "2026-03-10", 0],
      ["VIS-04", "2026-03-10", 1],
      ["VIS-04", "2026-03-10", 1]
    ])
    expect(told(said)).toEqual([
      ["VIS-04", "visit-plan", "r-1", "2026-03-10", "off noticed", "", "care.child-rhythm-slow"],
      ["VIS-04", "recipient", "r-1", "2026-03-10", "off noticed", "", "care.child-periods-missed"]
    ])
  })
})

describe("of next year", () => {
  it("stations, communities and visits are asked as they will be on its first day", async () => {
    const world = town()
    await write(world, "later", {
      "community/east": [
        {
          ...{ type: "community.listed", v: 1, community: "east", street: "s-1", code: "east", name: "东社区", kind: "城市社区" },
          from: "2020-01-01"
        } as const
      ],
      "team/e": team("e", { community: "east", until: "2026-06-30" }),
      "station/st-1": [
        { type: "station.opened", v: 1, on: "2026-01-01" },
        { type: "station.post-taken", v: 1, person: "p-1", post: "staff", isLicensed: true, on: "2026-01-02" },
        { type: "station.post-left", v: 1, person: "p-1", on: "2026-03-09" }
      ],
      "recipient/r-1": [opened(), tagged("left-behind-child", "2026-01-10")],
      "visit-plan/r-1": [
        { type: "visit-plan.begun", v: 1, whose: "child", months: 3, on: "2026-01-01" },
        { type: "visit-plan.changed", v: 1, months: 1, on: "2026-02-01" }
      ],
      "recipient/r-3": [opened(), tagged("elder-living-alone", "2026-01-10")],
      "visit-plan/r-3": [{ type: "visit-plan.begun", v: 1, whose: "elder", months: 2, on: "2026-01-01" }]
    })
    const later = { ...given, from: day("2027-01-01") }
    const after = policyWith(
      Pack.value(StationParameters.minStaff, { ...later, value: 1 }),
      Pack.value(TeamParameters.communityTeams, { ...later, value: 1 }),
      Pack.value(CareParameters.childVisitMonths, { ...later, value: 1 })
    )
    const said = await between(world, after)
    expect(told(said).map(([rule, kind, id, on, answers]) => [rule, kind, id, on, answers])).toEqual([
      ["STN-02", "station", "st-1", "2027-01-01", "unknown unmet"],
      ["TEAM-03", "community", "east", "2027-01-01", "off unmet"],
      ["VIS-04", "visit-plan", "r-1", "2027-01-01", "off met"],
      ["VIS-04", "recipient", "r-1", "2027-01-01", "off noticed"]
    ])
    expect(said.changed.at(-1)?.come[0]?.facts["periodsDue"]).toBe(10)
  })
  it("an elder's plan is asked about elders, as it is on the day", async () => {
    const world = town()
    await write(world, "plans", {
      "recipient/r-3": [opened(), tagged("elder-living-alone", "2026-01-10")],
      "visit-plan/r-3": [
        { type: "visit-plan.begun", v: 1, whose: "elder", months: 1, on: "2026-01-01" },
        { type: "visit-plan.changed", v: 1, months: 3, on: "2026-02-01" }
      ],
      "recipient/r-7": [opened(), tagged("elder-living-alone", "2026-01-10")],
      "visit-plan/r-7": [{ type: "visit-plan.begun", v: 1, whose: "elder", months: 3, on: "2026-03-10" }]
    })
    // Nationally it is a rule that nobody loosens.
    const every = (value: number) => over(Policy.of([]), "test", Pack.value(CareParameters.elderVisitMonths, { ...given, value }))
    expect(told(await between(world, every(2), every(3)))).toEqual([
      ["VIS-05", "visit-plan", "r-3", "2026-03-10", "met noticed", "", "care.elder-rhythm-slow"],
      ["VIS-05", "visit-plan", "r-7", "2026-03-10", "met noticed", "", "care.elder-rhythm-slow"]
    ])
  })
})

describe("of what lies behind", () => {
  it("a visit that was to be made is asked for its own day, one that is to come for the day that is asked about", async () => {
    const world = await withListed(town(), "v-1", "v-2")
    await write(world, "visits", {
      "recipient/r-1": [opened(), tagged("left-behind-child", "2026-01-10")],
      "visit/vi-1": [planned("r-1", { visitors: ["v-1", "v-2"], for: "2026-02-05", on: "2026-02-01" })],
      "visit/vi-2": [planned("r-1", { visitors: ["v-1", "v-2"], for: "2026-03-20" })]
    })
    const three = (from: string) => policyWith(Pack.value(CareParameters.minVisitors, { ...given, from: day(from), value: 3 }))
    expect(told(await between(world, three("2026-01-01")))).toEqual([
      ["VIS-06", "visit", "vi-1", "2026-02-05", "met noticed", "", "care.visitor-count"],
      ["VIS-06", "visit", "vi-2", "2026-03-10", "met noticed", "", "care.visitor-count"]
    ])
    expect(told(await between(world, three("2026-03-01"))).map(([, , id]) => id)).toEqual(["vi-2"])
  })
  it("of two rules under one number each is told by itself", async () => {
    const world = town()
    await write(world, "visits", {
      "recipient/r-1": [opened(), tagged("left-behind-child", "2026-01-10")],
      "visit/vi-1": [planned("r-1", { for: "2026-03-20" })]
    })
    const strict = policyWith(Pack.value(CareParameters.homeVisitForce, { ...given, value: "strict" }))
    const said = await between(world, strict)
    expect(said.changed.map(({ title, before, after }) => [title.en, `${before} ${after}`])).toEqual([
      ["visitors at a home visit", "noticed unmet"],
      ["safety of a home visit", "noticed unmet"]
    ])
  })
  it("an honour that was granted is asked for the day of granting; of one that was refused or withdrawn nothing is", async () => {
    const world = town()
    const proposed = (of: string) => ({
      ...({ type: "honour.proposed", v: 1, way: "applied", by: "p-1", on: "2026-01-05" } as const),
      ...{ subject: { kind: "team-honour", team: of, title: "先进" }, evidence: [{ shows: "distinctive", words: "见材料" }] }
    })
    const granted = (of: string) => [
      proposed(of),
      { type: "honour.checked", v: 1, by: "p-2", on: "2026-01-06" } as const,
      { type: "honour.publicised", v: 1, by: "p-2", on: "2026-01-07" } as const,
      { type: "honour.granted", v: 1, by: "p-2", on: "2026-02-01" } as const
    ]
    await write(world, "honours", {
      "team/e": team("e", { registered: true }),
      "honour/open": [proposed("e")],
      "honour/refused": [proposed("e"), { type: "honour.refused", v: 1, by: "p-2", reason: "材料不全", on: "2026-01-06" }],
      "honour/granted": granted("e"),
      "honour/withdrawn": [...granted("e"), { type: "honour.withdrawn", v: 1, by: "p-2", reason: "材料不实", on: "2026-03-01" }]
    })
    const years = (from: string) => policyWith(Pack.value(TeamParameters.selectionYears, { ...given, from: day(from), value: 3 }))
    const refused = (id: string, on: string) => ["TEAM-03", "honour", id, on, "off unmet", "", "team.selection-organisation-years"]
    expect(told(await between(world, years("2026-02-01")))).toEqual([refused("granted", "2026-02-01"), refused("open", "2026-03-10")])
    expect(told(await between(world, years("2026-02-02")))).toEqual([refused("open", "2026-03-10")])
  })
})

describe("of activities", () => {
  const { activity } = ActivityLives.lives
  const id = Id.require<Id.ActivityId>("clean-up")
  const [ann, ben] = [Id.require<Id.VolunteerId>("ann"), Id.require<Id.VolunteerId>("ben")]
  const held = async (): Promise<Town> => {
    const world = town({ today: "2026-03-05" })
    await places(world, { communities: ["c-1"], teams: ["goose"] })
    await world.people.put(tenant, [
      { id: ann, name: "某安", born: day("1990-01-01") },
      { id: ben, name: "某本", born: day("1961-01-01") }
    ])
    const on = "2026-03-05"
    const stated = { willing: true, insurerAccepts: true }
    for (const command of [
      { type: "plan", plan: { ...plan, subsidyFen: 5001 }, on },
      { type: "set-position", position: { position: "sweep", name: "清扫", number: 2, childFacing: false }, on },
      { type: "publish", notice: { conditions: "身体健康", signUp: "向队长报名", risks: [], safeguards: "手套" }, on },
      { type: "open-sign-up", on },
      { type: "sign-up", volunteer: ann, position: "sweep", on, stated },
      { type: "sign-up", volunteer: ben, position: "sweep", on, stated }
    ] as const)
      await run(Life.give(world, activity, id, command))
    return world
  }
  it("who has a place and may not join any longer, and a plan that would not be taken", async () => {
    const world = await held()
    const after = policyWith(
      Pack.value(ActivityParameters.highestAge, { ...given, value: 60 }),
      Pack.value(ActivityParameters.subsidyPerDay, { ...given, value: 5000 })
    )
    expect(told(await between(world, after))).toEqual([
      ["VOL-02", "activity", "clean-up", "2026-03-05", "off noticed", "", "activity.subsidy-over-cap"],
      ["MIN-08", "sign-up", "clean-up ben", "2026-03-05", "met unmet", "", "activity.highest-age"]
    ])
  })
  it("an activity that is over is asked as of its last day, and one that was called off not at all", async () => {
    const world = await held()
    const old = policyWith(Pack.value(ActivityParameters.highestAge, { ...given, from: day("2026-03-11"), value: 60 }))
    const on = (today: string) => ({ ...world, clock: town({ today }).clock })
    expect(told(await between(on("2026-03-10"), old)).map(([, , , asked]) => asked)).toEqual([])
    expect(told(await between(on("2026-03-20"), old))).toEqual([])
    const since = policyWith(Pack.value(ActivityParameters.highestAge, { ...given, from: day("2026-03-10"), value: 60 }))
    expect(told(await between(on("2026-03-20"), since)).map(([, , , asked]) => asked)).toEqual(["2026-03-10"])
    await run(Life.give(world, activity, id, { type: "cancel", reason: "下雨", on: "2026-03-05" }))
    expect(rulesOf(await between(world, since))).toEqual([["MIN-08", "2026-03-10", 0]])
  })
})

describe("of applications", () => {
  it("what was submitted is asked as of that day, with what the awards kept here say; a draft is not", async () => {
    const world = town()
    const { type: _, ...drafted } = draft
    const begun = { ...drafted, type: "application.drafted", v: 1 } as const
    await write(world, "round", {
      "application/a-1": [begun, { type: "application.submitted", v: 1, on: "2026-01-08" }],
      "application/a-2": [begun]
    })
    const registered = (from: string) =>
      policyWith(Pack.value(VentureParameters.acceptedApplicants, { ...given, from: day(from), value: ["registered"] }))
    expect(told(await between(world, registered("2026-01-08")))).toEqual([
      ["VEN-03", "application", "a-1", "2026-01-08", "off unmet", "", "project.applicant-kind"]
    ])
    expect(told(await between(world, registered("2026-01-09")))).toEqual([])
  })
})

describe("of rules that nothing recorded answers", () => {
  it("it is said, not passed over", async () => {
    const said = await between(town(), policyWith(Pack.value(VentureParameters.namingPercent, { ...given, value: 50 })))
    expect(rulesOf(said)).toEqual([["VEN-09", "2026-03-10", undefined]])
  })
})

describe("of rules that only count", () => {
  it("nothing is told: what they change is minutes, and stars", async () => {
    const world = town()
    await record(world, facts("ann", "2026-03-05", "09:00", "12:00"))
    const cap = Pack.value(CountingParameters.dayCapMinutes, { ...given, value: 60 })
    const stars = (from: string, hours: number) =>
      Pack.value(StarParameters.stars, { ...given, from: day(from), value: Ladder.starsByHours([hours]) })
    const said = await between(world, policyWith(cap, stars("2020-01-01", 2)), policyWith(stars("2020-01-01", 2)))
    expect([said.rules, said.changed]).toEqual([[], []])
    expect(said.stars.map(({ on, before, after }) => [Day.text(on), before.rung?.id, after.minutes])).toEqual([
      ["2026-03-10", "star-1", 60]
    ])
    // Where ladders differ on a later day, for that day, whatever else differs today.
    const later = await between(world, policyWith(cap, stars("2027-01-01", 1)))
    expect(later.stars.map(({ on, after }) => [Day.text(on), after.rung?.id])).toEqual([["2027-01-01", "star-1"]])
  })
})

describe("of stars", () => {
  const ladder = (...hours: readonly number[]) =>
    policyWith(Pack.value(StarParameters.stars, { ...given, value: Ladder.starsByHours(hours) }))
  it("who reaches another rung by hours: on the boundary, and beyond it", async () => {
    const world = town()
    await record(world, facts("ann", "2026-03-05", "09:00", "12:00"))
    await record(world, facts("bo", "2026-03-05", "09:00", "11:00"))
    const said = await between(world, ladder(3), ladder(2))
    expect(
      said.stars.map(({ volunteer, kind, on, before, after }) => [volunteer, kind, Day.text(on), before.rung?.id, after.rung?.id])
    ).toEqual([["bo", "stars", "2026-03-10", "star-1", undefined]])
    expect(said.stars[0]).toMatchObject({ before: { minutes: 120, use: { pack: "test@1" } }, after: { minutes: 120 } })
    expect((await between(world, ladder(3), ladder(4))).stars.map(({ volunteer, after }) => [volunteer, after.rung?.id])).toEqual([
      ["ann", "star-1"]
    ])
  })
})
