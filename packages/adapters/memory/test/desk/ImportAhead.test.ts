/** The next chunk of a long first file is planned while the one before is being stored; what is stored is the same. All people are made up. */
import { type ImportPlan, Importing, Verification } from "@yanzhen/core/desk"
import { describe, expect, it } from "vitest"
import { crowd, ids, look, newFile, records, row, take, volunteers } from "./importing.ts"
import { run, town, type Town } from "./world.ts"

/** Longer than is kept from the look: every chunk is planned again, and stored before the file is read to its end. */
const long = { bytes: 2 ** 21 + 1, rowsPerChunk: 20 }

const wang = { person: { name: "王小明", idNumber: ids.wang } }

/** The same world, whose commits of an import's chunks are watched or held up. */
const held = (world: Town, before: (chunk: string) => Promise<unknown> | undefined): Town => ({
  ...world,
  commit: async (batch) => {
    await before(/^import\/.*\/(\d+)$/.exec(batch.key)?.[1] ?? "")
    return world.commit(batch)
  }
})

/** That a team is new is said of every row that is planned before it is listed. */
const sums = ({ verdicts, newPeople, newTeams }: ImportPlan.Counts) => ({ verdicts, newPeople, newTeams })

describe("a long first file", () => {
  it("has its next chunk planned while one is being stored", async () => {
    const world = town()
    const source = newFile(crowd(60), long)
    const previewed = await look(world, source)
    let asked = (): void => {}
    const isAsked = new Promise<void>((resolve) => {
      asked = resolve
    })
    // Nobody of the second chunk is known before it is planned: the first is held up until somebody asks for them.
    const watched: Town = {
      ...held(world, (chunk) => (chunk === "0" ? isAsked : undefined)),
      people: {
        ...world.people,
        findByName: (tenant, names) => {
          if (names.includes(crowd(60)[20]?.person?.name ?? "")) asked()
          return world.people.findByName(tenant, names)
        }
      }
    }
    const { counts } = await run(Importing.commit(watched, source, previewed))
    expect(sums(counts)).toEqual(sums(previewed.counts))
    expect(await records(world)).toHaveLength(60)
    expect(await volunteers(world)).toHaveLength(60)
    expect((await run(Verification.verify(world))).faults).toEqual([])
  })

  it("knows who and what the chunks before brought, and what they were still to be told", async () => {
    const world = town()
    const rows = [
      ...Array.from({ length: 30 }, (_, i) => row({ activityName: `活动${i}` })),
      row({ person: { name: "王小明", phone: "13800001111" }, day: "2026-03-06" }),
      ...Array.from({ length: 30 }, (_, i) => row({ activityName: `活动${i}`, day: "2026-03-08" })),
      row({ ...wang, day: "2026-03-09" })
    ]
    const { imported } = await take(world, rows)
    const other = town()
    const source = newFile(rows, long)
    const { counts } = await run(Importing.commit(other, source, await look(other, source)))
    expect(sums(counts)).toEqual(sums(imported.counts))
    expect(await volunteers(other)).toHaveLength(1)
    expect(await other.people.findByName(other.tenant, ["王小明"])).toMatchObject([{ phone: "13800001111", idTail: ids.wang.slice(-4) }])
  })

  it("of which a chunk comes too late is planned again from there: nothing is in twice", async () => {
    const world = town()
    const source = newFile(
      Array.from({ length: 90 }, (_, i) => row({ activityName: `活动${i}` })),
      long
    )
    let isFirst = true
    const raced = held(world, (chunk) => {
      if (chunk !== "1" || !isFirst) return undefined
      isFirst = false
      return take({ ...world, ids: () => `x${world.ids()}` }, [row({ activityName: "活动30" }), row({ activityName: "活动50" })])
    })
    const seen: ImportPlan.Entry[] = []
    const { counts } = await run(
      Importing.commit(raced, source, await look(raced, source), Importing.agreed, {
        entries: (entries) => seen.push(...entries)
      })
    )
    expect(counts.verdicts).toMatchObject({ new: 88, known: 2 })
    expect(seen.map((entry) => entry.row.activityName)).toEqual(Array.from({ length: 90 }, (_, i) => `活动${i}`))
    expect(new Set((await records(world)).map(({ rowKey }) => rowKey)).size).toBe(90)
    expect(await volunteers(world)).toHaveLength(1)
    expect((await run(Verification.verify(world))).faults).toEqual([])
  })

  it("whose chunk cannot be stored ends there, and goes on when it is taken in again", async () => {
    const world = town()
    const source = newFile(crowd(90), long)
    const failing = held(world, (chunk) => (chunk === "2" ? Promise.reject(new Error("gone")) : undefined))
    await expect(run(Importing.commit(failing, source, await look(world, source)))).rejects.toThrow()
    expect(await records(world)).toHaveLength(40)
    const { counts, resumedAfter } = await run(Importing.commit(world, source, await look(world, source)))
    expect([counts.verdicts.new, resumedAfter]).toEqual([50, 2])
    expect(await records(world)).toHaveLength(90)
  })
})
