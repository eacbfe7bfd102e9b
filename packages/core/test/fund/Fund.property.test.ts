import * as fc from "fast-check"
import { describe, expect, it, vi } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import type * as Id from "../../src/foundation/Id.ts"
import * as KeyedLog from "../../src/foundation/KeyedLog.ts"
import * as Account from "../../src/fund/Account.ts"
import * as Fund from "../../src/fund/Fund.ts"
import { Command, Event } from "../../src/fund/Fund.schema.ts"
import * as Pieces from "../../src/fund/Pieces.ts"
import * as Statement from "../../src/fund/Statement.ts"
import * as Trace from "../../src/fund/Trace.ts"
import * as Unused from "../../src/fund/Unused.ts"
import * as FundCommands from "../../src/testing/FundCommands.ts"
import { holdsOf, lived } from "../lives.ts"
import { accountFor, after, commit, context, entry, gift, held, id, members, pay, resolve, supervisor } from "./funds.ts"

vi.setConfig({ testTimeout: 120_000 })

const { amount, begun, part, restriction, rows: commands } = FundCommands

/** What of each resolution is promised and paid by the entries that stand. */
const usedOf = ({ entries, reversals }: Fund.Fund): ReadonlyMap<string, readonly [number, number]> => {
  const used = new Map<string, readonly [number, number]>()
  for (const { event } of KeyedLog.values(entries)) {
    if (!("resolution" in event) || event.resolution === undefined || KeyedLog.has(reversals, event.entry)) continue
    const size = "parts" in event ? event.parts.reduce((sum, one) => sum + one.amount, 0) : event.amount
    const [promised, paid] = used.get(event.resolution) ?? [0, 0]
    used.set(event.resolution, [promised + (event.type === "fund.paid" ? 0 : size), paid + (event.type === "fund.committed" ? 0 : size)])
  }
  return used
}

const always = (state: Fund.Fund): void => {
  const sums = new Map<string, number>()
  const given = new Map<Id.DonationId, number>()
  const [came, bound] = [new Map<string, number>(), new Map<string, number>()]
  for (const [name, { balance, pieces }] of state.accounts) {
    const account = Account.of(name)
    const key = `${account.currency}/${account.restriction}`
    sums.set(key, (sums.get(key) ?? 0) + balance)
    expect(balance, name).not.toBe(0)
    const isBound = ["committed", "advanced", "spent", "handed-out", "fee"].includes(account.kind)
    if (account.kind === "given") came.set(key, (came.get(key) ?? 0) - balance)
    if (isBound) bound.set(key, (bound.get(key) ?? 0) + balance)
    if (!Account.isKept(account)) continue
    expect(balance, name).toBeGreaterThan(0)
    expect(Pieces.total(Pieces.list(pieces)), name).toBe(balance)
  }
  // What is promised and spent of a purpose never comes to more than came for it.
  for (const [key, sum] of bound) expect(sum, key).toBeLessThanOrEqual(came.get(key) ?? 0)
  // Double entry, in every currency and within every purpose.
  expect([...sums.values()].every((sum) => sum === 0)).toBe(true)
  for (const [of, lines] of Trace.traces(state))
    given.set(
      of,
      lines.reduce((sum, line) => sum + line.amount, 0)
    )
  for (const { donation: of, parts } of KeyedLog.values(state.gifts))
    expect(given.get(of), of).toBe(parts.reduce((sum, one) => sum + one.amount, 0))
  const used = usedOf(state)
  for (const [resolution, { amount: resolved, committed, paid }] of state.resolutions) {
    expect([committed, paid], resolution).toEqual(used.get(resolution) ?? [0, 0])
    expect(Math.min(committed, paid)).toBeGreaterThanOrEqual(0)
    expect(Math.max(committed, paid)).toBeLessThanOrEqual(resolved)
  }
  for (const [of, { isClosed }] of state.awards)
    if (isClosed) expect(Fund.awarded(state, of, "committed") + Fund.awarded(state, of, "advanced")).toBe(0)
  if (state.stage === "closed") expect([...state.accounts.keys()].some((name) => Account.isKept(Account.of(name)))).toBe(false)
}

