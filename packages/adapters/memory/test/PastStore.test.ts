import type { Instant } from "@yanzhen/core/foundation"
import { Journal, PastStore, type Store } from "@yanzhen/core/ports"
import { Registers } from "@yanzhen/core/registers"
import { MemoryStore } from "@yanzhen/memory"
import { describe, expect, it } from "vitest"

const tenant = "340603"
const on = "2026-01-02"
const reported: Journal.EventData = { type: "concern.reported", v: 1, topic: "charging-cables", community: "c-1", on }
const withdrawn: Journal.EventData = { type: "concern.withdrawn", v: 1, reason: "误报", on }
const assigned: Journal.EventData = { type: "concern.assigned", v: 1, to: { type: "team", team: "t-1" }, on }

/** A store in which these happened, each at the moment of its position. A page of nothing is never asked of it: some databases refuse one. */
const kept = async (...happened: readonly (readonly [stream: string, data: Journal.EventData])[]): Promise<Store.Store> => {
  const inner = MemoryStore.open()
  const versions = new Map<string, number>()
  const batches = happened.map(([stream, data], index): Store.Batch => {
    const expected = versions.get(stream) ?? 0
    versions.set(stream, expected + 1)
    return {
      tenant,
      key: `k-${index}`,
      inputHash: "h",
      recordedAt: (index + 1) as Instant.Instant,
      actor: "clerk",
      appends: [{ stream, expected, events: [{ on, policy: "p@1", data }] }],
      changes: []
    }
  })
  await inner.commit(batches)
  return {
    ...inner,
    journal: (of, after, limit) => (limit < 1 ? Promise.reject(new RangeError(`a page of ${limit}`)) : inner.journal(of, after, limit))
  }
}
const lengthsOf = async (batches: AsyncIterable<Store.ColumnBatch>): Promise<readonly number[]> => {
  const lengths: number[] = []
  for await (const { length } of batches) lengths.push(length)
  return lengths
}
const until =
  (moment: number) =>
  ({ recordedAt }: Journal.Recorded): boolean =>
    recordedAt <= moment

const [a, b, c] = ["concern/a", "concern/b", "concern/c"] as const
const four = () => kept([a, reported], [b, reported], [a, withdrawn], [c, reported])
const { concern } = Registers

describe("a store as it was before an event that nobody knew yet", () => {
  it("has the journal up to there, page by page, and its end", async () => {
    const store = await four()
    const [first, second] = (await store.journal(tenant, 0, 2)) as readonly [Journal.Recorded, Journal.Recorded]
    const past = await PastStore.before(store, tenant, until(2))
    expect(await past.head(tenant)).toEqual({ position: 2, hash: second.hash })
    expect([await past.journal(tenant, 0, 10), await past.journal(tenant, 0, 1), await past.journal(tenant, 1, 10)]).toEqual([
      [first, second],
      [first],
      [second]
    ])
    expect([await past.journal(tenant, 2, 10), await past.journal(tenant, 3, 10)]).toEqual([[], []])
  })
  it("has of each stream what had happened in it", async () => {
    const past = await PastStore.before(await four(), tenant, until(2))
    const lengths = async (stream: string) => (await past.history(tenant, stream)).map(({ position }) => position)
    expect([await lengths(a), await lengths(b), await lengths(c)]).toEqual([[1], [2], []])
    expect(await past.heads(tenant, [a, b, c])).toEqual(
      new Map([
        [a, 1],
        [b, 1],
        [c, 0]
      ])
    )
  })
  it("has the registers that these events make", async () => {
    const past = await PastStore.before(await four(), tenant, until(2))
    const { at, rows } = await past.rows(tenant, concern, undefined, [], { limit: 10 })
    expect([at, rows.map((row) => [row.concern, row.stage])]).toEqual([
      2,
      [
        ["a", "reported"],
        ["b", "reported"]
      ]
    ])
    expect(await lengthsOf(past.columns(tenant, concern, undefined, ["concern"]))).toEqual([2])
  })
  it("takes nothing in, and has kept no answer", async () => {
    const store = await four()
    const past = await PastStore.before(store, tenant, until(2))
    expect(past.capabilities).toEqual(store.capabilities)
    expect(await past.receipt(tenant, "k-0")).toBeUndefined()
    await expect(past.commit([])).rejects.toThrow(RangeError)
    await past.close()
    expect(await store.head(tenant)).toMatchObject({ position: 4 })
  })
  it("is the past of one tenant, and says nothing of another", async () => {
    const past = await PastStore.before(await four(), tenant, until(2))
    const other = "340604"
    const questions: readonly (() => Promise<unknown>)[] = [
      () => past.history(other, a),
      () => past.heads(other, [a]),
      () => past.journal(other, 0, 1),
      () => past.head(other),
      () => past.rows(other, concern, undefined, [], { limit: 1 }),
      () => lengthsOf(past.columns(other, concern, undefined, ["concern"]))
    ]
    for (const asked of questions) await expect(asked()).rejects.toThrow(RangeError)
  })
  it("before anything was known is empty; what stands behind something unknown is left out though it was known", async () => {
    const store = await four()
    expect(await (await PastStore.before(store, tenant, () => false)).head(tenant)).toEqual(Journal.genesis)
    expect(await (await PastStore.before(store, tenant, ({ position }) => position !== 2)).head(tenant)).toMatchObject({ position: 1 })
    expect(await (await PastStore.before(store, tenant, () => true)).head(tenant)).toEqual(await store.head(tenant))
  })
  it("of a journal that is longer than a page of it is whole", async () => {
    const store = await kept([a, reported], ...Array.from({ length: 1000 }, () => [a, assigned] as const))
    const past = await PastStore.before(store, tenant, () => true)
    expect([await past.head(tenant), await past.heads(tenant, [a])]).toEqual([await store.head(tenant), new Map([[a, 1001]])])
  })
})
