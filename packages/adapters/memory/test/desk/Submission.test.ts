/** What one request writes at once, and what becomes of it when it comes again. */
import { GroupCommands, Importing, Life, PlaceLives, RecordCommands, Verification, WithdrawingImport } from "@yanzhen/core/desk"
import type { Id } from "@yanzhen/core/foundation"
import type { Store } from "@yanzhen/core/ports"
import { Register, Registers, type RowChange } from "@yanzhen/core/registers"
import { MemoryStore } from "@yanzhen/memory"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { crowd, groups, records, row, take } from "./importing.ts"
import { clerk, facts, failure, journal, record, run, town, type Town } from "./world.ts"

const served = (volunteer: string) => facts(volunteer, "2026-03-05", "09:00", "11:00")
const { volunteer: _, ...shared } = served("nobody")
const count = async (world: Town, heads = 5) =>
  (await run(GroupCommands.enter(world, { type: "record", facts: { ...shared, heads } }))).group
const name = (world: Town, group: Id.GroupRecordId, ...named: readonly Id.RecordId[]) =>
  run(GroupCommands.give(world, group, { type: "replace", records: named, by: clerk }))
const nothing = { type: "void", reason: "重复", by: clerk } as const
/** The events of a commit. */
const written = async (world: Town, { done }: { readonly done: Store.Done }) => {
  const events = (await journal(world)).slice(done.first - 1, done.head.position)
  return events.map(({ stream, type, data }) => [stream, type, data["records"]])
}
const left = async (world: Town) => (await groups(world)).map(({ group, headsLeft }) => [group, headsLeft])

describe("a record that stood for a head, and stands for it no more, gives it back in the same commit", () => {
  it("voided: its own, and no other", async () => {
    const world = town()
    const [group, other] = [await count(world), await count(world, 9)]
    const [ann, bo] = [await record(world, served("ann")), await record(world, served("bo"))]
    await name(world, group, ann, bo)
    expect(await left(world)).toEqual([
      [group, 3],
      [other, 9]
    ])
    expect(await written(world, await run(RecordCommands.give(world, ann, nothing)))).toEqual([
      [`record/${ann}`, "service.voided", undefined],
      [`group/${group}`, "group.released", [ann]]
    ])
    expect(await left(world)).toEqual([
      [group, 4],
      [other, 9]
    ])
    expect((await run(Verification.verify(world))).faults).toEqual([])
  })
  it("corrected to another day; not where only its hours are corrected, nor where it stood for nobody", async () => {
    const world = town()
    const group = await count(world)
    const [ann, bo] = [await record(world, served("ann")), await record(world, served("bo"))]
    await name(world, group, ann)
    const correct = (id: Id.RecordId, on: string, to: string) =>
      run(
        RecordCommands.give(world, id, {
          type: "correct",
          facts: facts(id === ann ? "ann" : "bo", on, "09:00", to),
          reason: "记错",
          by: clerk
        })
      )
    await correct(ann, "2026-03-05", "10:00")
    await correct(bo, "2026-03-06", "10:00")
    expect(await left(world)).toEqual([[group, 4]])
    expect(await written(world, await correct(ann, "2026-03-06", "10:00"))).toEqual([
      [`record/${ann}`, "service.corrected", undefined],
      [`group/${group}`, "group.released", [ann]]
    ])
    expect(await left(world)).toEqual([[group, 5]])
    expect((await run(Verification.verify(world))).faults).toEqual([])
  })
  it("taken back with the file that also corrected the head-count: first what is said of the head-count, then the heads", async () => {
    const world = town()
    const heads = row({ person: undefined, headCount: 5 })
    await take(world, [heads])
    const { imported } = await take(world, [{ ...heads, headCount: 6 }, row()])
    const [group] = (await groups(world)).map((one) => one.group as Id.GroupRecordId)
    const [ann] = (await records(world)).map((one) => one.record as Id.RecordId)
    if (group === undefined || ann === undefined || imported.batch === undefined) throw new Error("nothing was imported")
    await name(world, group, ann)
    expect(await left(world)).toEqual([[group, 5]])
    await run(WithdrawingImport.withdraw(world, imported.batch, { reason: "文件有误", by: clerk }))
    const own = (await journal(world)).filter(({ stream }) => stream === `group/${group}`)
    expect(own.map(({ type }) => type)).toEqual([
      "group.recorded",
      "group.corrected",
      "group.replaced",
      "group.corrected",
      "group.released"
    ])
    expect(await left(world)).toEqual([[group, 5]])
    expect((await run(Verification.verify(world))).faults).toEqual([])
  })
  it("of an import that is withdrawn: of each head-count those that stood for it, also where the head-count itself was of the import", async () => {
    const world = town()
    const own = await count(world, 7)
    const { imported } = await take(world, [...crowd(3), row({ person: undefined, headCount: 5 })])
    const ids = (await records(world)).map((one) => one.record)
    const [group] = (await groups(world)).filter((one) => one.group !== own).map((one) => one.group as Id.GroupRecordId)
    if (group === undefined || imported.batch === undefined) throw new Error("nothing was imported")
    await name(world, group, ids[0] as Id.RecordId, ids[1] as Id.RecordId)
    await run(WithdrawingImport.withdraw(world, imported.batch, { reason: "文件有误", by: clerk }))
    expect((await groups(world)).map(({ group: id, stage, headsLeft }) => [id, stage, headsLeft])).toEqual(
      expect.arrayContaining([
        [group, "voided", 0],
        [own, "recorded", 7]
      ])
    )
    expect((await run(Verification.verify(world))).faults).toEqual([])
  })
})

