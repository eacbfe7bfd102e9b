import { CommunityChecks, Life, PersonLives, ProtectingPeople, RecipientChecks, VisitChecks, VolunteerChecks } from "@yanzhen/core/desk"
import { Day, Id } from "@yanzhen/core/foundation"
import { Policies } from "@yanzhen/core/law"
import { describe, expect, it } from "vitest"
import { kept, opened, planned, tagged } from "./careEvents.ts"
import { clerk, facts, failure, record, run, town, type Town, write } from "./world.ts"

const day = Day.require
const reasons = (findings: readonly { readonly rule: string; readonly outcome: string }[]) =>
  findings.map(({ rule, outcome }) => `${outcome} ${rule}`)

describe("a volunteer held against the rules of registration, from what is kept of them", () => {
  const volunteers = async (): Promise<Town> => {
    const world = town({ policy: Policies.byName("youth-league"), today: "2026-12-31" })
    await world.people.put(world.tenant, [{ id: "v-1", name: "桂兰香", born: day("2010-03-01") }])
    await write(world, "volunteers", {
      "volunteer/v-1": [{ type: "volunteer.listed", v: 1, volunteer: "v-1", team: "goose", registeredOn: "2024-03-01" }],
      "volunteer/v-2": [{ type: "volunteer.listed", v: 1, volunteer: "v-2", team: "goose" }],
      "consent/v-1": [
        { type: "consent.given", v: 1, purpose: "registration", manner: "separate", on: "2024-03-01" },
        { type: "consent.given", v: 1, purpose: "registration", guardian: "mother", manner: "separate", on: "2024-03-02" }
      ]
    })
    await record(world, facts("v-1", "2025-12-31", "08:00", "20:00"))
    await record(world, facts("v-1", "2026-01-01", "08:00", "20:00"))
    await record(world, facts("v-1", "2026-07-01", "08:00", "15:59", { activity: Id.require<Id.ActivityId>("other") }))
    return world
  }
  const check = async (world: Town, id: string, question?: VolunteerChecks.Question) =>
    run(VolunteerChecks.check(world, Id.require(id), question))
  it("VOL-03, VOL-04: the age and the consents of the day of registration; a guardian's that came a day late is asked for", async () => {
    const said = await check(await volunteers(), "v-1")
    expect([said.on, said.consent.decision.outcome, said.decision.outcome]).toEqual([day("2026-12-31"), "met", "unknown"])
    expect(reasons(said.decision.findings)).toEqual([
      "unknown person.registration-guardian",
      "unmet person.yearly-promise",
      "unmet person.capacity-open"
    ])
    expect(said.age.decision.findings[0]?.facts).toMatchObject({ age: 14 })
    const stated = { guardianConsent: true }
    expect((await check(await volunteers(), "v-1", { stated })).decision.outcome).toBe("met")
  })
  it("VOL-11: the minutes of the year that is asked about, up to that day", async () => {
    const world = await volunteers()
    const promised = async (on: string) => (await check(world, "v-1", { on: day(on) })).year.decision.findings.map(({ facts: of }) => of)
    expect(await promised("2026-12-31")).toEqual([{ yearMinutes: 1199, over: true }])
    expect(await promised("2026-12-30")).toEqual([])
    expect(await promised("2025-12-31")).toEqual([{ yearMinutes: 720, over: true }])
  })
  it("of somebody of whom only the list knows everything is asked for; whom it does not list is not found", async () => {
    const world = await volunteers()
    const { consent, age, year } = await check(world, "v-2")
    expect([consent, age, year].map(({ missing }) => missing.map(({ name }) => name))).toEqual([
      ["byOrganisation", "consent"],
      ["age", "selfSupporting", "guardianConsent"],
      ["yearMinutes"]
    ])
    expect(await failure(VolunteerChecks.check(world, Id.require("v-9")))).toMatchObject({ _tag: "NotFound", kind: "volunteer", id: "v-9" })
  })
})

