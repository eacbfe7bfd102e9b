/** Rows that name who served: known, refused, waiting for an approval, drafts and what completes them. All people are made up. */
import { Importing, RecordCommands, WithdrawingImport } from "@yanzhen/core/desk"
import type { Id } from "@yanzhen/core/foundation"
import { Policies } from "@yanzhen/core/law"
import { describe, expect, it } from "vitest"
import { byText, ids, list, look, newFile, records, row, rules, take, verdicts } from "./importing.ts"
import { clerk, failure, run, town } from "./world.ts"

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
