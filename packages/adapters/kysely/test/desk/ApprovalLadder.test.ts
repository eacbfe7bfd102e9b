/**
 * i志愿: over 8 hours of one person on one day somebody approves, over 12 somebody higher. Two desks that record at one instant do not slip under
 * the ladder together, over either store. All people are made up.
 */
import { Importing, RecordCommands, Verification, type World } from "@yanzhen/core/desk"
import { Day, Id, Minute } from "@yanzhen/core/foundation"
import { Policies } from "@yanzhen/core/law"
import type { PersonDirectory, Store } from "@yanzhen/core/ports"
import { Register, Registers } from "@yanzhen/core/registers"
import { sqlite } from "@yanzhen/kysely/sqlite"
import { MemoryPersonDirectory, MemoryStore } from "@yanzhen/memory"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import { afterEach, describe, expect, it } from "vitest"
import { facts, failure, run, tenant, town, type Town } from "../world.ts"

const policy = Policies.byName("i-zhiyuan")
const day = "2026-03-05"

type Spans = readonly (readonly [string, string])[]
const five: Spans = [
  ["00:00", "05:00"],
  ["06:00", "11:00"],
  ["12:00", "17:00"]
]

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

const enter = (world: World.World, [from, to]: readonly [string, string]) =>
  RecordCommands.enter(world, { type: "record", facts: facts("ann", day, from, to) })

describe.each([
  ["memory", async () => ({ store: MemoryStore.open(), people: MemoryPersonDirectory.open() })],
  [
    "SQLite",
    async () => {
      const { store, people, close } = await sqlite(":memory:")
      closing.push(close)
      return { store, people }
    }
  ]
] as const)("the approval ladder over %s", (_, open: () => Promise<{ store: Store.Store; people: PersonDirectory.PersonDirectory }>) => {
  const desks = async (count: number, under = policy): Promise<readonly Town[]> => {
    const kept = await open()
    return Array.from({ length: count }, (_one, i) => town({ ...kept, policy: under, desk: `desk${i}` }))
  }
  const stages = async ({ store }: World.World) =>
    (await store.rows(tenant, Registers.serviceRecord, undefined, [], { limit: 100 })).rows
      .map(({ stage = "" }) => stage)
      .toSorted(Register.compareText)

  it("5 h and 5 h at two desks in one instant: one is recorded, the other has to be approved", async () => {
    const all = await desks(3)
    const exits = await Promise.all(all.map((world, i) => Effect.runPromiseExit(enter(world, five[i] ?? ["", ""]))))
    expect(exits.filter(Exit.isSuccess)).toHaveLength(1)
    const refused = exits.flatMap((exit) => (Exit.isFailure(exit) ? [String(exit.cause)] : []))
    expect(refused).toHaveLength(2)
    for (const one of refused) expect(one).toContain("Refused")
    const [world] = all
    if (world === undefined) throw new Error("no desk")
    expect(await stages(world)).toEqual(["recorded"])
    expect(await failure(enter(world, ["18:00", "23:00"]))).toMatchObject({
      findings: [{ rule: "service.approval-needed", facts: { minutes: 600, rung: "affiliate" } }]
    })
    expect((await run(Verification.verify(world))).faults).toEqual([])
  })

  it("a correction and a record in one instant see each other", async () => {
    const [one, other] = await desks(2)
    if (one === undefined || other === undefined) throw new Error("no desks")
    const { record } = await run(enter(one, ["00:00", "02:00"]))
    const corrected = {
      type: "correct",
      facts: facts("ann", day, "00:00", "05:00"),
      reason: "补记",
      by: Id.require<Id.PersonId>("clerk")
    } as const
    const exits = await Promise.all([
      Effect.runPromiseExit(RecordCommands.give(one, record, corrected)),
      Effect.runPromiseExit(enter(other, ["06:00", "11:00"]))
    ])
    expect(exits.filter(Exit.isSuccess)).toHaveLength(1)
  })

  it("a correction that says somebody else served is held against that person's day, and passes their gate", async () => {
    const [one, other] = await desks(2)
    if (one === undefined || other === undefined) throw new Error("no desks")
    const of = (who: string, [from, to]: readonly [string, string]) => ({ type: "record", facts: facts(who, day, from, to) }) as const
    const { record } = await run(RecordCommands.enter(one, of("bo", ["00:00", "05:00"])))
    const { facts: served } = of("ann", ["00:00", "05:00"])
    const corrected = { type: "correct", facts: served, reason: "记错人", by: Id.require<Id.PersonId>("clerk") } as const
    const exits = await Promise.all([
      Effect.runPromiseExit(RecordCommands.give(one, record, corrected)),
      Effect.runPromiseExit(enter(other, ["06:00", "11:00"]))
    ])
    expect(exits.filter(Exit.isSuccess)).toHaveLength(1)
    const { record: again } = await run(RecordCommands.enter(one, of("cy", ["12:00", "17:00"])))
    const more = { ...corrected, facts: of("ann", ["12:00", "17:00"]).facts }
    expect(await failure(RecordCommands.give(one, again, more))).toMatchObject({
      findings: expect.arrayContaining([expect.objectContaining({ rule: "service.approval-needed" })])
    })
  })

  it("a file whose rows are on their way into the store waits for an approval of what another desk made long", async () => {
    const [one, other] = await desks(2)
    if (one === undefined || other === undefined) throw new Error("no desks")
    await one.people.put(tenant, [{ id: "ann", name: "安妮萍", phone: "13800001234" }])
    await run(enter(one, ["22:00", "22:30"]))
    let isEntered = false
    const late: World.World = {
      ...one,
      // The chunk is planned already; its commit has not begun.
      commit: async (batch) => {
        if (!isEntered && batch.key.startsWith("import/") && batch.key.endsWith("/0")) {
          isEntered = true
          await run(enter(other, ["06:00", "11:00"]))
        }
        return one.commit(batch)
      }
    }
    const on = Day.require(day)
    const row = {
      place: { sheet: "三月", row: 2 },
      person: { name: "安妮萍", phone: "13800001234" },
      ...{ team: "志愿队", activityName: "探访", location: "社区", content: "清扫", organiser: "站", leader: "赵队长" },
      on,
      attended: [{ from: Minute.at(on, 0), to: Minute.at(on, 5 * 60) }],
      findings: []
    }
    const source = {
      name: "三月.xlsx",
      fingerprint: async () => "file",
      pages: async function* () {
        yield { rows: [row], refused: 0 }
      }
    }
    const { batch } = await run(Importing.commit(late, source, await run(Importing.preview(late, source))))
    expect([isEntered, batch !== undefined]).toEqual([true, true])
    expect(await stages(one)).toEqual(["recorded", "recorded", "submitted"])
  })

  it("is not asked for by a policy that has none: nobody waits for anybody", async () => {
    const all = await desks(3, Policies.byName("national"))
    await Promise.all(all.map((world, i) => run(enter(world, five[i] ?? ["", ""]))))
    const [world] = all
    if (world === undefined) throw new Error("no desk")
    expect(await stages(world)).toEqual(["recorded", "recorded", "recorded"])
    expect((await world.store.journal(tenant, 0, 100)).filter(({ stream }) => stream.startsWith("gate/"))).toEqual([])
  })
})
