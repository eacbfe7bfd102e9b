/** Two desks at once, and what one chunk asks of a store. All people are made up. */
import { ClosingPeriods, DirectoryImport, Importing, Verification, WithdrawingImport } from "@yanzhen/core/desk"
import type { Store } from "@yanzhen/core/ports"
import { Day, Period } from "@yanzhen/core/foundation"
import { MemoryStore } from "@yanzhen/memory"
import { describe, expect, it } from "vitest"
import { crowd, ids, look, newFile, records, row, type Said, take, verdicts, volunteers } from "./importing.ts"
import { clerk, run, town, type Town } from "./world.ts"

/** Another desk over the same store and directory. */
const beside = (world: Town): Town => ({ ...town({ store: world.store, desk: "other" }), people: world.people, commit: world.commit })

const wang = { person: { name: "王小明", idNumber: ids.wang } }
const long = () => Array.from({ length: 900 }, (_, i) => row({ ...wang, activityName: `活动${i}` }))

describe("two desks at once", () => {
  it("with the same file: each row is in once, and one person served them all", async () => {
    const world = town()
    const other = beside(world)
    const source = newFile(long())
    const [mine, theirs] = [await look(world, source), await look(other, source)]
    await Promise.all([run(Importing.commit(world, source, mine)), run(Importing.commit(other, source, theirs))])
    const stored = await records(world)
    expect(new Set(stored.map(({ rowKey }) => rowKey)).size).toBe(900)
    expect(stored).toHaveLength(900)
    expect(new Set(stored.map(({ volunteer }) => volunteer)).size).toBe(1)
    expect(await volunteers(world)).toHaveLength(1)
    expect((await run(Verification.verify(world))).faults).toEqual([])
  })

  it("with one preview between them: each row is in once", async () => {
    const world = town()
    const other = beside(world)
    const source = newFile(long())
    const previewed = await look(world, source)
    const both = await Promise.all([run(Importing.commit(world, source, previewed)), run(Importing.commit(other, source, previewed))])
    expect(new Set(both.map(({ batch }) => batch)).size).toBe(1)
    const stored = await records(world)
    expect(stored).toHaveLength(900)
    expect(new Set(stored.map(({ rowKey }) => rowKey)).size).toBe(900)
    expect((await run(Verification.verify(world))).faults).toEqual([])
  })

  it("that go on with one interrupted import make no second person", async () => {
    const world = town()
    const other = beside(world)
    const source = newFile(long())
    let left = 2
    const failing: Town = { ...world, commit: (batch) => (left-- > 0 ? world.commit(batch) : Promise.reject(new Error("gone"))) }
    await Promise.allSettled([run(Importing.commit(failing, source, await look(world, source)))])
    const [mine, theirs] = [await look(world, source), await look(other, source)]
    const both = await Promise.all([run(Importing.commit(world, source, mine)), run(Importing.commit(other, source, theirs))])
    expect(new Set(both.map(({ batch }) => batch)).size).toBe(1)
    expect(await records(world)).toHaveLength(900)
    expect(await volunteers(world)).toHaveLength(1)
  })

  it("with two files that share a row: it is in once, and its person can be found later", async () => {
    const world = town()
    const other = beside(world)
    await take(world, [row({ person: { name: "旧人" } })])
    const [a, b] = [newFile([row(wang)]), newFile([row(wang)])]
    const [mine, theirs] = await Promise.all([look(world, a), look(other, b)])
    await Promise.all([run(Importing.commit(world, a, mine)), run(Importing.commit(other, b, theirs))])
    expect(await records(world)).toHaveLength(2)
    expect(verdicts(await take(world, [row({ ...wang, day: "2026-03-06" })]))).toEqual(["new"])
    expect(new Set((await records(world)).map(({ volunteer }) => volunteer)).size).toBe(2)
  })

  it("of which one takes up an ID number: the other's number is another person's", async () => {
    const world = town()
    const other = beside(world)
    await take(world, [row()])
    const [a, b] = [
      newFile([row({ ...wang, day: "2026-03-06" })]),
      newFile([row({ person: { name: "王小明", idNumber: ids.other }, day: "2026-03-07" })])
    ]
    const [mine, theirs] = await Promise.all([look(world, a), look(other, b)])
    await Promise.all([run(Importing.commit(world, a, mine)), run(Importing.commit(other, b, theirs))])
    expect(new Set((await records(world)).map(({ volunteer }) => volunteer)).size).toBe(2)
  })

  it("that list the same sheet list everybody once", async () => {
    const world = town()
    const other = beside(world)
    const place = { sheet: "名录", row: 1 }
    const sheet = {
      streets: [],
      communities: [],
      teams: [],
      volunteers: [
        { place, name: "张伟", idNumber: ids.wang },
        { place, name: "孤名" }
      ]
    }
    await Promise.all([run(DirectoryImport.list(world, sheet)), run(DirectoryImport.list(other, sheet))])
    expect(await volunteers(world)).toHaveLength(2)
  })
})

