import { RecordCommands, Tallying, Verification, WithdrawingImport } from "@yanzhen/core/desk"
import { Id } from "@yanzhen/core/foundation"
import type { Store } from "@yanzhen/core/ports"
import { Registers } from "@yanzhen/core/registers"
import { MemoryStore } from "@yanzhen/memory"
import { expect, it } from "vitest"
import { clerk, facts, failure, journal, record, run, town, write } from "./world.ts"
import type { World } from "@yanzhen/core/desk"

const batch = Id.require<Id.BatchId>("b1")
const withdrawal = { reason: "文件有误", by: clerk }
const chunks = 3
const perChunk = 4

/** A file of three chunks, each of three records and a head-count, in one import that is complete. */
const imported = async (world: World.World): Promise<void> => {
  const streams: Record<string, Parameters<typeof write>[2][string]> = {}
  const noted = Array.from({ length: chunks }, (__, index) => {
    const ids = Array.from({ length: perChunk - 1 }, (___, row) => `r${index}${row}`)
    for (const id of ids) {
      const served = facts(`v${id}`, "2026-02-05", "09:00", "11:00")
      streams[`record/${id}`] = [{ type: "service.recorded", v: 1, facts: { ...served }, origin: { batch, rowKey: id } } as never]
    }
    const { volunteer: _, ...group } = facts("nobody", "2026-02-05", "09:00", "11:00")
    streams[`group/g${index}`] = [
      { type: "group.recorded", v: 1, facts: { ...group, heads: 10 }, origin: { batch, rowKey: `g${index}` } } as never
    ]
    streams[`chunk/${batch}.${index}`] = [{ type: "chunk.stored", v: 1, batch, index, records: ids, groups: [`g${index}`], changed: [] }]
    return {
      type: "import.chunk-noted",
      v: 1,
      chunk: { index, records: ids.length, groups: 1, corrected: 0, refused: 0, known: 0 }
    } as const
  })
  streams[`import/${batch}`] = [{ type: "import.opened", v: 1, file: "f", rows: chunks * perChunk, chunks }, ...noted]
  await write(world, "import", streams)
}

const minutes = async (world: World.World): Promise<number> =>
  (await run(Tallying.tally(world, { by: ["team"] }))).cells.reduce((sum, cell) => sum + cell.personMinutes, 0)

const importRow = async ({ store, tenant }: World.World) =>
  (await store.rows(tenant, Registers.importBatch, undefined, [], { limit: 1 })).rows[0]

it("an import is withdrawn chunk by chunk: its records count no more, the chain stays", async () => {
  const world = town()
  await imported(world)
  const own = await record(world, facts("ann", "2026-02-05", "09:00", "11:00"))
  expect(await minutes(world)).toBe(chunks * (3 + 10) * 120 + 120)
  const seen: string[] = []
  const withdrawn = await run(
    WithdrawingImport.withdraw(world, batch, { ...withdrawal, onChunk: (done, of) => seen.push(`${done}/${of}`) })
  )
  expect(withdrawn).toEqual({ batch, chunks: 3, records: 9, groups: 3, correctedBack: 0, kept: [], told: [] })
  expect(seen).toEqual(["1/3", "2/3", "3/3"])
  expect(await minutes(world)).toBe(120)
  expect(await importRow(world)).toMatchObject({ stage: "withdrawn", chunksWithdrawn: 3 })
  expect((await run(Verification.verify(world))).faults).toEqual([])
  expect(await world.store.history(world.tenant, `record/${own}`)).toHaveLength(1)
})

it("says which of its records waited for an answer to an objection; nobody gives one any more", async () => {
  const world = town()
  await imported(world)
  const objecting = Id.require<Id.VolunteerId>("vr00")
  await run(RecordCommands.give(world, Id.require<Id.RecordId>("r00"), { type: "object", by: objecting, words: "我没有去" }))
  const { told, kept, records } = await run(WithdrawingImport.withdraw(world, batch, withdrawal))
  expect([records, kept]).toEqual([9, []])
  expect(told).toMatchObject([
    { stream: "record/r00", findings: [{ rule: "service.objection-lapsed", severity: "warning", facts: { by: objecting } }] }
  ])
})

