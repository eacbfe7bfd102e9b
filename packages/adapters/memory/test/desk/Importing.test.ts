/**
 * What becomes of the rows of a file: new, known, a draft, a correction, held, refused; and that a commit which is interrupted anywhere is
 * finished by running it again. All people are made up.
 */
import { type ImportPlan, Importing, type IncomingRow, WithdrawingImport } from "@yanzhen/core/desk"
import { Day, type Finding, type Id, Minute } from "@yanzhen/core/foundation"
import { Policies } from "@yanzhen/core/law"
import type { Store } from "@yanzhen/core/ports"
import { Registers } from "@yanzhen/core/registers"
import { MemoryStore } from "@yanzhen/memory"
import { describe, expect, it } from "vitest"
import { clerk, failure, journal, listed, run, tenant, town, type Town } from "./world.ts"

interface Said {
  readonly name?: string
  readonly idNumber?: string
  readonly phone?: string
  readonly team?: string
  readonly on?: string
  readonly from?: number
  readonly to?: number
  readonly content?: string
  readonly leader?: string
  readonly activity?: string
  readonly heads?: number
  readonly missingPlace?: boolean
}

let line = 0
const row = ({
  name = "王桂兰",
  on = "2026-03-05",
  from = 9,
  to = 11,
  team = "银龄关爱小家",
  leader = "赵队长",
  activity = "入户探访",
  ...said
}: Said = {}): IncomingRow.IncomingRow => {
  const day = Day.require(on)
  return {
    place: { sheet: "三月", row: ++line },
    ...(said.heads === undefined
      ? {
          person: {
            name,
            ...(said.idNumber === undefined ? {} : { idNumber: said.idNumber }),
            ...(said.phone === undefined ? {} : { phone: said.phone })
          }
        }
      : { headCount: said.heads }),
    team,
    activityName: activity,
    ...(said.missingPlace === true ? {} : { location: "学田社区" }),
    content: said.content ?? "陪伴老人",
    organiser: "学田社工站",
    leader,
    on: day,
    attended: [{ from: Minute.at(day, from * 60), to: Minute.at(day, to * 60) }],
    findings: []
  }
}

const file = (rows: readonly IncomingRow.IncomingRow[], name = "服务记录.xlsx"): IncomingRow.RowSource => ({
  name,
  fingerprint: async () => JSON.stringify(rows.map((one) => ({ ...one, place: undefined }))),
  enteredOn: Day.require("2026-03-10"),
  pages: async function* () {
    yield { rows, refused: 0 }
  }
})

const look = async (world: Town, rows: readonly IncomingRow.IncomingRow[]) => {
  const entries: ImportPlan.Entry[] = []
  const preview = await run(Importing.preview(world, file(rows), { entries: (some) => void entries.push(...some) }))
  return { preview, entries, verdicts: entries.map(({ verdict }) => verdict) }
}

const take = async (world: Town, rows: readonly IncomingRow.IncomingRow[], agreement: ImportPlan.Agreement = Importing.agreed) => {
  const source = file(rows)
  return run(Importing.commit(world, source, await run(Importing.preview(world, source)), agreement))
}

const records = async (world: Town) => (await world.store.rows(tenant, Registers.serviceRecord, undefined, [], { limit: 10_000 })).rows
const rules = (findings: readonly Finding.Finding[]) => findings.map(({ rule }) => rule)

