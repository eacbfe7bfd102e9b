import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as KeyedLog from "../../src/foundation/KeyedLog.ts"
import * as Ledger from "../../src/fund/Ledger.ts"
import * as Pieces from "../../src/fund/Pieces.ts"
import * as Split from "../../src/fund/Split.ts"
import { id } from "./funds.ts"

const open = -Infinity
const bookOf = () =>
  Ledger.bookOf([
    { currency: 0, floor: open, balance: 0 },
    { currency: 0, floor: 0, balance: 0 },
    { currency: 0, floor: 0, balance: 100 },
    { currency: 1, floor: open, balance: 0 },
    { currency: 1, floor: 0, balance: 0 }
  ])
type Posting = readonly [account: number, amount: number]
const post = (book: Ledger.Book, ...postings: readonly Posting[]) =>
  Ledger.post(book, { account: postings.map(([account]) => account), amount: postings.map(([, amount]) => amount) }, 0, postings.length)

describe("one entry", () => {
  const max = Number.MAX_SAFE_INTEGER
  it.each<readonly [string, readonly Posting[], Ledger.Fault | undefined]>([
    [
      "from outside to a purpose",
      [
        [0, -5],
        [1, 5]
      ],
      undefined
    ],
    [
      "between purposes, all that is there",
      [
        [2, -100],
        [1, 100]
      ],
      undefined
    ],
    [
      "more than is there, whatever the other has",
      [
        [2, -101],
        [1, 101]
      ],
      "overdrawn"
    ],
    ["of nothing", [], "no-postings"],
    [
      "that does not balance",
      [
        [0, -5],
        [1, 6]
      ],
      "unbalanced"
    ],
    [
      "that balances only over two currencies",
      [
        [0, -5],
        [4, 5]
      ],
      "unbalanced"
    ],
    [
      "in two currencies, each balanced",
      [
        [0, -5],
        [1, 5],
        [3, -7],
        [4, 7]
      ],
      undefined
    ],
    [
      "with an account that is not there",
      [
        [0, -5],
        [9, 5]
      ],
      "unknown-account"
    ],
    [
      "of nothing moved",
      [
        [0, 0],
        [1, 0]
      ],
      "no-amount"
    ],
    [
      "of half a fen",
      [
        [0, -0.5],
        [1, 0.5]
      ],
      "no-amount"
    ],
    [
      "too large",
      [
        [0, -max],
        [2, max]
      ],
      "too-large"
    ],
    [
      "too large on the way",
      [
        [1, max],
        [2, max],
        [0, -max],
        [0, -max]
      ],
      "too-large"
    ],
    [
      "out and in again, with nothing there between",
      [
        [1, -5],
        [1, 5]
      ],
      undefined
    ]
  ])("%s: %s", (_, postings, fault) => {
    const book = bookOf()
    expect(post(book, ...postings)).toBe(fault)
    if (fault !== undefined) expect([...book.balance]).toEqual([0, 0, 100, 0, 0])
    expect([...book.sums]).toEqual([0, 0])
  })
})

it("many entries at once are booked as they are one by one; a key that came is refused", () => {
  const posting = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.constantFrom(-7, -5, 5, 7, 0))
  const entry = fc.oneof(
    fc.array(posting, { maxLength: 4 }),
    fc.tuple(fc.constantFrom(0, 1, 2), fc.constantFrom(0, 1, 2), fc.integer({ min: 1, max: 60 })).map(([from, to, size]): Posting[] => [
      [from, -size],
      [to, size]
    ])
  )
  const tried = { booked: 0, overdrawn: 0, twice: 0 }
  fc.assert(
    fc.property(fc.array(fc.tuple(entry, fc.integer({ min: 1, max: 12 })), { maxLength: 20 }), (entries) => {
      const [bulk, single] = [bookOf(), bookOf()]
      const known = new Set<string | number>()
      const flat = entries.flatMap(([postings]) => postings)
      let end = 0
      const refused = Ledger.postAll(
        bulk,
        {
          account: flat.map(([account]) => account),
          amount: flat.map(([, size]) => size),
          ends: entries.map(([postings]) => (end += postings.length)),
          keys: entries.map(([, key]) => key)
        },
        known
      )
      const keys = new Set<number>()
      const expected = entries.flatMap(([postings, key], index): readonly Ledger.Refused[] => {
        const fault = keys.has(key) ? "entry-twice" : post(single, ...postings)
        if (fault === undefined) keys.add(key)
        tried[fault === undefined ? "booked" : fault === "overdrawn" ? "overdrawn" : "twice"]++
        return fault === undefined ? [] : [{ entry: index, fault }]
      })
      expect(refused).toEqual(expected)
      expect([...bulk.balance]).toEqual([...single.balance])
      expect(known).toEqual(keys)
      expect((bulk.balance[0] ?? 0) + (bulk.balance[1] ?? 0) + (bulk.balance[2] ?? 0)).toBe(100)
      expect(Math.min(bulk.balance[1] ?? -1, bulk.balance[2] ?? -1)).toBeGreaterThanOrEqual(0)
    }),
    { numRuns: 300 }
  )
  expect(Math.min(tried.booked, tried.overdrawn, tried.twice)).toBeGreaterThan(20)
})

