/** Nobody is alone with a child: how many adults will be there with whoever wants to join is known from their days of birth. */
import { ActivityLives, DeskError, Life, MayJoin, PersonLives } from "@yanzhen/core/desk"
import type { Activity } from "@yanzhen/core/activity"
import { Day, Id, Minute } from "@yanzhen/core/foundation"
import { describe, expect, it } from "vitest"
import { clerk, failure, places, run, town } from "./world.ts"

const { activity } = ActivityLives.lives
const volunteer = Id.require<Id.VolunteerId>
const of = Id.require<Id.ActivityId>("homework")
const on = "2026-03-05"

const plan: Activity.Plan = {
  ...{
    name: "课后辅导",
    team: Id.require("goose"),
    community: Id.require("c-1"),
    organiser: Id.require("station"),
    leader: Id.require("leader")
  },
  ...{ place: "活动室", content: "辅导作业", category: "community-service", organiserKind: "volunteer-organisation", feeFen: 0 },
  time: { from: Minute.require("2026-03-10 09:00"), to: Minute.require("2026-03-10 12:00") },
  ...{ profitMaking: false, emergency: false, dangerous: false, higherRisk: false, largeEvent: false }
}
const births: Readonly<Record<string, string>> = {
  ann: "1990-01-01",
  ben: "1985-06-01",
  "ann-again": "1990-01-01",
  kid: "2012-06-01",
  "of-age": "2008-03-10",
  "too-young": "2008-03-11"
}

/** With these in their places at a position without children, and another one with them. */
const placed = async (present: readonly string[]) => {
  const world = town()
  await places(world, { communities: ["c-1"], teams: ["goose"] })
  const know = (born: (id: string) => string | undefined) =>
    world.people.put(
      world.tenant,
      [...Object.keys(births), "stranger"].map((id) => {
        const day = born(id)
        return { id, name: id.replace("-again", ""), ...(day === undefined ? {} : { born: Day.require(day) }) }
      })
    )
  // Their days of birth are known better later: who signs up as a child needs more than is asked here.
  await know(() => "1990-01-01")
  const commands: readonly Activity.Command[] = [
    { type: "plan", plan, on },
    { type: "set-position", position: { position: "sweep", name: "清扫", number: 9, childFacing: false }, on },
    { type: "set-position", position: { position: "teach", name: "辅导", number: 9, childFacing: true }, on },
    { type: "publish", notice: { conditions: "身体健康", signUp: "报名", risks: [], safeguards: "手套" }, on },
    { type: "open-sign-up", on },
    ...present.map((one) => ({ type: "sign-up", volunteer: volunteer(one), position: "sweep", on, stated: { willing: true } }) as const)
  ]
  for (const command of commands) await run(Life.give(world, activity, of, command))
  await know((id) => births[id])
  return world
}
const asked = async (present: readonly string[], who: string, alsoAs: readonly string[] = [], mergedInto?: string) => {
  const world = await placed(present)
  if (mergedInto !== undefined) {
    const merge = { type: "merge", into: Id.require<Id.PersonId>(mergedInto), by: clerk, reason: "重复", evidence: "核对证件", on } as const
    await run(Life.give(world, PersonLives.lives["person-merge"], "ann-again", merge))
  }
  const { decision } = await run(
    MayJoin.ask(world, of, { volunteer: volunteer(who), alsoAs: alsoAs.map(volunteer), position: "teach", stated: { willing: true } })
  )
  const found = decision.findings.find(({ rule }) => rule.endsWith("few-adults"))
  return found === undefined ? "enough" : [found.outcome, found.facts["adultsPresent"]]
}

describe("adults who will be there, on the first day of the activity", () => {
  it.each<readonly [string, readonly string[], string, readonly string[], unknown]>([
    ["nobody else", [], "ann", [], ["unmet", 1]],
    ["another adult", ["ben"], "ann", [], "enough"],
    ["whoever asks is one, in whatever place", ["ann"], "ann", [], ["unmet", 1]],
    ["a child is none", ["kid"], "ann", [], ["unmet", 1]],
    ["an adult with a child who asks is one", ["ann"], "kid", [], ["unmet", 1]],
    ["of age on the day", ["of-age"], "ann", [], "enough"],
    ["of age a day later", ["too-young"], "ann", [], ["unmet", 1]],
    ["of whom nobody knows the day of birth it is not known", ["stranger"], "ann", [], ["unknown", undefined]],
    ["one who is listed twice is one", ["ann-again"], "ann", ["ann-again"], ["unmet", 1]],
    ["one who is listed twice, and another", ["ann-again", "ben"], "ann", ["ann-again"], "enough"]
  ])("%s", async (_what, present, who, alsoAs, expected) => expect(await asked(present, who, alsoAs)).toEqual(expected))
  it("one who was entered twice and merged is one, whichever entry signed up", async () =>
    expect(await asked(["ann-again"], "ann", [], "ann")).toEqual(["unmet", 1]))
})

describe("beginning, with a position that faces children", () => {
  const begin = { type: "begin", on: "2026-03-10" } as const
  it.each([
    ["two adults", ["ann", "ben"], undefined],
    ["of age on the very day", ["ann", "of-age"], undefined],
    ["one of them of age a day later", ["ann", "too-young"], ["unmet", 1]],
    ["one adult", ["ann"], ["unmet", 1]],
    ["one of whom nobody knows the day of birth", ["ann", "stranger"], ["unknown", undefined]]
  ])("%s", async (_what, present, expected) => {
    const world = await placed(present)
    if (expected === undefined) return void (await run(Life.give(world, activity, of, begin)))
    const refused = (await failure(Life.give(world, activity, of, begin))) as DeskError.Refused
    const found = refused.findings.find(({ rule }) => rule === "activity.too-few-adults")
    expect([found?.outcome, found?.facts["adultsPresent"]]).toEqual(expected)
  })
  it("closing the sign-up with one adult is accepted and told", async () => {
    const world = await placed(["ann"])
    const { findings } = await run(Life.give(world, activity, of, { type: "close-sign-up", on }))
    expect(findings.map(({ rule, facts }) => [rule, facts["adultsPresent"]])).toContainEqual(["activity.few-adults", 1])
  })
})