describe("what becomes of a row", () => {
  it("a preview stores nothing", async () => {
    const world = town()
    await listed(world)
    const before = await world.store.head(tenant)
    const { preview, verdicts } = await look(world, [row(), row({ name: "李明" })])
    expect(verdicts).toEqual(["new", "new"])
    expect(preview.counts).toMatchObject({ rows: 2, newPeople: 3, newTeams: 0 })
    expect(await world.store.head(tenant)).toEqual(before)
    expect(await world.people.names(tenant)).toEqual([])
  })

  it("the same file again, the same rows in another order, changes nothing", async () => {
    const world = town()
    await listed(world)
    const rows = [row(), row({ name: "李明" }), row({ on: "2026-03-06" })]
    const first = await take(world, rows)
    expect(first.counts.verdicts).toMatchObject({ new: 3, known: 0 })
    const head = await world.store.head(tenant)
    const again = await take(world, [...rows].reverse())
    expect(again).toMatchObject({ batch: undefined, counts: { verdicts: { new: 0, known: 3 } } })
    expect(await world.store.head(tenant)).toEqual(head)
  })

  it("two rows that say the same are one", async () => {
    const world = town()
    const { entries, verdicts } = await look(world, [row(), row()])
    expect(verdicts).toEqual(["new", "known"])
    expect(rules(entries[1]?.findings ?? [])).toEqual(["import.row-twice"])
  })

  it("a changed row is proposed as a correction, and only agreed to changes the record", async () => {
    const world = town()
    await listed(world)
    await take(world, [row()])
    const changed = [row({ to: 12 })]
    expect((await look(world, changed)).verdicts).toEqual(["correction"])
    await take(world, changed, { ...Importing.agreed, corrections: false })
    expect((await records(world)).map(({ attendedMinutes }) => attendedMinutes)).toEqual([120])
    await take(world, changed)
    expect((await records(world)).map(({ attendedMinutes }) => attendedMinutes)).toEqual([180])
    // The record now says what the new row says: that row is known, the old one would correct it back.
    expect((await look(world, changed)).verdicts).toEqual(["known"])
  })

  it("a second session of the same day is new while the first one is still in the file, wherever it stands", async () => {
    const world = town()
    await listed(world)
    await take(world, [row()])
    expect(new Set((await look(world, [row(), row({ from: 14, to: 16 })])).verdicts)).toEqual(new Set(["known", "new"]))
    expect(new Set((await look(world, [row({ from: 14, to: 16 }), row()])).verdicts)).toEqual(new Set(["known", "new"]))
    await take(world, [row({ from: 14, to: 16 }), row()])
    expect((await records(world)).map(({ attendedMinutes }) => attendedMinutes)).toEqual([120, 120])
  })

  it("a row without one of the seven facts is kept as a draft and counts for nothing", async () => {
    const world = town()
    await listed(world)
    const { entries, verdicts } = await look(world, [row({ missingPlace: true })])
    expect(verdicts).toEqual(["draft"])
    expect(rules(entries[0]?.findings ?? [])).toContain("service.fact-missing")
    await take(world, [row({ missingPlace: true })])
    expect((await records(world)).map(({ stage, counts }) => [stage, counts])).toEqual([["draft", false]])
  })

  it("an end before the start is refused with its reason, and nothing of it is stored", async () => {
    const world = town()
    await listed(world)
    const { entries, verdicts } = await look(world, [row({ from: 11, to: 9 }), row({ name: "李明" })])
    expect(verdicts).toEqual(["refused", "new"])
    expect(rules(entries[0]?.findings ?? [])).toContain("service.end-before-start")
    const { counts } = await take(world, [row({ from: 11, to: 9 }), row({ name: "李明" })])
    expect(counts.verdicts).toMatchObject({ refused: 1, new: 1 })
    expect(await records(world)).toHaveLength(1)
  })

  it("an error of whoever read the file refuses the row", async () => {
    const finding: Finding.Finding = {
      rule: "sheet.wrong",
      outcome: "unmet",
      severity: "error",
      kind: "contradiction",
      facts: {},
      parameters: [],
      citations: []
    }
    const wrong = { ...row(), findings: [{ place: { sheet: "三月", row: 1 }, finding }] }
    expect((await look(town(), [wrong])).verdicts).toEqual(["refused"])
  })

  it("a head-count is a group record of its team", async () => {
    const world = town()
    await listed(world)
    await take(world, [row({ heads: 20 })])
    const groups = (await world.store.rows(tenant, Registers.groupRecord, undefined, [], { limit: 10 })).rows
    expect(groups.map(({ team, heads, minutesEach }) => [team, heads, minutesEach])).toEqual([["goose", 20, 120]])
    expect((await look(world, [row({ heads: 20 })])).verdicts).toEqual(["known"])
  })

  it("a day that somebody must approve is handed in and waits (i志愿)", async () => {
    const world = town({ policy: Policies.byName("i-zhiyuan") })
    await listed(world)
    await take(world, [row({ from: 8, to: 17 }), row({ name: "李明", from: 8, to: 16 })])
    expect(new Set((await records(world)).map(({ stage, attendedMinutes }) => `${attendedMinutes} ${stage}`))).toEqual(
      new Set(["480 recorded", "540 submitted"])
    )
  })
})

