import { HonourChecks, Life, PersonLives, TeamLives } from "@yanzhen/core/desk"
import { Day, Id } from "@yanzhen/core/foundation"
import { Instruments, Pack, Policies, Policy, TeamParameters } from "@yanzhen/core/law"
import type { PersonMerge } from "@yanzhen/core/person"
import { describe, expect, it } from "vitest"
import { list } from "./importing.ts"
import { facts, failure, record, run, town, type Town, write } from "./world.ts"

const day = Day.require
const proposed = (subject: Readonly<Record<string, string | number>>, shows: readonly string[] = []) => [
  {
    ...({ type: "honour.proposed", v: 1, way: "applied", by: "p-1", on: "2026-01-05" } as const),
    ...{ subject, evidence: shows.map((one) => ({ shows: one, words: "见材料" })) }
  }
]
const listed = (volunteer: string, team: string, registeredOn?: string) => [
  { type: "volunteer.listed", v: 1, volunteer, team, ...(registeredOn === undefined ? {} : { registeredOn }) } as const
]
const team = (of: string, more: object = {}) => [
  { type: "team.listed", v: 1, team: of, code: of, name: of, from: "2024-01-01", ...more } as const
]
const title = "先进"

/** Lanzhou asks for two years and ten volunteers, twenty unless it is outstanding; of projects for two years. */
const honours = async (): Promise<Town> => {
  const world = town({ policy: Policies.byName("lanzhou") })
  await write(world, "honours", {
    "team/e": team("e", { registered: true }),
    "team/f": team("f"),
    "volunteer/v-1": listed("v-1", "e", "2025-01-01"),
    "volunteer/v-2": listed("v-2", "e", "2026-03-01"),
    "volunteer/v-3": listed("v-3", "e"),
    "volunteer/v-4": listed("v-4", "g", "2025-01-01"),
    "feature-project/p-1": [{ type: "feature-project.named", v: 1, team: "e", title: "邻里", from: "2024-03-01" }],
    "feature-project/p-2": [{ type: "feature-project.named", v: 1, team: "e", title: "助餐", from: "2026-03-01" }],
    "honour/of-team": proposed({ kind: "team-honour", team: "e", title }),
    "honour/of-group": proposed({ kind: "team-honour", team: "f", title }),
    "honour/of-nobody": proposed({ kind: "team-honour", team: "z", title }),
    "honour/brand": proposed({ kind: "brand-team", team: "e", title }, ["distinctive", "effective"]),
    "honour/project": proposed({ kind: "feature-project", project: "p-1", title }),
    "honour/unknown": proposed({ kind: "feature-project", project: "p-9", title }),
    "honour/star": proposed({ kind: "star", volunteer: "v-1", stars: 3 })
  })
  return world
}
const check = async (honour: string, question?: HonourChecks.Question) =>
  run(HonourChecks.check(await honours(), Id.require<Id.HonourId>(honour), question))
/** What each reason rests on. */
const reasons = ({ decision }: HonourChecks.HonourChecked) => Object.fromEntries(decision.findings.map((one) => [one.rule, one]))

describe("nobody brings an honour of their own further, under any entry of theirs", () => {
  const on = "2026-01-06"
  const { honour, "person-merge": mergeLife } = { ...TeamLives.lives, ...PersonLives.lives }
  const by = Id.require<Id.PersonId>("v-2")
  /** The star's volunteer is found to be whoever brings it further. */
  const merge = (world: Town) => {
    const merging = { type: "merge", into: by, by: "p-9", reason: "重复登记", evidence: "身份证", on: "2026-03-01" }
    return run(Life.give(world, mergeLife, "v-1", merging as PersonMerge.Command))
  }
  /** That happens right before the first commit. */
  const mergedMeanwhile = (world: Town) => {
    let commits = 0
    const late: Town = {
      ...world,
      commit: async (batch) => {
        if (++commits === 1) await merge(world)
        return world.commit(batch)
      }
    }
    return { late, commits: () => commits }
  }
  const [checked, shown, spoken] = [
    { type: "honour.checked", v: 1, by: "p-2", on },
    { type: "honour.publicised", v: 1, by: "p-2", on },
    { type: "honour.objected", v: 1, by: "p-3", words: "时长不足", on }
  ] as const
  const ownMatter = { findings: expect.arrayContaining([expect.objectContaining({ rule: "person.own-matter" })]) }
  const star = async (
    before: readonly { readonly type: string; readonly v: 1; readonly by: string; readonly on: string }[]
  ): Promise<Town> => {
    const world = await honours()
    await write(world, "own", { "honour/own": [...proposed({ kind: "star", volunteer: "v-1", stars: 3 }), ...before] })
    return world
  }
  const steps = [
    [{ type: "check" }, []],
    [{ type: "publicise" }, [checked]],
    [{ type: "answer", upheld: false, words: "不成立" }, [checked, shown, spoken]],
    [{ type: "grant" }, [checked, shown]]
  ] as const
  it.each(steps)("%j", async (step, before) => {
    const world = await star(before)
    await merge(world)
    expect(await failure(Life.give(world, honour, "own", { ...step, by }))).toMatchObject(ownMatter)
  })
  it.each(steps)("%j, where the two are merged while it is on its way", async (step, before) => {
    const { late, commits } = mergedMeanwhile(await star(before))
    expect(await failure(Life.give(late, honour, "own", { ...step, by }))).toMatchObject(ownMatter)
    expect(commits()).toBe(1)
  })
  it.each([
    [{ type: "object", words: "时长不足" }, [checked, shown]],
    [{ type: "refuse", reason: "材料不足" }, [checked]],
    [{ type: "withdraw", reason: "自愿" }, [checked, shown, { type: "honour.granted", v: 1, by: "p-2", on }]]
  ] as const)("%j decides for nobody else: whoever is merged meanwhile, it is done at once", async (step, before) => {
    const { late, commits } = mergedMeanwhile(await star(before))
    await run(Life.give(late, honour, "own", { ...step, by }))
    expect(commits()).toBe(1)
  })
})

