/**
 * A year of a fund, commands at random over both stores: the same answers, the same rows, and at the end of the year every account balanced
 * to the fen. `YANZHEN_FUND_YEARS=1000` tries a thousand years; the suite tries a few.
 */
import { FundLives, Life, Verification } from "@yanzhen/core/desk"
import { Day, Id } from "@yanzhen/core/foundation"
import type { Fund } from "@yanzhen/core/fund"
import { Registers } from "@yanzhen/core/registers"
import { FundCommands } from "@yanzhen/core/testing"
import { sqlite } from "@yanzhen/kysely/sqlite"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as fc from "fast-check"
import { expect, it, vi } from "vitest"
import { places, town, type Town } from "../world.ts"

const years = Number(process.env["YANZHEN_FUND_YEARS"] ?? 15)
vi.setConfig({ testTimeout: 120_000 + years * 5_000 })

const { fund } = FundLives.lives
const id = <I extends Id.Id>(text: string): I => Id.require<I>(text)
const members = ["m-1", "m-2", "m-3"].map((one) => id<Id.PersonId>(one))
const { supervisor } = FundCommands
const [children, elders] = [id<Id.RestrictionId>("children"), id<Id.RestrictionId>("elders")]
const newYear = Day.require("2026-01-01")
const plenty = 1_000_000_000

const begun: readonly Fund.Command[] = [
  { ...FundCommands.setUp, committee: { members: members.map((person) => ({ person, isPaid: false })), supervisors: [supervisor] } },
  { type: "restrict", restriction: children, on: "2026-01-01", purposes: ["child-care"] },
  { type: "restrict", restriction: elders, on: "2026-01-01", purposes: ["elder-service"] },
  { type: "activate", on: "2026-01-01" },
  ...(["child-care", "elder-service"] as const).map((purpose): Fund.Command => ({
    type: "resolve",
    resolution: id(purpose),
    on: "2026-01-01",
    purpose,
    amount: plenty,
    currency: "CNY",
    present: members,
    inFavour: members,
    supervisors: [supervisor]
  }))
]

type Dated = (on: string, entry: Id.EntryId) => Fund.Command
const amount = fc.constantFrom(1, 99, 100, 101, 333, 1_000, 250_000)
const few = <I extends Id.Id>(name: string) => fc.integer({ min: 1, max: 3 }).map((n) => id<I>(`${name}-${n}`))
const pool = fc.constantFrom(undefined, children, elders)
const partOf = (restriction: Id.RestrictionId | undefined, size: number) => ({
  amount: size,
  ...(restriction === undefined ? {} : { restriction })
})
const purposeOf = (restriction: Id.RestrictionId | undefined) => (restriction === elders ? "elder-service" : "child-care")
/** An award has one purpose, and often the one that its money is for. */
const award = fc.tuple(few<Id.AwardId>("aw"), pool)
const resolution = (of: Id.AwardId): Id.ResolutionId => id(of === "aw-3" ? "elder-service" : "child-care")
const earlier = fc.integer({ min: 1, max: 60 }).map((n) => id<Id.EntryId>(`e-${n}`))