describe("who is meant", () => {
  it("two of one name in one team are shown for choice, never guessed; chosen, the row goes in", async () => {
    const world = town()
    await listed(world)
    await take(world, [row({ idNumber: "999999200803150024" }), row({ idNumber: "999999196408080039" })])
    const unclear = [row({ on: "2026-03-06" })]
    const { entries, verdicts } = await look(world, unclear)
    expect(verdicts).toEqual(["held"])
    expect(rules(entries[0]?.findings ?? [])).toEqual(["import.several-people"])
    expect((await take(world, unclear)).counts.verdicts).toMatchObject({ held: 1, new: 0 })
    const [one] = await world.people.findByName(tenant, ["王桂兰"])
    const source = file(unclear)
    const choosing = { ...Importing.agreed, chosenPeople: () => one?.id }
    await run(Importing.commit(world, source, await run(Importing.preview(world, source, {}, choosing)), choosing))
    expect((await records(world)).filter(({ volunteer }) => volunteer === one?.id)).toHaveLength(2)
  })

  it("a new person is proposed, and waits if nobody agrees", async () => {
    const world = town()
    await listed(world)
    const held = await take(world, [row()], { ...Importing.agreed, newPeople: false })
    expect(held.counts.verdicts).toMatchObject({ held: 1, new: 0 })
    expect(await records(world)).toHaveLength(0)
    expect((await take(world, [row()])).counts.verdicts).toMatchObject({ new: 1 })
  })

  it("with and without ID number, in one file and over two, it is the same person", async () => {
    const world = town()
    await listed(world)
    await take(world, [row({ idNumber: "999999200803150024" }), row({ on: "2026-03-06" })])
    await take(world, [row({ on: "2026-03-07" })])
    expect(new Set((await records(world)).map(({ volunteer }) => volunteer)).size).toBe(1)
  })

  it("a new team is proposed once, whatever the number of its rows, and listed from its first day", async () => {
    const world = town()
    await listed(world)
    const rows = [row({ team: "和睦助老队", on: "2026-03-04" }), row({ team: "和睦助老队", name: "李明" })]
    expect((await look(world, rows)).preview.counts.newTeams).toBe(1)
    expect((await take(world, rows, { ...Importing.agreed, newTeams: false })).counts.verdicts).toMatchObject({ held: 2 })
    await take(world, rows)
    const teams = (await world.store.rows(tenant, Registers.team, undefined, [], { limit: 10 })).rows
    expect(teams.map(({ name, from }) => [name, from])).toContainEqual(["和睦助老队", Day.require("2026-03-04")])
    expect(teams).toHaveLength(2)
  })

  it("a leader is one person over several files", async () => {
    const world = town()
    await listed(world)
    await take(world, [row()])
    await take(world, [row({ on: "2026-03-06" })])
    expect(await world.people.findByName(tenant, ["赵队长"])).toHaveLength(1)
  })

  it("text that names somebody of the file or the directory is kept aside, other text stands in the event", async () => {
    const world = town()
    await listed(world)
    await take(world, [row({ content: "陪李明散步" }), row({ name: "李明", content: "清扫楼道" })])
    const written = JSON.stringify(await journal(world))
    expect(written).toContain("清扫楼道")
    for (const name of ["李明", "王桂兰", "赵队长"]) expect(written).not.toContain(name)
  })
})

