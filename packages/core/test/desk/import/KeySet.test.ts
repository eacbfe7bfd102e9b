/** How much room a set of fingerprints takes, and what it holds while it grows. */
import { expect, it } from "vitest"
import * as KeySet from "../../../src/desk/import/KeySet.ts"

it.each([
  [0, 1024],
  [1, 1024],
  [896, 1024],
  [897, 1280],
  [1120, 1280],
  [1121, 1600],
  // No quarter of these is whole.
  [2735, 3907]
])("%i fingerprints have %i slots, and each is there once", (count, slots) => {
  const set = KeySet.make()
  // Side by side in the first slots, and at the end, so that they are pushed on past it.
  const all = Array.from({ length: count }, (_, i) => (i % 2 === 0 ? 2 ** 52 - 1 - i : i))
  for (const one of all) expect(KeySet.add(set, one)).toBe(true)
  expect([set.size, set.slots.length]).toEqual([count, slots])
  for (const one of all) expect([KeySet.has(set, one), KeySet.add(set, one)]).toEqual([true, false])
  expect([KeySet.has(set, 2 ** 40 + 1), set.slots.filter((slot) => slot !== -1).length]).toEqual([false, count])
})
