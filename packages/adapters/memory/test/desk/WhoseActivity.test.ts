/** Whom an activity is open to, and who is registered: asked at the desk of the registers, where the plan or the policy asks for it. */
import type { Activity } from "@yanzhen/core/activity"
import { ActivityLives, Life, MayJoin, TeamLives } from "@yanzhen/core/desk"
import { Day, Id } from "@yanzhen/core/foundation"
import { ActivityParameters, Pack } from "@yanzhen/core/law"
import type { Directory } from "@yanzhen/core/place"
import { Projection } from "@yanzhen/core/registers"
import { describe, expect, it } from "vitest"
import { plan } from "./cleanUp.ts"
import { given, policyWith } from "./policies.ts"
import { interruptible } from "./racing.ts"
import { failure, run, tenant, town, type Town, write } from "./world.ts"

const { activity } = ActivityLives.lives
const { membership } = TeamLives.lives
const on = "2026-03-05"
const asked = Id.require<Id.ActivityId>("a-1")
const volunteer = Id.require<Id.VolunteerId>("ann")
const listing = { code: "x", name: "x", from: "2020-01-01" }
const team = (id: string, community: string): Directory.Event => ({
  ...{ type: "team.listed", v: 1, ...listing },
  team: Id.require(id),
  community: Id.require(community)
})

/** The team is listed in another community than before. */
const moveTeam = async (world: Town, id: string, from: string, to: string): Promise<void> => {
  const { kinds } = Projection
  const before = kinds.team.evolve(kinds.team.initial, team(id, from) as never, world.clock())
  const after = kinds.team.evolve(before, team(id, to) as never, world.clock())
  const data = { ...team(id, to) } as never
  const { tenant: of, actor, policy } = world
  const appends = [{ stream: `team/${id}`, expected: 1, events: [{ on, policy: policy.id, data }] }]
  const changes = kinds.team.project(id, before, after)
  const done = await world.commit({ tenant: of, key: "moved", inputHash: "moved", recordedAt: world.clock(), actor, appends, changes })
  expect(done.ok).toBe(true)
}

const ready = async (more: Partial<Activity.Plan>, setting: Parameters<typeof town>[0] = {}): Promise<Town> => {
  const world = town({ today: on, ...setting })
  await write(world, "directory", {
    "street/s": [{ type: "street.listed", v: 1, street: "s", ...listing } as never],
    ...Object.fromEntries(
      ["c-1", "c-2"].map((id) => [
        `community/${id}`,
        [{ type: "community.listed", v: 1, community: id, street: "s", kind: "城市社区", ...listing }] as never
      ])
    ),
    "team/goose": [team("goose", "c-1")],
    "team/swan": [team("swan", "c-1")],
    "team/crane": [team("crane", "c-2")],
    "volunteer/ann": [{ type: "volunteer.listed", v: 1, volunteer, registeredOn: "2026-03-08" }],
    "volunteer/ann-2": [{ type: "volunteer.listed", v: 1, volunteer: Id.require("ann-2") }]
  })
  await world.people.put(tenant, [{ id: "ann", name: "安某", born: Day.require("1990-01-01") }])
  for (const command of [
    { type: "plan", plan: { ...plan, ...more }, on },
    { type: "set-position", position: { position: "sweep", name: "清扫", number: 3, childFacing: false }, on },
    { type: "publish", notice: { conditions: "无", signUp: "报名", risks: [], safeguards: "手套" }, on },
    { type: "open-sign-up", on }
  ] satisfies readonly Activity.Command[])
    await run(Life.give(world, activity, asked, command))
  return world
}
const signUp = (world: Town) =>
  Life.give(world, activity, asked, { type: "sign-up", volunteer, position: "sweep", on, stated: { willing: true } })
const join = (world: Town, of: string) => Life.give(world, membership, `${of}/ann`, { type: "join", role: "member", on: "2026-03-01" })
const refused = async (world: Town) =>
  ((await failure(signUp(world))) as { readonly findings: readonly { readonly rule: string }[] }).findings.map(({ rule }) => rule)

