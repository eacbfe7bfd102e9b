/** What was read last is kept as long as nothing is written: it is asked for once, and never after it has changed. */
import { ChangedAnswers, Snapshot } from "@yanzhen/core/desk"
import { Policies } from "@yanzhen/core/law"
import { MemoryStore } from "@yanzhen/memory"
import { expect, it } from "vitest"
import { facts, record, run, town, write } from "./world.ts"

/** A town, and what of its registers was read since anybody looked. */
const watched = () => {
  const store = MemoryStore.open()
  const read: string[] = []
  const world = town({
    store: {
      ...store,
      rows: (...asked) => (read.push(asked[1].name), store.rows(...asked)),
      columns: (...asked) => (read.push(asked[1].name), store.columns(...asked))
    }
  })
  const all = () => read.splice(0)
  const times = () => new Map([...Map.groupBy(all(), (name) => name)].map(([name, every]) => [name, every.length]))
  return { store, world, reads: () => new Set(all()), times }
}
const served = (on: string) => facts("ann", on, "09:00", "11:00")

it("a part is read once while nothing is written, and one that is asked for besides is all that is read", async () => {
  const { world, reads } = watched()
  await record(world, served("2026-03-05"))
  reads()
  const first = await run(Snapshot.read(world, "loaded", "registered"))
  expect(reads()).toContain("service_record")
  expect(await run(Snapshot.read(world, "registered", "loaded"))).toEqual(first)
  expect(reads()).toEqual(new Set())
  expect(await run(Snapshot.read(world, "loaded", "heads"))).toMatchObject({ at: 1, heads: [], loaded: first.loaded })
  const besides = reads()
  expect([besides.has("group_record"), besides.has("service_record")]).toEqual([true, false])
})

it("after anything is written, by this desk or another, all is read anew", async () => {
  const { store, world, reads } = watched()
  expect(await run(Snapshot.read(world, "loaded"))).toEqual({ at: 0, loaded: [] })
  await record(world, served("2026-03-05"))
  reads()
  expect(await run(Snapshot.read(world, "loaded"))).toMatchObject({ at: 1, loaded: [{}] })
  expect(reads()).toContain("service_record")
  await record(town({ store, desk: "other" }), served("2026-03-06"))
  expect(await run(Snapshot.read(world, "loaded"))).toMatchObject({ at: 2, loaded: [{}, {}] })
})

it("what is kept serves every policy over one journal, and no other tenant of the store", async () => {
  const { world, reads } = watched()
  await record(world, served("2026-03-05"))
  const first = await run(Snapshot.read(world, "loaded"))
  reads()
  expect(await run(Snapshot.read({ ...world, policy: Policies.byName("jiaozhou") }, "loaded"))).toEqual(first)
  expect(reads()).toEqual(new Set())
  expect(await run(Snapshot.read({ ...world, tenant: "elsewhere" }, "loaded"))).toEqual({ at: 0, loaded: [] })
  expect(reads()).toContain("service_record")
})

it("comparing two policies reads the records once, whatever is asked of everybody's year", async () => {
  const { world, reads, times } = watched()
  await record(world, served("2026-03-05"))
  await write(world, "ann", { "volunteer/ann": [{ type: "volunteer.listed", v: 1, volunteer: "ann", registeredOn: "2026-01-05" }] })
  reads()
  const under = Policies.byName("youth-league")
  expect((await run(ChangedAnswers.between(world, world.policy, under))).rules.map(({ id }) => id)).toContain("VOL-11")
  expect(times().get("service_record")).toBe(1)
})

it("two worlds keep nothing for each other", async () => {
  const [one, other] = [watched(), watched()]
  await record(one.world, served("2026-03-05"))
  expect((await run(Snapshot.read(one.world, "loaded"))).loaded).toHaveLength(1)
  expect(await run(Snapshot.read(other.world, "registered"))).toEqual({ at: 0, registered: [] })
  expect((await run(Snapshot.read(other.world, "loaded"))).loaded).toHaveLength(0)
})
