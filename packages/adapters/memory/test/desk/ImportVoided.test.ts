/** What was decided of a record is not undone by the file that brought it, or by another copy of it. */
import { GroupCommands, RecordCommands, WithdrawingImport } from "@yanzhen/core/desk"
import type { Id } from "@yanzhen/core/foundation"
import { Registers } from "@yanzhen/core/registers"
import { describe, expect, it } from "vitest"
import { row, take } from "./importing.ts"
import { clerk, run, town, type Town } from "./world.ts"

const stages = async ({ store, tenant }: Town): Promise<readonly (string | undefined)[]> =>
  (await store.rows(tenant, Registers.serviceRecord, undefined, [{ by: "from", direction: "up" }], { limit: 10 })).rows.map(
    ({ stage }) => stage
  )

const only = async ({ store, tenant }: Town, from: number): Promise<Id.RecordId> =>
  (await store.rows(tenant, Registers.serviceRecord, undefined, [{ by: "from", direction: "up" }], { limit: 10 })).rows[from]
    ?.record as Id.RecordId

const morning = row()
const evening = row({ from: 18, to: 20 })
const voidIt = (world: Town, record: Id.RecordId) => run(RecordCommands.give(world, record, { type: "void", reason: "没有来", by: clerk }))

describe("a record that somebody voided", () => {
  it("is known as voided when its file comes again, and stays so; other rows are not touched by it", async () => {
    const world = town()
    await take(world, [morning, evening])
    const record = await only(world, 0)
    await voidIt(world, record)
    const again = await take(world, [morning, evening])
    expect(again.imported.counts.verdicts).toMatchObject({ new: 0, known: 2 })
    expect(again.entries[0]).toMatchObject({
      known: record,
      findings: [{ rule: "import.row-voided", severity: "warning", facts: { record } }]
    })
    expect(again.entries[1]?.findings.map(({ rule }) => rule)).toEqual(["import.row-known"])
    expect(await stages(world)).toEqual(["voided", "recorded"])
  })

  it("a row that says what is different comes in", async () => {
    const world = town()
    await take(world, [morning])
    await voidIt(world, await only(world, 0))
    expect((await take(world, [row({ content: "清扫楼道" })])).imported.counts.verdicts).toMatchObject({ new: 1 })
  })

  it("before its import was taken back stays voided, what went with the import comes in again", async () => {
    const world = town()
    const { imported } = await take(world, [morning, evening])
    await voidIt(world, await only(world, 0))
    await run(WithdrawingImport.withdraw(world, imported.batch ?? ("" as Id.BatchId), { reason: "误传", by: clerk }))
    const again = await take(world, [morning, evening])
    expect(again.entries.map(({ verdict }) => verdict)).toEqual(["known", "new"])
    expect(again.entries[0]?.findings.map(({ rule }) => rule)).toEqual(["import.row-voided"])
  })

  it("entered anew by a row like it, is known by that", async () => {
    const world = town()
    await take(world, [morning])
    await voidIt(world, await only(world, 0))
    await take(world, [row({ content: "清扫楼道" })])
    const again = await take(world, [morning, row({ content: "清扫楼道" })])
    expect(again.entries.map(({ findings }) => findings.map(({ rule }) => rule))).toEqual([["import.row-voided"], ["import.row-known"]])
  })
})

it("a head-count that somebody voided is known as voided", async () => {
  const world = town()
  const heads = row({ person: undefined, headCount: 20 })
  await take(world, [heads])
  const [{ group } = { group: "" }] = (await world.store.rows(world.tenant, Registers.groupRecord, undefined, [], { limit: 1 })).rows
  await run(GroupCommands.give(world, group as Id.GroupRecordId, { type: "void", reason: "重复", by: clerk }))
  expect((await take(world, [heads])).entries).toMatchObject([
    { verdict: "known", known: group, findings: [{ rule: "import.row-voided" }] }
  ])
})

describe("a file without a leader, after its drafts were completed", () => {
  const bare = (said: Parameters<typeof row>[0] = {}) => row({ ...said, leader: undefined })
  it.each<readonly [string, readonly Parameters<typeof row>[0][]]>([
    ["with clock times", [{}, { from: 18, to: 20 }]],
    ["with durations", [{ attended: [], untimedMinutes: 120 }]]
  ])("is in already, %s", async (_, said) => {
    const world = town()
    const first = await take(world, said.map(bare))
    expect(first.imported.counts.verdicts).toMatchObject({ draft: said.length })
    expect((await take(world, said.map(row))).imported.counts.verdicts).toMatchObject({ new: said.length })
    const again = await take(world, said.map(bare))
    expect(again.imported.counts.verdicts).toMatchObject({ known: said.length, draft: 0 })
    expect(await stages(world)).toEqual(said.map(() => "recorded"))
  })

  it.each([{ to: 12 }, { from: 10 }, { content: "陪聊" }, { day: "2026-03-06" }])(
    "says something new (%j): then it is a draft, and corrects nothing",
    async (said) => {
      const world = town()
      await take(world, [bare()])
      await take(world, [row()])
      expect((await take(world, [bare(said)])).imported.counts.verdicts).toMatchObject({ draft: 1, correction: 0, known: 0 })
      expect((await stages(world)).toSorted((a = "", b = "") => (a < b ? -1 : 1))).toEqual(["draft", "recorded"])
    }
  )
})
