/**
 * A cap of a year over a closed month and an open one: what is recorded in the open one may take from what the closed one still has room for. Two
 * desks that record at one instant book in the closed month what truly moved there, over either store. All people are made up.
 */
import { setTimeout } from "node:timers/promises"
import { ClosingPeriods, Importing, Life, PersonLives, RecordCommands, Tallying, Verification, type World } from "@yanzhen/core/desk"
import { Day, Id, Minute, Period } from "@yanzhen/core/foundation"
import { CountingParameters, Policies } from "@yanzhen/core/law"
import type { PersonDirectory, Store } from "@yanzhen/core/ports"
import { sqlite } from "@yanzhen/kysely/sqlite"
import { MemoryPersonDirectory, MemoryStore } from "@yanzhen/memory"
import { afterEach, describe, expect, it } from "vitest"
import { clerk, facts, run, tenant, town, type Town } from "../world.ts"
import { over, value } from "./policies.ts"

const national = Policies.byName("national")
/** Of 240 minutes a year. */
const capped = over(value(CountingParameters.periodCapMinutes, 240), value(CountingParameters.capPeriod, "year"))

const february = Period.require("2026-02")

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

const enter = (world: World.World, who: string, on: string, from: string, to: string) =>
  run(RecordCommands.enter(world, { type: "record", facts: facts(who, on, from, to) }))

/** The same desk, before whose next commit of this kind somebody else acts; and how often it commits from then on. */
const before = (world: Town, isIt: (key: string) => boolean, meanwhile: () => Promise<unknown>) => {
  let commits = 0
  const late: Town = {
    ...world,
    commit: async (batch) => {
      if (isIt(batch.key) && ++commits === 1) await meanwhile()
      return world.commit(batch)
    }
  }
  return { late, commits: () => commits }
}
const any = () => true

const credited = async (world: Town): Promise<number> =>
  (await run(Tallying.tally(world, { by: [], period: february }))).cells.reduce((sum, cell) => sum + cell.creditedMinutes, 0)

const booked = async (world: Town): Promise<number> => {
  const [listed] = await run(ClosingPeriods.list(world))
  return (listed?.state.changes ?? []).flatMap(({ moved = [] }) => moved).reduce((sum, { creditedMinutes = 0 }) => sum + creditedMinutes, 0)
}

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
] as const)(
  "a cap of a year beside a closed month over %s",
  (_, open: () => Promise<{ store: Store.Store; people: PersonDirectory.PersonDirectory }>) => {
    /** February is closed with 180 of ann's 240 minutes. */
    const desks = async (policy = capped) => {
      const kept = await open()
      const [one, other] = [town({ ...kept, policy }), town({ ...kept, policy, desk: "other" })]
      await enter(one, "ann", "2026-02-05", "08:00", "11:00")
      await run(ClosingPeriods.give(one, february, { type: "close", approver: clerk }))
      return { one, other }
    }
    const sound = async (world: Town, now: number): Promise<void> => {
      expect([await credited(world), 180 + (await booked(world))]).toEqual([now, now])
      expect((await run(Verification.verify(world))).faults).toEqual([])
    }

    it("a record into the closed month waits for one into the open month of the same person", async () => {
      const { one, other } = await desks()
      const { late, commits } = before(one, any, () => enter(other, "ann", "2026-01-15", "08:00", "09:00"))
      await enter(late, "ann", "2026-02-10", "08:00", "09:00")
      expect(commits()).toBe(2)
      await sound(one, 180)
    })

    it("a record into the open month waits for one into the closed month", async () => {
      const { one, other } = await desks()
      const { late } = before(one, any, () => enter(other, "ann", "2026-02-10", "08:00", "09:00"))
      await enter(late, "ann", "2026-01-15", "08:00", "09:00")
      await sound(one, 180)
    })

    it("two into the open month see each other, though neither alone moves anything", async () => {
      const { one, other } = await desks()
      const { late } = before(one, any, () => enter(other, "ann", "2026-01-15", "08:00", "09:00"))
      await enter(late, "ann", "2026-01-16", "08:00", "09:00")
      await sound(one, 120)
    })

    it("a merge waits for a record into the open month of one of the two", async () => {
      const { one, other } = await desks()
      await enter(one, "bo", "2026-01-10", "08:00", "09:00")
      const { late } = before(one, any, () => enter(other, "bo", "2026-01-15", "08:00", "09:00"))
      const merge = {
        ...{ type: "merge", into: Id.require<Id.PersonId>("ann"), by: clerk, on: "2026-03-10", reason: "重复登记", evidence: "核对" },
        accepted: ["person-merge.closed-period", "person-merge.minutes-lost"]
      }
      await run(Life.give(late, PersonLives.lives["person-merge"], "bo", merge as never))
      await sound(one, 120)
    })

    it("rows of a file into the open month see those of the chunk before", async () => {
      const { one } = await desks()
      await one.people.put(tenant, [{ id: "ann", name: "安妮萍", phone: "13800001234" }])
      const on = Day.require("2026-01-15")
      const rows = Array.from({ length: 4 }, (_one, i) => ({
        place: { sheet: "一月", row: i + 2 },
        person: { name: "安妮萍", phone: "13800001234" },
        ...{ team: "志愿队", activityName: `探访${i}`, location: "社区", content: "清扫", organiser: "站", leader: "赵队长" },
        on,
        attended: [{ from: Minute.at(on, i * 60), to: Minute.at(on, i * 60 + 30) }],
        findings: []
      }))
      const source = {
        name: "一月.xlsx",
        rowsPerChunk: 1,
        fingerprint: async () => "file",
        pages: async function* () {
          yield { rows, refused: 0 }
        }
      }
      // The next chunk is on its way before the one before is in.
      const slow: Town = { ...one, commit: (batch) => setTimeout(5).then(() => one.commit(batch)) }
      await run(Importing.commit(slow, source, await run(Importing.preview(slow, source))))
      await sound(one, 120)
    })

    it("other people wait for nobody, nor does anybody where no cap reaches the closed month", async () => {
      const { one, other } = await desks()
      const { late, commits } = before(one, any, () => enter(other, "bo", "2026-01-15", "08:00", "09:00"))
      await enter(late, "ann", "2026-02-10", "08:00", "09:00")
      expect(commits()).toBe(1)
      await sound(one, 240)
      const plain = await desks(national)
      const without = before(plain.one, any, () => enter(plain.other, "ann", "2026-01-15", "08:00", "09:00"))
      await enter(without.late, "ann", "2026-02-10", "08:00", "09:00")
      expect(without.commits()).toBe(1)
      expect((await plain.one.store.journal(tenant, 0, 100)).filter(({ stream }) => stream.startsWith("gate/"))).toEqual([])
    })
  }
)
