/** What a membership changes elsewhere, and what is asked of whoever becomes a full member: read from the registers and the records. */
import { ActivityLives, type DeskError, Life, PersonLives, TeamChecks, TeamLives } from "@yanzhen/core/desk"
import type { Activity } from "@yanzhen/core/activity"
import { Day, Id } from "@yanzhen/core/foundation"
import { Pack, TeamParameters } from "@yanzhen/core/law"
import type { PersonMerge } from "@yanzhen/core/person"
import type { Membership } from "@yanzhen/core/team"
import type * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { plan } from "./cleanUp.ts"
import { given, policyWith } from "./policies.ts"
import { facts, failure, places, record, run, town, type Town } from "./world.ts"

const { activity } = ActivityLives.lives
const { membership } = TeamLives.lives
const on = "2026-03-05"
const [goose, swan] = ["goose/ann", "swan/ann"] as const

/** What refuses, and whether it is known; nothing where it is done. */
const refused = async (asked: Effect.Effect<unknown, unknown>): Promise<readonly string[]> => {
  const error = (await failure(asked).catch(() => undefined)) as Partial<DeskError.Refused> | undefined
  return (error?.findings ?? []).map(({ rule, outcome }) => `${outcome} ${rule}`)
}
const opening: readonly Activity.Command[] = [
  { type: "plan", plan, on },
  { type: "set-position", position: { position: "sweep", name: "清扫", number: 9, childFacing: false }, on },
  { type: "publish", notice: { conditions: "x", signUp: "x", risks: [], safeguards: "x" }, on },
  { type: "open-sign-up", on }
]
/** Ann, of 36 since the second of March, may join what the goose team does. */
const ready = async (world = town()): Promise<Town> => {
  await places(world, { communities: ["c-1"], teams: ["goose", "swan"] })
  await world.people.put(world.tenant, [{ id: "ann", name: "桂兰香", born: Day.require("1990-03-02") }])
  for (const command of opening) await run(Life.give(world, activity, "a-1", command))
  return world
}
const give = (world: Town, of: string, command: Membership.Command) => Life.give(world, membership, of, command)
const signUp = (world: Town) =>
  refused(
    Life.give(world, activity, "a-1", {
      type: "sign-up",
      volunteer: Id.require<Id.VolunteerId>("ann"),
      position: "sweep",
      on,
      stated: { willing: true }
    })
  )
const join = { type: "join", role: "member", on: "2026-02-01" } as const

describe("who pauses", () => {
  it("does not sign up for what the own team does, until resumed", async () => {
    const world = await ready()
    await run(give(world, goose, join))
    await run(give(world, goose, { type: "pause", on: "2026-02-02" }))
    expect(await signUp(world)).toEqual(["unmet activity.member-paused"])
    await run(give(world, goose, { type: "resume", on: "2026-03-01" }))
    expect(await signUp(world)).toEqual([])
  })
  it("signs up for what another team does", async () => {
    const world = await ready()
    for (const one of [goose, swan]) await run(give(world, one, join))
    await run(give(world, swan, { type: "pause", on: "2026-02-02" }))
    expect(await signUp(world)).toEqual([])
  })
  it("is not counted in the team on those days", async () => {
    const few = { policy: policyWith(Pack.value(TeamParameters.minMembers, { ...given, value: 2 })) }
    const world = await ready(town(few))
    await run(give(world, goose, join))
    await run(give(world, goose, { type: "pause", on: "2026-02-10" }))
    const counted = async (day: string) => {
      const { composition } = await run(TeamChecks.check(world, Id.require("goose"), { on: Day.require(day) }))
      return composition.decision.findings[0]?.facts["members"]
    }
    expect([await counted("2026-02-09"), await counted("2026-02-10")]).toEqual([1, 0])
  })
})

