/** Rows that speak of what is stored: equal, changed, refused, completed, and what withdrawing makes of it. All people are made up. */
import { GroupCommands, Importing, RecordCommands, Tallying, Verification, WithdrawingImport } from "@yanzhen/core/desk"
import type { Id } from "@yanzhen/core/foundation"
import { Policies } from "@yanzhen/core/law"
import { describe, expect, it } from "vitest"
import { byText, groups, ids, list, look, newFile, records, row, rules, take, verdicts } from "./importing.ts"
import { clerk, facts, failure, record, run, town } from "./world.ts"

const other = { person: { name: "李四四" } }
const minutes = async (world: ReturnType<typeof town>) =>
  (await records(world)).map(({ stage, attendedMinutes }) => [stage, attendedMinutes])

describe("one row never refuses the others", () => {
  it("that says in other words what is stored: it is known", async () => {
    const world = town()
    await list(world, { teams: [{ code: "T1", name: "志愿队" }] })
    await take(world, [row({ category: "没有的类别" })])
    const taken = await take(world, [row({ category: "也没有的类别" }), row(other)])
    expect(taken.previewed.counts).toEqual(taken.imported.counts)
    expect(await records(world)).toHaveLength(2)
    expect(verdicts(taken)).toEqual(["known", "new"])
  })

  it("that states the ID number of somebody known by name: it is known", async () => {
    const world = town()
    await take(world, [row()])
    const taken = await take(world, [row({ person: { name: "王小明", idNumber: ids.wang } }), row(other)])
    expect(verdicts(taken)).toEqual(["known", "new"])
    expect(taken.entries[0]?.known).toBe((await records(world))[0]?.record)
  })

  it("whose words are kept aside because they name somebody: said again they are no change", async () => {
    const world = town()
    await take(world, [row({ content: "陪王小明散步" })])
    const taken = await take(world, [row({ content: "陪王小明散步", person: { name: "王小明", idNumber: ids.wang } }), row(other)])
    expect(verdicts(taken)).toEqual(["known", "new"])
  })

  it("of which the volunteer has objected: it is refused with the reason", async () => {
    const world = town()
    await take(world, [row()])
    const [one] = await records(world)
    const by = (one?.volunteer ?? "") as Id.VolunteerId
    await run(RecordCommands.give(world, (one?.record ?? "") as Id.RecordId, { type: "object", by, words: "少记" }))
    const taken = await take(world, [row({ to: 12 }), row(other)])
    expect(taken.previewed.counts.verdicts).toMatchObject({ refused: 1, new: 1 })
    expect(verdicts(taken)).toEqual(["refused", "new"])
    expect(rules(taken.entries[0]?.findings ?? [])).toContain("service.stage")
  })

  it("that makes a day so long that somebody must approve it: it is refused with the reason", async () => {
    const world = town({ policy: Policies.byName("i-zhiyuan") })
    await take(world, [row()])
    const taken = await take(world, [row({ from: 8, to: 18 }), row(other)])
    expect(verdicts(taken)).toEqual(["refused", "new"])
    expect(rules(taken.entries[0]?.findings ?? [])).toContain("service.approval-needed")
  })
})

describe("long days that somebody must approve", () => {
  const world = () => town({ policy: Policies.byName("i-zhiyuan") })
  const halves = [row({ from: 6, to: 11 }), row({ from: 12, to: 17, activityName: "另一项" })]
  const stages = async (desk: ReturnType<typeof world>) => (await records(desk)).map(({ stage }) => stage).toSorted(byText)

  it("are found in one file, and over two files alike", async () => {
    const [together, apart] = [world(), world()]
    await take(together, halves)
    for (const half of halves) await take(apart, [half])
    expect(await stages(together)).toEqual(["recorded", "submitted"])
    expect(await stages(apart)).toEqual(["recorded", "submitted"])
  })

  it("are found over the chunks that an interrupted run has stored", async () => {
    const desk = world()
    const source = newFile(halves, {
      rowsPerChunk: 1,
      pages: async function* () {
        for (const half of halves) yield { rows: [half], refused: 0 }
      }
    })
    const broken = {
      ...desk,
      commit: (batch: Parameters<typeof desk.commit>[0]) =>
        batch.key.endsWith("/1") ? Promise.reject(new Error("the power is out")) : desk.commit(batch)
    }
    await failure(Importing.commit(broken, source, await look(desk, source)))
    expect(await stages(desk)).toEqual(["recorded"])
    expect((await run(Importing.commit(desk, source, await look(desk, source)))).resumedAfter).toBe(1)
    expect(await stages(desk)).toEqual(["recorded", "submitted"])
  })

  it("a correction counts its own minutes once", async () => {
    const desk = world()
    await take(desk, [row({ from: 6, to: 11 })])
    expect(verdicts(await take(desk, [row({ from: 6, to: 13 })]))).toEqual(["correction"])
  })
})

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

describe("a draft", () => {
  it("is completed by the file that completes it, and withdrawn with it", async () => {
    const world = town()
    await take(world, [row({ leader: undefined })])
    const taken = await take(world, [row()])
    expect(verdicts(taken)).toEqual(["new"])
    expect(await minutes(world)).toEqual([["recorded", 120]])
    expect((await look(world, newFile([row()]))).counts.verdicts).toMatchObject({ known: 1 })
    await run(WithdrawingImport.withdraw(world, taken.imported.batch ?? ("" as Id.BatchId), { reason: "误传", by: clerk }))
    expect(await minutes(world)).toEqual([["voided", 120]])
  })

  it("learns what a row adds that still lacks something; the same again is known", async () => {
    const world = town()
    await take(world, [row({ leader: undefined, organiser: undefined })])
    expect(verdicts(await take(world, [row({ leader: undefined })]))).toEqual(["draft"])
    expect(await records(world)).toHaveLength(1)
    expect((await look(world, newFile([row({ leader: undefined })]))).counts.verdicts).toMatchObject({ known: 1 })
  })

  it("of another activity is another service", async () => {
    const world = town()
    await take(world, [row({ leader: undefined })])
    await take(world, [row({ activityName: "义诊" })])
    expect((await records(world)).map(({ stage }) => stage).toSorted(byText)).toEqual(["draft", "recorded"])
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
