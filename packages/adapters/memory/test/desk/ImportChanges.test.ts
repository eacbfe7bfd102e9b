/** Rows that speak of what is stored: equal, changed, refused, completed, and what withdrawing makes of it. All people are made up. */
import { Importing, Verification, WithdrawingImport } from "@yanzhen/core/desk"
import type { Id } from "@yanzhen/core/foundation"
import { describe, expect, it } from "vitest"
import { byText, groups, look, newFile, records, row, rules, take } from "./importing.ts"
import { clerk, run, town } from "./world.ts"

const other = { person: { name: "李四四" } }
const minutes = async (world: ReturnType<typeof town>) =>
  (await records(world)).map(({ stage, attendedMinutes }) => [stage, attendedMinutes])

describe("a preview says what the commit does", () => {
  it("also where a row further up would take the record of one further down", async () => {
    const world = town()
    await take(world, [row(), row({ from: 14, to: 15 })])
    const { previewed, imported } = await take(world, [row({ from: 14, to: 16 }), row()])
    expect(previewed.counts.verdicts).toMatchObject({ known: 1, correction: 1, new: 0 })
    expect(imported.counts).toEqual(previewed.counts)
  })

  it("over chunks, where the file is read once more", async () => {
    const world = town()
    await take(world, [row()])
    const between = Array.from({ length: 700 }, (_, i) => row({ activityName: `活动${i}` }))
    let readings = 0
    const source = newFile([row({ from: 14, to: 16 }), ...between, row()])
    const previewed = await run(Importing.preview(world, source, { begin: () => void (readings += 1) }))
    expect(readings).toBe(2)
    expect(previewed.counts.verdicts).toMatchObject({ new: 701, known: 1, correction: 0 })
    expect((await run(Importing.commit(world, source, previewed))).counts).toEqual(previewed.counts)
  })

  it("made before another file came in, it is made again", async () => {
    const world = town()
    const [first, changed] = [newFile([row()]), newFile([row({ to: 12 })])]
    const early = await look(world, changed)
    await run(Importing.commit(world, first, await look(world, first)))
    const { counts } = await run(Importing.commit(world, changed, early))
    expect(counts.verdicts).toMatchObject({ correction: 1, new: 0 })
    expect(await minutes(world)).toEqual([["recorded", 180]])
  })
})

describe("an import that corrected, taken back", () => {
  const withdraw = (world: ReturnType<typeof town>, batch: Id.BatchId | undefined) =>
    run(WithdrawingImport.withdraw(world, batch ?? ("" as Id.BatchId), { reason: "错表", by: clerk }))

  it("gives back what was before: the minutes, and the row", async () => {
    const world = town()
    await take(world, [row()])
    const { imported } = await take(world, [row({ to: 17 }), row(other)])
    expect(await withdraw(world, imported.batch)).toMatchObject({ records: 1, correctedBack: 1, kept: [] })
    expect((await minutes(world)).toSorted(byText)).toEqual([
      ["recorded", 120],
      ["voided", 120]
    ])
    expect((await look(world, newFile([row()]))).counts.verdicts).toMatchObject({ known: 1 })
    expect((await run(Verification.verify(world))).faults).toEqual([])
  })

  it("leaves what somebody corrected since, and says so", async () => {
    const world = town()
    await take(world, [row()])
    const { imported } = await take(world, [row({ to: 17 })])
    await take(world, [row({ to: 12 })])
    const { correctedBack, kept } = await withdraw(world, imported.batch)
    expect(correctedBack).toBe(0)
    expect(kept.map(({ findings }) => rules(findings))).toEqual([["import.changed-since"]])
    expect(await minutes(world)).toEqual([["recorded", 180]])
  })

  it("gives back a head-count too", async () => {
    const world = town()
    await take(world, [row({ person: undefined, headCount: 20 })])
    const { imported } = await take(world, [row({ person: undefined, headCount: 25 })])
    await withdraw(world, imported.batch)
    expect((await groups(world)).map(({ headsLeft }) => headsLeft)).toEqual([20])
  })
})