describe("an activity that is open to", () => {
  it("members takes nobody of another team", async () => {
    const world = await ready({ openTo: "members" })
    await run(join(world, "swan"))
    expect(await refused(world)).toEqual(["activity.members-only"])
    const { change } = await run(MayJoin.ask(world, asked, { volunteer, position: "sweep", stated: { willing: true } }))
    expect(change).toMatchObject({ changes: [{ field: { name: "member" }, to: true }] })
    await run(join(world, "goose"))
    await run(signUp(world))
  })
  it("the teams of its community takes their members, and nobody of another community", async () => {
    const world = await ready({ openTo: "community", community: Id.require<Id.CommunityId>("c-1") })
    await run(join(world, "crane"))
    expect(await refused(world)).toEqual(["activity.community-only"])
    await run(join(world, "swan"))
    await run(signUp(world))
  })
  it("everybody, as one that says nothing, asks nobody", async () => {
    await run(signUp(await ready({ openTo: "everybody" })))
    await run(signUp(await ready({})))
  })
  it("a community is asked anew where somebody leaves the other team in the same instant", async () => {
    const races = interruptible()
    const world = await ready({ openTo: "community", community: Id.require<Id.CommunityId>("c-1") }, { store: races.store })
    await run(join(world, "swan"))
    races.arm((store) =>
      run(Life.give(town({ store, desk: "colleague" }), membership, "swan/ann", { type: "leave", reason: "搬家", on: "2026-03-02" }))
    )
    expect(await refused(world)).toEqual(["activity.community-only"])
  })
  it("a community is asked anew where the other team moves out of it while its teams are read", async () => {
    const races = interruptible()
    const world = await ready({ openTo: "community", community: Id.require<Id.CommunityId>("c-1") }, { store: races.store })
    await run(join(world, "swan"))
    let hasMoved = false
    const meanwhile: Town = {
      ...world,
      store: {
        ...world.store,
        rows: async (tenant, register, ...asked) => {
          const page = await world.store.rows(tenant, register, ...asked)
          if (register.name === "team" && !hasMoved) {
            hasMoved = true
            await moveTeam(world, "swan", "c-1", "c-2")
          }
          return page
        }
      }
    }
    expect(await refused(meanwhile)).toEqual(["activity.community-only"])
    expect(hasMoved).toBe(true)
  })
  it("members is asked anew where somebody leaves in the same instant", async () => {
    const races = interruptible()
    const world = await ready({ openTo: "members" }, { store: races.store })
    await run(join(world, "goose"))
    races.arm((store) =>
      run(Life.give(town({ store, desk: "colleague" }), membership, "goose/ann", { type: "leave", reason: "搬家", on: "2026-03-02" }))
    )
    expect(await refused(world)).toEqual(["activity.members-only"])
  })
})

describe("who is registered later", () => {
  const under = (value: "warning" | "strict") => ({
    policy: policyWith(Pack.value(ActivityParameters.registrationFirst, { ...given, value }))
  })
  it("does not join where a place asks for it, and does from that day on", async () => {
    const world = await ready({}, under("strict"))
    expect(await refused(world)).toEqual(["activity.not-registered"])
    const may = (day: string, alsoAs: readonly Id.VolunteerId[] = []) =>
      run(MayJoin.ask(world, asked, { volunteer, alsoAs, position: "sweep", stated: { willing: true }, asOf: Day.require(day) }))
    world.setDay("2026-03-08")
    expect((await may("2026-03-08")).decision).toEqual({ outcome: "met", value: true, findings: [] })
    // Another entry of the same person, of which no day is known, takes nothing away.
    expect((await may("2026-03-08", [Id.require("ann-2")])).decision.outcome).toBe("met")
    expect((await may("2026-03-07")).decision.outcome).toBe("unmet")
    const other = { volunteer: Id.require<Id.VolunteerId>("ann-2"), position: "sweep", stated: { willing: true } }
    const { decision } = await run(MayJoin.ask(world, asked, other))
    expect(decision.findings.map(({ rule, outcome }) => `${outcome} ${rule}`)).toContain("unknown activity.not-registered")
  })
  it("is told, or not asked at all", async () => {
    const { findings } = await run(signUp(await ready({}, under("warning"))))
    expect(findings.map(({ rule }) => rule)).toEqual(["activity.registered-later"])
    expect((await run(signUp(await ready({})))).findings).toEqual([])
  })
})
