/**
 * Ways in which entries of the directory that are all one person come to be merged: in any order, each into any other that was kept so far. What a
 * reader would get wrong: which entry is kept in the end is left to chance; that it is one person, and what that person has, must not be.
 */
import * as fc from "fast-check"
import type { Merge } from "../person/OnePerson.ts"

export interface Way {
  /** In their order: each is of two that nobody merged before. */
  readonly merges: readonly Merge[]
  readonly kept: string
}

export const ways = (entries: readonly [string, ...string[]]): fc.Arbitrary<Way> =>
  fc
    .tuple(
      fc.shuffledSubarray([...entries], { minLength: entries.length }),
      fc.array(fc.tuple(fc.nat(), fc.boolean()), { minLength: entries.length - 1, maxLength: entries.length - 1 })
    )
    .map(([order, turns]) => {
      const apart = [...order]
      const merges = turns.map(([at, isFirstKept]): Merge => {
        const [one = ""] = apart.splice(at % apart.length, 1)
        const [other = ""] = apart.splice(at % apart.length, 1)
        apart.push(isFirstKept ? one : other)
        return isFirstKept ? [other, one] : [one, other]
      })
      return { merges, kept: apart[0] ?? entries[0] }
    })