/** A store that notes what it is asked. */
const watched = (): { readonly store: Store.Store; readonly changes: number[]; readonly read: { importEvents: number } } => {
  const store = MemoryStore.open()
  const changes: number[] = []
  const read = { importEvents: 0 }
  return {
    changes,
    read,
    store: {
      ...store,
      commit: async (batches) => {
        changes.push(...batches.map((batch) => batch.changes.length))
        return store.commit(batches)
      },
      history: async (tenant, stream) => {
        const history = await store.history(tenant, stream)
        if (stream.startsWith("import/") || stream.startsWith("gate/")) read.importEvents += history.length
        return history
      }
    }
  }
}

describe("what one chunk asks of a store", () => {
  it("at most 1,000 row changes, also where everybody, and every team, is new", async () => {
    const { store, changes } = watched()
    const world = town({ store })
    const rows = crowd(700).map((one, i) => ({ ...one, team: `第${i}队` }))
    await take(world, rows)
    expect(await records(world)).toHaveLength(700)
    expect(Math.max(...changes)).toBeLessThanOrEqual(1000)
  })

  it("at most 1,000 row changes, also where every row corrects a record in one of very many closed months; and so when it is withdrawn", async () => {
    const { store, changes } = watched()
    const world = town({ store })
    const months = Array.from({ length: 48 }, (_, i) => `${2022 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}`)
    // No two of one team in one month, and of another class of time by the correction: the record, what its team had, and what it has now.
    const rows = (said: Said) => Array.from({ length: 330 }, (_, i) => row({ team: `第${i % 7}队`, day: `${months[i % 48]}-05`, ...said }))
    await take(world, rows({}))
    for (const period of [...months, "2022", "2023", "2024", "2025"])
      await run(ClosingPeriods.give(world, Period.require(period), { type: "close", approver: clerk }))
    const { imported } = await take(world, rows({ timeClass: "meeting", to: 12 }))
    expect(imported.counts.verdicts.correction).toBe(330)
    const { batch = "" } = imported
    const withdrawn = await run(WithdrawingImport.withdraw(world, batch as never, { reason: "误传", by: clerk }))
    expect(withdrawn).toMatchObject({ correctedBack: 330, kept: [] })
    expect(Math.max(...changes)).toBeLessThanOrEqual(1000)
    const periods = await run(ClosingPeriods.list(world))
    expect(periods).toHaveLength(52)
    expect((await run(Verification.verify(world))).faults).toEqual([])
  })

  it("no more of its import's history the longer the file is", async () => {
    const { store, read } = watched()
    const world = town({ store })
    const pages = async function* () {
      for (let page = 0; page < 20; page++)
        yield { rows: Array.from({ length: 20 }, (_, i) => row({ activityName: `活动${page}.${i}` })), refused: 0 }
    }
    const source = newFile([], { pages, rowsPerChunk: 20 })
    await run(Importing.commit(world, source, await look(world, source)))
    expect(await records(world)).toHaveLength(400)
    expect(read.importEvents).toBe(1)
  })

  it("a month that is closed while the chunk is on its way: it is planned again, and booked", async () => {
    const world = town()
    let isFirst = true
    const raced: Town = {
      ...world,
      commit: async (batch) => {
        if (batch.key.endsWith("/0") && isFirst) {
          isFirst = false
          await run(ClosingPeriods.give(beside(world), Period.require("2026-02"), { type: "close", approver: clerk }))
        }
        return world.commit(batch)
      }
    }
    const source = newFile([row({ day: "2026-02-05" })])
    const imported = await run(Importing.commit(raced, source, await look(world, source)))
    expect(imported.counts.verdicts.new).toBe(1)
    expect((await records(world)).map(({ on }) => on)).toEqual([Day.require("2026-02-05")])
    expect((await run(Verification.verify(world))).faults).toEqual([])
  })
})
