/** A file is planned once where nothing moves between the look and the commit, and again where anything does. All people are made up. */
import { ForgettingPeople, type ImportPlan, Importing, type IncomingRow, Verification } from "@yanzhen/core/desk"
import { describe, expect, it } from "vitest"
import { crowd, ids, look, newFile, records, row, take, volunteers } from "./importing.ts"
import { journal, run, town, type Town } from "./world.ts"

const wang = { person: { name: "王小明", idNumber: ids.wang } }

/** A file that counts how often it is read. */
const counted = (rows: readonly IncomingRow.IncomingRow[], more: Partial<IncomingRow.RowSource> = {}) => {
  const read = { times: 0 }
  const source = newFile(rows, {
    ...more,
    pages: async function* () {
      read.times += 1
      yield { rows, refused: 0 }
    }
  })
  return { read, source }
}

const commit = async (world: Town, source: IncomingRow.RowSource, previewed: Importing.Preview, agreement = Importing.agreed) =>
  (await run(Importing.commit(world, source, previewed, agreement))).counts.verdicts

describe("a file that was looked at", () => {
  it("is not read again to be stored, and everything of it is in: people, numbers, teams, over several chunks", async () => {
    const world = town()
    await take(world, [row()])
    const rows = [
      ...crowd(700).map((one, i) => ({ ...one, team: `第${i % 400}队` })),
      row({ ...wang, day: "2026-03-06" }),
      row({ person: { name: "王小明" }, day: "2026-03-07" })
    ]
    const { read, source } = counted(rows)
    const previewed = await look(world, source)
    expect(await commit(world, source, previewed)).toMatchObject({ new: 702, held: 0 })
    expect(read.times).toBe(1)
    expect(await volunteers(world)).toHaveLength(701)
    const [known] = await world.people.findByName(world.tenant, ["王小明"])
    expect(known).toMatchObject({ idTail: ids.wang.slice(-4) })
    expect((await records(world)).every(({ volunteer }) => volunteer !== "preview")).toBe(true)
    expect((await run(Verification.verify(world))).faults).toEqual([])
    expect(await commit(world, source, await look(world, source))).toMatchObject({ new: 0, known: 702 })
  })

  it.each([
    ["of 32 megabytes is kept", 2 ** 25, 1],
    ["of more is too long, whatever its rows", 2 ** 25 + 1, 2]
  ])("%s", async (_, bytes, times) => {
    const world = town()
    const { read, source } = counted([row()], { bytes })
    expect(await commit(world, source, await look(world, source))).toMatchObject({ new: 1 })
    expect(read.times).toBe(times)
  })

  it("that is the first gives its records ids and row keys when they are stored: looked at again, all of it is known", async () => {
    const world = town()
    const { read, source } = counted([...crowd(30), row({ content: undefined }), row({ person: undefined, headCount: 20 })])
    expect(await commit(world, source, await look(world, source))).toMatchObject({ new: 30, draft: 1, group: 1 })
    expect(read.times).toBe(1)
    expect(new Set((await records(world)).map(({ record }) => record)).size).toBe(31)
    expect((await look(world, source)).counts.verdicts).toMatchObject({ new: 0, known: 32 })
  })

  interface Moved {
    readonly move?: (world: Town, volunteer: string) => unknown
    readonly agreement?: Partial<ImportPlan.Agreement>
  }
  it.each<readonly [string, Moved]>([
    ["somebody has written since", { move: (world) => take(world, [row({ activityName: "别的" })]) }],
    ["the day is another", { move: (world) => world.setDay("2026-03-11") }],
    ["somebody it names was forgotten", { move: (world, volunteer) => run(ForgettingPeople.forget(world, volunteer)) }],
    [
      "somebody it names has another number by now",
      { move: (world, id) => world.people.put(world.tenant, [{ id, name: "王小明", phone: "13900000000" }]) }
    ],
    ["less is agreed to", { agreement: { newTeams: false } }]
  ])("is planned again where %s", async (_, { move, agreement = {} }) => {
    const world = town()
    await take(world, [row()])
    const [{ volunteer = "" } = {}] = await records(world)
    const { read, source } = counted([row({ day: "2026-03-06" })])
    const previewed = await look(world, source)
    await move?.(world, volunteer)
    expect(await commit(world, source, previewed, { ...Importing.agreed, ...agreement })).toMatchObject({ new: 1 })
    expect(read.times).toBeGreaterThan(1)
  })

  it("of which a chunk comes too late is planned again from there: nothing is in twice", async () => {
    const world = town()
    await take(world, [row()])
    const { read, source } = counted(Array.from({ length: 900 }, (_, i) => row({ activityName: `活动${i}` })))
    let isFirst = true
    const raced: Town = {
      ...world,
      commit: async (batch) => {
        if (batch.key.endsWith("/1") && isFirst) {
          isFirst = false
          await take({ ...world, ids: () => `x${world.ids()}` }, [row({ activityName: "活动500" })])
        }
        return world.commit(batch)
      }
    }
    const verdicts = await commit(raced, source, await look(raced, source))
    expect(verdicts).toMatchObject({ new: 899, known: 1 })
    expect(read.times).toBeGreaterThan(1)
    expect(new Set((await records(world)).map(({ rowKey }) => rowKey)).size).toBe(901)
    expect((await run(Verification.verify(world))).faults).toEqual([])
  })

  it("puts nothing of a later chunk into the directory before that chunk is in", async () => {
    const world = town()
    await take(world, [row()])
    const rows = [
      row({ person: { name: "王小明", phone: "13800001111" }, day: "2026-03-06" }),
      ...Array.from({ length: 319 }, (_, i) => row({ activityName: `活动${i}` })),
      row({ ...wang, day: "2026-03-07" })
    ]
    const source = newFile(rows)
    const previewed = await look(world, source)
    const failing: Town = {
      ...world,
      commit: (batch) => (batch.key.endsWith("/1") ? Promise.reject(new Error("gone")) : world.commit(batch))
    }
    await Promise.allSettled([run(Importing.commit(failing, source, previewed))])
    const [known] = await world.people.findByName(world.tenant, ["王小明"])
    expect(known).toMatchObject({ phone: "13800001111" })
    expect(known).not.toHaveProperty("idHash")
    expect((await journal(world)).filter(({ type }) => type === "chunk.stored")).toHaveLength(2)
    expect(await commit(world, source, await look(world, source))).toMatchObject({ new: 1 })
    expect(await world.people.findByName(world.tenant, ["王小明"])).toMatchObject([{ idTail: ids.wang.slice(-4) }])
  })
})
