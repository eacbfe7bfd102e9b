import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Ledger from "../../src/fund/Ledger.ts"
import * as Split from "../../src/fund/Split.ts"
import { bookOf, post, type Posting } from "./books.ts"

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

describe("splits", () => {
  const fixed = (amount: number): Split.Share => ({ by: "fixed", amount })
  const rest: Split.Share = { by: "remainder" }
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
