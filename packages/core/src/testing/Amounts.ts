/** Arbitrary money and shares, aimed at single fen, exact shares and the edge of the safe integers. */
import * as fc from "fast-check"
import type { Money } from "../foundation/Money.ts"

/** Not negative; up to a billion yuan, often a few fen or a round sum. */
export const money = (): fc.Arbitrary<Money> =>
  fc
    .oneof(
      fc.integer({ min: 0, max: 20 }),
      fc.integer({ min: 0, max: 100_000 }).map((yuan) => yuan * 100),
      fc.integer({ min: 0, max: 100_000_000_000 })
    )
    .map((fen) => fen as Money)

/** A natural number anywhere in the safe integers, often at their edge. */
export const natural = (): fc.Arbitrary<number> =>
  fc.oneof(
    fc.integer({ min: 0, max: 1000 }),
    fc.integer({ min: 0, max: 1000 }).map((below) => Number.MAX_SAFE_INTEGER - below),
    fc.maxSafeNat()
  )

/** Weights of a split: at least one, not all of them zero. */
export const weights = (): fc.Arbitrary<readonly number[]> =>
  fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 12 }).filter((all) => all.some((weight) => weight > 0))