describe("pieces", () => {
  const piece = fc.record({
    donation: fc.constantFrom("a", "b", "c").map((name) => id<never>(name)),
    amount: fc.integer({ min: 1, max: 9 })
  })
  const merged = (pieces: readonly Pieces.Piece[]) => Pieces.list(Pieces.add(Pieces.none, pieces))
  it("go out as they came in; what is put back leaves everything as it was", () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1 }), fc.nat(), (all, some) => {
        const there = Pieces.add(Pieces.none, all)
        const amount = 1 + (some % Pieces.total(all))
        const { taken, left } = Pieces.take(there, amount)
        expect(Pieces.total(taken)).toBe(amount)
        expect(merged([...taken, ...Pieces.list(left)])).toEqual(Pieces.list(there))
        expect(Pieces.list(Pieces.putBack(left, taken))).toEqual(Pieces.list(there))
        expect(
          Pieces.list(
            Pieces.takeExactly(Pieces.add(there, [{ donation: id("new"), amount: 5 }]), [{ donation: id("new"), amount: 5 }]) ?? Pieces.none
          )
        ).toEqual(Pieces.list(there))
        for (const { donation } of all)
          expect(Pieces.amountOf(there, donation)).toBe(Pieces.total(all.filter((one) => one.donation === donation)))
        expect(Pieces.takeExactly(there, [{ donation: id("x"), amount: 1 }])).toBeUndefined()
        expect(() => Pieces.take(there, Pieces.total(all) + 1)).toThrow(RangeError)
      })
    )
  })
})

describe("splits", () => {
  const percent = (of: number): Split.Share => ({ by: "percent", basisPoints: of * 100 })
  const fixed = (amount: number): Split.Share => ({ by: "fixed", amount })
  const rest: Split.Share = { by: "remainder" }
  it.each<readonly [number, readonly Split.Share[], readonly number[] | string]>([
    [100_000, [percent(60), percent(30), percent(10)], [60_000, 30_000, 10_000]],
    [100, [fixed(30), percent(50), rest], [30, 50, 20]],
    [-100, [fixed(-30), percent(50), rest], [-30, -50, -20]],
    [1, [percent(50), percent(50)], [1, 0]],
    [1, [percent(33), rest], [0, 1]],
    [
      10,
      [
        { by: "percent", basisPoints: 3333 },
        { by: "percent", basisPoints: 3333 },
        { by: "percent", basisPoints: 3334 }
      ],
      [3, 3, 4]
    ],
    [0, [percent(50), rest], [0, 0]],
    [100, [fixed(100), rest], [100, 0]],
    [100, [fixed(101), rest], "over"],
    [100, [percent(60), percent(41)], "over"],
    [100, [fixed(60), percent(50), rest], "over"],
    [100, [percent(99)], "under"],
    [100, [], "under"],
    [100, [rest, rest], "two-remainders"],
    [100, [fixed(-1), rest], "no-part"],
    [100, [percent(-1), rest], "no-part"],
    [0.5, [rest], "no-part"]
  ])("of %i by %j: %j", (amount, shares, expected) => {
    const splitting = Split.split(amount, shares)
    expect(splitting.ok ? splitting.parts : splitting.because).toEqual(expected)
  })
  it("the parts add up to the whole, whatever the shares, positive or negative", () => {
    const share = fc.oneof(
      fc.integer({ min: 0, max: 5000 }).map((basisPoints): Split.Share => ({ by: "percent", basisPoints })),
      fc.integer({ min: 0, max: 40 }).map(fixed),
      fc.constant(rest)
    )
    let split = 0
    fc.assert(
      fc.property(fc.oneof(fc.integer({ min: 0, max: 300 }), fc.maxSafeNat()), fc.array(share, { maxLength: 5 }), (amount, shares) => {
        const here = Split.split(amount, shares)
        const there = Split.split(
          -amount,
          shares.map((one) => (one.by === "fixed" ? { ...one, amount: 0 - one.amount } : one))
        )
        expect(here.ok).toBe(there.ok)
        if (!here.ok || !there.ok) return
        split++
        expect(here.parts.reduce((sum, part) => sum + part, 0)).toBe(amount)
        expect(here.parts.every((part) => part >= 0)).toBe(true)
        expect(there.parts).toEqual(here.parts.map((part) => 0 - part))
        shares.forEach((one, index) => {
          if (one.by === "fixed") expect(here.parts[index]).toBe(one.amount)
        })
      }),
      { numRuns: 1000 }
    )
    expect(split).toBeGreaterThan(50)
  })
})

it("a log's versions stay as they were", () => {
  const one = KeyedLog.add(KeyedLog.empty<string, number>(), "a", 1)
  const [left, right] = [KeyedLog.add(one, "b", 2), KeyedLog.add(one, "c", 3)]
  expect([one, left, right].map(KeyedLog.values)).toEqual([[1], [1, 2], [1, 3]])
  expect([one, left, right].map((log) => ["a", "b", "c"].map((key) => [KeyedLog.has(log, key), KeyedLog.get(log, key)]))).toEqual([
    [
      [true, 1],
      [false, undefined],
      [false, undefined]
    ],
    [
      [true, 1],
      [true, 2],
      [false, undefined]
    ],
    [
      [true, 1],
      [false, undefined],
      [true, 3]
    ]
  ])
  expect(KeyedLog.values(KeyedLog.empty())).toEqual([])
})