describe("an honour held against the rules of selection, as of a closing day", () => {
  it("a team's: since when it is registered, and how many volunteers are listed with it by then, those of no known day among them", async () => {
    const said = await check("of-team", { on: day("2025-12-31"), stated: { hasBadRecord: false } })
    expect(said).toMatchObject({ on: day("2025-12-31"), subject: { kind: "team-honour", team: "e" } })
    expect(said.rules.map(({ id }) => id)).toEqual(["TEAM-03"])
    expect(said.decision.outcome).toBe("unmet")
    expect(reasons(said)).toMatchObject({
      "team.selection-organisation-years": { outcome: "unmet", facts: { registeredOn: day("2024-01-01"), closesOn: day("2025-12-31") } },
      "team.selection-organisation-members": { outcome: "unmet", facts: { volunteers: 2 } }
    })
    const later = reasons(await check("of-team", { on: day("2026-03-01"), stated: { hasBadRecord: false } }))
    expect(later["team.selection-organisation-years"]).toBeUndefined()
    expect(later["team.selection-organisation-members"]).toMatchObject({ facts: { volunteers: 3 } })
  })
  it("of a group that is not registered the day is unknown, and so is the number where nobody is listed, until somebody states them", async () => {
    const on = day("2026-03-01")
    for (const honour of ["of-group", "of-nobody"])
      expect(reasons(await check(honour, { on }))).toMatchObject({
        "team.selection-organisation-years": { outcome: "unknown" },
        "team.selection-organisation-members": { outcome: "unknown" }
      })
    const stated = { registeredOn: "2024-01-01", volunteers: 20, hasBadRecord: false }
    expect((await check("of-group", { on, stated })).decision.outcome).toBe("met")
  })
  it("a brand's: its criteria too", async () => {
    const said = await check("brand", { on: day("2026-03-01") })
    expect(said.rules).toHaveLength(2)
    expect(said.rules[1]?.decision.outcome).toBe("unmet")
  })
  it("a project's: since when it runs; today where no day is named", async () => {
    const said = await check("project", { stated: { volunteers: 21 } })
    expect(said.on).toBe(day("2026-03-10"))
    expect(said.rules[0]?.decision.outcome).toBe("met")
    expect(reasons(await check("project", { on: day("2026-02-28"), stated: { volunteers: 21 } }))).toMatchObject({
      "team.selection-project-years": { outcome: "unmet", facts: { startedOn: day("2024-03-01") } }
    })
    expect(reasons(await check("unknown", { stated: { volunteers: 21 } }))).toMatchObject({
      "team.selection-project-years": { outcome: "unknown" }
    })
  })
  it("a star has a ladder of its own, and no rule of selection", async () =>
    expect(await check("star")).toMatchObject({ subject: { kind: "star", stars: 3 }, rules: [], decision: { outcome: "met" } }))
  it("one that nobody proposed is not found", async () =>
    expect(await failure(HonourChecks.check(await honours(), Id.require("none")))).toMatchObject({ _tag: "NotFound", id: "none" }))
})

