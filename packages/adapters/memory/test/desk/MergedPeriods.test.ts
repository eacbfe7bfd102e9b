/** Two entries merged, and separated again, where months are closed: what it does to their figures is booked. All people are made up. */
import { ClosingPeriods, Life, PersonLives, Verification } from "@yanzhen/core/desk"
import { Id, Period } from "@yanzhen/core/foundation"
import { CountingParameters, Pack, Policies } from "@yanzhen/core/law"
import { Registers } from "@yanzhen/core/registers"
import type { Store } from "@yanzhen/core/ports"
import { MemoryStore } from "@yanzhen/memory"
import { describe, expect, it } from "vitest"
import { given, over } from "./policies.ts"
import { interruptible } from "./racing.ts"
import { clerk, facts, record, run, town, type Town } from "./world.ts"

const { "person-merge": life } = PersonLives.lives
const day = { today: "2026-04-02" }
const about = { by: clerk, on: day.today }
const merge = (world: Town, entry = "bo", into = "ann") =>
  run(
    Life.give(world, life, entry, {
      ...about,
      type: "merge",
      into: Id.require<Id.PersonId>(into),
      reason: "重复登记",
      evidence: "核对",
      accepted: ["person-merge.closed-period"]
    } as never)
  )
const separate = (world: Town, entry = "bo") =>
  run(Life.give(world, life, entry, { ...about, type: "separate", reason: "不是同一人" } as never))
const close = (world: Town, month: string) => run(ClosingPeriods.give(world, Period.require(month), { type: "close", approver: clerk }))
const booked = async (world: Town) =>
  (await run(ClosingPeriods.list(world))).map(({ period, state }) => [Period.text(period), state.changes] as const)

/** Of ann and bo one hour at once in March, and a time of each alone in February; of ann alone in January. */
const two = async (store: Store.Store = MemoryStore.open()): Promise<Town> => {
  const world = town({ ...day, store })
  await record(world, facts("ann", "2026-03-05", "09:00", "11:00"))
  await record(world, facts("bo", "2026-03-05", "10:00", "12:00", { team: Id.require("bridge") }))
  await record(world, facts("ann", "2026-02-05", "09:00", "10:00"))
  await record(world, facts("bo", "2026-02-06", "09:00", "10:00"))
  await record(world, facts("ann", "2026-01-05", "09:00", "10:00"))
  return world
}

const none = { stream: "person-merge/bo", minutesBefore: 0, minutesAfter: 0, timesBefore: 0, timesAfter: 0 }
const ofGoose = { team: "goose", category: "elder-and-child-care", timeClass: "service" }
const ofBridge = { ...ofGoose, team: "bridge" }
const lost = { ...none, moved: [{ ...ofBridge, personMinutes: -60, creditedMinutes: -60, excludedMinutes: 60 }], people: -1 }
const back = { ...none, moved: [{ ...ofBridge, personMinutes: 60, creditedMinutes: 60, excludedMinutes: -60 }], people: 1 }

