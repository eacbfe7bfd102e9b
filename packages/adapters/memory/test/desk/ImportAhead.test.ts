/** The next chunk of a long first file is planned while the one before is being stored; what is stored is the same. All people are made up. */
import { setImmediate } from "node:timers/promises"
import { ClosingPeriods, Importing, type IncomingRow, Verification } from "@yanzhen/core/desk"
import { Period } from "@yanzhen/core/foundation"
import { describe, expect, it } from "vitest"
import { crowd, ids, look, newFile, records, row, take, volunteers } from "./importing.ts"
import { clerk, run, town, type Town } from "./world.ts"

const small = { rowsPerChunk: 20 }

/** Looked at under another agreement, so that its plan is not kept: every chunk is planned again, and stored before the file is read to its end. */
const lookOnly = (world: Town, source: IncomingRow.RowSource) => look(world, source, [], { ...Importing.agreed, corrections: false })

const wang = { person: { name: "王小明", idNumber: ids.wang } }

/** The same world, whose commits of an import's chunks are watched or held up. */
const held = (world: Town, before: (chunk: string) => Promise<unknown> | undefined): Town => ({
  ...world,
  commit: async (batch) => {
    await before(/^import\/.*\/(\d+)$/.exec(batch.key)?.[1] ?? "")
    return world.commit(batch)
  }
})

describe("a long first file", () => {
  it("has its next chunk planned while one is being stored", async () => {
    const world = town()
    const source = newFile(crowd(60), small)
    const previewed = await lookOnly(world, source)
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
    expect(counts).toEqual(previewed.counts)
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
    const source = newFile(rows, small)
    const { counts } = await run(Importing.commit(other, source, await lookOnly(other, source)))
    expect(counts).toEqual(imported.counts)
    expect(await volunteers(other)).toHaveLength(1)
    expect(await other.people.findByName(other.tenant, ["王小明"])).toMatchObject([{ phone: "13800001111", idTail: ids.wang.slice(-4) }])
  })

  it("of which a chunk comes too late is planned again from there: nothing is in twice", async () => {
    const world = town()
    const source = newFile(
      Array.from({ length: 90 }, (_, i) => row({ activityName: `活动${i}` })),
      small
    )
    let isFirst = true
    const raced = held(world, (chunk) => {
      if (chunk !== "1" || !isFirst) return undefined
      isFirst = false
      return take({ ...world, ids: () => `x${world.ids()}` }, [row({ activityName: "活动30" }), row({ activityName: "活动50" })])
    })
    const done: number[] = []
    const { counts } = await run(
      Importing.commit(raced, source, await lookOnly(raced, source), Importing.agreed, { progress: (rows) => done.push(rows) })
    )
    expect(counts.verdicts).toMatchObject({ new: 88, known: 2 })
    expect(done).toEqual([20, 40, 60, 80, 90])
    expect(new Set((await records(world)).map(({ rowKey }) => rowKey)).size).toBe(90)
    expect(await volunteers(world)).toHaveLength(1)
    expect((await run(Verification.verify(world))).faults).toEqual([])
  })

  it("into a closed month is booked chunk by chunk, and none is planned again because the one before was", async () => {
    const world = town()
    await run(ClosingPeriods.give(world, Period.require("2026-02"), { type: "close", approver: clerk }))
    const source = newFile(
      Array.from({ length: 150 }, (_, i) => row({ activityName: `活动${i}`, day: "2026-02-05" })),
      small
    )
    const previewed = await lookOnly(world, source)
    let planners = 0
    const onItsWay = { now: 0, most: 0 }
    const slow: Town = {
      ...held(world, () => setImmediate()),
      people: {
        ...world.people,
        names: (tenant) => {
          planners += 1
          return world.people.names(tenant)
        }
      }
    }
    const counted: Town = {
      ...slow,
      commit: async (batch) => {
        onItsWay.most = Math.max(onItsWay.most, (onItsWay.now += 1))
        return slow.commit(batch).finally(() => (onItsWay.now -= 1))
      }
    }
    const { counts } = await run(Importing.commit(counted, source, previewed))
    expect([counts.verdicts.new, planners, onItsWay.most]).toEqual([150, 1, 4])
    expect((await run(ClosingPeriods.list(world))).map(({ state }) => state.changes.length)).toEqual([150])
    expect((await run(Verification.verify(world))).faults).toEqual([])
  })

  it("into a closed month books each row by what those before it left, as if each came in a file of its own", async () => {
    const day = "2026-02-05"
    const other = { person: { name: "李小红" }, day }
    const rows = [
      row({ activityName: "甲", from: 9, to: 11, day }),
      row({ activityName: "乙", from: 10, to: 12, day }),
      row({ activityName: "甲", from: 10, to: 12, ...other }),
      row({ activityName: "丙", from: 10, to: 11, day }),
      row({ activityName: "乙", from: 11, to: 13, ...other })
    ]
    const booked = async (files: readonly (readonly IncomingRow.IncomingRow[])[]) => {
      const world = town()
      await run(ClosingPeriods.give(world, Period.require("2026-02"), { type: "close", approver: clerk }))
      for (const file of files) await take(world, file)
      const [{ state } = { state: undefined }] = await run(ClosingPeriods.list(world))
      return state?.changes.map(({ stream: _stream, ...change }) => change)
    }
    const together = await booked([rows])
    expect(together).toHaveLength(5)
    expect(together).toEqual(await booked(rows.map((one) => [one])))
  })

  it("has nothing on its way beside a chunk that brings somebody", async () => {
    const world = town()
    const some = (first: number) => Array.from({ length: 20 }, (_, i) => row({ activityName: `活动${first + i}` }))
    const source = newFile(
      [...some(0), ...some(20), ...some(40), row({ person: { name: "李四四" } }), ...some(60).slice(1), ...some(80)],
      small
    )
    const previewed = await lookOnly(world, source)
    const steps: string[] = []
    const watched: Town = {
      ...world,
      commit: async (batch) => {
        const [, chunk] = /^import\/.*\/(\d+)$/.exec(batch.key) ?? []
        if (chunk === undefined) return world.commit(batch)
        steps.push(`${chunk} is sent`)
        await setImmediate()
        const committed = await world.commit(batch)
        steps.push(`${chunk} is in`)
        return committed
      }
    }
    await run(Importing.commit(watched, source, previewed))
    const order = (...of: readonly string[]) => of.map((step) => steps.indexOf(step))
    // Somebody comes with the first and the fourth; the second and third go together.
    expect(order("0 is sent", "0 is in", "1 is sent", "2 is sent", "1 is in", "2 is in")).toEqual([0, 1, 2, 3, 4, 5])
    expect(order("3 is sent", "3 is in", "4 is sent", "4 is in")).toEqual([6, 7, 8, 9])
    expect(await volunteers(world)).toHaveLength(2)
  })

  it("whose chunk cannot be stored ends there, and goes on when it is taken in again", async () => {
    const world = town()
    const source = newFile(crowd(90), small)
    const failing = held(world, (chunk) => (chunk === "2" ? Promise.reject(new Error("gone")) : undefined))
    await expect(run(Importing.commit(failing, source, await lookOnly(world, source)))).rejects.toThrow()
    expect(await records(world)).toHaveLength(40)
    const { counts, resumedAfter } = await run(Importing.commit(world, source, await lookOnly(world, source)))
    expect([counts.verdicts.new, resumedAfter]).toEqual([50, 2])
    expect(await records(world)).toHaveLength(90)
  })
})
