/** Arbitrary ids: the shortest, the longest, and those with every sign that ids may hold. */
import * as fc from "fast-check"
import type { Id } from "../foundation/Id.ts"

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"

export const id = <I extends Id>(): fc.Arbitrary<I> =>
  fc
    .tuple(
      fc.constantFrom(...letters),
      fc.oneof(
        fc.string({ unit: fc.constantFrom(...letters, ".", "_", ":", "-"), maxLength: 12 }),
        fc.string({ unit: fc.constantFrom(...letters), minLength: 63, maxLength: 63 })
      )
    )
    .map(([head, tail]) => (head + tail) as I)
