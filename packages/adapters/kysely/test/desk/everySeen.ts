/**
 * A law over rows made at random that also has to have met each of a few things: a law that never gets anywhere agrees with everything.
 *
 * What a reader would get wrong: the rows that must meet them are the same everywhere, since their seeds are; what is seen here is seen
 * elsewhere. Where other cases are asked for, one row of chance follows, of which nothing is demanded but the law.
 */
import * as fc from "fast-check"

const mostRows = 120

/** Holds the law over rows until `missing` is empty; whatever is missing still. */
export const everySeen = async <T extends [unknown, ...unknown[]]>(
  law: fc.IAsyncProperty<T>,
  missing: () => readonly string[]
): Promise<readonly string[]> => {
  for (let seed = 1; seed <= mostRows && (seed === 1 || missing().length > 0); seed++) await fc.assert(law, { numRuns: 1, seed })
  const left = missing()
  if (fc.readConfigureGlobal().seed === undefined) await fc.assert(law, { numRuns: 1 })
  return left
}