describe("an honour of a person", () => {
  const served = async (world: Town, on: string, to: string, more: Parameters<typeof facts>[4] = {}) =>
    record(world, facts("v-1", on, "08:00", to, { evidence: "photo", ...more }))
  const year = async (): Promise<Town> => {
    const world = town({ policy: Policies.byName("huizhou"), today: "2026-12-31" })
    await world.people.put(world.tenant, [{ id: "v-1", name: "桂兰香", born: day("1966-12-31") }])
    await write(world, "honours", {
      "honour/of-person": proposed({ kind: "person-honour", volunteer: "v-1", title }),
      "honour/of-nobody": proposed({ kind: "person-honour", volunteer: "v-2", title })
    })
    await served(world, "2025-12-31", "20:00")
    await served(world, "2026-01-01", "10:59", { category: "community-service" })
    await served(world, "2026-06-30", "20:00", { activity: Id.require<Id.ActivityId>("other") })
    await served(world, "2026-07-01", "11:00", { category: "community-service" })
    return world
  }
  const asked = async (on: string) => HonourChecks.check(await year(), Id.require("of-person"), { on: day(on) })
  it.each([
    ["2026-06-30", { yearMinutes: 179 + 720 }, { longestCommunityMinutes: 179 }],
    ["2026-07-01", { yearMinutes: 179 + 720 + 180 }, undefined],
    ["2026-01-01", { yearMinutes: 179 }, { longestCommunityMinutes: 179 }]
  ])("TEAM-03: on %s the records of the year up to that day say %j, and %j of services in a community", async (on, hours, longest) => {
    const said = await run(await asked(on))
    expect(said.rules.map(({ id }) => id)).toEqual(["TEAM-03", "TEAM-03"])
    const found = reasons(said)
    expect(found["team.selection-individual-hours"]).toMatchObject({ outcome: "unmet", facts: hours })
    expect(found["team.selection-individual-community"]?.facts).toEqual(longest)
  })
  it("TEAM-03: of a year of which nothing is recorded the hours are unknown; the age is that of the year's end", async () => {
    const world = await year()
    const nobody = reasons(await run(HonourChecks.check(world, Id.require("of-nobody"), { on: day("2026-07-01") })))
    expect(nobody["team.selection-individual-hours"]).toMatchObject({ outcome: "unknown" })
    const last = reasons(await run(HonourChecks.check(world, Id.require("of-person"), { on: day("2025-12-30") })))
    expect(last["team.selection-individual-hours"]).toMatchObject({ outcome: "unknown" })
    const inBozhou = { ...world, policy: Policies.byName("bozhou") }
    const aged = async (on: string) =>
      reasons(await run(HonourChecks.check(inBozhou, Id.require("of-person"), { on: day(on) })))["person.award-highest-age"]
    expect(await aged("2026-01-01")).toBeUndefined()
    expect(await aged("2027-01-01")).toMatchObject({ outcome: "unmet", severity: "warning", facts: { ageAtEnd: 61 } })
  })
})

