/** Stars that were granted and whose hours no longer suffice: told with the records that made the difference, and never withdrawn. */
import { Life, PersonLives, RecordCommands, StarsBelow, TeamLives } from "@yanzhen/core/desk"
import { Day, Id } from "@yanzhen/core/foundation"
import { CountingParameters, Pack, Policies } from "@yanzhen/core/law"
import type { Store } from "@yanzhen/core/ports"
import { MemoryStore } from "@yanzhen/memory"
import { describe, expect, it } from "vitest"
import { given, over } from "./policies.ts"
import { clerk, facts, record, run, town, type Town, write } from "./world.ts"

const { honour } = TeamLives.lives
const by = Id.require<Id.PersonId>("p-2")
const grantedOn = Day.require("2026-03-10")

/** A desk of its own each time, so that keys differ. */
let desks = 0
const at = (store: Store.Store, today: string, more: object = {}): Town => town({ store, today, desk: `d${(desks += 1)}`, ...more })

const days = Array.from({ length: 10 }, (_, index) => `2026-01-${String(index + 1).padStart(2, "0")}`)

/** Ten hours on each of ten days: a hundred, and one star granted on 2026-03-10. */
const starred = async (store: Store.Store, who = "v-1", to = "18:00", on = "2026-03-10") => {
  const world = at(store, on)
  const records: Id.RecordId[] = []
  for (const one of days) records.push(await record(world, facts(who, one, "08:00", to, { evidence: "photo" })))
  await granted(world, `star-${who}`, who)
  return records
}
const proposed = (world: Town, id: string, volunteer: string) => {
  const subject = { kind: "star", volunteer, stars: 1 }
  const event = { type: "honour.proposed", v: 1, way: "applied", by: "p-1", on: "2026-03-10", subject, evidence: [] } as const
  return write(world, id, { [`honour/${id}`]: [event] })
}
const granted = async (world: Town, id: string, volunteer: string) => {
  await proposed(world, id, volunteer)
  await run(Life.give(world, honour, id, { type: "check", by }))
  await run(Life.give(world, honour, id, { type: "grant", by }))
}
const voided = (world: Town, id: Id.RecordId | undefined) =>
  run(RecordCommands.give(world, id ?? Id.require("none"), { type: "void", reason: "重复", by: clerk }))
const below = (world: Town, on?: string) => run(StarsBelow.below(world, on === undefined ? undefined : Day.require(on)))

