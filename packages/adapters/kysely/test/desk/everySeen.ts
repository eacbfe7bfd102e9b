/**
 * A law over rows made at random that also has to have met each of a few things: a law that never gets anywhere agrees with everything.
 *
 * What a reader would get wrong: the rows that must meet them are the same everywhere, since their seeds are; what is seen here is seen
 * elsewhere. One row of chance follows, which may find what no other did, and of which nothing is demanded but the law.
 */
import * as fc from "fast-check"

const mostRows = 120

/** Holds the law over rows until `missing` is empty, and over one more; whatever is missing still. */
export const everySeen = async <T extends [unknown, ...unknown[]]>(
  law: fc.IAsyncProperty<T>,
  missing: () => readonly string[]
): Promise<readonly string[]> => {
  for (let seed = 1; seed <= mostRows && missing().length > 0; seed++) await fc.assert(law, { numRuns: 1, seed })
  const left = missing()
  await fc.assert(law, { numRuns: 1 })
  return left
}
