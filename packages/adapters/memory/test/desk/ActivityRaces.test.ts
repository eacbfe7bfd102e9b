/** A colleague at another desk acts while a command is on its way: whoever is second is decided on what is so by then. */
import type { Activity, Attendance } from "@yanzhen/core/activity"
import { ActivityLives, Booking, Life, ListedRows, Verification } from "@yanzhen/core/desk"
import { Day, Id, Minute } from "@yanzhen/core/foundation"
import type { Store } from "@yanzhen/core/ports"
import { Registers } from "@yanzhen/core/registers"
import { describe, expect, it } from "vitest"
import { plan, time } from "./cleanUp.ts"
import { interruptible } from "./racing.ts"
import { clerk, failure, places, run, tenant, town, type Town } from "./world.ts"

const { activity, attendance } = ActivityLives.lives
const [id, other] = ["clean-up", "other"].map(Id.require<Id.ActivityId>) as [Id.ActivityId, Id.ActivityId]
const [ann, ben] = ["ann", "ben"].map(Id.require<Id.VolunteerId>) as [Id.VolunteerId, Id.VolunteerId]
const on = "2026-03-05"
const nextDay = { from: Minute.plus(time.from, 1440), to: Minute.plus(time.to, 1440) }

const opened = (when: typeof time): readonly Activity.Command[] => [
  {
    type: "plan",
    plan: { ...plan, time: when },
    on
  },
  { type: "set-position", position: { position: "sweep", name: "清扫", number: 9, childFacing: false }, on },
  { type: "publish", notice: { conditions: "身体健康", signUp: "报名", risks: [], safeguards: "手套" }, on },
  { type: "open-sign-up", on }
]
const signUp = (volunteer: Id.VolunteerId): Activity.Command => ({
  type: "sign-up",
  volunteer,
  position: "sweep",
  on,
  stated: { willing: true }
})
const roll = (until = time.to, ...present: readonly [Id.VolunteerId, ...Id.VolunteerId[]]): Attendance.Command => ({
  type: "call-roll",
  present,
  time: { from: time.from, to: until },
  evidence: "roll-call",
  by: clerk
})

const ready = async () => {
  const races = interruptible()
  const at = async (store: Store.Store, desk?: string): Promise<Town> => {
    const world = town({ store, ...(desk === undefined ? {} : { desk }) })
    const people = [ann, ben].map((who) => ({ id: who, name: `某${who}`, born: Day.require("1990-01-01") }))
    await world.people.put(tenant, people)
    return world
  }
  const world = await at(races.store)
  await places(world, { communities: ["c-1"], teams: ["goose"] })
  return { ...races, world, colleague: (store: Store.Store) => at(store, "colleague") }
}
const give = (world: Town, of: Id.ActivityId, ...commands: readonly Activity.Command[]) =>
  commands.reduce(async (before, command) => (await before, void (await run(Life.give(world, activity, of, command)))), Promise.resolve())
const rules = async (asked: Parameters<typeof failure>[0]): Promise<readonly string[]> =>
  ((await failure(asked)) as { readonly findings: readonly { readonly rule: string }[] }).findings.map(({ rule }) => rule)

describe("while somebody signs up", () => {
  it("what else they have signed up for is moved: they clash", async () => {
    const { world, arm, colleague } = await ready()
    await give(world, other, ...opened(nextDay), signUp(ann))
    await give(world, id, ...opened(time))
    arm(async (store) => give(await colleague(store), other, { type: "move", time, reason: "场地", on }))
    expect(await rules(Life.give(world, activity, id, signUp(ann)))).toEqual(["activity.clash"])
  })
})

describe("while the roll is called", () => {
  it("somebody gives the place back: nobody was there without one", async () => {
    const { world, arm, colleague } = await ready()
    await give(world, id, ...opened(time), signUp(ann), signUp(ben), { type: "begin", on: "2026-03-10" })
    arm(async (store) => give(await colleague(store), id, { type: "withdraw", volunteer: ann, on: "2026-03-10" }))
    expect(await rules(Life.give(world, attendance, id, roll(time.to, ann, ben)))).toEqual(["attendance.no-place"])
    expect((await run(ListedRows.list(world, Registers.attendance))).rows).toEqual([])
  })
})

describe("while the record of somebody's attendance is made", () => {
  const begun = async () => {
    const ready_ = await ready()
    await give(ready_.world, id, ...opened(time), signUp(ann), signUp(ben), { type: "begin", on: "2026-03-10" })
    return ready_
  }
  const records = async (world: Town) =>
    (await run(ListedRows.list(world, Registers.serviceRecord))).rows.map((row) => [row.volunteer, row.attendedMinutes])

  it("the roll is called: it is made of what is there then", async () => {
    const { world, armReading, colleague } = await begun()
    armReading(`attendance/${id}`, 2, async (store) => run(Life.give(await colleague(store), attendance, id, roll(time.to, ann))))
    await run(Booking.book(world, id, ann))
    expect(await records(world)).toEqual([["ann", 180]])
    expect(await run(Verification.verify(world))).toMatchObject({ holds: true })
  })
  it("somebody else's attendance is written: nothing is lost of either", async () => {
    const { world, arm, colleague } = await begun()
    await run(Life.give(world, attendance, id, roll(time.to, ann)))
    arm(async (store) => run(Life.give(await colleague(store), attendance, id, roll(Minute.plus(time.to, -60), ben))))
    await run(Booking.book(world, id, ann))
    await run(Booking.book(world, id, ben))
    expect(await records(world)).toEqual(
      expect.arrayContaining([
        ["ann", 180],
        ["ben", 120]
      ])
    )
  })
})
