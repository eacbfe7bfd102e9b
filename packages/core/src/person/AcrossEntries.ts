/** What several entries of one person say of the same thing, which any of them may have ended: a consent, a qualification. */
import type * as Day from "../foundation/Day.ts"

interface Withdrawable {
  readonly withdrawnOn?: Day.Day
}

/** Each thing ends with the first withdrawal of the same thing after it began: its own, or any other entry's. */
export const endedByAny = <A extends Withdrawable>(
  entries: readonly (readonly A[] | undefined)[],
  sameness: (one: A) => string,
  since: (one: A) => Day.Day
): readonly A[] | undefined => {
  if (entries.every((list) => list === undefined)) return undefined
  const lists = entries.map((list) => list ?? [])
  return lists.flatMap((list, index) =>
    list.map((one) => {
      const others = lists
        .filter((_, other) => other !== index)
        .flat()
        .filter((other) => sameness(other) === sameness(one))
        .flatMap(({ withdrawnOn }) => (withdrawnOn !== undefined && withdrawnOn > since(one) ? [withdrawnOn] : []))
      if (others.length === 0) return one
      return { ...one, withdrawnOn: Math.min(one.withdrawnOn ?? Infinity, ...others) as Day.Day }
    })
  )
}
