/**
 * What is made public of the people served in one quarter: how many were looked after, visited, and granted a wish, by place and group.
 *
 * What a reader would get wrong: the three tables are one publication. They show the same people in the same blocks, so that neither a table
 * nor what two of them differ by is of fewer people than may be shown. Nobody is added up over quarters: two publications then share no figure
 * by which one could be held against the other. What is published again of the same quarter, after corrections, is held against all that was
 * published of it before (`Publication`). A figure for the public opens to no rows.
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

/** The blocks in which people are shown, outermost places first; and those of groups, whose total comes last in every row of figures. */
export interface Blocks {
  readonly places: readonly { readonly block: Suppression.Block; readonly innermost: Suppression.Block }[]
  readonly groups: readonly Suppression.Block[]
}

/** One table's figures: by block of places, then by block of groups and their total. */
export interface Figures {
  readonly table: string
  readonly people: readonly (readonly number[])[]
}

export interface Proposal extends Blocks {
  /** Of everybody first. Empty where there are too few people for any figure. */
  readonly tables: readonly Figures[]
}

interface Kind {
  readonly name: Name
  readonly counts: (one: Served) => boolean
}
const all: Kind = { name: names.lookedAfter, counts: () => true }
const some: readonly Kind[] = [
  { name: names.visited, counts: ({ visited }) => visited },
  { name: names.granted, counts: ({ granted }) => granted }
]
const kinds: ReadonlyMap<string, Kind> = new Map([all, ...some].map((kind) => [kind.name.id, kind]))

const figures = ({ places, groups }: Blocks, { name, counts }: Kind, served: readonly Served[]): Figures => {
  const count = counting(served, counts)
  return { table: name.id, people: places.map(({ innermost }) => Suppression.withTotal(groups).map((own) => count(innermost, own, []))) }
}

/**
 * Each person once. A table is left out where even of everybody it is of too few people, or leaves too few: those not visited are not to be told
 * from those who were.
 */
export const propose = ({ place, groups, quarter, leastPeople }: Asked, served: readonly Served[]): Proposal => {
  const isEnough = (people: number): boolean => people === 0 || people >= leastPeople
  const count = counting(served, all.counts)
  const everywhere = Suppression.innermostOf(place)
  const everybody = count(everywhere, groups, [quarter])
  const shown = some.filter(({ counts }) => {
    const people = counting(served, counts)(everywhere, groups, [quarter])
    return isEnough(people) && isEnough(everybody - people)
  })
  const ofSome = shown.map(({ counts }) => counting(served, counts))
  const publication = Suppression.publish({ place, groups, periods: [quarter], count, ofSome, leastPeople })
  if (publication === undefined) return { places: [], groups: [], tables: [] }
  const blocks: Blocks = {
    places: Suppression.blocksIn(publication.place).map(({ places: block, innermost }) => ({ block, innermost })),
    groups: publication.groups
  }
  return { ...blocks, tables: [all, ...shown].map((kind) => figures(blocks, kind, served)) }
}

/** The same tables in the same blocks, of these people. */
export const inBlocks = (blocks: Blocks, tables: readonly string[], served: readonly Served[]): readonly Figures[] =>
  tables.flatMap((table) => {
    const kind = kinds.get(table)
    return kind === undefined ? [] : [figures(blocks, kind, served)]
  })

/** Whether everybody who is counted lives where the blocks count people. */
export const areIn = ({ places }: Blocks, served: readonly Served[]): boolean => {
  const known = new Set(places.flatMap(({ innermost }) => innermost))
  return served.every(({ place, groups }) => groups.length === 0 || known.has(place))
}

export const isSame = (one: readonly Figures[], other: readonly Figures[]): boolean =>
  one.every(({ people }, t) => people.every((row, b) => row.every((own, g) => own === other[t]?.people[b]?.[g])))

/**
 * Whether these figures may be published after others in the same blocks: by themselves, and for what they differ by from each of those. Within
 * a block whoever came, went or changed between two publications could be in any of its places; so of every block, group, table, and what a
 * table leaves of all, the difference has to be nobody or enough people.
 */
export const mayFollow = (
  { groups }: Blocks,
  tables: readonly Figures[],
  former: readonly (readonly Figures[])[],
  leastPeople: number
): boolean => groups.length > 0 && [tables, ...former.map((then) => less(tables, then))].every((all) => stands(all, leastPeople))

const less = (now: readonly Figures[], then: readonly Figures[]): readonly Figures[] =>
  now.map(({ table, people }, t) => ({
    table,
    people: people.map((row, b) => row.map((own, g) => own - (then[t]?.people[b]?.[g] ?? 0)))
  }))

/** Of figures, or of what figures differ by: each, what it leaves of all groups, and what its table leaves of everybody. */
const stands = (tables: readonly Figures[], leastPeople: number): boolean => {
  const isEnough = (people: number): boolean => people === 0 || Math.abs(people) >= leastPeople
  return tables.every(({ people }) =>
    people.every((row, b) => row.every((own, g) => [own, (row.at(-1) ?? 0) - own, (tables[0]?.people[b]?.[g] ?? 0) - own].every(isEnough)))
  )
}

/** As they are shown, under the name of the quarter. */
export const tablesOf = ({ places, groups, tables }: Proposal, quarter: string): readonly Table[] =>
  tables.flatMap(({ table, people }) => {
    const kind = kinds.get(table)
    if (kind === undefined) return []
    const cells = places.flatMap(({ block }, b) =>
      Suppression.withTotal(groups).map((own, g): Suppression.Cell => ({
        places: block,
        groups: own,
        periods: [quarter],
        people: people[b]?.[g] ?? 0
      }))
    )
    return [{ ...kind.name, cells }]
  })

export const of = (asked: Asked, served: readonly Served[]): readonly Table[] => tablesOf(propose(asked, served), asked.quarter)
