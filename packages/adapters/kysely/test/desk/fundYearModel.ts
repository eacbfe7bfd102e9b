/**
 * A plain model of a fund's books: whether a split, a refund, a reversal or an end must be done, by what stands in the accounts now; and what has to
 * hold after every command.
 */
import { FundLives, Life, ProjectLives } from "@yanzhen/core/desk"
import { Id, KeyedLog } from "@yanzhen/core/foundation"
import { Account, Fund, Pieces } from "@yanzhen/core/fund"
import { Award } from "@yanzhen/core/project"
import { Registers } from "@yanzhen/core/registers"
import { expect } from "vitest"
import { run, type Town } from "../world.ts"
import { awards, elders, type Given, id } from "./fundYearCommands.ts"

const { fund } = FundLives.lives
const kept = new Set(["available", "goods", "committed", "advanced"])
export const rowsOf = async (world: Town) =>
  Promise.all(
    fund.kind.feeds.map(async (register) => (await world.store.rows(world.tenant, register, undefined, [], { limit: 1_000 })).rows)
  )

/** Every restriction of every currency adds up to nothing, nothing that is kept is below nothing, and the months say the same. */
export const isBalanced = async ({ store, tenant }: Town): Promise<void> => {
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

export const expected = async (world: Town, { award: of, command: one }: Given): Promise<boolean | undefined> => {
  const look = async (award_: Id.AwardId) => (await run(Life.look(world, lives.award, award_))).state
  if (of !== undefined) return one.type === "close" ? mustClose(await look(of)) : undefined
  if (!modelled.has(one.type)) return undefined
  const { state: book } = await run(Life.look(world, fund, "f-1"))
  const undone = one.type === "reverse" ? KeyedLog.get(book.entries, one.reverses)?.event : undefined
  return must(book, one as Fund.Command, undone !== undefined && "award" in undone ? await look(undone.award) : undefined)
}
const modelled = new Set(["split", "refund", "reverse", "close"])

export const lives = { fund, award: ProjectLives.lives.award } as const
/** What the fund booked for each award, and what the award says of it. */
export const isEarned = async (world: Town, some: readonly Id.AwardId[] = awards): Promise<void> => {
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