describe("everybody who is listed, at once", () => {
  const crowd = async (policy: Policies.Name): Promise<Town> => {
    const world = town({ policy: Policies.byName(policy), today: "2026-12-31" })
    const ids = ["v-1", "v-2", "v-3", "v-4", "v-5"]
    await world.people.put(
      world.tenant,
      ids.slice(0, 4).map((id, index) => ({ id, name: "某人", born: day(`20${index < 3 ? 10 + index : 12}-03-01`) }))
    )
    const listing = (volunteer: string, registeredOn?: string) => [
      { type: "volunteer.listed", v: 1, volunteer, team: "goose", ...(registeredOn === undefined ? {} : { registeredOn }) }
    ]
    const consent = (guardian: string | undefined, on: string) =>
      ({
        type: "consent.given",
        v: 1,
        purpose: "registration",
        manner: "separate",
        on,
        ...(guardian === undefined ? {} : { guardian })
      }) as const
    const linked = { type: "guardianship.linked", v: 1, guardian: "mother", relation: "parent", on: "2020-01-01" } as const
    await write(world, "volunteers", {
      ...Object.fromEntries(ids.map((id, index) => [`volunteer/${id}`, listing(id, index === 4 ? undefined : `202${index + 1}-03-01`)])),
      "consent/v-1": [consent(undefined, "2020-03-01"), consent("mother", "2020-03-02")],
      "consent/v-2": [consent("mother", "2020-03-02")],
      "guardianship/v-2": [linked]
    })
    await record(world, facts("v-1", "2026-01-01", "08:00", "20:00"))
    await record(world, facts("v-4", "2026-07-01", "08:00", "15:59", { activity: Id.require<Id.ActivityId>("other") }))
    await run(
      Life.give(world, PersonLives.lives["person-merge"], "v-4", {
        type: "merge",
        into: Id.require<Id.PersonId>("v-3"),
        by: clerk,
        reason: "重复",
        evidence: "身份证",
        on: "2026-12-31"
      })
    )
    return world
  }
  it.each(["youth-league", "national", "guangzhou"] as const)("is each as if asked alone: %s", async (policy) => {
    const world = await crowd(policy)
    const on = day("2026-12-30")
    const all = await run(VolunteerChecks.checkAll(world, on))
    expect(all.size).toBeGreaterThan(3)
    for (const [id, together] of all) {
      const { at: _at, on: _on, decision: _decision, ...alone } = await run(VolunteerChecks.check(world, Id.require(id), { on }))
      expect(together, id).toEqual(alone)
    }
  })
  it("and nothing is read of those of whom there is nothing to read", async () => {
    const world = await crowd("youth-league")
    const asked: string[] = []
    const store = {
      ...world.store,
      history: async (tenant: string, stream: string) => (asked.push(stream), world.store.history(tenant, stream))
    }
    await run(VolunteerChecks.checkAll({ ...world, store }, day("2026-12-30")))
    expect(asked.toSorted()).toEqual(["consent/v-1", "consent/v-2", "guardianship/v-2"])
  })
})

describe("a file held against the law of sensitive data, from what is kept of the person", () => {
  it("MIN-07: consents and tags of the day; the age as it is stated, for the day of birth lies sealed", async () => {
    const world = town()
    await write(world, "files", {
      "recipient/r-1": [
        { type: "recipient.opened", v: 1, community: "c-1", on: "2026-01-05" },
        { type: "recipient.tagged", v: 1, tag: "child-with-disability", source: "authority-list", on: "2026-01-10" }
      ],
      "consent/r-1": [{ type: "consent.given", v: 1, purpose: "sensitive-data", manner: "separate", on: "2026-03-06" }]
    })
    const asked = async (on: string, age: number) => {
      const stated = {
        age,
        purposeStated: true,
        assessed: true,
        childRules: true,
        guardianTold: true,
        canExpressWill: true,
        use: "other"
      } as const
      return reasons((await run(RecipientChecks.check(world, Id.require("r-1"), { on: day(on), stated }))).decision.findings)
    }
    expect(await asked("2026-03-05", 13)).toEqual(["unknown person.data-guardian"])
    expect(await asked("2026-03-06", 14)).toEqual([])
    expect(await asked("2026-01-04", 13)).toEqual(["unmet check.not-there", "unknown person.data-guardian"])
    expect(await failure(RecipientChecks.check(world, Id.require("nobody")))).toMatchObject({ _tag: "NotFound", kind: "recipient" })
  })
})