describe("an honour that is granted, where a place selects", () => {
  const by = Id.require<Id.PersonId>("p-2")
  const { lanzhou } = Policies.locals
  const withForce = (...value: readonly ("warning" | "strict")[]): Policy.Policy =>
    Policy.of([
      {
        ...lanzhou,
        values: [
          ...lanzhou.values.filter(({ parameter }) => parameter.id !== TeamParameters.selectionForce.id),
          ...value.map((one) =>
            Pack.value(TeamParameters.selectionForce, {
              from: Day.first,
              force: "default",
              value: one,
              citations: [Instruments.LIBRARY.passage()]
            })
          )
        ]
      }
    ])
  /** What is said where it is checked and then granted, without publicity, which this policy does not ask for. */
  const granting = async (policy: Policy.Policy, honour: string, stated?: object) => {
    const world = town({ policy, today: "2026-03-10" })
    await write(world, "honours", {
      "team/e": team("e", { registered: true }),
      "volunteer/v-1": listed("v-1", "e", "2025-01-01"),
      "honour/of-team": proposed({ kind: "team-honour", team: "e", title }),
      "honour/star": proposed({ kind: "star", volunteer: "v-1", stars: 3 })
    })
    await run(Life.give(world, TeamLives.lives.honour, honour, { type: "check", by }))
    const given = Life.give(world, TeamLives.lives.honour, honour, { type: "grant", by, ...(stated === undefined ? {} : { stated }) })
    return { world, given }
  }
  const told = (findings: readonly { readonly rule: string; readonly severity: string }[]) =>
    findings.filter(({ rule }) => rule.startsWith("team.selection")).map(({ rule, severity }) => [rule, severity])
  const short = ["team.selection-organisation-members", "team.selection-ordinary-members"]

  it.each([
    ["warned of, as the city's pack says", Policies.byName("lanzhou"), "warning"],
    ["warned of", withForce("warning"), "warning"]
  ])("TEAM-03: one volunteer where ten are asked for is %s, and it is granted", async (_, policy, severity) => {
    const { world, given } = await granting(policy, "of-team")
    expect(told((await run(given)).findings)).toEqual(short.map((rule) => [rule, severity]))
    expect((await run(Life.look(world, TeamLives.lives.honour, "of-team"))).state.stage).toBe("granted")
  })
  it("TEAM-03: is a refusal where the place is strict, every reason at once, and nothing is kept", async () => {
    const { world, given } = await granting(withForce("strict"), "of-team")
    const error = await failure(given)
    expect(error).toMatchObject({ _tag: "Refused" })
    expect(told("findings" in error ? error.findings : [])).toEqual(short.map((rule) => [rule, "error"]))
    expect((await run(Life.look(world, TeamLives.lives.honour, "of-team"))).state.stage).toBe("checked")
  })
  it("a team that is listed anew while its honour is on its way is asked about again", async () => {
    const { world } = await granting(withForce("warning"), "of-team")
    let commits = 0
    const late: Town = {
      ...world,
      commit: async (batch) => {
        commits += 1
        if (commits === 1) await list(world, { teams: [{ code: "e", name: "新名" }] })
        return world.commit(batch)
      }
    }
    await run(Life.give(late, TeamLives.lives.honour, "of-team", { type: "grant", by }))
    expect([commits, (await run(Life.look(world, TeamLives.lives.honour, "of-team"))).state.stage]).toEqual([2, "granted"])
  })
  it("TEAM-03: what is stated to be outstanding needs fewer, and is not kept", async () => {
    const { world, given } = await granting(withForce("warning"), "of-team", { isOutstanding: true })
    expect(told((await run(given)).findings)).toEqual([["team.selection-organisation-members", "warning"]])
    expect(JSON.stringify((await run(Life.look(world, TeamLives.lives.honour, "of-team"))).history)).not.toContain("isOutstanding")
  })
  it("is not asked where the place gives it no force, and of a star never", async () => {
    expect(told((await run((await granting(withForce(), "of-team")).given)).findings)).toEqual([])
    expect(told((await run((await granting(Policies.byName("lanzhou"), "star")).given)).findings)).toEqual([])
  })
})

describe("STAR-01: a star that is granted", () => {
  const by = Id.require<Id.PersonId>("p-2")
  const { honour } = TeamLives.lives
  const { "person-merge": mergeLife } = PersonLives.lives
  /** Ten hours on each of so many days. */
  const servedOn = async (world: Town, who: string, days: readonly string[], to = "18:00") => {
    for (const one of days) await record(world, facts(who, one, "08:00", to, { evidence: "photo" }))
  }
  const days = (month: string, count: number) => Array.from({ length: count }, (_, index) => `2026-${month}-0${index + 1}`)
  const starOf = async (world: Town) => {
    await write(world, "honours", { "honour/star": proposed({ kind: "star", volunteer: "v-1", stars: 1 }) })
    await run(Life.give(world, honour, "star", { type: "check", by }))
    const { findings } = await run(Life.give(world, honour, "star", { type: "grant", by }))
    return findings.map(({ rule, outcome, facts: said }) => [rule, outcome, said])
  }
  it("says what records lack, an hour of a hundred; with it nothing", async () => {
    const [short, whole] = [town({ today: "2026-03-10" }), town({ today: "2026-03-10" })]
    for (const world of [short, whole]) await servedOn(world, "v-1", days("01", 9))
    await servedOn(short, "v-1", ["2026-02-01"], "17:00")
    await servedOn(whole, "v-1", ["2026-02-01"])
    expect(await starOf(short)).toEqual([["honour.star-not-reached", "unmet", { stars: 1, needed: 6000, minutes: 5940 }]])
    expect(await starOf(whole)).toEqual([])
  })
  it("of somebody of whom nobody recorded anything nothing is known", async () =>
    expect(await starOf(town({ today: "2026-03-10" }))).toEqual([["honour.star-not-reached", "unknown", { stars: 1, needed: 6000 }]]))
  it("counts what stands under the other entry of the same person", async () => {
    const world = town({ today: "2026-03-10" })
    await servedOn(world, "v-1", days("01", 5))
    await servedOn(world, "v-9", days("02", 5))
    const merging = {
      type: "merge",
      into: Id.require<Id.PersonId>("v-9"),
      by,
      reason: "重复登记",
      evidence: "核对身份证",
      on: "2026-03-10"
    } as const
    await run(Life.give(world, mergeLife, "v-1", merging))
    expect(await starOf(world)).toEqual([])
  })
})
