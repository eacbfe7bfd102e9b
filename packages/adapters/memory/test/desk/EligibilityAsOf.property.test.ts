/** Who may join as of a day, asked on that day and asked later: whatever was recorded in between changes nothing. All people are made up. */
import type { Activity } from "@yanzhen/core/activity"
import { ActivityLives, Life, Losing, MayJoin, PersonLives, TeamLives } from "@yanzhen/core/desk"
import { Day, Id, Minute } from "@yanzhen/core/foundation"
import * as fc from "fast-check"
import { expect, it } from "vitest"
import { plan as cleanUp, time } from "./cleanUp.ts"
import { clerk, places, run, tenant, town, type Town } from "./world.ts"

const days = ["2026-03-02", "2026-03-03", "2026-03-04", "2026-03-05"] as const
const [asked, elsewhere] = [Id.require<Id.ActivityId>("asked"), Id.require<Id.ActivityId>("elsewhere")]
const volunteer = Id.require<Id.VolunteerId>
const [kid, mother] = [volunteer("kid"), Id.require<Id.PersonId>("mother")]
const plan: Activity.Plan = { ...cleanUp, dangerous: false }
const moved = { from: Minute.plus(time.from, 180), to: Minute.plus(time.to, 180) }
const { activity, block } = ActivityLives.lives
const {
  consent,
  guardianship,
  qualification,
  "background-check": checks,
  "person-merge": merges,
  "person-kinds": kinds
} = PersonLives.lives

const signUp = (who: string, on: string): Activity.Command => ({
  type: "sign-up",
  volunteer: volunteer(who),
  position: "sweep",
  on,
  stated: { willing: true }
})
const day = { from: "2026-03-10", until: "2026-03-31" } as const

/** What may happen on a day; what is refused changes nothing, and is part of the life of a town. */
const deeds = {
  "another signs up": (world, on) => Life.give(world, activity, asked, signUp("ann", on)),
  "another leaves": (world, on) => Life.give(world, activity, asked, { type: "withdraw", volunteer: volunteer("ann"), on }),
  "the child signs up elsewhere": (world, on) => Life.give(world, activity, elsewhere, signUp("kid", on)),
  "the other one is called off": (world, on) => Life.give(world, activity, elsewhere, { type: "cancel", reason: "下雨", on }),
  "the other one is moved": (world, on) => Life.give(world, activity, elsewhere, { type: "move", time: moved, reason: "下雨", on }),
  "it has more places": (world, on) =>
    Life.give(world, activity, asked, {
      type: "set-position",
      position: { position: "sweep", name: "清扫", number: 3, childFacing: false, licence: "first-aid" },
      on
    }),
  "a consent is withdrawn": (world, on) =>
    Life.give(world, consent, "kid", { type: "withdraw", purpose: "activity", guardian: mother, on }),
  "a guardianship ends": (world, on) => Life.give(world, guardianship, "kid", { type: "end", guardian: mother, reason: "判决", on }),
  "a certificate is entered": (world) =>
    Life.give(world, qualification, "kid", { type: "gain", kind: "first-aid", from: "2026-01-01", evidence: "证书" }),
  "a certificate is withdrawn": (world, on) =>
    Life.give(world, qualification, "kid", { type: "withdraw", kind: "first-aid", on, reason: "吊销", by: clerk }),
  "a block is imposed": (world) =>
    Life.give(world, block, kid, { type: "impose", by: { team: plan.team }, reason: "缺席", officer: clerk, ...day }),
  "a block is lifted": (world, on) => Life.give(world, block, kid, { type: "lift", block: 1, reason: "已谈话", officer: clerk, on }),
  "a check is recorded": (world, on) =>
    Life.give(world, checks, "kid", { type: "record", unit: Id.require<Id.OrganisationId>("police"), on, answer: "clear" }),
  "a check is voided": (world, on) => Life.give(world, checks, "kid", { type: "void", check: 1, reason: "同名", by: clerk, on }),
  "the child becomes a member": (world, on) =>
    Life.give(world, TeamLives.lives.membership, "goose/kid", { type: "join", role: "member", on }),
  "the child is a member no more": (world, on) =>
    Life.give(world, TeamLives.lives.membership, "goose/kid", { type: "leave", reason: "搬家", on }),
  "two entries are one": (world, on) =>
    Life.give(world, merges, "twin", {
      type: "merge",
      into: Id.require<Id.PersonId>("kid"),
      by: clerk,
      reason: "重复",
      evidence: "身份证",
      on
    })
} as const satisfies Readonly<Record<string, (world: Town, on: string) => Parameters<typeof run>[0]>>
const names = Object.keys(deeds) as (keyof typeof deeds)[]

