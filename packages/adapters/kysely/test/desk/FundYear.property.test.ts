/**
 * A year of a fund and of the awards that it pays for, commands at random over both stores: the same answers, the same rows, after each of them
 * disbursed ≤ earned ≤ awarded ≤ applied in both books, and at the end of the year every account balanced to the fen. A split, a refund, a reversal
 * and an end are done where a plain model of the books says that they can be, and nowhere else. `YANZHEN_FUND_YEARS=1000` tries a thousand years;
 * the suite tries a few.
 */
import { FundLives, Life, ProjectLives, Verification } from "@yanzhen/core/desk"
import { Day, Id, KeyedLog } from "@yanzhen/core/foundation"
import { Account, Fund, Pieces } from "@yanzhen/core/fund"
import { Award } from "@yanzhen/core/project"
import { Registers } from "@yanzhen/core/registers"
import { AwardCommands, FundCommands } from "@yanzhen/core/testing"
import { sqlite } from "@yanzhen/kysely/sqlite"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as fc from "fast-check"
import { expect, it, vi } from "vitest"
import { places, run, town, type Town, write } from "../world.ts"

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
  // So that something can be promised from the first day.
  {
    type: "receive",
    entry: id("e-first"),
    on: "2026-01-01",
    donation: id("d-first"),
    source: "donation",
    form: "money",
    currency: "CNY",
    parts: [{ amount: 400 }, { restriction: children, amount: 400 }],
    publicName: "hidden",
    receipt: { kind: "waived" }
  },
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

/** Of the fund, or of an award; an award's payment rests on the latest promise to it. */
interface Given {
  readonly award?: Id.AwardId
  readonly command: Fund.Command | Award.Command
}
/** What was done so far, so that what comes after often speaks of it. */
interface Past {
  readonly promises: Map<Id.AwardId, Id.EntryId>
  readonly gifts: Id.DonationId[]
  readonly entries: Id.EntryId[]
  /** What was taken back, or was itself a taking back: for nothing to be so twice. */
  readonly undone: Id.EntryId[]
}
type Dated = (on: string, entry: Id.EntryId, past: Past) => Given
type OfFund = (on: string, entry: Id.EntryId, past: Past) => Fund.Command
const ofFund =
  (of: OfFund): Dated =>
  (on, entry, past) => ({ command: of(on, entry, past) })
/** Three that the fund pays for, one that another fund does, and one that somebody outside does. */
const awards = ["aw-1", "aw-2", "aw-3", "aw-4", "aw-5"].map((one) => id<Id.AwardId>(one))
const running = { tranchesFen: [101, 100, 99], lines: ["meals"] } as const
const [foreign, outside] = [AwardCommands.told(running, id("f-2")), AwardCommands.told(running, id("f-1")).map(outsidePaid)]
function outsidePaid(event: Award.Event): Award.Event {
  if (event.type !== "award.proposed") return event
  const { fund: _, ...bare } = event
  return { ...bare, payer: id<Id.OrganisationId>("foundation") }
}
const amount = fc.constantFrom(1, 99, 100, 101, 333, 1_000, 250_000)
const pool = fc.constantFrom(undefined, children, elders)
const partOf = (restriction: Id.RestrictionId | undefined, size: number) => ({
  amount: size,
  ...(restriction === undefined ? {} : { restriction })
})
const purposeOf = (restriction: Id.RestrictionId | undefined) => (restriction === elders ? "elder-service" : "child-care")
/** An award has one purpose, and often the one that its money is for. */
const award = fc.tuple(fc.constantFrom(...awards.slice(0, 1), ...awards.slice(0, 1), ...awards.slice(0, 3), ...awards), pool)
const purposeOfAward = (of: Id.AwardId, from: Id.RestrictionId | undefined) => (of === "aw-3" ? "elder-service" : purposeOf(from))
const resolution = (of: Id.AwardId): Id.ResolutionId => id(of === "aw-3" ? "elder-service" : "child-care")
/** Of what was done so far; now and then there is none. */
const earlier = fc.nat(999)
const giftOf = ({ gifts }: Past, of: number): Id.DonationId => gifts[of % (gifts.length + 1)] ?? id("d-none")
const entryOf = ({ entries, undone }: Past, of: number): Id.EntryId => {
  const some = of % 3 === 0 ? undone : entries
  return some[of % (some.length + 1)] ?? id("e-none")
}

