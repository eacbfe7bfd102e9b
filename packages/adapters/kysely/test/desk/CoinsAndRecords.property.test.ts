/**
 * Records and time banks beside each other, in whatever order somebody works, over both stores: what a time bank books never changes a record, a
 * credited minute or a count, and what becomes of records moves no coin by itself. The model counts the minutes and the coins on its own.
 */
import { Life, ListedRows, RecordCommands, RewardLives, Tallying } from "@yanzhen/core/desk"
import { Day, Id } from "@yanzhen/core/foundation"
import { RewardParameters } from "@yanzhen/core/law"
import type { Store } from "@yanzhen/core/ports"
import { Registers } from "@yanzhen/core/registers"
import { Coins, type PointsAccount } from "@yanzhen/core/reward"
import { MemoryStore } from "@yanzhen/memory"
import * as Effect from "effect/Effect"
import * as fc from "fast-check"
import { describe, expect, it, vi } from "vitest"
import { clerk, facts, listed, type Town } from "../world.ts"
import * as BothStores from "./bothStores.ts"
import { everySeen } from "./everySeen.ts"
import * as Policies from "./policies.ts"

vi.setConfig({ testTimeout: 60_000 })

type Who = "ann" | "bo"
type Action =
  | { readonly does: "record"; readonly who: Who; readonly minutes: number }
  | { readonly does: "confirm" | "void"; readonly record: number }
  | { readonly does: "correct"; readonly record: number; readonly minutes: number }
  | { readonly does: "earn"; readonly who: Who; readonly record: number }
  | { readonly does: "set-right" | "reverse"; readonly record: number }
  | { readonly does: "spend" | "donate" | "give"; readonly who: Who; readonly units: number }

const who = fc.constantFrom<Who>("ann", "bo")
const minutes = fc.constantFrom(1, 30, 60, 90)
const record = fc.integer({ min: 0, max: 3 })
const units = fc.constantFrom(1, Coins.coin / 2, Coins.coin)
const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ does: fc.constant("record" as const), who, minutes }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constantFrom("confirm" as const, "confirm" as const, "void" as const), record }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("correct" as const), record, minutes }) },
  { weight: 5, arbitrary: fc.record({ does: fc.constant("earn" as const), who, record }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constantFrom("set-right" as const, "set-right" as const, "reverse" as const), record }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constantFrom("spend" as const, "donate" as const, "give" as const), who, units }) }
)

/** Two hours a record at most, and each on a day of its own: nothing overlaps, and the model can add up. */
interface Served {
  readonly id: Id.RecordId
  readonly who: Who
  readonly on: string
  readonly minutes: number
  readonly stage: "recorded" | "confirmed" | "voided"
}
interface Model {
  readonly records: readonly Served[]
  /** Units that an account should have. */
  readonly balances: Readonly<Record<Who, number>>
}

const id = <I extends Id.Id>(text: string): I => Id.require<I>(text)
const other = (one: Who): Who => (one === "ann" ? "bo" : "ann")
const points = RewardLives.pointsKnowing({ recipientAge: 70 }) as unknown as BothStores.AnyLife
const policy = Policies.over(Policies.value(RewardParameters.recipients, ["direct-relative"]))

const isMet = (effect: Effect.Effect<unknown, unknown>): Promise<boolean> =>
  Effect.runPromise(Effect.match(effect, { onSuccess: () => true, onFailure: () => false }))

const factsOf = ({ who: one, on, minutes: length }: Pick<Served, "who" | "on" | "minutes">) =>
  facts(one, on, "09:00", `${9 + Math.floor(length / 60)}:${`${length % 60}`.padStart(2, "0")}`, { activity: id(`of-${on}`) })

const rowsOf = async (
  world: Town,
  register: typeof Registers.serviceRecord | typeof Registers.pointsAccount | typeof Registers.pointsLine
) => (await Effect.runPromise(ListedRows.list(world, register))).rows
const tallyOf = async (world: Town) =>
  (await Effect.runPromise(Tallying.tally(world, { by: ["volunteer"] }))).cells.map(({ key, attendedMinutes, creditedMinutes }) => [
    key.volunteer,
    attendedMinutes,
    creditedMinutes
  ])

