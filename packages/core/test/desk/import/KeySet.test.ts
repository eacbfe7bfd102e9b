/** How much room a set of fingerprints takes, and what it holds while it grows. */
import { expect, it } from "vitest"
import * as KeySet from "../../../src/desk/import/KeySet.ts"

const slots = ({ parts }: KeySet.KeySet) => parts.map((part) => part.slots.length)
const last = 2 ** 52 - 1

it.each([
  [0, 16],
  [14, 16],
  [15, 20],
  [17, 20],
  [18, 25],
  // No quarter of these is whole.
  [22, 32],
  [43, 50],
  [44, 63]
])("%i fingerprints of one part have %i slots, and each is there once", (count, room) => {
  const set = KeySet.make()
  // Side by side in the first slots, and at the end of the part, so that they are pushed on past it.
  const all = Array.from({ length: count }, (_, i) => (i % 2 === 0 ? 2 ** 46 - 1 - i : i))
  for (const one of all) expect(KeySet.add(set, one)).toBe(true)
  expect([set.size, slots(set)[0]]).toEqual([count, room])
  for (const one of all) expect([KeySet.has(set, one), KeySet.add(set, one)]).toEqual([true, false])
  expect([KeySet.has(set, 2 ** 40 + 1), KeySet.has(set, last)]).toEqual([false, false])
  expect(set.parts[0]?.slots.filter((slot) => slot !== -1).length).toBe(count)
})

it("grows part by part, so that little of it is there twice", () => {
  const set = KeySet.make()
  const grownIn = new Set<number>()
  let before = slots(set)
  for (let round = 0; round < 100; round++) {
    for (let part = 0; part < 64; part++) KeySet.add(set, part * 2 ** 46 + round * 2 ** 38)
    const now = slots(set)
    if (now.some((length, part) => length !== before[part])) grownIn.add(round)
    before = now
  }
  // All are equally full, and have not all grown in the same rounds.
  expect(grownIn.size).toBeGreaterThan(30)
  expect([set.size, before.reduce((sum, length) => sum + length, 0) < (6400 * 8) / 5]).toEqual([6400, true])
})
