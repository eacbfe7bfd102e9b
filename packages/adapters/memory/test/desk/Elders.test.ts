/** Elders who serve: their hours of a day are counted over all their sign-ups, and what was too long or too hot is told of who was there. */
import { ActivityLives, Life } from "@yanzhen/core/desk"
import type { Activity, Attendance } from "@yanzhen/core/activity"
import { Day, Id, Minute } from "@yanzhen/core/foundation"
import { ActivityParameters, Pack } from "@yanzhen/core/law"
import { expect, it } from "vitest"
import { plan } from "./cleanUp.ts"
import { given, policyWith } from "./policies.ts"
import { clerk, failure, places, run, town, type Town } from "./world.ts"

const { activity, attendance } = ActivityLives.lives
const [ann, bo, cy] = [Id.require<Id.VolunteerId>("ann"), Id.require<Id.VolunteerId>("bo"), Id.require<Id.VolunteerId>("cy")]
const on = "2026-03-05"
const strict = policyWith(
  Pack.value(ActivityParameters.elderMinutesPerDay, { ...given, value: 240 }),
  Pack.value(ActivityParameters.elderHighestCelsius, { ...given, value: 34 })
)

/** Two activities outdoors on one day: three hours, and then two. Ann is 76, Bo and Cy are of age; of Cy nobody knows it later. */
const ready = async (policy = strict): Promise<Town> => {
  const world = town({ policy, today: "2026-03-20" })
  await places(world, { communities: ["c-1"], teams: ["goose"] })
  await world.people.put(world.tenant, [
    { id: "ann", name: "某安", born: Day.require("1950-01-01") },
    { id: "bo", name: "某波", born: Day.require("1990-01-01") },
    { id: "cy", name: "某希", born: Day.require("1990-01-01") }
  ])
  for (const [id, from, to] of [
    ["morning", "09:00", "12:00"],
    ["noon", "12:00", "14:00"]
  ] as const) {
    const time = { from: Minute.require(`2026-03-10 ${from}`), to: Minute.require(`2026-03-10 ${to}`) }
    for (const command of [
      { type: "plan", plan: { ...plan, time, outdoors: true }, on },
      { type: "set-position", position: { position: "sweep", name: "清扫", number: 9, childFacing: false }, on },
      { type: "publish", notice: { conditions: "x", signUp: "x", risks: [], safeguards: "x" }, on },
      { type: "open-sign-up", on }
    ] satisfies readonly Activity.Command[])
      await run(Life.give(world, activity, id, command))
  }
  return world
}
const give = (world: Town, id: string, command: Activity.Command) => Life.give(world, activity, id, command)
const signUp = (volunteer: Id.VolunteerId): Activity.Command => ({
  ...{ type: "sign-up", volunteer, position: "sweep", on },
  stated: { willing: true, insurerAccepts: true }
})
const note = (highestCelsius: number): Activity.Command => ({ type: "note-forecast", highestCelsius, on })

it("more than the hours of a day, over two activities, are too many for an elder and not for others", async () => {
  const world = await ready()
  for (const id of ["morning", "noon"]) await run(give(world, id, note(20)))
  for (const who of [ann, bo]) await run(give(world, "morning", signUp(who)))
  await run(give(world, "noon", signUp(bo)))
  expect(await failure(give(world, "noon", signUp(ann)))).toMatchObject({
    findings: [{ rule: "activity.elder-hours", facts: { dayMinutes: 300 } }]
  })
})
it("a forecast above the limit keeps elders away, and names those who have a place", async () => {
  const world = await ready()
  const { findings } = await run(give(world, "morning", signUp(ann)))
  expect(findings.map(({ rule }) => rule)).toEqual(["activity.elder-forecast"])
  const noted = await run(give(world, "morning", note(35)))
  expect(noted.findings).toMatchObject([{ rule: "activity.loses-place", facts: { volunteer: "ann" } }])
  await run(give(world, "noon", note(35)))
  expect(await failure(give(world, "noon", signUp(ann)))).toMatchObject({
    findings: [{ rule: "activity.elder-hours" }, { rule: "activity.elder-heat" }]
  })
})
it("a roll tells of each elder what was too long or too hot, where a pack sets limits", async () => {
  const rolled = async (policy: typeof strict | undefined) => {
    const world = await ready(policy)
    await run(give(world, "morning", note(30)))
    for (const who of [ann, bo, cy]) await run(give(world, "morning", signUp(who)))
    await run(give(world, "morning", { ...note(36), on: "2026-03-10" } as Activity.Command))
    await run(give(world, "morning", { type: "begin", on: "2026-03-10" }))
    const time = { from: Minute.require("2026-03-10 08:00"), to: Minute.require("2026-03-10 13:00") }
    const roll: Attendance.Command = { type: "call-roll", present: [ann, bo, cy], time, evidence: "roll-call", by: clerk }
    await world.people.put(world.tenant, [{ id: "cy", name: "某希" }])
    return (await run(Life.give(world, attendance, "morning", roll))).findings.map(
      ({ rule, facts }) => `${rule} ${String(facts["volunteer"])}`
    )
  }
  expect(await rolled(strict)).toEqual([
    ...["activity.elder-was-long ann", "activity.elder-was-hot ann"],
    ...["activity.elder-was-long cy", "activity.elder-was-hot cy"]
  ])
  expect(await rolled(policyWith())).toEqual([])
})
