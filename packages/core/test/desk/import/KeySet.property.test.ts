import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as KeySet from "../../../src/desk/import/KeySet.ts"

/** Few distinct values, so that repetitions and collisions of slots are common; also 0 and the largest fingerprint. */
const fingerprint = fc.oneof(
  fc.nat(50),
  fc.constantFrom(0, 2 ** 52 - 1),
  fc.maxSafeNat().map((n) => n % 2 ** 52)
)

describe("a set of fingerprints", () => {
  it("knows what was added, says so once, and forgets nothing when it grows", () => {
    fc.assert(
      fc.property(fc.array(fingerprint, { maxLength: 3000 }), (all) => {
        const set = KeySet.make()
        const model = new Set<number>()
        for (const one of all) {
          expect(KeySet.has(set, one)).toBe(model.has(one))
          expect(KeySet.add(set, one)).toBe(!model.has(one))
          model.add(one)
        }
        expect(set.size).toBe(model.size)
        for (const one of model) expect(KeySet.has(set, one)).toBe(true)
        expect(set.parts.reduce((sum, { size }) => sum + size, 0)).toBe(set.size)
        for (const { slots, size } of set.parts) expect(slots.length).toBeGreaterThanOrEqual((size * 8) / 7)
      }),
      { numRuns: 30 }
    )
  })

  it("keeps the first 52 bits of a hash", () => {
    expect(KeySet.ofHash(`${"f".repeat(13)}0000`)).toBe(2 ** 52 - 1)
    expect(KeySet.ofHash("0".repeat(64))).toBe(0)
  })
})