describe("two entries of one person", () => {
  it("merged: each closed month says which time falls away and that there is one person fewer; one where nothing changes says nothing", async () => {
    const world = await two()
    for (const month of ["2026-01", "2026-02", "2026-03"]) await close(world, month)
    const { findings } = await merge(world)
    expect(findings.filter(({ rule }) => rule === "person-merge.closed-period").map((one) => one.facts)).toEqual([
      { period: "2026-02", minutes: 0, people: -1 },
      { period: "2026-03", minutes: -60, people: -1 }
    ])
    expect(await booked(world)).toEqual([
      ["2026-01", []],
      ["2026-02", [{ ...none, moved: [], people: -1 }]],
      ["2026-03", [lost]]
    ])
    const { rows } = await world.store.rows(world.tenant, Registers.closedPeriod, undefined, [], { limit: 10 })
    expect(rows.map(({ changes, personMinutesChanged, peopleChanged }) => [changes, personMinutesChanged, peopleChanged])).toEqual([
      [0, 0, 0],
      [1, 0, -1],
      [1, -60, -1]
    ])
    expect((await run(Verification.verify(world))).faults).toEqual([])
  })

  it("separated again: the same comes back, and whoever does so is told", async () => {
    const world = await two()
    await merge(world)
    await close(world, "2026-03")
    const { findings } = await separate(world)
    expect(findings).toMatchObject([
      { rule: "person-merge.closed-period", severity: "warning", facts: { period: "2026-03", minutes: 60, people: 1 } }
    ])
    expect(await booked(world)).toEqual([["2026-03", [back]]])
  })

  it("of whom one was several already: separating the one leaves the others together", async () => {
    const world = await two()
    await record(world, facts("cy", "2026-03-07", "09:00", "10:00"))
    await merge(world, "cy")
    await merge(world)
    await close(world, "2026-03")
    await separate(world)
    expect(await booked(world)).toEqual([["2026-03", [back]]])
  })

  it("in a month of training alone there are as many who serve as before", async () => {
    const world = town(day)
    const training = { timeClass: "training" } as const
    for (const who of ["ann", "bo"]) await record(world, facts(who, "2026-03-05", "09:00", "10:00", training))
    await close(world, "2026-03")
    await merge(world)
    const moved = { ...ofGoose, ...training, personTimes: -1, personMinutes: -60, creditedMinutes: -60, excludedMinutes: 60 }
    expect(await booked(world)).toEqual([["2026-03", [{ ...none, moved: [moved] }]]])
  })

  it("what counts for nothing takes nothing from what counts", async () => {
    const store = MemoryStore.open()
    await record(town({ ...day, store }), facts("ann", "2026-03-05", "09:00", "11:00", { evidence: "roll-call" }))
    const photo = over(Policies.byName("national"), "photo", Pack.value(CountingParameters.minimumEvidence, { ...given, value: "photo" }))
    const world = town({ ...day, store, policy: photo, desk: "later" })
    await record(world, facts("bo", "2026-03-05", "10:00", "12:00"))
    await close(world, "2026-03")
    await merge(world)
    expect(await booked(world)).toEqual([["2026-03", []]])
  })

  it("in a month that was opened again nothing is booked", async () => {
    const world = await two()
    await close(world, "2026-03")
    await run(ClosingPeriods.give(world, Period.require("2026-03"), { type: "reopen", approver: clerk, reason: "补报" }))
    expect((await merge(world)).findings.map(({ rule }) => rule)).toEqual(["person-merge.minutes-lost"])
    expect(await booked(world)).toEqual([["2026-03", []]])
  })
})

describe("merging at the moment at which", () => {
  const at = (store: Store.Store): Town => town({ ...day, store, desk: "other" })

  it("a month is closed books it there", async () => {
    const { store, arm } = interruptible()
    const world = await two(store)
    arm((inner) => close(at(inner), "2026-03"))
    await merge(world)
    expect(await booked(world)).toEqual([["2026-03", [lost]]])
  })

  it("a month is opened again books nothing there", async () => {
    const { store, arm } = interruptible()
    const world = await two(store)
    await close(world, "2026-03")
    const reopen = { type: "reopen", approver: clerk, reason: "补报" } as const
    arm((inner) => run(ClosingPeriods.give(at(inner), Period.require("2026-03"), reopen)))
    await merge(world)
    expect(await booked(world)).toEqual([["2026-03", []]])
  })

  it("records come into a closed month counts them too, though neither had one there", async () => {
    const { store, arm } = interruptible()
    const world = town({ ...day, store })
    for (const who of ["ann", "bo"]) await record(world, facts(who, "2026-02-05", "09:00", "10:00"))
    await close(world, "2026-03")
    arm(async (inner) => {
      const other = at(inner)
      for (const who of ["ann", "bo"]) await record(other, facts(who, "2026-03-05", "09:00", "10:00"))
    })
    await merge(world)
    const [[, changes] = ["", []]] = await booked(world)
    expect(changes.map(({ people, moved }) => [people, moved?.[0]?.creditedMinutes])).toEqual([
      [1, 60],
      [1, 60],
      [-1, -60]
    ])
  })

  it("a record goes into a closed month, decided on two people: it is decided again on one", async () => {
    const { store, arm } = interruptible()
    const world = town({ ...day, store })
    await record(world, facts("bo", "2026-03-05", "09:00", "10:00"))
    await record(world, facts("ann", "2026-02-05", "09:00", "10:00"))
    await close(world, "2026-03")
    arm((inner) => merge(at(inner)))
    await record(world, facts("ann", "2026-03-05", "09:00", "11:00"))
    const [[, changes] = ["", []]] = await booked(world)
    expect(changes).toMatchObject([{ moved: [{ creditedMinutes: 60, excludedMinutes: 60 }] }])
    expect(changes[0]).not.toHaveProperty("people")
  })
})
