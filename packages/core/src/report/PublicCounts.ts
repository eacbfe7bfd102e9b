/**
 * What is made public of the people served in one quarter: how many were looked after, visited, and granted a wish, by place and group.
 *
 * What a reader would get wrong: the three tables are one publication. They show the same people in the same blocks, so that neither a table
 * nor what two of them differ by is of fewer people than may be shown. Nobody is added up over quarters; but most of those who are on file stay
 * there, so whoever knows that a place did not change may hold one quarter against another. So a quarter is shown in blocks that are those of
 * the quarters published before or whole ones of them together, and every block is of enough people without the places that may be known not to
 * have changed. This library's own assumption: it may be known of any places that nobody came, went, or changed group between two quarters;
 * visits and wishes are of their quarter, and nobody knows them from another. What is published again of the same quarter, after corrections,
 * is held against all that was published of it before too (`Publication`). A figure for the public opens to no rows.
 */
import type { PersonId } from "../foundation/Id.ts"
import type { Name } from "./Figure.ts"
import { publicCounts as names } from "./messages/figures.ts"
import * as Exchange from "./Exchange.ts"
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

/** A quarter as it is published, and whom its records tell of now. */
export interface Told extends Blocks {
  readonly served: readonly Served[]
}

/** A quarter that was published before, with a figure for each of its blocks at one time or another. */
export interface Former extends Told {
  readonly editions: readonly (readonly Figures[])[]
}

/** Blocks in which no smaller one is shown, by their place among the blocks. */
const leaves = ({ places }: Blocks): readonly (readonly [at: number, innermost: Suppression.Block])[] =>
  places.flatMap(({ innermost }, at) =>
    places.some((other) => other.innermost.length < innermost.length && other.innermost.every((one) => innermost.includes(one)))
      ? []
      : [[at, innermost] as const]
  )

/** Blocks that, for all that these figures say, have now whom they had there. */
const unchangedSince = (blocks: Blocks, tables: readonly Figures[], count: Suppression.Count): readonly Suppression.Block[] => {
  const people = tables.find(({ table }) => table === all.name.id)?.people ?? []
  const groups = Suppression.withTotal(blocks.groups)
  return leaves(blocks).flatMap(([at, innermost]) =>
    groups.every((own, g) => count(innermost, own, []) === people[at]?.[g]) ? [innermost] : []
  )
}

/** As who reads all publications together knows it. */
const shownBy = (told: Told): Exchange.Shown =>
  Exchange.shownAs(
    Exchange.peopleIn(told.served),
    leaves(told).map(([, innermost]) => innermost),
    told.groups
  )

/** Whether these quarters, read together, give no small count away. */
export const standTogether = (all: readonly Told[], leastPeople: number): boolean => {
  const shown = all.map(shownBy)
  return Exchange.hides(shown, [...new Set(shown.flatMap(({ blockOf }) => [...blockOf.keys()]))], leastPeople)
}

/**
 * Each person once, beside what was published of other quarters. A table is left out where even of everybody it is of too few people, or leaves too few: those not visited are not to be told
 * from those who were.
 */
export const propose = (
  { place, groups, quarter, leastPeople }: Asked,
  served: readonly Served[],
  former: readonly Former[] = []
): Proposal => {
  const isEnough = (people: number): boolean => Suppression.isEnough(people, leastPeople)
  const count = counting(served, all.counts)
  const everywhere = Suppression.innermostOf(place)
  const everybody = count(everywhere, groups, [quarter])
  const shown = some.filter(({ counts }) => {
    const people = counting(served, counts)(everywhere, groups, [quarter])
    return isEnough(people) && isEnough(everybody - people)
  })
  const [now, then] = [Exchange.peopleIn(served), former.map(shownBy)]
  const ofSome = shown.map(({ counts }) => counting(served, counts))
  const publication = Suppression.publish({
    place,
    groups,
    periods: [quarter],
    count,
    ofSome,
    together: { places: former.flatMap((one) => leaves(one).map(([, block]) => block)), groups: former.flatMap((one) => one.groups) },
    hides: (block, own) => Exchange.hides([Exchange.shownAs(now, [block], own), ...then], block, leastPeople),
    unchanged: former.flatMap((one) => one.editions.map((tables) => unchangedSince(one, tables, count).flat())),
    leastPeople
  })
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

/** Whether a quarter is of enough people in all its blocks without those places that may be known to have whom they have in these figures of another. */
export const standsBeside = ({ places, groups, served }: Told, { editions, ...blocks }: Former, leastPeople: number): boolean => {
  const count = counting(served, all.counts)
  return editions.every((tables) => {
    const unchanged = unchangedSince(blocks, tables, count)
    return places.every(({ innermost }) => {
      const known = new Set(unchanged.filter((block) => block.every((one) => innermost.includes(one))).flat())
      const rest = innermost.filter((one) => !known.has(one))
      const byGroup: Suppression.ByGroup = { of: (those) => count(rest, those, []), groups: groups.flat() }
      return Suppression.withTotal(groups).every((own) => Suppression.standsAmong(byGroup, own, leastPeople))
    })
  })
}

const less = (now: readonly Figures[], then: readonly Figures[]): readonly Figures[] =>
  now.map(({ table, people }, t) => ({
    table,
    people: people.map((row, b) => row.map((own, g) => own - (then[t]?.people[b]?.[g] ?? 0)))
  }))

/** Of figures, or of what figures differ by, and of what each table leaves of everybody: each, what it leaves of all groups, and who is in several. */
const stands = ([everybody, ...some]: readonly Figures[], leastPeople: number): boolean => {
  const isEnough = (people: number): boolean => Suppression.isEnough(people, leastPeople)
  const whole = everybody === undefined ? [] : [everybody]
  const inSeveral = (row: readonly number[], total: number): number => row.reduce((sum, own) => sum + own, 0) - 2 * total
  return [...whole, ...some, ...some.flatMap((one) => less(whole, [one]))].every(({ people }) =>
    people.every((row) => {
      const total = row.at(-1) ?? 0
      return isEnough(inSeveral(row, total)) && row.every((own) => isEnough(own) && isEnough(total - own))
    })
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
