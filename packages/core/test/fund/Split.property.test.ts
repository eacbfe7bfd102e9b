import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Split from "../../src/fund/Split.ts"

const total = (parts: readonly number[]): number => parts.reduce((sum, part) => sum + part, 0)
const negated = (shares: readonly Split.Share[]): readonly Split.Share[] =>
  shares.map((share) => (share.by === "fixed" ? { by: "fixed", amount: -share.amount } : share))

const amount = fc.oneof(fc.constantFrom(0, 1, 2, 3, 99, 100, 101, 9_999, 10_000, 10_001), fc.maxSafeNat())
const share: fc.Arbitrary<Split.Share> = fc.oneof(
  fc.constantFrom(0, 1, 100).map((fixed): Split.Share => ({ by: "fixed", amount: fixed })),
  fc.constantFrom(1, 1_250, 3_333, 3_334, 5_000, 10_000).map((basisPoints): Split.Share => ({ by: "percent", basisPoints })),
  fc.constant<Split.Share>({ by: "remainder" })
)
const shares = fc.array(share, { maxLength: 6 })

describe("whatever the percents, fixed parts and remainder", () => {
  it("the parts add up to the whole, none is below nothing, and each percent is within a fen of its share", () => {
    let split = 0
    fc.assert(
      fc.property(amount, shares, (whole, all) => {
        const done = Split.split(whole, all)
        if (!done.ok) return
        split++
        expect(total(done.parts)).toBe(whole)
        expect(done.parts.every((part) => Number.isSafeInteger(part) && part >= 0)).toBe(true)
        for (const [at, one] of all.entries()) {
          const part = BigInt(done.parts[at] ?? -1)
          if (one.by === "fixed") expect(part).toBe(BigInt(one.amount))
          // Ten thousand times the part is less than ten thousand from the exact share.
          const off = one.by === "percent" ? part * 10_000n - BigInt(whole) * BigInt(one.basisPoints) : 0n
          expect(off < 10_000n && off > -10_000n).toBe(true)
        }
      }),
      { numRuns: 500 }
    )
    expect(split).toBeGreaterThan(50)
  })
  it("a negative amount is split as its positive is, with every sign turned", () => {
    fc.assert(
      fc.property(amount, shares, (whole, all) => {
        const [there, back] = [Split.split(whole, all), Split.split(-whole, negated(all))]
        if (whole === 0) return
        expect(back).toEqual(there.ok ? { ok: true, parts: there.parts.map((part) => 0 - part) } : there)
      }),
      { numRuns: 300 }
    )
  })
  it("it is refused for a reason that holds", () => {
    fc.assert(
      fc.property(amount, shares, (whole, all) => {
        const done = Split.split(whole, all)
        if (done.ok) return
        const rests = all.filter(({ by }) => by === "remainder").length
        const points = total(all.map((one) => (one.by === "percent" ? one.basisPoints : 0)))
        const fixed = total(all.map((one) => (one.by === "fixed" ? one.amount : 0)))
        expect(
          { "two-remainders": rests > 1, over: points > 10_000 || fixed > 0, under: rests === 0, "no-part": false }[done.because],
          done.because
        ).toBe(true)
      }),
      { numRuns: 300 }
    )
  })
})