describe("a long file into an empty store", () => {
  it("two sessions of one person on one day, in different chunks, are two records and not a correction", async () => {
    const world = town()
    const between = Array.from({ length: 600 }, (_, i) => row({ name: `志愿者${i}`, activity: `活动${i}` }))
    const { counts } = await take(world, [row(), ...between, row({ from: 14, to: 16 })])
    expect(counts.verdicts).toMatchObject({ new: 602, correction: 0 })
    expect((await records(world)).filter(({ activityName }) => activityName === "入户探访")).toHaveLength(2)
  })

  it("people without ID numbers in a team that is new itself are one person each", async () => {
    const { preview } = await look(town(), [row(), row({ on: "2026-03-06" }), row({ name: "李明" })])
    // Two who served, and who led them.
    expect(preview.counts).toMatchObject({ newPeople: 3, newTeams: 1 })
  })
})

/** A store that is gone after so many commits. */
const failingAfter = (store: Store.Store, commits: number): Store.Store => {
  let left = commits
  return {
    ...store,
    commit: async (batches) => {
      if (left-- <= 0) throw new Error("the power is out")
      return store.commit(batches)
    }
  }
}

describe("an interrupted commit", () => {
  // 900 rows are three chunks; with the opening four commits.
  const rows = Array.from({ length: 900 }, (_, i) =>
    row({ name: `志愿者${i % 40}`, on: Day.text((Day.require("2026-01-01") + Math.floor(i / 40)) as Day.Day), activity: `活动${i}` })
  )

  it.each([0, 1, 2, 3])("broken off after %i commits, it is finished by running it again, and nothing is in twice", async (commits) => {
    const store = MemoryStore.open()
    const before = town({ store: failingAfter(store, commits), desk: "a" })
    const source = file(rows)
    const preview = await run(Importing.preview(before, source))
    expect((await failure(Importing.commit(before, source, preview)))._tag).toBe("WorldFailed")
    const after = { ...town({ store, desk: "b" }), people: before.people }
    const resumed = await run(Importing.commit(after, source, await run(Importing.preview(after, source))))
    expect(resumed.resumedAfter).toBe(Math.max(0, commits - 1))
    const stored = await records(after)
    expect(stored).toHaveLength(900)
    expect(new Set(stored.map(({ rowKey }) => rowKey)).size).toBe(900)
    expect(new Set(stored.map(({ volunteer }) => volunteer)).size).toBe(40)
    const [batch] = (await store.rows(tenant, Registers.importBatch, undefined, [], { limit: 10 })).rows
    expect(batch).toMatchObject({ stage: "complete", chunks: 3, chunksIn: 3, records: 900 })
  })
})

describe("an import of which every row waits", () => {
  it.each([
    ["for new people", { newPeople: false }],
    ["for a new team", { newTeams: false }]
  ])("%s begins nothing, and says how many wait", async (_, unagreed) => {
    const world = town()
    const source = file([row(), row({ on: "2026-03-06" })])
    const agreement = { ...Importing.agreed, ...unagreed }
    const { batch, counts } = await run(Importing.commit(world, source, await run(Importing.preview(world, source)), agreement))
    expect(batch).toBeUndefined()
    expect(counts).toMatchObject({ rows: 2, newPeople: 0, newTeams: 0, verdicts: { new: 0, held: 2 } })
    expect(await journal(world)).toEqual([])
  })

  it("goes in where only some rows wait; those that were held in the look and are agreed to now go in too", async () => {
    const world = town()
    const strict = { ...Importing.agreed, newPeople: false }
    const source = file([row()])
    const looked = await run(Importing.preview(world, source, {}, strict))
    expect(looked.counts.verdicts).toMatchObject({ held: 1, new: 0 })
    expect((await run(Importing.commit(world, source, looked))).counts.verdicts).toMatchObject({ held: 0, new: 1 })
  })
})

describe("an import taken back", () => {
  it("its rows can be brought in again", async () => {
    const world = town()
    await listed(world)
    const { batch } = await take(world, [row(), row({ name: "李明" })])
    await run(WithdrawingImport.withdraw(world, batch ?? ("" as Id.BatchId), { reason: "误传", by: clerk }))
    expect((await records(world)).map(({ stage }) => stage)).toEqual(["voided", "voided"])
    expect((await take(world, [row(), row({ name: "李明" })])).counts.verdicts).toMatchObject({ new: 2, known: 0 })
    expect((await records(world)).filter(({ counts }) => counts === true)).toHaveLength(2)
  })
})