describe("a child's file, from what is kept of the child and of the visits", () => {
  const visit = (on: string, recipient = "r-1") => [planned(recipient, { on: "2026-01-01", for: on }), kept(on)]
  it("VIS-01, VIS-04: the tags and the periods of the plan by the day that is asked about", async () => {
    const world = town({ policy: Policies.byName("xiangshan") })
    await write(world, "child", {
      "recipient/r-1": [opened(), tagged("left-behind-child", "2026-01-10")],
      "visit-plan/r-1": [{ type: "visit-plan.begun", v: 1, whose: "child", months: 1, on: "2026-01-01" }],
      "visit/vi-1": visit("2026-01-05"),
      "visit/vi-2": visit("2026-02-05", "r-2")
    })
    const asked = async (on: string) => {
      const { child } = await run(RecipientChecks.check(world, Id.require("r-1"), { on: day(on), stated: { age: 15, parentsAway: 2 } }))
      return child.map(({ id, decision }) => [id, decision.outcome, ...decision.findings.map(({ facts: of }) => of)])
    }
    expect(await asked("2026-01-09")).toEqual([])
    expect(await asked("2026-02-28")).toEqual([
      ["VIS-01", "met"],
      ["VIS-04", "met"]
    ])
    expect(await asked("2026-03-01")).toEqual([
      ["VIS-01", "met"],
      ["VIS-04", "met", { periodsDue: 2, periodsKept: 1 }]
    ])
  })
  it("VIS-04: an elder's plan says nothing of visits to a child", async () => {
    const world = town({ policy: Policies.byName("xiangshan") })
    await write(world, "child", {
      "recipient/r-1": [opened(), tagged("left-behind-child", "2026-01-01")],
      "visit-plan/r-1": [{ type: "visit-plan.begun", v: 1, whose: "elder", months: 1, on: "2026-01-01" }]
    })
    const { child } = await run(RecipientChecks.check(world, Id.require("r-1"), { stated: { age: 15, parentsAway: 2 } }))
    expect(child[1]?.missing.map(({ name }) => name)).toEqual(["periodsKept", "periodsDue"])
  })
})

