/** How much room a set of fingerprints takes, and what it holds while it grows. */
import { expect, it } from "vitest"
import * as KeySet from "../../../src/desk/import/KeySet.ts"

it.each([
  [0, 1024],
  [1, 1024],
  [512, 1024],
  [513, 2048],
  [1024, 2048],
  [1025, 4096]
])("%i fingerprints have %i slots, and each is there once", (count, slots) => {
  const set = KeySet.make()
  // Side by side in the first slots, and at the end, so that they are pushed on past it.
  const all = Array.from({ length: count }, (_, i) => (i % 2 === 0 ? (i + 1) * 4096 + 1023 : i))
  for (const one of all) expect(KeySet.add(set, one)).toBe(true)
  expect([set.size, set.slots.length]).toEqual([count, slots])
  for (const one of all) expect([KeySet.has(set, one), KeySet.add(set, one)]).toEqual([true, false])
  expect([KeySet.has(set, 2 ** 40 + 1), set.slots.filter((slot) => slot !== -1).length]).toEqual([false, count])
})