describe("team.admission: thresholds of a full member", () => {
  const policy = policyWith(
    Pack.value(TeamParameters.admissionLowestAge, { ...given, value: 36 }),
    Pack.value(TeamParameters.admissionServiceMinutes, { ...given, value: 180 }),
    Pack.value(TeamParameters.admissionServices, { ...given, value: 2 }),
    Pack.value(TeamParameters.admissionTrainingMinutes, { ...given, value: 60 })
  )
  const all = ["team.admission-hours", "team.admission-times", "team.admission-training"]
  it("are asked of what the records say up to the day, with all reasons, on joining in full and on being confirmed", async () => {
    const world = await ready(town({ policy, today: "2026-03-20" }))
    const nothing = all.map((rule) => `unknown ${rule}`)
    expect(await refused(give(world, goose, { ...join, on: "2026-03-01" }))).toEqual(["unmet team.admission-age", ...nothing])
    expect(await refused(give(world, "goose/stranger", { ...join, on: "2026-03-01" }))).toEqual(["unknown team.admission-age", ...nothing])
    await run(give(world, goose, { ...join, standing: "probation", on: "2026-03-01" }))
    await record(world, facts("ann", "2026-03-01", "09:00", "11:00"))
    await record(world, facts("ann", "2026-03-04", "09:00", "10:00"))
    await record(world, facts("ann", "2026-03-05", "09:00", "10:00", { timeClass: "training" }))
    const confirm = (day: string) => refused(give(world, goose, { type: "confirm", on: day }))
    expect(await confirm("2026-03-03")).toEqual([
      "unmet team.admission-hours",
      "unmet team.admission-times",
      "unknown team.admission-training"
    ])
    expect(await confirm("2026-03-04")).toEqual(["unknown team.admission-training"])
    expect(await confirm("2026-03-05")).toEqual([])
  })
  it("of somebody whose day of birth nobody entered the age is unknown, and none is told", async () => {
    const world = await ready(town({ policy }))
    const error = (await failure(give(world, "goose/stranger", join))) as DeskError.Refused
    expect(error.findings[0]).toMatchObject({ rule: "team.admission-age", outcome: "unknown", facts: { age: undefined } })
  })
  it("of somebody whose two entries say different days of birth the age is unknown too", async () => {
    const world = await ready(town({ policy, today: "2026-03-20" }))
    const born = (id: string, day: string) => world.people.put(world.tenant, [{ id, name: "桂兰香", born: Day.require(day) }])
    await born("anne", "1990-03-02")
    const merge = { type: "merge", into: "ann", by: "clerk", reason: "重复登记", evidence: "核对", on: "2026-03-20" }
    await run(Life.give(world, PersonLives.lives["person-merge"], "anne", merge as PersonMerge.Command))
    const age = async () =>
      (await refused(give(world, goose, { ...join, on: "2026-03-05" }))).filter((one) => one.endsWith("team.admission-age"))
    expect(await age()).toEqual([])
    await born("anne", "1980-03-02")
    expect(await age()).toEqual(["unknown team.admission-age"])
  })
  it("are what a day of birth is looked up for: nobody's is where none is set, or where somebody leaves", async () => {
    const looked = async (set: typeof policy | undefined, command: Membership.Command): Promise<number> => {
      const world = await ready(town(set === undefined ? {} : { policy: set }))
      await run(give(world, goose, { ...join, standing: "probation" }))
      let times = 0
      const { people } = world
      const seen: Town = { ...world, people: { ...people, get: (...asked) => (times++, people.get(...asked)) } }
      await failure(give(seen, goose, command)).catch(() => undefined)
      return times
    }
    const [confirm, leave] = [{ type: "confirm", on: "2026-03-05" } as const, { type: "leave", on: "2026-03-05" } as const]
    expect(await looked(policy, confirm)).toBeGreaterThan(0)
    expect([await looked(undefined, confirm), await looked(policy, leave)]).toEqual([0, 0])
  })
  it("ask nothing of whoever leaves, pauses or takes a role", async () => {
    const world = await ready(town({ policy, today: "2026-03-20" }))
    await run(give(world, goose, { ...join, standing: "probation", on: "2026-03-03" }))
    expect(await refused(give(world, goose, { type: "take-role", role: "liaison", on: "2026-03-04" }))).toEqual([])
    expect(await refused(give(world, goose, { type: "leave", on: "2026-03-04" }))).toEqual([])
  })
})