describe("a star that was granted", () => {
  it("is listed once a record was voided, with it and what it was; before, and to a day before the grant, it is not", async () => {
    const store = MemoryStore.open()
    const records = await starred(store)
    expect(await below(at(store, "2026-03-12"))).toMatchObject({ granted: 1, unknown: 0, below: [] })
    await voided(at(store, "2026-03-12"), records[3])
    const listed = await below(at(store, "2026-03-12"))
    expect(listed).toMatchObject({ on: Day.require("2026-03-12"), granted: 1, unknown: 0 })
    expect(listed.below).toMatchObject([
      {
        ...{ honour: "star-v-1", volunteer: "v-1", stars: 1, grantedOn, known: "met" },
        finding: {
          rule: "honour.star-fallen-below",
          outcome: "unmet",
          severity: "warning",
          facts: { stars: 1, grantedOn, needed: 6000, minutesThen: 5400, minutes: 5400 }
        },
        records: [{ record: records[3], minutesThen: 600, minutes: 0, stage: "voided" }]
      }
    ])
    expect(await below(at(store, "2026-03-12"), "2026-03-10")).toMatchObject({ granted: 1, below: [{ honour: "star-v-1" }] })
    expect(await below(at(store, "2026-03-12"), "2026-03-09")).toMatchObject({ granted: 0, below: [] })
    // It stays granted.
    expect((await run(Life.look(at(store, "2026-03-12"), honour, "star-v-1"))).state.stage).toBe("granted")
  })

  it("is listed where every record was voided: then it is known that there are no hours", async () => {
    const store = MemoryStore.open()
    const records = await starred(store)
    const world = at(store, "2026-03-12")
    for (const one of records) await voided(world, one)
    const listed = await below(world)
    expect(listed).toMatchObject({ unknown: 0, below: [{ known: "met", finding: { outcome: "unmet", facts: { minutes: 0 } } }] })
    expect(listed.below[0]?.records).toHaveLength(10)
  })

  it("is not listed where what was served since makes it up, from that day on", async () => {
    const store = MemoryStore.open()
    const records = await starred(store)
    await voided(at(store, "2026-03-12"), records[0])
    await record(at(store, "2026-03-20"), facts("v-1", "2026-03-15", "08:00", "18:00", { evidence: "photo" }))
    const on = async (day: string) => (await below(at(store, "2026-03-20"), day)).below.map((one) => one.finding.facts["minutes"])
    expect(await on("2026-03-14")).toEqual([5400])
    expect(await on("2026-03-15")).toEqual([])
  })

  it("is listed by a correction, with how much is left of the record; what was recorded later for days before counts for it", async () => {
    const store = MemoryStore.open()
    const records = await starred(store)
    const world = at(store, "2026-03-12")
    const shorter = facts("v-1", days[1] ?? "", "08:00", "17:00", { evidence: "photo" })
    await run(RecordCommands.give(world, records[1] ?? Id.require("none"), { type: "correct", facts: shorter, reason: "核对", by: clerk }))
    const late = await record(world, facts("v-1", "2026-02-01", "08:00", "08:30", { evidence: "photo" }))
    expect((await below(world)).below[0]?.records).toEqual([
      { record: records[1], minutesThen: 600, minutes: 540, stage: "recorded" },
      { record: late, minutesThen: 0, minutes: 30, stage: "recorded" }
    ])
    await record(world, facts("v-1", "2026-02-02", "08:00", "08:30", { evidence: "photo" }))
    expect((await below(world)).below).toEqual([])
  })

  it("names the records of service up to the day of the grant, with that day, and neither training nor what was served after it", async () => {
    const store = MemoryStore.open()
    const training = await record(
      at(store, "2026-03-10"),
      facts("v-1", "2026-02-03", "08:00", "10:00", { evidence: "photo", timeClass: "training" })
    )
    const records = await starred(store)
    await voided(at(store, "2026-03-12"), training)
    await voided(at(store, "2026-03-12"), records[0])
    await record(at(store, "2026-03-12"), facts("v-1", "2026-03-11", "08:00", "08:30", { evidence: "photo" }))
    await record(at(store, "2026-03-12"), facts("v-1", "2026-02-04", "08:00", "09:00", { evidence: "photo", timeClass: "training" }))
    const thatDay = await record(at(store, "2026-03-12"), facts("v-1", "2026-03-10", "08:00", "08:20", { evidence: "photo" }))
    expect((await below(at(store, "2026-03-12"))).below[0]?.records).toEqual([
      { record: records[0], minutesThen: 600, minutes: 0, stage: "voided" },
      { record: thatDay, minutesThen: 0, minutes: 20, stage: "recorded" }
    ])
  })

  it("stands in the order of the honours, on whichever day each was granted", async () => {
    const store = MemoryStore.open()
    await starred(store, "v-1", "17:00", "2026-03-11")
    await starred(store, "v-2", "17:00")
    await starred(store, "v-3", "17:00", "2026-03-11")
    const { below: told } = await below(at(store, "2026-03-12"))
    expect(told.map(({ honour: id }) => id)).toEqual(["star-v-1", "star-v-2", "star-v-3"])
  })

  it("is listed under the entry that was kept, with what counts for the one person since", async () => {
    const store = MemoryStore.open()
    const records = await starred(store)
    const other = await record(at(store, "2026-03-10"), facts("v-0", "2026-02-01", "07:00", "07:10", { evidence: "photo" }))
    await voided(at(store, "2026-03-12"), records[0])
    const merging = { type: "merge", into: "v-0", by: "p-9", reason: "重复登记", evidence: "身份证", on: "2026-03-12" }
    await run(Life.give(at(store, "2026-03-12"), PersonLives.lives["person-merge"], "v-1", merging as never))
    expect((await below(at(store, "2026-03-12"))).below).toMatchObject([
      {
        ...{ honour: "star-v-1", volunteer: "v-0", known: "met", finding: { facts: { minutes: 5410 } } },
        records: [
          { record: records[0], minutesThen: 600, minutes: 0 },
          { record: other, minutesThen: 0, minutes: 10 }
        ]
      }
    ])
  })

  it("that never was reached by the records says so, and one that only other rules count away names no record", async () => {
    const store = MemoryStore.open()
    await starred(store, "v-2", "17:00")
    await starred(store)
    const strongest = { ...given, value: "qr-geofence" } as const
    const strict = over(Policies.byName("national"), "strict", Pack.value(CountingParameters.minimumEvidence, strongest))
    const told = async (more: object) =>
      (await below(at(store, "2026-03-12", more))).below.map(({ honour: id, known, records }) => [id, known, records])
    expect(await told({})).toEqual([["star-v-2", "unmet", []]])
    expect(await told({ policy: strict })).toEqual([
      ["star-v-1", "unmet", []],
      ["star-v-2", "unmet", []]
    ])
  })

  it("of somebody of whom nothing was recorded is unknown, and one that is only proposed is not asked about", async () => {
    const store = MemoryStore.open()
    const records = await starred(store)
    await granted(at(store, "2026-03-10"), "star-x", "x")
    await proposed(at(store, "2026-03-10"), "star-y", "x")
    await voided(at(store, "2026-03-12"), records[0])
    expect(await below(at(store, "2026-03-12"))).toMatchObject({ granted: 2, unknown: 1, below: [{ honour: "star-v-1" }] })
  })
})
