import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Minute from "../../src/foundation/Minute.ts"
import type { Minutes } from "../../src/foundation/Minutes.ts"
import * as Span from "../../src/foundation/Span.ts"
import * as Times from "../../src/testing/Times.ts"

const crowd = Times.crowd()
/** Two crowds of the same three days: the second is the tail of one list. */
const two = fc.tuple(crowd, fc.nat(8)).map(([spans, at]) => [spans.slice(0, at), spans.slice(at)] as const)

/** The reference: minutes one by one. */
const covered = (spans: readonly Span.Span[]): ReadonlySet<number> => {
  const out = new Set<number>()
  for (const { from, to } of spans) for (let minute: number = from; minute < to; minute++) out.add(minute)
  return out
}
const isCanonical = (spans: readonly Span.Span[]): boolean =>
  spans.every(({ from, to }, i) => from < to && (spans[i - 1]?.to ?? -Infinity) < from)

describe("union", () => {
  it("covers exactly the minutes that some span covers, in order, apart", () => {
    fc.assert(
      fc.property(crowd, (spans) => {
        const union = Span.union(spans)
        expect(isCanonical(union)).toBe(true)
        expect(covered(union)).toEqual(covered(spans))
        expect(Span.minutes(spans)).toBe(covered(spans).size)
      })
    )
  })

  it("is idempotent, commutative and associative, and leaves its arguments alone", () => {
    fc.assert(
      fc.property(two, ([a, b]) => {
        const before = structuredClone([a, b])
        expect(Span.union(Span.union(a))).toEqual(Span.union(a))
        expect(Span.union(a, b)).toEqual(Span.union(b, a))
        expect(Span.union(Span.union(a), b)).toEqual(Span.union(a, Span.union(b)))
        expect([a, b]).toEqual(before)
      })
    )
  })
})

it("what is common and what is left make up the whole, and share nothing", () => {
  fc.assert(
    fc.property(two, ([whole, taken]) => {
      const common = Span.intersect(whole, taken)
      const left = Span.subtract(whole, taken)
      expect(isCanonical(common) && isCanonical(left)).toBe(true)
      expect(Span.union(common, left)).toEqual(Span.union(whole))
      expect(Span.minutes(common) + Span.minutes(left)).toBe(Span.minutes(whole))
      expect(Span.intersect(left, taken)).toEqual([])
      expect(Span.subtract(common, taken)).toEqual([])
    })
  )
})

it("intersect is commutative and idempotent; nothing less anything is nothing", () => {
  fc.assert(
    fc.property(two, ([a, b]) => {
      expect(Span.intersect(a, b)).toEqual(Span.intersect(b, a))
      expect(Span.intersect(a, a)).toEqual(Span.union(a))
      expect(Span.subtract(a, a)).toEqual([])
      expect(Span.subtract(a, [])).toEqual(Span.union(a))
    })
  )
})

it("union of two lists: sizes add up, the common counted once", () => {
  fc.assert(
    fc.property(two, ([a, b]) => Span.minutes([...a, ...b]) + Span.minutes(Span.intersect(a, b)) === Span.minutes(a) + Span.minutes(b))
  )
})

it("pieces between midnights join up, keep the sum, and lie within a day each", () => {
  fc.assert(
    fc.property(Times.span(), (span) => {
      const pieces = Span.splitAtMidnights(span)
      expect(Span.union(pieces)).toEqual([span])
      expect(pieces.reduce((sum, piece) => sum + Span.length(piece), 0)).toBe(Span.length(span))
      for (const { from, to } of pieces) expect(Minute.dayOf(Minute.plus(to, -1))).toBe(Minute.dayOf(from))
    })
  )
})

it("taking minutes from the end leaves a beginning of the right length", () => {
  fc.assert(
    fc.property(crowd, fc.nat(3000), (spans, gone) => {
      const left = Span.withoutLast(spans, gone as Minutes)
      expect(Span.minutes(left)).toBe(Math.max(0, Span.minutes(spans) - gone))
      const lost = Span.subtract(spans, left)
      expect(Span.subtract(left, spans)).toEqual([])
      expect((left.at(-1)?.to ?? -Infinity) <= (lost[0]?.from ?? Infinity)).toBe(true)
    })
  )
})
