/**
 * What is made public of the people served in one quarter: how many were looked after, visited, and granted a wish, by place and group.
 *
 * What a reader would get wrong: the three tables are one publication. They show the same people in the same blocks, so that neither a table
 * nor what two of them differ by is of fewer people than may be shown. Nobody is added up over quarters: two publications then share no figure
 * by which one could be held against the other. A figure for the public opens to no rows.
 */
import type { PersonId } from "../foundation/Id.ts"
import type { Name } from "./Figure.ts"
import { publicCounts as names } from "./messages/figures.ts"
import * as Suppression from "./Suppression.ts"

/** One person in the quarter. */
export interface Served {
  readonly recipient: PersonId
  /** The innermost place that they belong to. */
  readonly place: string
  /** Of the quarter; who is in none is not counted. */
  readonly groups: readonly string[]
  readonly visited: boolean
  readonly granted: boolean
}

export interface Table extends Name {
  readonly cells: readonly Suppression.Cell[]
}

export interface Asked {
  readonly place: Suppression.Place
  readonly groups: readonly string[]
  /** What the quarter is called. */
  readonly quarter: string
  readonly leastPeople: number
}

/** Everybody once, whatever is asked of them; people by their place, so that a count looks at those of its places alone. */
const counting = (served: readonly Served[], isCounted: (one: Served) => boolean): Suppression.Count => {
  const at = Map.groupBy(served.filter(isCounted), ({ place }) => place)
  return (places, groups) =>
    places.reduce((sum, place) => sum + (at.get(place) ?? []).filter((one) => one.groups.some((group) => groups.includes(group))).length, 0)
}

/**
 * Each person once. Empty where there are too few people for any figure. A table is left out where even of everybody it is of too few people, or
 * leaves too few: those not visited are not to be told from those who were.
 */
export const of = ({ place, groups, quarter, leastPeople }: Asked, served: readonly Served[]): readonly Table[] => {
  const all = { name: names.lookedAfter, count: counting(served, () => true) }
  const isEnough = (people: number): boolean => people === 0 || people >= leastPeople
  const periods = [quarter]
  const everybody = all.count(Suppression.innermostOf(place), groups, periods)
  const some = [
    { name: names.visited, count: counting(served, ({ visited }) => visited) },
    { name: names.granted, count: counting(served, ({ granted }) => granted) }
  ].filter(({ count }) => {
    const people = count(Suppression.innermostOf(place), groups, periods)
    return isEnough(people) && isEnough(everybody - people)
  })
  const publication = Suppression.publish({
    place,
    groups,
    periods,
    count: all.count,
    ofSome: some.map(({ count }) => count),
    leastPeople
  })
  if (publication === undefined) return []
  return [all, ...some].map(({ name, count }) => ({ ...name, cells: Suppression.cellsOf(publication, count) }))
}