describe("a request that comes again under its key", () => {
  const open = { type: "open", on: "2026-01-05" } as const
  const { station } = PlaceLives.lives
  it("is answered as it was, and writes nothing", async () => {
    const world = town()
    const [first, again] = [
      await run(Life.give(world, station, "st-1", open, { key: "k" })),
      await run(Life.give(world, station, "st-1", open, { key: "k" }))
    ]
    expect(again).toEqual({ done: { ...first.done, replayed: true }, findings: [] })
    expect([first.done.replayed, (await journal(world)).length]).toEqual([false, 1])
  })
  it.each([
    ["known already", false],
    ["known only as it is written, for both came at once", true]
  ])("with something else to do is refused: the key is %s", async (_case, isHidden) => {
    const store = MemoryStore.open()
    await run(Life.give(town({ store }), station, "st-1", open, { key: "k" }))
    const world = town({
      store: { ...store, receipt: (tenant, key) => (isHidden ? Promise.resolve(undefined) : store.receipt(tenant, key)) }
    })
    expect(await failure(Life.give(world, station, "st-2", open, { key: "k" }))).toMatchObject({ _tag: "KeyReused", key: "k" })
    expect(await journal(world)).toHaveLength(1)
  })
})

it("a file that adds to the same figures again and again says each of them once", async () => {
  const store = MemoryStore.open()
  const adds: RowChange.Add[][] = []
  const world = town({
    store: {
      ...store,
      commit: (batches) => {
        adds.push(...batches.map(({ changes }) => changes.filter((one) => one.kind === "add")))
        return store.commit(batches)
      }
    }
  })
  await take(world, [...crowd(20), ...crowd(20, { day: "2026-03-06" })], { ...Importing.agreed })
  const tables = new Map(Registers.all.map((one) => [one.name, one]))
  for (const some of adds) {
    const rows = some.map(({ register, key }) => `${register} ${Register.keyText(tables.get(register) as Register.AnyRegister, key)}`)
    expect(new Set(rows).size).toBe(rows.length)
  }
  expect(adds.flat().length).toBeGreaterThan(0)
  expect((await run(Verification.verify(world))).faults).toEqual([])
})

describe("what a request rests on", () => {
  const { station } = PlaceLives.lives
  const open = { type: "open", on: "2026-01-05" } as const
  const spied = () => {
    const store = MemoryStore.open()
    const appends: (readonly Store.Append[])[] = []
    const commit: Store.Store["commit"] = (batches) => {
      appends.push(...batches.map((batch) => batch.appends))
      return store.commit(batches)
    }
    return { appends, world: town({ store: { ...store, commit } }) }
  }
  const resting = (relies: () => readonly { readonly stream: string; readonly version: number }[]): typeof station => ({
    ...station,
    gather: () => Effect.sync(() => ({ facts: { facts: undefined, listed: [] }, relies: relies() }))
  })
  it("is guarded stream by stream, each once, at the version at which it was read", async () => {
    const { world, appends } = spied()
    await run(Life.give(world, station, "st-1", open))
    const [read, unread] = [
      { stream: "station/st-1", version: 1 },
      { stream: "station/st-9", version: 0 }
    ]
    await run(
      Life.give(
        world,
        resting(() => [read, unread, read]),
        "st-2",
        open
      )
    )
    expect(appends.at(-1)?.map(({ stream, expected, events }) => [stream, expected, events.length])).toEqual([
      ["station/st-2", 0, 1],
      ["station/st-1", 1, 0],
      ["station/st-9", 0, 0]
    ])
  })
  it("was read at two versions: somebody wrote meanwhile, and it is decided anew", async () => {
    const { world, appends } = spied()
    await run(Life.give(world, station, "st-1", open))
    let tries = 0
    const racing = resting(() => [
      { stream: "station/st-1", version: tries++ === 0 ? 0 : 1 },
      { stream: "station/st-1", version: 1 }
    ])
    await run(Life.give(world, racing, "st-2", open))
    expect([tries, appends.length]).toEqual([2, 2])
  })
})

it("a store that fails is not asked again: nobody knows what it did", async () => {
  const store = MemoryStore.open()
  let tries = 0
  const world = town({ store: { ...store, commit: () => (tries++, Promise.reject(new Error("no space"))) } })
  expect(await failure(Life.give(world, PlaceLives.lives.station, "st-1", { type: "open", on: "2026-01-05" }))).toMatchObject({
    _tag: "WorldFailed",
    operation: "commit"
  })
  expect(tries).toBe(1)
})

it("an event is of the day it speaks of, and of today where it speaks of none", async () => {
  const world = town({ today: "2026-03-10" })
  const ann = await record(world, served("ann"))
  await run(Life.give(world, PlaceLives.lives.station, "st-1", { type: "open", on: "2026-01-05" }))
  await run(RecordCommands.give(world, ann, nothing))
  expect((await journal(world)).map(({ type, on }) => [type, on])).toEqual([
    ["service.recorded", "2026-03-05"],
    ["station.opened", "2026-01-05"],
    ["service.voided", "2026-03-10"]
  ])
})