/** What stands there of the one and of the other. */
const seen = async (world: Town) => ({
  records: await rowsOf(world, Registers.serviceRecord),
  tally: await tallyOf(world),
  coins: [await rowsOf(world, Registers.pointsAccount), await rowsOf(world, Registers.pointsLine)]
})

const expectedTally = ({ records }: Model) =>
  (["ann", "bo"] as const).flatMap((one) => {
    const own = records.filter((of) => of.who === one && of.stage !== "voided")
    const sum = own.reduce((all, of) => all + of.minutes, 0)
    return own.length === 0 ? [] : [[one, sum, sum]]
  })

let named = 0

/** Does it in both towns, which answer alike; the model as it is then. */
const done = async (both: BothStores.Both, model: Model, act: Action): Promise<Model> => {
  const served = "record" in act ? model.records[act.record % Math.max(1, model.records.length)] : undefined
  const met: boolean[] = []
  const inBoth = async (give: (world: Town) => Effect.Effect<unknown, unknown>): Promise<boolean> => {
    await BothStores.each(both, async (world) => void met.push(await isMet(give(world))))
    expect(new Set(met).size).toBe(1)
    return met[0] === true
  }
  const onPoints = (account: Who, command: object) => inBoth((world) => Life.give(world, points, `of-${account}`, command))
  const changed = (more: Partial<Served>): Model => ({
    ...model,
    records: model.records.map((one) => (one === served ? { ...one, ...more } : one))
  })
  const moved = (...by: readonly (readonly [Who, number])[]): Model => ({
    ...model,
    balances: by.reduce((all, [one, sum]) => ({ ...all, [one]: all[one] + sum }), model.balances)
  })
  const entry = `n-${++named}`
  const on = "2026-06-30"
  switch (act.does) {
    case "record": {
      const fresh = { who: act.who, minutes: act.minutes, on: Day.text(Day.plusDays(Day.require("2026-03-02"), model.records.length)) }
      const ids: Id.RecordId[] = []
      await BothStores.each(both, async (world) => {
        ids.push((await Effect.runPromise(RecordCommands.enter(world, { type: "record", facts: factsOf(fresh) }))).record)
      })
      expect(ids[1]).toBe(ids[0])
      return { ...model, records: [...model.records, { ...fresh, id: ids[0] as Id.RecordId, stage: "recorded" }] }
    }
    case "confirm":
      if (served === undefined) return model
      return (await inBoth((world) => RecordCommands.give(world, served.id, { type: "confirm" }))) ? changed({ stage: "confirmed" }) : model
    case "void":
      if (served === undefined) return model
      return (await inBoth((world) => RecordCommands.give(world, served.id, { type: "void", reason: "重复", by: clerk })))
        ? changed({ stage: "voided" })
        : model
    case "correct": {
      if (served === undefined) return model
      const corrected = factsOf({ ...served, minutes: act.minutes })
      const isDone = await inBoth((world) =>
        RecordCommands.give(world, served.id, { type: "correct", facts: corrected, reason: "更正", by: clerk })
      )
      return isDone ? changed({ minutes: act.minutes }) : model
    }
    case "earn": {
      if (served === undefined) return model
      const isDone = await onPoints(act.who, { type: "earn", entry: `e-${served.on}-${named}`, record: served.id, isGroupTime: false })
      // It earns what the record says, once, to whose it is.
      if (isDone) expect([served.who, served.stage]).toEqual([act.who, "confirmed"])
      return isDone ? moved([act.who, served.minutes * 10_000]) : model
    }
    case "set-right":
    case "reverse": {
      if (served === undefined) return model
      const account = served.who
      const { state } = await Effect.runPromise(Life.look(both.memory, RewardLives.lives.points, `of-${account}`))
      const [of, earned] = [...(state as PointsAccount.PointsAccount).earned].findLast(([, one]) => one.record === served.id) ?? []
      if (of === undefined || earned === undefined) return model
      const isDone = await onPoints(account, {
        type: act.does,
        entry,
        on,
        reverses: of,
        ...(act.does === "reverse" ? {} : { anew: `a-${named}` })
      })
      const bears = served.stage === "voided" ? 0 : served.minutes * 10_000
      return isDone ? moved([account, (act.does === "reverse" ? 0 : bears) - earned.units]) : model
    }
    case "spend":
      return (await onPoints(act.who, { type: "spend", entry, on, units: act.units, for: "助餐", isHomePlace: false }))
        ? moved([act.who, -act.units])
        : model
    case "donate":
      return (await onPoints(act.who, { type: "donate", entry, on, units: act.units })) ? moved([act.who, -act.units]) : model
    case "give": {
      const to = `of-${other(act.who)}`
      return (await onPoints(act.who, { type: "give", entry, on, units: act.units, to, relation: "direct-relative" }))
        ? moved([act.who, -act.units], [other(act.who), act.units])
        : model
    }
  }
}

