import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Money from "../../src/foundation/Money.ts"
import * as Ratio from "../../src/foundation/Ratio.ts"
import * as Amounts from "../../src/testing/Amounts.ts"

const natural = Amounts.natural()
const positive = natural.map((n) => Math.max(1, n))

/** BigInt is the reference here; the source does without it. */
const exact = (value: number, numerator: number, denominator: number) => {
  const product = BigInt(value) * BigInt(numerator)
  return { quotient: product / BigInt(denominator), remainder: product % BigInt(denominator) }
}

describe("divide", () => {
  it("is exact wherever the quotient is safe, and throws where it is not", () => {
    fc.assert(
      fc.property(natural, natural, positive, (value, numerator, denominator) => {
        const { quotient, remainder } = exact(value, numerator, denominator)
        if (quotient > BigInt(Number.MAX_SAFE_INTEGER)) expect(() => Ratio.divide(value, numerator, denominator)).toThrow(RangeError)
        else expect(Ratio.divide(value, numerator, denominator)).toEqual({ quotient: Number(quotient), remainder: Number(remainder) })
      }),
      { numRuns: 2000 }
    )
  })

  it("meets products beyond 2^53 with a safe quotient", () => {
    fc.assert(
      fc.property(natural, positive, fc.nat(1000), (value, denominator, below) => {
        const numerator = Math.max(0, denominator - below)
        const { quotient, remainder } = exact(value, numerator, denominator)
        expect(Ratio.divide(value, numerator, denominator)).toEqual({ quotient: Number(quotient), remainder: Number(remainder) })
      }),
      { numRuns: 2000 }
    )
  })

  it.each([
    [-1, 1, 1],
    [1, -1, 1],
    [1, 1, 0],
    [1, 1, -1],
    [0.5, 1, 1],
    [1, 0.5, 1],
    [1, 1, 0.5],
    [2 ** 53, 1, 1],
    [NaN, 1, 1]
  ])("refuses %s × %s ÷ %s", (a, b, c) => {
    expect(() => Ratio.divide(a, b, c)).toThrow(RangeError)
  })
})

it("compares no broken part, and no part of a broken whole", () => {
  for (const wrong of [-1, 0.5, NaN, 2 ** 53]) {
    expect(() => Ratio.compare(wrong, 1, 1, 1)).toThrow(RangeError)
    expect(() => Ratio.compare(1, wrong, 1, 1)).toThrow(RangeError)
  }
  expect(Ratio.divide(Number.MAX_SAFE_INTEGER, 2, 2)).toEqual({ quotient: Number.MAX_SAFE_INTEGER, remainder: 0 })
})

it("compare is cross-multiplication, exact beyond 2^53", () => {
  fc.assert(
    fc.property(natural, natural, positive, positive, fc.integer({ min: -1, max: 1 }), (part, whole, n, d, shift) => {
      const [numerator, denominator] = n <= d ? [n, d] : [d, n]
      const threshold = Number(exact(whole, numerator, denominator).quotient)
      for (const at of [part, Math.max(0, threshold + shift)].filter(Number.isSafeInteger)) {
        const difference = BigInt(at) * BigInt(denominator) - BigInt(whole) * BigInt(numerator)
        expect(Ratio.compare(at, whole, numerator, denominator)).toBe(difference > 0n ? 1 : difference < 0n ? -1 : 0)
      }
    }),
    { numRuns: 1000 }
  )
})

it("half-up is the nearest, and of two as near the greater", () => {
  fc.assert(
    fc.property(fc.nat(100_000), fc.nat(1000), fc.integer({ min: 1, max: 1000 }), (value, numerator, denominator) => {
      const rounded = Ratio.halfUp(value, numerator, denominator)
      const doubled = 2 * (rounded * denominator - value * numerator)
      expect(doubled > -denominator && doubled <= denominator).toBe(true)
    })
  )
})

describe("split", () => {
  it("adds up exactly, each part within one of its exact share, greater weights never smaller parts", () => {
    fc.assert(
      fc.property(Amounts.money(), Amounts.weights(), (money, weights) => {
        const parts = Money.split(money, weights)
        const total = weights.reduce((sum, weight) => sum + weight, 0)
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(money)
        parts.forEach((part, i) => {
          const share = exact(money, weights[i] ?? 0, total)
          expect([Number(share.quotient), Number(share.quotient) + (share.remainder > 0n ? 1 : 0)]).toContain(part)
          parts.forEach((other, j) => {
            if ((weights[i] ?? 0) > (weights[j] ?? 0)) expect(part >= other).toBe(true)
          })
        })
      })
    )
  })

  it("equal weights differ by a fen at most, the earlier parts the larger", () => {
    fc.assert(
      fc.property(Amounts.money(), fc.integer({ min: 1, max: 50 }), (money, n) => {
        const parts = Money.splitEvenly(money, n)
        expect(parts).toEqual(parts.toSorted((a, b) => b - a))
        expect((parts[0] ?? 0) - (parts.at(-1) ?? 0)).toBeLessThanOrEqual(1)
      })
    )
  })
})

it("yuan text reads back to the fen", () => {
  fc.assert(fc.property(Amounts.money(), (money) => Money.fromYuanText(Money.yuanText(money)) === money))
})
