/** How many rows one transaction takes. */
import { expect, it } from "vitest"
import * as ChunkRoom from "../../../src/desk/import/ChunkRoom.ts"
import * as Day from "../../../src/foundation/Day.ts"
import { mostChanges } from "../../../src/ports/Batches.ts"

const periods = (...days: readonly (string | undefined)[]): ChunkRoom.Periods => {
  const made = new ChunkRoom.Periods()
  for (const day of days) made.add(day === undefined ? undefined : Day.require(day))
  return made
}

it.each([
  [[], 0],
  [[undefined], 0],
  [["2026-03-05"], 2],
  [["2026-03-05", "2026-03-05", "2026-03-30"], 2],
  [["2026-03-31"], 3],
  [["2026-12-31"], 4],
  [["2026-03-05", "2026-04-01"], 3],
  [["2026-12-31", "2027-01-01"], 4],
  [["2026-03-05", "2026-04-01", "2026-03-05", undefined], 3]
])("the days %j touch %i months and years", (days, size) => expect(periods(...days).size).toBe(size))

it("a row is a change or three, each month and each year one, the import one: to the last that fits", () => {
  const touched = periods("2026-03-05")
  const most = Math.floor((mostChanges - 1 - touched.size) / 3)
  expect([ChunkRoom.takes(most - 1, touched), ChunkRoom.takes(most, touched)]).toEqual([true, false])
  expect(ChunkRoom.left(10, 4, touched)).toBe(mostChanges - 1 - 2 * 10 - 3 * 4 - 2)
})