/** Each with its own booking; of a fund, resting on its promise. */
const dated = (
  of: Id.AwardId,
  step: AwardCommands.Undated,
  on: string,
  entry: Id.EntryId,
  promise = id<Id.EntryId>("none")
): Award.Command => {
  switch (step.type) {
    case "pay": {
      const { resolution: _, commitment: __, ...bare } = step
      return { ...bare, on, entry, ...(of === "aw-5" ? {} : { resolution: resolution(of), commitment: promise }) }
    }
    case "take-back":
      return { ...step, on, entry }
    case "spend":
    case "disallow":
      return { ...step, on, purchase: id(`${of}-${step.purchase}`) }
    default:
      return { ...step, on }
  }
}

const command: fc.Arbitrary<Dated> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(amount, amount, pool, fc.constantFrom("CNY", "CNY", "CNY", "HKD"), fc.constantFrom("money", "money", "goods"))
      .map(([one, other, to, currency, form]) =>
        ofFund((on, entry) => ({
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
      )
  },
  {
    weight: 6,
    arbitrary: fc.tuple(award, fc.constantFrom(300, 300, 199, 101, 1, 301)).map(([[of, from], size]) =>
      ofFund((on, entry) => ({
        type: "commit",
        entry,
        on,
        award: of,
        purpose: purposeOfAward(of, from),
        resolution: id(purposeOfAward(of, from)),
        currency: "CNY",
        parts: [partOf(from, size)],
        servesDonor: false
      }))
    )
  },
  // Asked behind an award's back.
  fc.tuple(award, amount, fc.constantFrom("pay", "account-for", "return-unspent", "close-award")).map(([[of], size, type]) =>
    ofFund((on, entry) => {
      switch (type) {
        case "pay":
          return { type, entry, on, award: of, resolution: resolution(of), amount: size }
        case "account-for":
          return { type, entry, on, award: of, purchase: id(`p${entry}`), groups: [id("g-1")], amount: size }
        case "close-award":
          return { type, award: of, on }
        default:
          return { type: "return-unspent", entry, on, award: of, amount: size }
      }
    })
  ),
  {
    weight: 14,
    arbitrary: fc
      .tuple(award, AwardCommands.steps({ ...running, lines: ["meals"] }))
      .map(([[of], step]): Dated => (on, entry, { promises }) => ({ award: of, command: dated(of, step, on, entry, promises.get(of)) }))
  },
  fc.tuple(award, amount).map(([[of], size]) => ofFund((on, entry) => ({ type: "release", entry, on, award: of, amount: size }))),
  {
    weight: 3,
    arbitrary: fc.tuple(earlier, fc.constantFrom(1, 3_333, 10_000), fc.constantFrom(undefined, elders)).map(([of, basisPoints, rest]) =>
      ofFund((on, entry, past) => ({
        type: "split",
        entry,
        on,
        donation: giftOf(past, of),
        shares: [
          { by: "percent", basisPoints, restriction: children },
          { by: "remainder", ...(rest === undefined ? {} : { restriction: rest }) }
        ]
      }))
    )
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(earlier, amount)
      .map(([of, size]) =>
        ofFund((on, entry, past) => ({ type: "refund", entry, on, donation: giftOf(past, of), amount: size, reason: "误转" }))
      )
  },
  {
    weight: 4,
    arbitrary: earlier.map((of) =>
      ofFund((on, entry, past) => ({ type: "reverse", entry, on, reverses: entryOf(past, of), reason: "重记" }))
    )
  },
  earlier.map((of) => ofFund((on, entry, past) => ({ type: "charge-fee", entry, on, donation: giftOf(past, of) })))
)
/** A first part of the first award: what is spent of it, or comes back, needs no luck. */
const promised = ofFund((on, entry) => ({
  ...{ type: "commit", entry, on, award: id("aw-1"), purpose: "child-care", resolution: id("child-care"), currency: "CNY" },
  ...{ parts: [{ amount: 300 }], servesDonor: false }
}))
const part: Dated = (on, entry, { promises }) => ({
  award: id("aw-1"),
  command: dated(id("aw-1"), { type: "pay", tranche: 1, amountFen: running.tranchesFen[0], entry }, on, entry, promises.get(id("aw-1")))
})
const back: Dated = (on, entry) => ({ award: id("aw-1"), command: { type: "take-back", amountFen: 1, entry, on } })
const end: OfFund = (on, entry) => ({
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

/** How much of a gift stands in the accounts of these kinds, as a list of them says. */
const standing = (book: Fund.Fund, donation: Id.DonationId, isAsked: (account: Account.Account) => boolean): number => {
  let sum = 0
  for (const [name, { pieces }] of book.accounts)
    for (const piece of isAsked(Account.of(name)) ? Pieces.list(pieces) : []) if (piece.donation === donation) sum += piece.amount
  return sum
}
const isPool = ({ kind }: Account.Account): boolean => kind === "available" || kind === "goods"

/** What an award's own commands book; asked directly, the fund takes none of it back. */
const through = new Set<string>(["fund.paid", "fund.accounted-for", "fund.unspent-returned"])

/** Whether the fund must do this, by what stands in its book now; undefined of what the model does not know. `paidFor`: the award it is about. */
const must = (book: Fund.Fund, one: Fund.Command, paidFor: Award.Award | undefined): boolean | undefined => {
  const payer = paidFor?.fund
  switch (one.type) {
    case "split": {
      const gift = KeyedLog.get(book.gifts, one.donation)
      const lies = standing(book, one.donation, (account) => isPool(account) && account.restriction === undefined)
      // With nobody to take the rest but the pool, a share of less than a fen moves nothing.
      const [{ basisPoints }, rest] = one.shares as unknown as readonly [
        { readonly basisPoints: number },
        { readonly restriction?: string }
      ]
      const goes =
        rest.restriction !== undefined || Math.round((lies * basisPoints) / 10_000 + (lies * basisPoints === 5_000 ? 0.1 : 0)) > 0
      return gift !== undefined && lies > 0 && goes
    }
    case "refund":
      return KeyedLog.has(book.gifts, one.donation) && standing(book, one.donation, isPool) >= one.amount
    case "reverse": {
      const entry = KeyedLog.get(book.entries, one.reverses)
      if (entry === undefined || entry.event.type === "fund.reversed" || KeyedLog.has(book.reversals, one.reverses)) return false
      const of = "award" in entry.event ? entry.event.award : undefined
      if (of !== undefined && (book.awards.get(of)?.isClosed === true || (through.has(entry.event.type) && payer === "f-1"))) return false
      // What was released is promised again, and no more than the award can still be paid.
      if (entry.event.type === "fund.released" && payer === "f-1" && paidFor !== undefined) {
        const promised_ = Fund.awarded(book, entry.event.award, "committed")
        if (promised_ + entry.event.amount > Award.payableFen(paidFor)) return false
      }
      // Each gift that came into a kept account with it is still there, as much of it.
      const came = new Map<string, number>()
      for (const { to, pieces } of entry.moves)
        for (const { donation, amount: size } of Account.isKeptName(to) ? pieces : [])
          came.set(`${to} ${donation}`, (came.get(`${to} ${donation}`) ?? 0) + size)
      return [...came].every(([at, size]) => {
        const [account, donation = ""] = at.split(" ")
        return standing(book, id(donation), (one_) => Account.name(one_) === account) >= size
      })
    }
    case "close":
      return [...book.accounts.keys()].map(Account.of).every(({ kind, restriction }) => {
        if (kind === "committed" || kind === "advanced") return false
        return !isPool({ kind } as Account.Account) || restriction !== elders
      })
    default:
      return undefined
  }
}

/** An award is closed where it is over, nothing is to be paid and nothing to come back. */
const mustClose = (state: Award.Award): boolean =>
  Award.stagesOf["award.closed"].includes(state.stage) && Award.openFen(state) === 0 && Award.unspentFen(state) === 0

const expected = async (world: Town, { award: of, command: one }: Given): Promise<boolean | undefined> => {
  const look = async (award_: Id.AwardId) => (await run(Life.look(world, lives.award, award_))).state
  if (of !== undefined) return one.type === "close" ? mustClose(await look(of)) : undefined
  if (!modelled.has(one.type)) return undefined
  const { state: book } = await run(Life.look(world, fund, "f-1"))
  const undone = one.type === "reverse" ? KeyedLog.get(book.entries, one.reverses)?.event : undefined
  return must(book, one as Fund.Command, undone !== undefined && "award" in undone ? await look(undone.award) : undefined)
}
const modelled = new Set(["split", "refund", "reverse", "close"])

const lives = { fund, award: ProjectLives.lives.award } as const
/** What the fund booked for each award, and what the award says of it. */
const isEarned = async (world: Town, some: readonly Id.AwardId[] = awards): Promise<void> => {
  const { state: book } = await run(Life.look(world, fund, "f-1"))
  for (const one of some) {
    const { state } = await run(Life.look(world, lives.award, one))
    const [disbursed, earned] = [Award.disbursedFen(state), Award.earnedFen(state)]
    expect([disbursed <= earned, earned <= state.awardedFen, state.awardedFen <= state.appliedFen]).toEqual([true, true, true])
    const booked = [Fund.awarded(book, one, "advanced"), Fund.awarded(book, one, "committed") <= Award.payableFen(state)]
    expect(booked).toEqual([state.fund === "f-1" ? Award.unspentFen(state) : 0, true])
    if (state.stage === "closed") expect(Fund.awarded(book, one, "committed")).toBe(0)
  }
}

it("a year of random commands on both stores ends balanced to the fen, and no fund pays what no award that names it has earned", async () => {
  const seen = new Set<string>()
  const insisted = new Map<string, true>()
  await fc.assert(
    fc.asyncProperty(
      fc.boolean(),
      fc.array(fc.tuple(fc.integer({ min: 0, max: 364 }), command), { minLength: 30, maxLength: 60 }),
      async (isPaid, commands) => {
        const { store, close } = await sqlite(":memory:")
        const worlds = [town({ today: "2026-12-31" }), town({ store, today: "2026-12-31" })] as const
        for (const world of worlds) {
          await places(world, { streets: ["340603008"] })
          const told = awards.map((of, at) => [
            `award/${of}`,
            at === 4 ? outside : at === 3 ? foreign : AwardCommands.told(running, id("f-1"))
          ])
          await write(world, "awards", Object.fromEntries(told) as Parameters<typeof write>[2])
        }
        const past: Past = { promises: new Map(), gifts: [], entries: [], undone: [] }
        const inOrder = commands.toSorted(([a], [b]) => a - b)
        const year = [
          ...begun.map((one) => () => ({ command: one })),
          ...(isPaid ? [promised, part, back] : []).map((one, at) => () => one("2026-01-01", id<Id.EntryId>(`e-paid-${at}`), past)),
          ...inOrder.map(
            ([day, of], index) =>
              () =>
                of(Day.text(Day.plusDays(newYear, day)), id<Id.EntryId>(`e-${index + 1}`), past)
          ),
          () => ({ command: end("2026-12-31", id("e-end"), past) })
        ]
        for (const next of year) {
          const one: Given = next()
          const done = await expected(worlds[0], one)
          const answers = []
          for (const world of worlds) answers.push(await Effect.runPromiseExit(given(world, one)))
          const [inMemory, inFile] = answers.map((exit) => (Exit.isSuccess(exit) ? exit.value.done.head : "refused"))
          expect(inFile).toEqual(inMemory)
          if (done !== undefined) {
            expect(inMemory !== "refused", JSON.stringify(one)).toBe(done)
            insisted.set(`${one.award === undefined ? "" : "award "}${one.command.type} ${done}`, true)
          }
          if (inMemory === "refused") continue
          seen.add(one.command.type)
          if (one.command.type === "commit") past.promises.set(one.command.award, one.command.entry)
          if (one.command.type === "receive") past.gifts.push(one.command.donation)
          if (one.command.type === "reverse") past.undone.push(one.command.reverses, one.command.entry)
          // A refund that is taken back could be so again for all that the accounts say.
          if (one.command.type === "refund") past.entries.push(one.command.entry)
          if ("entry" in one.command) past.entries.push(one.command.entry)
          const touched = one.award ?? ("award" in one.command ? one.command.award : undefined)
          if (touched !== undefined) await isEarned(worlds[0], [touched])
        }
        for (const world of worlds) {
          await isBalanced(world)
          await isEarned(world)
          expect(await Effect.runPromise(Verification.verify(world))).toMatchObject({ holds: true })
        }
        expect(await rowsOf(worlds[1])).toEqual(await rowsOf(worlds[0]))
        await close()
      }
    ),
    // A year that fails is told as it is: to shorten it takes longer than to read it.
    { numRuns: years, endOnFailure: true }
  )
  expect([...seen]).toEqual(expect.arrayContaining(["receive", "split", "commit", "pay", "spend", "take-back", "terminate"]))
  for (const type of ["split", "refund", "reverse"])
    expect([...insisted.keys()]).toEqual(expect.arrayContaining([`${type} true`, `${type} false`]))
})

const given = (world: Town, { award: of, command: one }: Given) =>
  of === undefined ? Life.give(world, fund, "f-1", one as Fund.Command) : Life.give(world, lives.award, of, one as Award.Command)