it("withdrawn once, it is withdrawn: asking again does nothing; an import that never was is not there", async () => {
  const world = town()
  await imported(world)
  await run(WithdrawingImport.withdraw(world, batch, withdrawal))
  const end = await world.store.head(world.tenant)
  expect(await run(WithdrawingImport.withdraw(world, batch, { reason: "再撤一次", by: clerk }))).toEqual({
    batch,
    chunks: 0,
    records: 0,
    groups: 0,
    correctedBack: 0,
    kept: [],
    told: []
  })
  expect(await failure(WithdrawingImport.withdraw(world, Id.require("b2"), withdrawal))).toMatchObject({ _tag: "NotFound", kind: "import" })
  expect(await world.store.head(world.tenant)).toEqual(end)
})

it("what was voided or corrected by hand before is no obstacle", async () => {
  const world = town()
  await imported(world)
  await run(RecordCommands.give(world, Id.require("r00"), { type: "void", reason: "重复", by: clerk }))
  await run(RecordCommands.give(world, Id.require("r01"), { type: "object", by: Id.require("vr01"), words: "不对" }))
  expect((await run(WithdrawingImport.withdraw(world, batch, withdrawal))).chunks).toBe(3)
  expect(await minutes(world)).toBe(0)
  expect((await world.store.history(world.tenant, "record/r00")).map(({ type }) => type)).toEqual(["service.recorded", "service.voided"])
})

/** Every commit of a withdrawal, cut off right before it and right after it. */
const crashes = Array.from({ length: chunks + 1 }, (_, at) => [
  { at, written: false },
  { at, written: true }
]).flat()

it.each(crashes)(
  "a crash at commit $at (written: $written) leaves each chunk whole or absent, and the same call goes on",
  async ({ at, written }) => {
    const store = MemoryStore.open()
    await imported(town({ store }))
    let commits = 0
    const crashing: Store.Store = {
      ...store,
      commit: async (batches) => {
        if (commits++ !== at) return store.commit(batches)
        if (written) await store.commit(batches)
        throw new Error("killed")
      }
    }
    expect(await failure(WithdrawingImport.withdraw(town({ store: crashing }), batch, withdrawal))).toMatchObject({
      _tag: "WorldFailed",
      operation: "commit"
    })
    const voided = (await journal(town({ store }))).filter(({ type }) => type === "service.voided" || type === "group.voided").length
    expect(voided % perChunk).toBe(0)
    const world = town({ store, desk: "after" })
    // Whoever resumes may say it in other words: what was begun keeps its reason.
    await run(WithdrawingImport.withdraw(world, batch, at === 0 && !written ? withdrawal : { reason: "接着撤", by: Id.require("other") }))
    expect((await journal(world)).filter(({ type }) => type === "service.voided" || type === "group.voided")).toHaveLength(
      chunks * perChunk
    )
    expect(new Set((await journal(world)).filter(({ type }) => type === "service.voided").map(({ data }) => data["reason"]))).toEqual(
      new Set(["文件有误"])
    )
    expect((await run(Verification.verify(world))).faults).toEqual([])
  }
)

it("two who withdraw at once withdraw once", async () => {
  const world = town()
  await imported(world)
  const both = await Promise.all([
    run(WithdrawingImport.withdraw(world, batch, withdrawal)),
    run(WithdrawingImport.withdraw(world, batch, withdrawal))
  ])
  expect(both.every(({ batch: one }) => one === batch)).toBe(true)
  expect((await journal(world)).filter(({ type }) => type === "import.chunk-withdrawn")).toHaveLength(chunks)
  expect((await run(Verification.verify(world))).faults).toEqual([])
})