const ready = async (): Promise<Town> => {
  const world = town({ today: days[0] })
  await places(world, { communities: ["c-1"], teams: ["goose", "others"] })
  await world.people.put(
    tenant,
    [
      ["kid", "2012-06-01"],
      ["twin", "2012-06-01"],
      ["ann", "1990-01-01"]
    ].map(([id = "", born = ""]) => ({ id, name: id === "ann" ? "安某" : "某童", born: Day.require(born) }))
  )
  const on = days[0]
  for (const id of [asked, elsewhere])
    for (const command of [
      { type: "plan", plan: id === asked ? { ...plan, openTo: "members" } : plan, on },
      { type: "set-position", position: { position: "sweep", name: "清扫", number: 1, childFacing: id === asked }, on },
      { type: "publish", notice: { conditions: "无", signUp: "报名", risks: [], safeguards: "手套" }, on },
      { type: "open-sign-up", on }
    ] satisfies readonly Activity.Command[])
      await run(Life.give(world, activity, id, command))
  await run(Life.give(world, guardianship, "kid", { type: "link", guardian: mother, relation: "parent", on }))
  await run(Life.give(world, consent, "kid", { type: "give", purpose: "activity", manner: "separate", guardian: mother, on }))
  const police = Id.require<Id.OrganisationId>("police")
  await run(Life.give(world, checks, "ann", { type: "record", unit: police, on, answer: "clear" }))
  await run(Life.give(world, TeamLives.lives.membership, "goose/ann", { type: "join", role: "member", on }))
  await run(Life.give(world, kinds, "twin", { type: "become", kind: "cadre", on }))
  return world
}

const answers = async (world: Town, asOf: string) => ({
  join: await run(MayJoin.ask(world, asked, { volunteer: kid, position: "sweep", stated: { willing: true }, asOf: Day.require(asOf) })),
  losing: await run(Losing.losing(world, elsewhere, { asOf: Day.require(asOf) }))
})

/** Each deed on its day; what is answered at the end of each day. */
const lived = async (plans: readonly (readonly [number, keyof typeof deeds])[]) => {
  const world = await ready()
  const then: Awaited<ReturnType<typeof answers>>[] = []
  for (const [index, on] of days.entries()) {
    world.setDay(on)
    for (const [, name] of plans.filter(([at]) => at === index)) await run(deeds[name](world, on) as never).catch(() => {})
    then.push(await answers(world, on))
  }
  world.setDay("2026-03-09")
  return { world, then }
}

it("eligibility as of a day depends on nothing later than that day", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(days.length - 1), fc.constantFrom(...names)), { minLength: 3, maxLength: 10 }),
      async (plans) => {
        const { world, then } = await lived(plans)
        for (const [index, on] of days.entries()) expect(await answers(world, on), on).toEqual(then[index])
      }
    ),
    { numRuns: 6 }
  )
})

/** Each after what it needs, on a day of its own: it is accepted, and seen on no day before. */
const first: Partial<Record<keyof typeof deeds, readonly (keyof typeof deeds)[]>> = {
  "another leaves": ["another signs up"],
  "the other one is called off": ["the child signs up elsewhere"],
  "the other one is moved": ["the child signs up elsewhere"],
  "a certificate is withdrawn": ["a certificate is entered"],
  "a block is lifted": ["a block is imposed"],
  "a check is voided": ["a check is recorded"],
  "the child is a member no more": ["the child becomes a member"]
}
it.each(names)("what is known later is not seen before: %s", async (name) => {
  const { world, then } = await lived((first[name] ?? []).map((one) => [1, one] as const))
  await run(deeds[name](world, "2026-03-09") as never)
  for (const [index, on] of days.entries()) expect(await answers(world, on), on).toEqual(then[index])
})