const command: fc.Arbitrary<Dated> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(amount, amount, pool, fc.constantFrom("CNY", "CNY", "CNY", "HKD"), fc.constantFrom("money", "money", "goods"))
      .map(([one, other, to, currency, form]): Dated => (on, entry) => ({
        type: "receive",
        entry,
        on,
        donation: id(`d${entry}`),
        source: "donation",
        form: form as "money" | "goods",
        currency,
        // A gift that is split: to a purpose, and to the general pool or another one.
        parts: [partOf(to, one), partOf(to === undefined ? children : undefined, other)],
        publicName: "hidden",
        receipt: { kind: "waived" }
      }))
  },
  {
    weight: 4,
    arbitrary: fc.tuple(award, amount).map(([[of, from], size]): Dated => {
      const purpose = of === "aw-3" ? "elder-service" : purposeOf(from)
      return (on, entry) => ({
        type: "commit",
        entry,
        on,
        award: of,
        purpose,
        resolution: id(purpose),
        currency: "CNY",
        parts: [partOf(from, size)],
        servesDonor: false
      })
    })
  },
  {
    weight: 4,
    arbitrary: fc.tuple(award, amount).map(([[of], size]): Dated => (on, entry) => ({
      type: "pay",
      entry,
      on,
      award: of,
      resolution: resolution(of),
      amount: size
    }))
  },
  {
    weight: 2,
    arbitrary: fc.tuple(award, amount).map(([[of], size]): Dated => (on, entry) => ({
      type: "account-for",
      entry,
      on,
      award: of,
      purchase: id(`p${entry}`),
      groups: [id("g-1")],
      amount: size
    }))
  },
  // A project that fails at its mid-term: what is promised is released, what is paid comes back.
  fc.tuple(award, amount, fc.constantFrom("release", "return-unspent")).map(([[of], size, type]): Dated => (on, entry) => ({
    type: type as "release",
    entry,
    on,
    award: of,
    amount: size
  })),
  {
    weight: 2,
    arbitrary: fc.tuple(earlier, amount).map(([of, size]): Dated => (on, entry) => ({
      type: "refund",
      entry,
      on,
      donation: id(`d${of}`),
      amount: size,
      reason: "误转"
    }))
  },
  {
    weight: 2,
    arbitrary: earlier.map((of): Dated => (on, entry) => ({ type: "reverse", entry, on, reverses: of, reason: "重记" }))
  },
  earlier.map((of): Dated => (on, entry) => ({ type: "charge-fee", entry, on, donation: id(`d${of}`) })),
  few<Id.AwardId>("aw").map((of): Dated => (on) => ({ type: "close-award", award: of, on }))
)
const end: Dated = (on, entry) => ({
  type: "close",
  entry,
  on,
  reason: "到期",
  remainderTo: id<Id.OrganisationId>("host"),
  purpose: "child-care"
})

const kept = new Set(["available", "goods", "committed", "advanced"])
const rowsOf = async (world: Town) =>
  Promise.all(
    fund.kind.feeds.map(async (register) => (await world.store.rows(world.tenant, register, undefined, [], { limit: 1_000 })).rows)
  )

/** Every restriction of every currency adds up to nothing, nothing that is kept is below nothing, and the months say the same. */
const isBalanced = async ({ store, tenant }: Town): Promise<void> => {
  const { rows: balances } = await store.rows(tenant, Registers.fundBalance, undefined, [], { limit: 1_000 })
  const { rows: months } = await store.rows(tenant, Registers.fundMonth, undefined, [], { limit: 1_000 })
  const [sums, accounts] = [new Map<string, number>(), new Map<string, number>()]
  const add = (to: Map<string, number>, key: string, size: number) => void to.set(key, (to.get(key) ?? 0) + size)
  for (const { currency, restriction, account, balance = 0 } of balances) {
    if (kept.has(account ?? "")) expect(balance).toBeGreaterThan(0)
    add(sums, `${currency}/${restriction}`, balance)
    add(accounts, `${currency}/${restriction}/${account}`, balance)
  }
  expect([...sums.values()].filter((sum) => sum !== 0)).toEqual([])
  for (const { currency, restriction, account, moved = 0 } of months) add(accounts, `${currency}/${restriction}/${account}`, -moved)
  expect([...accounts.values()].filter((sum) => sum !== 0)).toEqual([])
}

it("a year of random commands on both stores ends balanced to the fen", async () => {
  const seen = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.integer({ min: 0, max: 364 }), command), { minLength: 30, maxLength: 60 }), async (commands) => {
      const { store, close } = await sqlite(":memory:")
      const worlds = [town({ today: "2026-12-31" }), town({ store, today: "2026-12-31" })] as const
      for (const world of worlds) await places(world, { streets: ["340603008"] })
      const year = [
        ...begun,
        ...commands
          .toSorted(([a], [b]) => a - b)
          .map(([day, of], index) => of(Day.text(Day.plusDays(newYear, day)), id<Id.EntryId>(`e-${index + 1}`))),
        end("2026-12-31", id("e-end"))
      ]
      for (const one of year) {
        const answers = []
        for (const world of worlds) answers.push(await Effect.runPromiseExit(Life.give(world, fund, "f-1", one)))
        const [inMemory, inFile] = answers.map((exit) => (Exit.isSuccess(exit) ? exit.value.done.head : "refused"))
        expect(inFile).toEqual(inMemory)
        if (inMemory !== "refused") seen.add(one.type)
      }
      for (const world of worlds) {
        await isBalanced(world)
        expect(await Effect.runPromise(Verification.verify(world))).toMatchObject({ holds: true })
      }
      expect(await rowsOf(worlds[1])).toEqual(await rowsOf(worlds[0]))
      await close()
    }),
    { numRuns: years }
  )
  expect([...seen]).toEqual(expect.arrayContaining(["receive", "commit", "pay"]))
})
