import { ClosingPeriods, GroupCommands, RecordCommands, Verification } from "@yanzhen/core/desk"
import { Id, Period } from "@yanzhen/core/foundation"
import type { Store } from "@yanzhen/core/ports"
import { Registers } from "@yanzhen/core/registers"
import { MemoryStore } from "@yanzhen/memory"
import { expect, it } from "vitest"
import { interrupted } from "./racing.ts"
import { clerk, facts, failure, journal, record, run, town } from "./world.ts"

const february = Period.require("2026-02")
const close = { type: "close", approver: clerk } as const
const served = facts("ann", "2026-02-05", "09:00", "11:00")
const ofGoose = { team: "goose", category: "elder-and-child-care", timeClass: "service" }

const periodRow = async (store: Store.Store, tenant: string) =>
  (await store.rows(tenant, Registers.closedPeriod, undefined, [], { limit: 10 })).rows.find(({ period }) => period === "2026-02")

it("a month that is closed while a record is on its way books it: decided on an open month, it is decided again", async () => {
  const { store, commits } = interrupted(
    1,
    async (inner) => void (await run(ClosingPeriods.give(town({ store: inner, desk: "other" }), february, close)))
  )
  const world = town({ store })
  const id = await record(world, served)
  expect(commits()).toBe(2)
  expect((await journal(world)).map(({ type }) => type)).toEqual(["period.closed", "service.recorded", "period.changed"])
  expect(await periodRow(store, world.tenant)).toMatchObject({ stage: "closed", changes: 1, minutesChanged: 120, timesChanged: 1 })
  expect((await journal(world))[2]?.data["change"]).toEqual({
    stream: `record/${id}`,
    minutesBefore: 0,
    minutesAfter: 120,
    timesBefore: 0,
    timesAfter: 1,
    moved: [{ ...ofGoose, personTimes: 1, personMinutes: 120, creditedMinutes: 120, attendedMinutes: 120 }],
    people: 1
  })
})

it("a record that comes while a month is being closed is in it before it is closed", async () => {
  const { store, commits } = interrupted(1, async (inner) => void (await record(town({ store: inner, desk: "other" }), served)))
  const world = town({ store })
  await run(ClosingPeriods.give(world, february, close))
  // Closing does not rely on the records of the month, only they on it: nobody has to decide twice.
  expect(commits()).toBe(1)
  expect((await journal(world)).map(({ type }) => type)).toEqual(["service.recorded", "period.closed"])
})

it("of two closings one wins and the other is told that it is closed", async () => {
  const { store } = interrupted(
    1,
    async (inner) => void (await run(ClosingPeriods.give(town({ store: inner, desk: "other" }), february, close)))
  )
  const error = await failure(ClosingPeriods.give(town({ store }), february, close))
  expect(error).toMatchObject({ _tag: "Refused", findings: [{ rule: "period.stage" }] })
})

it("closings and recordings at once: what came after the closing is booked, nothing else", async () => {
  const world = town()
  const records = Array.from({ length: 30 }, (_, i) => record(world, facts(`v${i}`, "2026-02-05", "09:00", "11:00")))
  const closing = run(ClosingPeriods.give(world, february, close))
  await Promise.all([...records, closing])
  const types = (await journal(world)).map(({ type }) => type)
  const after = types.slice(types.indexOf("period.closed")).filter((type) => type === "service.recorded").length
  expect(types.filter((type) => type === "period.changed")).toHaveLength(after)
  expect(await periodRow(world.store, world.tenant)).toMatchObject({ changes: after, minutesChanged: after * 120 })
  expect((await run(Verification.verify(world))).faults).toEqual([])
})

it("requests that arrive together share commits, each with its own answer", async () => {
  const store = MemoryStore.open()
  const sizes: number[] = []
  const world = town({ store: { ...store, commit: (batches) => (sizes.push(batches.length), store.commit(batches)) } })
  const ids = await Promise.all(Array.from({ length: 20 }, (_, i) => record(world, facts(`v${i}`, "2026-02-05", "09:00", "11:00"))))
  expect(new Set(ids).size).toBe(20)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(20)
  expect(sizes.length).toBeLessThan(5)
})

it("who always loses is told so, after several tries, with nothing stored", async () => {
  const store = MemoryStore.open()
  let tries = 0
  const world = town({
    store: {
      ...store,
      commit: async (batches) => (tries++, batches.map(() => ({ ok: false, because: "conflict", streams: ["period/2026-02"] }) as const))
    }
  })
  expect(await failure(RecordCommands.enter(world, { type: "record", facts: served }))).toMatchObject({
    _tag: "Contended",
    streams: ["period/2026-02"]
  })
  expect(tries).toBe(9)
  expect(await journal(world)).toEqual([])
})

