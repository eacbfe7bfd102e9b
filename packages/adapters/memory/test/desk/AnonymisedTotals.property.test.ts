/**
 * Anonymising changes no total: of random people with files, visits and wishes, of residents' concerns, of volunteers' records that name them and of a
 * fund's gifts by them, some are anonymised. Every row of every register, every figure, the chain and the replay stay; what named them is gone.
 */
import {
  Anonymising,
  CareLives,
  DueVisits,
  FundLives,
  Life,
  PersonLives,
  ProtectingPeople,
  Publishing,
  Statements,
  Tallying,
  Verification
} from "@yanzhen/core/desk"
import { Day, Id, Period } from "@yanzhen/core/foundation"
import type { Fund } from "@yanzhen/core/fund"
import { PastStore } from "@yanzhen/core/ports"
import { Registers } from "@yanzhen/core/registers"
import { FundCommands, LookedAfter } from "@yanzhen/core/testing"
import * as fc from "fast-check"
import { expect, it, vi } from "vitest"
import { kept, opened, planned, tagged, type Told } from "./careEvents.ts"
import { facts, journal, places, record, run, town, type Town, write } from "./world.ts"

// Whole districts; on a busy machine they may take their time.
vi.setConfig({ testTimeout: 60_000 })

const range = { first: Day.require("2026-01-15"), last: Day.require("2026-06-30") }
/** The last is an elder whose file is closed, whatever happens to the others. */
const ids = ["r-1", "r-2", "r-3", "elder"] as const
const elder: Readonly<Record<string, readonly Told[]>> = {
  "recipient/elder": [
    opened(),
    tagged("elder-living-alone", "2026-01-10"),
    { type: "recipient.closed", v: 1, reason: "迁出", on: "2026-04-05" }
  ],
  "visit/elder-1": [planned("elder"), kept("2026-03-05")]
}
const nameOf = (id: string): string => `端木测试${["萍", "国", "安", "兰"][ids.indexOf(id as (typeof ids)[number])]}`
const quarters = ["2026-Q1", "2026-Q2"].map(Period.require)
const days = ["2026-01-31", "2026-03-31", "2026-06-30"].map(Day.require)

const district = fc.record({
  streams: fc
    .tuple(...ids.slice(0, 3).map((id) => LookedAfter.recipient(range, id)), LookedAfter.concern(range, "n-1"))
    .map((all) => Object.assign({}, ...all) as LookedAfter.Streams),
  served: fc.array(fc.record({ by: fc.constantFrom("ann", "bo"), of: fc.constantFrom(...ids), day: fc.integer({ min: 1, max: 28 }) }), {
    maxLength: 3
  }),
  given: fc.array(fc.record({ by: fc.constantFrom(...ids), amount: FundCommands.amount }), { maxLength: 3 }),
  forgotten: fc.subarray(ids.slice(0, 3)).map((some) => [...some, "elder"])
})

const timeless = <A extends { readonly at: number }>(answer: A): A => ({ ...answer, at: 0 })

/** Everything that is counted or listed, without the journal's own position. */
const totals = async (world: Town) => ({
  tally: timeless(await run(Tallying.tally(world, { by: ["volunteer", "month"] }))),
  overdue: await Promise.all(days.map(async (day) => (await run(DueVisits.overdue(world, day))).overdue)),
  elders: await Promise.all(
    days.map(async (day) => {
      const { listed, visited } = await run(DueVisits.elderVisitRate(world, day))
      return { listed, visited }
    })
  ),
  published: await Promise.all(quarters.map(async (quarter) => (await run(Publishing.publicCounts(world, quarter))).tables)),
  fund: timeless(await run(Statements.statement(world, "f-1", { first: range.first, last: range.last })))
})
const rows = async (world: Town) =>
  Promise.all(
    Registers.all.map(async (register) => [
      register.name,
      (await world.store.rows(world.tenant, register, undefined, [], { limit: 500 })).rows
    ])
  )

const lived = async ({ streams, served, given }: typeof district extends fc.Arbitrary<infer D> ? D : never): Promise<Town> => {
  const world = town({ today: "2026-08-10" })
  await places(world, { streets: ["340603008"], communities: ["c-1"], teams: ["goose"] })
  await write(world, "care", { ...(streams as unknown as typeof elder), ...elder })
  for (const id of ids) await run(ProtectingPeople.protect(world, { name: nameOf(id), born: "2015-01-01" }, id))
  for (const { by, of, day } of served)
    await record(world, { ...facts(by, `2026-02-${String(day).padStart(2, "0")}`, "09:00", "10:00"), content: `探望${nameOf(of)}` })
  for (const command of FundCommands.begun) await run(Life.give(world, FundLives.lives.fund, "f-1", command))
  for (const [at, { by, amount }] of given.entries()) {
    const gift: Fund.Command = {
      ...{
        type: "receive",
        entry: Id.require(`e-${at}`),
        on: "2026-02-01",
        donation: Id.require(`d-${at}`),
        source: "donation",
        form: "money"
      },
      ...{ currency: "CNY", parts: [{ amount }], publicName: "hidden", receipt: { kind: "waived" }, donor: Id.require<Id.PersonId>(by) }
    }
    await run(Life.give(world, FundLives.lives.fund, "f-1", gift))
  }
  return world
}

const consent = (world: Town, id: string, type: "give" | "withdraw") =>
  run(
    Life.give(world, PersonLives.lives.consent, id, {
      ...{ purpose: "registration", on: "2026-08-01" },
      ...(type === "give" ? { type, manner: "separate" } : { type })
    } as never)
  )

it("MIN-07: anonymising changes no total, no row, no chain and no replay; what named them is gone", () =>
  fc.assert(
    fc.asyncProperty(district, async (of) => {
      const world = await lived(of)
      for (const id of of.forgotten) for (const type of ["give", "withdraw"] as const) await consent(world, id, type)
      const before = { totals: await totals(world), rows: await rows(world), journal: await journal(world) }
      const head = await world.store.head(world.tenant)
      for (const id of of.forgotten) await run(Anonymising.anonymise(world, id))
      expect(await totals(world)).toEqual(before.totals)
      expect(await rows(world)).toEqual(before.rows)
      expect(await journal(world)).toEqual(before.journal)
      expect(await run(Verification.verify(world, { promised: head }))).toMatchObject({ holds: true, faults: [], promiseMet: head })
      const replayed = await PastStore.before(world.store, world.tenant, () => true)
      expect(await replayed.head(world.tenant)).toMatchObject({ hash: head.hash })
      expect(await world.protectedPeople.known(world.tenant)).toEqual(ids.filter((id) => !of.forgotten.includes(id)))
      // A file that is closed says so too; it counts where it counted.
      for (const id of of.forgotten) {
        const { state } = await run(Life.look(world, CareLives.lives.recipient, id))
        if (state.stage === "closed") await run(Life.give(world, CareLives.lives.recipient, id, { type: "anonymise", on: "2026-08-10" }))
      }
      expect(await totals(world)).toEqual(before.totals)
      expect(before.totals.elders[1]?.listed).toBeGreaterThan(0)
      expect((await run(Verification.verify(world))).holds).toBe(true)
    }),
    { numRuns: 5 }
  ))