/** So that there is something to go on with. */
const begun: readonly Action[] = (["ann", "bo"] as const).flatMap((one, at) => [
  { does: "record", who: one, minutes: 90 },
  { does: "confirm", record: at },
  { does: "earn", who: one, record: at }
])

const isOfRecords = ({ does }: Action): boolean => ["record", "confirm", "void", "correct"].includes(does)

const open = BothStores.opening()

const worked = async (actions: readonly Action[], memory: Store.Store = MemoryStore.open()): Promise<ReadonlySet<string>> => {
  const both = await open({ policy, today: "2026-06-30", store: memory })
  await BothStores.each(both, async (world) => {
    await listed(world)
    for (const one of ["ann", "bo"])
      await Effect.runPromise(Life.give(world, points, `of-${one}`, { type: "open", on: "2026-01-01", holder: one }))
  })
  let model: Model = { records: [], balances: { ann: 0, bo: 0 } }
  const did = new Set<string>()
  let before = await seen(both.memory)
  for (const act of [...begun, ...actions]) {
    const after = await done(both, model, act)
    if (after !== model) did.add(act.does)
    model = after
    for (const world of [both.memory, both.file]) {
      const now = await seen(world)
      if (isOfRecords(act)) expect(now.coins).toEqual(before.coins)
      else {
        expect(now.records).toEqual(before.records)
        expect(now.tally).toEqual(before.tally)
      }
      expect(now.tally).toEqual(expectedTally(model))
      const [accounts = []] = now.coins
      expect(accounts.map((row) => ("balance" in row ? row.balance : undefined))).toEqual([model.balances.ann, model.balances.bo])
      if (world === both.file) before = now
    }
  }
  return did
}

/** A store in which whatever a time bank books takes a minute of some record. */
const faulty = (): Store.Store => {
  const store = MemoryStore.open()
  return {
    ...store,
    commit: async (batches) => {
      const bent = batches.map(async (batch) => {
        const { rows } = await store.rows(batch.tenant, Registers.serviceRecord, undefined, [], { limit: 1 })
        const [row] = rows
        if (row === undefined || !batch.appends.some(({ stream }) => stream.startsWith("claim/"))) return batch
        const taken = { ...row, to: (row.to ?? 0) - 1, attendedMinutes: (row.attendedMinutes ?? 0) - 1 }
        return { ...batch, changes: [...batch.changes, { kind: "put", register: Registers.serviceRecord.name, row: taken } as const] }
      })
      return store.commit(await Promise.all(bent))
    }
  }
}

describe("records and time banks, in whatever order somebody works", () => {
  it("no coin changes a recorded or credited minute, and no record moves a coin by itself", async () => {
    const all = ["confirm", "correct", "donate", "earn", "give", "record", "reverse", "set-right", "spend", "void"]
    const did = new Set<string>()
    const law = fc.asyncProperty(fc.array(action, { minLength: 12, maxLength: 20 }), async (actions) => {
      for (const what of await worked(actions)) did.add(what)
    })
    expect(await everySeen(law, () => all.filter((what) => !did.has(what)))).toEqual([])
  })
  it("is seen to fail where a coin takes a minute", async () => {
    await worked([])
    await expect(worked([], faulty())).rejects.toThrow(/deeply equal/)
  })
})