it("a store that fails says which operation failed, and why", async () => {
  const gone = new Error("disk gone")
  const world = town({ store: { ...MemoryStore.open(), commit: () => Promise.reject(gone) } })
  expect(await failure(RecordCommands.enter(world, { type: "record", facts: served }))).toMatchObject({
    _tag: "WorldFailed",
    operation: "commit",
    cause: gone
  })
})

it("a correction inside a closed month is booked with what it was and what it is, and the chain holds", async () => {
  const world = town()
  const id = await record(world, served)
  await run(ClosingPeriods.give(world, february, close))
  await run(
    RecordCommands.give(world, id, { type: "correct", facts: facts("ann", "2026-02-05", "09:00", "10:30"), reason: "提前离开", by: clerk })
  )
  expect((await journal(world)).at(-1)?.data["change"]).toEqual({
    stream: `record/${id}`,
    minutesBefore: 120,
    minutesAfter: 90,
    timesBefore: 1,
    timesAfter: 1,
    moved: [{ ...ofGoose, personMinutes: -30, creditedMinutes: -30, attendedMinutes: -30 }]
  })
  expect(await periodRow(world.store, world.tenant)).toMatchObject({ changes: 1, minutesChanged: -30, timesChanged: 0 })
  await run(ClosingPeriods.give(world, february, { type: "reopen", approver: clerk, reason: "补报" }))
  await run(RecordCommands.give(world, id, { type: "void", reason: "重复", by: clerk }))
  expect((await journal(world)).at(-1)?.type).toBe("service.voided")
  expect((await run(Verification.verify(world))).faults).toEqual([])
})

it("a month that is not over, or is no month, is not closed", async () => {
  const world = town()
  for (const [period, rule] of [
    ["2026-03", "period.not-over"],
    ["2026-02-01..2026-02-03", "period.no-month-or-year"]
  ] as const) {
    expect(await failure(ClosingPeriods.give(world, Period.require(period), close))).toMatchObject({ findings: [{ rule }] })
  }
})

const { volunteer: _, ...groupServed } = served
const heads = { ...groupServed, heads: 20 }

it("named records take exactly their heads from a head-count, and never twice", async () => {
  const world = town()
  const { group } = await run(GroupCommands.enter(world, { type: "record", facts: heads }, "g"))
  expect((await run(GroupCommands.enter(world, { type: "record", facts: heads }, "g"))).group).toBe(group)
  const records = [await record(world, served), await record(world, facts("bo", "2026-02-05", "09:00", "11:00"))]
  await run(GroupCommands.give(world, group, { type: "replace", records, by: clerk }))
  const rows = (await world.store.rows(world.tenant, Registers.groupRecord, undefined, [], { limit: 10 })).rows
  expect(rows).toMatchObject([{ heads: 20, headsLeft: 18, stage: "recorded" }])
  expect(await failure(GroupCommands.give(world, group, { type: "replace", records: records.slice(0, 1), by: clerk }))).toMatchObject({
    findings: [{ rule: "group.record-twice" }]
  })
  const third = await record(world, facts("cy", "2026-02-05", "09:00", "11:00"))
  expect(await failure(GroupCommands.give(world, group, { type: "replace", records: [third, third], by: clerk }))).toMatchObject({
    findings: [{ rule: "group.record-twice" }]
  })
  expect(await failure(GroupCommands.give(world, Id.require("nobody"), { type: "void", reason: "x", by: clerk }))).toMatchObject({
    _tag: "NotFound"
  })
})

it("a named record that is voided while it replaces a head wins or loses, but never both", async () => {
  const inner = MemoryStore.open()
  let id = Id.require<Id.RecordId>("later")
  let armed = false
  const store: Store.Store = {
    ...inner,
    commit: async (batches) => {
      if (armed) {
        armed = false
        await run(RecordCommands.give(town({ store: inner, desk: "other" }), id, { type: "void", reason: "重复", by: clerk }, "void"))
      }
      return inner.commit(batches)
    }
  }
  const world = town({ store })
  const { group } = await run(GroupCommands.enter(world, { type: "record", facts: heads }))
  id = await record(world, served)
  armed = true
  const error = await failure(GroupCommands.give(world, group, { type: "replace", records: [id], by: clerk }))
  expect(error).toMatchObject({ _tag: "Refused", findings: [{ rule: "group.record-not-there", facts: { stage: "voided" } }] })
})