describe("whatever is commanded, in whatever order", () => {
  it("entries balance, no purpose goes below nothing, every gift is somewhere, to the fen; a replay gives the same", () =>
    holdsOf({ decider: Fund.decider, fits: Fund.fits, Command, Event, commands, context, always }))

  it("nothing kept is below nothing on any day, and a statement ends where the next begins", () => {
    fc.assert(
      fc.property(commands, (given) => {
        const { state } = lived(Fund.decider, given, context)
        const [start, end] = [Day.require("2026-01-01"), Day.require("2026-01-09")]
        let before: Statement.Balances = new Map()
        for (let day = start; day <= end; day = Day.plusDays(day, 1)) {
          const { opening, closing } = Statement.statement(state, { first: day, last: day })
          expect(opening).toEqual(before)
          for (const [name, balance] of closing)
            if (Account.isKept(Account.of(name))) expect(balance, `${name} ${Day.text(day)}`).toBeGreaterThan(0)
          before = closing
        }
        expect(Object.fromEntries(before)).toEqual(held(state))
      }),
      { numRuns: 200 }
    )
  })

  it("a command that was accepted is refused when it comes again", () => {
    fc.assert(
      fc.property(commands, (given) => {
        let state = Fund.initial
        for (const one of given) {
          const decision = Fund.decide(one, state, context)
          if (decision.outcome !== "met") continue
          for (const event of decision.value) state = Fund.evolve(state, event)
          if ("entry" in one) expect(Fund.decide(one, state, context).outcome).toBe("unmet")
        }
      }),
      { numRuns: 100 }
    )
  })

  it("money goes out only where somebody has looked whom it serves, and it is nobody of the donors'", () => {
    let out = 0
    fc.assert(
      fc.property(commands, (all) => {
        for (const one of lived(Fund.decider, all, context).accepted) {
          if (one.type !== "commit" && one.type !== "spend") continue
          out++
          expect(one.servesDonor).toBe(false)
        }
      }),
      { numRuns: 300 }
    )
    expect(out).toBeGreaterThan(20)
  })

  it("a gift and its refund leave every account, and every piece in it, as it was", () => {
    fc.assert(
      fc.property(commands, part, (given, one) => {
        const { state } = lived(
          Fund.decider,
          given.filter(({ type }) => type !== "close"),
          context
        )
        const open = (of: Fund.Fund) =>
          Object.fromEntries([...of.accounts].map(([name, { balance, pieces }]) => [name, [balance, Pieces.list(pieces)]]))
        const come: Fund.Command = { ...gift("new", 1), entry: id("come"), parts: [one], on: "2026-01-09" }
        const go: Fund.Command = {
          type: "refund",
          entry: id("back"),
          on: "2026-01-09",
          donation: id("new"),
          amount: one.amount,
          reason: "误转"
        }
        const { state: afterwards, accepted } = lived({ ...Fund.decider, initial: state }, [come, go], context)
        expect(accepted).toHaveLength(2)
        expect(open(afterwards)).toEqual(open(state))
      }),
      { numRuns: 200 }
    )
  })

  it("so they do whatever was done between them, unless the gift went into it; then it is not given back", () => {
    const books = ({ accounts, resolutions, awards, restrictions, reversals, fees, purchases, activeOn }: Fund.Fund) => ({
      ...{ resolutions, awards, restrictions, activeOn, reversals: KeyedLog.values(reversals) },
      ...{ fees: KeyedLog.values(fees), purchases: KeyedLog.values(purchases) },
      accounts: Object.fromEntries([...accounts].map(([name, { balance, pieces }]) => [name, [balance, Pieces.list(pieces)]]))
    })
    fc.assert(
      fc.property(commands, part, fc.nat(), (given, one, at) => {
        const all = given.filter(({ type }) => type !== "close")
        const cut = begun.length + (at % (all.length - begun.length + 1))
        const [started, between] = [lived(Fund.decider, all.slice(0, cut), context).state, all.slice(cut)]
        const alone = lived({ ...Fund.decider, initial: started }, between, context)
        const come = { ...gift("new", 1), entry: id<Id.EntryId>("come"), parts: [one], on: "2026-01-02" } as const
        const go: Fund.Command = {
          ...{ type: "refund", entry: id("back"), on: "2026-01-09", donation: id("new"), amount: one.amount, reason: "误转" }
        }
        const both = lived({ ...Fund.decider, initial: started }, [come, ...alone.accepted], context)
        expect(both.accepted).toEqual([come, ...alone.accepted])
        const isUnused = Unused.left(both.state, come.donation) === one.amount
        const back = Fund.decide(go, both.state, context)
        expect(back.outcome === "met").toBe(isUnused)
        if (back.outcome === "met") expect(books(back.value.reduce(Fund.evolve, both.state))).toEqual(books(alone.state))
      }),
      { numRuns: 150 }
    )
  })

  it("a split and its reversal do too, and the parts of a split add up to what lay in the pool", () => {
    let split = 0
    fc.assert(
      fc.property(commands, (given) => {
        const state = lived(
          Fund.decider,
          given.filter(({ type }) => type !== "close"),
          context
        ).state
        const open = (of: Fund.Fund) =>
          Object.fromEntries([...of.accounts].map(([name, { balance, pieces }]) => [name, [balance, Pieces.list(pieces)]]))
        for (const { donation, currency, form } of KeyedLog.values(state.gifts)) {
          const pool = `${form === "goods" ? "goods" : "available"}/${currency}/-`
          const lay = Pieces.amountOf(state.accounts.get(pool)?.pieces ?? Pieces.none, donation)
          const one: Fund.Command = {
            type: "split",
            entry: id("split"),
            on: "2026-01-09",
            donation,
            shares: [
              { by: "percent", basisPoints: 3_333, restriction: id("children") },
              { by: "remainder", restriction: id("elders") }
            ]
          }
          const back: Fund.Command = { type: "reverse", entry: id("back"), on: "2026-01-09", reverses: id("split"), reason: "误" }
          const { state: afterwards, accepted, events } = lived({ ...Fund.decider, initial: state }, [one, back], context)
          expect(accepted).toHaveLength(lay === 0 ? 0 : 2)
          expect(Object.keys(open(afterwards)).toSorted()).toEqual(Object.keys(open(state)).toSorted())
          for (const [name, { balance, pieces }] of state.accounts) {
            const there = afterwards.accounts.get(name)
            expect([there?.balance, Pieces.amountOf(there?.pieces ?? Pieces.none, donation)]).toEqual([
              balance,
              Pieces.amountOf(pieces, donation)
            ])
          }
          const [event] = events
          if (event?.type !== "fund.split") continue
          split++
          expect(event.parts.reduce((sum, part) => sum + part.amount, 0)).toBe(lay)
        }
      }),
      { numRuns: 60 }
    )
    expect(split).toBeGreaterThan(20)
  })

  it("what is booked and taken back at once leaves balances, what each gift has in them, resolutions and purchases as they were", () => {
    // What was taken out of the middle comes back to the head: which gift pays next is a convention, how much each has is none.
    const byGift = (pieces: Pieces.Pieces) => {
      const sums = new Map<string, number>()
      for (const { donation, amount: size } of Pieces.list(pieces)) sums.set(donation, (sums.get(donation) ?? 0) + size)
      return sums
    }
    const books = ({ accounts, resolutions, purchases, fees }: Fund.Fund) => ({
      ...{ resolutions, purchases: KeyedLog.values(purchases), fees: KeyedLog.values(fees) },
      accounts: Object.fromEntries([...accounts].map(([name, { balance, pieces }]) => [name, [balance, byGift(pieces)]]))
    })
    const back = { type: "reverse", entry: id<Id.EntryId>("back"), reason: "误" } as const
    const spend: Fund.Command = {
      ...{ type: "spend", entry: entry(), on: "2026-01-07", purchase: id("p-9"), form: "money", currency: "CNY", groups: [id("g")] },
      ...{ amount: 40, purpose: "child-care", resolution: id("r-1"), servesDonor: false }
    }
    // So that each kind is met whatever comes at random.
    const whole = [...begun, gift("g-1", 300), commit("a-1", [{ amount: 100 }]), pay("a-1", 50), accountFor("a-1", "p-1", 30), spend]
    const taken = new Set<Fund.Command["type"]>()
    fc.assert(
      fc.property(commands, (given) => {
        let state = Fund.initial
        for (const one of given) {
          const decision = Fund.decide(one, state, context)
          if (decision.outcome !== "met") continue
          const then = decision.value.reduce(Fund.evolve, state)
          const undone = "entry" in one ? Fund.decide({ ...back, on: one.on, reverses: one.entry }, then, context) : decision
          if (one.type !== "reverse" && "entry" in one && undone.outcome === "met") {
            taken.add(one.type)
            expect([one, books(undone.value.reduce(Fund.evolve, then))]).toEqual([one, books(state)])
          }
          state = then
        }
      }),
      { numRuns: 150, examples: [[whole]] }
    )
    expect([...taken]).toEqual(expect.arrayContaining(whole.slice(begun.length).map(({ type }) => type)))
  })

  it("a promise and its release do too", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(amount, restriction), { minLength: 1, maxLength: 6 }),
        fc.nat(),
        fc.constantFrom(1, 2, 3),
        (gifts, which, of) => {
          const given = gifts.map(([size, to], index) =>
            gift(`n-${index}`, size, { parts: [{ amount: size, ...(to === undefined ? {} : { restriction: to }) }] })
          )
          const state = after(...begun, ...given)
          const pools = [...state.accounts].filter(([name]) => name.startsWith("available/"))
          const [name, pool] = pools[which % pools.length] ?? ["", undefined]
          const account = Account.of(name)
          const what = account.restriction === "elders" ? "elder-service" : "child-care"
          // A part, too: what comes back belongs before what never went.
          const size = Math.ceil((pool?.balance ?? 0) / of)
          const vote: Fund.Command = {
            ...resolve("r-9", size, { purpose: what, present: members, inFavour: members, supervisors: [supervisor] })
          }
          const promise: Fund.Command = {
            type: "commit",
            entry: id("c"),
            on: "2026-01-05",
            award: id("a"),
            purpose: what,
            resolution: id("r-9"),
            currency: "CNY",
            parts: [{ amount: size, ...(account.restriction === undefined ? {} : { restriction: account.restriction }) }],
            servesDonor: false
          }
          const release: Fund.Command = { type: "release", entry: id("r"), on: "2026-01-05", award: id("a"), amount: size }
          const { state: afterwards, accepted } = lived({ ...Fund.decider, initial: state }, [vote, promise, release], context)
          expect(accepted).toHaveLength(3)
          for (const [key, one] of state.accounts)
            expect(Pieces.list(afterwards.accounts.get(key)?.pieces ?? Pieces.none)).toEqual(Pieces.list(one.pieces))
          expect(held(afterwards)).toEqual(held(state))
        }
      ),
      { numRuns: 100 }
    )
  })
})
