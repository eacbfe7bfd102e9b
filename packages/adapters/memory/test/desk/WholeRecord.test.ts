/** What stands beside services in the whole record of a volunteer: trainings, paid duty, absences, time coins, qualifications of the day. */
import { Life, RecordCommands, RewardLives, WholeRecord } from "@yanzhen/core/desk"
import { Day, Id, Minute } from "@yanzhen/core/foundation"
import { expect, it } from "vitest"
import { facts, failure, listed, record, run, town, write } from "./world.ts"

const ann = Id.require<Id.VolunteerId>("ann")
const plan = {
  ...{ name: "入户探访", team: "goose", organiser: "station", leader: "leader", place: "学田社区", content: "陪伴老人" },
  ...{ category: "elder-and-child-care", emergency: false, dangerous: false, higherRisk: false, largeEvent: false, profitMaking: false },
  ...{ feeFen: 0, organiserKind: "volunteer-organisation" },
  time: { from: Minute.require("2026-03-05 09:00"), to: Minute.require("2026-03-05 11:00") }
}

it("REC-01: trainings, learning and meetings are one part, services another; paid duty is in neither, and no total has them", async () => {
  const world = town({ today: "2026-03-10" })
  await listed(world)
  const kinds = ["service", "training", "learning", "meeting", "paid-duty"] as const
  for (const [index, timeClass] of kinds.entries())
    await record(world, facts("ann", `2026-03-0${index + 1}`, "09:00", "11:00", { timeClass }))
  const { services, trainings, paidDuty, creditedMinutes } = await run(WholeRecord.read(world, ann))
  const classes = (all: typeof services) => all.map((one) => [one.facts.timeClass, one.trace?.creditedMinutes])
  expect(classes(services)).toEqual([["service", 120]])
  expect(classes(trainings)).toEqual([
    ["training", 120],
    ["learning", 120],
    ["meeting", 120]
  ])
  expect(classes(paidDuty)).toEqual([["paid-duty", 120]])
  expect(creditedMinutes).toBe(120)
})

it("an absence that was noted stands among evaluations, and one that was taken back does not; nor that of somebody else", async () => {
  const world = town({ today: "2026-03-10" })
  await listed(world)
  const on = "2026-03-05"
  const position = { position: "guide", name: "陪伴", number: 5, childFacing: false }
  const signedUp = (volunteer: string) => ({ type: "activity.place-taken", v: 1, volunteer, position: "guide", overrides: [], on })
  const noted = (volunteer: string, malicious: boolean) => ({
    type: "activity.no-show-noted",
    v: 1,
    volunteer,
    malicious,
    by: "leader",
    on
  })
  const of = (...noShows: readonly object[]) => [
    { type: "activity.planned", v: 1, plan, on },
    { type: "activity.position-set", v: 1, position, on },
    { type: "activity.notice-published", v: 1, notice: { conditions: "自愿", signUp: "报名", risks: [], safeguards: "有" }, on },
    { type: "activity.sign-up-opened", v: 1, on },
    ...["ann", "bo"].map(signedUp),
    { type: "activity.begun", v: 1, on },
    ...noShows
  ]
  await write(world, "absent", {
    "activity/visit": of(noted("ann", true), noted("bo", false)),
    "activity/round": of(noted("ann", false), {
      ...{ type: "activity.no-show-taken-back", v: 1, volunteer: "ann", by: "leader", reason: "因病", on }
    })
  } as never)
  const { evaluations } = await run(WholeRecord.read(world, ann))
  expect(evaluations).toEqual([{ kind: "no-show", activity: "visit", notedOn: Day.require(on), malicious: true }])
})

it("the coins of each account are among what was granted, in units", async () => {
  const world = town({ today: "2026-03-10" })
  await listed(world)
  const served = await record(world, facts("ann", "2026-03-05", "09:00", "11:00"))
  await run(RecordCommands.give(world, served, { type: "confirm" }))
  const { id: account } = await run(Life.begin(world, RewardLives.lives.points, { type: "open", on: "2026-01-01", holder: ann }))
  await run(
    Life.give(world, RewardLives.lives.points, account, { type: "earn", entry: "e-1", record: served, isGroupTime: false } as never)
  )
  const { awards } = await run(WholeRecord.read(world, ann))
  expect(awards).toEqual([{ kind: "time-coins", account, bank: undefined, keptUnits: 1_200_000, balanceUnits: 1_200_000 }])
})

it("a person whom the directory names and nobody recorded or listed is no volunteer", async () => {
  const world = town({ today: "2026-03-10" })
  await listed(world)
  await world.people.put(world.tenant, [{ id: "leader", name: "周组长" }])
  expect(await failure(WholeRecord.read(world, Id.require("leader")))).toMatchObject({ _tag: "NotFound", kind: "volunteer", id: "leader" })
  // Listed, and never served: every part is there.
  const { services, awards, personal } = await run(WholeRecord.read(world, Id.require("bo")))
  expect([services, awards, personal.name, personal.registeredOn]).toEqual([[], [], undefined, Day.require("2026-01-15")])
})