describe("a planned visit, from what is kept of it and of whoever is visited", () => {
  it("VIS-06: the tags and the consents of the day that it is planned for; the identity is not read", async () => {
    const world = town()
    await run(ProtectingPeople.protect(world, { name: "端木测试萍", born: "2016-03-01" }, "r-1"))
    await write(world, "visit", {
      "recipient/r-1": [opened(), tagged("left-behind-child", "2026-03-05")],
      "guardianship/r-1": [
        { type: "guardianship.linked", v: 1, guardian: "mother", relation: "parent", on: "2026-01-01" },
        { type: "guardianship.ended", v: 1, guardian: "mother", reason: "变更监护人", on: "2026-03-06" }
      ],
      "consent/r-1": [{ type: "consent.given", v: 1, purpose: "photo", guardian: "mother", manner: "separate", on: "2026-03-05" }],
      "visit/vi-4": [planned("r-1", { for: "2026-03-06" })],
      "visit/vi-1": [planned("r-1")],
      "visit/vi-2": [planned("r-1", { for: "2026-03-04" })],
      "visit/vi-5": [planned("r-1", { visitors: ["v-8", "mother"] })],
      "visit/vi-6": [planned("r-1", { visitors: ["v-8", "v-9"] })],
      ...Object.fromEntries(
        ["v-8", "v-9", "mother"].map((one) => [`volunteer/${one}`, [{ type: "volunteer.listed", v: 1, volunteer: one }]])
      ),
      "visit/vi-3": [planned("r-1"), { type: "visit.cancelled", v: 1, reason: "改期", on: "2026-03-02" }]
    })
    await world.people.put(
      world.tenant,
      ["v-8", "v-9", "mother"].map((id) => ({ id, name: "测试", born: Day.require("1990-01-01") }))
    )
    const stated = { carerPresent: true, closedDoor: false, photographed: true }
    const asked = async (id: string, more: VisitChecks.Question = { stated }) =>
      reasons((await run(VisitChecks.check(world, Id.require(id), more))).decision.findings)
    // Those who go are listed nowhere, and nobody has asked about a check.
    const unchecked = ["unmet care.visitor-unlisted", "unknown person.background-check", "unknown person.background-check-expired"]
    expect(await asked("vi-1", { stated: { ...stated, age: 10 } })).toEqual([
      "unmet care.visitor-count",
      "unmet care.visit-unconsented",
      ...unchecked
    ])
    // Two who are listed are two; the mother is no second visitor.
    const isAlone = async (id: string) => (await asked(id, { stated: { ...stated, age: 10 } })).includes("unmet care.visitor-count")
    expect([await isAlone("vi-5"), await isAlone("vi-6")]).toEqual([true, false])
    // From that day on she is no guardian, and nobody else has consented.
    expect(await asked("vi-4", { stated: { ...stated, age: 10 } })).toEqual([
      "unmet care.visitor-count",
      "unmet care.visit-unconsented",
      "unmet care.photo-guardian",
      ...unchecked
    ])
    expect(await asked("vi-2")).toEqual([
      "unknown care.visitor-count",
      "unknown care.visit-unconsented",
      "unknown care.photo-unconsented",
      "unknown care.photo-guardian",
      ...unchecked
    ])
    expect((await asked("vi-3", {}))[0]).toBe("unmet care.stage")
    expect(await run(ProtectingPeople.accessesOf(world, "r-1"))).toEqual([])
    expect(await failure(VisitChecks.check(world, Id.require("nobody")))).toMatchObject({ _tag: "NotFound", kind: "visit", id: "nobody" })
  })
})

