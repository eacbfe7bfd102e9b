/** Rows that count heads, and the records that stand for some of them. All people are made up. */
import { GroupCommands, Importing, RecordCommands, Tallying, Verification } from "@yanzhen/core/desk"
import type { Id } from "@yanzhen/core/foundation"
import { describe, expect, it } from "vitest"
import { byText, groups, row, take, verdicts } from "./importing.ts"
import { clerk, facts, failure, record, run, town } from "./world.ts"

describe("a head-count", () => {
  const heads = (headCount: number) => row({ person: undefined, headCount })

  it("that changed is corrected, and not added", async () => {
    const world = town()
    await take(world, [heads(20)])
    const taken = await take(world, [heads(21)])
    expect(verdicts(taken)).toEqual(["correction"])
    expect((await groups(world)).map(({ headsLeft }) => headsLeft)).toEqual([21])
    expect(verdicts(await take(world, [heads(21)]))).toEqual([])
    expect((await run(Verification.verify(world))).faults).toEqual([])
  })

  it("that changed waits for an agreement like any correction", async () => {
    const world = town()
    await take(world, [heads(20)])
    await take(world, [heads(21)], { ...Importing.agreed, corrections: false })
    expect((await groups(world)).map(({ headsLeft }) => headsLeft)).toEqual([20])
  })

  it("a second one of the day, while the first is still in the file, is new", async () => {
    const world = town()
    await take(world, [heads(20)])
    await take(world, [heads(20), heads(5)])
    expect((await groups(world)).map(({ headsLeft }) => headsLeft).toSorted(byText)).toEqual([20, 5])
  })
})

describe("heads that named records stand for", () => {
  const served = facts("ann", "2026-02-05", "09:00", "11:00")
  const { volunteer: _, ...shared } = served
  const heads = (world: ReturnType<typeof town>, count: number) =>
    run(GroupCommands.enter(world, { type: "record", facts: { ...shared, heads: count } })).then(({ group }) => group)
  const personTimes = async (world: ReturnType<typeof town>) =>
    (await run(Tallying.tally(world, { by: ["team"] }))).cells.map((cell) => cell.personTimes)
  const replace = (world: ReturnType<typeof town>, group: Id.GroupRecordId, named: readonly Id.RecordId[]) =>
    GroupCommands.give(world, group, { type: "replace", records: named, by: clerk })

  it("come back when the record is voided, and when it is corrected to be of another day", async () => {
    const world = town()
    const group = await heads(world, 20)
    const [one, two] = [await record(world, served), await record(world, facts("bo", "2026-02-05", "09:00", "11:00"))]
    await run(replace(world, group, [one, two]))
    expect(await personTimes(world)).toEqual([20])
    await run(RecordCommands.give(world, one, { type: "void", reason: "错", by: clerk }))
    expect(await personTimes(world)).toEqual([20])
    await run(
      RecordCommands.give(world, two, { type: "correct", facts: facts("bo", "2026-02-06", "09:00", "11:00"), reason: "日期", by: clerk })
    )
    expect((await groups(world)).map(({ headsLeft }) => headsLeft)).toEqual([20])
    expect(await personTimes(world)).toEqual([21])
    expect((await run(Verification.verify(world))).faults).toEqual([])
  })

  it("stay while the record is of the same occasion, whatever else is corrected", async () => {
    const world = town()
    const group = await heads(world, 20)
    const one = await record(world, served)
    await run(replace(world, group, [one]))
    await run(
      RecordCommands.give(world, one, { type: "correct", facts: facts("ann", "2026-02-05", "09:00", "10:00"), reason: "早退", by: clerk })
    )
    expect((await groups(world)).map(({ headsLeft }) => headsLeft)).toEqual([19])
  })

  it("are of one head-count only; of a voided one they are free again", async () => {
    const world = town()
    const [first, second] = [await heads(world, 20), await heads(world, 5)]
    const one = await record(world, served)
    await run(replace(world, first, [one]))
    expect(await failure(replace(world, second, [one]))).toMatchObject({ findings: [{ rule: "group.record-elsewhere" }] })
    await run(GroupCommands.give(world, first, { type: "void", reason: "重复", by: clerk }))
    await run(replace(world, second, [one]))
    expect(await personTimes(world)).toEqual([5])
  })
})