describe("a community held against its rules, from what is kept of it", () => {
  const held = (category: string, on: string, community = "east") => {
    const plan = {
      ...{ name: "x", team: "e", community, organiser: "o-1", leader: "p-1", place: "x", content: "x", category },
      ...{ time: { from: 0, to: 60 }, organiserKind: "volunteer-organisation", emergency: false, feeFen: 0, profitMaking: false },
      ...{ dangerous: false, higherRisk: false, largeEvent: false }
    }
    return [
      { type: "activity.planned", v: 1, plan, on } as const,
      { type: "activity.notice-published", v: 1, notice: { conditions: "x", signUp: "x", risks: [], safeguards: "x" }, on } as const,
      { type: "activity.sign-up-opened", v: 1, on } as const,
      { type: "activity.begun", v: 1, on } as const,
      { type: "activity.held", v: 1, on } as const
    ]
  }
  const listed = (volunteer: string, team: string, registeredOn?: string) => [
    { type: "volunteer.listed", v: 1, volunteer, team, ...(registeredOn === undefined ? {} : { registeredOn }) } as const
  ]
  const team = (id: string, community: string, more: object = {}) => [
    { type: "team.listed", v: 1, team: id, code: id, name: id, community, from: "2024-01-01", ...more } as const
  ]
  const district = async (): Promise<Town> => {
    const world = town({ policy: Policies.byName("model-community"), today: "2026-12-31" })
    const community = (id: string) => [
      {
        type: "community.listed",
        v: 1,
        community: id,
        street: "s-1",
        code: id,
        name: `${id}社区`,
        kind: "城市社区",
        from: "2020-01-01"
      } as const
    ]
    await write(world, "district", {
      "community/east": community("east"),
      "community/west": community("west"),
      "team/e": team("e", "east"),
      "team/f": team("f", "east", { until: "2026-06-30" }),
      "team/w": team("w", "west"),
      "volunteer/v-1": listed("v-1", "e", "2026-01-01"),
      "volunteer/v-2": listed("v-2", "e"),
      "volunteer/v-3": listed("v-3", "f", "2026-01-01"),
      "volunteer/v-4": listed("v-4", "w", "2026-01-01"),
      "activity/a-1": held("culture", "2026-01-01"),
      "activity/a-2": held("environment", "2026-06-30"),
      "activity/a-3": held("culture", "2026-07-01"),
      "activity/a-4": held("health", "2025-12-31"),
      "activity/a-5": held("teaching", "2026-01-01", "west"),
      "activity/a-6": held("disaster-relief", "2026-01-01").slice(0, 4),
      "activity/a-7": held("sports", "2026-07-02"),
      "volunteer/v-5": [{ type: "volunteer.listed", v: 1, volunteer: "v-5", registeredOn: "2024-01-01" } as const],
      "volunteer/v-6": listed("v-6", "e", "2026-07-01")
    })
    return world
  }
  const check = async (on: string, stated: CommunityChecks.Question["stated"] = { residents: 1000 }) =>
    run(CommunityChecks.check(await district(), Id.require("east"), { on: day(on), stated }))
  const counted = async (on: string) =>
    Object.assign({}, ...(await check(on)).selection.decision.findings.map(({ facts: of }) => of)) as object
  it("TEAM-03: its teams in force, their volunteers registered by the day, and classes of what was held there in the year", async () => {
    expect(await counted("2026-06-30")).toEqual({ residentVolunteers: 3, residents: 1000, activityClasses: 2 })
    expect(await counted("2026-07-01")).toEqual({ residentVolunteers: 3, residents: 1000, activityClasses: 2, teams: 1 })
    expect(await counted("2025-12-31")).toEqual({ residentVolunteers: 1, residents: 1000, activityClasses: 1 })
  })
  it("of a community in which nobody is listed and nothing was held nothing is known: it is not said that there is nobody", async () => {
    const world = town({ policy: Policies.byName("model-community"), today: "2026-12-31" })
    const event = {
      type: "community.listed",
      v: 1,
      community: "south",
      street: "s-1",
      code: "south",
      name: "南社区",
      kind: "城市社区"
    } as const
    await write(world, "south", { "community/south": [event] })
    const { selection } = await run(CommunityChecks.check(world, Id.require("south"), { stated: { residents: 1000 } }))
    expect(selection.missing.map(({ name }) => name)).toEqual(expect.arrayContaining(["residentVolunteers", "activityClasses"]))
  })
  it("an activity of which no category is known is of no class that anybody could count", async () => {
    const world = await district()
    const [planned, ...later] = held("culture", "2026-01-01")
    const { plan, ...rest } = planned as unknown as { readonly plan: { readonly category?: string } }
    const { category: _, ...unnamed } = plan
    await write(world, "unnamed", { "activity/a-8": [{ ...rest, plan: unnamed } as never, ...later] })
    const { selection } = await run(
      CommunityChecks.check(world, Id.require("east"), { on: day("2026-06-30"), stated: { residents: 1000 } })
    )
    expect(Object.assign({}, ...selection.decision.findings.map(({ facts: of }) => of))).toMatchObject({ activityClasses: 2 })
  })
  it("what decides of both, the facilities and the selection, stands in one answer", async () => {
    const { decision } = await check("2026-07-01", { residents: 1000, households: 950, squareMetres: 284 })
    const said = new Set(decision.findings.map(({ rule }) => rule.split(".")[0]))
    expect([...said].toSorted()).toEqual(["place", "team"])
  })
  it("STN-07: the area of its facilities as it is stated; who asks of a day on which it was not there is told", async () => {
    const small = await check("2026-07-01", { households: 950, squareMetres: 284 })
    expect([small.name, small.facility.decision.outcome]).toEqual(["east社区", "unmet"])
    expect((await check("2026-07-01", { households: 950, squareMetres: 285 })).facility.decision.outcome).toBe("met")
    expect(reasons((await check("2019-12-31")).decision.findings)[0]).toBe("unmet check.not-there")
    expect(await failure(CommunityChecks.check(await district(), Id.require("north")))).toMatchObject({
      _tag: "NotFound",
      kind: "community",
      id: "north"
    })
  })
})
